// What a learner takes from one visit to the next: the log's first event holds it, so that each session verifies alone.

import { z } from 'zod';
import { beliefsSchema, gaussianSchema } from './beliefs.ts';
import { goalSchema, jsonSchema } from './level.ts';
import { lazily } from './once.ts';

export const SURENESS = ['guess', 'think-so', 'sure'] as const;
export type Sureness = (typeof SURENESS)[number];
export const surenessSchema = lazily(() => z.enum(SURENESS));

/** How the forecast came about: the goal that stood there, a choice of the student's, or none at all. */
export const HOW = ['default', 'chosen', 'none'] as const;
export type How = (typeof HOW)[number];

export const RUNGS = ['notice', 'contrast', 'oops', 'assemble'] as const;
export type Rung = (typeof RUNGS)[number];

export const GATE_REASONS = ['productive', 'exhausted', 'swept', 'idle', 'leaving', 'teacher', 'study', 'instruction'] as const;
export type GateReason = (typeof GATE_REASONS)[number];

export const LANGUAGES = ['en', 'es'] as const;
export type Language = (typeof LANGUAGES)[number];

/** When what a sound means is written out, too. */
export const CAPTIONS = ['quiet', 'always', 'never'] as const;

export const preferencesSchema = lazily(() =>
  z.strictObject({
    language: z.enum(LANGUAGES).meta({ description: 'language of the page' }),
    sound: z.boolean().meta({ description: 'whether sound is on' }),
    motion: z.enum(['full', 'reduced', 'system']).meta({ description: 'how much moves; `system`: as the device asks for' }),
    contrast: z.enum(['normal', 'high']).meta({ description: 'contrast of the colours' }),
    hand: z.enum(['right', 'left']).meta({ description: 'the hand that pulls the cord' }),
    captions: z
      .enum(CAPTIONS)
      .default('quiet')
      .meta({ description: 'when what a sound means is written out; `quiet`: while sound is off, as ever before there was a choice' }),
  }),
);
export type Preferences = Readonly<z.infer<ReturnType<typeof preferencesSchema>>>;

/** One try, as the notebook and the rungs need it. */
export const attemptSchema = lazily(() =>
  z.strictObject({
    at: z.int().meta({ description: 'wall clock at the release of the cord', unit: 'ms since 1970, UTC' }),
    n: z.int().positive().meta({ description: 'number of the try in its world, from 1, over all sessions' }),
    level: z.string().meta({ description: 'id of the level' }),
    setup: jsonSchema.meta({ description: 'the setup, as its kind has it' }),
    answer: jsonSchema.meta({ description: 'what was built, as its kind has it' }),
    key: z.string().meta({ description: 'equal where two builds are the same' }),
    goal: goalSchema().nullable().meta({ description: 'the reply to bring about, or the strategy to fool; null in a sandbox' }),
    forecast: z.string().nullable().meta({ description: 'the reply that was forecast; null where none was' }),
    how: z
      .enum(HOW)
      .meta({ description: "how the forecast came about: the goal that stood there, a choice of the student's, or none at all" }),
    sureness: surenessSchema()
      .nullable()
      .meta({ description: 'the knot at which the cord was let go: how sure the student said they were' }),
    reply: z.string().meta({ description: 'what happened' }),
    met: z.boolean().meta({ description: 'whether the goal was met; never where there is none' }),
    repeat: z.boolean().meta({ description: 'this very build was tried before on this setup, and its outcome shown' }),
    seen: z.boolean().meta({ description: 'whether the outcome was shown' }),
    idea: z
      .string()
      .meta({ description: 'the strategies that give the goal a chance on this build, joined with +; - where there are none' }),
    ruledOut: z.array(z.string()).meta({ description: 'the strategies that this pull ruled out' }),
    cards: z
      .array(z.string())
      .meta({ description: 'cards of the album that it won: strategies that are ruled out and that it contradicts' }),
    sparks: z.int().min(0).meta({ description: 'sparks paid' }),
    bits: z.number().min(0).meta({ description: 'what the pull ruled out', unit: 'bit' }),
    other: z.string().exactOptional().meta({
      description: "the strategy that somebody else's try stands for: the student judged it; left out where the try is their own",
    }),
  }),
);
export type Attempt = Readonly<z.infer<ReturnType<typeof attemptSchema>>>;

