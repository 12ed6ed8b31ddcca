// The second of two passes over a log: every good event, under its learner's pseudonym, each session's in the order of their
// numbers. Memory holds a few lines, and a little for each session and learner; only a session whose lines stand in disorder is held
// until all of it has come.

import type { GameEvent } from '../core/event.ts';
import { type Consent, later } from './consent.ts';
import { discloser } from './disclose.ts';
import type { Written } from './format.ts';
import type { Source } from './lines.ts';
import { type Agreed, gatherer } from './measures.ts';
import { dataText } from './read.ts';
import { inSessions } from './sessions.ts';
import type { Listener, Survey } from './survey.ts';
import { teller } from './tell.ts';

/** How people and their times are told. */
export type Disclosing = {
  readonly times: 'absolute' | 'relative';
  readonly journal: boolean;
  /** HMAC-SHA-256 of a text under the exporter's key, hex */
  readonly sign: (text: string) => Promise<string>;
};

/** Plain, as there may be very many. */
type Learner = {
  readonly subject: string;
  since: number;
  journal: boolean;
  agreed: Agreed;
  /** events that are still to come */
  left: number;
};

/** Who is in a log, and how they are told of. */
export type People = {
  /** by the row of a session in the ledger */
  readonly learnerOf: (row: number) => Learner;
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
  const left = Uint32Array.from({ length: found.sessions.size() }, (_, row) => found.sessions.events(row));

  const one = (raw: GameEvent, line: string): void => {
    const row = found.sessions.rowOf(raw.session);
    if (row === undefined) throw new Error('the log changed while it was read');
    const learner = learnerOf(row);
    const { event, same } = disclose(raw, learner);
    const told = following.tell(event, same ? dataText(raw, line) : undefined, learner.subject);
    const more = (left[row] ?? 0) - 1;
    left[row] = more;
    hearer.take(told);
    measures.take(told, more === 0);
    if (more === 0) following.forget(raw.session);
    if (--learner.left === 0) hearer.learner(measures.rows(learner.subject, learner.agreed));
  };
  await inSessions(sources, found, one, async (events) => {
    await hearer.flush();
    listener.progress?.(2, events);
  });
}

/** Who is in the log, under which pseudonym, and how their times are told. A session without its first event is a learner of its own. */
export async function peopleOf({ sessions }: Survey, { sign, times, journal }: Disclosing): Promise<People> {
  const moved = times === 'relative';
  const known: Known[] = [];
  for (const id of sessions.learners()) known.push(blank(await subjectOf(`learner ${id}`, sign)));
  const whose = new Uint32Array(sessions.size());
  let row = 0;
  for (const session of sessions.ids()) {
    const learner = sessions.learner(row);
    const said = sessions.said(row);
    whose[row] = learner < 0 ? known.length : learner;
    if (learner < 0) known.push(blank(await subjectOf(`session ${session}`, sign)));
    const one = known[whose[row] ?? 0];
    if (one) {
      one.first = Math.min(one.first, sessions.first(row));
      one.last = Math.max(one.last, sessions.last(row));
      one.left += sessions.events(row);
      one.asked = later(one.asked, said);
      // of whom nothing else is known, another session may hold a no
      if (learner >= 0 && said?.journal !== undefined) one.said = later(one.said, said);
    }
    row++;
  }
  const span = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY] as [number, number];
  const learners = known.map(({ subject, first, last, left, asked, said }): Learner => {
    const since = moved ? first : 0;
    span[0] = Math.min(span[0], first - since);
    span[1] = Math.max(span[1], last - since);
    return { subject, since, left, journal: journal && said?.journal === true, agreed: agreedBy(asked, said) };
  });
  return {
    moved,
    learnerOf: (at) => {
      const learner = learners[whose[at] ?? 0];
      if (learner === undefined) throw new Error('the log changed while it was read');
      return learner;
    },
    span,
    journals: learners.filter((learner) => learner.journal).length,
  };
}

/** What is gathered of a learner before the first event is told. */
type Known = {
  readonly subject: string;
  first: number;
  last: number;
  left: number;
  asked: Consent | undefined;
  said: Consent | undefined;
};
const blank = (subject: string): Known => ({
  subject,
  ...{ first: Number.POSITIVE_INFINITY, last: Number.NEGATIVE_INFINITY, left: 0, asked: undefined, said: undefined },
});

/** A text of its own: a slice would keep the whole hash. */
const subjectOf = async (text: string, sign: Disclosing['sign']): Promise<string> => [...(await sign(text)).slice(0, PSEUDONYM)].join('');

/** Most learners agreed to the same: they share it. */
const NOBODY_ASKED: Agreed = { asked: null, journal: null };
const agreedBy = (asked: Consent | undefined, said: Consent | undefined): Agreed =>
  asked === undefined && said === undefined ? NOBODY_ASKED : { asked: asked?.asks ?? null, journal: said?.journal ?? null };
