// Two posteriors over the strategies of a kind. `student`: what they seem to think. `world`: what is still tenable given
// what they saw. Beliefs and the log name each strategy; the sums run over lists in the order of the kind's strategies, so that
// they come out the same bits after a reload, and take a fraction of the time that records by name take.

import { once } from '../core/once.ts';
import { log2 } from '../core/real.ts';
import type { Case } from './reading.ts';
import { TABLE } from './table.ts';

/** Strategy id → probability, summing to 1. */
export type Posterior = Readonly<Record<string, number>>;
/** The same without names: a probability a strategy, in their order. */
export type Shares = readonly number[];
/** A likelihood a strategy of what was just seen, above 0, in their order. */
export type Likelihood = readonly number[];

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
  const known = strategies.map((id) => (Object.hasOwn(belief, id) ? (belief[id] ?? 0) : 1 / strategies.length));
  return divided(
    known,
    known.reduce((sum, share) => sum + share, 0),
  );
}

/** Each strategy's name beside its share. */
export function posteriorOf(strategies: readonly string[], shares: Shares): Posterior {
  const posterior: Record<string, number> = {};
  for (let at = 0; at < strategies.length; at++) posterior[strategies[at] ?? ''] = shares[at] ?? 0;
  return posterior;
}

/** Divides weights by their sum, in place. */
function divided(weights: number[], sum: number): Shares {
  if (!(sum > 0)) return weights.fill(1 / weights.length);
  for (let at = 0; at < weights.length; at++) weights[at] = (weights[at] ?? 0) / sum;
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

/** What a reply says to `world`: to each strategy the likelihood L, and log2 L in bits. */
export type Came = { readonly likelihood: Likelihood; readonly bits: readonly number[] };

/** What a case says to the two posteriors; the lists of `said` and `came` are in the order of its replies. */
export type Likelihoods = {
  readonly strategies: readonly string[];
  /** to `student`, where somebody forecasts this reply */
  readonly said: readonly Likelihood[];
  /** to `student`, where somebody builds it for a goal; undefined where nobody did */
  readonly built: Likelihood | undefined;
  /** to `world`, where this reply comes */
  readonly came: readonly Came[];
};

/** Worked out once: a build is asked about again and again. */
export const likelihoodsOf = once(({ expects, replies, builds }: Case): Likelihoods => {
  const strategies = Object.keys(expects);
  const of = (reply: string, slip: number): Likelihood =>
    strategies.map((id) => replyLikelihood(expects[id]?.[reply] ?? 0, replies.length, slip));
  return {
    strategies,
    said: replies.map((reply) => of(reply, TABLE.studentSlip)),
    built: builds && strategies.map((id) => buildLikelihood(builds.chances[id], builds.options, TABLE.studentSlip)),
    came: replies.map((reply) => {
      const likelihood = of(reply, worldSlip(replies.length));
      return { likelihood, bits: likelihood.map(log2) };
    }),
  };
});

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
 * What somebody seems to think after one more try: the past fades (`faded`), then what they built and what they said count by Bayes.
 * Without either the belief stays as it is. In one go, since it is worked out for every pull.
 */
export function heard(student: Shares, built: Likelihood | undefined, said: Likelihood | undefined): Shares {
  if (built === undefined && said === undefined) return student;
  const even = TABLE.studentSwitch / student.length;
  const weights: number[] = new Array(student.length);
  let sum = 0;
  for (let at = 0; at < student.length; at++) {
    let weight = (1 - TABLE.studentSwitch) * (student[at] ?? 0) + even;
    if (built !== undefined) weight *= built[at] ?? 1;
    if (said !== undefined) weight *= said[at] ?? 1;
    weights[at] = weight;
    sum += weight;
  }
  return divided(weights, sum);
}

/** What is tenable, and what the last outcome had to do with it. */
export type Tenable = {
  readonly world: Shares;
  /** every strategy that is ruled out now */
  readonly ruledOut: string[];
  /** those that this outcome ruled out */
  readonly newlyRuledOut: string[];
  /**
   * Bayesian surprise KL(posterior ‖ prior) = Σ q′ log2(q′/q), in bits, from 0 up (Itti & Baldi 2009): what it ruled out. By Bayes
   * q′/q = L / Σ q L, so it is Σ q′ log2 L − log2 Σ q L.
   */
  readonly bits: number;
  /** how much of what somebody seems to think is ruled out, 0 to 1 */
  readonly conflict: number;
};

/**
 * Bayes over the outcomes that were seen: posterior ∝ prior × likelihood; nothing fades. A strategy is ruled out whose likelihood of
 * all of them is under 1/20 of the best one's: the prior is even, so the posteriors stand to each other as the likelihoods do. All in
 * two rounds, since it is worked out for every pull.
 * @param student what they seem to think now
 * @param before `world` before the outcome
 * @param came undefined where it was not shown, or was known already
 */
export function tenable(strategies: readonly string[], student: Shares, before: Shares, came: Came | undefined): Tenable {
  const weights: number[] = new Array(before.length);
  let sum = 0;
  let bestBefore = 0;
  let best = 0;
  for (let at = 0; at < before.length; at++) {
    const share = before[at] ?? 0;
    const weight = came === undefined ? share : share * (came.likelihood[at] ?? 1);
    weights[at] = weight;
    sum += weight;
    if (share > bestBefore) bestBefore = share;
    if (weight > best) best = weight;
  }
  const evidence = came === undefined ? 1 : sum;
  const leastBefore = bestBefore * TABLE.ruledOutUnder;
  const least = (best / evidence) * TABLE.ruledOutUnder;
  const ruledOut: string[] = [];
  const newlyRuledOut: string[] = [];
  let gained = 0;
  let conflict = 0;
  for (let at = 0; at < before.length; at++) {
    const share = (weights[at] ?? 0) / evidence;
    weights[at] = share;
    if (came !== undefined && share > 0) gained += share * (came.bits[at] ?? 0);
    if (share >= least) continue;
    const id = strategies[at] ?? '';
    ruledOut.push(id);
    conflict += student[at] ?? 0;
    if ((before[at] ?? 0) >= leastBefore) newlyRuledOut.push(id);
  }
  const bits = Math.max(0, gained - log2(evidence));
  return { world: weights, ruledOut, newlyRuledOut, bits, conflict: Math.min(1, conflict) };
}

/** The strategies that the outcomes seen have ruled out (`tenable`). */
export function ruledOut(world: Posterior): string[] {
  const least = Math.max(...Object.values(world)) * TABLE.ruledOutUnder;
  return Object.keys(world).filter((id) => (world[id] ?? 0) < least);
}

/** Conflict: how much of what they seem to think is ruled out. @returns 0 to 1 */
export const conflict = (student: Posterior, world: Posterior): number =>
  Math.min(
    1,
    ruledOut(world).reduce((sum, id) => sum + (student[id] ?? 0), 0),
  );