/** The case that a contrast or Oops speaks of: predicted before its outcome is shown. */
export const caseSchema = lazily(() =>
  z.strictObject({
    setup: jsonSchema.meta({ description: 'the setup, as its kind has it' }),
    answer: jsonSchema.meta({ description: 'what stands built, as its kind has it' }),
    reply: z.string().meta({ description: 'what happens' }),
  }),
);
export type Case = Readonly<z.infer<ReturnType<typeof caseSchema>>>;

/** A rung as it stands before the student, or stood. `answer` is null until they tapped one. */
export const openRungSchema = lazily(() =>
  z.strictObject({
    rung: z.enum(RUNGS).meta({ description: 'which rung' }),
    strategy: z.string().meta({ description: 'the likeliest strategy, which the rung speaks to' }),
    tries: z
      .array(
        z.strictObject({
          n: z.int().positive().meta({ description: 'number of the try' }),
          strategy: z.string().meta({ description: 'the strategy it stands for' }),
        }),
      )
      .meta({ description: "the student's own tries that it is made of, each with the strategy it stands for" }),
    case: caseSchema().nullable().meta({ description: 'the new case that is shown, where there is one' }),
    answer: z.string().nullable().meta({ description: 'what was tapped; null until then' }),
    at: z.int().min(0).meta({ description: 'pulls in this world when it was made' }),
  }),
);
export type OpenRung = Readonly<z.infer<ReturnType<typeof openRungSchema>>>;

/** Marks of answered cases kept: many more than are ever paid for. */
export const CASES_KEPT = 50;

export const gateSchema = lazily(() =>
  z.strictObject({
    reason: z.enum(GATE_REASONS).nullable().meta({ description: 'why it opened; null while it is shut' }),
    rungs: z.array(z.enum(RUNGS)).meta({ description: 'the rungs it offers' }),
    declined: z.int().min(0).meta({ description: 'times that "let me try more" was chosen' }),
    walked: z.array(openRungSchema()).max(4).meta({ description: 'the rungs opened so far, each as it last stood, newest last' }),
    answered: z.int().min(0).meta({ description: 'forecasts of contrasts and of Oops answered so far' }),
    cases: z
      .array(z.string())
      .max(CASES_KEPT)
      .default([])
      .meta({ description: 'a mark of each case that was answered, by which one that comes again is known' }),
    contrasted: z.boolean().meta({ description: 'whether a contrast was answered: *assemble* follows one' }),
    forecastSince: z.boolean().meta({ description: 'whether a forecast was answered since the last rung opened: the price of the next' }),
  }),
);
export type Gate = Readonly<z.infer<ReturnType<typeof gateSchema>>>;

export const levelProgressSchema = lazily(() =>
  z.strictObject({
    pulls: z.int().min(0).meta({ description: 'pulls of this level' }),
    solvedAt: z.int().nullable().meta({ description: 'the pull of this level that first met the goal, from 1', unit: 'pulls' }),
    ways: z.array(z.string()).meta({ description: 'keys of the distinct builds that met the goal' }),
    sparks: z.int().min(0).meta({ description: 'sparks paid on this level, bounded' }),
    watched: z.literal(true).exactOptional().meta({ description: 'all tries of others on this level were judged; left out where not' }),
  }),
);
export type LevelProgress = Readonly<z.infer<ReturnType<typeof levelProgressSchema>>>;

/** Tries kept for the notebook and the rungs; older ones stay in the log. */
export const TRIES_KEPT = 100;

/** What a lesson asks its students for: nothing, that the teacher sees what they hand in, or that researchers read their journals, too. */
export const CONSENTS = ['none', 'play', 'research'] as const;

export const FEELINGS = ['curious', 'proud', 'stuck', 'surprised', 'tickled'] as const;
export type Feeling = (typeof FEELINGS)[number];

/** How a field says, as `personal` in its `meta`, that it does not leave the device as it is: ids are hashed, texts are left out. */
export const PERSONAL = ['id', 'text'] as const;

/** What a student may write when they look back. It is the only text of theirs; it never leaves the device unless asked for and consented. */
export const journalTextSchema = lazily(() =>
  z
    .strictObject({
      rose: z.string().max(500).meta({ description: 'what went well' }),
      thorn: z.string().max(500).meta({ description: 'what still pricks' }),
      next: z.string().max(500).meta({ description: 'what they would try differently' }),
      oops: z.string().max(500).meta({ description: 'what they tell Oops' }),
    })
    .meta({ personal: 'text' }),
);
export type JournalText = Readonly<z.infer<ReturnType<typeof journalTextSchema>>>;

