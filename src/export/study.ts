// Where learners are in a study, what its tests came to, and who is left out of what is compared, and why.

import { type Experiment, WHEN, type When } from '../core/experiment.ts';
import { MEASURES, type Measure } from '../core/level.ts';
import type { Enrolled } from '../core/world.ts';

/** Where chance put a learner, as the log tells it. */
export type Seat = Readonly<Omit<Enrolled, 'main' | 'ended'>>;

/** A test level that was answered; `right` by its first pull, which is the only one. */
type Answered = { readonly when: When; readonly measure: Measure | null; readonly right: boolean };

/** Right answers of those that were given. */
export type Score = { readonly right: number; readonly of: number };

/** What a study's comparison asks of a learner. */
export type Studied = {
  readonly seat: Seat | null;
  readonly answers: readonly Answered[];
  /** pulls of all levels that are no tests */
  readonly played: number;
};

/** @param measure any where none is said @returns share right of those answered; null where none was */
export function shareOf({ answers }: Pick<Studied, 'answers'>, when: When, measure?: Measure): number | null {
  const asked = answers.filter((one) => one.when === when && (measure === undefined || one.measure === measure));
  return asked.length === 0 ? null : asked.filter(({ right }) => right).length / asked.length;
}

/** Every score of a study by the name of its column, such as `pre_concept`. */
export const SCORES: readonly { readonly name: string; readonly when: When; readonly measure: Measure }[] = WHEN.flatMap((when) =>
  MEASURES.map((measure) => ({ name: `${when}_${measure}`, when, measure })),
);

/** What speaks for or against a learner being left out. */
export type Fit = {
  /** whether the learner consented to being studied; who is simulated needs not */
  readonly consent: boolean;
  readonly tested: Readonly<Record<When, boolean>>;
  readonly played: number;
};

/** Which tests somebody answered any of. */
export const testedOf = (studied: Pick<Studied, 'answers'>): Fit['tested'] => ({
  pre: shareOf(studied, 'pre') !== null,
  post: shareOf(studied, 'post') !== null,
  delayed: shareOf(studied, 'delayed') !== null,
});

/** The reasons of an experiment that fit, in its own order; none where the learner counts. */
export const reasonsOf = ({ exclude }: Pick<Experiment, 'exclude'>, { consent, tested, played }: Fit): readonly string[] =>
  exclude.filter((reason) => {
    const least = /^under (\d+) pulls$/.exec(reason)?.[1];
    if (least !== undefined) return played < Number(least);
    if (reason === 'no consent') return !consent;
    if (reason === 'no pre-test') return !tested.pre;
    if (reason === 'no post-test') return !tested.post;
    return reason === 'no delayed test' && !tested.delayed;
  });
