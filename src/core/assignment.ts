// What a teacher assigns: which levels in which order, and how they play. It travels whole in a link, a QR code or a file.

import { z } from 'zod';
import { type Arm, experimentSchema, NUMBERS_MOST, studyOf } from './experiment.ts';
import { tooDeep } from './json.ts';
import { jsonSchema, type Level } from './level.ts';
import { lazily } from './once.ts';
import { GATE_PRESETS, type GateThresholds, gateThresholdsSchema, type Playlist, standardSettings } from './playlist.ts';
import { CONSENTS } from './world.ts';

export const PRESETS = ['standard', 'short'] as const satisfies readonly (keyof typeof GATE_PRESETS)[];

/** Levels of one assignment; more than there are of all worlds. */
const LEVELS_MOST = 100;
/** Letters A to Z. */
export const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'] as const;

const levelId = () => z.string().regex(/^[A-Za-z0-9-]{1,40}$/);
const levelIds = () => z.array(levelId()).max(LEVELS_MOST);
const gateSchema = () => z.union([z.enum(PRESETS), gateThresholdsSchema()]);

/** What is otherwise for whoever was given this letter. */
const ownSchema = lazily(() =>
  z.strictObject({
    gate: gateSchema().exactOptional().meta({ description: 'their own gate to hints' }),
    without: levelIds().exactOptional().meta({ description: 'levels that they do not get' }),
  }),
);
export type Own = Readonly<z.infer<ReturnType<typeof ownSchema>>>;

/** The teacher's own try that did not do it: it is the class's first pin on its level, and nobody's evidence. */
const ledSchema = lazily(() =>
  z.strictObject({
    level: levelId().meta({ description: 'a level whose build stays' }),
    answer: jsonSchema.refine((value) => !tooDeep(value)).meta({ description: 'what was built' }),
    forecast: z.string().max(40).nullable().meta({ description: 'what was expected; null where nothing was' }),
  }),
);
export type Led = Readonly<z.infer<ReturnType<typeof ledSchema>>>;

/** Reads such a try that is JSON already; undefined where it is none. */
export function readLed(raw: unknown): Led | undefined {
  const read = ledSchema().safeParse(raw);
  return read.success ? read.data : undefined;
}

/** `v` is raised when its shape changes. What is left out is as by default, so that links stay short. */
const assignmentSchema = lazily(() =>
  z.strictObject({
    v: z.literal(1),
    id: z
      .string()
      .regex(/^[a-z0-9]{4,12}$/)
      .meta({ description: 'random; the playlist in the log is named after it' }),
    name: z.string().trim().min(1).max(60).meta({ description: 'what the teacher calls it' }),
    levels: levelIds()
      .min(1)
      .refine((ids) => new Set(ids).size === ids.length, 'A level stands there twice.')
      .meta({ description: 'ids of levels, in order' }),
    gate: gateSchema().default('standard').meta({ description: 'a preset, or thresholds of their own' }),
    policy: z.string().min(1).max(40).default(standardSettings.policy).meta({ description: 'which policy picks the next level' }),
    assemble: z.enum(['open', 'teacher']).default('open').meta({ description: "whether *assemble* is the teacher's key" }),
    consent: z.enum(CONSENTS).default('play').meta({ description: 'what students are asked' }),
    letters: z
      .record(z.string().regex(/^[A-Z]$/), ownSchema())
      .default({})
      .meta({ description: 'by letter: what is otherwise' }),
    led: ledSchema().exactOptional().meta({ description: "the teacher's own try, which goes first" }),
    study: z
      .strictObject({ experiment: experimentSchema(), class: z.int().min(1).max(NUMBERS_MOST) })
      .exactOptional()
      .meta({ description: 'an experiment that is run, and the number of the class' }),
  }),
);
export type Assignment = Readonly<z.infer<ReturnType<typeof assignmentSchema>>>;

/** Why there is no assignment, as the locale files say it under `play.lesson.trouble`. */
const ASSIGNMENT_TROUBLES = ['damaged', 'newer', 'too-large', 'strange', 'no-levels', 'old-browser', 'early', 'ended'] as const;
export type AssignmentTrouble = (typeof ASSIGNMENT_TROUBLES)[number];
export type AssignmentRead =
  | { readonly ok: true; readonly value: Assignment }
  | { readonly ok: false; readonly trouble: AssignmentTrouble };

/** Reads an assignment that is JSON already. */
export function readAssignment(raw: unknown): AssignmentRead {
  const version = z.looseObject({ v: z.int() }).safeParse(raw);
  if (version.success && version.data.v > 1) return { ok: false, trouble: 'newer' };
  const read = assignmentSchema().safeParse(raw);
  return read.success ? { ok: true, value: read.data } : { ok: false, trouble: 'strange' };
}

/** As JSON, what is as by default left out. */
export function assignmentText({ v, id, name, levels, gate, policy, assemble, consent, letters, led, study }: Assignment): string {
  return JSON.stringify({
    v,
    id,
    name,
    levels,
    ...(gate === 'standard' ? {} : { gate }),
    ...(policy === standardSettings.policy ? {} : { policy }),
    ...(assemble === 'open' ? {} : { assemble }),
    ...(consent === 'play' ? {} : { consent }),
    ...(Object.keys(letters).length === 0 ? {} : { letters }),
    ...(led && { led }),
    ...(study && { study }),
  });
}

const thresholds = (gate: Assignment['gate']): GateThresholds => (typeof gate === 'string' ? GATE_PRESETS[gate] : gate);

/** The playlist of the log: named after the assignment, and after the letter where someone has one of their own. */
const playlistId = (id: string, letter: string | undefined): string => `lesson-${id}${letter === undefined ? '' : `-${letter}`}`;

/**
 * What is played of an assignment. Levels that this build has not are left out.
 * @param shelf every level that there is
 * @param letter one of the assignment's letters; any other is as none
 * @param tests what a study has beside the shelf, and the arm that it is played in; left out where there is no study, or nobody is in it yet
 * @returns undefined where none of its levels is there, or a test of its study is not
 */
export function playedOfAssignment(
  assignment: Assignment,
  shelf: readonly Level[],
  letter?: string,
  tests?: { readonly levels: readonly Level[]; readonly arm: Arm },
): Playlist | undefined {
  const own = letter !== undefined && Object.hasOwn(assignment.letters, letter) ? assignment.letters[letter] : undefined;
  const found = (ids: readonly string[], from: readonly Level[]) => ids.flatMap((id) => from.find((level) => level.id === id) ?? []);
  const levels = found(
    assignment.levels.filter((id) => own?.without?.includes(id) !== true),
    shelf,
  );
  if (levels.length === 0) return undefined;
  const settings = { gate: thresholds(own?.gate ?? assignment.gate), policy: assignment.policy, assemble: assignment.assemble };
  const id = playlistId(assignment.id, own && letter);
  if (assignment.study === undefined || tests === undefined) return { id, levels, settings };
  const study = studyOf(assignment.study.experiment, tests.arm);
  const asked = found([...study.pre, ...study.post, ...study.delayed], tests.levels);
  if (asked.length < study.pre.length + study.post.length + study.delayed.length) return undefined;
  return { id, levels: [...asked, ...levels], settings: { ...settings, assemble: 'open', study } };
}
