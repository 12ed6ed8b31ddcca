// What comes out at the end of a track, and whom a machine picks by it.

import { comparedRoots, dividedRoot, type Root, rooted, rootOf } from '../../core/rational.ts';
import type { Flag, Plate } from './plates.ts';
import { type Row, reshaped, rowOf, summedUp } from './row.ts';

/** What is on the track after some plates; undefined where nothing can come of it any more: an empty row, the root of a negative. */
export type Carried = { readonly row: Row } | { readonly bar: Root } | undefined;

export const carriedIn = (shots: readonly number[]): Carried => ({ row: rowOf(shots) });

const onBar = (bar: Root | undefined): Carried => (bar === undefined ? undefined : { bar });

/** Takes what is on the track through one more plate; it fits. @param shots how many the archer shot, for `divide-by-shots` */
export function through(plate: Plate, carried: Carried, shots: number, mark: number): Carried {
  if (carried === undefined) return undefined;
  switch (plate) {
    case 'pile':
    case 'share':
    case 'ends':
    case 'top': {
      const bar = 'row' in carried ? summedUp(plate, carried.row) : undefined;
      return onBar(bar && rooted(bar));
    }
    case 'divide-by-shots':
      return onBar('bar' in carried ? dividedRoot(carried.bar, shots) : undefined);
    case 'root':
      return onBar('bar' in carried ? rootOf(carried.bar) : undefined);
    default:
      return 'row' in carried ? { row: reshaped(plate, carried.row, mark) } : undefined;
  }
}

/** The number at the end; undefined where there is none: nothing on the track, a row left over, an empty row, the root of a negative. */
export const numberOn = (carried: Carried): Root | undefined => (carried && 'bar' in carried ? carried.bar : undefined);

/** @param plates that fit @param shots of one archer, at least one */
export const numberOf = (plates: readonly Plate[], shots: readonly number[], mark: number): Root | undefined =>
  numberOn(plates.reduce((carried, plate) => through(plate, carried, shots.length, mark), carriedIn(shots)));

/** The archers at the top by these numbers, from 0: one, or several that are equal. undefined where some archer has no number. */
export function topOf(numbers: readonly (Root | undefined)[], flag: Flag): readonly number[] | undefined {
  let best: Root | undefined;
  let top: number[] = [];
  for (const [archer, number] of numbers.entries()) {
    if (number === undefined) return undefined;
    const order = best === undefined ? -1 : flag === 'smallest' ? comparedRoots(number, best) : comparedRoots(best, number);
    if (order < 0) [best, top] = [number, [archer]];
    else if (order === 0) top.push(archer);
  }
  return top.length === 1 ? alone(top[0] ?? 0) : top;
}

/** One archer, as the same list each time: thousands of machines pick them. */
const alone = (archer: number): readonly number[] => {
  const list = ALONE[archer] ?? [archer];
  ALONE[archer] = list;
  return list;
};
const ALONE: (readonly number[])[] = [];

/** Whom a machine puts at the top of a group, as `topOf`. @param archers the shots of each */
export const picked = (
  plates: readonly Plate[],
  flag: Flag,
  archers: readonly (readonly number[])[],
  mark: number,
): readonly number[] | undefined =>
  topOf(
    archers.map((shots) => numberOf(plates, shots, mark)),
    flag,
  );
