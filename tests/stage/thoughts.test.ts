import { describe, expect, test } from 'vitest';
import { spec } from '../../src/puzzles/balance/index.ts';
import type { Hang } from '../../src/puzzles/balance/model.ts';
import { thoughtsOf } from '../../src/puzzles/views/balance/thoughts.ts';

function beam(raw: object): Hang {
  const parsed = spec.setup({ task: 'hang', pegs: 6, ...raw });
  if (!parsed.ok || parsed.value.task !== 'hang') throw new Error('no beam');
  return parsed.value;
}
const one = beam({ fixed: [{ weight: 5, peg: -1 }], box: [1, 3, 4, 6] });
const six = beam({ fixed: [{ weight: 6, peg: -1 }], box: [1, 3] });

describe('what Oops thinks aloud', () => {
  test.each([
    // The drawing: 5 on the first peg against 3 on the third, by weight plus peg.
    {
      by: 'add',
      setup: one,
      bags: [{ weight: 3, peg: 3 }],
      left: '5 + 1 = 6',
      right: '3 + 3 = 6',
      expects: 'level',
      key: 'balance.oops.sum.level',
    },
    { by: 'weight', setup: one, bags: [{ weight: 6, peg: 1 }], left: '5', right: '6', expects: 'right', key: 'balance.oops.sum.right' },
    {
      by: 'totals',
      setup: six,
      bags: [
        { weight: 1, peg: 2 },
        { weight: 3, peg: 4 },
      ],
      left: '6 × 1 = 6',
      right: '(1 + 3) × (2 + 4) = 24',
      expects: 'right',
      key: 'balance.oops.sum.right',
    },
    // It works out no number, and yet expects something.
    {
      by: 'proportion',
      setup: one,
      bags: [{ weight: 3, peg: 3 }],
      left: undefined,
      right: undefined,
      expects: 'level',
      key: 'balance.oops.thinks.level',
    },
  ])('$by', ({ by, setup, bags, left, right, expects, key }) => {
    const thoughts = thoughtsOf(setup, bags, by);
    expect(thoughts).toMatchObject({ left, right, expects });
    expect(thoughts?.words.key).toBe(key);
  });

  test('nothing while a side is empty, nor for one that only guesses, nor for a rule that nobody knows', () => {
    expect(thoughtsOf(one, [], 'add')).toBeUndefined();
    expect(thoughtsOf(one, [{ weight: 3, peg: 3 }], 'muddle')).toBeUndefined();
    expect(thoughtsOf(one, [{ weight: 3, peg: 3 }], 'nobody')).toBeUndefined();
  });
});
