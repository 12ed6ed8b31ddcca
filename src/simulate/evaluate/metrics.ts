// How well chances foretold answers, for all learners or for a sample of them drawn with replacement.

import { ln } from '../../core/real.ts';
import type { Rows } from './rows.ts';

/**
 * `auc`: chance that a right answer was given the higher chance of the two, against a wrong one; a tie counts half. NaN where
 * all answers are alike. `rmse`: root of the mean squared error. `logLoss`: mean −ln of what was given to what happened, nats.
 * `calibration`: expected calibration error over ten bins of equal width, the mean distance of a bin's mean chance from its
 * share right, by its answers (Naeini, Cooper & Hauskrecht 2015).
 */
export type Metrics = { readonly auc: number; readonly rmse: number; readonly logLoss: number; readonly calibration: number };

const BINS = 10;

/** Measures with every answer of learner i counted `weights[i]` times. */
export type Meter = (weights: Float64Array) => Metrics;

/** Sorts and sums once, so that a sample of learners is measured in one pass. @param chances one for each row, inside (0, 1) */
export function meter(chances: Float64Array, { learner, correct, learners }: Rows): Meter {
  const ranked = Uint32Array.from(chances.keys()).sort((a, b) => (chances[a] ?? 0) - (chances[b] ?? 0));
  // by rank in one word, for a thousand samples pass here: learner, right or not, last of its tie or not
  const packed = Int32Array.from(ranked, (row, at) => {
    const tied = chances[row] === chances[ranked[at + 1] ?? -1];
    return ((learner[row] ?? 0) << 2) | ((correct[row] ?? 0) << 1) | (tied ? 0 : 1);
  });

  const [answers, squares, losses] = [new Float64Array(learners), new Float64Array(learners), new Float64Array(learners)];
  const binExcess = new Float64Array(learners * BINS);
  const add = (sums: Float64Array, at: number, value: number) => {
    sums[at] = (sums[at] ?? 0) + value;
  };
  chances.forEach((chance, row) => {
    const [of, right] = [learner[row] ?? 0, correct[row] ?? 0];
    add(answers, of, 1);
    add(squares, of, (right - chance) * (right - chance));
    add(losses, of, -ln(right === 1 ? chance : 1 - chance));
    const bin = of * BINS + Math.min(BINS - 1, Math.floor(chance * BINS));
    add(binExcess, bin, right - chance);
  });

  const auc = (weights: Float64Array): number => {
    let [right, wrong, won, tiedRight, tiedWrong] = [0, 0, 0, 0, 0];
    for (let at = 0; at < packed.length; at++) {
      const word = packed[at] ?? 0;
      const weight = weights[word >> 2] ?? 0;
      // no branch on the answer, which can't be foretold
      const weightRight = weight * ((word >> 1) & 1);
      tiedRight += weightRight;
      tiedWrong += weight - weightRight;
      if ((word & 1) === 1) {
        won += tiedRight * (wrong + tiedWrong / 2);
        right += tiedRight;
        wrong += tiedWrong;
        tiedRight = 0;
        tiedWrong = 0;
      }
    }
    return won / (right * wrong);
  };

  return (weights) => {
    const weighed = (sums: Float64Array) => sums.reduce((sum, value, of) => sum + value * (weights[of] ?? 0), 0);
    const count = weighed(answers);
    let off = 0;
    for (let bin = 0; bin < BINS; bin++) {
      let excess = 0;
      for (let of = 0; of < learners; of++) excess += (weights[of] ?? 0) * (binExcess[of * BINS + bin] ?? 0);
      off += Math.abs(excess);
    }
    return { auc: auc(weights), rmse: Math.sqrt(weighed(squares) / count), logLoss: weighed(losses) / count, calibration: off / count };
  };
}
