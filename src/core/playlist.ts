import { z } from 'zod';
import { calibrationSchema } from './calibration.ts';
import { levelSchema } from './level.ts';
import { lazily } from './once.ts';

/** Thresholds of the gate (DESIGN 5). `standard` suits 11 and up, `short` younger children. */
export const gateThresholdsSchema = lazily(() =>
  z.strictObject({
    ideas: z.int().min(1).meta({ description: 'distinct ideas among the misses for `productive`' }),
    conflict: z.number().min(0).max(1).meta({ description: 'student weight on ruled-out strategies for `productive`' }),
    barren: z.int().min(1).meta({ description: 'misses in a row that ruled nothing out for `exhausted`' }),
    idle: z.int().min(1000).meta({ description: 'time in view without input for `idle`', unit: 'ms' }),
    leaving: z.number().min(0).max(1).meta({ description: 'hazard of leaving for `leaving`' }),
  }),
);
export type GateThresholds = Readonly<z.infer<ReturnType<typeof gateThresholdsSchema>>>;

export const GATE_PRESETS = {
  standard: { ideas: 3, conflict: 0.5, barren: 4, idle: 90_000, leaving: 0.05 },
  short: { ideas: 2, conflict: 0.4, barren: 3, idle: 60_000, leaving: 0.05 },
} as const satisfies Record<string, GateThresholds>;

/** How a study has someone play: what their arm changes, and what is tested. Left out where there is no study. */
export const studySchema = lazily(() =>
  z.strictObject({
    tries: z
      .enum(['own', 'others'])
      .meta({ description: 'whose tries run on explore levels: own ones, or those of others, which are judged' }),
    hints: z.enum(['gate', 'open', 'none']).meta({ description: 'when the rungs are offered: by the gate, from the start, or never' }),
    together: z.enum(['own', 'first', 'others', 'generic']).meta({
      description: "what the concept is put together from: own tries, others' tries, or none of either, `first` before any level",
    }),
    pre: z.array(z.string()).meta({ description: 'ids of the levels tested before' }),
    post: z.array(z.string()).meta({ description: 'ids of the levels tested after' }),
    delayed: z.array(z.string()).meta({ description: 'ids of the levels tested some days later' }),
    delay_days: z.int().min(1).meta({ description: 'days from the test after to the delayed one', unit: 'days' }),
    minutes: z.int().min(1).exactOptional().meta({ description: 'after so long, by the clock, playing ends', unit: 'min' }),
  }),
);
export type Study = Readonly<z.infer<ReturnType<typeof studySchema>>>;

export const playSettingsSchema = lazily(() =>
  z.strictObject({
    gate: gateThresholdsSchema(),
    policy: z.string().meta({ description: 'which policy picks the next level' }),
    assemble: z.enum(['open', 'teacher']).meta({ description: "whether *assemble* is the teacher's key" }),
    calibration: calibrationSchema()
      .exactOptional()
      .meta({ description: 'what `calibrate` made of logs, in place of the first guesses of difficulties and of the hazard of leaving' }),
    study: studySchema().exactOptional().meta({ description: 'how a study has them play; left out where there is none' }),
  }),
);
export type PlaySettings = Readonly<z.infer<ReturnType<typeof playSettingsSchema>>>;

export const standardSettings: PlaySettings = { gate: GATE_PRESETS.standard, policy: 'struggle-zone', assemble: 'open' };

/** A playlist file: an ordered list of level ids with settings. A world is one. */
export const playlistFileSchema = lazily(() =>
  z.strictObject({
    $schema: z.string().optional(),
    id: z.string().min(1),
    levels: z.array(z.string()).min(1),
    settings: playSettingsSchema().partial().optional(),
  }),
);
export type PlaylistFile = Readonly<z.infer<ReturnType<typeof playlistFileSchema>>>;

/** A playlist with its levels in it, as a session logs it: editing a level breaks no replay. */
export const playlistSchema = lazily(() =>
  z.strictObject({
    id: z.string().meta({ description: 'name of the playlist' }),
    levels: z.array(levelSchema()).meta({ description: 'what can be played, in this order' }),
    settings: playSettingsSchema(),
  }),
);
export type Playlist = Readonly<z.infer<ReturnType<typeof playlistSchema>>>;
