// The hazard of leaving, from logs: a logistic regression on what the engine reads of each miss.

import { leavingTerms } from '../core/calibration.ts';
import { logistic } from '../core/real.ts';
import { loads } from '../feedback/persistence.ts';
import { robustVariances } from './calibrate-interval.ts';
import type { LeavingRow } from './calibrate-rows.ts';
import { dot, regression } from './evaluate/logistic.ts';

/** Strength of the pull towards no effect, and of the base towards a hazard of 1.8%: that of a prior of variance 4, logit² [o]. */
const RIDGE = 0.25;
const CENTRE = Float64Array.from(leavingTerms, (term) => (term === 'base' ? -4 : 0));
const WIDTH = leavingTerms.length;

export type LeavingFit = { readonly values: Float64Array; readonly variances: Float64Array };

/** Penalised maximum likelihood of the coefficients, in the order of `leavingTerms`, logits; their variances are clustered by learner. */
export function fitLeaving(rows: readonly LeavingRow[]): LeavingFit {
  const inputs = new Float64Array(rows.length * WIDTH);
  rows.forEach(({ strain }, row) => {
    const load = loads(strain);
    inputs.set(
      leavingTerms.map((term) => load[term]),
      row * WIDTH,
    );
  });
  const answers = Uint8Array.from(rows, ({ left }) => (left ? 1 : 0));
  const values = regression(inputs, answers, RIDGE, CENTRE);

  const penalty = new Float64Array(WIDTH).fill(RIDGE);
  const curvature = new Float64Array(WIDTH * WIDTH);
  for (let i = 0; i < WIDTH; i++) curvature[i * WIDTH + i] = RIDGE;
  const slopes = new Map<string, Float64Array>();
  rows.forEach(({ learner }, row) => {
    const chance = logistic(dot(inputs, row * WIDTH, values));
    const slope = slopes.get(learner) ?? new Float64Array(WIDTH);
    slopes.set(learner, slope);
    for (let i = 0; i < WIDTH; i++) {
      const x = inputs[row * WIDTH + i] ?? 0;
      slope[i] = (slope[i] ?? 0) + ((answers[row] ?? 0) - chance) * x;
      for (let j = 0; j < WIDTH; j++)
        curvature[i * WIDTH + j] = (curvature[i * WIDTH + j] ?? 0) + chance * (1 - chance) * x * (inputs[row * WIDTH + j] ?? 0);
    }
  });
  return { values, variances: robustVariances(curvature, [...slopes.values()], penalty) };
}
