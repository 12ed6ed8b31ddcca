import { z } from 'zod';
import { type Json, tooDeep } from './json.ts';
import { type Goal, type Kinds, kindNamed } from './kind.ts';
import { lazily } from './once.ts';

export const PLACES = ['entry', 'explore', 'main', 'consolidate', 'transfer', 'sandbox', 'test'] as const;
export type Place = (typeof PLACES)[number];

/** What tests are scored apart as. */
export const MEASURES = ['procedure', 'concept', 'transfer'] as const;
export type Measure = (typeof MEASURES)[number];

/** Explore levels, the main ones among them: their evidence opens the gate. */
export const isExplore = (place: Place): boolean => place === 'explore' || place === 'main';

/**
 * What was read from JSON, and is looked at by its kind: to walk through all of it once more would take as long as that, and
 * through the tries that a session brings, milliseconds.
 */
export const jsonSchema: z.ZodType<Json> = z.any().refine((value) => value !== undefined, 'This is missing.');
/** What is asked for; the kind says which replies and strategies there are. */
export const goalSchema: () => z.ZodType<Goal> = lazily(() =>
  z.union([z.strictObject({ reply: z.string().min(1) }), z.strictObject({ fool: z.string().min(1) })]),
);

/** A level file. Its title is the text `level.<id>`; what it asks for is said by the kind (`<kind>.goal.<reply>` or `<kind>.goal.fool`). */
export const levelSchema = lazily(() =>
  z
    .strictObject({
      $schema: z.string().optional().meta({ description: 'where an editor finds the schema of this file' }),
      id: z
        .string()
        .regex(/^[A-Za-z0-9-]{1,40}$/)
        .meta({ description: 'unique among all levels' }),
      kind: z.string().min(1).meta({ description: 'which kind of puzzle, which is also its world' }),
      place: z.enum(PLACES).meta({ description: 'where in the arc of its world' }),
      deal: z.enum(['same', 'fresh']).meta({ description: 'same: the build stays after a pull; fresh: new numbers with every pull' }),
      goal: goalSchema().nullable().meta({ description: 'the reply to bring about, the strategy to fool, or null in a sandbox' }),
      setups: z
        .array(jsonSchema)
        .min(1)
        .max(50)
        .meta({ description: "what the kind's own setup says; fresh levels take the next one with every pull" }),
      ways: z
        .int()
        .min(2)
        .max(9)
        .optional()
        .meta({ description: 'how many ways of meeting the goal fill the jar; left out where one is enough' }),
      measures: z.enum(MEASURES).optional().meta({ description: 'what a test level measures; only where the place is `test`' }),
      visit: z.literal('return').optional().meta({ description: 'kept back until a later visit: transfer after some time' }),
      fails: z.array(z.string()).meta({ description: 'strategies that must not solve it at first try; checked by `levels check`' }),
      rejects: z.array(z.string()).optional().meta({
        description: 'strategies of which no build that they are sure of may solve it, though a guess may; checked by `levels check`',
      }),
    })
    .meta({ id: 'Level', title: 'A level of Not Yet' }),
);
export type Level = Readonly<z.infer<ReturnType<typeof levelSchema>>>;

export const LEVEL_ERRORS = ['not-json', 'shape', 'unknown-kind', 'bad-setup', 'bad-goal', 'bad-strategy', 'twice'] as const;
export type LevelError = { readonly code: (typeof LEVEL_ERRORS)[number]; readonly why: string };
export type LevelResult = { readonly ok: true; readonly value: Level } | { readonly ok: false; readonly error: LevelError };

/** Reads a level as text, as it comes from a file or a link. @returns the first thing that is amiss, by a code of LEVEL_ERRORS, or the level */
export function parseLevel(text: string, kinds: Kinds): LevelResult {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch (error) {
    return bad('not-json', `This is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (tooDeep(raw)) return bad('shape', 'This nests far deeper than any level does.');
  return readLevel(raw, kinds);
}

/** The same of JSON that is read already: its shape, its kind, that each setup can be opened and the goal be asked of it. */
export function readLevel(raw: unknown, kinds: Kinds): LevelResult {
  const shaped = levelSchema().safeParse(raw);
  if (!shaped.success) return bad('shape', z.prettifyError(shaped.error));
  const level = shaped.data;
  const named = kindNamed(kinds, level.kind);
  if (!named.ok) return bad('unknown-kind', named.why);
  const kind = named.value;

  const strategies = [...level.fails, ...(level.goal && 'fool' in level.goal ? [level.goal.fool] : [])];
  const stranger = strategies.find((id) => !kind.strategies.includes(id));
  if (stranger !== undefined)
    return bad('bad-strategy', `"${stranger}" is no strategy of ${kind.id}. There are: ${kind.strategies.join(', ')}.`);

  for (const [index, setup] of level.setups.entries()) {
    const puzzle = kind.open(setup);
    if (!puzzle.ok) return bad('bad-setup', `setups[${index}]: ${puzzle.why}`);
    const goal = level.goal;
    if (goal && 'reply' in goal && !puzzle.value.replies.some((reply) => reply.id === goal.reply))
      return bad(
        'bad-goal',
        `setups[${index}] can't reply "${goal.reply}". It can reply: ${puzzle.value.replies.map((reply) => reply.id).join(', ')}.`,
      );
  }
  return { ok: true, value: level };
}

const bad = (code: LevelError['code'], why: string): LevelResult => ({ ok: false, error: { code, why } });
