// SCIENCE, "balance": with age the share right on conflict-weight items falls before it rises. A simulated class must show it.

import { expect, it } from 'vitest';
import { kinds } from '../../src/puzzles/models.ts';
import { ownChance } from '../../src/simulate/chance.ts';
import { says } from '../../src/simulate/mind.ts';
import { beginsWith, traitsOf } from '../../src/simulate/population.ts';
import { population } from './town.ts';

const SIZES = [1, 2, 3, 4, 5];
const LEARNERS = 400;

/** All items of 5 weights × 5 distances, one bag a side, where the heavier side goes down although it is nearer. */
const items = SIZES.flatMap((w) =>
  SIZES.flatMap((p) => SIZES.flatMap((v) => SIZES.flatMap((q) => (w > v && p < q && w * p > v * q ? [[w, p, v, q] as const] : [])))),
).map(([weight, peg, other, far]) => {
  const fixed = [
    { weight, peg: -peg },
    { weight: other, peg: far },
  ];
  const opened = kinds.balance?.open({ task: 'hang', pegs: 6, fixed, box: [], use: 'some', shut: [] });
  if (!opened?.ok) throw new Error('a beam');
  return { expects: opened.value.blank.expects(), reply: opened.value.blank.judge().reply };
});

/** Share of their forecasts that come true, 0 to 1. */
function right(name: string): number {
  const people = population(name);
  const random = ownChance(name);
  let hits = 0;
  for (let learner = 0; learner < LEARNERS; learner++) {
    const { slip } = traitsOf(people, random);
    const held = beginsWith(people, kinds.balance?.strategies ?? [''], random);
    for (const { expects, reply } of items) if (says(held, expects, ['left', 'level', 'right'], slip, random) === reply) hits++;
  }
  return hits / (LEARNERS * items.length);
}

it('on conflict-weight items each band does worse than the one before it, until adults do better', () => {
  // 88 with both sides, as Siegler counts them
  expect(items.length * 2).toBe(88);
  const [five = 0, nine = 0, twelve = 0, grown = 0] = ['ages-5-6', 'ages-9-10', 'ages-12-13', 'adults'].map(right);
  expect(five).toBeGreaterThan(0.8);
  expect(nine).toBeLessThan(five - 0.05);
  expect(twelve).toBeLessThan(nine - 0.05);
  expect(grown).toBeGreaterThan(twelve + 0.1);
});
