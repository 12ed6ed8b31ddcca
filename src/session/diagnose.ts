// What pulls say of the one who made them, without a game around: the engine over given lines, for the command line and tests.

import { z } from 'zod';
import type { Beliefs } from '../core/beliefs.ts';
import { type Goal, type Kinds, kindNamed } from '../core/kind.ts';
import { goalSchema, jsonSchema } from '../core/level.ts';
import { lazily } from '../core/once.ts';
import { placed } from '../core/placed.ts';
import { standardSettings } from '../core/playlist.ts';
import { ok, type Result, refuse } from '../core/result.ts';
import { surenessSchema } from '../core/world.ts';
import { conflict, ruledOut } from '../feedback/diagnosis.ts';
import { observe, startBeliefs } from '../feedback/engine.ts';
import { likelihoods } from './likelihood.ts';
import { lookAt } from './look.ts';

/** One pull. A forecast that is given counts as chosen; `built: false` is somebody else's build, of which only the forecast speaks. */
const lineSchema = lazily(() =>
  z.strictObject({
    kind: z.string(),
    setup: jsonSchema,
    answer: jsonSchema,
    goal: z.union([z.string().min(1), goalSchema()]).optional(),
    forecast: z.string().optional(),
    sureness: surenessSchema().optional(),
    seen: z.boolean().default(true),
    built: z.boolean().default(true),
  }),
);

export type Diagnosis = {
  readonly student: Beliefs['student'];
  readonly world: Beliefs['world'];
  readonly ruledOut: readonly string[];
  readonly conflict: number;
};

/**
 * One learner, whose pulls come in order. Each line stands for itself: no build counts as a repeat, since a line does not
 * say on which level, or when, it was tried before.
 */
export function diagnoser(kinds: Kinds): (raw: unknown) => Result<Diagnosis> {
  const known = new Map<string, Beliefs>();
  const builds = likelihoods().of;
  return (raw) => {
    const read = lineSchema().safeParse(raw);
    if (!read.success) return refuse(z.prettifyError(read.error));
    const { seen, built, forecast, sureness, ...line } = read.data;
    const named = kindNamed(kinds, line.kind);
    if (!named.ok) return named;
    const kind = named.value;
    const at = placed(kind, line.setup, line.answer);
    if (!at.ok) return refuse(at.why);
    const { puzzle, position } = at.value;
    const goal: Goal | null = typeof line.goal === 'string' ? { reply: line.goal } : (line.goal ?? null);
    const replies = puzzle.replies.map((reply) => reply.id);
    const asked = [...(goal && 'reply' in goal ? [goal.reply] : []), ...(forecast === undefined ? [] : [forecast])];
    const stranger = asked.find((reply) => !replies.includes(reply));
    if (stranger !== undefined) return refuse(`"${stranger}" can't happen here. What can: ${replies.join(', ')}.`);
    if (goal && 'fool' in goal && !kind.strategies.includes(goal.fool))
      return refuse(`"${goal.fool}" is no strategy of ${kind.id}. There are: ${kind.strategies.join(', ')}.`);

    const { outcome, ...look } = lookAt(kind, puzzle, position, goal, built ? builds : undefined);
    const before = known.get(kind.id) ?? startBeliefs(kind.strategies);
    const { beliefs } = observe(
      before,
      {
        ...look,
        reply: outcome.reply,
        newIdea: false,
        repeat: false,
        forecast: forecast === undefined ? undefined : { reply: forecast, how: 'chosen' },
        sureness,
        seen,
        level: { id: 'line', place: 'explore', fresh: false, features: {}, sparks: 0, solvedBefore: false, newWay: false },
        gateOpen: false,
        t: 0,
      },
      standardSettings.gate,
    );
    known.set(kind.id, beliefs);
    const { student, world } = beliefs;
    return ok({ student, world, ruledOut: ruledOut(world), conflict: conflict(student, world) });
  };
}
