// What the engine believes of one learner in one world. It is logged whole with every pull, and read back from there:
// a later version of the engine can't alter a child's past. The equations are in src/feedback.

import { z } from 'zod';
import { lazily } from './once.ts';

const chance = z.number().min(0).max(1);
const count = z.int().min(0);

export const gaussianSchema = lazily(() =>
  z.strictObject({
    mean: z.number().meta({ description: 'mean, in logits', unit: 'logit' }),
    variance: z.number().positive().meta({ description: 'variance, in squared logits', unit: 'logit²' }),
  }),
);
export type Gaussian = Readonly<z.infer<ReturnType<typeof gaussianSchema>>>;

export const difficultySchema = lazily(() =>
  gaussianSchema().extend({
    covariance: z
      .number()
      .default(0)
      .meta({ description: 'with ability: what the pulls so far leave open between the two', unit: 'logit²' }),
  }),
);
export type Difficulty = Readonly<z.infer<ReturnType<typeof difficultySchema>>>;

export const beliefsSchema = lazily(() =>
  z.strictObject({
    ability: gaussianSchema().meta({ description: "the learner's ability in this concept" }),
    shared: gaussianSchema()
      .default({ mean: 0, variance: 1 })
      .meta({ description: 'the part of ability that all concepts share, as the last pull in this one left it' }),
    sharing: z.number().default(0).meta({ description: 'covariance of ability with the shared part', unit: 'logit²' }),
    difficulty: z.record(z.string(), difficultySchema()).meta({ description: 'difficulty of each level met so far' }),
    student: z
      .record(z.string(), chance)
      .meta({ description: 'what they seem to think: posterior over strategies, from builds and chosen forecasts; the past fades' }),
    world: z.record(z.string(), chance).meta({
      description: 'what is still tenable given the outcomes they saw: posterior over strategies from an even prior; nothing fades',
    }),
    value: chance.meta({ description: 'expected chance of reaching the goal (Rescorla and Wagner V)' }),
    associability: chance.meta({ description: 'how much is learnt from the next surprise (Pearce and Hall α)' }),
    pulls: count.meta({ description: 'pulls in this world, repeats included' }),
    repeats: count.meta({ description: 'pulls of a build already tried' }),
    missesInRow: count.meta({ description: 'misses since the goal was last met, repeats not counted' }),
    barren: count.meta({ description: 'misses in a row that ruled nothing out, repeats not counted' }),
    missIdeas: z.array(z.string()).meta({ description: 'the distinct ideas among the misses, in the order they came' }),
    lastIdea: z.string().nullable().meta({ description: 'the idea of the last pull that was no repeat' }),
    ideaChanges: count.meta({ description: 'pulls after a miss whose idea differs from the one before' }),
    afterMiss: count.meta({ description: 'pulls made after a miss: going on' }),
    lastMissed: z.boolean().meta({ description: 'whether the last pull missed the goal' }),
    lastSurprised: z.boolean().meta({ description: 'whether the last pull was not what was forecast' }),
    afterGate: count.meta({ description: 'pulls made while the gate stood open' }),
    inRow: count.meta({ description: 'goals met in a row on fresh deals: 3 is mastery' }),
    opportunities: count.meta({
      description: 'pulls on fresh deals since mastery last came into reach: 10 without mastery is wheel spinning',
    }),
    idle: count.meta({ description: 'time in view without any input, as the last tick told it; 0 after a pull', unit: 'ms' }),
    lastPullAt: count.nullable().meta({ description: 'when the last pull was let go, since the session began', unit: 'ms' }),
    leaving: chance.meta({ description: 'hazard of leaving before the next pull' }),
  }),
);
export type Beliefs = Readonly<z.infer<ReturnType<typeof beliefsSchema>>>;
