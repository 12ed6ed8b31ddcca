// What Oops says on the stage: a few words on paper, with a tip that points to its mouth.

import { INK } from '../../../stage/ink.ts';
import type { Spot } from '../../../stage/layout.ts';
import { LEAST, type Pen } from './easel.ts';

const LOOK = { size: 20, inside: 18, widest: 190, corner: 20, tip: 16 };
/** Oops' mouth, units of its drawing from its foot; half its width. */
const MOUTH = { up: 178, half: 78 };

/** @param oops where it stands @param side −1: the words stand left of it, 1: right */
export function drawBubble(pen: Pen, text: string, oops: Spot, side: -1 | 1, unit: number): void {
  const hand = { font: 'voice', size: Math.max(LEAST, LOOK.size * unit), colour: INK.ink, widest: LOOK.widest * unit } as const;
  const lines = pen.lines(text, hand);
  const w = Math.max(...lines.map((line) => pen.wide(line, hand))) + 2 * LOOK.inside * unit;
  const h = lines.length * hand.size * 1.2 + LOOK.inside * unit;
  const edge = oops.x + side * (MOUTH.half * oops.scale + LOOK.tip * unit);
  const y = oops.y - MOUTH.up * oops.scale * 0.6;
  const box = { x: side < 0 ? edge - w : edge, y: y - h / 2, w, h };
  pen.round({ ...box, y: box.y + 5 * unit }, LOOK.corner * unit, INK.edge);
  pen.area(
    [
      { x: edge - side * 2 * unit, y: y - 10 * unit },
      { x: edge - side * LOOK.tip * unit, y },
      { x: edge - side * 2 * unit, y: y + 10 * unit },
    ],
    INK.paper,
  );
  pen.round(box, LOOK.corner * unit, INK.paper);
  pen.write(text, { x: box.x + w / 2, y: box.y + h / 2 }, hand);
}
