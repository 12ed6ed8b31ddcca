import { accessSync, constants, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { type Kind, kindNamed } from '../core/kind.ts';
import type { Playlist } from '../core/playlist.ts';
import { ok, type Result, refuse } from '../core/result.ts';
import { GATE_REASONS } from '../core/world.ts';
import { ENGINE_VERSION, TABLE } from '../feedback/table.ts';
import { kinds } from '../puzzles/models.ts';
import { recoverAbility } from '../simulate/recover-ability.ts';
import { type Lived, recoverGates, recoverLeaving } from '../simulate/recover-lives.ts';
import { recoverStrategies } from '../simulate/recover-strategies.ts';
import { type Recovery, shareOf, short } from '../simulate/recovery.ts';
import { play } from './crowd.ts';
import { populationNamed } from './populations.ts';
import { progress } from './progress.ts';
import { playlistNamed } from './shelf.ts';
import { count } from './simulate.ts';

const USAGE =
  'usage: recover [--json] [--page FILE.html] [--learners N] [--lives N] [--seed S] [--slip TIMES] [--population P] [--workers W]';

/** Learners of each strategy, and lives, where none are asked for. */
const LEARNERS = '200';
const POPULATION = 'ages-12-13';
/** So many learners for each one asked for show how well intervals cover: they are cheap. */
const ABILITIES = 5;

type Asked = {
  readonly json: boolean;
  /** where the page is written; undefined: nowhere */
  readonly page: string | undefined;
  /** of each strategy */
  readonly learners: number;
  /** lived whole, which takes longest */
  readonly lives: number;
  readonly seed: number;
  readonly slip: number;
  readonly population: string;
  readonly workers: number;
};

/** The verb `recover`: does the engine see what is there? @returns the exit status: 0, 1 where it could not be done, 2 for misuse */
export async function run(args: readonly string[]): Promise<number> {
  const asked = argumentsOf(args);
  const playlist = playlistNamed(undefined);
  if (!asked.ok || !playlist.ok) {
    console.error(`${asked.ok ? '' : asked.why}\n${USAGE}`);
    return 2;
  }
  try {
    const found = await recovered(asked.value, playlist.value);
    if (!found.ok) {
      console.error(found.why);
      return 2;
    }
    const { page: file, slip, ...how } = asked.value;
    if (file !== undefined) {
      const { page } = await import('./recover-page.ts');
      writeFileSync(file, page(found.value, { ...how, slip: slip * TABLE.studentSlip, engine: ENGINE_VERSION }));
      console.error(`The page: ${file}`);
    }
    console.log(asked.value.json ? JSON.stringify(short(found.value)) : plain(found.value));
    return 0;
  } catch (error) {
    console.error(`The recovery stopped: ${error instanceof Error ? error.message : String(error)}`);
    return 1;
  }
}

async function recovered(asked: Asked, playlist: Playlist): Promise<Result<Recovery>> {
  const { learners, seed, workers, slip } = asked;
  const population = populationNamed(asked.population);
  if (!population.ok) return population;
  const bar = progress(process.stderr, asked.lives, 'lives');
  const lives: Lived[] = [];
  const crowd = {
    learners: asked.lives,
    population: population.value,
    playlist,
    seed,
    arm: 'pf',
    workers,
    log: false,
    alone: true,
  } as const;
  await play(crowd, async (played) => {
    for (const line of played.truths.split('\n')) if (line !== '') lives.push(livedSchema.parse(JSON.parse(line)));
    bar.at(played.to);
  });
  const worlds = [...new Set(playlist.levels.map((level) => level.kind))].flatMap((id) => {
    const kind = kindNamed(kinds, id);
    return kind.ok ? [kind.value] : [];
  });
  return ok({
    strategies: worlds.map((kind) => recoverStrategies(kind, playlist.levels, { learners, slip: slip * TABLE.studentSlip, seed })),
    abilities: worlds.map((kind) => recoverAbility(kind.id, levelsOf(kind, playlist), { learners: learners * ABILITIES, seed })),
    gate: recoverGates(lives, playlist.settings.gate),
    leaving: recoverLeaving(lives.flatMap((life) => life.pulls)),
  });
}

/** The features of each level of a kind that has a goal. */
const levelsOf = (kind: Kind, { levels }: Playlist): Parameters<typeof recoverAbility>[1] =>
  levels.flatMap((level) => {
    const opened = level.kind === kind.id ? kind.open(level.setups[0] ?? null) : undefined;
    return level.goal && opened?.ok ? [{ id: level.id, features: opened.value.features(level.goal) }] : [];
  });

/** What is read back of a life. */
const livedSchema: z.ZodType<Lived> = z.object({
  gates: z.array(
    z.object({
      kind: z.string(),
      reason: z.enum(GATE_REASONS).nullable(),
      after: z.int(),
      contradicted: z.boolean(),
      readyAfter: z.int().nullable(),
    }),
  ),
  pulls: z.array(z.object({ kind: z.string(), held: z.string(), hazard: z.number(), left: z.boolean() })),
  alone: z.array(z.object({ kind: z.string(), held: z.string() })),
});

const percent = (share: number): string => `${(100 * share).toFixed(1)}%`;

function plain({ strategies, abilities, gate, leaving }: Recovery): string {
  return [
    ...strategies.flatMap(({ kind, right }) => [
      `${kind}: likeliest strategy right after 5, 10, 15 forecasts`,
      ...Object.entries(right).map(
        ([id, shares]) => `  ${id.padEnd(14)}${[4, 9, 14].map((at) => percent(shares[at] ?? 0).padStart(8)).join('')}`,
      ),
    ]),
    ...abilities.map(
      ({ kind, coverage, after }) =>
        `${kind}: 95% intervals of ability hold it in ${percent(coverage)}; after 1, 10, 30, 60 pulls in ${[0, 9, 29, 59].map((at) => percent(after[at] ?? 0)).join(', ')}`,
    ),
    `gate: ${percent(shareOf(gate.early, gate.opened))} of ${gate.opened} openings early, ${percent(shareOf(gate.late, gate.ready))} of ${gate.ready} late`,
    `  another own idea was coming at ${percent(shareOf(gate.coming, gate.opened))} of them, and is at ${percent(shareOf(gate.chance.coming, gate.chance.moments))} of all moments with too few tried`,
    ...Object.entries(gate.reasons).map(
      ([reason, { opened, early, coming, ready, late }]) =>
        `  ${reason.padEnd(14)}${early} of ${opened} early, ${coming} with another coming; ${late} of ${ready} late`,
    ),
    `leaving: calibration error ${leaving.calibration.toFixed(4)}`,
  ].join('\n');
}

function argumentsOf(args: readonly string[]): Result<Asked> {
  try {
    const text = { type: 'string' } as const;
    const { values } = parseArgs({
      args: [...args],
      options: {
        json: { type: 'boolean', default: false },
        page: text,
        learners: { ...text, default: LEARNERS },
        lives: text,
        seed: { ...text, default: '1' },
        slip: { ...text, default: '1' },
        population: { ...text, default: POPULATION },
        workers: { ...text, default: String(availableParallelism()) },
      },
    });
    const learners = count('learners', values.learners, 1, 1_000_000);
    const lives = count('lives', values.lives ?? values.learners, 1, 1_000_000);
    const seed = count('seed', values.seed, 0, 0xffff_ffff);
    const workers = count('workers', values.workers, 1, 256);
    if (!learners.ok) return learners;
    if (!lives.ok) return lives;
    if (!seed.ok) return seed;
    if (!workers.ok) return workers;
    const slip = Number(values.slip);
    if (!(slip >= 0 && slip * TABLE.studentSlip <= 0.5)) return refuse(`--slip must be a number from 0 to ${0.5 / TABLE.studentSlip}.`);
    const { json, page, population } = values;
    if (page !== undefined && !page.endsWith('.html')) return refuse('--page must end in .html.');
    // before all the work, and not after it
    if (page !== undefined) accessSync(dirname(page), constants.W_OK);
    return ok({ json, page, slip, population, learners: learners.value, lives: lives.value, seed: seed.value, workers: workers.value });
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
}
