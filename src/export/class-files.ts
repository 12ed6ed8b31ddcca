// The files that a class hands in, in any order, twice, cut off, or no files of ours: each event counts once, and each file is
// told what became of it.

import type { GameEvent } from '../core/event.ts';
import { linesOf, type Source } from './lines.ts';
import { type ProblemCode, readLine } from './read.ts';

/**
 * `read`: all of it · `again`: nothing that another file did not bring · `cut-off`: its last line is · `hurt`: some lines can't be
 * read · `newer`: of a newer version · `strange`: no file of this game · `unread`: the browser could not read it
 */
const FATES = ['read', 'again', 'cut-off', 'hurt', 'newer', 'strange', 'unread'] as const;
export type Fate = (typeof FATES)[number];

export type FileTold = {
  readonly name: string;
  readonly fate: Fate;
  /** tries in it that can be read */
  readonly tries: number;
  /** lines that can't be read, and the first of them, from 1; 0 where all can */
  readonly bad: number;
  readonly firstBad: number;
};

/** Events of each session by their numbers; and, by learner, the names of the files that brought them. */
export type Gathered = {
  readonly files: readonly FileTold[];
  readonly sessions: ReadonlyMap<string, readonly GameEvent[]>;
  readonly names: ReadonlyMap<string, string>;
};

/** After so many lines with no event among them it is no file of ours, however long it goes on. */
const PATIENCE = 200;

export async function gatherFiles(sources: readonly Source[]): Promise<Gathered> {
  const sessions = new Map<string, Map<number, GameEvent>>();
  const names = new Map<string, string>();
  const files: FileTold[] = [];
  for (const source of sources) files.push(await gather(source, sessions, names));
  const ordered = [...sessions].map(([id, events]) => [id, [...events.values()].sort((a, b) => a.seq - b.seq)] as const);
  return { files, sessions: new Map(ordered), names };
}

async function gather(
  { name, text }: Source,
  sessions: Map<string, Map<number, GameEvent>>,
  names: Map<string, string>,
): Promise<FileTold> {
  let [line, good, fresh, tries, bad, firstBad] = [0, 0, 0, 0, 0, 0];
  const codes = new Set<ProblemCode>();
  const told = (fate: Fate): FileTold => ({ name, fate, tries, bad, firstBad });
  try {
    for await (const { lines, ended } of linesOf(text())) {
      for (const one of lines) {
        line++;
        if (one?.trim() === '') continue;
        const read = readLine(one, ended);
        if (!read.ok) {
          codes.add(read.code);
          bad++;
          if (bad === 1) firstBad = line;
          continue;
        }
        const { event } = read;
        good++;
        if (event.type === 'pull') tries++;
        if (event.type === 'opened' && !names.has(event.data.learner)) names.set(event.data.learner, name);
        const known = sessions.get(event.session) ?? new Map<number, GameEvent>();
        sessions.set(event.session, known);
        if (known.has(event.seq)) continue;
        known.set(event.seq, event);
        fresh++;
      }
      if (good === 0 && bad > PATIENCE) break;
    }
  } catch {
    return told('unread');
  }
  if (good === 0) return told(codes.has('newer') ? 'newer' : 'strange');
  if (bad > 0) return told(bad === 1 && codes.has('cut-off') ? 'cut-off' : 'hurt');
  return told(fresh === 0 ? 'again' : 'read');
}
