// The log: one table of events, from which types, checks and (later) the codebook are made.
// An event with `input: true` came from outside and is fed in again by *verify*; all else follows from the inputs.

import { z } from 'zod';
import { beliefsSchema } from './beliefs.ts';
import { tooDeep } from './json.ts';
import { jsonSchema } from './level.ts';
import { lazily, lazyValues } from './once.ts';
import { plainly } from './plainly.ts';
import { playlistSchema } from './playlist.ts';
import { upgraded } from './upgrade.ts';
import {
  attemptSchema,
  CONSENTS,
  carriedSchema,
  enrolledSchema,
  FEELINGS,
  GATE_REASONS,
  gateSchema,
  journalTextSchema,
  openRungSchema,
  preferencesSchema,
  RUNGS,
} from './world.ts';

/** Version of the envelope and of the table below. */
export const LOG_VERSION = 1;

const randomStateSchema = lazily(() =>
  z.array(z.int()).length(4).readonly().meta({ description: 'state of the random generator after this event' }),
);
const figuresSchema = lazily(() => z.record(z.string(), z.number()));
/** Why a decision was taken: a locale key and its numbers. */
const whySchema = lazily(() =>
  z.strictObject({
    key: z.string().meta({ description: 'why, as a key of the locale files' }),
    values: z.record(z.string(), z.union([z.string(), z.number()])).meta({ description: 'what fills its blanks' }),
  }),
);
export type Why = Readonly<z.infer<ReturnType<typeof whySchema>>>;

export const sparksSchema = lazily(() =>
  z.strictObject({
    found: z.int().min(0).meta({ description: 'for bits ruled out' }),
    idea: z.int().min(0).meta({ description: 'for a new idea' }),
    solve: z.int().min(0).meta({ description: 'for meeting the goal for the first time' }),
    way: z.int().min(0).meta({ description: 'for another way of meeting it' }),
    forecast: z.int().min(0).meta({ description: 'for a forecast of a build with no goal, in the sandbox' }),
  }),
);
export type Sparks = Readonly<z.infer<ReturnType<typeof sparksSchema>>>;

/** A try of somebody else, who reasons by a strategy. */
export const otherSchema = lazily(() =>
  z.strictObject({
    answer: jsonSchema.meta({ description: 'what they built, as its kind has it' }),
    strategy: z.string().meta({ description: 'the strategy that they built by' }),
    n: z.int().positive().meta({ description: 'which try of this level it is, from 1' }),
    of: z.int().positive().meta({ description: 'how many there are of this level' }),
  }),
);
export type Other = Readonly<z.infer<ReturnType<typeof otherSchema>>>;

