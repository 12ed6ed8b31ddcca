import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bits, include, type Ranges, sizeOf, topOf } from '../../src/export/bits.ts';

it('knows of every number whether it came before, whatever their order', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(40)), (numbers) => {
      const seen = new Set<number>();
      const kept: Ranges = [];
      for (const n of numbers) {
        expect(include(kept, n)).toBe(!seen.has(n));
        seen.add(n);
      }
      expect(sizeOf(kept)).toBe(seen.size);
      expect(topOf(kept)).toBe(seen.size === 0 ? 0 : Math.max(...seen) + 1);
    }),
  );
});

it('keeps one bit a line, far beyond where it began', () => {
  const kept = bits();
  for (const index of [0, 7, 8, 100_000]) kept.set(index);
  expect([0, 1, 7, 8, 9, 99_999, 100_000, 1_000_000].filter(kept.has)).toEqual([0, 7, 8, 100_000]);
});
