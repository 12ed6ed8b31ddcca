// Sparks are paid for what a try found out: never for speed, clicks or repeats.
//
// What can be earned is bounded, whatever anybody does (docs/engine.md, "Sparks"; tests/session/earning.test.ts searches for
// more). With M = `sparksLevelMost` and S = `sparksSolve`: a pull is paid found + idea + forecast + way ≤ max(0, M − earned −
// S·[not solved]), and S once, when it solves. So by induction `earned` ≤ M − S while a level is unsolved, and ≤ M after: a
// level pays M at most, and M − S where there is no goal to meet. A world of L levels with a goal and F without pays
// L·M + F·(M − S) + `contrastsPaid`·`sparksContrast` + `reflectionsPaid`·`sparksReflection` at most.

import type { Sparks } from '../core/event.ts';
import type { Attempt, JournalEntry, Rung } from '../core/world.ts';
import { TABLE } from './table.ts';

export const NO_SPARKS: Sparks = { found: 0, idea: 0, solve: 0, way: 0, forecast: 0 };

/** What a pull did that may be paid. `bits` is what it ruled out; `earned` the sparks that its level has paid so far. */
export type Deed = {
  readonly bits: number;
  readonly newIdea: boolean;
  readonly met: boolean;
  readonly solvedBefore: boolean;
  readonly newWay: boolean;
  /** a forecast chosen for a build that has no goal to meet: the sandbox asks nothing, so saying what one expects is the try */
  readonly guessed: boolean;
  readonly earned: number;
};

/**
 * The sparks of one pull, whole numbers from 0 up. A level pays at most `sparksLevelMost` altogether, and what its solve
 * is worth is set aside until then: whoever tries much before solving is paid for both. Prices are in the table.
 */
export function sparksFor(deed: Deed): Sparks {
  const { bits, newIdea, guessed, met, solvedBefore, newWay } = deed;
  const left = Math.max(0, TABLE.sparksLevelMost - deed.earned - (solvedBefore ? 0 : TABLE.sparksSolve));
  const found = Math.min(left, TABLE.sparksFoundMost, Math.floor(bits * TABLE.sparksPerBit + 0.5));
  const idea = Math.min(left - found, newIdea ? TABLE.sparksIdea : 0);
  const forecast = Math.min(left - found - idea, guessed ? TABLE.sparksForecast : 0);
  const way = Math.min(left - found - idea - forecast, met && solvedBefore && newWay ? TABLE.sparksWay : 0);
  return { found, idea, solve: met && !solvedBefore ? TABLE.sparksSolve : 0, way, forecast };
}

/** All sparks of one pull together. */
export const total = (paid: Sparks): number => paid.found + paid.idea + paid.solve + paid.way + paid.forecast;

/**
 * The sparks of a rung that was just answered: a forecast of a contrast or of Oops is paid, whether it came true or not.
 * @param answered forecasts of rungs answered before in this world: only the first few are paid
 * @param known whether this very case was answered before, so that what it does is no secret
 */
export const contrastSparks = (answered: number, rung: Rung, known: boolean): number =>
  (rung === 'contrast' || rung === 'oops') && !known && answered < TABLE.contrastsPaid ? TABLE.sparksContrast : 0;

/**
 * The sparks of looking back: where there is a new try to look back on, and only the first few. A repeat is nothing new, nor is
 * a try whose outcome was not shown.
 * @param journal the pages written so far
 * @param tries the tries of this world, oldest first
 */
export const reflectionSparks = (journal: readonly JournalEntry[], tries: readonly Attempt[]): number => {
  const upTo = journal.at(-1)?.upTo ?? 0;
  const newTry = tries.some(({ n, seen, repeat }) => n > upTo && seen && !repeat);
  return newTry && journal.length < TABLE.reflectionsPaid ? TABLE.sparksReflection : 0;
};
