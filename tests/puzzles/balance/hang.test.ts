import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at, bags, beam, opened } from './beams.ts';

const bird = beam([[3, -4]], { box: [1, 2, 3, 5, 6], use: 'one', shut: [4] });

describe('the beam', () => {
  it.each([
    ['left', [1, 1], 12, 1],
    ['level', [2, 6], 12, 12],
    ['level', [6, 2], 12, 12],
    ['right', [5, 3], 12, 15],
    ['left', [6, -1], 18, 0],
  ] as const)('tips %s with %j', (reply, hung, left, right) => {
    const outcome = at(bird, bags(hung)).judge();
    expect(outcome.reply).toBe(reply);
    expect(outcome.figures).toEqual({ left, right, difference: left - right });
    expect(outcome.motion).toEqual({ task: 'hang', left, right, difference: left - right });
  });

  it('adds the pulls of a side', () => {
    expect(
      at(
        beam(
          [
            [2, -2],
            [2, -4],
          ],
          { box: [4], use: 'one' },
        ),
        bags([4, 3]),
      ).judge().reply,
    ).toBe('level');
  });

  it('is not moved by its dress', () => {
    const dressed = { ...(bird as object), dress: 'cat' };
    expect(at(dressed, bags([5, 3])).judge()).toEqual(at(bird, bags([5, 3])).judge());
  });

  it('turned about, does the opposite', () => {
    const pair = fc.tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 12 }));
    const property = fc.property(pair, pair, ([w1, d1], [w2, d2]) => {
      const one = at(
        beam(
          [
            [w1, -d1],
            [w2, d2],
          ],
          { pegs: 12 },
        ),
        [],
      ).judge();
      const turned = at(
        beam(
          [
            [w1, d1],
            [w2, -d2],
          ],
          { pegs: 12 },
        ),
        [],
      ).judge();
      expect(turned.figures.difference).toBe(0 - (one.figures.difference ?? Number.NaN));
      expect([one.reply, turned.reply].sort().join()).toMatch(/left,right|level,level/);
    });
    fc.assert(property, { seed: 7 });
  });
});

describe('what is wanting', () => {
  it.each([
    ['one', [3], [], 'balance.wanting.one'],
    ['one', [3], [[3, 1]], undefined],
    ['two', [3, 4, 5], [[3, 1]], 'balance.wanting.two'],
    [
      'two',
      [3, 4, 5],
      [
        [3, 1],
        [5, 2],
      ],
      undefined,
    ],
    ['all', [3, 4], [[3, 1]], 'balance.wanting.all'],
    [
      'all',
      [3, 4],
      [
        [3, 1],
        [4, 2],
      ],
      undefined,
    ],
    ['some', [3, 4], [], undefined],
  ] as const)('with use %s of %j and %j hung', (use, box, hung, key) => {
    expect(at(beam([], { box, use }), bags(...hung)).wanting?.key).toBe(key);
  });
});

describe('builds', () => {
  it.each([
    ['one bag of five on eleven free pegs but the shut one', bird, 5 * 10],
    ['nothing to hang', beam([[3, -4]]), 1],
    ['two twins on four pegs', beam([], { pegs: 2, box: [3, 3], use: 'all' }), 6],
    ['two different bags on four pegs', beam([], { pegs: 2, box: [3, 4], use: 'all' }), 12],
    ['two of three bags, two of them twins', beam([], { pegs: 2, box: [3, 3, 4], use: 'two' }), 6 + 12],
    ['some of two twins, on two pegs', beam([], { pegs: 1, box: [3, 3] }), 1 + 2 + 1],
    ['more bags than pegs', beam([], { pegs: 1, box: [1, 2, 3] }), 1 + 2 * 3 + 6],
  ])('%s', (_, setup, count) => {
    const answers = opened(setup).answers(1000) ?? [];
    expect(answers).toHaveLength(count);
    expect(new Set(answers.map((position) => position.key)).size).toBe(count);
    expect(answers.every((position) => position.wanting === undefined)).toBe(true);
    expect(opened(setup).answers(count)).toHaveLength(count);
    expect(opened(setup).answers(count - 1)).toBeUndefined();
  });

  it('are not all listed where there are too many', () => {
    const huge = beam([], { pegs: 12, box: Array.from({ length: 20 }, (_, at) => at + 1), use: 'all' });
    expect(opened(huge).answers(1000)).toBeUndefined();
    expect(opened(huge).solve({ reply: 'level' }, 10).found).toBe('gave-up');
  });
});

describe('moves', () => {
  it('from nothing hang each bag on each open peg', () => {
    expect(
      opened(bird)
        .blank.moves()
        .map((move) => move.to.key),
    ).toHaveLength(5 * 10);
  });

  it('hang another bag in place of the one, shift it, or take it off', () => {
    const keys = at(bird, bags([3, 5]))
      .moves()
      .map((move) => move.to.key);
    expect(keys).toContain('');
    expect(keys).toContain('3@6');
    expect(keys).toContain('5@5');
    expect(keys).toContain('1@-6');
    expect(keys).not.toContain('3@5');
    expect(keys).not.toContain('3@4');
  });

  it('add no bag beyond those that may hang', () => {
    const full = at(beam([], { box: [1, 2, 3], use: 'two' }), bags([1, 1], [2, 2]));
    expect(full.moves().every((move) => !move.words.key.endsWith('.hang'))).toBe(true);
  });

  it('offer twins once', () => {
    expect(opened(beam([], { pegs: 1, box: [3, 3] })).blank.moves()).toHaveLength(2);
  });
});

describe('telling', () => {
  it('names both sides, the heavier and the fuller one', () => {
    const telling = at(
      beam([
        [2, -2],
        [2, -4],
        [5, 3],
      ]),
      [],
    ).telling();
    expect(telling).toMatchObject({ leftBags: 2, leftWeight: 4, leftPeg: 6, leftSum: 10, leftTotal: 24, leftPull: 12 });
    expect(telling).toMatchObject({ rightWeight: 5, rightPeg: 3, rightSum: 8, rightTotal: 15, rightPull: 15 });
    expect(telling).toMatchObject({ heavyWeight: 5, heavyPeg: 3, lightWeight: 4, manyWeight: 4, manyPeg: 6, manyTotal: 24, fewTotal: 15 });
  });
});
