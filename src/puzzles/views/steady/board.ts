// The boards that hang between the posts, and the axis of the shots, drawn with a pen.

import type Phaser from 'phaser';
import { INK } from '../../../stage/ink.ts';
import type { Box } from '../../../stage/layout.ts';
import { strokeThrough } from '../../../stage/pen.ts';
import type { Dot } from './dots.ts';
import type { Ground } from './geometry.ts';
import { BOARD, type Palette } from './inks.ts';

export type Pen = Phaser.GameObjects.Graphics;
/** From one value to another, along so many CSS pixels. */
export type Scale = { readonly from: number; readonly to: number; readonly left: number; readonly right: number };

/** As in `mock/6`, design units. */
const LOOK = { corner: 14, edge: 5, string: 16, stringAt: 22, pin: 4, axis: 3, tick: 6, inside: 28 };
const DOT = { radius: 7.2, apart: 16 };
/** Below the axis there is room for its numbers, CSS pixels: the least size of text and its tick. */
export const NUMBERS = 27;
const POST = { wide: 15, front: 7, knob: 11 };

export const along = ({ from, to, left, right }: Scale, value: number): number => left + ((value - from) / (to - from)) * (right - left);

export function drawPosts(pen: Pen, { posts, boards }: Ground, unit: number): void {
  for (const x of [posts.left, posts.right]) {
    pen.lineStyle(POST.wide * unit, INK['wood-deep'], 1).lineBetween(x, posts.top, x, posts.foot);
    pen.lineStyle(POST.front * unit, INK.wood, 1).lineBetween(x - 3 * unit, posts.top + 2 * unit, x - 3 * unit, posts.foot - 4 * unit);
    pen.fillStyle(BOARD.brass, 1).fillCircle(x, posts.top - 4 * unit, POST.knob * unit);
    pen.fillStyle(INK.butter, 1).fillCircle(x - 3 * unit, posts.top - 7 * unit, 4 * unit);
  }
  for (const { y } of boards) {
    const rope = Array.from({ length: 17 }, (_, at) => {
      const t = at / 16;
      return { x: posts.left + (posts.right - posts.left) * t, y: y - LOOK.string * unit + 8 * unit * 4 * t * (1 - t) * 0.75 };
    });
    pen.lineStyle(4.5 * unit, INK['wood-deep'], 1);
    strokeThrough(pen, rope);
    pen.lineStyle(1.6 * unit, INK['wood-light'], 1);
    strokeThrough(
      pen,
      rope.map((at) => ({ x: at.x, y: at.y - unit })),
    );
  }
}

export function drawBoard(pen: Pen, { x, y, w, h }: Box, unit: number): void {
  const corner = LOOK.corner * unit;
  for (const at of [x + LOOK.stringAt * unit, x + w - LOOK.stringAt * unit])
    pen.lineStyle(4 * unit, INK['wood-deep'], 1).lineBetween(at, y - 12 * unit, at, y + 6 * unit);
  pen.fillStyle(BOARD.shadow, 0.3).fillRoundedRect(x + 3 * unit, y + 7 * unit, w, h, corner);
  pen.fillStyle(INK.edge, 1).fillRoundedRect(x, y, w, h, corner);
  pen.fillStyle(BOARD.paper, 1).fillRoundedRect(x, y, w, h - LOOK.edge * unit, corner);
  pen.fillStyle(INK['brass-deep'], 1);
  for (const at of [x + LOOK.stringAt * unit, x + w - LOOK.stringAt * unit]) pen.fillCircle(at, y + 9 * unit, LOOK.pin * unit);
}

/** Where the axis lies on a board, and along what. @param values that have to find room, in steps */
export function axisOf({ x, y, w, h }: Box, unit: number, values: readonly number[]): Scale & { readonly y: number } {
  const [from, to] = rounded(values);
  return { from, to, left: x + LOOK.inside * unit, right: x + w - LOOK.inside * unit, y: y + h - LOOK.edge * unit - NUMBERS };
}

/** Ends on whole fives, and is at least ten long. */
function rounded(values: readonly number[]): readonly [number, number] {
  const from = Math.floor(Math.min(...values) / 5) * 5;
  return [from, Math.max(from + 10, Math.ceil(Math.max(...values) / 5) * 5)];
}

/** Where the axis has a number: whole fives, at most some six of them. */
export function numbersOf({ from, to }: Scale): readonly number[] {
  const step = Math.ceil((to - from) / 5 / 5) * 5;
  return Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, at) => from + at * step);
}

/** @param mark where the bull is: a small target stands on the axis there */
export function drawAxis(pen: Pen, axis: Scale & { readonly y: number }, unit: number, mark: number): void {
  pen.lineStyle(LOOK.axis * unit, INK.ink, 1).lineBetween(axis.left - 10 * unit, axis.y, axis.right + 10 * unit, axis.y);
  pen.lineStyle(2.5 * unit, INK.ink, 1);
  for (const number of numbersOf(axis)) pen.lineBetween(along(axis, number), axis.y, along(axis, number), axis.y + LOOK.tick * unit);
  if (mark < axis.from || mark > axis.to) return;
  const x = along(axis, mark);
  for (const [radius, colour] of [
    [5.5, INK.coral],
    [3.4, BOARD.paper],
    [1.6, INK.iron],
  ] as const)
    pen.fillStyle(colour, 1).fillCircle(x, axis.y, radius * unit);
}

/** How large dots are drawn where one step is this long and the highest pile has this room, CSS pixels. */
export function dotOf(step: number, room: number, highest: number, unit: number): { readonly radius: number; readonly apart: number } {
  const apart = Math.min(DOT.apart * unit, room / Math.max(1, highest));
  const radius = Math.max(2.6 * unit, Math.min(DOT.radius * unit, step * 0.48, apart * 0.47));
  return { radius, apart };
}

export function drawDot(pen: Pen, x: number, y: number, radius: number, palette: Palette, alpha = 1): void {
  pen.fillStyle(palette.dot, alpha).fillCircle(x, y, radius);
  if (palette.mark === 'heart') pen.fillStyle(BOARD.paper, alpha).fillCircle(x, y, radius * 0.42);
  else pen.fillStyle(palette.light, alpha).fillCircle(x - radius * 0.3, y - radius * 0.35, radius * 0.32);
  if (palette.mark !== 'arc') return;
  pen.lineStyle(radius * 0.22, palette.light, alpha).beginPath();
  pen.arc(x, y, radius * 0.62, 0.1 * Math.PI, 0.6 * Math.PI).strokePath();
}

/** Dots in piles over a line at `y`. */
export function drawDots(pen: Pen, dots: readonly Dot[], scale: Scale, y: number, room: number, unit: number, palette: Palette): void {
  const highest = Math.max(1, ...dots.map(({ below }) => below + 1));
  const step = (scale.right - scale.left) / (scale.to - scale.from);
  const { radius, apart } = dotOf(step, room, highest, unit);
  for (const { x, lift, below } of dots)
    drawDot(pen, along(scale, x), y - radius - 2 * unit - below * apart - lift * step, radius, palette);
}