export const journalEntrySchema = lazily(() =>
  z.strictObject({
    at: z.int().meta({ description: 'wall clock', unit: 'ms since 1970, UTC' }),
    pin: attemptSchema().nullable().meta({ description: 'the most surprising try, as they see it' }),
    feeling: z.enum(FEELINGS).nullable().meta({ description: 'the one feeling they tapped' }),
    text: journalTextSchema().nullable().meta({ description: 'what was written' }),
    upTo: z.int().min(0).exactOptional().meta({ description: 'the number of the newest try when it was written; left out in old pages' }),
  }),
);
export type JournalEntry = Readonly<z.infer<ReturnType<typeof journalEntrySchema>>>;

/** Marks of builds kept for each level: more than there are builds on any level but the sandbox. */
export const MARKS_KEPT = 500;
/** Pages kept at hand; older ones stay in the log. */
export const JOURNAL_KEPT = 40;

export const worldSchema = lazily(() =>
  z.strictObject({
    ideas: z.array(z.string()).meta({ description: 'every idea tried so far' }),
    began: z.int().nullable().meta({ description: 'wall clock of the first pull', unit: 'ms since 1970, UTC' }),
    album: z.record(z.string(), attemptSchema()).meta({ description: 'by strategy: the own pull that ruled it out' }),
    journal: z.array(journalEntrySchema()).max(JOURNAL_KEPT).meta({ description: 'the newest pages of the journal' }),
    beliefs: beliefsSchema(),
    gate: gateSchema(),
    tries: z.array(attemptSchema()).max(TRIES_KEPT).meta({ description: 'the newest tries' }),
    tried: z
      .record(z.string(), z.array(z.string()).max(MARKS_KEPT))
      .default({})
      .meta({ description: 'by level: a mark of each build whose outcome was shown, however long ago, by which a repeat is known' }),
    levels: z.record(z.string(), levelProgressSchema()).meta({ description: 'how far each level has come, by its id' }),
  }),
);
export type World = Readonly<z.infer<ReturnType<typeof worldSchema>>>;

/** Where someone is in a study. The arm stays theirs, whatever number they give later. */
export const enrolledSchema = lazily(() =>
  z.strictObject({
    study: z.string().meta({ description: 'name of the study' }),
    arm: z.string().meta({ description: 'name of the arm' }),
    chance: z.number().min(0).max(1).meta({ description: 'probability that the arm was assigned with', unit: 'probability' }),
    class: z.int().positive().meta({ description: 'number of the class' }),
    number: z.int().positive().nullable().meta({ description: 'number of the learner in it; null where none was given' }),
    main: z.int().nullable().meta({ description: 'wall clock when playing began, after the test before', unit: 'ms since 1970, UTC' }),
    ended: z.int().nullable().meta({ description: 'wall clock of the last answer of the test after', unit: 'ms since 1970, UTC' }),
  }),
);
export type Enrolled = Readonly<z.infer<ReturnType<typeof enrolledSchema>>>;

export const carriedSchema = lazily(() =>
  z.strictObject({
    worlds: z.record(z.string(), worldSchema()).meta({ description: 'by kind' }),
    shared: gaussianSchema()
      .exactOptional()
      .meta({ description: 'the part of ability that all concepts share, as the last pull left it; left out before the first one' }),
    sparks: z.int().min(0).meta({ description: 'sparks earned and not yet spent' }),
    bench: z.array(z.string()).meta({ description: 'parts bought for the sandbox' }),
    level: z.string().nullable().meta({ description: 'the level they were at' }),
    enrolled: enrolledSchema().exactOptional().meta({ description: 'the study that they are in; left out where there is none' }),
  }),
);
export type Carried = Readonly<z.infer<ReturnType<typeof carriedSchema>>>;

export const blankCarried: Carried = { worlds: {}, sparks: 0, bench: [], level: null };
export const shutGate: Gate = {
  reason: null,
  rungs: [],
  declined: 0,
  walked: [],
  answered: 0,
  cases: [],
  contrasted: false,
  forecastSince: false,
};
export const untouched: LevelProgress = { pulls: 0, solvedAt: null, ways: [], sparks: 0 };
