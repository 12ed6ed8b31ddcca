// A log whose first pass is done, once more: its good events, each session's in the order of their numbers.

import type { GameEvent } from '../core/event.ts';
import { sizeOf } from './bits.ts';
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
    const session = found.sessions.get(event.session);
    if (session === undefined || session.orderly) {
      each(event, line);
      return;
    }
    const lines = held.get(event.session) ?? [];
    lines.push(line);
    if (lines.length < sizeOf(session.seen)) {
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
  const order = [...found.sessions];
  if (sources.length > 1 || order.some(([, { orderly }]) => !orderly)) order.sort(([, one], [, other]) => one.first - other.first);
  /** of each learner, the sessions that are still to be told, the last one first; a session of nobody stands alone */
  const waiting = new Map<string, string[]>();
  for (const [session, { learner = session }] of order.reverse()) {
    const sessions = waiting.get(learner);
    if (sessions) sessions.push(session);
    else waiting.set(learner, [session]);
  }

  const come = new Map<string, GameEvent[]>();
  const whole = (session: string | undefined): session is string =>
    session !== undefined && come.get(session)?.length === sizeOf(found.sessions.get(session)?.seen ?? []);
  await inSessions(sources, found, (event) => {
    const events = come.get(event.session) ?? [];
    come.set(event.session, events);
    events.push(event);
    const sessions = waiting.get(found.sessions.get(event.session)?.learner ?? event.session) ?? [];
    for (let next = sessions.at(-1); whole(next); next = sessions.at(-1)) {
      sessions.pop();
      each(come.get(next) ?? [], sessions.length === 0);
      come.delete(next);
    }
  });
}
