// Whole logs in memory, read once by the same rules as an export reads them: for who looks at a few sessions of it.

import type { GameEvent } from '../core/event.ts';
import { include, type Ranges, topOf } from './bits.ts';
import { linesOf, type Source } from './lines.ts';
import { PROBLEMS, type Problem, readLine } from './read.ts';

type Found = { readonly seen: Ranges; readonly events: GameEvent[]; orderly: boolean };

/**
 * The events of every good line of all sources, each session's together and in the order of their numbers. Sessions stand as they
 * came, or, where lines were in disorder or came from several files, in the order of their clocks.
 * @param problem told of each line that is not kept
 */
export async function eventsOf(sources: readonly Source[], problem: (problem: Problem) => void): Promise<readonly GameEvent[]> {
  const sessions = new Map<string, Found>();
  for (const { name, text } of sources) {
    let line = 0;
    for await (const { lines, ended } of linesOf(text())) {
      for (const one of lines) {
        line++;
        if (one?.trim() === '') continue;
        const read = readLine(one, ended);
        if (!read.ok) {
          problem({ file: name, line, code: read.code, why: read.why });
          continue;
        }
        const { event } = read;
        const found = sessions.get(event.session) ?? { seen: [], events: [], orderly: true };
        sessions.set(event.session, found);
        const top = topOf(found.seen);
        if (!include(found.seen, event.seq))
          problem({ file: name, line, code: 'twice', why: `Event ${event.seq} of session ${event.session}: ${PROBLEMS.twice}.` });
        else {
          found.events.push(event);
          if (event.seq < top) found.orderly = false;
        }
      }
    }
  }
  const all = [...sessions.values()];
  const disorder = all.filter(({ orderly }) => !orderly);
  for (const { events } of disorder) events.sort((one, other) => one.seq - other.seq);
  if (disorder.length > 0 || sources.length > 1) all.sort((one, other) => (one.events[0]?.at ?? 0) - (other.events[0]?.at ?? 0));
  return all.flatMap(({ events }) => events);
}
