// The second of two passes over a log: every good event, under its learner's pseudonym, each session's in the order of their
// numbers. Memory holds a few lines, and a little for each session and learner; only a session whose lines stand in disorder is held
// until all of it has come.

import type { GameEvent } from '../core/event.ts';
import { counts, floats } from './column.ts';
import { type Consent, later } from './consent.ts';
import { type Disclosure, discloser } from './disclose.ts';
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
  /** HMAC-SHA-256 of a text under the exporter's key, hex in lower case */
  readonly sign: (text: string) => Promise<string>;
};

/** Learners by number, in columns as there may be very many. A session without its first event is a learner of its own. */
export type People = {
  /** @param row of a session in the ledger */
  readonly learnerOf: (row: number) => number;
  readonly tell: (learner: number) => Disclosure;
  readonly agreed: (learner: number) => Agreed;
  /** how many events there are of a learner */
  readonly events: (learner: number) => number;
  readonly moved: boolean;
  /** earliest and latest event as told, ms since 1970 */
  readonly span: readonly [first: number, last: number];
  /** learners who consented to their journals being read, where that was asked for */
  readonly journals: number;
};

/** Hex digits of a pseudonym: 128 bits, and short enough for every format. */
const PSEUDONYM = 32;
/** of a word of 32 bits */
const DIGITS = 8;
const WORDS = PSEUDONYM / DIGITS;

/** Who hears the events. */
export type Hearer = Pick<Written, 'take' | 'learner' | 'flush'>;

/** @param found what the first pass found in these very sources @throws what reading or hearing throws */
export async function retell(
  sources: readonly Source[],
  found: Survey,
  people: People,
  hearer: Hearer,
  listener: Listener = {},
): Promise<void> {
  const disclose = discloser(people.moved);
  const following = teller();
  const measures = gatherer();
  /** those of whom some events have come and others have not */
  const here = new Map<number, Disclosure & { left: number }>();

  const one = (raw: GameEvent, line: string): void => {
    const row = found.sessions.rowOf(raw.session);
    if (row === undefined) throw new Error('the log changed while it was read');
    const number = people.learnerOf(row);
    let learner = here.get(number);
    if (learner === undefined) {
      learner = { ...people.tell(number), left: people.events(number) };
      here.set(number, learner);
    }
    const { event, same } = disclose(raw, learner);
    const told = following.tell(event, same ? dataText(raw, line) : undefined, learner.subject);
    const last = raw.seq === found.sessions.end(row) - 1;
    hearer.take(told);
    measures.take(told, last);
    if (last) following.forget(raw.session);
    if (--learner.left > 0) return;
    here.delete(number);
    hearer.learner(measures.rows(learner.subject, people.agreed(number)));
  };
  await inSessions(sources, found, one, async (events) => {
    await hearer.flush();
    listener.progress?.(2, events);
  });
}

/** Who is in the log, under which pseudonym, and how their times are told. */
export async function peopleOf({ sessions }: Survey, { sign, times, journal }: Disclosing): Promise<People> {
  const moved = times === 'relative';
  const words = counts();
  let size = 0;
  const named = (hex: string): number => {
    for (let word = 0; word < WORDS; word++)
      words.put(WORDS * size + word, Number.parseInt(hex.slice(DIGITS * word, DIGITS * (word + 1)), 16));
    return size++;
  };
  const wordOf = (at: number): string => words.at(at).toString(16).padStart(DIGITS, '0');
  for (const id of sessions.learners.all()) named(await sign(`learner ${id}`));

  const whose = counts();
  const [first, last, events] = [floats(), floats(), counts()];
  /** one more than the row of the session in which the learner was last asked, and last said what holds; 0 for none */
  const [asked, said] = [counts(), counts()];
  const saidIn = (next: number): Consent | undefined => (next === 0 ? undefined : sessions.said(next - 1));
  let row = 0;
  for (const session of sessions.ids()) {
    const known = sessions.learner(row);
    const learner = known < 0 ? named(await sign(`session ${session}`)) : known;
    whose.put(row, learner);
    const fresh = events.at(learner) === 0;
    if (fresh || sessions.first(row) < first.at(learner)) first.put(learner, sessions.first(row));
    if (fresh || sessions.last(row) > last.at(learner)) last.put(learner, sessions.last(row));
    events.put(learner, events.at(learner) + sessions.events(row));
    const consent = sessions.said(row++);
    if (consent && later(saidIn(asked.at(learner)), consent) === consent) asked.put(learner, row);
    // of whom nothing else is known, another session may hold a no
    if (known >= 0 && consent?.journal !== undefined && later(saidIn(said.at(learner)), consent) === consent) said.put(learner, row);
  }

  const since = (learner: number): number => (moved ? first.at(learner) : 0);
  const open = (learner: number): boolean => journal && saidIn(said.at(learner))?.journal === true;
  const span = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY] as [number, number];
  let journals = 0;
  for (let learner = 0; learner < size; learner++) {
    if (events.at(learner) === 0) continue;
    span[0] = Math.min(span[0], first.at(learner) - since(learner));
    span[1] = Math.max(span[1], last.at(learner) - since(learner));
    if (open(learner)) journals++;
  }
  return {
    moved,
    span,
    journals,
    learnerOf: whose.at,
    events: events.at,
    tell: (learner) => ({
      subject: Array.from({ length: WORDS }, (_, word) => wordOf(WORDS * learner + word)).join(''),
      since: since(learner),
      journal: open(learner),
    }),
    agreed: (learner) => ({
      asked: saidIn(asked.at(learner))?.asks ?? null,
      journal: saidIn(said.at(learner))?.journal ?? null,
    }),
  };
}
