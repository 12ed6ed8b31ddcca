import { createReadStream } from 'node:fs';
import type { Source } from '../export/lines.ts';
import type { Problem } from '../export/read.ts';
import { wholeSessions } from '../export/sessions.ts';
import { survey } from '../export/survey.ts';
import { kinds } from '../puzzles/models.ts';
import { verifier } from '../session/verify.ts';

/** Exit statuses. */
const AGREES = 0;
const MISMATCHES = 1;
const UNREADABLE = 2;
const OTHER_VERSION = 3;

/** Lines that are told of one by one. */
const TOLD = 20;

/**
 * Strips the figures of logs, feeds their inputs in again and compares: a line of JSON for each mismatch. Lines that can't be read
 * are named, and all others looked at; a learner may go on, and a session too, from one file to another.
 */
export async function run(files: readonly string[]): Promise<number> {
  if (files.length === 0 || files.some((file) => file.startsWith('-'))) {
    console.error('usage: npm run -s cli -- verify LOG…');
    return UNREADABLE;
  }
  let refused = 0;
  let newer = 0;
  let read: number;
  const { session, forget, verdict: decided } = verifier(kinds);
  try {
    const sources = files.map((name): Source => ({ name, text: () => createReadStream(name, { encoding: 'utf8' }) }));
    const problem = ({ file, line, code, why }: Problem): void => {
      refused++;
      if (code === 'newer') newer++;
      if (refused <= TOLD) console.error(`${file}, line ${line}: ${why}`);
    };
    const found = await survey(sources, { problem });
    read = found.events;
    await wholeSessions(sources, found, (events, last) => {
      session(events);
      const [first] = events;
      if (last && first?.type === 'opened') forget(first.data.learner);
    });
  } catch (error) {
    console.error(`${files.join(', ')} can't be read: ${error instanceof Error ? error.message : String(error)}`);
    return UNREADABLE;
  }
  if (refused > TOLD) console.error(`… and ${refused - TOLD} more lines that are not read`);
  const unread = newer > 0 ? OTHER_VERSION : refused > 0 ? UNREADABLE : undefined;
  if (read === 0) {
    console.error(`${files.join(', ')} holds no events.`);
    return unread ?? UNREADABLE;
  }
  const verdict = decided();
  if (verdict.is === 'unreadable') {
    console.error(`${verdict.why} (${read} events were read.)`);
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
