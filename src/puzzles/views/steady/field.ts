// The meadow before there is any machine: a ruler on the ground for each archer, arrows that stand in it, and what is shown
// over them.

import { INK } from '../../../stage/ink.ts';
import type { Box, Layout, Point, Shape, Spot } from '../../../stage/layout.ts';
import type { Bale } from '../../steady/bales.ts';
import type { Shots } from '../../steady/measures.ts';
import { along, numbersOf, type Scale } from './board.ts';
import { LEAST, numeral, type Pen } from './easel.ts';
import { drawPennant } from './gallery.ts';
import { BOARD, paletteOf } from './inks.ts';

/** A ruler, what it measures, and who shoots at it. All in CSS pixels. */
export type Lane = {
  readonly ruler: Box;
  readonly scale: Scale;
  readonly archer: Spot;
  readonly pennant: Spot;
  /** where a flag can be put up */
  readonly stand: Spot;
  /** from the ruler's edge upwards: room for arrows */
  readonly room: number;
};
export type Field = {
  readonly lanes: readonly Lane[];
  /** the flag's box, its hole; where Oops stands; the quiver */
  readonly box: Spot;
  readonly oops: Spot;
  readonly quiver: Box;
};

type Table = {
  readonly rulers: readonly [from: number, to: number];
  /** from the first row's top to the last ruler's foot, on the drawing */
  readonly rows: readonly [from: number, to: number];
  readonly archer: number;
  readonly stand: number;
  readonly figure: number;
  readonly box: readonly [x: number, y: number, scale: number];
  readonly oops: readonly [x: number, y: number, scale: number];
  readonly quiver: readonly [left: number, right: number, top: number, bottom: number];
};

/** From `mock/35` and `33`; the other shapes fit into the drawings of their size. */
const TABLES: Readonly<Record<Shape, Table>> = {
  wide: {
    rulers: [342, 1032],
    rows: [96, 536],
    archer: 282,
    stand: 176,
    figure: 1.2,
    box: [392, 646, 1],
    oops: [1086, 668, 0.72],
    quiver: [330, 792, 628, 754],
  },
  landscape: {
    rulers: [170, 660],
    rows: [60, 258],
    archer: 128,
    stand: 84,
    figure: 0.52,
    box: [300, 346, 0.5],
    oops: [56, 306, 0.22],
    quiver: [116, 470, 272, 312],
  },
  tablet: {
    rulers: [190, 796],
    rows: [260, 680],
    archer: 134,
    stand: 56,
    figure: 1.1,
    box: [360, 820, 1],
    oops: [120, 920, 0.72],
    quiver: [24, 544, 760, 930],
  },
  phone: {
    rulers: [92, 384],
    rows: [186, 470],
    archer: 60,
    stand: 22,
    figure: 0.56,
    box: [182, 640, 0.8],
    oops: [50, 790, 0.42],
    quiver: [8, 234, 540, 676],
  },
};
/** As in `mock/35`, design units. */
const RULER = { high: 30, edge: 5, inside: 30, corner: 9, number: 17 };
/** A ruler on a narrow screen has less of an edge beyond its numbers. */
const INSIDE: Readonly<Record<Shape, number>> = { wide: 30, landscape: 20, tablet: 26, phone: 14 };
const ARROW = { long: 64, lean: 63, fan: 13 };
const SHARE = { archer: 0.62, arrow: 0.5 };

