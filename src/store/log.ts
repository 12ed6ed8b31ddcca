// The log in its box: one key for each append, never written again. A key is
//
//   log/<learner>/<number of the session>/<session>/<number of the piece>
//
// so keys in code-unit order are the log in order, and two tabs can't write the same one: a session belongs to one tab.
// A page that is loaded anew before its first piece is known as the last leaves two sessions of one number: their clocks
// say which came first.
// A piece is JSON Lines. Which session is the last stands under `last/<learner>`, so going on reads that session alone.

import { z } from 'zod';
import { type GameEvent, parseEvent } from '../core/event.ts';
import { lazily } from '../core/once.ts';
import type { Keep } from './box.ts';
import type { LastSession, Trouble } from './types.ts';

export type Log = {
  readonly append: (learner: string, events: readonly GameEvent[]) => Promise<void>;
  readonly lastSession: (learner: string) => Promise<LastSession>;
  readonly lines: (learner: string) => AsyncGenerator<string, void, void>;
  readonly forget: (learner: string) => Promise<void>;
};

/** Digits of a number in a key: a child who opens the page ten times a day fills six in 270 years. */
const DIGITS = 6;
/** Pieces that are read or deleted side by side: one at a time would wait for each transaction in turn. */
const SIDE_BY_SIDE = 64;

const lastSchema = lazily(() => z.strictObject({ number: z.int().min(0), session: z.string().min(1) }));
type Place = Readonly<z.infer<ReturnType<typeof lastSchema>>>;

/** Where a session writes: the key of its pieces but for their number, the next of them, and whether it may. */
type Writing = { readonly place: Place; readonly pieces: string; next: number; readonly mayWrite: boolean };
/** A session whose place among the others is not known is held in memory, and exported after them. */
const UNKNOWN = 999_999;
type Waiting = { readonly learner: string; readonly session: string; readonly text: string; readonly done: () => void };

const lastKey = (learner: string): string => `last/${learner}`;
const digits = (number: number): string => String(number).padStart(DIGITS, '0');
const pieceKeys = (learner: string, { number, session }: Place): string => `log/${learner}/${digits(number)}/${session}/`;
const pieceKey = (learner: string, place: Place, piece: number): string => pieceKeys(learner, place) + digits(piece);

