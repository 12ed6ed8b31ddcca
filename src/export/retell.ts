// The second of two passes over a log: every good event, under its learner's pseudonym, each session's in the order of their
// numbers. Memory holds a few lines, and a little for each session and learner; only a session whose lines stand in disorder is held
// until all of it has come.

import type { GameEvent } from '../core/event.ts';
import { type Disclosure, discloser } from './disclose.ts';
import type { Written } from './format.ts';
import { linesOf, type Source } from './lines.ts';
import { gatherer } from './measures.ts';
import { again, dataText } from './read.ts';
import type { Listener, Survey } from './survey.ts';
import { teller } from './tell.ts';

/** How people and their times are told. */
export type Disclosing = {
  readonly times: 'absolute' | 'relative';
  readonly journal: boolean;
  /** HMAC-SHA-256 of a text under the exporter's key, hex */
  readonly sign: (text: string) => Promise<string>;
};

type Learner = { readonly subject: string; readonly how: Disclosure; first: number; last: number; left: number };

/** Who is in a log, and how they are told of. */
export type People = {
  readonly learnerOf: (session: string) => Learner;
  readonly moved: boolean;
  /** earliest and latest event as told, ms since 1970 */
  readonly span: readonly [first: number, last: number];
  /** learners who consented to their journals being read, where that was asked for */
  readonly journals: number;
};

/** Hex digits of a pseudonym: 128 bits, and short enough for every format. */
const PSEUDONYM = 32;

/** Who hears the events. */
export type Hearer = Pick<Written, 'take' | 'learner' | 'flush'>;

/** @param found what the first pass found in these very sources @throws what reading or hearing throws */
export async function retell(
  sources: readonly Source[],
  found: Survey,
  { learnerOf, moved }: People,
  hearer: Hearer,
  listener: Listener = {},
): Promise<void> {
  const disclose = discloser(moved);
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
    hearer.take(told);
    measures.take(told, more === 0);
    if (more === 0) following.forget(raw.session);
    if (--learner.left === 0) hearer.learner(measures.rows(learner.subject));
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
  for (const [index, { text }] of sources.entries()) {
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
      await hearer.flush();
      listener.progress?.(2, count);
    }
  }
}

/** Who is in the log, under which pseudonym, and how their times are told. A session without its first event is a learner of its own. */
export async function peopleOf(found: Survey, { sign, times, journal }: Disclosing): Promise<People> {
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
  const all = [...learners.values()];
  const shown = all.map(({ first, last, how }) => [how.time(first), how.time(last)] as const);
  return {
    learnerOf,
    moved: times === 'relative',
    span: shown.reduce(([a, b], [c, d]) => [Math.min(a, c), Math.max(b, d)] as const),
    journals: all.filter(({ how }) => how.journal).length,
  };
}
