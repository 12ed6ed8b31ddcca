import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seeded } from '../../../src/core/random.ts';
import { interval, resampled } from '../../../src/simulate/evaluate/bootstrap.ts';
import { meter } from '../../../src/simulate/evaluate/metrics.ts';
import { rowsOf } from './tables.ts';

const once = Float64Array.of(1, 1, 1, 1);

describe('metrics', () => {
  it('are those worked out by hand', () => {
    const rows = rowsOf([
      [0, 0, 0, 0],
      [1, 0, 0, 0],
      [2, 0, 0, 1],
      [3, 0, 0, 1],
    ]);
    const { auc, rmse, logLoss, calibration } = meter(Float64Array.of(0.1, 0.4, 0.35, 0.8), rows)(once);
    // of four pairs of a right and a wrong answer, 0.35 against 0.4 alone is the wrong way round
    expect(auc).toBeCloseTo(3 / 4, 12);
    // (0.01 + 0.16 + 0.4225 + 0.04) / 4 = 0.158125
    expect(rmse).toBeCloseTo(0.397649, 6);
    // −(ln 0.9 + ln 0.6 + ln 0.35 + ln 0.8) / 4 = (0.105361 + 0.510826 + 1.049822 + 0.223144) / 4
    expect(logLoss).toBeCloseTo(0.472288, 6);
    // four bins of one answer each: (0.1 + 0.4 + 0.65 + 0.2) / 4
    expect(calibration).toBeCloseTo(0.3375, 12);
  });

  it('let answers of one bin make up for each other', () => {
    // 0.71 and 0.79 share a bin, mean 0.75, of which half are right: 0.25
    const rows = rowsOf([
      [0, 0, 0, 0],
      [0, 0, 0, 1],
    ]);
    expect(meter(Float64Array.of(0.71, 0.79), rows)(once).calibration).toBeCloseTo(0.25, 12);
  });

  it('count a tie half', () => {
    const rows = rowsOf([
      [0, 0, 0, 1],
      [0, 0, 0, 0],
      [0, 0, 0, 1],
    ]);
    expect(meter(Float64Array.of(0.5, 0.5, 0.6), rows)(once).auc).toBeCloseTo(0.75, 12);
  });

  it('of a learner who counts twice are those of the learner listed twice', () => {
    const answer = fc.record({
      chance: fc.integer({ min: 1, max: 19 }).map((n) => n / 20),
      correct: fc.constantFrom(0 as const, 1 as const),
    });
    fc.assert(
      fc.property(fc.array(answer, { minLength: 1, maxLength: 8 }), fc.array(answer, { minLength: 1, maxLength: 8 }), (one, other) => {
        const measured = (groups: readonly (typeof one)[], weights: readonly number[]) =>
          meter(
            Float64Array.from(groups.flat(), ({ chance }) => chance),
            rowsOf(groups.flatMap((group, of) => group.map(({ correct }) => [of, 0, 0, correct] as const))),
          )(Float64Array.from(weights));
        fc.pre(new Set([...one, ...other].map(({ correct }) => correct)).size === 2);
        const [weighed, listed] = [measured([one, other], [2, 1]), measured([one, one, other], [1, 1, 1])];
        for (const figure of ['auc', 'rmse', 'logLoss', 'calibration'] as const) expect(weighed[figure]).toBeCloseTo(listed[figure], 10);
      }),
      { seed: 6, numRuns: 200 },
    );
  });
});

describe('the bootstrap', () => {
  it('draws as many learners as there are', () => {
    const weights = resampled(50, seeded(3));
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBe(50);
    expect(Math.max(...weights)).toBeGreaterThan(1);
  });

  it('takes the middle 95%, and nothing from samples that have no figure', () => {
    const values = Array.from({ length: 1001 }, (_, at) => 1000 - at);
    expect(interval([Number.NaN, ...values])).toEqual([25, 975]);
    // between 10 and 20: 10 + 0.025 · 10 and 10 + 0.975 · 10
    const [low, high] = interval([20, 10]);
    expect(low).toBeCloseTo(10.25, 12);
    expect(high).toBeCloseTo(19.75, 12);
  });

  it('covers the mean of a coin as often as it says', () => {
    // 300 classes of 60 learners with 5 tosses each; an interval of 95% should hold ½ in about 285 of them, at least 270
    const random = seeded(11);
    let held = 0;
    for (let class_ = 0; class_ < 300; class_++) {
      const shares = Array.from({ length: 60 }, () => [1, 2, 3, 4, 5].filter(() => random.next() < 0.5).length / 5);
      const means = Array.from({ length: 200 }, () =>
        resampled(60, random).reduce((sum, weight, of) => sum + (weight * (shares[of] ?? 0)) / 60, 0),
      );
      const [low, high] = interval(means);
      if (low <= 0.5 && high >= 0.5) held++;
    }
    expect(held).toBeGreaterThan(270);
    expect(held).toBeLessThan(298);
  });
});
