import { describe, expect, test } from 'vitest';
import { MOST_HOLES } from '../../src/puzzles/balance/model.ts';
import { DRAWN, hangsAt, holeAt, rodOf } from '../../src/puzzles/views/balance/rod.ts';
import { HANDS, layoutOf } from '../../src/stage/layout.ts';

const SIZES = [
  [1366, 768],
  [390, 844],
  [820, 1180],
  [844, 390],
  [360, 640],
] as const;

describe.each(SIZES.flatMap(([width, height]) => HANDS.map((hand) => [width, height, hand] as const)))(
  '%i by %i, %s hand',
  (width, height, hand) => {
    const layout = layoutOf(width, height, hand, 'nursery');
    const rod = rodOf(layout);

    test('the rod stays on the screen and beside the open notebook, wherever its ring is', () => {
      const half = (MOST_HOLES * DRAWN.step + DRAWN.end) * rod.scale;
      const paper = layout.notebookOpen ? layout.notebook.w : 0;
      for (let knot = -5; knot <= 5; knot++) {
        const at = hangsAt(rod, layout.pivot.x, knot);
        expect(at.rod - half).toBeGreaterThanOrEqual(hand === 'right' ? paper - 4 : -4);
        expect(at.rod + half).toBeLessThanOrEqual((hand === 'right' ? width : width - paper) + 4);
        // The ring is on the notch of its knot, and a finger there means that notch.
        expect(at.ring).toBeCloseTo(at.rod + knot * rod.step, 9);
        expect(holeAt(rod, at.rod, { x: at.ring + 0.4 * rod.step, y: rod.y })).toBe(knot);
      }
    });

    test('the string comes straight down from above the rod', () => {
      expect(rod.top).toBeLessThan(rod.y - 60 * layout.pivot.scale);
      expect(rod.y).toBeLessThan(layout.bench.y - 100 * layout.pivot.scale);
    });
  },
);

test('on a wide screen the ring of the drawing stays in the middle of the machine', () => {
  const layout = layoutOf(1366, 768);
  expect(hangsAt(rodOf(layout), 661, 3).ring).toBeCloseTo(661, 9);
});
