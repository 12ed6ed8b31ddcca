// An item is another question after another one: a step towards an answer just missed, the same again, the next of a kind. How
// much better or worse it goes in each such context than the filter foretells is a Gaussian belief of its own.

import { logistic } from '../../core/real.ts';
import type { Belief } from './filter.ts';

/** What led up to an answer. */
export type Before = {
  readonly item: number;
  readonly skill: number;
  /** the item and the skill of the answer before, or -1 where this is the learner's first */
  readonly lastItem: number;
  readonly lastSkill: number;
  /** the answer before and the one before that: 1 right, 0 wrong, 2 none */
  readonly last: number;
  readonly lastButOne: number;
  /** what came of this item when the learner last answered it: 1 right, 0 wrong, 2 not yet */
  readonly here: number;
};

/** One number for each context, from coarse to fine. `items` and `skills` count them and leave a place for none. */
const CONTEXTS: readonly ((before: Before, items: number, skills: number) => number)[] = [
  // the skill after another and what came of it: what holds for items that nobody met
  ({ skill, lastSkill, last }, _, skills) => (skill * skills + lastSkill + 1) * 3 + last,
  ({ item, last, lastButOne }) => (item * 3 + last) * 3 + lastButOne,
  ({ item, skill, lastSkill, last }) => (item * 2 + (skill === lastSkill ? 1 : 0)) * 3 + last,
  ({ item, here }) => item * 3 + here,
  ({ item, lastItem, last }, items) => (item * items + lastItem + 1) * 3 + last,
];
/** Two figures for each context. */
export const CONTEXT_WIDTH = 2 * CONTEXTS.length;

/** Variance of what a context does before it was met, logit² [o]: about a third of what items differ by. */
const VARIANCE = 0.3;

/** Beliefs by context, for each of `CONTEXTS`. */
export type Effects = readonly Map<number, Belief>[];

export const newEffects = (): Effects => CONTEXTS.map(() => new Map());
export const copiedEffects = (effects: Effects): Effects =>
  effects.map((beliefs) => new Map([...beliefs].map(([context, belief]) => [context, { ...belief }])));

/** The beliefs about where an answer stands, which `learnContexts` moves. */
export function contextsOf(effects: Effects, before: Before, items: number, skills: number): readonly Belief[] {
  return CONTEXTS.map((numberOf, at) => {
    const context = numberOf(before, items + 1, skills + 1);
    const known = effects[at]?.get(context);
    if (known !== undefined) return known;
    const belief = { mean: 0, variance: VARIANCE };
    effects[at]?.set(context, belief);
    return belief;
  });
}

/**
 * Each context's belief moves on its own, as the filter does with all else known: p0 = σ(logit + mean), i = p0 (1 − p0),
 * S = 1 + i v; mean ← mean + v (y − p0) / S, v ← v − v² i / S.
 * @param logit what the filter foretold
 */
export function learnContexts(beliefs: readonly Belief[], logit: number, correct: 0 | 1): void {
  for (const belief of beliefs) {
    const chance = logistic(logit + belief.mean);
    const curvature = chance * (1 - chance);
    const shrink = 1 + curvature * belief.variance;
    belief.mean += (belief.variance * (correct - chance)) / shrink;
    belief.variance -= (belief.variance * belief.variance * curvature) / shrink;
  }
}
