// What a model of learners is to the evaluation: it is trained on one table and then replays another, answer by answer.

import { ln } from '../../core/real.ts';
import type { Rows, Sizes } from './rows.ts';

/**
 * A replay of one table. `chance` is asked before `saw` tells the same answer, and is not given it, so that no prediction
 * can know what it predicts.
 */
export type Replay = {
  /** the chance of a right answer, inside (0, 1) */
  readonly chance: (learner: number, item: number, skill: number) => number;
  readonly saw: (learner: number, item: number, skill: number, correct: 0 | 1) => void;
};

/** @param learners how many learners the table has that is replayed; nothing is known of any of them */
export type Trained = (learners: number) => Replay;

/** Trains on `fit` alone, its own tuning included. @param sizes items and skills to leave room for: `fit` need not hold all */
export type Model = (fit: Rows, sizes: Sizes) => Trained;

/** Chances are kept this far from 0 and 1, so that no log loss is infinite. */
const LEAST = 1e-6;

export const kept = (chance: number): number => Math.min(1 - LEAST, Math.max(LEAST, chance));

/** What `replay` says of each row before it sees the row's answer. @param each called after each row */
export function predictions(replay: Replay, rows: Rows, each: (row: number) => void = () => {}): Float64Array {
  const { learner, item, skill, correct } = rows;
  const chances = new Float64Array(correct.length);
  for (let row = 0; row < correct.length; row++) {
    const [l, i, s] = [learner[row] ?? 0, item[row] ?? 0, skill[row] ?? 0];
    chances[row] = kept(replay.chance(l, i, s));
    replay.saw(l, i, s, correct[row] === 1 ? 1 : 0);
    each(row);
  }
  return chances;
}

/** Mean of −ln of the chance that was given to what happened, nats. */
export function meanLogLoss(chances: Float64Array, correct: Uint8Array): number {
  let sum = 0;
  for (let row = 0; row < chances.length; row++) {
    const chance = chances[row] ?? 0;
    sum -= ln(correct[row] === 1 ? chance : 1 - chance);
  }
  return sum / chances.length;
}

/** Log odds of a right answer over all rows, one of each sort added so that they are finite. */
export function meanLogit({ correct }: Rows): number {
  const right = correct.reduce((sum, one) => sum + one, 0);
  return ln((right + 1) / (correct.length - right + 1));
}
