import { describe, expect, test } from 'vitest';
import { FREE, knotAt, stretched, thresholds } from '../../src/stage/tug.ts';

describe('pulling the cord', () => {
  const roomy = thresholds(1, 500);

  test('the first fingertip is free', () => {
    expect(roomy[0]).toBe(FREE);
    expect(knotAt(FREE - 1, roomy)).toBeUndefined();
  });

  test.each([
    [0, undefined],
    [43.9, undefined],
    [44, 'guess'],
    [81.9, 'guess'],
    [82, 'think-so'],
    [119.9, 'think-so'],
    [120, 'sure'],
    [900, 'sure'],
  ] as const)('drawn by %d it is at %s', (drawn, knot) => {
    expect(knotAt(drawn, roomy)).toBe(knot);
  });

  test('grows with the drawing', () => {
    expect(thresholds(2.8, 5000)).toEqual(roomy.map((y) => expect.closeTo(y * 2.8)));
  });

  test('where the screen ends below the finger every knot can still be reached', () => {
    for (const room of [119, 80, 50, 34]) {
      const [guess, think, sure] = thresholds(1, room);
      expect(sure).toBeLessThanOrEqual(room);
      expect(guess).toBeLessThan(think);
      expect(think).toBeLessThan(sure);
    }
  });

  test('never so near each other that a tremble decides', () => {
    const [guess, think, sure] = thresholds(1, 2);
    expect(Math.min(guess, think - guess, sure - think)).toBeGreaterThan(9);
  });
});

describe('the cord as it is drawn', () => {
  test('stays at its pulley, follows the hand, and takes along what hangs below', () => {
    expect(stretched(40, 40, 300, 90)).toBe(40);
    expect(stretched(300, 40, 300, 90)).toBe(390);
    expect(stretched(500, 40, 300, 90)).toBe(590);
    expect(stretched(170, 40, 300, 90)).toBe(215);
  });
});
