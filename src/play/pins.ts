import type { Attempt, World } from '../core/world.ts';
import { progressOf } from '../session/apply.ts';

/** A try as it is pinned to the notebook. */
export type Pinned = {
  readonly attempt: Attempt;
  /** which try of its level it is, from 1 */
  readonly number: number;
  /** it did something else than was thought */
  readonly surprise: boolean;
};

/** Whether what happened was not what was thought. A pull without a forecast surprises nobody. */
export const surprised = (attempt: Attempt): boolean => attempt.forecast !== null && attempt.forecast !== attempt.reply;

const known = new WeakMap<Attempt, Pinned>();
/** The same pin of a try each time: it is drawn once. */
function pinned(attempt: Attempt, number: number): Pinned {
  const before = known.get(attempt);
  if (before?.number === number) return before;
  const pin = { attempt, number, surprise: surprised(attempt) };
  known.set(attempt, pin);
  return pin;
}

/** The tries of a level whose outcome was shown, newest first. Numbers count all its pulls, those included that are only in the log. */
export function pinsOf(world: World | undefined, level: string): readonly Pinned[] {
  if (world === undefined) return [];
  const { pulls } = progressOf(world, level);
  return world.tries
    .filter((attempt) => attempt.level === level)
    .reverse()
    .map((attempt, index) => pinned(attempt, pulls - index))
    .filter(({ attempt }) => attempt.seen);
}

/** The try with this number of the world, as it is pinned; undefined where only the log still has it. */
export function pinOf(world: World | undefined, n: number): Pinned | undefined {
  const level = world?.tries.find((attempt) => attempt.n === n)?.level;
  return level === undefined ? undefined : pinsOf(world, level).find((pin) => pin.attempt.n === n);
}
