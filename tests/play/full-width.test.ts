import { describe, expect, test } from 'vitest';
import { cardBox } from '../../src/play/place.ts';
import { groundOf } from '../../src/puzzles/views/steady/geometry.ts';
import { type Box, HANDS, layoutOf } from '../../src/stage/layout.ts';

const apart = (a: Box, b: Box): boolean => a.x + a.w <= b.x + 1 || b.x + b.w <= a.x + 1 || a.y + a.h <= b.y + 1 || b.y + b.h <= a.y + 1;

const WIDE = [
  [1366, 768],
  [1920, 1080],
  [1280, 720],
  [2560, 1080],
] as const;

describe.each(WIDE.flatMap(([width, height]) => HANDS.map((hand) => [width, height, hand] as const)))(
  'beside a machine of the whole width, %i by %i, %s hand',
  (width, height, hand) => {
    const layout = layoutOf(width, height, hand, 'meadow');
    const ground = groundOf(layout, { archers: 3, sockets: 4, tray: 9 });
    const { unit } = layout;

    test('the card stands where the machine leaves room for it', () => {
      const card = cardBox(layout);
      for (const side of ['x', 'y', 'w', 'h'] as const) expect(card[side], side).toBeCloseTo(ground.card[side], 0);
    });

    test('tools and hands keep clear of boards, lamp and cord', () => {
      // two columns of round buttons, and the sparks under them
      const across = Math.max(104, 106 * unit);
      const left = hand === 'left' ? layout.tools.x : layout.tools.x - across;
      const column: Box = { x: left, y: layout.hands.y, w: across, h: 230 * unit };
      const { aha, cord } = layout;
      const lamp: Box = { x: aha.x - 46 * aha.scale, y: aha.y, w: 92 * aha.scale, h: 160 * aha.scale };
      const rope: Box = { x: cord.x - 30 * cord.scale, y: 0, w: 60 * cord.scale, h: cord.end };
      for (const box of [...ground.boards, ...ground.results, lamp, rope, ground.tray, ground.card])
        expect(apart(column, box), JSON.stringify([column, box])).toBe(true);
    });

    test('the goal ends before the wall begins', () => {
      const end = layout.goalEnd ?? Number.NaN;
      if (hand === 'left') expect(end).toBeGreaterThanOrEqual(ground.wall.x + ground.wall.w - 1);
      else expect(end).toBeLessThanOrEqual(ground.wall.x + 1);
    });
  },
);
