import { expect, it } from 'vitest';
import { percentTick, whole } from '../../src/plots/hand.ts';

it.each([
  [0, '0'],
  [0.001, '1'],
  [0.124, '12'],
  [0.996, '99'],
  [1, '100'],
])('a share of %d is %s in whole percent: 0 and 100 are kept for none and all', (share, says) => {
  expect(whole(share)).toBe(says);
});

it('the unit stands on the top tick alone', () => {
  expect([0, 0.5, 1].map(percentTick(1))).toEqual(['0', '50', '100%']);
});
