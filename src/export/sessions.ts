// A log whose first pass is done, once more: its good events, each session's in the order of their numbers.

import type { GameEvent } from '../core/event.ts';
import { counts } from './column.ts';
import { linesOf, type Source } from './lines.ts';
import { again } from './read.ts';
import type { Survey } from './survey.ts';

/** The text by itself: as it was cut out of a piece of the file, it would keep all of that in memory. */
const own = (line: string): string => ` ${line}`.slice(1);

/**
 * Sessions may be mixed; the lines of one in disorder are held until all of it has come.
 * @param found what the first pass found in these very sources
 * @param each told of every good event
 * @param pause awaited every few lines, with the events so far
 */
export async function inSessions(
  sources: readonly Source[],
  found: Survey,
  each: (event: GameEvent, line: string) => void,
  pause: (events: number) => Promise<void> | void = () => {},
): Promise<void> {
  const held = new Map<string, string[]>();
  const take = (line: string): void => {
    const event = again(line);
    const row = found.sessions.rowOf(event.session);
    if (row === undefined || found.sessions.orderly(row)) {
      each(event, line);
      return;
    }
    const lines = held.get(event.session) ?? [];
    lines.push(own(line));
    if (lines.length < found.sessions.events(row)) {
      held.set(event.session, lines);
      return;
    }
    held.delete(event.session);
    const events = lines.map((text) => [again(text), text] as const).sort(([a], [b]) => a.seq - b.seq);
    for (const [ordered, text] of events) each(ordered, text);
  };

  let events = 0;
  for (const [index, { text }] of sources.entries()) {
    const good = found.good[index];
    let at = 0;
    for await (const { lines } of linesOf(text())) {
      for (const line of lines) {
        // a line that came since the first pass is no good one
        if (good?.bits.has(at++) && line !== undefined) {
          take(line);
          events++;
        }
      }
      await pause(events);
    }
  }
}

/**
 * Whole sessions, a learner's in the order in which they were played: as their lines come or, where lines are in disorder or stand in
 * several files, by their clocks. Memory holds what has come of sessions that are not whole, or that wait for an earlier one.
 * @param last whether no more of the learner will come
 */
export async function wholeSessions(
  sources: readonly Source[],
  found: Survey,
  each: (events: readonly GameEvent[], last: boolean) => void,
): Promise<void> {
  const { size, first, orderly, learner, events: eventsOf, rowOf } = found.sessions;
  const order = Uint32Array.from({ length: size() }, (_, row) => row);
  if (sources.length > 1 || order.some((row) => !orderly(row))) order.sort((one, other) => first(one) - first(other) || one - other);
  // one more than a row, 0 for none: by learner the session that is told next, by session the one after it
  const [next, after, latest] = [counts(), counts(), counts()];
  for (const row of order) {
    const whose = learner(row);
    if (whose < 0) continue;
    if (latest.at(whose) === 0) next.put(whose, row + 1);
    else after.put(latest.at(whose) - 1, row + 1);
    latest.put(whose, row + 1);
  }

  const come = new Map<number, GameEvent[]>();
  await inSessions(sources, found, (event) => {
    const row = rowOf(event.session);
    if (row === undefined) return;
    const events = come.get(row) ?? [];
    come.set(row, events);
    events.push(event);
    // a session of nobody stands alone
    const whose = learner(row);
    for (let told = whose < 0 ? row + 1 : next.at(whose); told > 0; told = after.at(told - 1)) {
      const whole = come.get(told - 1);
      if (whole?.length !== eventsOf(told - 1)) break;
      if (whose >= 0) next.put(whose, after.at(told - 1));
      each(whole, after.at(told - 1) === 0);
      come.delete(told - 1);
    }
  });
}
