// The paper of the board of threads: the board itself, notes and frames, drawn in its own units.

import type Phaser from 'phaser';
import { INK, ROOM } from '../../../stage/ink.ts';
import type { Box, Point } from '../../../stage/layout.ts';
import { strokeDashes } from '../../../stage/pen.ts';

export type Pen = Phaser.GameObjects.Graphics;
/** A box round a middle: size and radius in units of the board, `unit` CSS pixels each. */
export type Sheet = { readonly w: number; readonly h: number; readonly r: number };

/** LOOK: four unequal corners, as if cut by hand; and its shadow on the wall. */
const CORNERS = { tl: 22, tr: 20, br: 28, bl: 20 };
const SHADOW = { x: 8, y: 12, alpha: 0.26 };
/** The cork inside, and how many specks are on it. */
const INSIDE = { margin: 14, edge: 9, radius: 14, specks: 64, speck: 0.8 };

/** @param low whether it is the low board, whose rim is thinner */
export function drawBoard(pen: Pen, { x, y, w, h }: Box, unit: number, low: boolean): void {
  const k = unit * (low ? 0.7 : 1);
  const rim = (low ? INSIDE.edge : INSIDE.margin) * unit;
  pen.fillStyle(INK.night, SHADOW.alpha);
  pen.fillRoundedRect(x + SHADOW.x * k, y + SHADOW.y * k, w, h, 22 * k);
  pen.fillStyle(INK.paper, 1);
  pen.fillRoundedRect(x, y, w, h, { tl: CORNERS.tl * k, tr: CORNERS.tr * k, br: CORNERS.br * k, bl: CORNERS.bl * k });
  pen.fillStyle(ROOM.board, 1);
  pen.fillRoundedRect(x + rim, y + rim, w - 2 * rim, h - 2 * rim, INSIDE.radius * k);
  pen.fillStyle(INK['wood-deep'], 0.16);
  for (let speck = 0; speck < INSIDE.specks; speck++) {
    // Spread as by chance, and the same each time: multiples of the golden ratio and of √2, their whole parts left off.
    const [across, down] = [(speck * 0.618034) % 1, (speck * 0.414214 + 0.3) % 1];
    pen.fillCircle(
      x + rim + 6 * k + across * (w - 2 * rim - 12 * k),
      y + rim + 6 * k + down * (h - 2 * rim - 12 * k),
      (INSIDE.speck + 0.5 * ((speck * 0.7321) % 1)) * k,
    );
  }
}

export function drawFilled(pen: Pen, { x, y }: Point, { w, h, r }: Sheet, unit: number, colour: number): void {
  pen.fillStyle(colour, 1);
  pen.fillRoundedRect(x - (w / 2) * unit, y - (h / 2) * unit, w * unit, h * unit, r * unit);
}

export function drawOutlined(pen: Pen, { x, y }: Point, { w, h, r }: Sheet, unit: number, colour: number, width: number): void {
  pen.lineStyle(width * unit, colour, 1);
  pen.strokeRoundedRect(x - (w / 2) * unit, y - (h / 2) * unit, w * unit, h * unit, r * unit);
}

/** Dashed: what was thought, or a place that nothing fills yet. */
export function drawDashed(pen: Pen, middle: Point, { w, h, r }: Sheet, unit: number, colour: number, width: number): void {
  pen.lineStyle(width * unit, colour, 1);
  const k = unit * (w / 46);
  strokeDashes(pen, outline(middle, { w, h, r }, unit), 8.5 * k, 4.5 * k);
}

/** The outline of a rounded box, closed. */
function outline({ x, y }: Point, { w, h, r }: Sheet, unit: number): readonly Point[] {
  const [half, tall, radius] = [(w / 2) * unit, (h / 2) * unit, r * unit];
  const arc = (cx: number, cy: number, from: number): Point[] =>
    Array.from({ length: 5 }, (_, step) => {
      const angle = from + (Math.PI / 2) * (step / 4);
      return { x: cx + radius * Math.cos(angle), y: cy + radius * Math.sin(angle) };
    });
  const [left, right, top, low] = [x - half + radius, x + half - radius, y - tall + radius, y + tall - radius];
  const points = [...arc(right, top, -Math.PI / 2), ...arc(right, low, 0), ...arc(left, low, Math.PI / 2), ...arc(left, top, Math.PI)];
  const [first] = points;
  return first === undefined ? [] : [...points, first];
}
