// Brass and the kalimba: what rings on.

import { note, TONIC } from '../../src/stage/sound-scale.ts';
import { bandpass, filtered, lowpass } from './filter.ts';
import { noise } from './noise.ts';
import { dying, gliding, type Mode, ring } from './ring.ts';
import { laid, type Signal, shaped, smooth, swell } from './signal.ts';

/**
 * A tine, clamped at one end: its overtones lie at 6.27 and 17.5 times its pitch (Fletcher and Rossing, bars) and are gone
 * in a moment. The octave is what the box adds, and makes it warm.
 */
const tine = (hz: number, t60: number): readonly Mode[] => [
  { hz, gain: 1, t60 },
  { hz: hz * 2, gain: 0.1, t60: t60 * 0.5 },
  { hz: hz * 6.267, gain: 0.055, t60: 0.13 },
];

/** A tine let go by the thumb, and the knock of its box. @param step of the scale */
export const plucked = (step: number, ms: number, t60: number): Signal => {
  const hz = TONIC * note(step);
  return laid(ms, [
    { signal: ring(ms, 3.5, tine(hz, t60)) },
    { signal: ring(120, 5, [{ hz: 196, gain: 0.2, t60: 0.12 }]) },
    { signal: filtered(shaped(noise('thumb', 14), dying(0.014)), bandpass(1300, 0.8)), gain: 0.12 },
  ]);
};

/** A surprise: a second that rises and stays open, both tines ringing on. */
export const openSecond = (): Signal =>
  laid(1450, [{ signal: plucked(0, 1450, 1.7) }, { signal: plucked(1, 1240, 1.5), at: 210, gain: 0.94 }]);

/** A spark reaches the lamp. @param which 1 to 5, up the scale */
export const spark = (which: number): Signal => {
  const step = which + 4;
  const hz = TONIC * note(step);
  return laid(620, [
    { signal: ring(620, 4, tine(hz, 0.75)) },
    // A second tine a hair off: it glitters.
    { signal: ring(620, 4, [{ hz: hz * 1.004, gain: 0.35, t60: 0.6 }]) },
  ]);
};

/** A bowed note: swells, its overtones opening after it; two of them a hair apart, so that it lives. */
const bowed = (hz: number, ms: number): Signal => {
  const loud = swell(0.72, 0.12, ms / 1000 - 0.84);
  const open = swell(0.95, 0.05, ms / 1000 - 1);
  const overtones = (s: number): readonly number[] => [loud(s), 0.28 * open(s), 0.12 * open(s) * open(s), 0.05 * open(s) * open(s)];
  return laid(ms, [
    { signal: gliding(ms, () => hz * 0.9988, overtones), gain: 0.5 },
    { signal: gliding(ms, () => hz * 1.0012, overtones), gain: 0.5 },
  ]);
};

/** Aha: a fifth that swells and lets go, and the same fifth plucked where it is fullest. */
export const aha = (): Signal =>
  laid(2200, [
    { signal: bowed(TONIC, 2200) },
    { signal: bowed(TONIC * note(3), 2080), at: 120, gain: 0.8 },
    { signal: bowed(TONIC * note(-5), 2200), gain: 0.3 },
    { signal: plucked(5, 1400, 1.4), at: 640, gain: 0.4 },
    { signal: plucked(8, 1200, 1.2), at: 800, gain: 0.3 },
  ]);

/** The ring of the pin: a curved rod of brass, high and short. */
const brass = (hz: number): readonly Mode[] => [
  { hz, gain: 0.5, t60: 0.34 },
  { hz: hz * 1.006, gain: 0.3, t60: 0.3 },
  { hz: hz * 1.78, gain: 0.22, t60: 0.2 },
  { hz: hz * 2.63, gain: 0.09, t60: 0.12 },
];

/** The pin pops out: the hole lets go with a small upward plop, the brass rings after it. */
export const pin = (): Signal =>
  laid(430, [
    {
      signal: gliding(
        90,
        (s) => 190 + 330 * smooth(s / 0.055),
        (s) => [smooth(s / 0.006) * smooth((0.09 - s) / 0.065), 0.15 * smooth(s / 0.004) * smooth((0.05 - s) / 0.04)],
      ),
    },
    { signal: ring(380, 3, brass(TONIC * note(8))), at: 34, gain: 0.42 },
  ]);

/** A thread is drawn taut: it rises a fourth to its note while it tightens, then stands. Lasts as the stage draws it, 420 ms, and rings. */
export const thread = (): Signal => {
  const tight = (s: number): number => smooth(s / 0.42);
  const hz = (s: number): number => TONIC * note(-2) * (1 + (note(5) / note(3) - 1) * tight(s) * tight(s));
  const loud = (s: number): number => (0.25 + 0.75 * tight(s)) * smooth(s / 0.06) * (s < 0.42 ? 1 : dying(0.5)(s - 0.42));
  const ms = 760;
  return filtered(
    laid(ms, [
      { signal: gliding(ms, hz, (s) => [1, 0.34, 0.2, 0.1, 0.05].map((gain) => gain * loud(s) * smooth((0.76 - s) / 0.1))), gain: 0.5 },
      { signal: shaped(filtered(noise('thread', 420), bandpass(900, 1.2)), (s) => tight(s) * smooth((0.42 - s) / 0.08)), gain: 0.05 },
    ]),
    lowpass(2600),
  );
};
