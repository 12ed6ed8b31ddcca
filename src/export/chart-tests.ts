// The tests of a study: of each learner the share right, by arm, by when it was asked and by what it measures.

import { ARMS, WHEN, type When } from '../core/experiment.ts';
import { MEASURES, type Measure } from '../core/level.ts';
import { added, NONE, type Sums } from './chart-surprise.ts';
import type { Measured } from './measures.ts';
import { shareOf } from './study.ts';

export type TestChart = readonly {
  readonly arm: string;
  readonly when: When;
  readonly measure: Measure;
  /** of shares of learners */
  readonly shares: Sums;
}[];

export type Tests = {
  /** @param rows all levels of a learner in a world */
  readonly learner: (rows: readonly Measured[]) => void;
  /** only what somebody answered */
  readonly chart: () => TestChart;
};

/** Arms as the experiment has them, and then any other. */
export const inOrder = (one: string, other: string): number => rank(one) - rank(other);
const KNOWN: readonly string[] = ARMS;
const rank = (arm: string): number => (KNOWN.includes(arm) ? KNOWN.indexOf(arm) : KNOWN.length);

export function tests(): Tests {
  const found = new Map<string, Map<string, Sums>>();
  return {
    learner: (rows) => {
      const arm = rows.find(({ condition }) => condition !== null)?.condition;
      if (arm === null || arm === undefined) return;
      const answers = rows.flatMap(({ when, measure, right }) => (when === null || right === null ? [] : [{ when, measure, right }]));
      if (answers.length === 0) return;
      const sums = found.get(arm) ?? new Map<string, Sums>();
      found.set(arm, sums);
      for (const when of WHEN)
        for (const measure of MEASURES) {
          const share = shareOf({ answers }, when, measure);
          if (share !== null) sums.set(`${when} ${measure}`, added(sums.get(`${when} ${measure}`) ?? NONE, share));
        }
    },
    chart: () =>
      [...found.keys()].sort(inOrder).flatMap((arm) =>
        WHEN.flatMap((when) =>
          MEASURES.flatMap((measure) => {
            const shares = found.get(arm)?.get(`${when} ${measure}`);
            return shares === undefined ? [] : [{ arm, when, measure, shares }];
          }),
        ),
      ),
  };
}
