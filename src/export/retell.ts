// The second of two passes over a log: every good event, under its learner's pseudonym, each session's in the order of their
// numbers. Memory holds a few lines, and a little for each session and learner; only a session whose lines stand in disorder is held
// until all of it has come.

import type { GameEvent } from '../core/event.ts';
import { sizeOf } from './bits.ts';
import { type Disclosure, discloser } from './disclose.ts';
import type { Written } from './format.ts';
import type { Source } from './lines.ts';
import { gatherer } from './measures.ts';
import { dataText } from './read.ts';
import { inSessions } from './sessions.ts';
import type { Consent, Listener, Survey } from './survey.ts';
import { teller } from './tell.ts';

/** How people and their times are told. */
export type Disclosing = {
  readonly times: 'absolute' | 'relative';
  readonly journal: boolean;
  /** HMAC-SHA-256 of a text under the exporter's key, hex */
  readonly sign: (text: string) => Promise<string>;
};

/** Plain, as there may be very many. */
type Learner = Omit<Disclosure, 'since' | 'journal'> & {
  since: number;
  journal: boolean;
  /** what was last asked of them, and what they last said, where anybody asked; by the clock, whatever the order of the lines */
  asked: Consent | undefined;
  said: Consent | undefined;
  /** wall clock of their earliest and latest event, ms since 1970 */
  first: number;
  last: number;
  /** events that are still to come */
  left: number;
};

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
  const left = new Map([...found.sessions].map(([id, { seen }]) => [id, sizeOf(seen)]));

  const one = (raw: GameEvent, line: string): void => {
    const learner = learnerOf(raw.session);
    const { event, same } = disclose(raw, learner);
    const told = following.tell(event, same ? dataText(raw, line) : undefined, learner.subject);
    const more = (left.get(raw.session) ?? 0) - 1;
    left.set(raw.session, more);
    hearer.take(told);
    measures.take(told, more === 0);
    if (more === 0) following.forget(raw.session);
    if (--learner.left === 0)
      hearer.learner(measures.rows(learner.subject, { asked: learner.asked?.asks ?? null, journal: learner.said?.journal ?? null }));
  };
  await inSessions(sources, found, one, async (events) => {
    await hearer.flush();
    listener.progress?.(2, events);
  });
}

const later = (one: Consent | undefined, other: Consent | undefined): Consent | undefined =>
  one && (other === undefined || other.at < one.at) ? one : other;

/** Who is in the log, under which pseudonym, and how their times are told. A session without its first event is a learner of its own. */
export async function peopleOf(found: Survey, { sign, times, journal }: Disclosing): Promise<People> {
  const learners = new Map<string, Learner>();
  const bySession = new Map<string, Learner>();
  for (const [session, { learner: id, first, last, seen, consent }] of found.sessions) {
    const known = id === undefined ? undefined : learners.get(id);
    const said = id === undefined || consent?.journal === undefined ? undefined : consent;
    if (known) {
      known.first = Math.min(known.first, first);
      known.last = Math.max(known.last, last);
      known.left += sizeOf(seen);
      known.asked = later(known.asked, consent);
      known.said = later(known.said, said);
      bySession.set(session, known);
      continue;
    }
    const learner: Learner = {
      subject: (await sign(id === undefined ? `session ${session}` : `learner ${id}`)).slice(0, PSEUDONYM),
      since: 0,
      journal: false,
      ...{ asked: consent, said },
      ...{ first, last, left: sizeOf(seen) },
    };
    if (id !== undefined) learners.set(id, learner);
    bySession.set(session, learner);
  }
  const all = [...new Set(bySession.values())];
  const moved = times === 'relative';
  for (const learner of all) learner.journal = journal && learner.said?.journal === true;
  if (moved) for (const learner of all) learner.since = learner.first;
  const shown = all.map(({ first, last, since }) => [first - since, last - since] as const);
  return {
    moved,
    learnerOf: (session) => {
      const learner = bySession.get(session);
      if (learner === undefined) throw new Error('the log changed while it was read');
      return learner;
    },
    span: shown.reduce(([a, b], [c, d]) => [Math.min(a, c), Math.max(b, d)] as const),
    journals: all.filter((learner) => learner.journal).length,
  };
}
