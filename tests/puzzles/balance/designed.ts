// The design's levels that ask to hang or to number, with who fails and who passes them: transcribed from its table of
// levels. Left, right: [weight, peg]; `open` are the right pegs on which one can hang (the left ones are shut).

import type { Json } from '../../../src/core/json.ts';
import type { Goal } from '../../../src/core/kind.ts';
import { arms, bag, given, mobile, type Pair, parcel } from './beams.ts';

export type Designed = {
  readonly id: string;
  readonly goal: Goal;
  readonly setup: Json;
  readonly fails: readonly string[];
  readonly passes: readonly string[];
  readonly solutions: number;
};

const ALL = [1, 2, 3, 4, 5, 6];
const hang = (
  left: readonly Pair[],
  box: readonly number[],
  use: string,
  open: readonly number[] = ALL,
  right: readonly Pair[] = [],
): Json => ({
  task: 'hang',
  pegs: 6,
  fixed: [...left.map(([weight, peg]) => bag([weight, -peg])), ...right.map(bag)],
  box,
  use,
  shut: ALL.flatMap((peg) => (open.includes(peg) ? [-peg] : [-peg, peg])),
});

const level: Goal = { reply: 'level' };
const holds: Goal = { reply: 'holds' };
const five = ['weight', 'tie', 'muddle', 'add', 'proportion'];
const six = [...five, 'totals'];
const both = ['totals', 'product'];
/** The design's median pulls of a student who knows only that heavier and farther pull more; it states none for fresh deals. */
export const SENSE_PULLS: Readonly<Record<string, number>> = {
  B01: 1,
  B02: 2,
  B03: 3,
  B04: 6,
  B05: 2,
  B06: 3,
  B07: 3,
  B08: 3,
  B09: 5,
  B16: 3,
};

const row = (
  id: string,
  goal: Goal,
  fails: readonly string[],
  passes: readonly string[],
  ...setups: readonly (readonly [Json, number])[]
): Designed[] => setups.map(([setup, solutions]) => ({ id, goal, setup, fails, passes, solutions }));

const FIVE: readonly (readonly Pair[])[] = [[[6, 2]], [[3, 4]], [[2, 5]], [[5, 3]], [[1, 6]]];
const rod = (left: number, right: number): Json =>
  mobile(
    [
      [left, -6],
      [right, 6],
    ],
    [-5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5],
  );

export const DESIGNED: readonly Designed[] = [
  row('B01', { reply: 'right' }, [], [...six, 'product'], [hang([[3, 3]], [5], 'one'), 5]),
  row('B02', { reply: 'right' }, ['weight'], ['tie', 'add', 'proportion', ...both], [hang([[5, 2]], [2], 'one'), 1]),
  row('B03', level, ['weight'], ['tie', ...both], [hang([[3, 4]], [2, 3, 4], 'one'), 3]),
  row('B04', level, five, both, [hang([[3, 4]], [1, 2, 3, 5, 6], 'one', [1, 2, 3, 5, 6]), 2]),
  row('B05', holds, five, both, [arms([[5, 1]], [[3, 3]], [[1, 6]]), 1]),
  row(
    'B06',
    level,
    six,
    ['product'],
    [
      hang(
        [
          [2, 2],
          [2, 4],
        ],
        [4],
        'one',
      ),
      1,
    ],
  ),
  row(
    'B07',
    level,
    ['weight'],
    ['product'],
    [
      hang(
        [
          [3, 2],
          [3, 4],
        ],
        [3, 3],
        'all',
        [1, 3, 5, 6],
      ),
      1,
    ],
  ),
  row('B08', holds, five, both, [arms([[6, 2]], [[3, 4]], [[2, 5]], [[5, 3]], [[1, 6]]), 1]),
  row('B09', level, ['weight', 'muddle', 'add', 'proportion', 'totals'], ['product'], [hang([[5, 4]], [2, 4], 'all'), 3]),
  // The design's third stranger, 2 at peg 6, goes level with the 12s: where *proportion* puts it, too. Ours, 10 at peg 1, goes
  // level with the 10, where no idea but the true ones puts it.
  row('B10', holds, five, both, [given(5, ...FIVE, [[4, 2]]), 1], [given(5, ...FIVE, [[3, 3]]), 1], [given(5, ...FIVE, [[10, 1]]), 1]),
  row(
    'B11',
    { fool: 'weight' },
    ['weight', 'tie'],
    both,
    [hang([[2, 4]], [1, 3, 5, 6], 'one'), 4],
    [hang([[4, 4]], [1, 2, 3, 5], 'one'), 4],
    [hang([[2, 2]], [1, 3, 5, 6], 'one'), 4],
  ),
  row(
    'B12',
    level,
    ['weight', 'tie', 'add'],
    both,
    [hang([[4, 3]], [1, 2, 5, 6], 'one', [1, 2, 4, 5, 6]), 2],
    [hang([[6, 2]], [1, 3, 4, 5], 'one', [1, 3, 4, 5, 6]), 2],
    [hang([[2, 3]], [1, 4, 5, 6], 'one', [1, 2, 4, 5, 6]), 2],
  ),
  row(
    'B13',
    { fool: 'add' },
    five,
    both,
    [hang([[5, 1]], [1, 3, 4, 6], 'one'), 3],
    [hang([[4, 1]], [1, 2, 3, 6], 'one'), 3],
    [hang([[5, 1]], [1, 2, 4, 6], 'one'), 3],
  ),
  row(
    'B14',
    level,
    six,
    ['product'],
    [
      hang(
        [
          [1, 6],
          [3, 2],
        ],
        [1, 2, 3, 4, 5],
        'one',
      ),
      3,
    ],
    [
      hang(
        [
          [1, 6],
          [3, 3],
        ],
        [1, 2, 3, 5],
        'one',
      ),
      2,
    ],
    [
      hang(
        [
          [1, 6],
          [1, 4],
        ],
        [2, 3, 4, 5],
        'one',
      ),
      2,
    ],
  ),
  row(
    'B15',
    level,
    six,
    ['product'],
    [hang([[3, 5]], [1, 2, 3], 'two', ALL, [[2, 3]]), 3],
    [hang([[4, 6]], [1, 3, 4], 'two', ALL, [[1, 3]]), 3],
    [hang([[4, 5]], [1, 2, 4], 'two', ALL, [[2, 1]]), 3],
  ),
  row(
    'B16',
    holds,
    six,
    ['product'],
    [
      arms(
        [[5, 2]],
        [
          [2, 2],
          [2, 3],
        ],
        [
          [1, 1],
          [1, 6],
        ],
        [[3, 4]],
      ),
      1,
    ],
  ),
  row(
    'B17',
    { fool: 'totals' },
    ['weight', 'tie', 'muddle', 'proportion', 'totals'],
    ['product'],
    [hang([[6, 1]], [1, 3], 'all'), 2],
    [hang([[3, 2]], [1, 2], 'all'), 4],
    [hang([[6, 2]], [2, 3], 'all'), 6],
  ),
  row('B18', level, five, both, [rod(1, 5), 1], [rod(1, 3), 1], [rod(5, 1), 1]),
  row('B19', level, five, both, [hang([[3, 4]], [3, 4, 5, 6], 'one', [1, 2]), 1], [hang([[2, 3]], [2, 4, 5, 6], 'one', [1, 2]), 1]),
  row(
    'B20',
    level,
    five,
    both,
    [parcel({ parcel: -2, others: [[3, 4]] }, -3, { box: ALL, use: 'one' }), 2],
    [parcel({ parcel: -3, others: [[2, 6]] }, -2, { box: ALL, use: 'one' }), 2],
  ),
].flat();
