// From a dry sound to one that stands beside the others: in the room, soft on top, as loud as its kind, silent at its ends.

import { exp } from '../../src/core/real.ts';
import { filtered, highpass, lowpass } from './filter.ts';
import { loudness, peakDecibels } from './loudness.ts';
import { LEVELS, type Recipe } from './recipes.ts';
import { inRoom } from './room.ts';
import { milliseconds, type Signal, samples, scaled, shaped, smooth } from './signal.ts';

/** Nothing harsh: from here on it falls off by 24 dB an octave. And nothing that a small loudspeaker only labours at. */
const TOP = lowpass(6500);
const BOTTOM = highpass(70);
/** No sound comes nearer to full scale than this, dB. */
export const PEAK = -6;
/** So long it takes from and to silence, seconds: no click. */
const IN = 0.001;
const OUT = 0.06;
/** What is weaker than this at the end, beside full scale, nobody hears in a classroom: −56 dB. */
const AUDIBLE = 0.0016;
/** A sample of 16 bits. */
const FULL = 32_767;

const gain = (decibels: number): number => exp((decibels * Math.LN10) / 20);

const faded = (signal: Signal): Signal => {
  const seconds = milliseconds(signal.length) / 1000;
  return shaped(signal, (s) => smooth(s / IN) * smooth((seconds - s) / OUT));
};

/** @returns 16-bit samples, the first and the last 0 */
export function finished({ make, level }: Recipe): Int16Array {
  const heard = filtered(inRoom(make()), TOP, TOP, BOTTOM);
  const loud = scaled(heard, gain(LEVELS[level] - loudness(heard)));
  const end = loud.findLastIndex((value) => Math.abs(value) > AUDIBLE);
  const short = faded(loud.subarray(0, Math.min(loud.length, end + samples(OUT * 1000))));
  return sixteen(scaled(short, Math.min(1, gain(PEAK - peakDecibels(short)))));
}

const sixteen = (signal: Signal): Int16Array => {
  const out = Int16Array.from(signal, (value) => Math.round(value * FULL));
  out[0] = 0;
  out[out.length - 1] = 0;
  return out;
};

/** Back to numbers of which 1 is full scale. */
export const signalOf = (pcm: Int16Array): Signal => Float64Array.from(pcm, (value) => value / FULL);
