import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { type Kind, kindNamed } from '../core/kind.ts';
import type { Playlist } from '../core/playlist.ts';
import { ok, type Result, refuse } from '../core/result.ts';
import { kinds } from '../puzzles/models.ts';
import type { Population } from '../simulate/population.ts';
import {
  type ArmFound,
  armFound,
  COURSE,
  type Compared,
  compared,
  equivalent,
  learnersFor,
  type Part,
  participants,
  postTest,
  type Trial,
} from '../simulate/trial.ts';
import { play } from './crowd.ts';
import { populationNamed } from './populations.ts';
import { progress } from './progress.ts';
import { playlistNamed } from './shelf.ts';
import { count } from './simulate.ts';

const USAGE = 'usage: trial [--json] [--world W] [--activation A] [--bound B] [--learners N] [--seed S] [--population P] [--workers W]';

type Asked = {
  readonly json: boolean;
  readonly kind: Kind;
  readonly playlist: Playlist;
  readonly population: Population;
  readonly activation: number;
  readonly bound: number;
  /** in each arm */
  readonly learners: number;
  readonly seed: number;
  readonly workers: number;
};

/**
 * The verb `trial`: the gate against hints from the start (simulate/trial.ts).
 * @returns the exit status: 0, 1 where it could not be done, 2 for misuse
 */
export async function run(args: readonly string[]): Promise<number> {
  const asked = argumentsOf(args);
  if (!asked.ok) {
    console.error(`${asked.why}\n${USAGE}`);
    return 2;
  }
  try {
    const { kind, activation, bound, json } = asked.value;
    const arms = { pf: await armOf(asked.value, 'pf'), 'pf-open': await armOf(asked.value, 'pf-open') };
    const found = compared(kind, activation, bound, arms);
    if (!found.ok) {
      console.error(found.why);
      return 1;
    }
    console.log(json ? JSON.stringify(found.value) : plain(found.value));
    return 0;
  } catch (error) {
    console.error(`The trial stopped: ${error instanceof Error ? error.message : String(error)}`);
    return 1;
  }
}

/** Each arm has learners of its own. */
async function armOf({ kind, playlist, population, learners, seed, workers }: Asked, arm: Compared): Promise<ArmFound> {
  const own = arm === 'pf' ? 2 * seed : 2 * seed + 1;
  const bar = progress(process.stderr, learners, arm);
  const parts: Part[] = [];
  const crowd = { learners, population, playlist, seed: own, arm, workers, log: false, course: COURSE } as const;
  await play(crowd, async (played) => {
    for (const line of played.truths.split('\n')) if (line !== '') parts.push(partSchema.parse(JSON.parse(line)));
    bar.at(played.to);
  });
  return armFound(kind, parts, postTest(kind, seed), own);
}

/** What is read back of a learner. */
const partSchema: z.ZodType<Part> = z.object({
  learner: z.string(),
  traits: z.object({ slip: z.number(), uptake: z.number(), activation: z.number(), activatedFully: z.number() }),
  ended: z.record(z.string(), z.string()),
  gates: z.array(z.object({ kind: z.string(), assembledWith: z.int().nullable() })),
});

const percent = (share: number): string => `${(100 * share).toFixed(1)}%`;

function plain({ kind, activation, bound, arms, held, score, expected }: Trial): string {
  const said = ({ difference, half90, half95 }: Trial['held']): string =>
    `${percent(difference)}, 95% ± ${percent(half95)}, 90% ± ${percent(half90)}`;
  const same = (one: Trial['held']): string => (equivalent(one, bound) ? 'the same' : 'not shown to be the same');
  return [
    `${kind}, activation ${activation}, ${COURSE.pulls} pulls each, bound ± ${percent(bound)} set before`,
    ...Object.entries(arms).map(
      ([arm, one]) =>
        `  ${arm.padEnd(8)}${one.learners} learners, activated ${percent(one.activated)}, canonical ${percent(one.held)} (expected ${percent(one.expected)}), post-test ${percent(one.score)}`,
    ),
    `canonical, pf less pf-open: ${said(held)}; expected ${percent(expected)}; within the bound: ${same(held)}`,
    `post-test, pf less pf-open: ${said(score)}; within the bound: ${same(score)}`,
  ].join('\n');
}

function argumentsOf(args: readonly string[]): Result<Asked> {
  try {
    const text = { type: 'string' } as const;
    const { values } = parseArgs({
      args: [...args],
      options: {
        json: { type: 'boolean', default: false },
        world: { ...text, default: 'balance' },
        activation: { ...text, default: '0' },
        bound: { ...text, default: '0.05' },
        learners: text,
        seed: { ...text, default: '1' },
        population: { ...text, default: 'ages-12-13' },
        workers: { ...text, default: String(availableParallelism()) },
      },
    });
    const kind = kindNamed(kinds, values.world);
    const playlist = playlistNamed(values.world);
    const people = populationNamed(values.population);
    const activation = within('activation', values.activation, 0, 1);
    const bound = within('bound', values.bound, 0.01, 0.5);
    const seed = count('seed', values.seed, 0, 0x7fff_ffff);
    const workers = count('workers', values.workers, 1, 256);
    if (!kind.ok) return kind;
    if (!playlist.ok) return playlist;
    if (!people.ok) return people;
    if (!activation.ok) return activation;
    if (!bound.ok) return bound;
    if (!seed.ok) return seed;
    if (!workers.ok) return workers;
    const { uptake } = people.value.parameters;
    const share = typeof uptake === 'number' ? uptake : (uptake[0] + uptake[1]) / 2;
    const learners = count('learners', values.learners ?? String(Math.max(2, learnersFor(share, bound.value))), 2, 10_000_000);
    if (!learners.ok) return learners;
    return ok({
      json: values.json,
      kind: kind.value,
      playlist: playlist.value,
      population: participants(people.value, kind.value, activation.value),
      activation: activation.value,
      bound: bound.value,
      learners: learners.value,
      seed: seed.value,
      workers: workers.value,
    });
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
}

/** A number as an option has it. */
function within(name: string, text: string, least: number, most: number): Result<number> {
  const value = Number(text);
  return text.trim() !== '' && value >= least && value <= most ? ok(value) : refuse(`--${name} must be a number from ${least} to ${most}.`);
}
