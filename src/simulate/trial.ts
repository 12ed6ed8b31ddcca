// The gate against hints from the start, where everything but the moment of the hints is the same: as many pulls for all, each
// rung opened once by everybody, nobody leaves, and a post-test at the end. Without the hypothesis (`activation` 0) the arms
// must not differ; with it they must, by as much as follows from what had been tried before.

import type { Arm } from '../core/experiment.ts';
import type { Chances, Kind } from '../core/kind.ts';
import { ok, type Result, refuse } from '../core/result.ts';
import { ownChance } from './chance.ts';
import type { Course } from './learner.ts';
import { says, uptakeShare } from './mind.ts';
import type { Traits } from './parameters.ts';
import type { Population } from './population.ts';
import type { GateTruth } from './witness.ts';

/** The two arms that are compared. */
export const COMPARED = ['pf', 'pf-open'] as const satisfies readonly Arm[];
export type Compared = (typeof COMPARED)[number];

/** Sixteen pulls; where evidence has not opened every rung by twelve of them, the study does. [o] */
export const COURSE: Course = { pulls: 16, openBy: 12 };

/** Quantiles of the normal distribution: one-sided 5%, and 80% power shared by the two sides of an equivalence test. */
const Z95 = 1.644854;
const Z90 = 1.281552;
/** Two-sided 95%. */
const Z975 = 1.959964;

/**
 * Learners an arm that an equivalence test of two shares needs: two one-sided tests at 5%, power 80% where both shares are
 * `share`: n = 2 p (1 − p) (z₀.₉₅ + z₀.₉₀)² / bound² [l, Chow, Shao & Wang 2008].
 * @param share probability @param bound as a share, above 0
 */
export const learnersFor = (share: number, bound: number): number => {
  const z = (Z95 + Z90) / bound;
  return Math.ceil(2 * share * (1 - share) * z * z);
};

/**
 * The population as it takes part: nobody begins with the canonical idea or comes upon it alone, so that it can come by
 * *assemble* only; nobody leaves; everybody asks for every rung as soon as there is one.
 * @param activation the hypothesis, 0 (its null) to 1
 */
export function participants(people: Population, kind: Kind, activation: number): Population {
  const [canonical] = kind.strategies;
  const named = Object.hasOwn(people.begins.named, canonical) ? { ...people.begins.named, [canonical]: 0 } : people.begins.named;
  return {
    ...people,
    begins: { ...people.begins, canonical: 0, named },
    parameters: {
      ...people.parameters,
      activation,
      insight: 0,
      asks: 1,
      leaveBase: -20,
      leaveFrustration: 0,
      returns: 0,
      idles: 0,
      lesson: 240,
    },
  };
}

/** A question of the post-test; no outcome is shown. */
export type Question = {
  readonly replies: readonly string[];
  readonly expects: Readonly<Record<string, Chances>>;
  readonly reply: string;
};

/** Cases of the post-test on which the canonical strategy and each other one part. */
const EACH = 2;

/** The same questions for all: EACH for each strategy but the canonical one, as far as the kind makes any. */
export function postTest(kind: Kind, seed: number): readonly Question[] {
  const random = ownChance(`post-test ${seed} ${kind.id}`);
  const [canonical, ...others] = kind.strategies;
  return others.flatMap((other) =>
    Array.from({ length: EACH }).flatMap(() => {
      const made = kind.generate(random, { apart: [canonical, other], from: undefined });
      const opened = made.ok && made.value ? kind.open(made.value.setup) : undefined;
      if (!made.ok || made.value === undefined || !opened?.ok) return [];
      const replies = opened.value.replies.map((reply) => reply.id);
      return [{ replies, expects: made.value.expects(), reply: made.value.judge().reply }];
    }),
  );
}

/** What is needed of a learner who took part. */
export type Part = {
  readonly learner: string;
  readonly traits: Pick<Traits, 'slip' | 'uptake' | 'activation' | 'activatedFully'>;
  /** the strategy held in each world in the end */
  readonly ended: Readonly<Record<string, string>>;
  readonly gates: readonly Pick<GateTruth, 'kind' | 'assembledWith'>[];
};

