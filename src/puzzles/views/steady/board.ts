// The boards that hang between the posts: the axis of the shots, their dots in piles, and the bale at an archer's own middle.

import { INK } from '../../../stage/ink.ts';
import type { Box, Point } from '../../../stage/layout.ts';
import type { Bale } from '../../steady/bales.ts';
import type { Dress } from '../../steady/model.ts';
import type { Dot } from './dots.ts';
import { LEAST, numeral, type Pen } from './easel.ts';
import type { Ground } from './geometry.ts';
import { BOARD, type Palette } from './inks.ts';

/** From one value to another, along so many CSS pixels. */
export type Scale = { readonly from: number; readonly to: number; readonly left: number; readonly right: number };
export type Axis = Scale & { readonly y: number };

/** As in `mock/6`, design units. */
const LOOK = { corner: 14, edge: 5, string: 16, stringAt: 22, pin: 4, axis: 3, tick: 6, inside: 28, number: 16 };
const DOT = { radius: 7.2, apart: 16 };
/** Below the axis there is room for its numbers, CSS pixels: the least size of text and its tick. */
const NUMBERS = 24;
const POST = { wide: 15, front: 7, knob: 11 };
/** A rope hangs through by so many design units. */
const SAG = 6;
/** The drawn bales: half their width and height without what stands over, units of the drawings. */
const BALES = {
  bale: { half: 22, high: 70 },
  'bale-wide': { half: 39.5, high: 96 },
  'bus-shelter': { half: 39.5, high: 96 },
  'cookie-tin': { half: 39.5, high: 66 },
} as const;
/** What stands for a bale where no arrows are shot. */
const DRESSED = { buses: 'bus-shelter', ovens: 'cookie-tin' } as const;
/** A bale's side reaches this far past the outermost dot that it catches, dots' radii. */
const OVER = 1.5;
/** A board that is narrower has no room for words, design units. */
const NARROW = 260;

export const along = ({ from, to, left, right }: Scale, value: number): number => left + ((value - from) / (to - from)) * (right - left);

export function drawPosts(pen: Pen, { posts, boards }: Pick<Ground, 'posts' | 'boards'>, unit: number): void {
  for (const x of [posts.left, posts.right]) {
    pen.line(upright(x, posts.top, posts.foot), POST.wide * unit, INK['wood-deep']);
    pen.line(upright(x - 3 * unit, posts.top + 2 * unit, posts.foot - 4 * unit), POST.front * unit, INK.wood);
    pen.circle(x, posts.top - 4 * unit, POST.knob * unit, BOARD.brass);
    pen.circle(x - 3 * unit, posts.top - 7 * unit, 4 * unit, 0xffdb85);
  }
  for (const { y } of boards) {
    const rope = Array.from({ length: 17 }, (_, at) => {
      const t = at / 16;
      return { x: posts.left + (posts.right - posts.left) * t, y: y + (4 * SAG * t * (1 - t) - LOOK.string) * unit };
    });
    pen.line(rope, 4.5 * unit, INK['wood-deep']);
    pen.line(
      rope.map(({ x, y: at }) => ({ x, y: at - unit })),
      1.6 * unit,
      INK['wood-light'],
    );
  }
}

const upright = (x: number, from: number, to: number): readonly Point[] => [
  { x, y: from },
  { x, y: to },
];
export const level = (y: number, from: number, to: number): readonly Point[] => [
  { x: from, y },
  { x: to, y },
];

/** @param bright lit by what is being looked at */
export function drawBoard(pen: Pen, { x, y, w, h }: Box, unit: number, bright = false): void {
  const corner = LOOK.corner * unit;
  const strings = [x + LOOK.stringAt * unit, x + w - LOOK.stringAt * unit];
  for (const at of strings) pen.line(upright(at, y - 13 * unit, y + 6 * unit), 4 * unit, INK['wood-deep']);
  pen.round({ x: x + 3 * unit, y: y + 7 * unit, w, h }, corner, BOARD.shadow, 0.3);
  pen.round({ x, y, w, h }, corner, INK.edge);
  pen.round({ x, y, w, h: h - LOOK.edge * unit }, corner, bright ? INK['outcome-mist'] : BOARD.paper);
  for (const at of strings) pen.circle(at, y + 9 * unit, LOOK.pin * unit, INK['brass-deep']);
}

