// Elo for learners and items (Pelánek 2016, "Applications of the Elo rating system in adaptive educational systems"): each
// answer is a match between a learner and an item.

import { logistic } from '../../core/real.ts';
import { type Model, meanLogit, predictions, type Trained } from './model.ts';
import type { Rows, Sizes } from './rows.ts';
import { type Setting, tuned } from './tune.ts';

const GRID = { a: [0.4, 0.6, 0.8, 1, 1.3, 1.8, 2.4], b: [0.01, 0.02, 0.03, 0.05, 0.08, 0.12, 0.2] };
type Settings = Setting<keyof typeof GRID>;

/**
 * p = σ(θ − d); θ ← θ + K(n)(y − p), d ← d − K(m)(y − p), where K(n) = a / (1 + b n) after n answers of the learner (m of the
 * item). Learners begin at 0, items at minus the log odds of a right answer in FIT, which stands in for the mean difficulty.
 * The rows of FIT are replayed once; difficulties and counts of items go on from there.
 */
export function elo(fit: Rows, { items }: Sizes, { a, b }: Settings): Trained {
  const difficulty = new Float64Array(items).fill(-meanLogit(fit));
  const met = new Float64Array(items);
  const begin = (learners: number, d: Float64Array, m: Float64Array) => {
    const [ability, answers] = [new Float64Array(learners), new Float64Array(learners)];
    const chance = (learner: number, item: number) => logistic((ability[learner] ?? 0) - (d[item] ?? 0));
    const gain = (n: number) => a / (1 + b * n);
    return {
      chance,
      saw: (learner: number, item: number, _skill: number, correct: 0 | 1) => {
        const error = correct - chance(learner, item);
        const [n, k] = [answers[learner] ?? 0, m[item] ?? 0];
        ability[learner] = (ability[learner] ?? 0) + gain(n) * error;
        d[item] = (d[item] ?? 0) - gain(k) * error;
        answers[learner] = n + 1;
        m[item] = k + 1;
      },
    };
  };
  predictions(begin(fit.learners, difficulty, met), fit);
  return (learners) => begin(learners, difficulty.slice(), met.slice());
}

export const eloTuned: Model = (fit, sizes) =>
  elo(
    fit,
    sizes,
    tuned(fit, GRID, (rows, setting) => elo(rows, sizes, setting)),
  );
