// All sounds in one recording, one after another, and where each of them lies in it.

import { createHash } from 'node:crypto';
import { SOUND_NAMES, type SoundName } from '../../src/stage/sound-names.ts';
import { finished } from './finish.ts';
import { RECIPES } from './recipes.ts';
import { milliseconds, samples } from './signal.ts';

/** Sounds begin on whole tens of ms, which are whole samples at 44.1 kHz. */
const GRID = 10;
/**
 * Silence before the first and after each, ms. Decoders of MP3 differ by up to 50 ms in where they begin; half of the gap
 * belongs to the sound before it, so that none is cut short and none hears its neighbour.
 */
const GAP = 120;

/** 16-bit samples by name. */
export type Sounds = ReadonlyMap<SoundName, Int16Array>;

export const makeSounds = (): Sounds => new Map(SOUND_NAMES.map((name) => [name, finished(RECIPES[name])]));

export type Recording = {
  readonly pcm: Int16Array;
  /** ms from its start, and ms long */
  readonly sprite: ReadonlyMap<SoundName, readonly [start: number, length: number]>;
};

const onGrid = (ms: number): number => Math.ceil(ms / GRID) * GRID;

export function recorded(sounds: Sounds): Recording {
  let at = GAP;
  const placed = [...sounds].map(([name, pcm]) => {
    const start = at;
    const length = onGrid(milliseconds(pcm.length) + GAP / 2);
    at = onGrid(start + length + GAP / 2);
    return { name, pcm, start, length };
  });
  const whole = new Int16Array(samples(at));
  for (const { pcm, start } of placed) whole.set(pcm, samples(start));
  return { pcm: whole, sprite: new Map(placed.map(({ name, start, length }) => [name, [start, length]])) };
}

/** SHA-256 of the samples, little end first. */
export function hashOf(pcm: Int16Array): string {
  const bytes = new DataView(new ArrayBuffer(pcm.length * 2));
  for (const [index, value] of pcm.entries()) bytes.setInt16(index * 2, value, true);
  return createHash('sha256').update(bytes).digest('hex');
}