/** Where the axis lies on a board, and along what. @param values that have to find room, in steps */
export function axisOf({ x, y, w, h }: Box, unit: number, values: readonly number[]): Axis {
  const [from, to] = rounded(values);
  return {
    from,
    to,
    left: x + LOOK.inside * unit,
    right: x + w - LOOK.inside * unit,
    y: y + h - LOOK.edge * unit - NUMBERS * Math.max(1, unit),
  };
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

export function drawAxis(pen: Pen, axis: Axis, unit: number): void {
  pen.line(level(axis.y, axis.left - 10 * unit, axis.right + 10 * unit), LOOK.axis * unit, INK.ink);
  for (const number of numbersOf(axis)) {
    const x = along(axis, number);
    pen.line(upright(x, axis.y, axis.y + LOOK.tick * unit), 2.5 * unit, INK.ink);
    const size = Math.max(LEAST, LOOK.number * unit);
    pen.write(numeral(number), { x, y: axis.y + 7 * unit + size * 0.52 }, { font: 'voice', size, colour: INK.ink });
  }
}

/** The bull, seen from the side of the archers: small, and where it stands. */
export function drawMark(pen: Pen, { x, y }: Point, unit: number): void {
  for (const [radius, colour] of [
    [4.8, INK.coral],
    [3, BOARD.paper],
    [1.4, INK.iron],
  ] as const)
    pen.circle(x, y, radius * unit, colour);
}

/** How large dots are drawn where one step is this long and the highest pile has this room, CSS pixels. */
export function dotOf(step: number, room: number, highest: number, unit: number): { readonly radius: number; readonly apart: number } {
  const apart = Math.min(DOT.apart * unit, room / Math.max(1, highest));
  const radius = Math.max(2.6 * unit, Math.min(DOT.radius * unit, step * 0.48, apart * 0.47));
  return { radius, apart };
}

export function drawDot(pen: Pen, x: number, y: number, radius: number, palette: Palette, alpha = 1): void {
  pen.circle(x, y, radius, palette.dot, alpha);
  if (palette.mark === 'heart') pen.circle(x, y, radius * 0.42, BOARD.paper, alpha);
  else pen.circle(x - radius * 0.3, y - radius * 0.35, radius * 0.32, palette.light, alpha);
  if (palette.mark === 'arc') pen.arc(x, y, radius * 0.62, 0.1 * Math.PI, 0.6 * Math.PI, radius * 0.22, palette.light, alpha);
}

/** Where a board is lower than a dot's way is high, the way is flatter: by this share. @param room over the line, CSS pixels */
export const flatter = ({ from, to, left, right }: Scale, room: number): number =>
  Math.min(1, (0.82 * room) / (Math.max(-from, to, 1e-9) * ((right - left) / (to - from))));

/** Where dots in piles over a line at `y` have their middles, CSS pixels. @param highest dots of the highest pile */
export function dotsAt(
  dots: readonly Dot[],
  scale: Scale,
  y: number,
  room: number,
  highest: number,
  unit: number,
): readonly (Point & { readonly radius: number })[] {
  const step = (scale.right - scale.left) / (scale.to - scale.from);
  const { radius, apart } = dotOf(step, room, highest, unit);
  const rise = step * flatter(scale, room);
  return dots.map(({ x, lift, below }) => ({ x: along(scale, x), y: y - radius - 2 * unit - below * apart - lift * rise, radius }));
}

export const highestOf = (dots: readonly Dot[]): number => Math.max(1, ...dots.map(({ below }) => below + 1));

/** Dots in piles over a line at `y`. */
export function drawDots(pen: Pen, dots: readonly Dot[], scale: Scale, y: number, room: number, unit: number, palette: Palette): void {
  for (const dot of dotsAt(dots, scale, y, room, highestOf(dots), unit)) drawDot(pen, dot.x, dot.y, dot.radius, palette);
}

/**
 * The bale at its archer's own middle, and how many shots it catches.
 * @param come 0 to 1: it is let down from above @param room over the axis, CSS pixels
 */
export function drawBale(pen: Pen, dress: Dress, bale: Bale, axis: Axis, room: number, unit: number, come: number): void {
  const step = (axis.right - axis.left) / (axis.to - axis.from);
  const part = dress === 'archers' ? (bale.half > 1 ? 'bale-wide' : 'bale') : DRESSED[dress];
  const drawn = BALES[part];
  const { radius } = dotOf(step, room, 1, unit);
  const x = along(axis, bale.middle);
  const wide = (bale.half * step + OVER * radius * Math.min(1, come * 2)) / drawn.half;
  pen.part(part, { x, y: axis.y - (1 - come) * room * 0.6 }, wide, (room - 2 * unit) / drawn.high, Math.min(1, come * 2));
}

/** What a bale has caught, on a slip beside it: on the side that has room. A narrow board has room for the number alone. */
export function drawCaught(pen: Pen, said: string, bale: Bale, axis: Axis, box: Box, unit: number, bright: boolean): void {
  const hand = { font: 'read', size: Math.max(LEAST, 15.5 * unit), colour: INK['outcome-ink'] } as const;
  const text = box.w < NARROW * unit ? String(bale.caught.filter((one) => one).length) : said;
  const w = Math.max(26 * unit, pen.wide(text, hand) + 14 * unit);
  const h = Math.max(21, 26 * unit);
  const step = (axis.right - axis.left) / (axis.to - axis.from);
  const [x, off] = [along(axis, bale.middle), bale.half * step + 14 * unit];
  const right = x + off + w <= box.x + box.w - 6 * unit;
  const left = right ? x + off : Math.max(box.x + 4 * unit, x - off - w);
  const slip = { x: left, y: box.y + 9 * unit, w, h };
  pen.round(slip, h / 2, bright ? BOARD.paper : INK['outcome-mist']);
  pen.write(text, { x: left + w / 2, y: slip.y + h / 2 }, hand);
}
