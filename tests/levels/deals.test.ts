// Every fresh level goes on past its own setups: the deals are as hard, stop the same strategies.

import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../src/core/json.ts';
import { goalChance, meets, type Puzzle } from '../../src/core/kind.ts';
import { seeded } from '../../src/core/random.ts';
import { readShelf } from '../../src/core/shelf.ts';
import { LIKE_TOLERANCE } from '../../src/puzzles/balance/generator.ts';
import { EPSILON, FAILS_AT_MOST, firstTryChance, PASSES_AT_LEAST } from '../../src/puzzles/check.ts';
import { kinds } from '../../src/puzzles/models.ts';

const FOLDER = new URL('../../levels/', import.meta.url);
const files = Object.fromEntries(
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.json'))
    .map((name) => [name, readFileSync(new URL(name, FOLDER), 'utf8')]),
);
const fresh = readShelf(files, kinds).levels.filter((level) => level.deal === 'fresh');
/** Deals looked at for each setup of each level. */
const DEALS = 25;

const opened = (kind: string, setup: Json): Puzzle => {
  const puzzle = kinds[kind]?.open(setup);
  if (!puzzle?.ok) throw new Error(`${kind} can't open ${JSON.stringify(setup)}`);
  return puzzle.value;
};
const hardness = (puzzle: Puzzle, goal: Parameters<Puzzle['features']>[0]) =>
  Object.values(puzzle.features(goal)).reduce((sum, logits) => sum + logits, 0);

it('there are fresh levels to consolidate with and to carry over', () => {
  expect(fresh.map((level) => level.id)).toEqual(['B10', 'B11', 'B12', 'B13', 'B14', 'B15', 'B17', 'B18', 'B19', 'B20', 'S07']);
});

describe.each(fresh.map((level) => [level.id, level] as const))('further deals of %s', (_, { kind, goal, fails, setups }) => {
  const met = new Set<string>();

  it('are found for any seed, can be solved, are as hard, and stop the same strategies', () => {
    if (goal === null) throw new Error('no goal');
    const property = fc.property(fc.integer(), fc.constantFrom(...setups), (seed, like) => {
      const made = kinds[kind]?.generate(seeded(seed), { like, goal, fails });
      if (!made?.ok || made.value === undefined) throw new Error('no deal');
      met.add(JSON.stringify(made.value.setup));
      const [puzzle, model] = [opened(kind, made.value.setup), opened(kind, like)];
      expect(Math.abs(hardness(puzzle, goal) - hardness(model, goal))).toBeLessThanOrEqual(LIKE_TOLERANCE + EPSILON);
      for (const id of fails) expect(firstTryChance(puzzle, goal, id), id).toBeLessThanOrEqual(FAILS_AT_MOST + EPSILON);
      const found = puzzle.solve(goal, 100_000);
      if (found.found !== 'answer') throw new Error('no answer');
      expect(meets(goal, found.answer.judge().reply, found.answer.expects())).toBe(true);
      expect(goalChance(goal, found.answer.expects(), kinds[kind]?.strategies[0] ?? '')).toBe(1);
      expect(firstTryChance(puzzle, goal, kinds[kind]?.strategies[0] ?? '')).toBeGreaterThanOrEqual(PASSES_AT_LEAST - EPSILON);
    });
    fc.assert(property, { seed: 21, numRuns: DEALS * setups.length, endOnFailure: true });
  });

  it('differ', () => {
    expect(met.size).toBeGreaterThan(6);
  });
});
