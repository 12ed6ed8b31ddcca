import type { World } from '../core/world.ts';

/**
 * How many rungs of this world a pull comes after that may have brought its goal about. A rung helps the pulls that follow it, as
 * long as all of them are on one level and none has met its goal: a goal met later, or elsewhere, is the learner's own.
 * @param level the pull's
 * @returns from 0 up to the number of rungs
 */
export const rungsBefore = ({ gate, tries }: World, level: string): number =>
  gate.walked.filter(({ at }) => tries.every((attempt) => attempt.n <= at || (attempt.level === level && !attempt.met))).length;
