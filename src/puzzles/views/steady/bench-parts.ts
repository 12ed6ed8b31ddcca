// What the track stands on and is fed by: the bench, the hopper with its tubes, the pipes up to the boards.

import { INK } from '../../../stage/ink.ts';
import type { Box, Point } from '../../../stage/layout.ts';
import type { Dress } from '../../steady/model.ts';
import { level } from './board.ts';
import type { Pen } from './easel.ts';
import { BOARD, paletteOf } from './inks.ts';

/** From `mock/6`, design units. */
const PIPE = { deep: 15, front: 10, light: 3, cap: 30 };
const LEGS = { wide: 18, lean: 28, inside: 54, apart: 62 };

/** What the bench's shadow takes of its width, and how far it is below the bench's edge and high, design units. */
const SHADOW = { share: 0.57, below: 44, high: 20 };

export function drawShadow(pen: Pen, { x, y, w, h }: Box): void {
  pen.ellipse(x + w / 2, y + h / 2, w / 2, h / 2, BOARD.shadow, 0.35);
}

/** Where the bench's shadow falls. */
export const shadowOf = (bench: Box, unit: number): Box => ({
  x: bench.x + bench.w * (0.5 - SHADOW.share),
  y: bench.y + (SHADOW.below - SHADOW.high) * unit,
  w: bench.w * 2 * SHADOW.share,
  h: 2 * SHADOW.high * unit,
});

/** The bench itself, down to `foot`. */
export function drawTable(pen: Pen, bench: Box, foot: number, unit: number): void {
  for (const [x, lean] of [
    [bench.x + LEGS.inside * unit, -1],
    [bench.x + (LEGS.inside + LEGS.apart) * unit, 1],
    [bench.x + bench.w - (LEGS.inside + LEGS.apart) * unit, -1],
    [bench.x + bench.w - LEGS.inside * unit, 1],
  ] as const) {
    const down = foot - bench.y;
    const end = x + (lean * LEGS.lean * unit * down) / (208 * unit);
    const half = (LEGS.wide / 2) * unit;
    pen.area(
      [
        { x: x - half, y: bench.y + 20 * unit },
        { x: x + half, y: bench.y + 20 * unit },
        { x: end + half, y: foot },
        { x: end - half, y: foot },
      ],
      INK['wood-deep'],
    );
  }
  const { x, y, w, h } = bench;
  pen.round({ x, y, w, h }, 9 * unit, INK.wood);
  pen.round({ x, y: y + h - 8 * unit, w, h: 8 * unit }, 7 * unit, INK['wood-deep']);
  pen.round({ x, y: y + h - 9 * unit, w, h: 4 * unit }, 0, INK.wood);
  pen.round({ x, y, w, h: 8 * unit }, 4 * unit, INK['wood-light']);
}

/** A brass pipe from the foot of a board. @param turn where it goes aside, CSS pixels */
export function drawPipe(pen: Pen, from: Point, to: Point, turn: number, unit: number): void {
  const way =
    Math.abs(from.x - to.x) < 6 * unit ? [from, { x: from.x, y: to.y }] : [from, { x: from.x, y: turn }, { x: to.x, y: turn }, to];
  const moved = (dx: number, dy: number): readonly Point[] => way.map(({ x, y }) => ({ x: x + dx * unit, y: y + dy * unit }));
  pen.line(way, PIPE.deep * unit, INK['brass-deep']);
  pen.line(moved(-2, -1), PIPE.front * unit, BOARD.brass);
  pen.line(moved(-4.5, -3.5), PIPE.light * unit, 0xffdb85);
  const cap = { x: from.x - (PIPE.cap / 2) * unit, y: from.y - 2 * unit, w: PIPE.cap * unit, h: 11 * unit };
  pen.round(cap, 5.5 * unit, INK['brass-deep']);
  pen.round({ ...cap, w: cap.w * 0.74, h: 9 * unit }, 4.5 * unit, BOARD.brass);
}

/** The hopper of the shots, and its tubes to the first socket. @param rod the height of what is carried on @param to where the tubes end */
export function drawHopper(pen: Pen, hopper: Box, dress: Dress, rod: number, to: number, unit: number): void {
  const { x, y, w, h } = hopper;
  const tubes = { x: x + w * 0.82, y: rod - 29 * unit, w: to - x - w * 0.82 + 4 * unit, h: 58 * unit };
  pen.round(tubes, 2 * unit, INK.ink);
  for (const [at, dots] of [
    [0.11, [0.3, 0.72]],
    [0.5, [0.52]],
    [0.88, [0.4, 0.85]],
  ] as const) {
    const tube = tubes.y + tubes.h * at;
    pen.line(level(tube, tubes.x + 2 * unit, tubes.x + tubes.w - 2 * unit), 7 * unit, INK['iron-light']);
    pen.line(level(tube - 2 * unit, tubes.x + 2 * unit, tubes.x + tubes.w - 2 * unit), 2 * unit, BOARD.pipe);
    const { dot, light } = paletteOf(0);
    for (const share of dots) {
      pen.circle(tubes.x + tubes.w * share, tube - unit, 6.5 * unit, dot);
      pen.circle(tubes.x + tubes.w * share - 2 * unit, tube - 3.3 * unit, 2.1 * unit, light);
    }
  }
  const at = (dx: number, dy: number): Point => ({ x: x + dx * w, y: y + dy * h });
  const rim = 16 * unit;
  pen.area([at(0.06, 0.05), at(0.94, 0.05), at(0.82, 1), at(0.18, 1)], INK.iron);
  pen.area([at(0.64, 0.05), at(0.94, 0.05), at(0.82, 1), at(0.56, 1), at(0.66, 0.5)], INK.ink);
  pen.line([at(0.16, 0.16), at(0.25, 0.92)], 5 * unit, INK['iron-light']);
  pen.round({ x, y: y - rim * 0.4, w, h: rim }, rim / 2, BOARD.brass);
  pen.round({ x: x + w * 0.66, y: y - rim * 0.4, w: w * 0.34, h: rim }, rim / 2, INK['brass-deep']);
  for (const [dx, dy] of [
    [0.36, 0.5],
    [0.5, 0.64],
    [0.63, 0.48],
    [0.42, 0.82],
    [0.58, 0.86],
  ] as const) {
    const dot = at(dx, dy);
    if (dress === 'ovens') {
      pen.part('cookie', dot, 0.5 * unit);
      continue;
    }
    pen.circle(dot.x, dot.y, 8 * unit, INK.spark);
    pen.circle(dot.x - 2.4 * unit, dot.y - 2.8 * unit, 2.6 * unit, INK.paper);
  }
}
