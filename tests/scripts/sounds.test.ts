import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { filtered, highpass } from '../../scripts/sounds/filter.ts';
import { PEAK, signalOf } from '../../scripts/sounds/finish.ts';
import { loudness, peak, peakDecibels } from '../../scripts/sounds/loudness.ts';
import { LEVELS, RECIPES } from '../../scripts/sounds/recipes.ts';
import { made, RATE, type Signal, samples } from '../../scripts/sounds/signal.ts';
import { sine } from '../../scripts/sounds/sine.ts';
import { hashOf, makeSounds, recorded, type Sounds } from '../../scripts/sounds/sprite.ts';
import { soundFiles } from '../../scripts/sounds.ts';
import { SOUND_NAMES } from '../../src/stage/sound-names.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const read = (path: string): Buffer => readFileSync(resolve(ROOT, path));
const json = <T>(schema: z.ZodType<T>, path: string): T => schema.parse(JSON.parse(read(path).toString()));
const sprite = () => json(z.record(z.string(), z.tuple([z.number(), z.number()])), 'assets/sound/stage.json');

/** What a student downloads of one format, bytes. */
const MOST_BYTES = 120_000;

let sounds: Sounds;
beforeAll(() => {
  sounds = makeSounds();
});
const soundOf = (name: (typeof SOUND_NAMES)[number]): Signal => signalOf(sounds.get(name) ?? new Int16Array(1));

describe('the sounds as they are made', () => {
  it('are bit for bit those that are committed', () => {
    const hashes = json(z.record(z.string(), z.string()), 'scripts/sounds/hashes.json');
    expect(Object.fromEntries([...sounds].map(([name, pcm]) => [name, hashOf(pcm)]))).toEqual(hashes);
  });

  it('are written as the files that are committed', async () => {
    for (const [path, content] of await soundFiles()) expect(Buffer.from(content).equals(read(path)), path).toBe(true);
  });

  it.each(SOUND_NAMES)('%s stays under the peak and is as loud as its kind', (name) => {
    const signal = soundOf(name);
    expect(peakDecibels(signal)).toBeLessThanOrEqual(PEAK + 0.01);
    expect(Math.abs(loudness(signal) - LEVELS[RECIPES[name].level])).toBeLessThan(1.5);
  });

  it.each(SOUND_NAMES)('%s begins and ends in silence', (name) => {
    const signal = soundOf(name);
    const step = Math.max(...signal.subarray(0, samples(0.2)).map((value, index) => Math.abs(value - (signal[index - 1] ?? 0))));
    expect(step).toBeLessThan(0.05 * peak(signal));
    expect(peak(signal.subarray(-samples(5)))).toBeLessThan(0.01);
    expect([signal[0], signal.at(-1)]).toEqual([0, 0]);
  });

  it.each(SOUND_NAMES)('%s has nothing harsh: what is over 8 kHz lies 40 dB under it', (name) => {
    const signal = soundOf(name);
    const power = (of: Signal) => of.reduce((sum, value) => sum + value * value, 0);
    expect(power(filtered(signal, highpass(8000), highpass(8000))) / power(signal)).toBeLessThan(1e-4);
  });
});

describe('the recording', () => {
  it('has every sound, none over another, all in time', () => {
    const { pcm } = recorded(sounds);
    const places = sprite();
    expect(Object.keys(places)).toEqual([...SOUND_NAMES]);
    const starts = [...Object.values(places).map(([start]) => start), (pcm.length * 1000) / RATE];
    for (const [index, [name, sound]] of [...sounds].entries()) {
      const [start, length] = places[name] ?? [0, 0];
      expect(start + length, name).toBeLessThanOrEqual(starts[index + 1] ?? 0);
      expect(length, name).toBeGreaterThanOrEqual((sound.length * 1000) / RATE);
    }
  });

  it('lasts as long in each format as the last sound needs', () => {
    const end = Math.max(...Object.values(sprite()).map(([start, length]) => start + length));
    expect(oggSeconds(read('assets/sound/stage.ogg')) * 1000).toBeGreaterThanOrEqual(end);
    expect(mp3Seconds(read('assets/sound/stage.mp3')) * 1000).toBeGreaterThanOrEqual(end - 30);
  });

  it.each(['ogg', 'mp3'])('is small enough for a class of thirty (%s)', (format) => {
    expect(read(`assets/sound/stage.${format}`).length).toBeLessThan(MOST_BYTES);
  });
});

/** The last page of an Ogg stream says how many samples there were by then. */
function oggSeconds(file: Buffer): number {
  return Number(file.readBigInt64LE(file.lastIndexOf('OggS') + 6)) / RATE;
}

/** Frames of MPEG-1 Layer III at 40 kbit/s and 44.1 kHz: 1152 samples in 130 bytes, and one more where it is padded. */
function mp3Seconds(file: Buffer): number {
  let frames = 0;
  for (let at = 0; at + 4 <= file.length && file.readUInt16BE(at) >= 0xffe0; frames++) at += 130 + (((file[at + 2] ?? 0) >> 1) & 1);
  return (frames * 1152) / RATE;
}

describe('the tools', () => {
  it('sine is the sine', () => {
    for (let turns = -20; turns < 20; turns += 0.0137) expect(sine(turns)).toBeCloseTo(Math.sin(2 * Math.PI * turns), 12);
  });

  // ITU-R BS.1770-4: "If a 0 dB FS, 997 Hz sine wave is applied to the left, center, or right channel input, the indicated loudness will equal −3.01 LKFS."
  it('loudness gives −3.01 for a sine of full scale', () => {
    expect(loudness(made(1000, (s) => sine(997 * s)))).toBeCloseTo(-3.01, 1);
  });
});
