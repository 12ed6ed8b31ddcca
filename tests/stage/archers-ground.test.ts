import { describe, expect, test } from 'vitest';
import { type Counts, groundOf, socketAt } from '../../src/puzzles/views/steady/geometry.ts';
import { type Box, HANDS, layoutOf } from '../../src/stage/layout.ts';

/** The four sizes of the drawings, and some that nobody drew. */
const DRAWN = [
  [1366, 768],
  [390, 844],
  [820, 1180],
  [844, 390],
] as const;
const OTHERS = [
  [1024, 768],
  [1920, 1080],
  [360, 640],
  [768, 1024],
  [412, 915],
  [932, 430],
  [667, 375],
  [2560, 1080],
] as const;
/** S01, S02, S05 and the largest that a setup can be. */
const COUNTS: readonly Counts[] = [
  { archers: 2, sockets: 1, tray: 4 },
  { archers: 2, sockets: 3, tray: 8 },
  { archers: 3, sockets: 4, tray: 9 },
  { archers: 3, sockets: 6, tray: 11 },
];
const CASES = [...DRAWN, ...OTHERS].flatMap(([width, height]) =>
  HANDS.flatMap((hand) => COUNTS.map((counts) => ({ width, height, hand, counts }))),
);
/** A finger's width, CSS pixels (LOOK, paper). */
const FINGER = 44;

const apart = (a: Box, b: Box): boolean =>
  a.x + a.w <= b.x + 0.01 || b.x + b.w <= a.x + 0.01 || a.y + a.h <= b.y + 0.01 || b.y + b.h <= a.y + 0.01;

describe.each(CASES)('$width × $height, $hand hand, $counts', ({ width, height, hand, counts }) => {
  const layout = layoutOf(width, height, hand);
  const ground = groundOf(layout, counts);
  const { unit, cord } = layout;
  const boxes: readonly (readonly [string, Box])[] = [
    ...ground.boards.map((box, at) => [`board ${at}`, box] as const),
    ...ground.results.map((box, at) => [`results ${at}`, box] as const),
    ...ground.sockets.map((box, at) => [`socket ${at}`, box] as const),
    ...(ground.hopper === undefined ? [] : [['hopper', ground.hopper] as const]),
    ['flag', ground.flag],
    ['bench', ground.bench],
    ['tray', ground.tray],
    ['wall', ground.wall],
    ['card', ground.card],
    ['cord', { x: cord.x - 30 * cord.scale, y: cord.knots[0] - 24 * cord.scale, w: 60 * cord.scale, h: cord.end - cord.knots[0] }],
  ];

  test('all is on the screen', () => {
    for (const [name, { x, y, w, h }] of boxes) {
      expect(x, name).toBeGreaterThanOrEqual(-0.01);
      expect(y, name).toBeGreaterThanOrEqual(-0.01);
      expect(x + w, name).toBeLessThanOrEqual(width + 0.01);
      expect(y + h, name).toBeLessThanOrEqual(height + 0.01);
      expect(Math.min(w, h), name).toBeGreaterThan(0);
    }
  });

  test('nothing lies over anything else', () => {
    for (const [at, [name, box]] of boxes.entries())
      for (const [other, second] of boxes.slice(at + 1)) expect(apart(box, second), `${name} ${other}`).toBe(true);
  });

  test('an archer stands beside its board, and its head is no higher than the row', () => {
    for (const [at, { x, y, scale }] of ground.archers.entries()) {
      const board = ground.boards[at] ?? { x: 0, y: 0, w: 0, h: 0 };
      expect(x, String(at)).toBeLessThan(board.x);
      expect(y - 120 * scale, String(at)).toBeGreaterThan(board.y - 10 * unit - board.h * 0.1);
      expect(y, String(at)).toBeLessThanOrEqual(board.y + board.h);
    }
  });

  test('the plates of the tray are inside it and apart', () => {
    const { tray, cells } = ground;
    expect(cells).toHaveLength(counts.tray);
    for (const [at, cell] of cells.entries()) {
      expect(cell.x).toBeGreaterThanOrEqual(tray.x);
      expect(cell.x + cell.w).toBeLessThanOrEqual(tray.x + tray.w);
      expect(cell.y + cell.h).toBeLessThanOrEqual(tray.y + tray.h + 0.01);
      for (const other of cells.slice(at + 1)) expect(apart(cell, other)).toBe(true);
    }
  });

  test('a finger over the track finds its socket, and none beside it', () => {
    for (const [at, box] of ground.sockets.entries()) expect(socketAt(ground, { x: box.x + box.w / 2, y: box.y - 5 }, 10)).toBe(at);
    expect(socketAt(ground, { x: ground.flag.x + 1, y: ground.flag.y + 1 }, 10)).toBe(-1);
  });
});

test.each(DRAWN)('at %i × %i all that is taken hold of is as large as a finger', (width, height) => {
  for (const hand of HANDS)
    for (const counts of COUNTS) {
      const { sockets, cells, flag } = groundOf(layoutOf(width, height, hand), counts);
      for (const { w, h } of [...sockets, ...cells, flag]) expect(Math.min(w, h)).toBeGreaterThanOrEqual(FINGER);
    }
});
