// How loud a sound is to the ear, after ITU-R BS.1770: its two filters before the mean square.

import { ln } from '../../src/core/real.ts';
import { filtered, highpass, highshelf } from './filter.ts';
import { RATE, type Signal } from './signal.ts';

/**
 * The recommendation gives coefficients for 48 kHz alone; these are frequency, Q and gain from which they come out at any
 * rate (pyloudnorm 0.1, its K-weighting): a shelf of 4 dB for the head, 10^(4/40) here, and a high pass for the ear.
 */
const HEAD = highshelf(1500, 1.2589254117941673);
const EAR = highpass(38, 0.5);
/** Our sounds are shorter than the 400 ms of the recommendation: the loudest tenth of a second counts. */
const WINDOW = RATE / 10;
/** A sine of full scale at 997 Hz measures −3.01. */
const OFFSET = -0.691;

const decibels = (power: number): number => (10 * ln(power)) / Math.LN10;

/** dB under full scale (LUFS over a tenth of a second, where it is loudest). */
export function loudness(signal: Signal): number {
  const heard = filtered(signal, HEAD, EAR).map((value) => value * value);
  let sum = 0;
  let most = 0;
  for (let index = 0; index < heard.length; index++) {
    sum += (heard[index] ?? 0) - (heard[index - WINDOW] ?? 0);
    most = Math.max(most, sum);
  }
  return OFFSET + decibels(most / WINDOW);
}

/** The farthest that it goes from 0. */
export const peak = (signal: Signal): number => signal.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
export const peakDecibels = (signal: Signal): number => 2 * decibels(peak(signal));
