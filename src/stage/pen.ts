// Lines and areas through points, for what is drawn with code.

import type Phaser from 'phaser';
import type { Point } from './layout.ts';

/** A path through points. It is drawn anew for each frame: nothing is made that would have to be collected. */
function through(pen: Phaser.GameObjects.Graphics, points: readonly Point[], close: boolean): void {
  pen.beginPath();
  let begun = false;
  for (const { x, y } of points) {
    if (begun) pen.lineTo(x, y);
    else pen.moveTo(x, y);
    begun = true;
  }
  if (close) pen.closePath();
}

export function strokeThrough(pen: Phaser.GameObjects.Graphics, points: readonly Point[], close = false): void {
  through(pen, points, close);
  pen.strokePath();
}

export function fillThrough(pen: Phaser.GameObjects.Graphics, points: readonly Point[]): void {
  through(pen, points, true);
  pen.fillPath();
}

/** The dashes of a line through `points`, from its start; a dash ends where the line turns. */
export function dashes(points: readonly Point[], dash: number, gap: number, from = 0): readonly (readonly [Point, Point])[] {
  const cuts: (readonly [Point, Point])[] = [];
  const period = dash + gap;
  let passed = from;
  for (const [index, end] of points.entries()) {
    const start = points[index - 1];
    if (start === undefined) continue;
    const length = Math.hypot(end.x - start.x, end.y - start.y);
    if (length === 0) continue;
    const at = (along: number): Point => ({
      x: start.x + ((end.x - start.x) * along) / length,
      y: start.y + ((end.y - start.y) * along) / length,
    });
    for (let along = 0; along < length; ) {
      const phase = (passed + along) % period;
      const left = phase < dash ? dash - phase : period - phase;
      const to = Math.min(length, along + left);
      if (phase < dash) cuts.push([at(along), at(to)]);
      along = to + 1e-6;
    }
    passed += length;
  }
  return cuts;
}

/** Draws a dashed line: all its dashes are one stroke, since each stroke costs a canvas about as much as its length does. */
export function strokeDashes(pen: Phaser.GameObjects.Graphics, points: readonly Point[], dash: number, gap: number, from = 0): void {
  pen.beginPath();
  for (const [start, end] of dashes(points, dash, gap, from)) {
    pen.moveTo(start.x, start.y);
    pen.lineTo(end.x, end.y);
  }
  pen.strokePath();
}

/** Points along a curve of cubic pieces, as `C` in a path: two control points and where each piece ends. */
export function curve(from: Point, pieces: readonly (readonly [Point, Point, Point])[], steps = 8): readonly Point[] {
  const points = [from];
  let start = from;
  for (const [a, b, end] of pieces) {
    for (let step = 1; step <= steps; step++) {
      const t = step / steps;
      const [p, q, r, s] = [(1 - t) * (1 - t) * (1 - t), 3 * t * (1 - t) * (1 - t), 3 * t * t * (1 - t), t * t * t];
      points.push({ x: p * start.x + q * a.x + r * b.x + s * end.x, y: p * start.y + q * a.y + r * b.y + s * end.y });
    }
    start = end;
  }
  return points;
}
