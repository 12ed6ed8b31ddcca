// A row of shots on its way along the track, exactly: whole numbers over one divisor, which no plate has to bring to lowest
// terms. That is several times as fast as a fraction for each dot, and a machine is run on some hundred rows at a time.

import { type Rational, rational } from '../../core/rational.ts';
import type { RowPlate, SumPlate } from './plates.ts';

/** `over` is above 0. */
export type Row = { readonly tops: readonly bigint[]; readonly over: bigint };

const known = new WeakMap<readonly number[], Row>();

/** Made once for each list of shots. */
export function rowOf(shots: readonly number[]): Row {
  const row = known.get(shots) ?? { tops: shots.map(BigInt), over: 1n };
  known.set(shots, row);
  return row;
}

const ascending = (a: bigint, b: bigint): number => (a < b ? -1 : a > b ? 1 : 0);
const sum = (tops: readonly bigint[]): bigint => tops.reduce((total, top) => total + top, 0n);
const least = (tops: readonly bigint[]): bigint => tops.reduce((a, b) => (ascending(b, a) < 0 ? b : a));
const most = (tops: readonly bigint[]): bigint => tops.reduce((a, b) => (ascending(b, a) > 0 ? b : a));

/** The row less `part` times its own divisor over `by`: nought moves there. */
function slid({ tops, over }: Row, part: bigint, by: bigint): Row {
  if (part % by === 0n) {
    const whole = part / by;
    return { tops: tops.map((top) => top - whole), over };
  }
  return { tops: tops.map((top) => top * by - part), over: over * by };
}

/** Twice the middle of the row when it stands in line: the mean of the two middle dots where their number is even. */
function twiceMedian(tops: readonly bigint[]): bigint {
  const line = tops.toSorted(ascending);
  const half = line.length >> 1;
  const upper = line[half] ?? 0n;
  return line.length % 2 === 1 ? 2n * upper : (line[half - 1] ?? 0n) + upper;
}

/** What a plate makes of a row. An empty row, which a hop leaves of a single shot, stays empty. */
export function reshaped(plate: RowPlate, row: Row, mark: number): Row {
  const { tops, over } = row;
  if (tops.length === 0) return row;
  switch (plate) {
    case 'line-up':
      return { tops: tops.toSorted(ascending), over };
    case 'slide-own-middle':
      return slid(row, sum(tops), BigInt(tops.length));
    case 'slide-mark':
      return slid(row, BigInt(mark) * over, 1n);
    case 'slide-first':
      return slid(row, tops[0] ?? 0n, 1n);
    case 'slide-median':
      return slid(row, twiceMedian(tops), 2n);
    case 'hop':
      return { tops: tops.slice(1).map((top, at) => top - (tops[at] ?? top)), over };
    case 'fold':
      return { tops: tops.map((top) => (top < 0n ? -top : top)), over };
    case 'square':
      return { tops: tops.map((top) => top * top), over: over * over };
  }
}

/** The bar that a plate makes of a row; none of an empty one. */
export function summedUp(plate: SumPlate, { tops, over }: Row): Rational | undefined {
  if (tops.length === 0) return undefined;
  switch (plate) {
    case 'pile':
      return rational(sum(tops), over);
    case 'share':
      return rational(sum(tops), over * BigInt(tops.length));
    case 'ends':
      return rational(most(tops) - least(tops), over);
    case 'top':
      return rational(most(tops), over);
  }
}
