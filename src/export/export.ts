// The export: a first pass that looks, a second one that writes. Memory holds a few lines, and a little for each session and
// learner; only a session whose lines stand in disorder is held until all of it has come.

import type { GameEvent } from '../core/event.ts';
import type { Kinds } from '../core/kind.ts';
import type { Words } from '../core/words.ts';
import { asCsv } from './as-csv.ts';
import { asDatashop } from './as-datashop.ts';
import { asJsonl } from './as-jsonl.ts';
import { asOpengamedata } from './as-opengamedata.ts';
import { asParquet } from './as-parquet.ts';
import { asPsychDs } from './as-psych-ds.ts';
import { asXapi } from './as-xapi.ts';
import type { Bundle } from './bundle.ts';
import { writeCommon } from './common.ts';
import { type Disclosure, discloser } from './disclose.ts';
import type { About, Format } from './format.ts';
import { linesOf, type Source } from './lines.ts';
import { gatherer } from './measures.ts';
import { again, dataText } from './read.ts';
import { type Listener, type Survey, survey } from './survey.ts';
import { tablesOf } from './tables.ts';
import { teller } from './tell.ts';

export const FORMATS = {
  jsonl: asJsonl,
  csv: asCsv,
  parquet: asParquet,
  xapi: asXapi,
  datashop: asDatashop,
  'psych-ds': asPsychDs,
  opengamedata: asOpengamedata,
} as const satisfies Readonly<Record<string, Format>>;
export type FormatName = keyof typeof FORMATS;
export const formatNames = Object.keys(FORMATS) as FormatName[];

export type Asked = {
  readonly sources: readonly Source[];
  readonly format: FormatName;
  readonly bundle: Bundle;
  readonly kinds: Kinds;
  readonly times: 'absolute' | 'relative';
  readonly journal: boolean;
  /** IRI prefix that the researcher controls */
  readonly base: string;
  readonly say: (words: Words, language: string) => string;
  /** UTF-8 */
  readonly encode: (text: string) => Uint8Array;
  /** UTF-8 into bytes that have room for it, three for each UTF-16 unit @returns bytes written */
  readonly encodeInto: (text: string, into: Uint8Array) => number;
  /** HMAC-SHA-256 of a text under the exporter's key, hex */
  readonly sign: (text: string) => Promise<string>;
  /** SHA-256 of a text, hex */
  readonly sha256: (text: string) => Promise<string>;
};

export type Exported = { readonly survey: Survey; readonly rows: Readonly<Record<string, number>>; readonly journals: number };

/** Hex digits of a pseudonym: 128 bits, and short enough for every format. */
const PSEUDONYM = 32;

type Learner = { readonly subject: string; readonly how: Disclosure; first: number; last: number; left: number };

/** @throws what reading or writing throws. Where the log holds no event, nothing is written. */
export async function exportLog(asked: Asked, listener: Listener = {}): Promise<Exported> {
  const found = await survey(asked.sources, listener);
  if (found.events === 0) return { survey: found, rows: {}, journals: 0 };
  const { learnerOf, learners } = await learnersOf(found, asked);
  const shown = [...learners.values()].map(({ first, last, how }) => [how.time(first), how.time(last)] as const);
  const span = shown.reduce(([a, b], [c, d]) => [Math.min(a, c), Math.max(b, d)] as const);
  const { kinds, base, say, encode, encodeInto, sha256 } = asked;
  const about: About = { survey: found, tables: tablesOf(Object.values(kinds)), kinds, base, span, say, encode, encodeInto, sha256 };
  const written = await FORMATS[asked.format].begin(asked.bundle, about);

  const disclose = discloser(asked.times === 'relative');
  const following = teller();
  const measures = gatherer();
  /** events of each session that are still to come */
  const left = new Map([...found.sessions].map(([id, { seen }]) => [id, seen.size()]));
  /** lines of sessions in disorder, until all have come */
  const held = new Map<string, string[]>();

  const one = (raw: GameEvent, line: string): void => {
    const learner = learnerOf(raw.session);
    const { event, same } = disclose(raw, learner.how);
    const told = following.tell(event, same ? dataText(raw, line) : undefined, learner.subject);
    const more = (left.get(raw.session) ?? 0) - 1;
    left.set(raw.session, more);
    written.take(told);
    measures.take(told, more === 0);
    if (more === 0) following.forget(raw.session);
    if (--learner.left === 0) written.learner(measures.rows(learner.subject));
  };
  const take = (line: string): void => {
    const event = again(line);
    if (found.sessions.get(event.session)?.orderly) {
      one(event, line);
      return;
    }
    const lines = held.get(event.session) ?? [];
    lines.push(line);
    if (lines.length < (left.get(event.session) ?? 0)) {
      held.set(event.session, lines);
      return;
    }
    held.delete(event.session);
    const events = lines.map((text) => [again(text), text] as const).sort(([a], [b]) => a.seq - b.seq);
    for (const [ordered, text] of events) one(ordered, text);
  };

  let count = 0;
  for (const [index, { text }] of asked.sources.entries()) {
    const good = found.good[index];
    let at = 0;
    for await (const { lines } of linesOf(text())) {
      for (const line of lines) {
        // a line that came since the first pass is no good one
        if (good?.bits.has(at++) && line !== undefined) {
          take(line);
          count++;
        }
      }
      await written.flush();
      listener.progress?.(2, count);
    }
  }
  const rows = await written.end();
  const journals = [...learners.values()].filter(({ how }) => how.journal).length;
  await writeCommon(asked.bundle, FORMATS[asked.format], asked, about, { rows, journals });
  return { survey: found, rows, journals };
}

/** Who is in the log, under which pseudonym, and how their times are told. A session without its first event is a learner of its own. */
async function learnersOf(found: Survey, { sign, times, journal }: Asked) {
  const learners = new Map<string, Learner>();
  const idOf = (session: string): string => {
    const learner = found.sessions.get(session)?.learner;
    return learner === undefined ? `session ${session}` : `learner ${learner}`;
  };
  const pseudonyms = new Map<string, string>();
  for (const { learner } of found.sessions.values())
    if (learner !== undefined && !pseudonyms.has(learner)) pseudonyms.set(learner, (await sign(`learner ${learner}`)).slice(0, PSEUDONYM));
  const firsts = new Map<string, number>();
  for (const [session, { first }] of found.sessions) firsts.set(idOf(session), Math.min(first, firsts.get(idOf(session)) ?? first));
  for (const [session, { learner, first, last, seen }] of found.sessions) {
    const id = idOf(session);
    const known = learners.get(id);
    if (known) {
      known.first = Math.min(known.first, first);
      known.last = Math.max(known.last, last);
      known.left += seen.size();
      continue;
    }
    const subject = (learner === undefined ? undefined : pseudonyms.get(learner)) ?? (await sign(id)).slice(0, PSEUDONYM);
    const began = firsts.get(id) ?? first;
    const how: Disclosure = {
      learner: (one) => pseudonyms.get(one) ?? subject,
      time: times === 'relative' ? (at) => at - began : (at) => at,
      journal: journal && learner !== undefined && found.consents.get(learner)?.journal === true,
    };
    learners.set(id, { subject, how, first, last, left: seen.size() });
  }
  const learnerOf = (session: string): Learner => {
    const learner = learners.get(idOf(session));
    if (learner === undefined) throw new Error('the log changed while it was read');
    return learner;
  };
  return { learners, learnerOf };
}
