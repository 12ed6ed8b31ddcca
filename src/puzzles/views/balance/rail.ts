// The rail that the arms are on, and what is drawn on the wall behind them.

import type Phaser from 'phaser';
import { INK } from '../../../stage/ink.ts';
import type { Point } from '../../../stage/layout.ts';
import { mix } from '../../../stage/motion.ts';
import { strokeDashes, strokeThrough } from '../../../stage/pen.ts';
import { DEPTH, type Stage } from '../../../stage/stage.ts';

/** The rail, units of its drawing: half its width, how far it goes on past the outermost arms, its shadow. */
export const RAIL = { half: 13, above: 38, below: 40, shadow: { x: 14, y: 12 } };

export type Dip = { readonly pivot: Point; readonly rest: Point; readonly tip: Point; readonly angle: number };

/**
 * Shadows on the wall, and after the pull where each arm was at rest, and how it came down.
 * @param k CSS pixels a unit of an arm @param dipped whether the pins are out @param wind how much of the fall still shows
 */
export function drawMarks(pen: Phaser.GameObjects.Graphics, k: number, arms: readonly Dip[], dipped: boolean, wind: number): void {
  pen.clear();
  for (const { pivot, rest, tip, angle } of arms) {
    pen.lineStyle(16 * k, INK.plum, 0.24);
    strokeThrough(pen, [
      { x: pivot.x + 12 * k, y: pivot.y + 15 * k },
      { x: tip.x + 8 * k, y: tip.y + 15 * k },
    ]);
    if (!dipped) continue;
    pen.lineStyle(3 * k, INK.paper, 0.8);
    const level = [
      { x: pivot.x + 22 * k, y: pivot.y },
      { x: rest.x - 4, y: pivot.y },
    ];
    strokeDashes(pen, level, 4 * k, 9 * k);
    if (wind <= 0) continue;
    const far = rest.x - pivot.x + 6 * k;
    const fall = Array.from({ length: 6 }, (_, step) => {
      const turn = (angle * mix(0.35, 0.75, step / 5) * Math.PI) / 180;
      return { x: pivot.x + far * Math.cos(turn), y: pivot.y + far * Math.sin(turn) };
    });
    pen.lineStyle(4 * k, INK.paper, 0.85 * wind);
    strokeThrough(pen, fall);
  }
}

/** The rail that the arms are on, from the first arm's pivot to the last's. */
export function openRail(stage: Stage, first: Point, last: Point): { readonly destroy: () => void } {
  const { arms } = stage.layout();
  const k = arms.rail;
  const rail = stage.scene.add.graphics().setDepth(DEPTH.machine - 0.1);
  const [x, y, w, h] = [
    first.x - RAIL.half * k,
    first.y - RAIL.above * k,
    2 * RAIL.half * k,
    last.y - first.y + (RAIL.above + RAIL.below) * k,
  ];
  rail.fillStyle(INK.plum, 0.3);
  rail.fillRoundedRect(x + RAIL.shadow.x * k, y + RAIL.shadow.y * k, w, h, 12 * k);
  rail.fillStyle(INK['iron-deep'], 1);
  rail.fillRoundedRect(x, y, w, h, 12 * k);
  rail.fillStyle(INK.iron, 1);
  rail.fillRoundedRect(x, y, w * 0.64, h, { tl: 12 * k, bl: 12 * k, tr: 0, br: 0 });
  rail.fillStyle(INK['iron-light'], 1);
  rail.fillRoundedRect(x + 3.5 * k, y + 14 * k, 3.5 * k, h - 36 * k, 1.7 * k);
  return { destroy: () => rail.destroy() };
}
