// What came of a pull, on the meadow: for each archer a ruler on the grass, a bale at their own middle, the arrows that it
// caught and those that it did not, and the number that the machine gave.

import type { Box, Layout } from '../../../stage/layout.ts';
import type { Bale } from '../../steady/bales.ts';
import type { Shots } from '../../steady/measures.ts';
import type { Scale } from './board.ts';
import type { Pen } from './easel.ts';
import { drawArrows, drawFieldBale, drawHits, drawLane, type Lane } from './field.ts';
import type { Ground } from './geometry.ts';
import { paletteOf } from './inks.ts';

/** What the machine said, a board at the end of each row: as wide, the gap before it, and its room above and below, design units. */
const SAID = { w: 92, gap: 14, off: 8 };
/** On narrow screens the rows need most of the width. */
const NARROW = 66;
/** A row that is narrower has less room beside its numbers, and none for words, design units. */
const NARROWEST = 300;
/** A ruler: the share of its row, and at most so high, design units; from its end to its numbers. */
const RULER = { share: 0.27, most: 30, inside: 26, narrow: 14, below: 5 };

/** The same ground, with a ruler along each row, and what the machine said at its end. */
export function meadowOf(ground: Ground, { shape, unit }: Layout): Ground {
  const w = (shape === 'wide' || shape === 'tablet' ? SAID.w : NARROW) * unit;
  const right = Math.max(...ground.results.map((row) => row.x + row.w));
  return {
    ...ground,
    boards: ground.boards.map((row) => ({ ...row, w: right - w - SAID.gap * unit - row.x })),
    results: ground.boards.map(({ y, h }) => ({ x: right - w, y: y + SAID.off * unit, w, h: h - 2 * SAID.off * unit })),
  };
}

/** The ruler of a row, and what is over it. @param scale from which to which value it reaches */
export function laneOf({ x, y, w, h }: Box, { from, to }: Pick<Scale, 'from' | 'to'>, ground: Ground, at: number, unit: number): Lane {
  const high = Math.min(RULER.most * unit, h * RULER.share);
  const ruler = { x, y: y + h - high - RULER.below * unit, w, h: high };
  const inside = (w < NARROWEST * unit ? RULER.narrow : RULER.inside) * unit;
  const nowhere = { x, y, scale: unit };
  return {
    ruler,
    scale: { from, to, left: x + inside, right: x + w - inside },
    archer: ground.archers[at] ?? nowhere,
    pennant: ground.pennants[at] ?? nowhere,
    stand: nowhere,
    room: ruler.y - y,
  };
}

/** @param come 0 to 1: the bale is let down, and then it has its arrows @param say how many it caught; a narrow row has room for the number alone */
export function drawCame(
  pen: Pen,
  lane: Lane,
  shots: Shots,
  bale: Bale,
  archer: number,
  come: number,
  say: (count: number) => string,
  unit: number,
): void {
  drawLane(pen, lane, archer, unit);
  drawFieldBale(pen, lane, bale, unit, come);
  const told = come >= 1;
  const standing = told ? shots.filter((_, at) => bale.caught[at] !== true) : shots;
  drawArrows(pen, lane, standing, `arrow-${paletteOf(archer).part}`, unit);
  const count = bale.caught.filter((one) => one).length;
  if (told) drawHits(pen, lane, bale, archer, lane.ruler.w < NARROWEST * unit ? String(count) : say(count), unit);
}
