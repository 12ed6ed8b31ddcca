import fc from 'fast-check';
import { expect, it } from 'vitest';
import { EARLIEST, LATEST, utc } from '../../src/export/time.ts';

it('writes a wall clock as the platform does, over all years of four digits', () => {
  fc.assert(
    fc.property(fc.integer({ min: EARLIEST, max: LATEST }), (at) => {
      expect(utc(at)).toBe(new Date(at).toISOString());
    }),
  );
  for (const at of [EARLIEST, LATEST, 0, -1, Date.UTC(2000, 1, 29), Date.UTC(1900, 1, 28, 23, 59, 59, 999), Date.UTC(2024, 11, 31)])
    expect(utc(at)).toBe(new Date(at).toISOString());
});
