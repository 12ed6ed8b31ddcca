// A log whose first pass is done, once more: its good events, each session's in the order of their numbers.

import type { GameEvent } from '../core/event.ts';
import { linesOf, type Source } from './lines.ts';
import { again } from './read.ts';
import type { Survey } from './survey.ts';

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
    lines.push(line);
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
  const { ids, first, orderly, learner, events: eventsOf } = found.sessions;
  const order = [...ids()].map((session, row) => ({ session, row }));
  if (sources.length > 1 || order.some(({ row }) => !orderly(row))) order.sort((one, other) => first(one.row) - first(other.row));
  /** of each learner, the sessions that are still to be told, the last one first; a session of nobody stands alone */
  const waiting = new Map<number | string, { readonly session: string; readonly row: number }[]>();
  const whose = (row: number, session: string): number | string => (learner(row) < 0 ? session : learner(row));
  for (const one of order.reverse()) {
    const sessions = waiting.get(whose(one.row, one.session));
    if (sessions) sessions.push(one);
    else waiting.set(whose(one.row, one.session), [one]);
  }

  const come = new Map<string, GameEvent[]>();
  await inSessions(sources, found, (event) => {
    const events = come.get(event.session) ?? [];
    come.set(event.session, events);
    events.push(event);
    const row = found.sessions.rowOf(event.session);
    const sessions = (row === undefined ? undefined : waiting.get(whose(row, event.session))) ?? [];
    for (let next = sessions.at(-1); next; next = sessions.at(-1)) {
      const whole = come.get(next.session);
      if (whole?.length !== eventsOf(next.row)) break;
      sessions.pop();
      each(whole, sessions.length === 0);
      come.delete(next.session);
    }
  });
}
