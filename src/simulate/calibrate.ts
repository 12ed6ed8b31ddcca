// From what logs say to a calibration, or to why there is none.

import { type Calibration, type LeavingTerm, leavingTerms } from '../core/calibration.ts';
import { ok, type Result, refuse } from '../core/result.ts';
import { around } from './calibrate-interval.ts';
import { fitLeaving } from './calibrate-leaving.ts';
import { fitLevels } from './calibrate-levels.ts';
import type { LevelRow, Rows } from './calibrate-rows.ts';

/** A level is fitted where so many learners met it. */
export const LEARNERS_NEEDED = 20;
/** Leaving is fitted where so many left: about three for each coefficient. */
export const LEFT_NEEDED = 20;

/** What logs say of difficulties and of leaving. @returns why not, where they say too little of both */
export function calibrated(rows: Rows): Result<Calibration> {
  const levels = [...rows.levels.values()].flatMap((some) => levelsOf(some, rows.priors));
  const left = rows.leaving.filter((row) => row.left).length;
  const leaving = left < LEFT_NEEDED ? null : { terms: termsOf(rows), pulls: rows.leaving.length, left };
  if (levels.length === 0 && leaving === null)
    return refuse(
      `There is too little to go by: ${rows.learners.size} learners in ${rows.sessions} sessions, ${left} of whom were seen to leave. ` +
        `A level needs ${LEARNERS_NEEDED} learners who tried it, leaving ${LEFT_NEEDED} who left after a miss.`,
    );
  const { sessions, simulated, learners } = rows;
  return ok({ made: 'not-yet calibrate 1', simulated, sessions, learners: learners.size, levels: Object.fromEntries(levels), leaving });
}

function termsOf({ leaving }: Rows): NonNullable<Calibration['leaving']>['terms'] {
  const { values, variances } = fitLeaving(leaving);
  const terms = leavingTerms.map((term, at) => {
    const value = values[at] ?? 0;
    return [term, { value, interval: around(value, variances[at] ?? 0) }];
  });
  return Object.fromEntries(terms) as Record<LeavingTerm, { value: number; interval: readonly [number, number] }>;
}

function levelsOf(rows: readonly LevelRow[], priors: ReadonlyMap<string, number>): [string, Calibration['levels'][string]][] {
  const met = new Map<string, { pulls: number; readonly learners: Set<string> }>();
  for (const { level, learner } of rows) {
    const one = met.get(level) ?? { pulls: 0, learners: new Set() };
    met.set(level, one);
    one.pulls++;
    one.learners.add(learner);
  }
  const enough = [...priors].filter(([level]) => (met.get(level)?.learners.size ?? 0) >= LEARNERS_NEEDED);
  if (enough.length === 0) return [];
  return fitLevels(rows, new Map(enough)).map(({ level, mean, variance }) => [
    level,
    { mean, variance, interval: around(mean, variance), pulls: met.get(level)?.pulls ?? 0, learners: met.get(level)?.learners.size ?? 0 },
  ]);
}
