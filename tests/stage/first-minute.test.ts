import { describe, expect, test } from 'vitest';
import { shownPeg, wobbleAt } from '../../src/puzzles/views/balance/invitation.ts';
import { shownAt } from '../../src/stage/guide.ts';

const samples = (from: number, to: number, step: number): number[] =>
  Array.from({ length: Math.floor((to - from) / step) }, (_, index) => from + index * step);

describe('the bag that asks to be hung', () => {
  test('wobbles by up to 9 degrees, both ways, and again every 2.4 s', () => {
    const angles = samples(0, 2400, 5).map(wobbleAt);
    expect(Math.max(...angles)).toBeGreaterThan(7);
    expect(Math.min(...angles)).toBeLessThan(-7);
    expect(Math.max(...angles.map(Math.abs))).toBeLessThanOrEqual(9);
    expect(wobbleAt(2300)).toBe(0);
    expect(wobbleAt(2400 + 130)).toBeCloseTo(wobbleAt(130), 9);
  });

  test.each([
    { what: 'a cat on the left: two thirds of the way out on the right', open: [1, 2, 3, 4, 5, 6, -1, -2], given: [-3], shown: 4 },
    { what: 'a cat on the right', open: [-1, -2, -3, -4, -5, 6], given: [3], shown: -4 },
    { what: 'that peg shut: the next, the outer one first', open: [3, 5], given: [-3], shown: 5 },
    { what: 'nothing open across', open: [-1], given: [-3], shown: undefined },
  ])('points at $what', ({ open, given, shown }) => {
    expect(shownPeg(6, open, given)).toBe(shown);
  });
});

describe('the hand that shows how to pull', () => {
  test('waits, draws the knot twice, and then every 8 s', () => {
    const seen = samples(0, 900 + 2800 + 16_000 + 100, 10).map((ms) => shownAt(ms, false));
    expect(seen[0]).toBeUndefined();
    expect(shownAt(900 + 700, false)).toBeCloseTo(1, 9);
    expect(shownAt(900 + 1400 + 700, false)).toBeCloseTo(1, 9);
    expect(shownAt(900 + 2800 + 1000, false)).toBeUndefined();
    expect(shownAt(900 + 2800 + 8000 - 700, false)).toBeCloseTo(1, 9);
    // It comes in three times in the first 9 s, and from then on once in 8.
    const starts = seen.filter((far, index) => far !== undefined && seen[index - 1] === undefined).length;
    expect(starts).toBe(3);
  });

  test('stands still beside the knot where less movement is wanted', () => {
    expect(shownAt(899, true)).toBeUndefined();
    for (const ms of [900, 5000, 20_000]) expect(shownAt(ms, true)).toBe(0);
  });
});
