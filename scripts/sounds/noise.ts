import { type Random, seeded, seedOf } from '../../src/core/random.ts';
import { RATE, type Signal, silence } from './signal.ts';

/** Chance of a sound's own, the same each time it is made. */
export const chanceOf = (name: string): Random => seeded(seedOf(name));

/** White noise, −1 to 1. @param name of what it is for: another name is other noise */
export function noise(name: string, ms: number): Signal {
  const { next } = chanceOf(name);
  return silence(ms).map(() => 2 * next() - 1);
}

/**
 * What a thing gives off that sticks and slips: single shocks of uneven strength at uneven times.
 * @param rate slips a second, at so many seconds
 * @param force strength, at so many seconds
 * @param uneven 0 as a clock, which hums; 1 anyhow, which rustles; a creak lies low between them
 */
export function slips(
  name: string,
  ms: number,
  { rate, force, uneven }: { readonly rate: (s: number) => number; readonly force: (s: number) => number; readonly uneven: number },
): Signal {
  const { next } = chanceOf(name);
  const out = silence(ms);
  let at = 0;
  while (at < out.length) {
    const seconds = at / RATE;
    const strength = 1 - 0.6 * uneven * next();
    out[Math.floor(at)] = force(seconds) * strength;
    at += (RATE / Math.max(1, rate(seconds))) * (1 + uneven * (next() - 0.5));
  }
  return out;
}
