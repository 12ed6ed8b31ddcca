// Does a log say what the engine says? The figures are stripped, the inputs fed in again, and what comes out compared.

import type { GameEvent } from '../core/event.ts';
import { canonicalText, isList, type Json } from '../core/json.ts';
import { type Kinds, kindNamed } from '../core/kind.ts';
import { jsonSchema } from '../core/level.ts';
import type { Playlist } from '../core/playlist.ts';
import type { Command } from './command.ts';
import { EventError, inOrder, type Standing } from './fault.ts';
import { nothing, type State } from './state.ts';
import { begun, ENGINE_VERSION, type Fold, makeFold } from './step.ts';

export type Mismatch = {
  readonly session: string;
  readonly seq: number;
  readonly type: string;
  readonly figure: string;
  readonly logged: Json;
  readonly computed: Json;
};

export type Verdict =
  | {
      readonly is: 'checked';
      readonly sessions: number;
      readonly events: number;
      readonly mismatches: readonly Mismatch[];
      /** sessions of another engine or kind, and why: told apart, never called a mismatch */
      readonly others: readonly string[];
      /** sessions that begin with more than nothing, brought from a session that is not in this log */
      readonly unexplained: readonly string[];
    }
  | { readonly is: 'unreadable'; readonly why: string };

/** What looks at one session after another. */
type Verifier = {
  /** A whole session, its events in the order of their `seq`; those of a learner in the order in which they were played. */
  readonly session: (list: readonly GameEvent[]) => void;
  /** No more sessions of this learner will come. */
  readonly forget: (learner: string) => void;
  readonly verdict: () => Verdict;
};

/** Memory holds a state for each learner who is not forgotten. */
export function verifier(kinds: Kinds): Verifier {
  const mismatches: Mismatch[] = [];
  const others: string[] = [];
  const unexplained: string[] = [];
  const ends = new Map<string, State>();
  // What is worked out of a level is kept with it: sessions of the same levels share them.
  const fold = makeFold(kinds);
  const playlists = new Map<string, Playlist>();
  let [sessions, events] = [0, 0];
  let unreadable: string | undefined;
  const look = (list: readonly GameEvent[]): string | undefined => {
    const [first] = list;
    if (first?.type !== 'opened') return `Session ${first?.session} does not begin with its "opened" event.`;
    const { session } = first;
    const why = disorder(list);
    if (why !== undefined) return why;
    const other = otherVersion(kinds, first.data.engine, first.data.kinds);
    if (other !== undefined) {
      others.push(`Session ${session} ${other}`);
      ends.delete(first.data.learner);
      return undefined;
    }

    const before = ends.get(first.data.learner);
    if (before !== undefined)
      mismatches.push(...differences(first, { ...first, data: { ...first.data, carried: begun(before.carried, first.at) } }));
    else if (first.data.carried.sparks > 0 || Object.values(first.data.carried.worlds).some((world) => world.beliefs.pulls > 0))
      unexplained.push(session);
    const replayed = replay(fold, list, playlists);
    mismatches.push(...replayed.mismatches);
    ends.set(first.data.learner, replayed.state);
    return undefined;
  };
  return {
    session: (list) => {
      sessions++;
      events += list.length;
      unreadable ??= look(list);
    },
    forget: (learner) => ends.delete(learner),
    verdict: () =>
      unreadable === undefined
        ? { is: 'checked', sessions, events, mismatches, others, unexplained }
        : { is: 'unreadable', why: unreadable },
  };
}

/** @param events of any number of sessions, each session's in the order of their `seq` */
export function verify(kinds: Kinds, events: readonly GameEvent[]): Verdict {
  const sessions = new Map<string, GameEvent[]>();
  for (const event of events) {
    const list = sessions.get(event.session);
    if (list) list.push(event);
    else sessions.set(event.session, [event]);
  }
  const { session, verdict } = verifier(kinds);
  for (const list of sessions.values()) session(list);
  return verdict();
}

/** Why the events of a session do not follow on each other; undefined where they do. */
function disorder(list: readonly GameEvent[]): string | undefined {
  let at: Standing = nothing;
  try {
    for (const event of list) {
      inOrder(at, event);
      at = { session: event.session, seq: event.seq + 1 };
    }
    return undefined;
  } catch (error) {
    if (error instanceof EventError) return error.message;
    throw error;
  }
}

function otherVersion(kinds: Kinds, engine: string, versions: Readonly<Record<string, number>>): string | undefined {
  if (engine !== ENGINE_VERSION) return `was made by engine ${engine}; this is ${ENGINE_VERSION}.`;
  for (const [id, version] of Object.entries(versions)) {
    const named = kindNamed(kinds, id);
    const own = named.ok ? named.value.version : undefined;
    if (own !== version)
      return `was made with version ${version} of the kind "${id}"; ${own === undefined ? 'there is none here' : `this is ${own}`}.`;
  }
  return undefined;
}

/**
 * Feeds a session's inputs in again. It goes on from what was computed, not from what was logged, so that one changed
 * figure is one mismatch; an event that follows from nothing is one mismatch too, and the numbers after it are counted on.
 */
