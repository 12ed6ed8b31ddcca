// How far estimates may be off, where what one learner does is not independent.

import { solved } from './evaluate/logistic.ts';

/** Half the width of a 95% interval, in standard deviations. */
const WIDE = 1.959964;

export const around = (value: number, variance: number): readonly [number, number] => {
  const half = WIDE * Math.sqrt(variance);
  return [value - half, value + half];
};

/**
 * Variances of penalised estimates, robust against what the pulls of one learner have in common: the diagonal of
 * A⁻¹ (B + P) A⁻¹, A the curvature with the penalty P in it, B = Σ s sᵀ over learners, s the slope of what each adds to the log
 * likelihood (White 1982; Liang & Zeger 1986). Where the model is right, B + P is A; where nothing was seen, the penalty's variance is left.
 * @param curvature A, symmetric and positive definite, by rows
 * @param slopes s of each learner
 * @param penalty diagonal of P
 */
export function robustVariances(curvature: Float64Array, slopes: readonly Float64Array[], penalty: Float64Array): Float64Array {
  const n = penalty.length;
  const few = slopes.length / Math.max(1, slopes.length - 1);
  const middle = new Float64Array(n * n);
  for (let i = 0; i < n; i++) middle[i * n + i] = penalty[i] ?? 0;
  for (const slope of slopes)
    for (let i = 0; i < n; i++)
      for (let j = 0; j < n; j++) middle[i * n + j] = (middle[i * n + j] ?? 0) + few * (slope[i] ?? 0) * (slope[j] ?? 0);
  return Float64Array.from({ length: n }, (_, at) => {
    const unit = Float64Array.from({ length: n }, (_, i) => (i === at ? 1 : 0));
    const row = solved(curvature.slice(), unit);
    let variance = 0;
    for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) variance += (row[i] ?? 0) * (middle[i * n + j] ?? 0) * (row[j] ?? 0);
    return variance;
  });
}
