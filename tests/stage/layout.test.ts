import { describe, expect, test } from 'vitest';
import { ROOM_NAMES } from '../../src/core/view.ts';
import { beamOf, halfWidth, standOf } from '../../src/puzzles/views/balance/geometry.ts';
import { type Box, HANDS, type Layout, layoutOf, shapeOf } from '../../src/stage/layout.ts';
import { pictureOf, ROOMS } from '../../src/stage/room-pictures.ts';

/** The five sizes of the drawings, and some that nobody drew. */
const SIZES: readonly (readonly [number, number])[] = [
  [1366, 768],
  [390, 844],
  [820, 1180],
  [844, 390],
  [3840, 2160],
  [1024, 768],
  [1920, 1080],
  [360, 640],
  [768, 1024],
  [412, 915],
  [1280, 720],
  [1180, 820],
  [932, 430],
  [667, 375],
  [2560, 1080],
];

const around = (x: number, y: number, left: number, top: number, right: number, bottom: number): Box => ({
  x: x - left,
  y: y - top,
  w: left + right,
  h: top + bottom,
});

/** What stands where, as boxes: sizes are those of the drawings of each part. */
function stage(layout: Layout): Readonly<Record<string, Box>> {
  const { pivot, cord, aha, unit, arms } = layout;
  const beam = beamOf(layout, 6);
  const tip = beam.tip * unit;
  const slate = { x: arms.x + arms.slateAt.x, y: arms.y + arms.slateAt.y };
  return {
    beam: around(pivot.x, pivot.y, tip, 20 * unit * beam.thick, tip, 30 * unit),
    cord: {
      x: cord.x - 30 * cord.scale,
      y: cord.knots[0] - 18 * cord.scale,
      w: 60 * cord.scale,
      h: cord.end + 52 * cord.scale - cord.knots[0],
    },
    aha: around(aha.x, aha.y, 80 * aha.scale, 12 * aha.scale, 80 * aha.scale, 156 * aha.scale),
    slates: { x: slate.x - 39 * arms.slate, y: slate.y - 6 * arms.slate, w: 78 * arms.slate, h: 4 * arms.gap + 66 * arms.slate },
    arms: { x: arms.x, y: arms.y - 12 * arms.scale, w: 6 * arms.peg + 28 * arms.scale, h: 4 * arms.gap + 24 * arms.scale },
  };
}

const apart = (a: Box, b: Box): boolean => a.x + a.w <= b.x || b.x + b.w <= a.x || a.y + a.h <= b.y || b.y + b.h <= a.y;
const inside = (a: Box, { width, height }: Layout): boolean =>
  a.x >= -0.5 && a.y >= -0.5 && a.x + a.w <= width + 0.5 && a.y + a.h <= height + 0.5;

