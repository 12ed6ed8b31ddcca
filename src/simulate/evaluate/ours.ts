// Our model: the engine's filter, and over it a logistic regression that reads what the filter believes beside counts, trends
// and recency.

import { logistic } from '../../core/real.ts';
import { memory, WIDTH } from './features.ts';
import { copied, type Difficulties, difficulties, type Priors } from './filter.ts';
import { regression } from './logistic.ts';
import { type Model, meanLogit, type Replay, type Trained } from './model.ts';
import { only, type Rows, type Sizes } from './rows.ts';
import { type Setting, tuned } from './tune.ts';

const GRID = {
  ability: [0.25, 0.5, 0.8, 1.2, 2],
  part: [0.1, 0.2, 0.35, 0.6, 1],
  item: [0.5, 0.8, 1.2, 1.8, 2.5],
  skill: [0.1, 0.3, 0.6, 1, 1.6],
  drift: [0.002, 0.005, 0.01, 0.02, 0.04],
  partDrift: [0.005, 0.01, 0.02, 0.05, 0.1],
};

/** The filter alone: what the engine would foretell without the regression. */
function filterAlone(fit: Rows, sizes: Sizes, priors: Priors): Trained {
  const known = taught(fit, sizes, priors);
  return (learners) => {
    const of = memory(priors, copied(known), learners);
    const figures = new Float64Array(WIDTH);
    return replayOf(of, figures, () => figures[1] ?? 0);
  };
}

/** Difficulties after one replay of `fit`. */
function taught(fit: Rows, { items, skills }: Sizes, priors: Priors): Difficulties {
  const known = difficulties(items, skills, meanLogit(fit), priors);
  const of = memory(priors, known, fit.learners);
  fit.correct.forEach((correct, row) => {
    of.keep(fit.learner[row] ?? 0, fit.item[row] ?? 0, fit.skill[row] ?? 0, correct === 1 ? 1 : 0);
  });
  return known;
}

const replayOf = (of: ReturnType<typeof memory>, figures: Float64Array, logit: () => number): Replay => ({
  chance: (learner, item, skill) => {
    of.read(figures, 0, learner, item, skill);
    return logistic(logit());
  },
  saw: of.keep,
});

/** Learners of FIT are dealt into so many folds. */
const FOLDS = 5;
/** Strength of the regression's penalty: there are far more answers than weights. */
const RIDGE = 1;

/**
 * The figures of each learner of `fit` with difficulties that were taught by the other folds only, so that the regression
 * sees them as it will see those of new learners.
 */
function unseen(fit: Rows, sizes: Sizes, priors: Priors): { readonly figures: Float64Array; readonly correct: Uint8Array } {
  const figures = new Float64Array(fit.correct.length * WIDTH);
  const correct = new Uint8Array(fit.correct.length);
  let at = 0;
  for (let fold = 0; fold < FOLDS; fold++) {
    const inFold = (learner: number) => learner % FOLDS === fold;
    const held = only(fit, inFold);
    const of = memory(
      priors,
      taught(
        only(fit, (learner) => !inFold(learner)),
        sizes,
        priors,
      ),
      held.learners,
    );
    held.correct.forEach((answer, row) => {
      const [learner, item, skill] = [held.learner[row] ?? 0, held.item[row] ?? 0, held.skill[row] ?? 0];
      of.read(figures, at * WIDTH, learner, item, skill);
      of.keep(learner, item, skill, answer === 1 ? 1 : 0);
      correct[at++] = answer;
    });
  }
  return { figures, correct };
}

export const ours: Model = (fit, sizes) => {
  const priors: Setting<keyof typeof GRID> = tuned(fit, GRID, (rows, setting) => filterAlone(rows, sizes, setting));
  const { figures, correct } = unseen(fit, sizes, priors);
  const start = new Float64Array(WIDTH);
  start[1] = 1;
  const weights = regression(figures, correct, RIDGE, start);
  const known = taught(fit, sizes, priors);
  return (learners) => {
    const now = new Float64Array(WIDTH);
    return replayOf(memory(priors, copied(known), learners), now, () =>
      now.reduce((sum, figure, at) => sum + figure * (weights[at] ?? 0), 0),
    );
  };
};
