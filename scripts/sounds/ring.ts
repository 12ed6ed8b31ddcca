// Struck and plucked things: each rings at a few frequencies of its own, each dying away at its own pace.

import { exp } from '../../src/core/real.ts';
import { made, RATE, type Signal, silence, smooth } from './signal.ts';
import { cosine, sine } from './sine.ts';

/** `t60` seconds until it is 60 dB weaker, a thousandth. */
export type Mode = { readonly hz: number; readonly gain: number; readonly t60: number };

const LN_1000 = 6.907755278982137;
/** Over this many Hz nothing is made: it would be cut off after. */
const HIGHEST = 9000;

/** @param attack ms that the mallet stays on: long is soft */
export function ring(ms: number, attack: number, modes: readonly Mode[]): Signal {
  const out = silence(ms);
  for (const { hz, gain, t60 } of modes) {
    if (hz > HIGHEST) continue;
    const decay = exp(-LN_1000 / (t60 * RATE));
    const [stepX, stepY] = [decay * cosine(hz / RATE), decay * sine(hz / RATE)];
    // A point that turns and draws in: its height is the sound. Written in place, as it is most of the work.
    let [x, y] = [gain, 0];
    for (let index = 0; index < out.length; index++) {
      out[index] = (out[index] ?? 0) + y;
      [x, y] = [x * stepX - y * stepY, x * stepY + y * stepX];
    }
  }
  const soft = attack / 1000;
  return out.map((value, index) => value * smooth(index / RATE / soft));
}

/** Dies away by 60 dB in `t60` seconds. */
export const dying =
  (t60: number) =>
  (seconds: number): number =>
    exp((-LN_1000 * seconds) / t60);

/** A tone whose pitch moves. @param hz at so many seconds @param harmonics gains of 1×, 2×, 3× … that pitch */
export function gliding(ms: number, hz: (seconds: number) => number, harmonics: (seconds: number) => readonly number[]): Signal {
  let turns = 0;
  return made(ms, (seconds) => {
    turns += hz(seconds) / RATE;
    return harmonics(seconds).reduce((sum, gain, index) => sum + gain * sine(turns * (index + 1)), 0);
  });
}