/** @param from the least and the greatest that the rulers have to show, in steps */
export function fieldOf(layout: Layout, archers: number, from: number, to: number): Field {
  const { shape, width, height, unit, hand } = layout;
  const table = TABLES[shape];
  const [extraX, extraY] = [width / unit - SIZE[shape][0], height / unit - SIZE[shape][1]];
  const mirror = hand === 'left' && (shape === 'wide' || shape === 'landscape') ? SIZE[shape][0] - table.rulers[1] - table.stand + 40 : 0;
  const x = (at: number): number => (at + extraX / 2 + mirror) * unit;
  const low = (y: number): number => (y + extraY) * unit;
  const aside = (at: Point): Point => (hand === 'left' ? { x: width - at.x, y: at.y } : at);
  const [top, foot] = [table.rows[0] * unit, low(table.rows[1])];
  const tall = (foot - top) / archers;
  const figure = Math.min(table.figure * unit, (tall * SHARE.archer) / 100);
  const lanes = Array.from({ length: archers }, (_, row) => {
    // Where there are many, all of it is lower.
    const high = Math.min(RULER.high * unit, tall * 0.4);
    const [below, above] = [Math.min(10 * unit, tall * 0.1), Math.min(26 * unit, tall * 0.3)];
    const ruler = {
      x: x(table.rulers[0]),
      y: top + tall * (row + 1) - high - below,
      w: (table.rulers[1] - table.rulers[0]) * unit,
      h: high,
    };
    const inside = INSIDE[shape] * unit;
    const ground = ruler.y + 14 * unit;
    return {
      ruler,
      scale: { from, to, left: ruler.x + inside, right: ruler.x + ruler.w - inside },
      archer: { x: x(table.archer), y: ground, scale: figure },
      pennant: { x: ruler.x + 10 * unit, y: ground - 92 * figure, scale: Math.max(0.6 * unit, Math.min(unit, figure * 0.9)) },
      stand: { x: x(table.stand), y: ground, scale: figure * 0.85 },
      room: tall - high - above,
    };
  });
  const spot = ([at, y, scale]: readonly [number, number, number]): Spot => ({ x: x(at), y: low(y), scale: scale * unit });
  const [left, right, up, down] = table.quiver;
  const wideShift = shape === 'wide' || shape === 'landscape' ? (extraX / 2) * unit : 0;
  const quiver = { x: left * unit + wideShift, y: low(up), w: (right - left) * unit, h: (down - up) * unit };
  return {
    lanes,
    box: spot(table.box),
    oops: spot(table.oops),
    quiver: { ...quiver, x: hand === 'left' ? aside(quiver).x - quiver.w : quiver.x },
  };
}

/** The sizes that the shapes were drawn on, design units. */
const SIZE: Readonly<Record<Shape, readonly [number, number]>> = {
  wide: [1366, 768],
  landscape: [844, 390],
  tablet: [820, 1180],
  phone: [390, 844],
};

/** Whole fives around all of these. */
export function spanOf(values: readonly number[]): readonly [from: number, to: number] {
  const from = Math.floor(Math.min(...values) / 5) * 5;
  return [from, Math.max(from + 10, Math.ceil(Math.max(...values) / 5) * 5)];
}

export function drawLane(pen: Pen, { ruler, scale, pennant }: Lane, archer: number, unit: number): void {
  const { x, y, w, h } = ruler;
  pen.round({ x: x - 100 * unit, y: y + h - 10 * unit, w: w + 140 * unit, h: 22 * unit }, 11 * unit, BOARD.shadow, 0.28);
  pen.round({ x, y: y + RULER.edge * unit, w, h }, RULER.corner * unit, INK['wood-deep']);
  pen.round({ x, y, w, h }, RULER.corner * unit, INK['wood-light']);
  pen.round({ x, y, w, h: 5 * unit }, 2.5 * unit, 0xf6cd97);
  const step = (scale.right - scale.left) / (scale.to - scale.from);
  const numbered = numbersOf(scale);
  const size = Math.max(LEAST, RULER.number * unit);
  for (let at = scale.from; at <= scale.to; at++) {
    const named = numbered.includes(at);
    if (!named && step < 5 * unit) continue;
    const mark = along(scale, at);
    pen.line(
      [
        { x: mark, y: y + unit },
        { x: mark, y: y + (named ? 9 : 6) * unit },
      ],
      (named ? 3 : 2) * unit,
      BOARD.tick,
    );
    if (named) pen.write(numeral(at), { x: mark, y: y + h * 0.66 }, { font: 'voice', size, colour: BOARD.tick });
  }
  drawPennant(pen, pennant, archer);
}

/** The target that stands at the mark, where there is one on the ruler. */
export function drawTarget(pen: Pen, { scale, ruler, room }: Lane, mark: number, unit: number): void {
  if (mark < scale.from || mark > scale.to) return;
  pen.part(
    'mark-target',
    { x: along(scale, mark), y: ruler.y + 2 * unit - 30 * Math.min(0.95 * unit, room / 105) },
    Math.min(0.95 * unit, room / 105),
  );
}

