import { describe, expect, it } from 'vitest';
import { meanWithin, quartilesOf, shareWithin, survivalWithin } from '../../src/plots/interval.ts';

it.each([
  // Wilson's interval by hand: z² = 3.841459; 8 of 10: middle (0.8 + 0.192073) / 1.384146, half 1.959964 √(0.016 + 0.0096036) / 1.384146
  [8, 10, 0.8, 0.49016, 0.94331],
  // 0 of 10: from 0 to z² / (10 + z²)
  [0, 10, 0, 0, 0.27754],
  [10, 10, 1, 0.72246, 1],
  [0, 0, 0, 0, 1],
])('%i of %i', (count, of, share, low, high) => {
  const found = shareWithin(count, of);
  expect(found.share).toBe(share);
  expect(found.low).toBeCloseTo(low, 4);
  expect(found.high).toBeCloseTo(high, 4);
});

describe('a mean with its interval', () => {
  it('is worked out from number, sum and squares', () => {
    // 1, 2, 3, 6: mean 3, variance (4 + 1 + 0 + 9) / 3, standard error √(14/3/4) = 1.0801
    const { mean, low, high, of } = meanWithin({ of: 4, sum: 12, squares: 50 }) ?? { mean: 0, low: 0, high: 0, of: 0 };
    expect([mean, of]).toEqual([3, 4]);
    expect(low).toBeCloseTo(3 - 2.117, 3);
    expect(high).toBeCloseTo(3 + 2.117, 3);
  });
  it('is none of a single value', () => {
    expect(meanWithin({ of: 1, sum: 3, squares: 9 })).toBeUndefined();
  });
});

it('survival is the product of those who stayed, with the variance of Greenwood', () => {
  // 5 learners: one leaves after 1 pull, one is censored there; one leaves after 3; one is censored after 4, one leaves after 5
  const points = survivalWithin([
    { x: 1, left: 1, censored: 1 },
    { x: 3, left: 1, censored: 0 },
    { x: 4, left: 0, censored: 1 },
    { x: 5, left: 1, censored: 0 },
  ]);
  expect(points.map(({ x, of, censored }) => [x, of, censored])).toEqual([
    [0, 5, 0],
    [1, 5, 1],
    [3, 3, 0],
    [4, 2, 1],
    [5, 1, 0],
  ]);
  const shares = points.map(({ share }) => share);
  for (const [index, share] of [1, 4 / 5, (4 / 5) * (2 / 3), (4 / 5) * (2 / 3), 0].entries()) expect(shares[index]).toBeCloseTo(share, 12);
  // after 3: 0.5333 √(1/(5·4) + 1/(3·2)) = 0.2482, 1.96 of which are 0.4866
  expect(points[2]?.low).toBeCloseTo(0.0468, 4);
  expect(points[2]?.high).toBe(1);
  expect([points[4]?.low, points[4]?.high]).toEqual([0, 0]);
});

it('quartiles are those of R', () => {
  // quantile(c(2, 4, 4, 7), c(.25, .5, .75)) = 3.5, 4, 4.75
  expect(
    quartilesOf([
      [2, 1],
      [4, 2],
      [7, 1],
    ]),
  ).toEqual([3.5, 4, 4.75]);
  expect(quartilesOf([[3, 1]])).toEqual([3, 3, 3]);
});
