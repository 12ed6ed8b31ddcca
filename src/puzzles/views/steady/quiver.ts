// Arrows to place: a slip of paper with a place for each, which says where it stands.

import { type Words, words } from '../../../core/words.ts';
import { INK } from '../../../stage/ink.ts';
import type { Box } from '../../../stage/layout.ts';
import { LEAST, numeral, type Pen } from './easel.ts';

/** As in `mock/33`, design units. */
const LOOK = { corner: 24, cell: { w: 50, h: 76, gap: 10 }, inside: 20, title: 130, size: 24 };
/** LOOK: targets of 44 px. */
const TARGET = 44;
/** An arrow that would be drawn smaller says nothing. */
const LEGIBLE = 0.22;
/** Without room for a title beside them. */
const BARE = 440;

export const TITLE: Words = words('steady.board.yours');

/** Where each arrow lies. @param box of the whole slip */
export function slotsOf(box: Box, count: number, unit: number): readonly Box[] {
  const { cell, inside, title } = LOOK;
  const left = box.w / unit > BARE ? title * unit : inside * unit * 0.6;
  const room = box.w - left - inside * unit * 0.6;
  const across = Math.min(count, Math.max(1, Math.floor(room / (TARGET + 1.5))));
  const rows = Math.ceil(count / across);
  const w = Math.min(cell.w * unit, room / across - 1.5);
  const h = Math.min(cell.h * unit, (box.h - 12 * unit) / rows - 4);
  const pitch = Math.min(w + cell.gap * unit, room / across);
  const start = box.x + left + (room - pitch * across) / 2;
  return Array.from({ length: count }, (_, at) => ({
    x: start + (at % across) * pitch + (pitch - w) / 2,
    y: box.y + box.h / 2 + (Math.floor(at / across) - rows / 2) * (h + 4) + 2,
    w,
    h,
  }));
}

export type QuiverState = {
  readonly slots: readonly Box[];
  /** where each arrow stands; undefined where it has not been placed */
  readonly spots: readonly (number | undefined)[];
  readonly chosen: number | undefined;
  readonly lifted: number | undefined;
  readonly title: string;
};

export function drawQuiver(pen: Pen, box: Box, { slots, spots, chosen, lifted, title }: QuiverState, unit: number): void {
  pen.round({ ...box, y: box.y + 5 * unit }, LOOK.corner * unit, INK.edge);
  pen.round(box, LOOK.corner * unit, INK.paper);
  if (box.w / unit > BARE)
    pen.write(
      title,
      { x: box.x + 22 * unit, y: box.y + box.h / 2 },
      { font: 'voice', size: LOOK.size * unit, colour: INK.ink, align: 'left', widest: 100 * unit },
    );
  for (const [at, slot] of slots.entries()) {
    const spot = spots[at];
    const there = spot !== undefined;
    pen.round({ ...slot, y: slot.y + 4 * unit }, 12 * unit, there ? 0x97c2c4 : INK.edge);
    pen.round(slot, 12 * unit, there ? 0xd5eae4 : 0xf8e8cc);
    pen.frame(slot, 12 * unit, 2.6 * unit, there ? INK.teal : 0xb79a72, there ? undefined : [6 * unit, 5 * unit]);
    const size = Math.max(LEAST, 18 * unit);
    const scale = Math.min(0.8 * unit, (slot.h - size * 1.2) / 68);
    if (scale > LEGIBLE * unit)
      pen.part(
        'arrow-yours',
        { x: slot.x + slot.w / 2, y: slot.y + slot.h - size * 1.15 },
        scale,
        scale,
        there || lifted !== at ? 1 : 0.4,
        90,
      );
    const below = { x: slot.x + slot.w / 2, y: slot.y + slot.h - size * 0.55 };
    pen.write(there ? numeral(spot) : '…', below, { font: 'voice', size, colour: INK.ink });
    if (chosen === at) pen.frame({ x: slot.x - 4, y: slot.y - 4, w: slot.w + 8, h: slot.h + 8 }, 14 * unit, 3.5 * unit, INK.ink);
  }
}
