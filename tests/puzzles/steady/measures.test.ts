// The measures of the design, written here for themselves: what each says of every group of its levels.

import { describe, expect, it } from 'vitest';
import { disagreement } from '../../../src/puzzles/steady/measures.ts';
import { steadiest } from '../../../src/puzzles/steady/model.ts';
import { DESIGNED } from './designed.ts';

type Shots = readonly number[];
type Measure = (shots: Shots, mark: number) => number;

const total = (list: readonly number[]): number => list.reduce((sum, one) => sum + one, 0);
const mean = (list: readonly number[]): number => total(list) / list.length;
const sorted = (shots: Shots): Shots => shots.toSorted((a, b) => a - b);
const median = (shots: Shots): number => {
  const line = sorted(shots);
  const half = line.length >> 1;
  return line.length % 2 === 1 ? (line[half] ?? 0) : ((line[half - 1] ?? 0) + (line[half] ?? 0)) / 2;
};
/** The middles of the lower and of the upper half, without the middle itself, as school has it. */
const quartiles = (shots: Shots): number => {
  const [line, half] = [sorted(shots), shots.length >> 1];
  return median(line.slice(-half)) - median(line.slice(0, half));
};
const from = (shots: Shots, middle: number): readonly number[] => shots.map((shot) => Math.abs(shot - middle));
const jumps = (shots: Shots): readonly number[] => shots.slice(1).map((shot, at) => Math.abs(shot - (shots[at] ?? 0)));
const gaps = (shots: Shots): readonly number[] => shots.flatMap((a, i) => shots.slice(i + 1).map((b) => Math.abs(a - b)));

/** The smaller the steadier. */
const MEASURES: Readonly<Record<string, Measure>> = {
  'highest mean': (shots) => -mean(shots),
  'lowest mean': mean,
  'highest total': (shots) => -total(shots),
  'near the mark': (shots, mark) => mean(from(shots, mark)),
  'most common score': (shots) => -Math.max(...shots.map((spot) => shots.filter((shot) => shot === spot).length)),
  range: (shots) => Math.max(...shots) - Math.min(...shots),
  'jumps total': (shots) => total(jumps(shots)),
  'jumps mean': (shots) => mean(jumps(shots)),
  'signed sum': (shots) => total(shots.map((shot) => shot - mean(shots))),
  'biggest miss': (shots) => Math.max(...from(shots, mean(shots))),
  'from the first shot': (shots) => mean(from(shots, shots[0] ?? 0)),
  'sum |dev|': (shots) => total(from(shots, mean(shots))),
  'sum dev^2': (shots) => total(from(shots, mean(shots)).map((one) => one * one)),
  IQR: quartiles,
  MAD: (shots) => mean(from(shots, mean(shots))),
  'MAD(median)': (shots) => mean(from(shots, median(shots))),
  variance: (shots) => mean(from(shots, mean(shots)).map((one) => one * one)),
  sd: (shots) => Math.sqrt(mean(from(shots, mean(shots)).map((one) => one * one))),
  'mean gap of pairs': (shots) => mean(gaps(shots)),
};
/** Room for the last bits of doubles: all of these archers have a whole mean. */
const EPSILON = 1e-9;

/** Whether the measure orders every two archers as the truth does, strictly. */
function agrees(measure: Measure, archers: readonly Shots[], mark: number): boolean {
  const [own, true_] = [archers.map((shots) => measure(shots, mark)), archers.map((shots) => mean(from(shots, mean(shots))))];
  return own.every((a, i) =>
    own.every((b, j) => i === j || (Math.abs(a - b) > EPSILON && Math.sign(a - b) === Math.sign((true_[i] ?? 0) - (true_[j] ?? 0)))),
  );
}

describe.each(DESIGNED.map((level) => [level.id, level] as const))(
  '%s',
  (_, { mark, fresh, panel, truth, rejectsNew, rejects, accepts }) => {
    it.each(Object.entries(MEASURES))('%s is rejected, or not, as the design says', (name, measure) => {
      const [newOnes, old] = [fresh, panel].map((groups) => groups.every((archers) => agrees(measure, archers, mark)));
      expect(!newOnes, 'by the new groups').toBe(rejectsNew.includes(name));
      expect(!(newOnes && old), 'along the wall').toBe(rejects.includes(name));
      expect(newOnes && old, 'accepted').toBe(accepts.includes(name));
    });

    it('has archers of whom all accepted measures say the same, and the steadiest is whom the design names', () => {
      for (const archers of [...fresh, ...panel]) expect(disagreement(archers)).toBeUndefined();
      expect(fresh.map((shots) => ['first', 'second', 'third'][steadiest({ shots })[0] ?? -1])).toEqual(truth.slice(0, fresh.length));
    });
  },
);

describe('the accepted measures', () => {
  // by hand: mean distances 8/3 and 3, variances 64/3 and 9
  it('do not agree on the design’s two good machines', () => {
    const found = disagreement([
      [2, 10, 10, 10, 10, 18],
      [7, 13, 7, 13, 7, 13],
    ]);
    expect(found).toEqual({ pair: [0, 1], measure: 'variance' });
  });

  // the design's S13
  it.each([
    ['highest mean', 'tie'],
    ['lowest mean', 'tie'],
    ['highest total', 'tie'],
    ['near the mark', 'first'],
    ['most common score', 'first'],
    ['range', 'second'],
    ['jumps total', 'first'],
    ['jumps mean', 'first'],
    ['signed sum', 'tie'],
    ['biggest miss', 'second'],
    ['from the first shot', 'second'],
    ['sum |dev|', 'first'],
    ['sum dev^2', 'second'],
    ['IQR', 'first'],
    ['MAD', 'first'],
    ['MAD(median)', 'first'],
    ['variance', 'second'],
    ['sd', 'second'],
    ['mean gap of pairs', 'second'],
  ])('of these two, %s says: %s', (name, says) => {
    const [a = 0, b = 0] = [
      [2, 10, 10, 10, 10, 18],
      [7, 13, 7, 13, 7, 13],
    ].map((shots) => MEASURES[name]?.(shots, 10));
    expect(Math.abs(a - b) < EPSILON ? 'tie' : a < b ? 'first' : 'second').toBe(says);
  });

  it.each<[string, readonly Shots[]]>([
    [
      'equal ones',
      [
        [1, 3],
        [5, 7],
      ],
    ],
    [
      'the same arrows in another order',
      [
        [1, 2, 6],
        [6, 1, 2],
      ],
    ],
    ['two who never miss', [[4], [9, 9]]],
  ])('say nothing of %s', (_, archers) => {
    expect(disagreement(archers)).toMatchObject({ pair: [0, 1], measure: 'mean distance from the mean' });
  });

  it.each<[readonly Shots[]]>([
    [[[5], [4, 6]]],
    [
      [
        [1, 1, 1, 1],
        [0, 2, 0, 2],
        [-3, 5, -3, 5],
      ],
    ],
  ])('agree on %j', (archers) => {
    expect(disagreement(archers)).toBeUndefined();
  });
});
