// Intervals over learners: answers of one learner hang together, so that learners are drawn anew and not answers.

import { type Random, whole } from '../../core/random.ts';

/** How many samples are drawn. */
export const SAMPLES = 1000;
/** What an interval leaves out on each side. */
const TAIL = 0.025;

export type Interval = readonly [low: number, high: number];

/** How often each learner is in a sample of as many learners, drawn with replacement (Efron 1979). */
export function resampled(learners: number, random: Random): Float64Array {
  const weights = new Float64Array(learners);
  for (let draw = 0; draw < learners; draw++) {
    const of = whole(random, learners);
    weights[of] = (weights[of] ?? 0) + 1;
  }
  return weights;
}

/** The middle 95% of `values`: quantiles between neighbours (type 7 of Hyndman & Fan 1996). Values that are NaN are left out. */
export function interval(values: readonly number[]): Interval {
  const sorted = Float64Array.from(values.filter((value) => !Number.isNaN(value))).sort();
  const quantile = (share: number): number => {
    const place = share * (sorted.length - 1);
    const [low, high] = [sorted[Math.floor(place)] ?? Number.NaN, sorted[Math.ceil(place)] ?? Number.NaN];
    return low + (place - Math.floor(place)) * (high - low);
  };
  return [quantile(TAIL), quantile(1 - TAIL)];
}
