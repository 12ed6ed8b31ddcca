// Our model: the engine's filter, and over it a logistic regression that reads what the filter believes beside counts, trends
// and recency.

import { logistic } from '../../core/real.ts';
import { copiedTaught, FILTER_LOGIT, memory, type Taught, untaught, WIDTH } from './features.ts';
import { copied, difficulties, type Filter, filter, logitOf, type Priors } from './filter.ts';
import { dot, regression } from './logistic.ts';
import { kept, type Model, meanLogit, meanLogLoss, type Replay, type Trained } from './model.ts';
import { only, type Rows, type Sizes } from './rows.ts';
import { type Setting, search, tuned } from './tune.ts';

const GRID = {
  ability: [0.25, 0.5, 0.8, 1.2, 2],
  part: [0.1, 0.2, 0.35, 0.6, 1],
  item: [0.5, 0.8, 1.2, 1.8, 2.5],
  skill: [0.1, 0.3, 0.6, 1, 1.6],
  drift: [0.002, 0.005, 0.01, 0.02, 0.04],
  partDrift: [0.005, 0.01, 0.02, 0.05, 0.1],
};

/** The filter alone: what the engine would foretell without the regression. */
function filterAlone(fit: Rows, { items, skills }: Sizes, priors: Priors): Trained {
  const known = difficulties(items, skills, meanLogit(fit), priors);
  const replay = (of: Filter): Replay => ({
    chance: (learner, item, skill) => logistic(logitOf(of.met(learner, item, skill))),
    saw: (learner, item, skill, correct) => of.saw(of.met(learner, item, skill), correct),
  });
  teach(replay(filter(priors, known, fit.learners)).saw, fit);
  return (learners) => replay(filter(priors, copied(known), learners));
}

/** Tells `saw` all answers in order. */
function teach(saw: Replay['saw'], { learner, item, skill, correct }: Rows): void {
  correct.forEach((answer, row) => {
    saw(learner[row] ?? 0, item[row] ?? 0, skill[row] ?? 0, answer === 1 ? 1 : 0);
  });
}

/** What one replay of `fit` teaches. */
function taughtBy(fit: Rows, sizes: Sizes, priors: Priors): Taught {
  const taught = untaught(sizes, meanLogit(fit), priors);
  teach(memory(priors, taught, fit.learners).keep, fit);
  return taught;
}

/** Learners of FIT are dealt into so many folds. */
const FOLDS = 5;
/** Strength of the regression's penalty. */
const RIDGES = { ridge: [0.1, 1, 3, 10, 30, 100, 300] };

/**
 * The figures of each learner of `fit`, where items, skills and contexts were taught by the other folds only, so that the
 * regression sees them as it will see those of new learners.
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
      taughtBy(
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

/** The regression's weights, pulled towards those that leave the filter as it is; how strongly, the last fold says. */
function readout(figures: Float64Array, correct: Uint8Array): Float64Array {
  const alone = new Float64Array(WIDTH);
  alone[FILTER_LOGIT] = 1;
  const held = Math.floor(correct.length / FOLDS);
  const [training, validation] = [correct.subarray(0, correct.length - held), correct.subarray(correct.length - held)];
  let weights: Float64Array = alone;
  const { ridge } = search(RIDGES, ({ ridge }) => {
    weights = regression(figures.subarray(0, training.length * WIDTH), training, ridge, alone, weights);
    const chances = Float64Array.from(validation, (_, row) => kept(logistic(dot(figures, (training.length + row) * WIDTH, weights))));
    return chances.length === 0 ? 0 : meanLogLoss(chances, validation);
  });
  return regression(figures, correct, ridge, alone, weights);
}

export const ours: Model = (fit, sizes) => {
  const priors: Setting<keyof typeof GRID> = tuned(fit, GRID, (rows, setting) => filterAlone(rows, sizes, setting));
  const { figures, correct } = unseen(fit, sizes, priors);
  const weights = readout(figures, correct);
  const taught = taughtBy(fit, sizes, priors);
  return (learners) => {
    const of = memory(priors, copiedTaught(taught), learners);
    const now = new Float64Array(WIDTH);
    return {
      chance: (learner, item, skill) => {
        of.read(now, 0, learner, item, skill);
        return logistic(dot(now, 0, weights));
      },
      saw: of.keep,
    };
  };
};
