// What the archers are dressed as: buses on a road to their stop, ovens on a shelf beside the label's tag. It changes nothing
// that happens.

import { words } from '../../../core/words.ts';
import { INK } from '../../../stage/ink.ts';
import type { Box, Spot } from '../../../stage/layout.ts';
import type { Stage } from '../../../stage/stage.ts';
import type { Dress } from '../../steady/model.ts';
import { type Axis, along, drawMark, level } from './board.ts';
import { LEAST, numeral, type Pen } from './easel.ts';
import { paletteOf } from './inks.ts';

export type Pose = 'aim' | 'loose' | 'look' | 'rest';

/** How large a bus or an oven is drawn where an archer is at 1, and how far aside. */
const SIZE = { buses: { share: 0.58, x: -6 }, ovens: { share: 0.58, x: 4 } } as const;
/** Heights of the drawings, units; a pennant stands over a bus. */
const BUS_HIGH = 104;
const ROAD = { high: 14, dash: 9, colour: 0x6b5f95, edge: 0x473a6c };
const SIGN = 0.92;
/** A board that is narrower has no room for words, design units. */
const NARROW = 260;
const TAG = { w: 62, h: 30, high: 22 };

/** Buses and ovens come in two colours; a third one is told by its letter. */
const colourOf = (archer: number): string => (paletteOf(archer).part === 'b' ? 'b' : 'a');

/** The drawing of one of them, and where it stands. @param spot of the archer @param axis of its board */
export function figureOf(
  dress: Dress,
  archer: number,
  pose: Pose,
  spot: Spot,
  unit: number,
  axis: Axis,
): { readonly part: string; readonly spot: Spot } {
  if (dress === 'archers') return { part: `archer-${paletteOf(archer).part}-${pose}`, spot };
  const { share, x } = SIZE[dress];
  const scale = spot.scale * share;
  const moved = { x: spot.x + x * unit, scale };
  if (dress === 'ovens') return { part: `oven-${colourOf(archer)}`, spot: { ...moved, y: spot.y } };
  return { part: `bus-${colourOf(archer)}`, spot: { ...moved, y: axis.y - ROAD.high * unit } };
}

/** A bus has its pennant overhead, as it is as long as there is room. */
export function pennantOf(dress: Dress, pennant: Spot, figure: Spot, inside: boolean): Spot {
  if (dress !== 'buses' || inside) return pennant;
  return { ...pennant, x: figure.x, y: figure.y - BUS_HIGH * figure.scale - 14 * pennant.scale };
}

/** What lies behind axis and dots. @param left where the road comes from, CSS pixels */
export function drawGround(pen: Pen, dress: Dress, axis: Axis, figure: Spot, board: Box, unit: number, left: number): void {
  if (dress === 'ovens') pen.part('oven-ledge', figure, figure.scale);
  if (dress !== 'buses') return;
  const road = { x: left, y: axis.y - ROAD.high * unit, w: board.x + board.w - 15 * unit - left, h: (ROAD.high + 2) * unit };
  pen.round(road, 3 * unit, ROAD.edge);
  pen.round({ ...road, h: road.h - 3 * unit }, 3 * unit, ROAD.colour);
  const middle = road.y + road.h / 2 - unit;
  pen.dashes(level(middle, left + 4 * unit, road.x + road.w - 4 * unit), 2 * unit, INK.butter, ROAD.dash * unit, ROAD.dash * unit);
}

/** The mark: a bull for archers, the timetable's stop for buses, the label for ovens. @param sided whether there is room for words beside it */
export function drawDressedMark(pen: Pen, stage: Stage, dress: Dress, axis: Axis, board: Box, mark: number, sided: boolean): void {
  const { unit } = stage.layout();
  if (mark < axis.from || mark > axis.to) return;
  const at = { x: along(axis, mark), y: axis.y };
  if (dress === 'archers') drawMark(pen, at, unit);
  if (dress === 'buses') {
    pen.part('bus-sign', { ...at, y: at.y - 4 * unit }, Math.min(SIGN * unit, (axis.y - board.y - 8 * unit) / 84));
    if (sided && board.w >= NARROW * unit) sides(pen, stage, at.x, board);
  }
  if (dress !== 'ovens' || !sided) return;
  const tag = { x: at.x - (TAG.w + 6) * unit, y: board.y + 10 * unit, w: TAG.w * unit, h: TAG.h * unit };
  pen.dashes([{ x: at.x, y: tag.y + tag.h / 2 }, at], 2.4 * unit, INK['brass-deep'], 2 * unit, 5 * unit);
  pen.round(tag, 5 * unit, INK.butter);
  pen.area(
    [
      { x: tag.x + tag.w - 3 * unit, y: tag.y },
      { x: at.x + 4 * unit, y: tag.y + tag.h / 2 },
      { x: tag.x + tag.w - 3 * unit, y: tag.y + tag.h },
    ],
    INK.butter,
  );
  pen.circle(at.x - 5 * unit, tag.y + tag.h / 2, 3 * unit, INK['brass-deep']);
  pen.write(
    `${numeral(mark)} g`,
    { x: tag.x + tag.w / 2 - 2 * unit, y: tag.y + tag.h / 2 },
    { font: 'voice', size: Math.max(LEAST, 17 * unit), colour: INK.ink },
  );
}

/** Which side is early and which late. */
function sides(pen: Pen, stage: Stage, x: number, board: Box): void {
  const { unit } = stage.layout();
  const hand = { font: 'read', size: Math.max(LEAST, 15.5 * unit), colour: SOFT } as const;
  const y = board.y + 20 * unit;
  for (const [key, side, edge] of [
    ['early', -1, board.x + 28 * unit],
    ['late', 1, board.x + board.w - 28 * unit],
  ] as const) {
    const text = stage.speak(words(`steady.board.${key}`));
    const wide = pen.wide(text, hand);
    // A narrow board has room for neither.
    if (Math.abs(edge - x) < wide + 34 * unit) continue;
    pen.write(text, { x: edge, y }, { ...hand, align: side < 0 ? 'left' : 'right' });
    const [from, to] = [x + side * 22 * unit, edge - side * (wide + 14 * unit)];
    if (Math.abs(to - from) < 18 * unit || Math.sign(to - from) !== side) continue;
    pen.line(level(y, from, to), 2.6 * unit, SOFT);
    pen.line(
      [
        { x: to - side * 7 * unit, y: y - 6 * unit },
        { x: to, y },
        { x: to - side * 7 * unit, y: y + 6 * unit },
      ],
      2.6 * unit,
      SOFT,
    );
  }
}

const SOFT = 0x5a4c78;
