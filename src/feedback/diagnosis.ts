// Two posteriors over the strategies of a kind. `student`: what they seem to think. `world`: what is still tenable given
// what they saw. Beliefs and the log name each strategy; the sums run over lists in the order of the kind's strategies, so that
// they come out the same bits after a reload, and take less time than over records by name.

import type { Chances } from '../core/kind.ts';
import { once } from '../core/once.ts';
import { TABLE } from './table.ts';

/** Strategy id → probability, summing to 1. */
export type Posterior = Readonly<Record<string, number>>;
/** The same without names: a probability a strategy, in their order. */
export type Shares = readonly number[];
/** A likelihood a strategy of what was just seen, above 0, in their order. */
export type Likelihood = readonly number[];

/** Strategy id → the chances that it gives each reply. */
export type Expects = Readonly<Record<string, Chances>>;

/** The even prior: each strategy 1/n. */
export const even = (strategies: readonly string[]): Posterior => Object.fromEntries(strategies.map((id) => [id, 1 / strategies.length]));

/**
 * A belief over just these strategies, in this order: a kind may have gained or dropped one since the belief was stored. A
 * strategy that it does not know gets an even share.
 */
export function sharesOf(strategies: readonly string[], belief: Posterior): Shares {
  const shares: number[] = new Array(strategies.length);
  let same = 0;
  let others = 0;
  for (const id in belief) {
    if (id === strategies[same]) shares[same++] = belief[id] ?? 0;
    else others++;
  }
  if (same === strategies.length && others === 0) return shares;
  return normalised(strategies.map((id) => (Object.hasOwn(belief, id) ? (belief[id] ?? 0) : 1 / strategies.length)));
}

/** Each strategy's name beside its share. */
export function posteriorOf(strategies: readonly string[], shares: Shares): Posterior {
  const posterior: Record<string, number> = {};
  for (let at = 0; at < strategies.length; at++) posterior[strategies[at] ?? ''] = shares[at] ?? 0;
  return posterior;
}

/** Divides weights by their sum, in place. */
function normalised(weights: number[]): Shares {
  let sum = 0;
  for (const weight of weights) sum += weight;
  for (let at = 0; at < weights.length; at++) weights[at] = sum > 0 ? (weights[at] ?? 0) / sum : 1 / weights.length;
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

/** What is expected, as lists: the strategies, and to each reply the chance that each of them gives it. */
export type Listed = { readonly strategies: readonly string[]; readonly chances: ReadonlyMap<string, Shares> };

/** Worked out once: a build is asked about again and again. */
export const listed = once((expects: Expects): Listed => {
  const strategies = Object.keys(expects);
  const chances = new Map<string, number[]>();
  for (const reply of new Set(strategies.flatMap((id) => Object.keys(expects[id] ?? {}))))
    chances.set(
      reply,
      strategies.map((id) => expects[id]?.[reply] ?? 0),
    );
  return { strategies, chances };
});

/** How likely each strategy was to expect this reply. @param replies how many replies there are @param slip ε */
export function replyLikelihoods({ strategies, chances }: Listed, reply: string, replies: number, slip: number): Likelihood {
  const own = chances.get(reply);
  const out: number[] = new Array(strategies.length);
  for (let at = 0; at < strategies.length; at++) out[at] = replyLikelihood(own?.[at] ?? 0, replies, slip);
  return out;
}

/** How likely each strategy was to build this; `chances` and `options` as in `buildLikelihood`. */
export function buildLikelihoods(
  strategies: readonly string[],
  chances: Readonly<Record<string, number>>,
  options: number,
  slip: number,
): Likelihood {
  const out: number[] = new Array(strategies.length);
  for (let at = 0; at < strategies.length; at++) out[at] = buildLikelihood(chances[strategies[at] ?? ''], options, slip);
  return out;
}

/** Bayes: posterior ∝ prior × likelihood. */
export function updated(prior: Shares, likelihood: Likelihood): Shares {
  const out: number[] = new Array(prior.length);
  for (let at = 0; at < prior.length; at++) out[at] = (prior[at] ?? 0) * (likelihood[at] ?? 1);
  return normalised(out);
}

/**
 * The past fades: between two tries a learner may have switched to any strategy, (1 − s) π + s / n (SCIENCE [o]).
 * @param rate s, the chance of such a switch, 0 to 1
 */
export function faded(belief: Shares, rate: number): Shares {
  const even = rate / belief.length;
  const out: number[] = new Array(belief.length);
  for (let at = 0; at < belief.length; at++) out[at] = (1 - rate) * (belief[at] ?? 0) + even;
  return out;
}

/**
 * What somebody seems to think after one more try: the past fades, then what they built and what they said count. Without either
 * the belief stays as it is.
 */
export function heard(student: Shares, built: Likelihood | undefined, said: Likelihood | undefined): Shares {
  if (built === undefined && said === undefined) return student;
  let after = faded(student, TABLE.studentSwitch);
  if (built !== undefined) after = updated(after, built);
  if (said !== undefined) after = updated(after, said);
  return after;
}

/**
 * The strategies that the outcomes seen have ruled out: likelihood under 1/20 of the best one's. The prior of `world` is
 * even and nothing fades, so the posteriors stand to each other as the likelihoods do.
 */
export function ruledOutOf(strategies: readonly string[], world: Shares): string[] {
  let best = 0;
  for (const share of world) best = Math.max(best, share);
  const least = best * TABLE.ruledOutUnder;
  const out: string[] = [];
  for (let at = 0; at < world.length; at++) if ((world[at] ?? 0) < least) out.push(strategies[at] ?? '');
  return out;
}

/** The same of a belief that names its strategies. */
export const ruledOut = (world: Posterior): string[] => ruledOutOf(Object.keys(world), Object.values(world));

/** Conflict: how much of what they seem to think is ruled out. @returns 0 to 1 */
export const conflict = (student: Posterior, world: Posterior): number => weightOn(student, ruledOut(world));

/** How much weight lies on some strategies. @returns 0 to 1 */
export function weightOn(belief: Posterior, ids: readonly string[]): number {
  let sum = 0;
  for (const id of ids) sum += belief[id] ?? 0;
  return Math.min(1, sum);
}
