// Persistence by level: after how many pulls a learner left it unsolved, or was last seen at it, solved or where the log ends.

import type { Measured } from './measures.ts';

export type SurvivalChart = readonly {
  readonly level: string;
  readonly learners: number;
  /** by the number of pulls, going up: who left after so many, and who is censored there */
  readonly ends: readonly { readonly pulls: number; readonly left: number; readonly censored: number }[];
}[];

export type Survival = {
  /** @param rows all levels of a learner, of all worlds @param kind the world that is counted */
  readonly learner: (rows: readonly Measured[], kind: string) => void;
  readonly chart: () => SurvivalChart;
};

type Ends = Map<number, { left: number; censored: number }>;

/**
 * Censored are those who solved the level, after the pull that did, and those whose log ends there: nobody can tell the end of a
 * lesson from giving up. Who went on to something else and never solved it left it. Levels without a goal have no end, and a test ends with its only pull.
 */
export function survival(): Survival {
  const levels = new Map<string, Ends>();
  return {
    learner: (rows, kind) => {
      const last = rows.reduce((most, one) => Math.max(most, one.last), Number.NEGATIVE_INFINITY);
      for (const { level, kind: own, place, pulls, met, misses, solvedAt, last: seen } of rows) {
        // solved before this log began: nothing is known of how it came
        if (own !== kind || place === 'test' || met + misses === 0 || (solvedAt !== null && solvedAt > pulls)) continue;
        const ends: Ends = levels.get(level) ?? new Map();
        levels.set(level, ends);
        const at = solvedAt ?? pulls;
        const end = ends.get(at) ?? { left: 0, censored: 0 };
        ends.set(at, end);
        if (solvedAt !== null || seen === last) end.censored++;
        else end.left++;
      }
    },
    chart: () =>
      [...levels].map(([level, ends]) => {
        const all = [...ends].sort(([one], [other]) => one - other).map(([pulls, end]) => ({ pulls, ...end }));
        return { level, learners: all.reduce((sum, { left, censored }) => sum + left + censored, 0), ends: all };
      }),
  };
}
