// SCIENCE, "Building": 15 best-chosen forecasts identify each strategy in at least 85% of simulated learners who keep to it. Held
// here where they slip twice as often as the engine supposes; docs/simulation.md has larger figures.

import { describe, expect, it } from 'vitest';
import { kindNamed } from '../../src/core/kind.ts';
import { TABLE } from '../../src/feedback/table.ts';
import { kinds } from '../../src/puzzles/models.ts';
import { ASKED, likeliest, recoverStrategies } from '../../src/simulate/recover-strategies.ts';
import { AIMS } from '../../src/simulate/recovery.ts';
import { playlist } from './town.ts';

const LEARNERS = 100;

it.each(['balance', 'steady'])('each strategy of %s is seen after 15 forecasts', { timeout: 120_000 }, (id) => {
  const kind = kindNamed(kinds, id);
  if (!kind.ok) throw new Error(kind.why);
  const { right, confusion } = recoverStrategies(kind.value, playlist(id).levels, {
    learners: LEARNERS,
    slip: 2 * TABLE.studentSlip,
    seed: 1,
  });
  expect(Object.keys(right)).toEqual(kind.value.strategies);
  for (const [held, shares] of Object.entries(right)) {
    expect(shares).toHaveLength(ASKED);
    expect([held, (shares[ASKED - 1] ?? 0) >= AIMS.right]).toEqual([held, true]);
    expect(confusion[held]?.[held]).toBe(shares[ASKED - 1]);
    expect(Object.values(confusion[held] ?? {}).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
  }
});

describe('the likeliest', () => {
  it('is the first where some are equal', () => {
    expect(likeliest({ a: 0.2, b: 0.4, c: 0.4 })).toBe('b');
  });
});
