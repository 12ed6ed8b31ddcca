import { describe, expect, it } from 'vitest';
import { chanceOfRight, expected, knownAfter, NOTHING, tracing } from '../../../src/simulate/evaluate/bkt.ts';
import { elo } from '../../../src/simulate/evaluate/elo.ts';
import { regression } from '../../../src/simulate/evaluate/logistic.ts';
import { runningMean } from '../../../src/simulate/evaluate/mean.ts';
import { predictions } from '../../../src/simulate/evaluate/model.ts';
import { factors, pfa } from '../../../src/simulate/evaluate/pfa.ts';
import { tuned } from '../../../src/simulate/evaluate/tune.ts';
import { rowsOf } from './tables.ts';

describe('the running mean', () => {
  it('is worked by hand', () => {
    // one right of two in FIT, one of each added: 2/4; it counts for two answers: ½, then (1 + 1)/(2 + 1), then 2/4
    const fit = rowsOf([
      [0, 0, 0, 1],
      [0, 0, 0, 0],
    ]);
    const score = rowsOf([
      [0, 0, 0, 1],
      [0, 0, 0, 0],
      [0, 0, 0, 0],
    ]);
    const [first, second, third] = predictions(runningMean(fit, 2)(1), score);
    expect([first, third]).toEqual([0.5, 0.5]);
    expect(second).toBeCloseTo(2 / 3, 12);
  });
});

describe('Elo', () => {
  it('is worked by hand', () => {
    // FIT: one right answer, log odds ln (1 + 1)/(0 + 1): the item begins at −0.693147, p = 2/3, a = b = 1, K = 1:
    // d = −0.693147 − 1/3 = −1.026480, met once.
    // SCORE, a newcomer: p = σ(1.026480) = 0.736234; wrong: θ = −0.736234, the item's K = 1/2: d = −1.026480 + 0.368117
    // = −0.658363; then p = σ(−0.736234 + 0.658363) = σ(−0.077871) = 0.480542; another item begins at −0.693147:
    // θ after right, K = 1/2: −0.736234 + 0.5 · 0.519458 = −0.476505; p = σ(0.216642) = 0.553950.
    const score = rowsOf([
      [0, 0, 0, 0],
      [0, 0, 0, 1],
      [0, 1, 0, 1],
    ]);
    const [first, second, third] = predictions(elo(rowsOf([[0, 0, 0, 1]]), { items: 2, skills: 1 }, { a: 1, b: 1 })(1), score);
    expect(first).toBeCloseTo(0.736234, 5);
    expect(second).toBeCloseTo(0.480542, 5);
    expect(third).toBeCloseTo(0.55395, 5);
  });
});

describe('knowledge tracing', () => {
  const skill = { known: 0.4, learn: 0.1, slip: 0.1, guess: 0.2 };

  it('foretells and learns as worked by hand', () => {
    // 0.4 · 0.9 + 0.6 · 0.2 = 0.48; right: 0.36/0.48 = 0.75, then 0.75 + 0.25 · 0.1 = 0.775; wrong: 0.04/0.52 = 0.076923,
    // then 0.169231
    expect(chanceOfRight(0.4, skill)).toBeCloseTo(0.48, 12);
    expect(knownAfter(0.4, skill, 1)).toBeCloseTo(0.775, 12);
    expect(knownAfter(0.4, skill, 0)).toBeCloseTo(0.169231, 6);
    const score = rowsOf([
      [0, 0, 0, 1],
      [0, 0, 1, 1],
      [0, 0, 0, 1],
    ]);
    // 0.775 · 0.9 + 0.225 · 0.2 = 0.7425; a skill that FIT does not have begins as all together
    const [first, other, second] = predictions(tracing([skill], { ...skill, known: 0.5 })(1), score);
    expect(first).toBeCloseTo(0.48, 12);
    expect(other).toBeCloseTo(0.55, 12);
    expect(second).toBeCloseTo(0.7425, 12);
  });

  it('expects what all courses of two answers give', () => {
    // known ½, learn ½, slip 0.2, guess 0.2; wrong, then right. Known twice: 0.5 · 0.2 · 0.8 = 0.08; learnt between: 0.5 · 0.8
    // · 0.5 · 0.8 = 0.16; never: 0.5 · 0.8 · 0.5 · 0.2 = 0.04; together 0.28.
    const even = { known: 0.5, learn: 0.5, slip: 0.2, guess: 0.2 };
    const tally = expected([0, 1], even, NOTHING);
    const sevenths = (chance: keyof typeof even) => [tally[chance].could * 7, tally[chance].did * 7].map((n) => Math.round(n * 1e6) / 1e6);
    expect(sevenths('known')).toEqual([7, 2]);
    expect(sevenths('learn')).toEqual([5, 4]);
    expect(sevenths('slip')).toEqual([8, 2]);
    expect(sevenths('guess')).toEqual([6, 1]);
  });
});

