// A braided cord as strokes: a dark line with light dashes along it.

import type Phaser from 'phaser';
import { INK } from './ink.ts';
import type { Point } from './layout.ts';
import { strokeDashes, strokeThrough } from './pen.ts';

/** Of a cord 7 wide: the light braid is 55% of it, 7 long, 3.5 apart. */
const BRAID = { share: 0.55, dash: 8.6, gap: 1.9 };

/** @param width CSS pixels @param unit CSS pixels a design unit */
export function drawRope(pen: Phaser.GameObjects.Graphics, points: readonly Point[], width: number, unit: number): void {
  pen.lineStyle(width, INK['wood-deep'], 1);
  strokeThrough(pen, points);
  pen.fillStyle(INK['wood-deep'], 1);
  for (const end of [points[0], points.at(-1)]) if (end !== undefined) pen.fillCircle(end.x, end.y, width / 2);
  pen.lineStyle(width * BRAID.share, INK['wood-light'], 1);
  strokeDashes(pen, points, BRAID.dash * unit, BRAID.gap * unit);
}
