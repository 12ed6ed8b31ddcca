import { describe, expect, test } from 'vitest';
import { fieldOf, spanOf } from '../../src/puzzles/views/steady/field.ts';
import { slotsOf } from '../../src/puzzles/views/steady/quiver.ts';
import { HANDS, layoutOf } from '../../src/stage/layout.ts';

/** From the smallest phone to a projector. */
const SCREENS = [
  [360, 640],
  [390, 844],
  [844, 390],
  [820, 1180],
  [1366, 768],
  [1920, 1080],
  [3840, 2160],
] as const;

describe.each(SCREENS)('at %i × %i', (width, height) => {
  describe.each(HANDS)('with the %s hand', (hand) => {
    const layout = layoutOf(width, height, hand, 'meadow');

    test.each([2, 3, 6])('%i archers have a ruler each, one under the other, on the screen', (archers) => {
      const { lanes } = fieldOf(layout, archers, 0, 20);
      expect(lanes).toHaveLength(archers);
      for (const [at, { ruler, scale, room, archer, stand }] of lanes.entries()) {
        expect(ruler.x).toBeGreaterThanOrEqual(0);
        expect(ruler.x + ruler.w).toBeLessThanOrEqual(width);
        expect(scale.left).toBeGreaterThan(ruler.x);
        expect(scale.right).toBeLessThan(ruler.x + ruler.w);
        expect(room).toBeGreaterThan(0);
        expect(archer.x).toBeLessThan(scale.left);
        expect(stand.x).toBeGreaterThan(0);
        const before = lanes[at - 1];
        if (before !== undefined) expect(ruler.y).toBeGreaterThan(before.ruler.y + before.ruler.h);
      }
    });

    test('the rulers end over the quiver, and the cord hangs beside it', () => {
      const { lanes, quiver } = fieldOf(layout, 2, 0, 20);
      const last = lanes[1]?.ruler;
      expect((last?.y ?? 0) + (last?.h ?? 0)).toBeLessThanOrEqual(quiver.y);
      const { x } = layout.cord;
      expect(x < quiver.x || x > quiver.x + quiver.w).toBe(true);
      expect(quiver.x).toBeGreaterThanOrEqual(0);
      expect(quiver.x + quiver.w).toBeLessThanOrEqual(width);
    });

    test('arrows lie in the quiver beside each other', () => {
      const { quiver } = fieldOf(layout, 2, 0, 20);
      const slots = slotsOf(quiver, 5, layout.unit);
      for (const [at, slot] of slots.entries()) {
        expect(slot.x).toBeGreaterThanOrEqual(quiver.x);
        expect(slot.x + slot.w).toBeLessThanOrEqual(quiver.x + quiver.w);
        for (const other of slots.slice(at + 1))
          expect(slot.x + slot.w <= other.x + 0.01 || slot.y + slot.h <= other.y + 0.01, `${at}`).toBe(true);
      }
    });
  });
});

test.each([
  [
    [4, 16, 10],
    [0, 20],
  ],
  [
    [-4, 3],
    [-5, 5],
  ],
  [
    [31, 33],
    [30, 40],
  ],
])('a ruler for %j goes over %j', (values, span) => {
  expect(spanOf(values)).toEqual(span);
});
