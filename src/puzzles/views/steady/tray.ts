// The tray: every plate lies in it and stays in it, as a track may hold the same one twice.

import { INK } from '../../../stage/ink.ts';
import type { Box, Point } from '../../../stage/layout.ts';
import type { Stage } from '../../../stage/stage.ts';
import type { Plate } from '../../steady/plates.ts';
import { LEAST, openEasel } from './easel.ts';
import type { Ground } from './geometry.ts';
import { PLATE, partOf, shareOf } from './looks.ts';

export type TrayState = { readonly used: readonly Plate[]; readonly chosen: number | undefined; readonly lifted: number | undefined };
export type TrayView = {
  readonly draw: (state: TrayState) => void;
  readonly seats: readonly (Point & { readonly scale: number })[];
  readonly destroy: () => void;
};

/** As in `mock/6`, design units. */
const LOOK = { corner: 24, edge: 5, name: 16, largest: 0.78 };

/** @param dials whether a slide has more than one place to turn to */
export function openTray(stage: Stage, ground: Ground, plates: readonly Plate[], dials: boolean, name: (plate: Plate) => string): TrayView {
  const { unit } = stage.layout();
  const { tray, cells } = ground;
  const size = Math.max(LEAST, LOOK.name * unit);
  const around = 20 * unit;
  const area: Box = { x: tray.x - around, y: tray.y - 6 * unit, w: tray.w + 2 * around, h: tray.h + 2 * around };
  const easel = openEasel(stage, area);
  const seats = cells.map(({ x, y, w, h }) => {
    const high = h - size * 1.2;
    const scale = Math.min(LOOK.largest * unit, (w - 2) / (PLATE.w + 8), high / (PLATE.h + 6));
    return { x: x + (w - PLATE.w * scale) / 2 - 2 * scale, y: y + Math.max(0, (high - (PLATE.h + 6) * scale) / 2), scale };
  });
  return {
    seats,
    draw: ({ used, chosen, lifted }) =>
      easel.paint((pen) => {
        pen.round({ ...tray, y: tray.y + 10 * unit, x: tray.x - 2 * unit, w: tray.w + 4 * unit }, LOOK.corner * unit, INK.night, 0.14);
        pen.round({ ...tray, y: tray.y + LOOK.edge * unit }, LOOK.corner * unit, INK.edge);
        pen.round(tray, LOOK.corner * unit, INK.paper);
        for (const [at, plate] of plates.entries()) {
          const [seat, cell] = [seats[at], cells[at]];
          if (seat === undefined || cell === undefined) continue;
          const on = used.includes(plate);
          if (chosen === at) pen.round(cell, 14 * unit, INK['outcome-mist']);
          if (chosen === at) pen.frame(cell, 14 * unit, 3.5 * unit, INK.ink);
          const part = partOf(plate, dials);
          const scale = seat.scale * shareOf(part);
          pen.part(part, seat, scale, scale, lifted === at ? 0.35 : 1);
          const y = seat.y + (PLATE.h + 6) * seat.scale + size * (dials ? 1.05 : 0.85);
          pen.write(
            name(plate),
            { x: cell.x + cell.w / 2, y: Math.min(y, cell.y + cell.h - size * 0.5) },
            { font: 'read', size, colour: on ? SOFT : INK.ink, squeeze: cell.w },
          );
        }
      }),
    destroy: easel.destroy,
  };
}

/** What is on the track already is named in softer ink: it may be taken again. */
const SOFT = 0x5a4c78;