/** What the data of each event is. */
export const EVENTS = lazyValues({
  opened: () =>
    z
      .strictObject({
        learner: z.string().min(1).meta({ description: 'pseudonym: a random id', personal: 'id' }),
        consent: z
          .strictObject({ journal: z.boolean().meta({ description: 'whether what they write in the journal may be read by researchers' }) })
          .exactOptional()
          .meta({ description: 'what the learner consented to, as it stood when the session began; left out where nobody asked' }),
        engine: z.string().meta({ description: 'version of engine and fold' }),
        kinds: z.record(z.string(), z.int()).meta({ description: 'version of each kind of the playlist' }),
        playlist: playlistSchema(),
        preferences: preferencesSchema(),
        condition: z
          .strictObject({
            arm: z.string().meta({ description: 'name of the arm' }),
            chance: z.number().min(0).max(1).meta({ description: 'probability that it was assigned with', unit: 'probability' }),
          })
          .meta({ description: 'study arm and the probability it was assigned with' }),
        random: randomStateSchema(),
        simulated: z.boolean().meta({ description: 'true where no person played' }),
        carried: carriedSchema(),
      })
      .meta({ description: 'a session begins' }),
  level: () =>
    z
      .strictObject({
        level: z.string().meta({ description: 'id of the level' }),
        by: z.enum(['student', 'policy', 'study']).meta({ description: 'who chose it' }),
        chances: z
          .record(z.string(), z.number())
          .meta({ description: 'the probability of each level that the policy could draw; empty where the student chose' }),
        why: whySchema(),
        random: randomStateSchema(),
      })
      .meta({ description: 'a level is entered' }),
  dealt: () =>
    z
      .strictObject({
        level: z.string().meta({ description: 'id of the level' }),
        deal: z.int().min(0).meta({ description: 'which deal of this level in this session, from 0' }),
        setup: jsonSchema.meta({ description: 'the setup, as its kind has it' }),
        other: otherSchema()
          .exactOptional()
          .meta({ description: "somebody else's try, which stands built on it and is judged; left out where the student builds" }),
        random: randomStateSchema(),
      })
      .meta({ description: 'a setup is laid out' }),
  pull: () =>
    z
      .strictObject({
        ...attemptSchema().shape,
        paid: sparksSchema(),
        figures: figuresSchema().meta({ description: "every figure of the engine, and the kind's own as kind_<name>" }),
        beliefs: beliefsSchema().meta({ description: 'beliefs after this pull' }),
        why: whySchema(),
      })
      .meta({ description: 'the cord was let go' }),
  gate: () =>
    z
      .strictObject({
        kind: z.string().meta({ description: 'kind of puzzle, which is also the world' }),
        reason: z.enum(GATE_REASONS).meta({ description: 'why it opens' }),
        gate: gateSchema(),
        why: whySchema(),
      })
      .meta({ description: 'the gate opens, or offers more' }),
  rung: () =>
    z
      .strictObject({
        kind: z.string().meta({ description: 'kind of puzzle, which is also the world' }),
        open: openRungSchema(),
        why: whySchema(),
        random: randomStateSchema(),
      })
      .meta({ description: 'a rung is opened' }),
  answered: () =>
    z
      .strictObject({
        kind: z.string().meta({ description: 'kind of puzzle, which is also the world' }),
        rung: z.enum(RUNGS).meta({ description: 'the rung that asked' }),
        answer: z.string().meta({ description: 'what was tapped: a reply of the case, or an answer of the question' }),
        cameTrue: z.boolean().nullable().meta({ description: 'whether the case did what was forecast; null for a question' }),
        sparks: z.int().min(0).meta({ description: 'sparks paid for it' }),
        beliefs: beliefsSchema(),
      })
      .meta({ description: 'the question or the forecast of a rung is answered' }),
  declined: () =>
    z
      .strictObject({ kind: z.string().meta({ description: 'kind of puzzle, which is also the world' }), beliefs: beliefsSchema() })
      .meta({ description: '"let me try more"' }),
  reflected: () =>
    z
      .strictObject({
        kind: z.string().meta({ description: 'kind of puzzle, which is also the world' }),
        pin: z.int().positive().nullable().meta({ description: 'the try they found most surprising' }),
        feeling: z.enum(FEELINGS).nullable().meta({ description: 'the one feeling they tapped' }),
        wrote: z.array(z.enum(['rose', 'thorn', 'next', 'oops'])).meta({ description: 'which fields something was written in' }),
        text: journalTextSchema().nullable().meta({ description: 'what was written; the one field that holds text of a person' }),
        sparks: z.int().min(0).meta({ description: 'sparks paid for it' }),
      })
      .meta({ description: 'the student looks back' }),
  bought: () =>
    z
      .strictObject({ part: z.string().meta({ description: 'which part' }), price: z.int().min(0).meta({ description: 'sparks spent' }) })
      .meta({ description: 'a part for the sandbox is bought' }),
  enrolled: () => enrolledSchema().omit({ main: true, ended: true }).meta({ description: 'chance put the learner into an arm of a study' }),
  consent: () =>
    z
      .strictObject({
        how: z.enum(['shown', 'answered']).meta({ description: 'whether it was put before them, or answered' }),
        asks: z.enum(CONSENTS).meta({ description: 'what the lesson asks for: nothing, that the teacher sees it, or research, too' }),
        texts: z.array(z.string()).meta({ description: 'the words that they read, as keys of the locale files' }),
        journal: z
          .boolean()
          .nullable()
          .meta({ description: 'whether what they write in the journal may be read by researchers; null while they have not said' }),
      })
      .meta({ description: 'consent is asked for, or given, refused or taken back' }),
  settings: () => z.strictObject({ preferences: preferencesSchema() }).meta({ description: 'language, sound or the like is changed' }),
  tick: () =>
    z
      .strictObject({
        kind: z.string().meta({ description: 'kind of puzzle, which is also the world' }),
        idle: z.int().min(0).max(LONGEST_IDLE).meta({ description: 'time in view without any input, since the last input', unit: 'ms' }),
        beliefs: beliefsSchema(),
      })
      .meta({ description: 'idle time in view' }),
  closed: () =>
    z
      .strictObject({ why: z.enum(['left', 'switched']).meta({ description: 'whether the page was left, or another learner came' }) })
      .meta({ description: 'the session ends: the page was left, or another learner came' }),
});

