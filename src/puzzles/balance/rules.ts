// The seven strategies as rules that compare two sides (SCIENCE.md, after Siegler): canonical first.

import type { Side } from './side.ts';

/** Above 0 where the first side pulls more, below 0 where the second does, 0 where they are held equal. */
export type Rule = {
  readonly id: string;
  /** undefined where they can't tell and guess */
  readonly compare: (a: Side, b: Side) => number | undefined;
  /** By how much the first side is ahead in their own terms, the foremost term first: what "nearest" means to them. */
  readonly ahead: (a: Side, b: Side) => readonly number[];
  /** The number they would write on an arm, where their idea makes one. */
  readonly index?: (side: Side) => number;
};

/** Whether the first of two lists of terms comes before the second, the foremost term first. */
export const earlier = (a: readonly number[], b: readonly number[]): boolean => {
  const at = a.findIndex((term, index) => term !== b[index]);
  return at >= 0 && (a[at] ?? 0) < (b[at] ?? 0);
};

/** Those whose terms come first: one, or several that are equal. */
export function foremost<T>(list: readonly T[], terms: (one: T) => readonly number[]): readonly T[] {
  const [first, ...rest] = list.map(terms);
  const best = rest.reduce((a, b) => (earlier(b, a) ? b : a), first ?? []);
  return list.filter((one) => !earlier(best, terms(one)));
}

const byIndex = (id: string, index: (side: Side) => number): Rule => ({
  id,
  compare: (a, b) => index(a) - index(b),
  ahead: (a, b) => [index(a) - index(b)],
  index,
});

/** One side is heavier and the other is farther out. */
export const conflict = (a: Side, b: Side): boolean => (a.weight - b.weight) * (a.peg - b.peg) < 0;

/** Weight and distance each have a say; `onConflict` is what they make of a conflict. */
const bySight = (id: string, onConflict: 0 | undefined): Rule => {
  const lead = (a: Side, b: Side) => a.weight - b.weight + (a.peg - b.peg);
  return {
    id,
    compare: (a, b) => (conflict(a, b) ? onConflict : lead(a, b)),
    ahead: (a, b) => [lead(a, b)],
  };
};

const product = byIndex('product', (side) => side.pull);
const weight = byIndex('weight', (side) => side.weight);
const tie: Rule = {
  id: 'tie',
  compare: (a, b) => a.weight - b.weight || a.peg - b.peg,
  ahead: (a, b) => [a.weight - b.weight, a.peg - b.peg],
};
const muddle = bySight('muddle', undefined);
const add = byIndex('add', (side) => side.weight + side.peg);
const proportion = bySight('proportion', 0);
const totals = byIndex('totals', (side) => side.weight * side.peg);

export const RULES = [product, weight, tie, muddle, add, proportion, totals] as const satisfies readonly [Rule, ...Rule[]];
