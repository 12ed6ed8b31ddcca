import type Phaser from 'phaser';
import { ROOM } from './ink.ts';
import type { Layout, Point } from './layout.ts';
import { underTheSky } from './room-pictures.ts';

/** The branch that reaches in over the lamp, units of the lamp from where it hangs: how far, how thick, and its leaves. */
const BRANCH = { tip: -92, bark: 0x4b5b4e, light: 0x6e7f62, wide: 14, sliver: 4 } as const;
const LEAVES = [
  { x: -80, y: 0, w: 44, h: 17, colour: 0x5e8c6c },
  { x: 56, y: -4, w: 46, h: 15, colour: 0x5e8c6c },
  { x: 156, y: 0, w: 60, h: 22, colour: 0x5e8c6c },
  { x: -90, y: -5, w: 32, h: 12, colour: 0x7fa878 },
  { x: 146, y: -6, w: 44, h: 16, colour: 0x7fa878 },
] as const;

/** What the pulleys hang from: the beam at the ceiling, outside a branch, or a block over the edge of the bench. */
export function drawHolder(pen: Phaser.GameObjects.Graphics, layout: Layout, pulleys: readonly Point[]): void {
  const u = layout.unit;
  const first = pulleys[0];
  const last = pulleys.at(-1);
  if (first === undefined || last === undefined) return;
  const { holder } = layout.cord;
  const outside = underTheSky(layout.roomName);
  if (outside) drawBranch(pen, layout);
  const [least, most] = [Math.min(first.x, last.x), Math.max(first.x, last.x)];
  const [left, right] = [least - holder.left * u, most + holder.left * u - (first.x === last.x ? 0 : 16 * u)];
  if (holder.block) {
    pen.fillStyle(ROOM['ceiling-light'], 1);
    pen.fillRoundedRect(left, last.y + holder.top * u, right - left, holder.height * u, 9 * u);
    return;
  }
  if (outside) return;
  pen.fillStyle(ROOM.ceiling, 1);
  pen.fillRoundedRect(left, holder.top * u, right - left, holder.height * u, 7 * u);
  pen.fillStyle(ROOM['ceiling-light'], 1);
  pen.fillRoundedRect(left, holder.top * u, right - left, holder.height * 0.45 * u, 4 * u);
}

/** From beyond the nearer side of the screen to a little past the lamp. */
function drawBranch(pen: Phaser.GameObjects.Graphics, { aha, hand, width, unit }: Layout): void {
  const side = hand === 'left' ? -1 : 1;
  const k = Math.max(aha.scale, 0.6 * unit);
  const along = (x: number): number => aha.x + side * x * k;
  const end = hand === 'left' ? 0 : width;
  for (const [colour, wide, lift] of [
    [BRANCH.bark, BRANCH.wide, 0],
    [BRANCH.light, BRANCH.sliver, -5],
  ] as const) {
    pen
      .lineStyle(wide * k, colour, 1)
      .beginPath()
      .moveTo(end, (10 + lift) * k);
    for (let step = 1; step <= 12; step++) {
      const t = step / 12;
      pen.lineTo(end + (along(BRANCH.tip) - end) * t, (8 + lift + 4 * Math.sin(t * Math.PI * 2)) * k);
    }
    pen.strokePath();
  }
  for (const { x, y, w, h, colour } of LEAVES) pen.fillStyle(colour, 1).fillEllipse(along(x), y * k, 2 * w * k, 2 * h * k);
}
