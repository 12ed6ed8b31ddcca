import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';

/** The state of a xoroshiro128+ generator: four 32-bit integers. It is data and goes into the log. */
export type RandomState = readonly number[];

/** `next` gives a number in [0, 1), a multiple of 2⁻³²; `state` is where the generator stands now. */
export type Random = { readonly next: () => number; readonly state: () => RandomState };

const around = (generator: RandomGenerator): Random => ({
  next: () => (generator.next() >>> 0) / 0x1_0000_0000,
  state: () => generator.getState(),
});

/**
 * The four words of the state come from the seed by SplitMix32 (the 32-bit finaliser of MurmurHash3), as Blackman and
 * Vigna advise: a generator that is seeded with a small number directly begins with draws that are all alike.
 * @param seed any 32-bit integer
 */
export const seeded = (seed: number): Random => resumed([1, 2, 3, 4].map((word) => mixed((seed + Math.imul(word, 0x9e3779b9)) | 0)));

function mixed(word: number): number {
  const once = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return (twice ^ (twice >>> 16)) | 0;
}

/** Goes on where `state` was taken. @throws where the state is not four 32-bit integers: the log's schema checks that first. */
export const resumed = (state: RandomState): Random => around(xoroshiro128plusFromState(state));

/** A whole number from 0 to `below` − 1; `below` at most 2³². */
export const whole = (random: Random, below: number): number => Math.floor(random.next() * below);

/** One of `list`, each as likely; undefined where it is empty. */
export const pick = <T>(random: Random, list: readonly T[]): T | undefined => list[whole(random, list.length)];

/** The key of `weights` that a draw falls on, in proportion to its weight; undefined where no weight is above 0. */
export function draw(random: Random, weights: Readonly<Record<string, number>>): string | undefined {
  const entries = Object.entries(weights).filter(([, weight]) => weight > 0);
  const sum = entries.reduce((total, [, weight]) => total + weight, 0);
  let left = random.next() * sum;
  for (const [key, weight] of entries) {
    left -= weight;
    if (left < 0) return key;
  }
  return entries.at(-1)?.[0];
}

/** The list in another order, each order as likely (Fisher and Yates). */
export function shuffled<T>(random: Random, list: readonly T[]): T[] {
  const out = [...list];
  for (let last = out.length - 1; last > 0; last--) {
    const at = whole(random, last + 1);
    const [a, b] = [out[last], out[at]];
    if (a !== undefined && b !== undefined) [out[last], out[at]] = [b, a];
  }
  return out;
}

/** A seed from a text (FNV-1a, 32 bit), for draws that must depend on nothing but what they are about. */
export function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash;
}
