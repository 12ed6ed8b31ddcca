// An experiment is one JSON file: which arms there are, how chance falls, what is tested when. It travels within a lesson.

import { z } from 'zod';
import type { Level } from './level.ts';
import { lazily } from './once.ts';
import type { Study } from './playlist.ts';
import { pick, seeded, seedOf, shuffled } from './random.ts';

/** The arms of SCIENCE, "Study conditions"; the default is the first. */
export const ARMS = ['pf', 'di', 'vicarious', 'pf-open', 'pf-generic'] as const;
export type Arm = (typeof ARMS)[number];

type Change = Pick<Study, 'tries' | 'hints' | 'together'>;
/** What each arm changes. The words of the instruction are the same in all. */
export const CHANGES = {
  pf: { tries: 'own', hints: 'gate', together: 'own' },
  di: { tries: 'own', hints: 'none', together: 'first' },
  vicarious: { tries: 'others', hints: 'none', together: 'others' },
  'pf-open': { tries: 'own', hints: 'open', together: 'own' },
  'pf-generic': { tries: 'own', hints: 'gate', together: 'generic' },
} as const satisfies Readonly<Record<Arm, Change>>;

/** When a test is taken. */
export const WHEN = ['pre', 'post', 'delayed'] as const;
export type When = (typeof WHEN)[number];

/** Why a learner may be left out of what is compared, as an experiment says it; N is a number from 1 to 99. */
export const EXCLUSIONS = ['no consent', 'no pre-test', 'no post-test', 'no delayed test', 'under N pulls'] as const;
const EXCLUSION = /^(no consent|no pre-test|no post-test|no delayed test|under [1-9]\d? pulls)$/;

/** Levels, and places in a sequence, are no more than these. */
const LEVELS_MOST = 100;
export const NUMBERS_MOST = 9999;
const BLOCK_MOST = 60;

const levels = () => z.array(z.string().regex(/^[A-Za-z0-9-]{1,40}$/)).max(LEVELS_MOST);
const day = () => z.iso.date();

export const experimentSchema = lazily(() =>
  z
    .strictObject({
      study: z
        .string()
        .regex(/^[a-z0-9][a-z0-9-]{0,39}$/)
        .meta({ description: 'name of the study: small letters, digits and hyphens' }),
      unit: z.enum(['learner', 'class']).meta({ description: 'what chance falls on' }),
      seed: z.int().min(0).max(0xffff_ffff).meta({ description: 'from which every block is drawn' }),
      block: z.int().min(2).max(BLOCK_MOST).meta({ description: 'places in a block: each arm as often as any other' }),
      arms: z.array(z.enum(ARMS)).min(2).max(ARMS.length).meta({ description: 'the arms that are compared' }),
      levels: levels().min(1).meta({ description: 'ids of the levels that are played, in order' }),
      pre: levels().default([]).meta({ description: 'ids of the levels tested before' }),
      post: levels().default([]).meta({ description: 'ids of the levels tested after' }),
      delayed: levels().default([]).meta({ description: 'ids of the levels tested some days later' }),
      delay_days: z.int().min(1).max(365).default(7).meta({ description: 'days from the test after to the delayed one', unit: 'days' }),
      minutes: z
        .int()
        .min(1)
        .max(600)
        .exactOptional()
        .meta({ description: 'after so long, by the clock, playing ends; left out where the levels end it', unit: 'min' }),
      start: day().meta({ description: 'first day on which a learner may begin, UTC' }),
      end: day().meta({ description: 'last day on which a learner may begin, UTC' }),
      exclude: z
        .array(z.string().regex(EXCLUSION))
        .max(20)
        .default([])
        .meta({ description: 'why a learner is left out of what is compared' }),
    })
    .meta({ id: 'Experiment', title: 'An experiment of Not Yet' }),
);
export type Experiment = Readonly<z.infer<ReturnType<typeof experimentSchema>>>;

/** What is amiss with an experiment: `at` is the path within the file, `why` the reason for the command line; a page says it by `code`. */
export type ExperimentFault = {
  readonly at: readonly (string | number)[];
  readonly code: 'block' | 'twice-arm' | 'twice' | 'used' | 'order' | 'no-test' | 'no-level' | 'a-test' | 'not-a-test';
  readonly why: string;
};

