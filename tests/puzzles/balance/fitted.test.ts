import { describe, expect, it } from 'vitest';
import { PARTS } from '../../../src/core/bench.ts';
import type { Json } from '../../../src/core/json.ts';
import { balance } from '../../../src/puzzles/balance/index.ts';
import { arms, at, bags, beam, mobile, opened, read } from './beams.ts';

const plain = beam([], { box: [1, 2, 3] });

describe('parts of the bench', () => {
  it.each<[string, readonly string[], Json]>([
    ['none', [], {}],
    ['an anvil is a bag of 10', ['anvil'], { box: [1, 2, 3, 10] }],
    ['a long beam has eight pegs a side', ['long-beam'], { pegs: 8 }],
    ['a second cord pulls up', ['second-cord'], { lifts: [3] }],
    ['all three', PARTS, { box: [1, 2, 3, 10], pegs: 8, lifts: [3] }],
    ['something else changes nothing', ['constructor'], {}],
  ])('%s', (_, parts, change) => {
    expect(balance.fitted(plain, parts)).toEqual({ ...read(plain), ...Object(change) });
  });

  it('a longer beam never gets shorter', () => {
    expect(balance.fitted(beam([], { pegs: 12 }), ['long-beam'])).toMatchObject({ pegs: 12 });
  });

  it.each([
    ['arms', arms([[5, 1]], [[1, 6]])],
    ['a mobile', mobile([[1, -6]], [0])],
    ['a box that is full', beam([], { box: Array.from({ length: 20 }, () => 1) })],
  ])('%s are left as they are', (_, setup) => {
    expect(balance.fitted(setup, ['anvil'])).toEqual(read(setup));
  });
});

describe('a cord that pulls up', () => {
  const fitted = balance.fitted(plain, ['second-cord']);

  it('takes from the pull of its side', () => {
    // 3 at peg 4 less 3 at peg 2
    const outcome = at(fitted, bags([3, -4], [-3, -2], [2, 3])).judge();
    expect(outcome.figures).toEqual({ left: 6, right: 6, difference: 0 });
    expect(outcome.reply).toBe('level');
  });

  it('alone lifts its own side', () => {
    expect(at(fitted, bags([-3, -2])).judge().reply).toBe('right');
  });

  it('hangs once, and only where one was bought', () => {
    expect(opened(fitted).at(bags([-3, 1], [-3, 2])).ok).toBe(false);
    expect(opened(plain).at(bags([-3, 1])).ok).toBe(false);
  });

  it('has words of its own', () => {
    const keys = at(fitted, bags([-3, 2]))
      .moves()
      .flatMap((move) => [move.part.key, move.words.key]);
    for (const key of ['balance.part.hung-lift', 'balance.move.shift-lift', 'balance.move.take-lift', 'balance.part.boxed'])
      expect(keys).toContain(key);
    const hang = opened(fitted)
      .blank.moves()
      .map((move) => move.words.key);
    expect(hang).toContain('balance.move.hang-lift');
    expect(at(fitted, bags([-3, 2])).words().values.right).toMatchObject([{ key: 'balance.bag-lift', values: { lift: 3, peg: 2 } }]);
  });
});

describe('guests', () => {
  const bench = beam([], { box: [1, 2, 3], guests: { cat: 8, parcel: 7 } });

  it('weigh like bags', () => {
    // 32 and 3 against 35
    expect(at(bench, bags([8, -4], [1, -3], [7, 5])).judge().reply).toBe('level');
  });

  it('have words of their own, and the parcel does not tell what it weighs', () => {
    const hung = at(bench, bags([8, -2], [7, 3]));
    expect(hung.words().values).toMatchObject({
      left: [{ key: 'balance.bag-cat', values: { weight: 8, peg: 2 } }],
      right: [{ key: 'balance.bag-parcel' }],
    });
    const said = [...opened(bench).blank.moves(), ...hung.moves()].flatMap((move) => [move.part, move.words]);
    const parcels = said.filter(({ key }) => key.endsWith('-parcel'));
    expect(new Set(parcels.map(({ key }) => key)).size).toBe(5);
    for (const { values } of [...parcels, ...[hung.words().values.right].flat()].filter((one) => typeof one === 'object'))
      expect(values).not.toHaveProperty('weight');
  });

  it.each([
    ['a bag of the same weight', { box: [1, 7], guests: { parcel: 7 } }],
    ['each other', { box: [1], guests: { cat: 7, parcel: 7 } }],
  ])('are not mistaken for %s', (_, change) => {
    expect(balance.open(beam([], change)).ok).toBe(false);
  });
});
