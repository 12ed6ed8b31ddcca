// Draws that a simulated learner needs beside even ones.

import { type Random, resumed, seedOf, whole } from '../core/random.ts';

/** The sum of so many even draws, less its mean, has variance 1 and is normal to the eye (Irwin and Hall). */
const EVEN_DRAWS = 12;

/** A draw of mean 0 and variance 1, between −6 and 6, near enough to a normal one. Plain sums: the same bits everywhere. */
export function normal(random: Random): number {
  let sum = -EVEN_DRAWS / 2;
  for (let draw = 0; draw < EVEN_DRAWS; draw++) sum += random.next();
  return sum;
}

/** Chance of its own for each name: 128 bits from the text, so that who comes before or after changes nothing. */
export const ownChance = (name: string): Random => resumed([1, 2, 3, 4].map((word) => seedOf(`${word} ${name}`) | 0));

const HEX = '0123456789abcdef';

/** A random UUID (version 4). */
export function uuid(random: Random): string {
  let id = '';
  for (let at = 0; at < 32; at++) {
    const digit = whole(random, 16);
    if (at === 8 || at === 12 || at === 16 || at === 20) id += '-';
    id += HEX[at === 12 ? 4 : at === 16 ? 8 + (digit & 3) : digit];
  }
  return id;
}
