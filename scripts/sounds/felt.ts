// Felt, cloth, air, wings and paper: what is made of noise.

import { bandpass, filtered, highpass, lowpass } from './filter.ts';
import { noise, slips } from './noise.ts';
import { dying, ring } from './ring.ts';
import { laid, type Signal, shaped, smooth, swell } from './signal.ts';

/** Moving air, or cloth. @param hz where most of it lies; it has nothing sharp over three times that */
const air = (name: string, ms: number, hz: number, q: number): Signal =>
  filtered(noise(name, ms), bandpass(hz, q), bandpass(hz * 1.15, q), lowpass(hz * 3));

/** A bag is taken up: cloth under the fingers. */
export const lift = (): Signal =>
  laid(190, [
    { signal: shaped(air('lift', 190, 820, 0.7), swell(0.05, 0.02, 0.11)) },
    { signal: shaped(air('lift cloth', 190, 1900, 0.8), swell(0.09, 0.01, 0.08)), gain: 0.25 },
    { signal: ring(120, 14, [{ hz: 165, gain: 0.16, t60: 0.12 }]) },
  ]);

const pat = (name: string): Signal =>
  laid(130, [
    {
      signal: ring(130, 9, [
        { hz: 196, gain: 1, t60: 0.13 },
        { hz: 392, gain: 0.45, t60: 0.07 },
      ]),
    },
    {
      signal: filtered(
        shaped(noise(name, 60), (s) => smooth(s / 0.005) * dying(0.07)(s)),
        lowpass(600),
      ),
      gain: 0.5,
    },
  ]);

/** That can't go there: two soft pats of felt, the second softer. */
export const refuse = (): Signal => laid(300, [{ signal: pat('refuse once') }, { signal: pat('refuse twice'), at: 125, gain: 0.66 }]);

/** The breath before: low air drawn in and let go. */
export const hush = (): Signal => {
  const ms = 500;
  return laid(ms, [
    { signal: shaped(air('hush', ms, 300, 0.55), swell(0.26, 0.02, 0.22)) },
    { signal: shaped(air('hush lips', ms, 1250, 0.9), swell(0.3, 0, 0.2)), gain: 0.16 },
  ]);
};

/** Wing beats a second, and how many. */
const BEATS = 11;
const WINGS = 4;

/** The bird flaps: each beat a puff of air, the last ones farther off. */
export const flap = (): Signal => {
  const ms = (WINGS / BEATS) * 1000 + 40;
  const beat = (s: number): number => {
    const t = (s * BEATS) % 1;
    const gone = Math.floor(s * BEATS);
    return gone >= WINGS ? 0 : smooth(t / 0.22) * smooth((1 - t) / 0.7) * (1 - gone * 0.2);
  };
  return laid(ms, [
    { signal: shaped(air('flap', ms, 520, 0.8), beat) },
    { signal: shaped(air('flap feathers', ms, 1900, 0.8), (s) => beat(s) * beat(s)), gain: 0.3 },
  ]);
};

/** A try is pinned: paper slides over paper, and the pin goes in. */
export const page = (): Signal => {
  const ms = 340;
  const crackle = slips('page', ms, { rate: () => 420, force: swell(0.05, 0.06, 0.11), uneven: 1 });
  return laid(ms, [
    { signal: shaped(filtered(noise('page', ms), highpass(900), lowpass(3200), lowpass(4200)), swell(0.07, 0.03, 0.12)), gain: 0.32 },
    { signal: filtered(crackle, bandpass(2100, 0.9), lowpass(3600)), gain: 0.8 },
    {
      signal: ring(120, 5, [
        { hz: 196, gain: 0.5, t60: 0.12 },
        { hz: 440, gain: 0.16, t60: 0.06 },
      ]),
      at: 215,
    },
  ]);
};

/** A stroke of chalk. */
const stroke = (name: string, ms: number): Signal => {
  const grains = slips(name, ms, { rate: () => 900, force: swell(0.012, ms / 1000 - 0.052, 0.04), uneven: 1 });
  return filtered(grains, bandpass(1700, 0.9), lowpass(3000), highpass(500));
};

/** A number is written: down, and across. */
export const chalk = (): Signal =>
  laid(290, [
    { signal: stroke('chalk down', 105) },
    { signal: stroke('chalk across', 85), at: 150, gain: 0.7 },
    { signal: ring(60, 4, [{ hz: 330, gain: 0.3, t60: 0.06 }]) },
    { signal: ring(60, 4, [{ hz: 370, gain: 0.2, t60: 0.06 }]), at: 150 },
  ]);