/** @param tell told with each piece whether it is held back because what the box has can't be read or is of a newer version */
export function openLog(box: Keep, tell: (trouble: Trouble | undefined) => void): Log {
  const writings = new Map<string, Writing>();
  /** What waits to be written, oldest first. It grows and shrinks in place: an append is measured against a bare put. */
  const queue: Waiting[] = [];
  let working: Promise<void> | undefined;

  const append = (learner: string, events: readonly GameEvent[]): Promise<void> => {
    const session = events[0]?.session;
    if (session === undefined) return Promise.resolve();
    return new Promise((done) => {
      queue.push({ learner, session, text: events.map((event) => JSON.stringify(event)).join('\n'), done });
      working ??= work();
    });
  };

  /** Writes what waits. What came in while a piece was being written makes up the next piece together. */
  async function work(): Promise<void> {
    for (let first = queue[0]; first !== undefined; first = queue[0]) {
      const { learner, session } = first;
      const other = queue.findIndex((one) => one.learner !== learner || one.session !== session);
      const batch = queue.splice(0, other === -1 ? queue.length : other);
      await write(learner, session, batch.length === 1 ? first.text : batch.map((one) => one.text).join('\n'));
      for (const one of batch) one.done();
    }
    working = undefined;
  }

  async function write(learner: string, session: string, text: string): Promise<void> {
    const known = writings.get(session);
    const writing = known ?? (await begin(learner, session));
    if (known === undefined) writings.set(session, writing);
    const piece = writing.next;
    writing.next += 1;
    const put = writing.mayWrite ? box.set : box.hold;
    await put(writing.pieces + digits(piece), text);
    // The pointer comes after the piece: a browser killed in between leaves the session before the last one, and that one
    // is whole. A box that is full keeps the order, and writes neither.
    if (piece === 0) await put(lastKey(learner), writing.place);
    tell(writing.mayWrite ? undefined : 'unreadable');
  }

  async function begin(learner: string, session: string): Promise<Writing> {
    const at = (number: number, next: number, mayWrite: boolean): Writing => {
      const place = { number, session };
      return { place, pieces: pieceKeys(learner, place), next, mayWrite };
    };
    try {
      const stored = await box.get(lastKey(learner));
      if (stored === undefined) return at(0, 0, true);
      const last = lastSchema().parse(stored);
      if (last.session === session) return at(last.number, (await pieces(learner, last)).length, true);
      const before = await box.get(pieceKey(learner, last, 0));
      return at(last.number + 1, 0, !isNewer(before));
    } catch {
      return at(UNKNOWN, 0, false);
    }
  }

  /** All pieces of a session, in order. */
  async function pieces(learner: string, place: Place): Promise<readonly unknown[]> {
    const found: unknown[] = [];
    for (;;) {
      const keys = Array.from({ length: SIDE_BY_SIDE }, (_, index) => pieceKey(learner, place, found.length + index));
      const values = await Promise.all(keys.map(box.get));
      const end = values.indexOf(undefined);
      found.push(...(end === -1 ? values : values.slice(0, end)));
      if (end !== -1) return found;
    }
  }

  async function lastSession(learner: string): Promise<LastSession> {
    await working;
    try {
      const stored = await box.get(lastKey(learner));
      if (stored === undefined) return { ok: true, events: [] };
      const last = lastSchema().safeParse(stored);
      if (!last.success) return unreadable(`Which session was the last can't be read: ${z.prettifyError(last.error)}`);
      const found = await pieces(learner, last.data);
      return found.length === 0 ? unreadable('The last session is not there.') : read(found);
    } catch (error) {
      return unreadable(`The browser did not give the log: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  const keysOf = async (learner: string): Promise<readonly string[]> => {
    await working;
    const keys = (await box.keys()).filter((key) => key.startsWith(`log/${learner}/`)).sort();
    const firsts = keys.filter((key) => key.endsWith(`/${digits(0)}`));
    const twins = firsts.filter((key, index) =>
      [firsts[index - 1], firsts[index + 1]].some((one) => one && numberOf(one) === numberOf(key)),
    );
    if (twins.length === 0) return keys;
    const began = new Map(await Promise.all(twins.map(async (key) => [sessionOf(key), clockOf(await box.get(key))] as const)));
    const clock = (key: string): number => began.get(sessionOf(key)) ?? 0;
    return keys.sort((one, other) => (numberOf(one) === numberOf(other) ? clock(one) - clock(other) : 0) || (one < other ? -1 : 1));
  };

  async function* lines(learner: string): AsyncGenerator<string, void, void> {
    const keys = await keysOf(learner);
    for (let at = 0; at < keys.length; at += SIDE_BY_SIDE) {
      const values = await Promise.all(keys.slice(at, at + SIDE_BY_SIDE).map(box.get));
      yield values.map((value) => `${typeof value === 'string' ? value : JSON.stringify(value)}\n`).join('');
    }
  }

  async function forget(learner: string): Promise<void> {
    const keys = await keysOf(learner);
    for (let at = 0; at < keys.length; at += SIDE_BY_SIDE) await Promise.all(keys.slice(at, at + SIDE_BY_SIDE).map(box.remove));
    await box.remove(lastKey(learner));
  }

  return { append, lastSession, lines, forget };
}

/** Of a piece's key: up to the number of its session, and up to the session. */
const numberOf = (key: string): string => key.split('/', 3).join('/');
const sessionOf = (key: string): string => key.split('/', 4).join('/');

/** When the session of this first piece began, ms since 1970. */
function clockOf(piece: unknown): number {
  const event = parseEvent(typeof piece === 'string' ? (piece.split('\n', 1)[0] ?? '') : '');
  return event.ok ? event.value.at : 0;
}

const unreadable = (why: string): LastSession => ({ ok: false, code: 'unreadable', why });

/** Whether the session that begins with this piece was written by a newer version. */
function isNewer(piece: unknown): boolean {
  if (typeof piece !== 'string') return false;
  const event = parseEvent(piece.split('\n', 1)[0] ?? '');
  return !event.ok && event.code === 'newer';
}

/** The events of a session; each must be there, in order. */
function read(pieces: readonly unknown[]): LastSession {
  const events: GameEvent[] = [];
  for (const piece of pieces) {
    if (typeof piece !== 'string') return unreadable('A piece of the log is no text.');
    for (const line of piece.split('\n')) {
      const event = parseEvent(line);
      if (!event.ok) return event.code === 'newer' ? { ok: false, code: 'newer', why: event.why } : unreadable(event.why);
      if (event.value.seq !== events.length) return unreadable(`Event ${events.length} of the session is missing.`);
      events.push(event.value);
    }
  }
  return { ok: true, events };
}
