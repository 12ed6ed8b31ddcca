// The cat, startled: one short soft mew.

import { filtered, lowpass } from './filter.ts';
import { noise } from './noise.ts';
import { gliding } from './ring.ts';
import { laid, type Signal, shaped, smooth, swell } from './signal.ts';

const MS = 330;
const HARMONICS = Array.from({ length: 9 }, (_, index) => index + 1);

/** Straight lines between points. @param points seconds and values, in order */
const along =
  (points: readonly (readonly [seconds: number, value: number])[]) =>
  (seconds: number): number => {
    const after = points.findIndex(([at]) => at > seconds);
    const [from, to] = [points[after - 1], points[after]];
    if (from === undefined || to === undefined) return (after === 0 ? points[0] : points.at(-1))?.[1] ?? 0;
    return from[1] + (to[1] - from[1]) * smooth((seconds - from[0]) / (to[0] - from[0]));
  };

/** Pitch: up as it is startled, and down. */
const pitch = along([
  [0, 540],
  [0.11, 715],
  [0.33, 505],
]);
/** The two resonances of the mouth, Hz: shut, open as in "ia", rounded as in "u". */
const mouth = [
  along([
    [0, 420],
    [0.12, 900],
    [0.33, 480],
  ]),
  along([
    [0, 1500],
    [0.12, 2150],
    [0.33, 1000],
  ]),
];
/** How wide the resonances are, Hz. */
const WIDTH = [170, 260];

const through = (hz: number, seconds: number): number =>
  mouth.reduce((sum, formant, index) => {
    const off = (hz - formant(seconds)) / (WIDTH[index] ?? 1);
    return sum + (index === 0 ? 1 : 0.4) / (1 + off * off);
  }, 0.05);

export const mew = (): Signal => {
  const loud = swell(0.07, 0.06, 0.2);
  const voice = gliding(MS, pitch, (s) => HARMONICS.map((n) => (loud(s) * through(n * pitch(s), s)) / n));
  const breath = shaped(noise('mew', MS), (s) => loud(s) * smooth(s / 0.1));
  return laid(MS, [{ signal: filtered(voice, lowpass(3600)) }, { signal: filtered(breath, lowpass(1800)), gain: 0.012 }]);
};
