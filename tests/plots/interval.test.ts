import { expect, it } from 'vitest';
import { shareWithin } from '../../src/plots/interval.ts';

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
