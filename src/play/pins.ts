import type { Led } from '../core/assignment.ts';
import type { Position, Puzzle } from '../core/kind.ts';
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
export const surprised = ({ forecast, reply }: Pick<Attempt, 'forecast' | 'reply'>): boolean => forecast !== null && forecast !== reply;

/** The teacher's own try of a level, as it is pinned there. It is in no log, and counts for nobody. */
export type LedPin = Pick<Attempt, 'setup' | 'answer' | 'forecast' | 'reply'> & { readonly position: Position };

/** What the lesson's first try did on what is laid out; undefined where it is of another level, or can't be built here. */
export function ledPinOf(led: Led | undefined, level: string, puzzle: Puzzle | undefined): LedPin | undefined {
  const built = led?.level === level ? puzzle?.at(led.answer) : undefined;
  if (led === undefined || !built?.ok || built.value.wanting !== undefined) return undefined;
  const { value: position } = built;
  const forecast = puzzle?.replies.some(({ id }) => id === led.forecast) ? led.forecast : null;
  return { position, setup: position.setup, answer: position.answer, forecast, reply: position.judge().reply };
}

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
