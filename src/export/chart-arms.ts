// The arms of a study: of each learner the share of levels that were met with the first pull, by where in the arc they stand.

import { isExplore, type Place } from '../core/level.ts';
import { added, NONE, type Sums } from './chart-surprise.ts';
import { inOrder } from './chart-tests.ts';
import type { Measured } from './measures.ts';

/** Parts of the arc that are compared. */
export const PARTS = ['explore', 'consolidate', 'transfer'] as const;
export type Part = (typeof PARTS)[number];

export type ArmChart = readonly { readonly arm: string; readonly part: Part /** of shares of learners */; readonly shares: Sums }[];

export type Arms = {
  /** @param rows all levels of a learner in a world */
  readonly learner: (rows: readonly Measured[]) => void;
  readonly chart: () => ArmChart;
};

const partOf = (place: Place | null): Part | undefined =>
  place === null ? undefined : isExplore(place) ? 'explore' : PARTS.find((part) => part === place);

/** Levels without a goal, and learners without an arm, are in none. */
export function arms(): Arms {
  const found = new Map<string, Map<Part, Sums>>();
  return {
    learner: (rows) => {
      const arm = rows.find(({ condition }) => condition !== null)?.condition;
      if (arm === null || arm === undefined) return;
      const parts = found.get(arm) ?? new Map<Part, Sums>();
      found.set(arm, parts);
      for (const part of PARTS) {
        const levels = rows.filter(({ place, met, misses }) => partOf(place) === part && met + misses > 0);
        if (levels.length === 0) continue;
        const share = levels.filter(({ solvedAt }) => solvedAt === 1).length / levels.length;
        parts.set(part, added(parts.get(part) ?? NONE, share));
      }
    },
    chart: () =>
      [...found]
        .sort(([one], [other]) => inOrder(one, other))
        .flatMap(([arm, parts]) => PARTS.map((part) => ({ arm, part, shares: parts.get(part) ?? NONE }))),
  };
}
