// Difficulties of the levels of one world, from logs: what the engine believes of a learner, with ability averaged out.

import { exp, ln, logistic } from '../core/real.ts';
import { TABLE } from '../feedback/table.ts';
import { robustVariances } from './calibrate-interval.ts';
import type { LevelRow } from './calibrate-rows.ts';
import { solved } from './evaluate/logistic.ts';

/** Abilities that stand for all, in standard deviations, and how much of a normal each stands for. */
const NODES = Array.from({ length: 25 }, (_, at) => (at - 12) / 3);
const MASS = NODES.map((node) => exp(-0.5 * node * node));
const ALL = MASS.reduce((sum, mass) => sum + mass, 0);

/** The search ends with a step shorter than this, logits; or after so many steps. */
const ENOUGH = 1e-6;
const STEPS = 50;

export type LevelFit = { readonly level: string; readonly mean: number; readonly variance: number };

/** One learner's pulls: `at` is the level's number. */
type Pulls = readonly { readonly at: number; readonly met: boolean; readonly floor: number }[];

/**
 * Penalised marginal maximum likelihood (Bock & Aitkin 1981): p = c + (1 − c) σ(θ − b), θ ~ N(`abilityMean`, `abilityVariance`) and the same for
 * all pulls of a learner, b ~ N(its features' sum, `difficultyVariance`). Newton's method with Louis's observed information (1982).
 * @param rows of levels of one kind
 * @param priors prior mean of each level that is to be fitted, logits; rows of other levels are passed over
 */
export function fitLevels(rows: readonly LevelRow[], priors: ReadonlyMap<string, number>): readonly LevelFit[] {
  const ids = [...priors.keys()];
  const number = new Map(ids.map((id, at) => [id, at]));
  const byLearner = new Map<string, { at: number; met: boolean; floor: number }[]>();
  for (const { learner, level, met, floor } of rows) {
    const at = number.get(level);
    if (at === undefined) continue;
    const pulls = byLearner.get(learner) ?? [];
    byLearner.set(learner, pulls);
    pulls.push({ at, met, floor });
  }
  const all = [...byLearner.values()];
  const centre = Float64Array.from(ids, (id) => priors.get(id) ?? 0);
  const penalty = new Float64Array(ids.length).fill(1 / TABLE.difficultyVariance);

  let hard = centre.slice();
  let now = marginal(all, hard, centre, penalty);
  for (let step = 0; step < STEPS; step++) {
    const change = solved(convex(now, penalty), now.slope);
    let size = 1;
    let next = now;
    let moved = hard;
    for (; size > ENOUGH; size /= 2) {
      moved = hard.map((value, at) => value + size * (change[at] ?? 0));
      next = marginal(all, moved, centre, penalty);
      if (next.gain >= now.gain) break;
    }
    const far = Math.max(0, ...change.map((one) => Math.abs(size * one)));
    if (next.gain < now.gain) break;
    [hard, now] = [moved, next];
    if (far < ENOUGH) break;
  }
  const variances = robustVariances(convex(now, penalty), now.slopes, penalty);
  return ids.map((level, at) => ({ level, mean: hard[at] ?? 0, variance: variances[at] ?? 0 }));
}

/** The penalised log likelihood, nats, its slope, curvature, and the slope of what each learner adds. */
type Marginal = {
  readonly gain: number;
  readonly slope: Float64Array;
  readonly curvature: Float64Array;
  readonly slopes: readonly Float64Array[];
};

/**
 * The curvature; where lucky hits leave it with a direction that bends the other way, the sum of the slopes' squares in its place,
 * which is the same on average (Berndt, Hall, Hall & Hausman 1974). A copy: a solver may write over it.
 */
function convex({ curvature, slopes }: Marginal, penalty: Float64Array): Float64Array {
  const n = penalty.length;
  if (solved(curvature.slice(), new Float64Array(n).fill(1)).every(Number.isFinite)) return curvature.slice();
  const square = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    square[i * n + i] = penalty[i] ?? 0;
    for (let j = 0; j < n; j++)
      for (const slope of slopes) square[i * n + j] = (square[i * n + j] ?? 0) + (slope[i] ?? 0) * (slope[j] ?? 0);
  }
  return square;
}

function marginal(all: readonly Pulls[], hard: Float64Array, centre: Float64Array, penalty: Float64Array): Marginal {
  const n = hard.length;
  const slope = hard.map((value, at) => -(penalty[at] ?? 0) * (value - (centre[at] ?? 0)));
  const curvature = new Float64Array(n * n);
  let gain = 0;
  for (let at = 0; at < n; at++) {
    const off = (hard[at] ?? 0) - (centre[at] ?? 0);
    gain -= 0.5 * (penalty[at] ?? 0) * off * off;
    curvature[at * n + at] = penalty[at] ?? 0;
  }
  const slopes = all.map((pulls) => {
    const { bits, own } = learnerOf(pulls, hard, curvature);
    gain += bits;
    for (let at = 0; at < n; at++) slope[at] = (slope[at] ?? 0) + (own[at] ?? 0);
    return own;
  });
  return { gain, slope, curvature, slopes };
}

/**
 * What one learner adds: to the log likelihood and its slope, given back; to the curvature, in place. By Louis: the mean over abilities of
 * the curvature, less the variance over them of the slope.
 */
function learnerOf(pulls: Pulls, hard: Float64Array, curvature: Float64Array): { readonly bits: number; readonly own: Float64Array } {
  const n = hard.length;
  const sd = Math.sqrt(TABLE.abilityVariance);
  const at = NODES.map((node) => {
    const slope = new Float64Array(n);
    const bend = new Float64Array(n);
    let log = 0;
    for (const { at, met, floor } of pulls) {
      const known = logistic(TABLE.abilityMean + sd * node - (hard[at] ?? 0));
      const chance = floor + (1 - floor) * known;
      const tilt = (1 - floor) * known * (1 - known);
      log += ln(Math.max(1e-300, met ? chance : 1 - chance));
      // d ln p / db and −d² ln p / db²; a miss is (1 − c)(1 − σ), whose floor drops out
      const ratio = met ? tilt / chance : -known;
      slope[at] = (slope[at] ?? 0) - ratio;
      bend[at] = (bend[at] ?? 0) + (met ? ratio * ratio - (tilt * (1 - 2 * known)) / chance : known * (1 - known));
    }
    return { log, slope, bend };
  });
  const most = Math.max(...at.map(({ log }) => log));
  const weights = at.map(({ log }, node) => (MASS[node] ?? 0) * exp(log - most));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const own = new Float64Array(n);
  at.forEach(({ slope }, node) => {
    const weight = (weights[node] ?? 0) / sum;
    for (let i = 0; i < n; i++) own[i] = (own[i] ?? 0) + weight * (slope[i] ?? 0);
  });
  at.forEach(({ slope, bend }, node) => {
    const weight = (weights[node] ?? 0) / sum;
    for (let i = 0; i < n; i++) {
      curvature[i * n + i] = (curvature[i * n + i] ?? 0) + weight * (bend[i] ?? 0);
      const off = (slope[i] ?? 0) - (own[i] ?? 0);
      if (off === 0) continue;
      for (let j = 0; j < n; j++) curvature[i * n + j] = (curvature[i * n + j] ?? 0) - weight * off * ((slope[j] ?? 0) - (own[j] ?? 0));
    }
  });
  return { bits: most + ln(sum / ALL), own };
}
