import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { GameEvent } from '../core/event.ts';
import { parseEvent } from '../core/event.ts';
import { kinds } from '../puzzles/models.ts';
import { verify } from '../session/verify.ts';

/** Exit statuses. */
const AGREES = 0;
const MISMATCHES = 1;
const UNREADABLE = 2;
const OTHER_VERSION = 3;

/** Strips the figures of a log, feeds its inputs in again and compares: a line of JSON for each mismatch. */
export async function run([file, ...more]: readonly string[]): Promise<number> {
  if (file === undefined || more.length > 0) {
    console.error('usage: npm run -s cli -- verify LOG');
    return UNREADABLE;
  }
  const events: GameEvent[] = [];
  let line = 0;
  try {
    for await (const text of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })) {
      line++;
      if (text.trim() === '') continue;
      const event = parseEvent(text);
      if (!event.ok) {
        console.error(`${file}, line ${line}: ${event.why}`);
        return event.code === 'newer' ? OTHER_VERSION : UNREADABLE;
      }
      events.push(event.value);
    }
  } catch (error) {
    console.error(`${file} can't be read: ${error instanceof Error ? error.message : String(error)}`);
    return UNREADABLE;
  }
  if (events.length === 0) {
    console.error(`${file} holds no events.`);
    return UNREADABLE;
  }
  const verdict = verify(kinds, events);
  if (verdict.is === 'unreadable') {
    console.error(verdict.why);
    return UNREADABLE;
  }
  for (const mismatch of verdict.mismatches) console.log(JSON.stringify(mismatch));
  const found = verdict.mismatches.length;
  console.error(
    `${verdict.events} events in ${verdict.sessions} sessions: ${found === 0 ? 'no mismatch' : found === 1 ? '1 mismatch' : `${found} mismatches`}.`,
  );
  for (const other of verdict.others) console.error(other);
  for (const session of verdict.unexplained)
    console.error(`Session ${session} begins with what an earlier session brought, which is not in this log.`);
  if (found > 0) return MISMATCHES;
  return verdict.others.length > 0 ? OTHER_VERSION : AGREES;
}
