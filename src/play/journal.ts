import { type Words, words } from '../core/words.ts';
import type { Attempt, World } from '../core/world.ts';
import { surprised } from './pins.ts';

/** Tries with a longer pause between them are of different visits, ms. */
const VISIT_GAP = 7_200_000;
/** Pins that a thread holds. */
const MOST_PINS = 12;
/** From this age on something that was sure is worth coming back to, days. */
const LONG_AGO = 14;
const DAY = 86_400_000;

/** Whether a try is their own, and its outcome was shown. */
export const isOwn = ({ seen, other }: Attempt): boolean => seen && other === undefined;

/** The own tries of this visit whose outcome was shown, oldest first; of a long visit the newest ones. */
export function threadOf(world: World | undefined): readonly Attempt[] {
  const tries = (world?.tries ?? []).filter(isOwn);
  const first = tries.findLastIndex((attempt, index) => attempt.at - (tries[index - 1]?.at ?? Number.NEGATIVE_INFINITY) > VISIT_GAP);
  return tries.slice(Math.max(0, first)).slice(-MOST_PINS);
}

/** Where a pin hangs: the thread runs to and fro, so that neighbours in time are neighbours in space. */
export function pinPlace(index: number, columns: number): { readonly column: number; readonly row: number } {
  const row = Math.floor(index / columns);
  const step = index % columns;
  return { column: row % 2 === 0 ? step : columns - 1 - step, row };
}

/** What was thought and what it did, as parts of a sentence: "it would tip left", "it tipped right". */
export const wouldWords = (reply: Words): Words => words(`play.would.${reply.key}`, reply.values);
export const happenedWords = (reply: Words): Words => words(`play.happened.${reply.key}`, reply.values);

/** What someone was sure of some weeks ago, and the world did not agree. */
export type Memory = { readonly attempt: Attempt; readonly weeks: number };

/** The memory that comes back: of the journal's pages first, then of the tries; the newest that is long enough ago. @param now wall clock, ms */
export function memoryOf(world: World | undefined, now: number): Memory | undefined {
  const pinned = (world?.journal ?? []).flatMap((entry) => (entry.pin === null ? [] : [entry.pin]));
  const old = (attempt: Attempt): boolean =>
    isOwn(attempt) && surprised(attempt) && attempt.sureness === 'sure' && now - attempt.at >= LONG_AGO * DAY;
  const attempt = pinned.findLast(old) ?? (world?.tries ?? []).findLast(old);
  return attempt && { attempt, weeks: Math.floor((now - attempt.at) / (7 * DAY)) };
}

/** Whether nothing was tried yet in this visit, and something was before. @param now wall clock, ms */
export function returning(world: World | undefined, now: number): boolean {
  const last = world?.tries.at(-1);
  return last !== undefined && now - last.at > VISIT_GAP;
}

/** Whether a look back is due: a transfer level was solved, and nothing was written since it began. */
export function lookBackDue(world: World | undefined, level: string): boolean {
  const began = world?.tries.find((attempt) => attempt.level === level)?.at;
  const solved = world !== undefined && Object.hasOwn(world.levels, level) && world.levels[level]?.solvedAt !== null;
  return solved && began !== undefined && !world.journal.some((entry) => entry.at >= began);
}
