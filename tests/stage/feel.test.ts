import { expect, test } from 'vitest';
import { MOST_MOTES, moteAt } from '../../src/stage/motes.ts';
import { MOST, strengthOf } from '../../src/stage/stir.ts';

test('a surprise stirs the room within what eyes stand, more the more was ruled out', () => {
  expect(MOST.nearer).toBeLessThanOrEqual(0.02);
  expect(MOST.aside).toBeLessThanOrEqual(4);
  const strengths = [0, 0.5, 1, 2, 5].map(strengthOf);
  expect(strengths).toEqual([0.25, 0.25, 0.5, 1, 1]);
});

test('motes are few, spread over the screen, and come and go unseen', () => {
  expect(MOST_MOTES).toBeLessThanOrEqual(24);
  const motes = Array.from({ length: MOST_MOTES }, (_, index) => moteAt(index, 0, 600));
  for (const third of [0, 1, 2]) {
    expect(motes.filter(({ x }) => Math.floor(x * 3) === third).length).toBeGreaterThan(4);
    expect(motes.filter(({ y }) => Math.floor(y * 3) === third).length).toBeGreaterThan(4);
  }
  for (let seconds = 0; seconds < 300; seconds += 7)
    for (let index = 0; index < MOST_MOTES; index++) {
      const { y, bright } = moteAt(index, seconds, 600);
      expect(bright).toBeGreaterThanOrEqual(0);
      if (y < 0.01 || y > 0.99) expect(bright).toBeLessThan(0.04);
    }
});
