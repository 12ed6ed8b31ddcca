// Beam, bench, pegs and rope: knocks that are over at once, and what creaks.

import { note, TONIC } from '../../src/stage/sound-scale.ts';
import { bandpass, filtered, highpass, lowpass } from './filter.ts';
import { noise, slips } from './noise.ts';
import { dying, type Mode, ring } from './ring.ts';
import { laid, type Part, type Signal, shaped, smooth, swell } from './signal.ts';

/**
 * How a bar of wood rings, free at both ends: the ratios are those of its bending (Fletcher and Rossing, "The Physics of
 * Musical Instruments", bars), and wood swallows the high ones first.
 */
const bar = (hz: number, t60: number): readonly Mode[] => [
  { hz, gain: 1, t60 },
  { hz: hz * 2.756, gain: 0.32, t60: t60 * 0.5 },
  { hz: hz * 5.404, gain: 0.09, t60: t60 * 0.24 },
];

/** What a blow has of noise, at its very start. */
const touch = (name: string, ms: number, hz: number): Signal =>
  filtered(
    shaped(noise(name, ms), (s) => smooth(s / 0.0015) * dying(ms / 1000)(s)),
    bandpass(hz, 0.9),
  );

/** A bag comes to hang: its hook knocks on the peg, the bag itself thuds. */
export const knock = (): Signal =>
  laid(300, [
    { signal: ring(300, 2.5, bar(TONIC * note(0), 0.24)) },
    { signal: ring(300, 7, [{ hz: TONIC * note(-5), gain: 0.7, t60: 0.2 }]) },
    { signal: touch('knock', 40, 900), gain: 0.35 },
  ]);

/** A knot clicks past the finger. @param step of the scale */
export const knot = (step: number): Signal =>
  laid(160, [
    { signal: ring(160, 1.6, bar(TONIC * note(step), 0.085)) },
    { signal: ring(160, 3, [{ hz: TONIC * note(step - 10), gain: 0.35, t60: 0.08 }]) },
    { signal: touch('knot', 18, 1500), gain: 0.3 },
  ]);

/** As forecast: felt on wood, low and round. */
export const tock = (): Signal =>
  laid(360, [
    { signal: ring(360, 9, bar(TONIC * note(0), 0.28)) },
    { signal: ring(360, 12, [{ hz: TONIC * note(-5), gain: 0.6, t60: 0.24 }]) },
    { signal: filtered(touch('tock', 60, 420), lowpass(700)), gain: 0.5 },
  ]);

/** The hollows of wood and rope that a creak sounds through. */
const creaking = (source: Signal, formants: readonly (readonly [hz: number, q: number, gain: number])[]): readonly Part[] =>
  formants.map(([hz, q, gain]) => ({ signal: filtered(source, bandpass(hz, q)), gain }));

/** A rope stretches: its strands slip past each other, faster as it tightens. */
export const creak = (): Signal => {
  const ms = 420;
  const source = slips('creak', ms, { rate: (s) => 46 + 160 * s, force: swell(0.18, 0.08, 0.16), uneven: 0.12 });
  return filtered(
    laid(ms, [
      ...creaking(source, [
        [TONIC * note(1), 11, 1],
        [TONIC * note(6), 13, 0.8],
        [TONIC * note(11), 12, 0.3],
      ]),
      { signal: shaped(filtered(noise('creak air', ms), bandpass(1100, 0.8)), swell(0.2, 0.04, 0.16)), gain: 0.02 },
    ]),
    lowpass(3200),
  );
};

/** The beam's period and how fast it comes to rest: the stage's beam, ω 5 rad/s and ζ 0.28, swings 4.8 rad/s and fades by e in 0.71 s. */
const HALF_SWING = 0.654;
const SWING_T60 = 4.93;

/** The beam swings: its bearing groans at each pass, lower as it slows. */
export const swing = (): Signal => {
  const ms = 1700;
  const speed = (s: number): number => {
    const t = (s / HALF_SWING) % 1;
    // A parabola for each half swing: still where it turns, fastest in the middle.
    return 4 * t * (1 - t) * dying(SWING_T60)(s);
  };
  const force = (s: number): number => smooth((speed(s) - 0.12) * 1.6) * smooth((1.7 - s) / 0.3);
  const source = slips('swing', ms, { rate: (s) => 14 + 52 * speed(s), force, uneven: 0.16 });
  return filtered(
    laid(ms, [
      ...creaking(source, [
        [TONIC * note(-3), 12, 1],
        [TONIC * note(1), 14, 0.7],
        [TONIC * note(7), 14, 0.25],
      ]),
      { signal: shaped(filtered(noise('swing air', ms), bandpass(330, 0.7)), (s) => speed(s) * smooth((1.7 - s) / 0.4)), gain: 0.035 },
    ]),
    highpass(90),
    lowpass(2400),
  );
};
