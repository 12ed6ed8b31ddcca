// Many simulated learners on all cores. Work goes out in small pieces and comes back in any order; it is handed on in the
// order of the learners, so that the bytes are the same for any number of workers, and few pieces are ever held.

import { Worker } from 'node:worker_threads';
import type { Course } from '../simulate/learner.ts';
import type { Population } from '../simulate/population.ts';
import type { Seats } from '../simulate/seat.ts';

export type Crowd = Seats & {
  readonly learners: number;
  readonly population: Population;
  readonly seed: number;
  readonly workers: number;
  /** whether the log is asked for, or what only a simulation knows alone */
  readonly log: boolean;
  /** whether each learner's line tells the pulls of the same one who never asks for a rung too, as `alone` */
  readonly alone?: boolean;
  /** a lesson that all walk whole */
  readonly course?: Course;
};

/** Learners `from` up to `to`, without it. */
export type Piece = { readonly from: number; readonly to: number };
/** `log` and `truths`: lines of JSON, each ended. */
export type Played = Piece & { readonly log: string; readonly truths: string; readonly pulls: number };

/** Learners in a piece. */
const PIECE = 8;
/** Pieces that may be ahead of the one that is handed on next, for each worker. */
const AHEAD = 3;

/**
 * @param take what is done with each piece, in the order of the learners; the next one waits for it
 * @throws what a worker threw
 */
export async function play(crowd: Crowd, take: (played: Played) => Promise<void>): Promise<void> {
  const pieces = Math.ceil(crowd.learners / PIECE);
  const workers = Array.from(
    { length: Math.min(crowd.workers, pieces) },
    () => new Worker(new URL('./crowd-start.mjs', import.meta.url), { workerData: crowd }),
  );
  const done = new Map<number, Played>();
  let given = 0;
  let taken = 0;
  let taking = false;
  try {
    await new Promise<void>((resolve, reject) => {
      const idle: Worker[] = [];
      const hand = (worker: Worker): void => {
        if (given === pieces || given >= taken + AHEAD * workers.length) {
          idle.push(worker);
          return;
        }
        const from = PIECE * given++;
        const piece: Piece = { from, to: Math.min(crowd.learners, from + PIECE) };
        worker.postMessage(piece);
      };
      const drain = async (): Promise<void> => {
        if (taking) return;
        taking = true;
        for (let next = done.get(taken); next !== undefined; next = done.get(taken)) {
          done.delete(taken);
          await take(next);
          taken++;
          for (const worker of idle.splice(0)) hand(worker);
        }
        taking = false;
        if (taken === pieces) resolve();
      };
      for (const worker of workers) {
        worker.on('message', (played: Played) => {
          done.set(played.from / PIECE, played);
          hand(worker);
          drain().catch(reject);
        });
        worker.on('error', reject);
        hand(worker);
      }
      if (pieces === 0) resolve();
    });
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}
