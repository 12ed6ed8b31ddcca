// The one tuning of everything that sounds, and what pitch a sound is played at. No audio here.

import type { SoundName } from './sound-names.ts';

/** D4, Hz, on A4 = 440: the lowest tine of the kalimba, and where wood and brass are tuned from. */
export const TONIC = 293.66;

/** Notes a scale has before it begins again an octave higher. */
const NOTES = [1, 9 / 8, 5 / 4, 3 / 2, 5 / 3] as const;

/** A power of two. */
const octaves = (up: number): number => (up < 0 ? 1 / (1 << -up) : 1 << up);

/**
 * A note of the major pentatonic scale as a multiple of the tonic. The intervals are just (5-limit), so that whatever
 * rings together rings together well: no two notes are nearer than a whole tone.
 * @param step whole, 0 is the tonic, 5 its octave; below 0 it goes down
 */
export function note(step: number): number {
  const octave = Math.floor(step / NOTES.length);
  return (NOTES[step - octave * NOTES.length] ?? 1) * octaves(octave);
}

/** Notes with a neighbour a whole tone above, from which a rising second stays within the scale. */
const RISES = [0, 1, 3, 5] as const;
/** Bits for one rise more: the seven strategies of balance hold 2.8 (log2 7), a quarter of it each. */
const BITS_A_RISE = 0.7;

/**
 * How high a surprise sounds: higher the more the pull ruled out, and never by how sure anyone was.
 * @param bits ruled out, from 0
 * @returns a rate of play, 1 to 2, on the scale
 */
export function riseRate(bits: number): number {
  const rise = Math.floor(Math.max(0, bits) / BITS_A_RISE);
  return note(RISES[Math.min(rise, RISES.length - 1)] ?? 0);
}

/** The weight at which a knock sounds as it was made. */
const KNOCK_WEIGHT = 4;
/** From an octave below to an octave above. */
const KNOCK_STEPS = Array.from({ length: 2 * NOTES.length + 1 }, (_, index) => note(index - NOTES.length));

/**
 * How high a bag knocks. A bag's half-width goes with the root of its weight (LOOK, "Size tells truth"), and a body of
 * twice the size sounds an octave lower; the nearest note of the scale is taken.
 * @param weight from 1
 * @returns a rate of play, ½ to 2
 */
export function knockRate(weight: number): number {
  const free = Math.sqrt(KNOCK_WEIGHT / Math.max(1, weight));
  return KNOCK_STEPS.reduce((best, step) => (Math.abs(step - free) < Math.abs(best - free) ? step : best), 1);
}

const SPARKS = ['spark-1', 'spark-2', 'spark-3', 'spark-4', 'spark-5'] as const satisfies readonly SoundName[];

/** The sparks of one show climb the scale. @param index whole, from 0: which spark it is */
export function sparkAt(index: number): { readonly name: SoundName; readonly rate: number } {
  const octave = Math.floor(index / SPARKS.length);
  return { name: SPARKS[index - octave * SPARKS.length] ?? 'spark-1', rate: octaves(octave) };
}
