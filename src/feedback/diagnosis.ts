// Two posteriors over the strategies of a kind. `student`: what they seem to think. `world`: what is still tenable given
// what they saw. All functions keep the order of the ids, so that sums come out the same bits after a reload. They run for every
// pull, so they are written as loops that fill a record of their own: with lists of pairs they take eight times as long.

import type { Chances } from '../core/kind.ts';
import { TABLE } from './table.ts';

/** Strategy id → probability, summing to 1. */
export type Posterior = Readonly<Record<string, number>>;
/** Strategy id → likelihood of what was just seen, above 0. */
export type Likelihood = Readonly<Record<string, number>>;

/** The even prior: each strategy 1/n. */
export const even = (strategies: readonly string[]): Posterior => Object.fromEntries(strategies.map((id) => [id, 1 / strategies.length]));

/**
 * The same belief over just these strategies, in this order: a kind may have gained or dropped one since the belief was
 * stored. A strategy that it does not know gets an even share.
 */
export function over(strategies: readonly string[], belief: Posterior): Posterior {
  let same = 0;
  for (const id in belief) if (id === strategies[same]) same++;
  if (same === strategies.length && Object.keys(belief).length === same) return belief;
  return normalised(
    Object.fromEntries(strategies.map((id) => [id, Object.hasOwn(belief, id) ? (belief[id] ?? 0) : 1 / strategies.length])),
  );
}

/** Divides weights by their sum, in place. */
function normalised(weights: Record<string, number>): Posterior {
  let sum = 0;
  let count = 0;
  for (const id in weights) {
    sum += weights[id] ?? 0;
    count++;
  }
  for (const id in weights) weights[id] = sum > 0 ? (weights[id] ?? 0) / sum : 1 / count;
  return weights;
}

/**
 * How likely a reply is to somebody who gives it the chance p but slips: L = (1 − ε) p + ε (1 − p) / (replies − 1)
 * (SCIENCE "Posterior over strategies"). Where only one reply exists it says nothing: 1.
 * @param chance p, 0 to 1
 * @param replies how many replies there are, from 1
 * @param slip ε, 0 to 1
 */
export const replyLikelihood = (chance: number, replies: number, slip: number): number =>
  replies < 2 ? 1 : (1 - slip) * chance + (slip * (1 - chance)) / (replies - 1);

/**
 * How likely a build is to somebody of a strategy: L = (1 − ε) b + ε / options (SCIENCE "Building").
 * @param chance b, the chance that the strategy builds just this, 0 to 1; undefined where it gives the goal no chance on
 * any build: such a person is stuck and builds anything, so L = 1 / options
 * @param options how many builds there are, from 1
 * @param slip ε, 0 to 1
 */
export const buildLikelihood = (chance: number | undefined, options: number, slip: number): number =>
  chance === undefined ? 1 / options : (1 - slip) * chance + slip / options;

/** ε of `world` where so many things can happen: small enough that one contradiction rules out (DESIGN 5). */
export const worldSlip = (replies: number): number => (replies === 2 ? TABLE.worldSlipOfTwo : TABLE.worldSlip);

/** How likely each strategy was to expect this reply. @param replies how many replies there are @param slip ε */
export function replyLikelihoods(expects: Readonly<Record<string, Chances>>, reply: string, replies: number, slip: number): Likelihood {
  const out: Record<string, number> = {};
  for (const id in expects) out[id] = replyLikelihood(expects[id]?.[reply] ?? 0, replies, slip);
  return out;
}

/** How likely each strategy was to build this; `chances` and `options` as in `buildLikelihood`. */
export function buildLikelihoods(
  strategies: readonly string[],
  chances: Readonly<Record<string, number>>,
  options: number,
  slip: number,
): Likelihood {
  const out: Record<string, number> = {};
  for (const id of strategies) out[id] = buildLikelihood(chances[id], options, slip);
  return out;
}

/** Bayes: posterior ∝ prior × likelihood. A strategy without a likelihood keeps its prior weight. */
export function updated(prior: Posterior, likelihood: Likelihood): Posterior {
  const out: Record<string, number> = {};
  for (const id in prior) out[id] = (prior[id] ?? 0) * (likelihood[id] ?? 1);
  return normalised(out);
}

/**
 * The past fades: between two tries a learner may have switched to any strategy, (1 − s) π + s / n (SCIENCE [o]).
 * @param rate s, the chance of such a switch, 0 to 1
 */
export function faded(belief: Posterior, rate: number): Posterior {
  const even = rate / Object.keys(belief).length;
  const out: Record<string, number> = {};
  for (const id in belief) out[id] = (1 - rate) * (belief[id] ?? 0) + even;
  return out;
}

/**
 * What somebody seems to think after one more try: the past fades, then each thing they said or did counts. Without any
 * the belief stays as it is.
 */
export function heard(student: Posterior, ...said: readonly (Likelihood | undefined)[]): Posterior {
  let after: Posterior | undefined;
  for (const likelihood of said) if (likelihood !== undefined) after = updated(after ?? faded(student, TABLE.studentSwitch), likelihood);
  return after ?? student;
}

/**
 * The strategies that the outcomes seen have ruled out: likelihood under 1/20 of the best one's. The prior of `world` is
 * even and nothing fades, so the posteriors stand to each other as the likelihoods do.
 */
export function ruledOut(world: Posterior): string[] {
  let best = 0;
  for (const id in world) best = Math.max(best, world[id] ?? 0);
  const out: string[] = [];
  for (const id in world) if ((world[id] ?? 0) < best * TABLE.ruledOutUnder) out.push(id);
  return out;
}

/** Conflict: how much of what they seem to think is ruled out. @returns 0 to 1 */
export const conflict = (student: Posterior, world: Posterior): number => weightOn(student, ruledOut(world));

/** How much weight lies on some strategies. @returns 0 to 1 */
export function weightOn(belief: Posterior, ids: readonly string[]): number {
  let sum = 0;
  for (const id of ids) sum += belief[id] ?? 0;
  return Math.min(1, sum);
}