function replay(
  fold: Fold,
  list: readonly GameEvent[],
  playlists: Map<string, Playlist>,
): { readonly state: State; readonly mismatches: readonly Mismatch[] } {
  const mismatches: Mismatch[] = [];
  const [first, ...rest] = list;
  if (first?.type !== 'opened') throw new Error('a session begins with "opened"');
  const { engine: _engine, kinds: _kinds, ...opening } = first.data;
  const text = JSON.stringify(opening.playlist);
  const playlist = playlists.get(text) ?? opening.playlist;
  playlists.set(text, playlist);
  const opened = fold.open({ session: first.session, ...opening, playlist }, first);
  mismatches.push(...opened.events.flatMap((event) => differences(first, event)));
  let state = opened.state;
  let expected: GameEvent[] = [];
  let strangers = 0;
  for (const event of rest) {
    if (expected.length === 0) {
      const command = commandOf(event, state);
      const stepped = command && fold.step(state, command, event);
      if (!stepped?.ok) {
        strangers++;
        mismatches.push(whole(event, event.type, stepped === undefined ? null : stepped.refusal.why));
        continue;
      }
      state = stepped.state;
      expected = [...stepped.events];
    }
    const computed = expected.shift();
    if (computed !== undefined) mismatches.push(...differences(event, { ...computed, seq: computed.seq + strangers }));
  }
  const last = rest.at(-1) ?? first;
  mismatches.push(...expected.map((event) => ({ ...whole(last, null, event.type), seq: event.seq + strangers, type: event.type })));
  return { state, mismatches };
}

const worldIn = ({ levels }: Playlist, id: string): string | undefined => levels.find((level) => level.id === id)?.kind;

/** The command that an event's input came in by; undefined where the event follows from others. @param state as it was before */
export function commandOf(event: GameEvent, { playlist }: State): Command | undefined {
  switch (event.type) {
    case 'level': {
      const { by, level } = event.data;
      // what a policy drew, or a study asked for, is in the world that it looked at
      return by === 'student' ? { do: 'enter', level } : { do: 'enter', level: undefined, world: worldIn(playlist, level) };
    }
    case 'pull': {
      const { answer, forecast, how, sureness, seen } = event.data;
      return {
        do: 'pull',
        answer,
        forecast: forecast === null || how === 'none' ? undefined : { reply: forecast, how },
        sureness: sureness ?? undefined,
        seen,
      };
    }
    case 'rung':
      return { do: 'rung', rung: event.data.open.rung };
    case 'answered':
      return { do: 'answer', answer: event.data.answer };
    case 'declined':
      return { do: 'decline' };
    case 'reflected': {
      const { kind, pin, feeling, text } = event.data;
      return { do: 'reflect', kind, pin, feeling, text };
    }
    case 'bought':
      return { do: 'buy', part: event.data.part };
    case 'enrolled':
      return { do: 'enrol', ...event.data };
    case 'consent':
      return { do: 'consent', ...event.data };
    case 'settings':
      return { do: 'prefer', preferences: event.data.preferences };
    case 'tick':
      return { do: 'tick', idle: event.data.idle };
    case 'closed':
      return { do: 'close', why: event.data.why };
    case 'gate':
      return event.data.reason === 'teacher' || event.data.reason === 'study'
        ? { do: 'open-gate', kind: event.data.kind, reason: event.data.reason }
        : undefined;
    case 'opened':
    case 'dealt':
      return undefined;
  }
}

const json = (value: unknown): Json => jsonSchema.parse(JSON.parse(JSON.stringify(value)));

const whole = (event: GameEvent, logged: Json, computed: Json): Mismatch => ({
  session: event.session,
  seq: event.seq,
  type: event.type,
  figure: 'type',
  logged,
  computed,
});

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

/** Whether two values are surely the same as JSON, whatever the order of their keys. Most are, and to see it costs no text. */
function same(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (!isObject(one) || !isObject(other) || Array.isArray(one) !== Array.isArray(other)) return false;
  const [left, right] = [Object.keys(one), Object.keys(other)];
  return left.length === right.length && left.every((key) => Object.hasOwn(other, key) && same(one[key], other[key]));
}

/** Every leaf in which two events differ, named by its path. */
function differences(logged: GameEvent, computed: GameEvent): Mismatch[] {
  if (same(logged, computed)) return [];
  const out: Mismatch[] = [];
  const compare = (path: string, one: Json | undefined, other: Json | undefined): void => {
    if (
      one !== undefined &&
      other !== undefined &&
      typeof one === 'object' &&
      typeof other === 'object' &&
      one !== null &&
      other !== null &&
      isList(one) === isList(other)
    ) {
      const [left, right] = [new Map(Object.entries(one)), new Map(Object.entries(other))];
      for (const key of new Set([...left.keys(), ...right.keys()]))
        compare(path === '' ? key : `${path}.${key}`, left.get(key), right.get(key));
      return;
    }
    if (canonicalText(one ?? null) !== canonicalText(other ?? null))
      out.push({ session: logged.session, seq: logged.seq, type: logged.type, figure: path, logged: one ?? null, computed: other ?? null });
  };
  const [one, other] = [json(logged), json(computed)];
  if (canonicalText(one) !== canonicalText(other)) compare('', one, other);
  return out;
}
