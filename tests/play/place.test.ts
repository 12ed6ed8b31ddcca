import { expect, test } from 'vitest';
import { cardBox, goalTop, tabTop } from '../../src/play/place.ts';
import { layoutOf } from '../../src/stage/layout.ts';

/** The drawings' own sizes, where everything stands as drawn, then others. */
const SIZES = [
  [1366, 768],
  [390, 844],
  [820, 1180],
  [844, 390],
  [3840, 2160],
  [360, 640],
  [320, 568],
  [412, 915],
  [667, 375],
  [683, 384],
] as const;

test.each(SIZES)('%i by %i: the card ends before the cord, and begins after the buttons beside it', (width, height) => {
  const layout = layoutOf(width, height);
  const card = cardBox(layout);
  expect(card.x + card.w).toBeLessThan(layout.cord.x - 40 * layout.unit);
  if (layout.shape === 'landscape') expect(card.x).toBeGreaterThanOrEqual(layout.hands.x + 88);
});

test.each([
  [390, 844],
  [820, 1180],
  [844, 390],
] as const)('%i by %i: the card is as drawn', (width, height) => {
  const layout = layoutOf(width, height);
  expect(cardBox(layout).w).toBeCloseTo(layout.card.w, -1);
});

test.each(SIZES)('%i by %i: goal and tab keep clear of what stands above them', (width, height) => {
  const layout = layoutOf(width, height);
  expect(goalTop(layout)).toBeGreaterThanOrEqual(layout.shape === 'phone' ? layout.tools.y + 44 : layout.goal.y);
  if (layout.shape === 'phone') expect(tabTop(layout)).toBeGreaterThanOrEqual(goalTop(layout) + 44);
});
