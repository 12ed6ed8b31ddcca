import { constants } from 'node:fs';
import { access, type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ARMS, type Arm, NUMBERS_MOST } from '../core/experiment.ts';
import { ok, type Result, refuse } from '../core/result.ts';
import { type Crowd, play } from './crowd.ts';
import { populationNamed } from './populations.ts';
import { progress } from './progress.ts';
import { runOf } from './run-of.ts';
import { playlistNamed } from './shelf.ts';

const USAGE = `usage: simulate --learners N --population P --seed S --out DIR [--workers W]
  [--playlist ID] [--arm ${ARMS.join('|')}]   all in one arm, without a test
  [--experiment FILE] [--classes N]   arms by chance, and its tests`;

/** Learners of one run at most. */
const MOST_LEARNERS = 10_000_000;

type Asked = Crowd & { readonly out: string };

/**
 * The verb `simulate`: DIR/log.jsonl is the log of all learners, one after another; DIR/learners.jsonl has a line for each with
 * what only a simulation knows. Both appear when they are whole.
 * @returns the exit status: 0, 1 where it could not be done, 2 for misuse
 */
export async function run(args: readonly string[]): Promise<number> {
  const asked = argumentsOf(args);
  if (!asked.ok) {
    console.error(`${asked.why}\n${USAGE}`);
    return 2;
  }
  const { out, ...crowd } = asked.value;
  const folder = await folderAt(out);
  if (!folder.ok) {
    console.error(folder.why);
    return 2;
  }
  const names = ['log.jsonl', 'learners.jsonl'].map((name) => join(out, name));
  const files: FileHandle[] = [];
  try {
    for (const name of names) files.push(await open(`${name}.part`, 'w'));
    const bar = progress(process.stderr, crowd.learners, 'learners');
    const begun = performance.now();
    let pulls = 0;
    bar.at(0);
    await play(crowd, async (played) => {
      pulls += played.pulls;
      for (const [at, text] of [played.log, played.truths].entries()) await files[at]?.writeFile(text);
      bar.at(played.to, `, ${pulls} pulls`);
    });
    for (const file of files.splice(0)) await file.close();
    for (const name of names) await rename(`${name}.part`, name);
    const seconds = (performance.now() - begun) / 1000;
    console.error(`${pulls} pulls of ${crowd.learners} simulated learners in ${seconds.toFixed(1)} s: ${names.join(', ')}`);
    return 0;
  } catch (error) {
    console.error(`The simulation stopped, and wrote nothing: ${reason(error)}`);
    const left = files.length;
    for (const file of files) await file.close().catch(() => undefined);
    for (const name of names.slice(0, left)) await rm(`${name}.part`, { force: true });
    return 1;
  }
}

const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Makes the folder where there is none. */
async function folderAt(out: string): Promise<Result<string>> {
  try {
    await mkdir(out, { recursive: true });
    await access(out, constants.W_OK | constants.X_OK);
    return ok(out);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EEXIST' || code === 'ENOTDIR') return refuse(`--out must be a folder, and ${out} is a file, or lies in one.`);
    return refuse(`--out ${out} can't be written to: ${reason(error)}`);
  }
}

/** A whole number as an option has it. */
export function count(name: string, text: string | undefined, least: number, most: number): Result<number> {
  const value = text !== undefined && /^\d+$/.test(text) ? Number(text) : Number.NaN;
  return value >= least && value <= most ? ok(value) : refuse(`--${name} must be a whole number from ${least} to ${most}.`);
}

function argumentsOf(args: readonly string[]): Result<Asked> {
  try {
    const text = { type: 'string' } as const;
    const { values } = parseArgs({
      args: [...args],
      options: {
        ...{ learners: text, population: text, seed: text, out: text, workers: text },
        ...{ playlist: text, arm: text, experiment: text, classes: text },
      },
    });
    const { population: name, out, experiment, arm: wanted = 'pf' } = values;
    const learners = count('learners', values.learners, 1, MOST_LEARNERS);
    const seed = count('seed', values.seed, 0, 0xffff_ffff);
    const workers = count('workers', values.workers ?? String(availableParallelism()), 1, 256);
    if (!learners.ok) return learners;
    if (!seed.ok) return seed;
    if (!workers.ok) return workers;
    if (name === undefined || out === undefined) return refuse(`--${name === undefined ? 'population' : 'out'} is missing.`);
    const population = populationNamed(name);
    if (!population.ok) return population;
    const playlist = playlistNamed(values.playlist);
    if (!playlist.ok) return playlist;
    const arm = ARMS.find((one): one is Arm => one === wanted);
    if (arm === undefined) return refuse(`There is no arm "${wanted}". There are: ${ARMS.join(', ')}.`);
    if (experiment !== undefined && (values.arm !== undefined || values.playlist !== undefined))
      return refuse('An experiment says which levels there are, and draws the arms: leave --playlist and --arm out.');
    if (experiment === undefined && values.classes !== undefined) return refuse('--classes are those of an experiment.');
    const classes = count('classes', values.classes ?? '1', 1, NUMBERS_MOST);
    if (!classes.ok) return classes;
    const study = experiment === undefined ? undefined : runOf(experiment, classes.value);
    if (study?.ok === false) return study;
    if (study !== undefined && learners.value > NUMBERS_MOST * classes.value)
      return refuse(`--learners: a class has ${NUMBERS_MOST} at most.`);
    return ok({
      out,
      learners: learners.value,
      seed: seed.value,
      workers: workers.value,
      population: population.value,
      playlist: playlist.value,
      arm,
      ...(study && { run: study.value }),
      log: true,
    });
  } catch (error) {
    return refuse(reason(error));
  }
}