describe('logistic regression', () => {
  it('finds the log odds of a two by two table', () => {
    // x = 0: 1 of 2 right, ln 1 = 0; x = 1: 3 of 4 right, ln 3 = 1.098612
    const inputs = Float64Array.of(1, 0, 1, 0, 1, 1, 1, 1, 1, 1, 1, 1);
    const [intercept, slope] = regression(inputs, Uint8Array.of(0, 1, 1, 1, 1, 0), 1e-9, new Float64Array(2));
    expect(intercept).toBeCloseTo(0, 4);
    expect(slope).toBeCloseTo(1.098612, 4);
  });

  it('stays where there is nothing to learn from, and finite where all answers are alike', () => {
    const centre = Float64Array.of(0.5, -1);
    expect(regression(new Float64Array(0), new Uint8Array(0), 1, centre)).toEqual(centre);
    // one right answer, ridge 1: the weight is where σ(−w) = w, 0.401058
    expect(regression(Float64Array.of(1), Uint8Array.of(1), 1, new Float64Array(1))[0]).toBeCloseTo(0.401058, 5);
  });
});

describe('performance factors', () => {
  it('are worked by hand', () => {
    // −1 + 0.5 · 2 − 0.25 · 1 = −0.25: σ = 0.437823; another skill begins with its own β: σ(0) = ½
    const trained = factors([Float64Array.of(-1, 0.5, -0.25), Float64Array.of(0, 1, 1)], new Float64Array(3));
    const score = rowsOf([
      [0, 0, 0, 1],
      [0, 0, 0, 0],
      [0, 0, 0, 1],
      [0, 0, 0, 1],
      [0, 0, 1, 1],
    ]);
    const chances = predictions(trained(1), score);
    expect(chances[0]).toBeCloseTo(0.268941, 6);
    expect(chances[3]).toBeCloseTo(0.437823, 6);
    expect(chances[4]).toBe(0.5);
  });

  it('find the ease of a skill, and of all for a skill that FIT does not have', () => {
    // four learners answer once, three of them rightly: 3/4
    const fit = rowsOf([
      [0, 0, 0, 1],
      [1, 0, 0, 1],
      [2, 0, 0, 1],
      [3, 0, 0, 0],
    ]);
    const score = rowsOf([
      [0, 0, 0, 1],
      [0, 0, 1, 1],
    ]);
    const [known, unknown] = predictions(pfa(fit, { items: 1, skills: 2 }, { ridge: 1 })(1), score);
    expect(known).toBeCloseTo(0.75, 2);
    expect(unknown).toBeCloseTo(0.75, 2);
  });
});

describe('tuning', () => {
  it('finds the setting that foretells held-out learners best, and asks each setting once', () => {
    const asked: string[] = [];
    const fit = rowsOf(Array.from({ length: 30 }, (_, at) => [at % 10, 0, 0, at % 3 === 0 ? 1 : 0] as const));
    const best = tuned(fit, { level: [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7], idle: [1, 2] }, (rows, { level, idle }) => {
      asked.push(`${level} ${idle}`);
      expect(rows.learners).toBe(7);
      return () => ({ chance: () => level, saw: () => {} });
    });
    // every third answer is right
    expect(best.level).toBe(0.3);
    expect(new Set(asked).size).toBe(asked.length);
  });
});