export type ArmFound = {
  readonly learners: number;
  /** of these, those by whom *assemble* was opened: all, or the arms can't be compared */
  readonly assembled: number;
  /** mean of what had been tried by then, as a share of what activates all there is, 0 to 1 */
  readonly activated: number;
  /** share that holds the canonical idea at the post-test */
  readonly held: number;
  /** the same as it follows from the parameters and from what each had tried: mean of `uptakeShare` */
  readonly expected: number;
  /** mean share of the post-test that came true, 0 to 1, and its variance over learners */
  readonly score: number;
  readonly scoreVariance: number;
};

/** @param seed of the answers; the questions are the same for both arms */
export function armFound(kind: Kind, parts: readonly Part[], questions: readonly Question[], seed: number): ArmFound {
  const [canonical] = kind.strategies;
  const mean = (of: (part: Part) => number): number => parts.reduce((sum, part) => sum + of(part), 0) / parts.length;
  const withIdeas = ({ gates }: Part): number | null => gates.find((gate) => gate.kind === kind.id)?.assembledWith ?? null;
  const scores = new Map(parts.map((part) => [part.learner, scoreOf(part)]));
  const score = mean(({ learner }) => scores.get(learner) ?? 0);
  return {
    learners: parts.length,
    assembled: parts.filter((part) => withIdeas(part) !== null).length,
    activated: mean((part) => Math.min(1, (withIdeas(part) ?? 0) / part.traits.activatedFully)),
    held: mean(({ ended }) => (ended[kind.id] === canonical ? 1 : 0)),
    expected: mean((part) => uptakeShare(withIdeas(part) ?? 0, part.traits)),
    score,
    scoreVariance: mean(({ learner }) => ((scores.get(learner) ?? 0) - score) * ((scores.get(learner) ?? 0) - score)),
  };

  function scoreOf({ learner, ended, traits }: Part): number {
    const random = ownChance(`answers ${seed} ${learner}`);
    const right = questions.filter(
      ({ expects, replies, reply }) => says(ended[kind.id] ?? canonical, expects, replies, traits.slip, random) === reply,
    );
    return right.length / Math.max(1, questions.length);
  }
}

/** One arm less the other. */
export type Difference = {
  readonly difference: number;
  /** half the width of the 90% interval: both one-sided tests at 5% reject where it lies within the bound */
  readonly half90: number;
  readonly half95: number;
};

const differenceOf = (one: number, other: number, variance: number): Difference => ({
  difference: one - other,
  half90: Z95 * Math.sqrt(variance),
  half95: Z975 * Math.sqrt(variance),
});

const ofShare = (share: number, learners: number): number => (share * (1 - share)) / learners;

export type Trial = {
  readonly kind: string;
  readonly activation: number;
  /** the bound of equivalence, set before */
  readonly bound: number;
  readonly arms: Readonly<Record<Compared, ArmFound>>;
  readonly held: Difference;
  readonly score: Difference;
  /** the difference in `held` that follows from the parameters and what was tried */
  readonly expected: number;
};

/** @returns why not, where the arms can't be compared: somebody never opened *assemble* */
export function compared(kind: Kind, activation: number, bound: number, arms: Readonly<Record<Compared, ArmFound>>): Result<Trial> {
  const { pf, 'pf-open': open } = arms;
  for (const [arm, { learners, assembled }] of Object.entries(arms))
    if (assembled < learners) return refuse(`In arm ${arm} ${learners - assembled} of ${learners} never opened *assemble*.`);
  return ok({
    kind: kind.id,
    activation,
    bound,
    arms,
    held: differenceOf(pf.held, open.held, ofShare(pf.held, pf.learners) + ofShare(open.held, open.learners)),
    score: differenceOf(pf.score, open.score, pf.scoreVariance / pf.learners + open.scoreVariance / open.learners),
    expected: pf.expected - open.expected,
  });
}

/** Whether the arms are the same as far as the bound goes. */
export const equivalent = ({ difference, half90 }: Difference, bound: number): boolean => Math.abs(difference) + half90 < bound;
/** Whether the gate does better, beyond chance. */
export const better = ({ difference, half95 }: Difference): boolean => difference - half95 > 0;
