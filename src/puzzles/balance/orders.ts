// Orders of a few things, ties included. An order is a list of ranks: [1, 3, 2] puts the second thing highest, [1, 1] ties both.

import type { Chances } from '../../core/kind.ts';

export type Order = readonly number[];
/** For each pair i < j, in the order (1,2), (1,3), …, (2,3), …: the sign of the first minus the second. */
export type Signs = readonly number[];

export type Pair = readonly [number, number];

/** Pairs of `count` things, in order, from 0. */
export function pairs(count: number): readonly Pair[] {
  const list: Pair[] = [];
  for (let i = 0; i < count; i++) for (let j = i + 1; j < count; j++) list.push([i, j]);
  return list;
}

/** How these values order each pair of them. */
export const signs = (values: readonly number[]): Signs =>
  pairs(values.length).map(([i, j]) => Math.sign((values[i] ?? 0) - (values[j] ?? 0)));

/** The ranks of these numbers, from 1; equal numbers share one. */
export function ranks(values: readonly number[]): Order {
  const steps = [...new Set(values)].toSorted((a, b) => a - b);
  return values.map((value) => steps.indexOf(value) + 1);
}

const known = new Map<number, readonly Order[]>();

/** Every order of `count` things, ties included: 3 for two, 13 for three, 75, 541, 4683 (Fubini's numbers). Worked out once. */
export function orders(count: number): readonly Order[] {
  const before = known.get(count);
  if (before !== undefined) return before;
  const made = count === 0 ? [[]] : orders(count - 1).flatMap(grown);
  known.set(count, made);
  return made;
}

const knownSigns = new Map<number, readonly Signs[]>();

/** The signs of every order of `count` things, in the order of `orders`. Worked out once. */
export function orderSigns(count: number): readonly Signs[] {
  const made = knownSigns.get(count) ?? orders(count).map(signs);
  knownSigns.set(count, made);
  return made;
}

/** The orders that one more thing makes of this one: level with a rank, or in a gap below, between or above. */
export function grown(order: Order): readonly Order[] {
  const top = Math.max(0, ...order);
  const level = Array.from({ length: top }, (_, at) => [...order, at + 1]);
  const between = Array.from({ length: top + 1 }, (_, gap) => [...order.map((rank) => (rank > gap ? rank + 1 : rank)), gap + 1]);
  return [...level, ...between];
}

/** The first place where the two part ways; −1 where they don't. */
export function parting(a: Signs, b: Signs): number {
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return at;
  return -1;
}

/** How many places they part ways at. */
export const partings = (a: Signs, b: Signs): number => a.filter((sign, at) => sign !== b[at]).length;

/** The chance of each place of first parting where each view is as likely as any other. @param names of no place, then of each */
export function partingChances(views: readonly Signs[], written: Signs, names: readonly string[]): Chances {
  const counts = names.map(() => 0);
  for (const view of views) {
    const at = parting(view, written) + 1;
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return Object.fromEntries(names.map((id, at) => [id, (counts[at] ?? 0) / views.length]));
}