/** How large arrows are drawn in a lane. */
export const arrowSize = ({ room }: Lane, unit: number): number => Math.min(1.2 * unit, (room * SHARE.arrow) / ARROW.long);

/** Arrows that stand in the ground at the ruler's edge; those at one spot are fanned out. */
export function drawArrows(pen: Pen, lane: Lane, shots: Shots, part: string, unit: number, hidden?: number): void {
  const size = arrowSize(lane, unit);
  for (const [at, shot] of shots.entries()) {
    const before = shots.slice(0, at).filter((other, place) => other === shot && place !== hidden).length;
    if (at === hidden) continue;
    const tip = { x: along(lane.scale, shot), y: lane.ruler.y + unit };
    if (before === 0) pen.part('grass-hit', tip, size * 0.8);
    const fan = (before % 2 === 0 ? 1 : -1) * Math.ceil(before / 2) * ARROW.fan * (before > 4 ? 0.7 : 1);
    pen.part(part, tip, size, size, 1, ARROW.lean + fan);
  }
}

/** The bale that stands at an archer's own middle, so wide as it catches. @param come 0 to 1: it is let down */
export function drawFieldBale(pen: Pen, lane: Lane, bale: Bale, unit: number, come: number): void {
  const step = (lane.scale.right - lane.scale.left) / (lane.scale.to - lane.scale.from);
  const high = Math.min(96 * unit, lane.room * 0.8);
  const wide = (2 * bale.half * step + 16 * unit) / 79;
  const foot = { x: along(lane.scale, bale.middle), y: lane.ruler.y + unit - (1 - come) * lane.room * 0.5 };
  pen.part('bale-wide', foot, wide, high / 96, Math.min(1, come * 2));
}

/** What it caught, and the arrows that stick in it, one over the other. */
export function drawHits(pen: Pen, lane: Lane, bale: Bale, archer: number, said: string, unit: number): void {
  const step = (lane.scale.right - lane.scale.left) / (lane.scale.to - lane.scale.from);
  const high = Math.min(96 * unit, lane.room * 0.8);
  const size = arrowSize(lane, unit) * 0.8;
  const count = bale.caught.filter((one) => one).length;
  const left = along(lane.scale, bale.middle) - bale.half * step - 8 * unit;
  for (let hit = 0; hit < count; hit++) {
    const y = lane.ruler.y - high * (0.12 + (0.76 * (hit + 0.5)) / Math.max(count, 4));
    pen.part(`arrow-${paletteOf(archer).part}-caught`, { x: left + 12 * unit, y }, size);
  }
  const hand = { font: 'read', size: Math.max(LEAST, 17 * unit), colour: INK['outcome-ink'] } as const;
  const w = pen.wide(said, hand) + 24 * unit;
  const x = Math.min(along(lane.scale, bale.middle) + bale.half * step + 24 * unit, lane.ruler.x + lane.ruler.w - w);
  const slip = { x, y: lane.ruler.y - high, w, h: 32 * unit };
  pen.round(slip, 16 * unit, INK['outcome-mist']);
  pen.frame(slip, 16 * unit, 3 * unit, INK.outcome);
  pen.write(said, { x: x + w / 2, y: slip.y + slip.h / 2 }, hand);
}

/** A dashed line from here to there, sagging: the way that something may go. */
export function drawWay(pen: Pen, from: Point, to: Point, unit: number): void {
  const bend = { x: Math.min(from.x, to.x) - 60 * unit, y: (from.y + to.y) / 2 };
  const points = Array.from({ length: 25 }, (_, at) => {
    const t = at / 24;
    return {
      x: (1 - t) * (1 - t) * from.x + 2 * t * (1 - t) * bend.x + t * t * to.x,
      y: (1 - t) * (1 - t) * from.y + 2 * t * (1 - t) * bend.y + t * t * to.y,
    };
  });
  pen.line(points, 9 * unit, INK.butter, 0.55);
  pen.dashes(points, 3 * unit, INK.teal, 3 * unit, 7 * unit);
}
