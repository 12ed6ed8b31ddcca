import { describe, expect, it } from 'vitest';
import { seeded } from '../../src/core/random.ts';
import { exp, ln, log2, logistic } from '../../src/core/real.ts';

const word = new DataView(new ArrayBuffer(8));
/** Where a number stands among all doubles: neighbours differ by 1. */
function place(x: number): bigint {
  word.setFloat64(0, x);
  const bits = word.getBigInt64(0);
  return bits < 0n ? -(bits & 0x7fffffffffffffffn) : bits;
}
const ulps = (a: number, b: number): number => {
  const distance = place(a) - place(b);
  return Number(distance < 0n ? -distance : distance);
};

const SAMPLES = 100_000;
const worst = (of: (x: number) => number, against: (x: number) => number, sample: (u: number, v: number) => number): number => {
  const random = seeded(20260705);
  let most = 0;
  for (let n = 0; n < SAMPLES; n++) {
    const x = sample(random.next(), random.next());
    most = Math.max(most, ulps(of(x), against(x)));
  }
  return most;
};

describe('exp', () => {
  it.each([
    ['near 0', (u: number) => u - 0.5],
    ['in the range of logits', (u: number) => 40 * (u - 0.5)],
    ['over all that has a result', (u: number) => -745 + 1454 * u],
    ['tiny', (u: number, v: number) => (u - 0.5) * 2 ** Math.floor(-60 * v)],
  ])('is within 1 unit in the last place of Math.exp %s', (_, sample) => {
    expect(worst(exp, Math.exp, sample)).toBeLessThanOrEqual(1);
  });

  it.each([
    [0, 1],
    [-0, 1],
    [Math.LN2, 2],
    [709.782712893384, 1.7976931348622732e308],
    [709.7827128933841, Number.POSITIVE_INFINITY],
    [-745.1332191019411, 5e-324],
    [-745.2, 0],
    [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY],
    [Number.NEGATIVE_INFINITY, 0],
    [Number.NaN, Number.NaN],
  ])('exp(%d) = %d', (x, y) => {
    expect(exp(x)).toBe(y);
  });
});

it('exp(1) is 1 unit above e, as in fdlibm', () => {
  expect(place(exp(1)) - place(Math.E)).toBe(1n);
});

describe('ln', () => {
  it.each([
    ['near 1', (u: number) => 0.5 + u],
    ['very near 1', (u: number, v: number) => 1 + (u - 0.5) * 2 ** Math.floor(-50 * v)],
    ['over chances', (u: number) => u],
    ['over all sizes', (u: number, v: number) => (1 + u) * 2 ** Math.floor(2046 * v - 1022)],
    ['over subnormals', (u: number) => u * 2 ** -1022],
  ])('is within 1 unit in the last place of Math.log %s', (_, sample) => {
    expect(worst(ln, Math.log, sample)).toBeLessThanOrEqual(1);
  });

  it.each([
    [1, 0],
    [2, Math.LN2],
    [Math.E, 1],
    [5e-324, -744.4400719213812],
    [Number.MAX_VALUE, 709.782712893384],
    [0, Number.NEGATIVE_INFINITY],
    [-0, Number.NEGATIVE_INFINITY],
    [-1, Number.NaN],
    [Number.NEGATIVE_INFINITY, Number.NaN],
    [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY],
    [Number.NaN, Number.NaN],
  ])('ln(%d) = %d', (x, y) => {
    expect(ln(x)).toBe(y);
  });
});

it('gives the same bits as on the day it was written', () => {
  // The sum of the bits of 10,000 results each: another machine, or another browser, must come to the same.
  const random = seeded(1);
  let sum = 0n;
  for (let n = 0; n < 10_000; n++) {
    const x = 20 * (random.next() - 0.5);
    sum += place(exp(x)) + place(ln(exp(x) + 1)) + place(logistic(x));
  }
  expect(sum).toBe(137934331518536888755404n);
});

describe('log2', () => {
  it.each([
    // A coin toss is 1 bit; one of eight is 3; 0.7 by hand: −ln 0.7 / ln 2 = 0.3566749 / 0.6931472 = 0.5145732.
    [0.5, -1],
    [0.125, -3],
    [0.7, -0.5145731728297583],
    [1, 0],
  ])('log2(%d) = %d', (x, y) => {
    expect(log2(x)).toBeCloseTo(y, 14);
  });
});

describe('logistic', () => {
  it.each([
    // By hand: 1 / (1 + e^−1) = 1 / 1.3678794 = 0.7310586; e^ln 3 = 3, so σ(ln 3) = 3/4.
    [0, 0.5],
    [1, 0.7310585786300049],
    [-1, 0.2689414213699951],
    [Math.log(3), 0.75],
    [Number.POSITIVE_INFINITY, 1],
    [Number.NEGATIVE_INFINITY, 0],
  ])('σ(%d) = %d', (x, y) => {
    expect(logistic(x)).toBeCloseTo(y, 15);
  });

  it('keeps small chances: σ(−700) is above 0 and σ(x) + σ(−x) is 1', () => {
    expect(logistic(-700)).toBeGreaterThan(0);
    for (let x = 0; x < 30; x += 0.37) expect(logistic(x) + logistic(-x)).toBeCloseTo(1, 15);
  });
});
