// The running mean: a learner's share of right answers so far. What every model has to beat.

import type { Model, Trained } from './model.ts';
import type { Rows } from './rows.ts';
import { tuned } from './tune.ts';

const GRID = { weight: [0.5, 1, 2, 5, 10, 20, 50] };

/**
 * p = (w p̄ + right) / (w + n): right of n answers so far, p̄ the share right in FIT, and w how many answers p̄ counts for
 * (the mean of a Beta posterior).
 * @param weight w, above 0
 */
export function runningMean(fit: Rows, weight: number): Trained {
  const prior = (fit.correct.reduce((sum, one) => sum + one, 0) + 1) / (fit.correct.length + 2);
  return (learners) => {
    const [right, answers] = [new Float64Array(learners), new Float64Array(learners)];
    return {
      chance: (learner) => (weight * prior + (right[learner] ?? 0)) / (weight + (answers[learner] ?? 0)),
      saw: (learner, _item, _skill, correct) => {
        right[learner] = (right[learner] ?? 0) + correct;
        answers[learner] = (answers[learner] ?? 0) + 1;
      },
    };
  };
}

export const mean: Model = (fit) => runningMean(fit, tuned(fit, GRID, (rows, { weight }) => runningMean(rows, weight)).weight);
