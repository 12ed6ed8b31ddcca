// Where things stand once a pull has told: on the meadow, and with a second machine beside one's own.

import { describe, expect, it } from 'vitest';
import { groundOf } from '../../../src/puzzles/views/steady/geometry.ts';
import { laneOf, meadowOf } from '../../../src/puzzles/views/steady/meadow.ts';
import { twinOf } from '../../../src/puzzles/views/steady/twin.ts';
import { type Box, HANDS, layoutOf } from '../../../src/stage/layout.ts';

const SCREENS = [
  [1366, 768],
  [1920, 1080],
  [768, 1024],
  [390, 844],
  [844, 390],
] as const;

const apart = (a: Box, b: Box): boolean =>
  a.x + a.w <= b.x + 1e-6 || b.x + b.w <= a.x + 1e-6 || a.y + a.h <= b.y + 1e-6 || b.y + b.h <= a.y + 1e-6;
const within = (inner: Box, outer: Box): boolean =>
  inner.x >= outer.x - 1e-6 &&
  inner.x + inner.w <= outer.x + outer.w + 1e-6 &&
  inner.y >= outer.y - 1e-6 &&
  inner.y + inner.h <= outer.y + outer.h + 1e-6;
const none = (boxes: readonly Box[]): readonly string[] =>
  boxes.flatMap((one, at) => boxes.slice(at + 1).flatMap((other, to) => (apart(one, other) ? [] : [`${at} and ${at + 1 + to}`])));

const CASES = SCREENS.flatMap(([width, height]) => HANDS.map((hand) => ({ width, height, hand })));

describe.each(CASES)('at $width × $height, pulled by the $hand hand', ({ width, height, hand }) => {
  const layout = layoutOf(width, height, hand, 'meadow');
  const screen = { x: 0, y: 0, w: width, h: height };

  it.each([2, 3, 4])('the meadow of %i archers has a ruler for each, and what was said of them at its end', (archers) => {
    const ground = meadowOf(groundOf(layout, { archers, sockets: 4, tray: 9 }), layout);
    const lanes = ground.boards.map((row, at) => laneOf(row, { from: 0, to: 20 }, ground, at, layout.unit));
    const boxes = [...lanes.map(({ ruler }) => ruler), ...ground.results];
    expect(none(boxes)).toEqual([]);
    for (const box of boxes) expect(within(box, screen)).toBe(true);
    for (const { ruler, room } of lanes) expect(room).toBeGreaterThan(ruler.h);
  });

  it.each([1, 3, 5])('a machine of %i plates and the other one share the bench, under what comes out of them', (plates) => {
    const ground = groundOf(layout, { archers: 2, sockets: 5, tray: 11 });
    const { own, other, cards, note, next } = twinOf(layout, ground, [plates, 3]);
    const machines = [...own.sockets, own.flag, ...other.sockets, other.flag];
    expect(none([...machines, ...cards, ...own.boards, next, ...(note === undefined ? [] : [note])])).toEqual([]);
    for (const box of machines.slice(0, plates + 1)) expect(within({ ...box, y: own.bench.y, h: 1 }, own.bench)).toBe(true);
    for (const box of machines.slice(plates + 1)) expect(within({ ...box, y: other.bench.y, h: 1 }, other.bench)).toBe(true);
    for (const box of [...cards, next]) expect(within(box, screen)).toBe(true);
    expect(Math.min(next.w, next.h)).toBeGreaterThanOrEqual(44);
  });
});