/** What the schema can't say. */
export function faultsOf(experiment: Experiment): readonly ExperimentFault[] {
  const { arms, block, start, end, delayed, post } = experiment;
  const faults: ExperimentFault[] = [];
  if (new Set(arms).size !== arms.length) faults.push({ at: ['arms'], code: 'twice-arm', why: 'An arm stands there twice.' });
  else if (block % arms.length !== 0)
    faults.push({ at: ['block'], code: 'block', why: `A block of ${block} can't hold ${arms.length} arms equally often.` });
  for (const list of ['levels', ...WHEN] as const) {
    const ids = experiment[list];
    const twice = ids.findIndex((id, index) => ids.indexOf(id) !== index);
    if (twice >= 0) faults.push({ at: [list, twice], code: 'twice', why: `"${ids[twice]}" stands there twice.` });
  }
  const tests = WHEN.flatMap((when) => experiment[when].map((id, index) => ({ when, id, index })));
  for (const { when, id, index } of tests)
    if (experiment.levels.includes(id) || tests.some((other) => other.id === id && WHEN.indexOf(other.when) < WHEN.indexOf(when)))
      faults.push({ at: [when, index], code: 'used', why: `"${id}" is used before: a test shows what was not met yet.` });
  if (delayed.length > 0 && post.length === 0)
    faults.push({ at: ['delayed'], code: 'no-test', why: 'A delayed test counts its days from the test after, and there is none.' });
  if (end < start) faults.push({ at: ['end'], code: 'order', why: 'It ends before it starts. Move the end to a later day.' });
  return faults;
}

/** Levels that are not there, tests that are played, and levels that are no tests. @param levelOf any level of this version, the tests among them */
export function misplaced(experiment: Experiment, levelOf: (id: string) => Level | undefined): readonly ExperimentFault[] {
  return (['levels', ...WHEN] as const).flatMap((list) =>
    experiment[list].flatMap((id, index): readonly ExperimentFault[] => {
      const level = levelOf(id);
      if (level === undefined) return [{ at: [list, index], code: 'no-level', why: `there is no level "${id}".` }];
      const isTest = level.place === 'test';
      if (isTest === (list !== 'levels')) return [];
      return [
        isTest
          ? { at: [list, index], code: 'a-test', why: `"${id}" is a test, and is not played.` }
          : { at: [list, index], code: 'not-a-test', why: `"${id}" is no test.` },
      ];
    }),
  );
}

/** Who someone is to chance: their class, and their number in it where they have one. Both count from 1. */
export type Placed = { readonly class: number; readonly number: number | undefined };

/** Where chance put someone. `chance` is the probability that this arm had before anything was drawn. */
export type Drawn = { readonly arm: Arm; readonly chance: number };

/**
 * Draws an arm. Each class has blocks of its own, and the classes themselves are a sequence of blocks: place n of a sequence
 * is place (n − 1) mod `block` of the block ⌊(n − 1) / block⌋, which holds each arm equally often in an order that study, seed,
 * class and block alone decide. So every device draws alike, without asking another.
 * @param own what a learner without a number is drawn by, alone and of no block: their pseudonym
 */
export function assign(experiment: Experiment, placed: Placed, own: string): Drawn {
  const { unit, arms } = experiment;
  const chance = 1 / arms.length;
  if (unit === 'class') return { arm: inBlock(experiment, 'classes', placed.class), chance };
  if (placed.number !== undefined) return { arm: inBlock(experiment, String(placed.class), placed.number), chance };
  return { arm: pick(seeded(seedOf(`${experiment.study} ${experiment.seed} ${own}`)), arms) ?? 'pf', chance };
}

function inBlock(experiment: Experiment, sequence: string, place: number): Arm {
  const { block } = experiment;
  const drawn = blockOf(experiment, sequence, Math.floor((place - 1) / block));
  return drawn[(place - 1) % block] ?? 'pf';
}

/** The arms of one block, in their order. @param sequence a class's number, or `classes` @param index from 0 */
export function blockOf({ study, seed, block, arms }: Experiment, sequence: string, index: number): readonly Arm[] {
  const places = Array.from({ length: block }, (_, place) => arms[place % arms.length] ?? 'pf');
  return shuffled(seeded(seedOf(`${study} ${seed} ${sequence} ${index}`)), places);
}

/** What a session is played by in this arm. */
export const studyOf = ({ pre, post, delayed, delay_days, minutes }: Experiment, arm: Arm): Study => ({
  ...CHANGES[arm],
  pre: [...pre],
  post: [...post],
  delayed: [...delayed],
  delay_days,
  ...(minutes !== undefined && { minutes }),
});

/** Whether a learner may begin. @param today `YYYY-MM-DD`, UTC */
export const opensOn = ({ start, end }: Experiment, today: string): 'early' | 'open' | 'ended' =>
  today < start ? 'early' : today > end ? 'ended' : 'open';
