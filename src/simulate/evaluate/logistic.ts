// Logistic regression by Newton's method with a ridge penalty.

import { ln, logistic } from '../../core/real.ts';

/** The search ends with a step that can gain no more than this, nats; or after so many steps. */
const ENOUGH = 1e-5;
const STEPS = 25;

/**
 * The weights w that make Σ ln p(yᵢ) − ½ ridge ‖w − centre‖² largest, p = σ(w · xᵢ). Newton's method, each step halved while
 * it would lose (Hastie, Tibshirani & Friedman 2009, 4.4.1).
 * @param inputs rows after one another, each as long as `centre`
 * @param answers 1 or 0 for each row
 * @param ridge strength of the penalty, above 0
 * @param start where the search begins: near the end it is short
 */
export function regression(
  inputs: Float64Array,
  answers: Uint8Array,
  ridge: number,
  centre: Float64Array,
  start: Float64Array = centre,
): Float64Array {
  let weights = start.slice();
  let now = gain(inputs, answers, ridge, centre, weights);
  for (let step = 0; step < STEPS; step++) {
    const { change, worth } = newton(inputs, answers, ridge, centre, weights);
    const stepped = (size: number) => weights.map((weight, at) => weight + size * (change[at] ?? 0));
    let size = 1;
    while (gain(inputs, answers, ridge, centre, stepped(size)) < now && size > ENOUGH) size /= 2;
    weights = stepped(size);
    now = gain(inputs, answers, ridge, centre, weights);
    if (!(worth > ENOUGH)) break;
  }
  return weights;
}

/** w · x of the row that begins at `from`. */
export function dot(inputs: Float64Array, from: number, weights: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < weights.length; at++) sum += (inputs[from + at] ?? 0) * (weights[at] ?? 0);
  return sum;
}

function gain(inputs: Float64Array, answers: Uint8Array, ridge: number, centre: Float64Array, weights: Float64Array): number {
  let sum = 0;
  for (let row = 0; row < answers.length; row++) {
    const logit = dot(inputs, row * weights.length, weights);
    const chance = logistic(answers[row] === 1 ? logit : -logit);
    // far out ln σ(x) is x, where σ itself would be 0
    sum += chance > 1e-300 ? ln(chance) : -Math.abs(logit);
  }
  for (let at = 0; at < weights.length; at++) {
    const off = (weights[at] ?? 0) - (centre[at] ?? 0);
    sum -= 0.5 * ridge * off * off;
  }
  return sum;
}

/**
 * The step (XᵀDX + ridge I)⁻¹ g, g = Xᵀ(y − p) − ridge (w − centre), D = diag p(1 − p), and about what a whole step gains, ½ g ·
 * step, nats.
 */
function newton(
  inputs: Float64Array,
  answers: Uint8Array,
  ridge: number,
  centre: Float64Array,
  weights: Float64Array,
): { readonly change: Float64Array; readonly worth: number } {
  const width = weights.length;
  const curvature = new Float64Array(width * width);
  const slope = weights.map((weight, at) => -ridge * (weight - (centre[at] ?? 0)));
  for (let row = 0; row < answers.length; row++) {
    const from = row * width;
    const chance = logistic(dot(inputs, from, weights));
    const error = (answers[row] ?? 0) - chance;
    const spread = chance * (1 - chance);
    for (let i = 0; i < width; i++) {
      const x = inputs[from + i] ?? 0;
      if (x === 0) continue;
      slope[i] = (slope[i] ?? 0) + error * x;
      const weighed = spread * x;
      const line = i * width;
      for (let j = 0; j <= i; j++) curvature[line + j] = (curvature[line + j] ?? 0) + weighed * (inputs[from + j] ?? 0);
    }
  }
  for (let i = 0; i < width; i++) curvature[i * width + i] = (curvature[i * width + i] ?? 0) + ridge;
  const change = solved(curvature, slope);
  return { change, worth: 0.5 * dot(slope, 0, change) };
}

/**
 * Solves A x = b by Cholesky's decomposition A = L Lᵀ, in place.
 * @param a symmetric and positive definite, its lower half by rows
 */
export function solved(a: Float64Array, b: Float64Array): Float64Array {
  const n = b.length;
  const x = b.slice();
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = a[i * n + j] ?? 0;
      for (let k = 0; k < j; k++) sum -= (a[i * n + k] ?? 0) * (a[j * n + k] ?? 0);
      a[i * n + j] = i === j ? Math.sqrt(sum) : sum / (a[j * n + j] ?? 1);
    }
    let sum = x[i] ?? 0;
    for (let k = 0; k < i; k++) sum -= (a[i * n + k] ?? 0) * (x[k] ?? 0);
    x[i] = sum / (a[i * n + i] ?? 1);
  }
  for (let i = n - 1; i >= 0; i--) {
    let sum = x[i] ?? 0;
    for (let k = i + 1; k < n; k++) sum -= (a[k * n + i] ?? 0) * (x[k] ?? 0);
    x[i] = sum / (a[i * n + i] ?? 1);
  }
  return x;
}
