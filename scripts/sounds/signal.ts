// Sound as numbers: mono, RATE of them a second, 1 is full scale.

export type Signal = Float64Array;

export const RATE = 44_100;
const A_SECOND = 1000;

export const samples = (ms: number): number => Math.round((ms * RATE) / A_SECOND);
export const milliseconds = (count: number): number => (count * A_SECOND) / RATE;

export const silence = (ms: number): Signal => new Float64Array(samples(ms));

/** @param at the value at so many seconds */
export function made(ms: number, at: (seconds: number) => number): Signal {
  return silence(ms).map((_, index) => at(index / RATE));
}

export const scaled = (signal: Signal, gain: number): Signal => signal.map((value) => value * gain);

/** @param gain as a function of seconds since the signal's start */
export const shaped = (signal: Signal, gain: (seconds: number) => number): Signal =>
  signal.map((value, index) => value * gain(index / RATE));

export type Part = { readonly signal: Signal /** ms */; readonly at?: number; readonly gain?: number };

/** Lays parts over each other; what hangs over the end of `ms` is cut off. */
export function laid(ms: number, parts: readonly Part[]): Signal {
  // Written in place: a second of sound is 44,100 new values a part otherwise.
  const out = silence(ms);
  for (const { signal, at = 0, gain = 1 } of parts) {
    const from = samples(at);
    const end = Math.min(signal.length, out.length - from);
    for (let index = 0; index < end; index++) out[from + index] = (out[from + index] ?? 0) + gain * (signal[index] ?? 0);
  }
  return out;
}

/** From 0 to 1 with no corner at either end. */
export const smooth = (t: number): number => {
  const within = Math.min(1, Math.max(0, t));
  return within * within * (3 - 2 * within);
};

/** A gain over time that rises, stays and falls without a corner. All in seconds. */
export const swell =
  (rise: number, stay: number, fall: number) =>
  (seconds: number): number =>
    Math.min(smooth(seconds / rise), smooth((rise + stay + fall - seconds) / fall));
