import { createReadStream } from 'node:fs';
import type { GameEvent } from '../core/event.ts';
import { eventsOf } from '../export/events.ts';
import { kinds } from '../puzzles/models.ts';
import { verify } from '../session/verify.ts';

/** Exit statuses. */
const AGREES = 0;
const MISMATCHES = 1;
const UNREADABLE = 2;
const OTHER_VERSION = 3;

/** Lines that are told of one by one. */
const TOLD = 20;

/**
 * Strips the figures of a log, feeds its inputs in again and compares: a line of JSON for each mismatch. Lines that can't be read
 * are named, and all others looked at.
 */
export async function run([file, ...more]: readonly string[]): Promise<number> {
  if (file === undefined || more.length > 0) {
    console.error('usage: npm run -s cli -- verify LOG');
    return UNREADABLE;
  }
  let events: readonly GameEvent[];
  let refused = 0;
  let newer = 0;
  try {
    events = await eventsOf({ name: file, text: () => createReadStream(file, { encoding: 'utf8' }) }, ({ line, code, why }) => {
      refused++;
      if (code === 'newer') newer++;
      if (refused <= TOLD) console.error(`${file}, line ${line}: ${why}`);
    });
  } catch (error) {
    console.error(`${file} can't be read: ${error instanceof Error ? error.message : String(error)}`);
    return UNREADABLE;
  }
  if (refused > TOLD) console.error(`… and ${refused - TOLD} more lines that are not read`);
  const unread = newer > 0 ? OTHER_VERSION : refused > 0 ? UNREADABLE : undefined;
  if (events.length === 0) {
    console.error(`${file} holds no events.`);
    return unread ?? UNREADABLE;
  }
  const verdict = verify(kinds, events);
  if (verdict.is === 'unreadable') {
    console.error(`${verdict.why} (${events.length} events were read.)`);
    return unread ?? UNREADABLE;
  }
  for (const mismatch of verdict.mismatches) console.log(JSON.stringify(mismatch));
  const found = verdict.mismatches.length;
  console.error(
    `${verdict.events} events in ${verdict.sessions} sessions: ${found === 0 ? 'no mismatch' : found === 1 ? '1 mismatch' : `${found} mismatches`}.`,
  );
  for (const other of verdict.others) console.error(other);
  for (const session of verdict.unexplained)
    console.error(`Session ${session} begins with what an earlier session brought, which is not in this log.`);
  if (refused > 0) console.error(`${refused} ${refused === 1 ? 'line is' : 'lines are'} not read; the other events stand for themselves.`);
  if (found > 0) return MISMATCHES;
  if (unread !== undefined) return unread;
  return verdict.others.length > 0 ? OTHER_VERSION : AGREES;
}
