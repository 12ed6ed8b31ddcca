// `npm run torture [-- --seed N] [--streams N] [--workers N]`: as many random streams of events as are asked for, honest and
// hostile, on all cores (tests/session/streams.ts says what no stream may do). What fails is told with its seed and as the
// smallest stream that still does. The tests play the first hundredth of a run.

import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { progress } from '../src/cli/progress.ts';
import { count } from '../src/cli/simulate.ts';
import { nothingStrange } from '../tests/session/streams.ts';

/** Streams in a piece; each piece has a seed of its own, the next whole number. */
const PIECE = 1000;
const USAGE = 'usage: npm run torture -- [--seed N] [--streams N] [--workers N]';

type Piece = { readonly seed: number; readonly streams: number };
/** `failed`: what was strange, and the smallest stream that shows it. */
type Played = Piece & { readonly failed: string | undefined };

/** In a worker: a piece comes in, what came of it goes out. */
function work(): void {
  process.on('message', ({ seed, streams }: Piece) => {
    const { failed, counterexample, errorInstance } = fc.check(nothingStrange, { seed, numRuns: streams });
    const why = failed ? `${JSON.stringify(counterexample?.[0])}\n${String(errorInstance)}` : undefined;
    process.send?.({ seed, streams, failed: why } satisfies Played);
  });
}

function run(seed: number, streams: number, workers: number): void {
  const pieces = Array.from(
    { length: Math.ceil(streams / PIECE) },
    (_, at): Piece => ({ seed: (seed + at) | 0, streams: Math.min(PIECE, streams - at * PIECE) }),
  );
  const bar = progress(process.stderr, streams, 'streams');
  const began = performance.now();
  let [given, done] = [0, 0];
  console.error(`Seed ${seed}: ${streams} streams on ${workers} cores.`);
  bar.at(0);
  const children = Array.from({ length: Math.min(workers, pieces.length) }, () => fork(import.meta.filename, ['worker']));
  const stop = (status: number): void => {
    process.exitCode = status;
    for (const child of children) child.kill();
  };
  for (const child of children) {
    const hand = (): void => {
      const piece = pieces[given++];
      if (piece !== undefined) child.send(piece);
    };
    child.on('error', (error) => {
      console.error(error.message);
      stop(1);
    });
    child.on('exit', (status) => {
      if (done < streams && status !== null) stop(1);
    });
    child.on('message', (played: Played) => {
      done += played.streams;
      bar.at(done);
      if (played.failed !== undefined) {
        console.log(`Seed ${played.seed}, the smallest stream: ${played.failed}`);
        console.log(`Again: npm run torture -- --seed ${played.seed} --streams ${PIECE}`);
        stop(1);
      } else if (done === streams) {
        console.log(`${streams} streams from seed ${seed}: nothing strange, in ${((performance.now() - began) / 1000).toFixed(0)} s.`);
        stop(0);
      } else hand();
    });
    hand();
  }
}

function main(): void {
  try {
    const text = { type: 'string' } as const;
    const { values } = parseArgs({ options: { seed: text, streams: text, workers: text } });
    const seed = count('seed', values.seed ?? '20261130', 0, Number.MAX_SAFE_INTEGER);
    const streams = count('streams', values.streams ?? '1000000', 1, Number.MAX_SAFE_INTEGER);
    const workers = count('workers', values.workers ?? String(availableParallelism()), 1, Number.MAX_SAFE_INTEGER);
    if (seed.ok && streams.ok && workers.ok) {
      run(seed.value, streams.value, workers.value);
      return;
    }
    for (const asked of [seed, streams, workers]) if (!asked.ok) console.error(asked.why);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
  }
  console.error(USAGE);
  process.exitCode = 2;
}

if (process.argv[2] === 'worker' && process.send) work();
else main();