describe.each(SIZES.flatMap(([width, height]) => HANDS.map((hand) => [width, height, hand] as const)))(
  '%i by %i, %s hand',
  (width, height, hand) => {
    const layout = layoutOf(width, height, hand);
    const { beam, cord, aha, slates, arms } = stage(layout);
    const box = (name: string, found: Box | undefined): Box => {
      if (found === undefined) throw new Error(name);
      return found;
    };
    const [b, c, a, s, r] = [box('beam', beam), box('cord', cord), box('aha', aha), box('slates', slates), box('arms', arms)];

    test('what is played with is on the screen', () => {
      for (const part of [b, c, a, s, r, layout.board, layout.card, layout.pad])
        expect(inside(part, layout), JSON.stringify(part)).toBe(true);
    });

    test.each([
      ['beam', b, 'cord', c],
      ['beam', b, 'Aha', a],
      ['beam', b, 'card', layout.card],
      ['cord', c, 'Aha', a],
      ['cord', c, 'card', layout.card],
      ['cord', c, 'pad', layout.pad],
      ['cord', c, 'board', layout.board],
      ['board', layout.board, 'pad', layout.pad],
      ['board', layout.board, 'arms', r],
      ['board', layout.board, 'Aha', a],
      ['slates', s, 'arms', r],
      ['slates', s, 'pad', layout.pad],
      ['arms', r, 'pad', layout.pad],
      ['Aha', a, 'card', layout.card],
    ])('%s and %s keep apart', (_, one, __, other) => {
      expect(apart(one, other), `${JSON.stringify(one)} ${JSON.stringify(other)}`).toBe(true);
    });

    test('an open notebook leaves the machine alone', () => {
      if (!layout.notebookOpen) return;
      // It is laid half a degree off level, so that its corner reaches a little further.
      for (const part of [b, s, layout.card, layout.board]) expect(apart(layout.notebook, part), JSON.stringify(part)).toBe(true);
    });

    test('any box of bags fits between what is beside it', () => {
      for (const weights of [[5], [1, 2, 3, 5, 6], [1, 2, 3, 4, 5, 6], [9, 9, 9, 9], [999, 1, 12], Array.from({ length: 20 }, () => 6)]) {
        const stand = standOf(layout, weights);
        const first = stand.places[0] ?? 0;
        const last = stand.places.at(-1) ?? 0;
        const [left, right] = [first - halfWidth(weights[0] ?? 1) * stand.scale, last + halfWidth(weights.at(-1) ?? 1) * stand.scale];
        expect(left).toBeGreaterThanOrEqual(layout.bags.x - 0.5);
        expect(right).toBeLessThanOrEqual(layout.bags.x + layout.bags.w + 0.5);
        if (hand === 'right') expect(right).toBeLessThanOrEqual(c.x);
        else expect(left).toBeGreaterThanOrEqual(c.x + c.w);
        expect(stand.ground).toBeLessThanOrEqual(layout.card.y);
      }
    });

    test('knots can be told apart by a finger, and lie in order', () => {
      const [guess, think, sure] = layout.cord.knots;
      expect(think - guess).toBeGreaterThanOrEqual(36);
      expect(sure - think).toBeGreaterThanOrEqual(36);
      expect(layout.cord.end).toBeGreaterThan(sure);
    });

    test('the room covers the screen, its bench where the stand is, its window behind the pivot', () => {
      const { room, bench } = layout;
      const picture = ROOMS[layout.shape];
      const [left, top] = [room.x - (picture.window.x + picture.left) * room.scale, room.y - (picture.window.y + picture.top) * room.scale];
      expect(left).toBeLessThanOrEqual(0.01);
      expect(top).toBeLessThanOrEqual(0.01);
      expect(left + picture.width * room.scale).toBeGreaterThanOrEqual(width - 0.01);
      expect(top + picture.height * room.scale).toBeGreaterThanOrEqual(height - 0.01);
      expect(Math.abs(room.x - layout.pivot.x)).toBeLessThan(0.01);
      expect(Math.abs(top + (picture.bench + picture.top) * room.scale - bench.y)).toBeLessThan(height * 0.05);
    });
  },
);

describe.each(ROOM_NAMES)('%s', (name) => {
  test.each(SIZES)('covers %i by %i', (width, height) => {
    for (const hand of HANDS) {
      const layout = layoutOf(width, height, hand, name);
      const picture = pictureOf(name, layout.shape);
      const { room, cord } = layout;
      const [left, top] = [room.x - (picture.window.x + picture.left) * room.scale, room.y - (picture.window.y + picture.top) * room.scale];
      expect(left).toBeLessThanOrEqual(0.01);
      expect(top).toBeLessThanOrEqual(0.01);
      expect(left + picture.width * room.scale).toBeGreaterThanOrEqual(width - 0.01);
      expect(top + picture.height * room.scale).toBeGreaterThanOrEqual(height - 0.01);
      // the cord comes down at its last pulley, wherever it comes from
      expect(cord.pulleys.at(-1)?.x).toBe(cord.x);
    }
  });
});

test('outside, no cord comes over the machine from a ceiling', () => {
  expect(layoutOf(1366, 768).cord.fromPin).toBe(true);
  expect(layoutOf(1366, 768, 'right', 'meadow').cord).toMatchObject({ fromPin: false, pulleys: [{ x: 1312, y: 26 }] });
});

test.each([
  [1366, 768, 'wide'],
  [390, 844, 'phone'],
  [820, 1180, 'tablet'],
  [844, 390, 'landscape'],
  [800, 1000, 'wide'],
  [799, 1000, 'tablet'],
])('%i by %i is %s', (width, height, shape) => {
  expect(shapeOf(width, height)).toBe(shape);
});

test('a larger screen of the same shape is the same drawing, larger', () => {
  const [small, large] = [layoutOf(1366, 768), layoutOf(2732, 1536)];
  expect(large.pivot.x).toBeCloseTo(2 * small.pivot.x);
  expect(large.cord.knots.map((y) => y / 2)).toEqual(small.cord.knots.map((y) => expect.closeTo(y)));
  expect(large.room.scale).toBeCloseTo(2 * small.room.scale);
});
