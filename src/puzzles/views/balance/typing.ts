// Writing numbers on arms: which arm is written on, and what a key does. No Phaser here.

import type { PadKey } from '../../../core/view.ts';
import { HIGHEST_NUMBER } from '../../balance/model.ts';

/** `fresh`: nothing was typed since this arm was chosen, so that a digit writes anew. */
export type Pen = { readonly arm: number; readonly fresh: boolean };
type Numbers = readonly (number | null)[];

/** The first arm without a number; where all have one, the first that is not given. */
export const startingPen = (numbers: Numbers, given = 0): Pen => ({ arm: Math.max(given, numbers.indexOf(null)), fresh: true });

/** What stands there after the key, and which arm is written on then. */
/** @param given so many arms, the first ones, have numbers that stay */
export function typed(numbers: Numbers, pen: Pen, key: PadKey, given = 0): { readonly numbers: Numbers; readonly pen: Pen } {
  const count = numbers.length;
  if (key === 'next') return { numbers, pen: { arm: pen.arm + 1 < count ? pen.arm + 1 : given, fresh: true } };
  const written = numbers[pen.arm] ?? null;
  if (key === 'erase') {
    const left = written === null || written < 10 || pen.fresh ? null : Math.floor(written / 10);
    return { numbers: numbers.with(pen.arm, left), pen: { ...pen, fresh: false } };
  }
  const digit = Number(key);
  const longer = written === null || pen.fresh ? digit : written * 10 + digit;
  // A third digit begins the number anew.
  return { numbers: numbers.with(pen.arm, longer > HIGHEST_NUMBER ? digit : longer), pen: { ...pen, fresh: false } };
}
