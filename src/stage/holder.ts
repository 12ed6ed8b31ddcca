import type Phaser from 'phaser';
import { ROOM } from './ink.ts';
import type { Layout, Point } from './layout.ts';

/** What the pulleys hang from: the beam at the ceiling, or a block over the edge of the bench. */
export function drawHolder(pen: Phaser.GameObjects.Graphics, layout: Layout, pulleys: readonly Point[]): void {
  const u = layout.unit;
  const first = pulleys[0];
  const last = pulleys.at(-1);
  if (first === undefined || last === undefined) return;
  const { holder } = layout.cord;
  const [least, most] = [Math.min(first.x, last.x), Math.max(first.x, last.x)];
  const [left, right] = [least - holder.left * u, most + holder.left * u - (first.x === last.x ? 0 : 16 * u)];
  if (holder.block) {
    pen.fillStyle(ROOM['ceiling-light'], 1);
    pen.fillRoundedRect(left, last.y + holder.top * u, right - left, holder.height * u, 9 * u);
    return;
  }
  pen.fillStyle(ROOM.ceiling, 1);
  pen.fillRoundedRect(left, holder.top * u, right - left, holder.height * u, 7 * u);
  pen.fillStyle(ROOM['ceiling-light'], 1);
  pen.fillRoundedRect(left, holder.top * u, right - left, holder.height * 0.45 * u, 4 * u);
}
