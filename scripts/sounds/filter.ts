// Second-order filters, after Robert Bristow-Johnson, "Cookbook formulae for audio EQ biquad filter coefficients".

import { RATE, type Signal } from './signal.ts';
import { cosine, sine } from './sine.ts';

export type Biquad = {
  readonly b: readonly [number, number, number];
  readonly a: readonly [number, number];
};

/** Q of a filter without a hump (Butterworth). */
const FLAT = Math.SQRT1_2;

type Shape = (cos: number, alpha: number) => readonly [b: readonly [number, number, number], a: readonly [number, number, number]];

function biquad(hz: number, q: number, shape: Shape): Biquad {
  const turns = hz / RATE;
  const [b, [a0, a1, a2]] = shape(cosine(turns), sine(turns) / (2 * q));
  return { b: [b[0] / a0, b[1] / a0, b[2] / a0], a: [a1 / a0, a2 / a0] };
}

export const lowpass = (hz: number, q = FLAT): Biquad =>
  biquad(hz, q, (cos, alpha) => [
    [(1 - cos) / 2, 1 - cos, (1 - cos) / 2],
    [1 + alpha, -2 * cos, 1 - alpha],
  ]);

export const highpass = (hz: number, q = FLAT): Biquad =>
  biquad(hz, q, (cos, alpha) => [
    [(1 + cos) / 2, -(1 + cos), (1 + cos) / 2],
    [1 + alpha, -2 * cos, 1 - alpha],
  ]);

/** Lets `hz` through as it is; the higher `q`, the less beside it. */
export const bandpass = (hz: number, q: number): Biquad =>
  biquad(hz, q, (cos, alpha) => [
    [alpha, 0, -alpha],
    [1 + alpha, -2 * cos, 1 - alpha],
  ]);

/** Raises what is above `hz`. @param amplitude the square root of the gain up there */
export const highshelf = (hz: number, amplitude: number, q = FLAT): Biquad =>
  biquad(hz, q, (cos, alpha) => {
    const [up, down, skirt] = [amplitude + 1, amplitude - 1, 2 * Math.sqrt(amplitude) * alpha];
    return [
      [amplitude * (up + down * cos + skirt), -2 * amplitude * (down + up * cos), amplitude * (up + down * cos - skirt)],
      [up - down * cos + skirt, 2 * (down - up * cos), up - down * cos - skirt],
    ];
  });

const once = (signal: Signal, { b: [b0, b1, b2], a: [a1, a2] }: Biquad): Signal => {
  // Direct form II transposed; the two words of memory are all that a filter remembers.
  let [first, second] = [0, 0];
  return signal.map((x) => {
    const y = b0 * x + first;
    first = b1 * x - a1 * y + second;
    second = b2 * x - a2 * y;
    return y;
  });
};

/** Filters one after another. */
export const filtered = (signal: Signal, ...filters: readonly Biquad[]): Signal => filters.reduce(once, signal);
