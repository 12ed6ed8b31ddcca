// What Oops says on the stage: a few words on paper, with a tip that points to its mouth.

import { INK } from '../../../stage/ink.ts';
import type { Spot } from '../../../stage/layout.ts';
import { LEAST, type Pen } from './easel.ts';

const LOOK = { size: 20, inside: 18, corner: 20, tip: 16 };
/** Oops' mouth and the top of its head, units of its drawing from its foot; half its width. */
const OOPS = { mouth: 178, head: 340, half: 78 };

/** @param side −1: the words stand left of it, 1: right, 0: above @param widest a line may be, design units */
type Room = { readonly side: -1 | 0 | 1; readonly widest: number };

/** @param oops where it stands */
export function drawBubble(pen: Pen, text: string, oops: Spot, { side, widest }: Room, unit: number): void {
  const hand = { font: 'voice', size: Math.max(LEAST, LOOK.size * unit), colour: INK.ink, widest: widest * unit } as const;
  const lines = pen.lines(text, hand);
  const w = Math.max(...lines.map((line) => pen.wide(line, hand))) + 2 * LOOK.inside * unit;
  const h = lines.length * hand.size * 1.2 + LOOK.inside * unit;
  const tip =
    side === 0
      ? { x: oops.x, y: oops.y - OOPS.head * oops.scale }
      : { x: oops.x + side * OOPS.half * oops.scale, y: oops.y - OOPS.mouth * oops.scale * 0.6 };
  const long = LOOK.tip * unit;
  const corner =
    side === 0
      ? { x: tip.x - w / 2, y: tip.y - long - h }
      : { x: side < 0 ? tip.x - long - w : tip.x + long, y: Math.min(tip.y + h / 2, oops.y) - h };
  const box = { ...corner, w, h };
  const half = 10 * unit;
  pen.round({ ...box, y: box.y + 5 * unit }, LOOK.corner * unit, INK.edge);
  const [back, out] = [long - 2 * unit, side * long];
  pen.area(
    side === 0
      ? [{ x: tip.x - half, y: tip.y - back }, tip, { x: tip.x + half, y: tip.y - back }]
      : [{ x: tip.x + out - side * 2 * unit, y: tip.y - half }, tip, { x: tip.x + out - side * 2 * unit, y: tip.y + half }],
    INK.paper,
  );
  pen.round(box, LOOK.corner * unit, INK.paper);
  pen.write(text, { x: box.x + w / 2, y: box.y + h / 2 }, hand);
}
