// Two posteriors over the strategies of a kind. `student`: what they seem to think. `world`: what is still tenable given
// what they saw. All functions keep the order of the ids, so that sums come out the same bits after a reload.

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
  const known = Object.keys(belief);
  if (known.length === strategies.length && known.every((id, at) => id === strategies[at])) return belief;
  return normalised(strategies.map((id) => [id, Object.hasOwn(belief, id) ? (belief[id] ?? 0) : 1 / strategies.length]));
}

function normalised(weights: readonly (readonly [string, number])[]): Posterior {
  let sum = 0;
  for (const [, weight] of weights) sum += weight;
  const posterior: Record<string, number> = {};
  for (const [id, weight] of weights) posterior[id] = sum > 0 ? weight / sum : 1 / weights.length;
  return posterior;
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
  const likelihood: Record<string, number> = {};
  for (const id in expects) likelihood[id] = replyLikelihood(expects[id]?.[reply] ?? 0, replies, slip);
  return likelihood;
}

/** How likely each strategy was to build this; `chances` and `options` as in `buildLikelihood`. */
export function buildLikelihoods(
  strategies: readonly string[],
  chances: Readonly<Record<string, number>>,
  options: number,
  slip: number,
): Likelihood {
  const likelihood: Record<string, number> = {};
  for (const id of strategies) likelihood[id] = buildLikelihood(chances[id], options, slip);
  return likelihood;
}

/** Bayes: posterior ∝ prior × likelihood. A strategy without a likelihood keeps its prior weight. */
export function updated(prior: Posterior, likelihood: Likelihood): Posterior {
  const weights: [string, number][] = [];
  for (const id in prior) weights.push([id, (prior[id] ?? 0) * (likelihood[id] ?? 1)]);
  return normalised(weights);
}

/**
 * The past fades: between two tries a learner may have switched to any strategy, (1 − s) π + s / n (SCIENCE [o]).
 * @param rate s, the chance of such a switch, 0 to 1
 */
export function faded(belief: Posterior, rate: number): Posterior {
  const ids = Object.keys(belief);
  const after: Record<string, number> = {};
  for (const id of ids) after[id] = (1 - rate) * (belief[id] ?? 0) + rate / ids.length;
  return after;
}

/**
 * What somebody seems to think after one more try: the past fades, then each thing they said or did counts. Without any
 * the belief stays as it is.
 */
export function heard(student: Posterior, ...said: readonly (Likelihood | undefined)[]): Posterior {
  const counts = said.filter((likelihood) => likelihood !== undefined);
  return counts.length === 0 ? student : counts.reduce(updated, faded(student, TABLE.studentSwitch));
}

/**
 * The strategies that the outcomes seen have ruled out: likelihood under 1/20 of the best one's. The prior of `world` is
 * even and nothing fades, so the posteriors stand to each other as the likelihoods do.
 */
export function ruledOut(world: Posterior): string[] {
  const best = Math.max(...Object.values(world));
  return Object.keys(world).filter((id) => (world[id] ?? 0) < best * TABLE.ruledOutUnder);
}

/** Conflict: how much of what they seem to think is ruled out. @returns 0 to 1 */
export const conflict = (student: Posterior, world: Posterior): number =>
  Math.min(
    1,
    ruledOut(world).reduce((sum, id) => sum + (student[id] ?? 0), 0),
  );
