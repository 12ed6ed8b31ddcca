import { describe, expect, it } from 'vitest';
import { type Kind, meets, seal } from '../../../src/core/kind.ts';
import { balance, spec } from '../../../src/puzzles/balance/index.ts';
import type { Bags } from '../../../src/puzzles/balance/model.ts';
import { RULES } from '../../../src/puzzles/balance/rules.ts';
import { type Summary, summed } from '../../../src/puzzles/balance/side.ts';
import { strategiesOf } from '../../../src/puzzles/balance/strategies.ts';
import { EPSILON, FAILS_AT_MOST, firstTryChance, PASSES_AT_LEAST } from '../../../src/puzzles/check.ts';
import { DESIGNED } from './designed.ts';

/** The other way in which people may see several bags: as far out as the farthest of them. */
const farthest: Summary = (bags: Bags) => ({ ...summed(bags), peg: Math.max(0, ...bags.map((bag) => Math.abs(bag.peg))) });

const WAYS: readonly (readonly [string, Kind])[] = [
  ['the sum of pegs', balance],
  ['the farthest bag', seal({ ...spec, strategies: strategiesOf(RULES, farthest) })],
];

describe.each(WAYS)('with %s for a side’s distance', (_, kind) => {
  it.each(DESIGNED.map((level, at) => ({ ...level, at })))(
    '$id ($at): who fails, who passes, how many ways',
    ({ goal, setup, fails, passes, solutions }) => {
      const opened = kind.open(setup);
      if (!opened.ok) throw new Error(opened.why);
      const chances = Object.fromEntries(kind.strategies.map((id) => [id, firstTryChance(opened.value, goal, id)]));
      expect(
        fails.filter((id) => (chances[id] ?? 1) > FAILS_AT_MOST + EPSILON),
        'should fail',
      ).toEqual([]);
      expect(
        passes.filter((id) => (chances[id] ?? 0) < PASSES_AT_LEAST - EPSILON),
        'should pass',
      ).toEqual([]);
      if (kind !== balance) return;
      const ways = (opened.value.answers(1000) ?? []).filter((one) => meets(goal, one.judge().reply, one.expects()));
      expect(ways).toHaveLength(solutions);
    },
  );
});