export type EventType = keyof typeof EVENTS;
export type EventData = { readonly [T in EventType]: Readonly<z.infer<(typeof EVENTS)[T]>> };

export type EventOf<T extends EventType> = {
  readonly v: number;
  readonly session: string;
  readonly seq: number;
  readonly at: number;
  readonly t: number;
  readonly type: T;
  /** on every row of a session in which no person played */
  readonly simulated?: true;
  readonly data: EventData[T];
};
export type GameEvent = { [T in EventType]: EventOf<T> }[EventType];

/** A session may last this long on its clock; later times are set to it. A day, in ms. */
export const LONGEST = 86_400_000;
/** A tick tells at most so much idle time, ms. */
export const LONGEST_IDLE = 600_000;

const envelope = <T extends EventType>(type: T) =>
  z.strictObject({
    v: z.literal(LOG_VERSION),
    session: z.uuid(),
    seq: z.int().min(0),
    at: z.int().meta({ description: 'wall clock', unit: 'ms since 1970, UTC' }),
    t: z.int().min(0).max(LONGEST).meta({ description: 'since the session began, never running back', unit: 'ms' }),
    type: z.literal(type),
    simulated: z.literal(true).exactOptional().meta({ description: 'on every row of a session in which no person played' }),
    data: EVENTS[type],
  });

export const eventSchema = lazily(() =>
  z.discriminatedUnion('type', [
    envelope('opened'),
    envelope('level'),
    envelope('dealt'),
    envelope('pull'),
    envelope('gate'),
    envelope('rung'),
    envelope('answered'),
    envelope('declined'),
    envelope('reflected'),
    envelope('bought'),
    envelope('enrolled'),
    envelope('consent'),
    envelope('settings'),
    envelope('tick'),
    envelope('closed'),
  ]),
);

const isPlainly = lazily(() => plainly(eventSchema()));

export type EventRead =
  | { readonly ok: true; readonly value: GameEvent }
  | { readonly ok: false; readonly code: 'not-json' | 'newer' | 'shape'; readonly why: string };

/** The version that a line says it has. Not asked by a schema: one made for each line costs more than all else of reading it. */
const versionOf = (raw: unknown): number | undefined =>
  typeof raw === 'object' && raw !== null && 'v' in raw && typeof raw.v === 'number' ? raw.v : undefined;

/** Reads one line of a log. */
export function parseEvent(line: string): EventRead {
  let raw: unknown;
  try {
    raw = upgraded(JSON.parse(line), LOG_VERSION);
  } catch (error) {
    return { ok: false, code: 'not-json', why: `This line is not JSON: ${error instanceof Error ? error.message : String(error)}` };
  }
  if (tooDeep(raw)) return { ok: false, code: 'shape', why: 'This nests far deeper than any event does.' };
  const version = versionOf(raw);
  if (version !== undefined && version > LOG_VERSION)
    return {
      ok: false,
      code: 'newer',
      why: `This log was written by a newer version (log version ${version}, this one reads ${LOG_VERSION}).`,
    };
  if (isPlainly()(raw)) return { ok: true, value: raw };
  const event = eventSchema().safeParse(raw);
  return event.success ? { ok: true, value: event.data } : { ok: false, code: 'shape', why: z.prettifyError(event.error) };
}
