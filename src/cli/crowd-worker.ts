import { parentPort, workerData } from 'node:worker_threads';
import { kinds } from '../puzzles/models.ts';
import { makeFold } from '../session/step.ts';
import { live, type Simulation } from '../simulate/learner.ts';
import { sights } from '../simulate/sight.ts';
import type { Crowd, Piece, Played } from './crowd.ts';

const { population, playlist, seed, arm, run, log, alone, course }: Crowd = workerData;
const simulation: Simulation = {
  kinds,
  fold: makeFold(kinds),
  sights: sights(),
  playlist,
  population,
  seed,
  arm,
  ...(run && { run }),
  ...(course && { course }),
};
const line = (value: unknown): string => `${JSON.stringify(value)}\n`;

parentPort?.on('message', ({ from, to }: Piece) => {
  const played = { log: '', truths: '', pulls: 0 };
  for (let index = from; index < to; index++) {
    const { events, truth } = live(simulation, index);
    if (log) played.log += events.map(line).join('');
    played.truths += line({ simulated: true, ...truth, ...(alone && { alone: live({ ...simulation, alone }, index).truth.pulls }) });
    played.pulls += truth.pulls.length;
  }
  const message: Played = { from, to, ...played };
  parentPort?.postMessage(message);
});
