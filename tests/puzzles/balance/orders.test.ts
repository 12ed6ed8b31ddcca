import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orders, pairs, parting, partingChances, partings, ranks, signs } from '../../../src/puzzles/balance/orders.ts';

describe('orders with ties', () => {
  // OEIS A000670, the Fubini numbers
  it.each([
    [1, 1],
    [2, 3],
    [3, 13],
    [4, 75],
    [5, 541],
    [6, 4683],
  ])('of %i things are %i', (count, many) => {
    const all = orders(count);
    expect(all).toHaveLength(many);
    expect(new Set(all.map(String)).size).toBe(many);
    for (const order of all) expect(ranks(order)).toEqual(order);
  });

  it('ranks keep what is above what, whatever the numbers', () => {
    const property = fc.property(fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 1, maxLength: 6 }), (numbers) => {
      expect(signs(ranks(numbers))).toEqual(signs(numbers));
    });
    fc.assert(property, { seed: 5 });
  });

  it('pairs come in reading order', () => {
    expect(pairs(3)).toEqual([
      [0, 1],
      [0, 2],
      [1, 2],
    ]);
    expect(signs([5, 9, 5])).toEqual([-1, 0, 1]);
  });

  it('finds where two part ways first, and how often', () => {
    expect(parting([1, 0, -1], [1, 1, 1])).toBe(1);
    expect(partings([1, 0, -1], [1, 1, 1])).toBe(2);
    expect(parting([1, 0], [1, 0])).toBe(-1);
  });

  it('spreads the first parting over the views', () => {
    expect(
      partingChances(
        [
          [1, 1],
          [1, -1],
          [-1, 1],
          [0, 0],
        ],
        [1, 1],
        ['none', 'at-0', 'at-1'],
      ),
    ).toEqual({ none: 0.25, 'at-0': 0.5, 'at-1': 0.25 });
  });
});
