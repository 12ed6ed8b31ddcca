// The first of two passes over a log: which lines are good, whose sessions they belong to, and what was played. Nothing of an
// event is kept; what grows is a little for each session and each learner, and one bit for each line.

import type { EventOf, EventType, GameEvent } from '../core/event.ts';
import { canonicalText } from '../core/json.ts';
import type { Level } from '../core/level.ts';
import type { PlaySettings } from '../core/playlist.ts';
import { type Bits, bits } from './bits.ts';
import { saidBy } from './consent.ts';
import { type Ledger, ledger } from './ledger.ts';
import { linesOf, type Source } from './lines.ts';
import { PROBLEMS, type Problem, type ProblemCode, readLine } from './read.ts';

/** Lines of a file that have the same thing amiss, the first and the last of them. */
export type Refused = { readonly file: string; readonly from: number; to: number; readonly code: ProblemCode };

export type Survey = {
  /** lines that are not blank, over all files */
  lines: number;
  events: number;
  readonly types: Map<EventType, number>;
  readonly problems: Map<ProblemCode, number>;
  readonly refused: Refused[];
  /** by file, in the order of the sources: which lines are good, from 0; how many lines there are, blank ones too, and how many events */
  readonly good: readonly { readonly bits: Bits; lines: number; events: number }[];
  readonly sessions: Ledger;
  /** as played, by the text of all that is in them, sorted keys */
  readonly levels: Map<string, Level>;
  readonly settings: Map<string, { readonly playlist: string; readonly settings: PlaySettings; sessions: number }>;
  readonly engines: Map<string, number>;
  readonly kinds: Map<string, Set<number>>;
  simulated: number;
};

export type Listener = {
  readonly problem?: (problem: Problem) => void;
  /** @param pass 1 or 2 @param lines of all files so far */
  readonly progress?: (pass: 1 | 2, lines: number) => void;
};

/** Ranges of bad lines that are kept; more are only counted. */
const REFUSED_KEPT = 10_000;
/** Playlists whose text is remembered, so that the levels of a class are looked at once and not for each session. */
const PLAYLISTS_KEPT = 64;

export async function survey(sources: readonly Source[], listener: Listener): Promise<Survey> {
  const found: Survey = {
    lines: 0,
    events: 0,
    types: new Map(),
    problems: new Map(),
    refused: [],
    good: sources.map(() => ({ bits: bits(), lines: 0, events: 0 })),
    sessions: ledger(),
    levels: new Map(),
    settings: new Map(),
    engines: new Map(),
    kinds: new Map(),
    simulated: 0,
  };
  const known = new Set<string>();
  for (const [index, { name, text }] of sources.entries()) {
    const good = found.good[index];
    if (good === undefined) continue;
    for await (const { lines, ended } of linesOf(text())) {
      for (const line of lines) {
        const at = good.lines++;
        if (line?.trim() === '') continue;
        found.lines++;
        const read = readLine(line, ended);
        const row = read.ok ? found.sessions.take(read.event) : undefined;
        if (!read.ok || row === undefined) {
          const code = read.ok ? 'twice' : read.code;
          refuse(found, { file: name, line: at + 1, code, why: read.ok ? twice(read.event) : read.why }, listener);
          continue;
        }
        good.bits.set(at);
        good.events++;
        found.events++;
        counted(found.types, read.event.type);
        const said = saidBy(read.event);
        if (said) found.sessions.says(row, said);
        if (read.event.type === 'opened') {
          found.sessions.belongs(row, read.event.data.learner);
          opened(found, known, read.event);
        }
      }
      listener.progress?.(1, found.lines);
    }
  }
  return found;
}

const twice = ({ session, seq }: GameEvent): string =>
  `Event ${seq} of session ${session} ${PROBLEMS.twice.slice(PROBLEMS.twice.indexOf('stood'))}.`;

const counted = <K>(map: Map<K, number>, key: K): Map<K, number> => map.set(key, (map.get(key) ?? 0) + 1);

function refuse({ problems, refused }: Survey, problem: Problem, listener: Listener): void {
  const { file, line, code } = problem;
  counted(problems, code);
  const last = refused.at(-1);
  if (last?.file === file && last.code === code && last.to === line - 1) last.to = line;
  else if (refused.length < REFUSED_KEPT) refused.push({ file, from: line, to: line, code });
  listener.problem?.(problem);
}

function opened(found: Survey, known: Set<string>, { data }: EventOf<'opened'>): void {
  if (data.simulated) found.simulated++;
  counted(found.engines, data.engine);
  for (const [kind, version] of Object.entries(data.kinds)) found.kinds.set(kind, (found.kinds.get(kind) ?? new Set()).add(version));

  const { id: playlist, settings, levels } = data.playlist;
  const how = canonicalText({ playlist, settings: JSON.parse(JSON.stringify(settings)) });
  const played = found.settings.get(how);
  if (played) played.sessions++;
  else found.settings.set(how, { playlist, settings, sessions: 1 });
  const text = JSON.stringify(levels);
  if (known.has(text)) return;
  if (known.size < PLAYLISTS_KEPT) known.add(text);
  for (const level of levels) found.levels.set(canonicalText(JSON.parse(JSON.stringify(level))), level);
}
