import { expect, test } from 'vitest';
import type { Attempt, World } from '../../src/core/world.ts';
import { startBeliefs } from '../../src/feedback/engine.ts';
import { pinOf, pinsOf, surprised } from '../../src/play/pins.ts';
import { freshWorld } from '../../src/session/apply.ts';
import { attempt as made } from './made.ts';

const attempt = (n: number, level: string, more: Partial<Attempt> = {}): Attempt => made({ n, level, ...more });

/** Two levels played in turns; of `lift` the first two pulls are only in the log any more. */
const world: World = {
  ...freshWorld(startBeliefs(['product', 'weight'])),
  tries: [attempt(3, 'lift'), attempt(4, 'bird', { reply: 'level' }), attempt(5, 'lift', { forecast: null }), attempt(6, 'bird')],
  levels: {
    lift: { pulls: 4, solvedAt: null, ways: [], sparks: 0 },
    bird: { pulls: 2, solvedAt: 1, ways: [], sparks: 0 },
  },
};

test('the tries of a level stand newest first, numbered by all its pulls', () => {
  expect(pinsOf(world, 'lift').map(({ attempt: { n }, number }) => [n, number])).toEqual([
    [5, 4],
    [3, 3],
  ]);
  expect(pinsOf(world, 'bird').map(({ attempt: { n }, number }) => [n, number])).toEqual([
    [6, 2],
    [4, 1],
  ]);
});

test('the pin of a try is the same one each time, so that it is drawn once', () => {
  const more = {
    ...world,
    tries: [...world.tries, attempt(7, 'lift')],
    levels: { ...world.levels, lift: { pulls: 5, solvedAt: null, ways: [], sparks: 0 } },
  };
  expect(pinsOf(more, 'lift').slice(1)).toEqual(pinsOf(world, 'lift'));
  for (const [index, pin] of pinsOf(world, 'lift').entries()) expect(pinsOf(more, 'lift')[index + 1]).toBe(pin);
});

test('a try is found by its number in the world', () => {
  expect(pinOf(world, 3)?.number).toBe(3);
  expect(pinOf(world, 6)?.number).toBe(2);
  expect(pinOf(world, 1)).toBeUndefined();
});

test.each([
  ['what was thought came about', attempt(1, 'lift', { reply: 'level' }), false],
  ['something else came about', attempt(1, 'lift'), true],
  ['nothing was thought', attempt(1, 'lift', { forecast: null }), false],
])('%s: surprise %#', (_, made, surprise) => {
  expect(surprised(made)).toBe(surprise);
});

test('a try whose outcome was not shown is not pinned, and keeps its number', () => {
  const blind: World = { ...world, tries: world.tries.map((one) => (one.n === 5 ? { ...one, seen: false } : one)) };
  expect(pinsOf(blind, 'lift').map(({ attempt: { n }, number }) => [n, number])).toEqual([[3, 3]]);
});

test('before the first pull there is nothing pinned', () => {
  expect(pinsOf(undefined, 'lift')).toEqual([]);
  expect(pinsOf(world, 'twins')).toEqual([]);
});
