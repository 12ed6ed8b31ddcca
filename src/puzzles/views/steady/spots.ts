// Where arrows can be put down on a ruler, what shows that one is about to be, and the buttons that move it by one step.

import { INK } from '../../../stage/ink.ts';
import type { Point } from '../../../stage/layout.ts';
import { along } from './board.ts';
import type { Pen } from './easel.ts';
import type { Lane } from './field.ts';

/** LOOK: targets of 44 px. */
export const TARGET = 44;

/** Every step of the ruler takes an arrow. @param lit the spot over which one hangs */
export function drawSpots(
  pen: Pen,
  { scale, ruler }: Lane,
  room: { readonly from: number; readonly to: number },
  lit: number | undefined,
  unit: number,
): void {
  const step = (scale.right - scale.left) / (scale.to - scale.from);
  const radius = Math.min(4.5 * unit, step * 0.32);
  for (let spot = room.from; spot <= room.to; spot++) pen.circle(along(scale, spot), ruler.y + unit, radius, INK.teal);
  if (lit === undefined) return;
  const x = along(scale, lit);
  pen.ellipse(x, ruler.y + unit, 15 * unit, 5 * unit, INK.spark, 0.85);
  pen.area(
    [
      { x: x - 38 * unit, y: ruler.y - 96 * unit },
      { x: x + 38 * unit, y: ruler.y - 96 * unit },
      { x: x + 13 * unit, y: ruler.y },
      { x: x - 13 * unit, y: ruler.y },
    ],
    INK.butter,
    0.28,
  );
}

export function drawNudge(pen: Pen, { x, y }: Point, side: number): void {
  const r = TARGET / 2;
  pen.circle(x, y + 3, r, INK.edge);
  pen.circle(x, y, r, INK.paper);
  pen.area(
    [
      { x: x + side * 9, y },
      { x: x - side * 6, y: y - 9 },
      { x: x - side * 6, y: y + 9 },
    ],
    INK.ink,
  );
}
