// What is known of who is steadier: the spreads that everyone who measures accepts, and where they agree.

import { compared, type Rational, rational } from '../../core/rational.ts';
import type { Plate } from './plates.ts';
import { rowOf } from './row.ts';
import { numberOf } from './track.ts';

/** One archer's shots, in the order in which they were shot. */
export type Shots = readonly number[];

/** Mean distance from one's own middle: the measure by which the truth is told, and the machine that makes it. */
export const MEAN_DISTANCE: readonly Plate[] = ['slide-own-middle', 'fold', 'share'];
const FROM_MEDIAN: readonly Plate[] = ['slide-median', 'fold', 'share'];
/** The other machine that is accepted: far arrows count more. */
export const VARIANCE: readonly Plate[] = ['slide-own-middle', 'square', 'share'];

/** No measure below looks at the mark. */
const NO_MARK = 0;

const by =
  (plates: readonly Plate[]) =>
  (shots: Shots): Rational =>
    numberOf(plates, shots, NO_MARK)?.under ?? rational(0n);

/** The mean gap between two shots, over all pairs of them; nought of one shot. */
function meanGap(shots: Shots): Rational {
  const line = rowOf(shots).tops.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const count = BigInt(line.length);
  // The one at place i from 0 is the larger in i pairs, and the smaller in the others.
  const total = line.reduce((sum, shot, at) => sum + shot * (2n * BigInt(at) - count + 1n), 0n);
  return count < 2n ? rational(0n) : rational(2n * total, count * (count - 1n));
}

type Measure = { readonly name: string; readonly of: (shots: Shots) => Rational };

/** The standard deviation is not among them: it is the root of the variance, and always orders alike. */
export const ACCEPTED: readonly Measure[] = [
  { name: 'mean distance from the mean', of: by(MEAN_DISTANCE) },
  { name: 'mean distance from the median', of: by(FROM_MEDIAN) },
  { name: 'variance', of: by(VARIANCE) },
  { name: 'mean gap of pairs', of: meanGap },
];

/** `measure` is the first that says otherwise than the mean distance from the mean, or that holds the two equal. */
export type Disagreement = { readonly pair: readonly [number, number]; readonly measure: string };

/** The first two archers of whom the accepted measures do not all say the same, strictly; undefined where they agree on all. */
export function disagreement(archers: readonly Shots[]): Disagreement | undefined {
  const values = archers.map(measured);
  for (const [i, one] of values.entries())
    for (const [j, other] of values.entries()) {
      if (j <= i) continue;
      const orders = one.map((value, at) => compared(value, other[at] ?? value));
      const odd = orders.findIndex((order) => order === 0 || order !== orders[0]);
      if (odd >= 0) return { pair: [i, j], measure: ACCEPTED[odd]?.name ?? '' };
    }
  return undefined;
}

const known = new WeakMap<Shots, readonly Rational[]>();

/** What the accepted measures make of these shots, in their order. Worked out once for each list of shots. */
function measured(shots: Shots): readonly Rational[] {
  const values = known.get(shots) ?? ACCEPTED.map(({ of }) => of(shots));
  known.set(shots, values);
  return values;
}
