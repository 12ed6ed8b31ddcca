// One plate's own board: draws what `dots.ts` says that it shows.

import { INK } from '../../../stage/ink.ts';
import type { Box, Point } from '../../../stage/layout.ts';
import { along, dotOf, dotsAt, drawDot, drawDots, flatter, highestOf, level, type Scale } from './board.ts';
import type { Piece, Showing } from './dots.ts';
import { LEAST, numeral, type Pen } from './easel.ts';
import { BOARD, type Palette } from './inks.ts';

/** From which value to which a board reaches, so that all archers are drawn alike. */
export type Range = readonly [from: number, to: number];

/** Around what is drawn, design units; a ruler's height. */
const INSIDE = { x: 18, top: 22, bottom: 14 };
const RULER = 22;

/** The values that have to find room on a board that shows this. */
export function reachOf(showing: Showing): readonly number[] {
  switch (showing.shows) {
    case 'ruler':
      return [0, ...showing.dots.map(({ x }) => x)];
    case 'sticks':
      return [0, ...showing.sticks.map(({ height }) => height)];
    case 'squares':
      return [0, showing.squares.reduce((sum, { side }) => sum + side, 0)];
    case 'pile':
      return [0, ...showing.pieces.flatMap(({ from, to }) => [from, to])];
    case 'columns':
      return [0, ...showing.heights];
    case 'tape':
    case 'top':
      return showing.dots.map(({ x }) => x);
    case 'cut':
      return [0, showing.whole];
    case 'side':
      return [0, showing.side];
    case 'nothing':
      return [0];
  }
}

/** What a board has for its drawing: the upper and the lower end, and the scale along it. */
function stageOf(box: Box, range: Range, unit: number): { readonly top: number; readonly low: number; readonly across: Scale } {
  const [from, to] = range[0] === range[1] ? [range[0], range[0] + 1] : range;
  return {
    top: box.y + INSIDE.top * unit,
    low: box.y + box.h - (INSIDE.bottom + 5) * unit,
    across: { from, to, left: box.x + INSIDE.x * unit, right: box.x + box.w - INSIDE.x * unit },
  };
}

/** A ruler's upper edge on a board whose drawing ends at `low`. */
const rulerAt = (low: number, unit: number): number => low - (RULER - 4) * unit;

/** The ways of a ruler's dots through these moments, each from where it came to where it lies, CSS pixels. */
export function waysOf(moments: readonly Showing[], box: Box, range: Range, unit: number): readonly (readonly Point[])[] {
  const { top, low, across } = stageOf(box, range, unit);
  const y = rulerAt(low, unit);
  const rows = moments.flatMap((moment) => (moment.shows === 'ruler' ? [moment.dots] : []));
  // All of them as large as they come to lie, or they would jump.
  const highest = highestOf(rows.at(-1) ?? []);
  const placed = rows.map((dots) => dotsAt(dots, across, y, y - top, highest, unit));
  return (rows[0] ?? []).map((_, dot) => placed.flatMap((row) => row[dot] ?? []));
}

/** @param box what the drawing may take of the board, without its number @param range of all archers */
export function drawShowing(pen: Pen, showing: Showing, box: Box, range: Range, palette: Palette, unit: number): void {
  const { top, low, across } = stageOf(box, range, unit);
  const { from, to, left, right } = across;
  const up: Scale = { from, to, left: low, right: top };
  const line = (y: number): void => pen.line(level(y, left - 6 * unit, right + 6 * unit), 3 * unit, INK.ink);

  switch (showing.shows) {
    case 'ruler': {
      const numbered = RULER * unit >= LEAST + 4;
      const y = rulerAt(low, unit);
      drawRuler(pen, across, y, showing, flatter(across, y - top), unit, numbered);
      drawDots(pen, showing.dots, across, y, y - top, unit, palette);
      return;
    }
    case 'sticks': {
      const nought = along(up, Math.max(0, from));
      line(nought);
      const pitch = (right - left) / showing.sticks.length;
      const radius = Math.min(6.6 * unit, pitch * 0.42);
      for (const { place, height } of showing.sticks) {
        const x = left + (place + 0.5) * pitch;
        const end = along(up, height);
        pen.line(
          [
            { x, y: nought },
            { x, y: end },
          ],
          Math.min(4 * unit, radius),
          palette.light,
        );
        drawDot(pen, x, end, radius, palette);
      }
      return;
    }
    case 'squares': {
      line(low);
      const tallest = Math.max(1, ...showing.squares.map(({ side }) => side));
      const gaps = unit * showing.squares.length;
      const step = Math.min((right - left - gaps) / Math.max(1, to), (low - top) / tallest);
      let x = left;
      for (const [at, { side, grown }] of showing.squares.entries()) {
        const [w, h] = [Math.max(1.5 * unit, side * step), Math.max(1.5 * unit, side * step * grown)];
        pen.round({ x, y: low - h, w, h }, 3 * unit, at % 2 === 0 ? palette.dot : palette.light);
        // Squares show of how many unit squares they are made, where these can be told apart.
        for (let cut = 1; grown >= 1 && step > 5 * unit && cut < side; cut++) {
          pen.line(
            [
              { x: x + cut * step, y: low - h },
              { x: x + cut * step, y: low },
            ],
            unit,
            BOARD.paper,
            0.55,
          );
          pen.line(level(low - cut * step, x, x + w), unit, BOARD.paper, 0.55);
        }
        x += w + unit;
      }
      return;
    }
    case 'pile':
      drawPile(pen, showing.pieces, across, (top + low) / 2, unit, palette);
      return;
    case 'columns': {
      const pitch = (right - left) / showing.heights.length;
      const nought = along(up, Math.max(0, from));
      line(nought);
      for (const [at, height] of showing.heights.entries()) {
        const end = along(up, height);
        const column = {
          x: left + at * pitch + pitch * 0.14,
          y: Math.min(end, nought),
          w: pitch * 0.72,
          h: Math.max(2 * unit, Math.abs(nought - end)),
        };
        pen.round(column, 3 * unit, at % 2 === 0 ? palette.dot : palette.light);
      }
      pen.line(level(along(up, showing.level), left - 4 * unit, right + 4 * unit), 3.4 * unit, INK['brass-deep']);
      return;
    }
    case 'tape': {
      const y = (top + low) / 2 - 6 * unit;
      const [start, end, reel] = [along(across, showing.from), along(across, showing.to), along(across, showing.reel)];
      drawTape(pen, start, reel, y, unit);
      for (const x of [start, end]) {
        pen.line(
          [
            { x, y: y - 19 * unit },
            { x, y: y + 19 * unit },
          ],
          4 * unit,
          INK.ink,
        );
        drawDot(pen, x, Math.min(low - 6 * unit, y + 29 * unit), 6.6 * unit, palette);
      }
      if (reel > start && reel < end - 2 * unit) pen.part('tape-reel', { x: reel, y }, 0.62 * unit);
      return;
    }
    case 'top': {
      line(low);
      const highest = Math.max(1, ...showing.dots.map(({ below }) => below + 1));
      const { radius, apart } = dotOf((right - left) / (to - from), low - top, highest, unit);
      for (const [at, { x, below }] of showing.dots.entries()) {
        const alpha = at === showing.at ? 1 : Math.max(0.25, showing.others);
        drawDot(pen, along(across, x), low - radius - 2 * unit - below * apart, radius, palette, alpha);
      }
      return;
    }
    case 'cut': {
      const y = (top + low) / 2;
      const [start, end] = [along(across, 0), along(across, showing.whole)];
      const part = (end - start) / showing.parts;
      pen.line(
        [
          { x: start, y: y - 20 * unit },
          { x: start, y: y + 20 * unit },
        ],
        3 * unit,
        INK.ink,
      );
      for (let at = 0; at < showing.parts; at++) {
        const x = start + at * part;
        const piece = { x: Math.min(x, x + part), y: y - 12 * unit, w: Math.max(unit, Math.abs(part) - unit), h: 24 * unit };
        pen.round(piece, 4 * unit, at % 2 === 0 ? palette.dot : palette.light, at === 0 ? 1 : Math.max(0.3, showing.others));
      }
      return;
    }
    case 'side': {
      line(low);
      const size = Math.min(low - top, right - left) * Math.min(1, showing.side / Math.max(1e-9, to));
      const x = (left + right - size) / 2;
      pen.round({ x, y: low - size, w: size, h: size }, 3 * unit, palette.light, Math.max(0.45, showing.others));
      pen.round({ x, y: low - Math.min(size, 9 * unit), w: size, h: Math.min(size, 9 * unit) }, 3 * unit, palette.dot);
      return;
    }
    case 'nothing':
      pen.dashes(level(low, left, right), 3 * unit, INK.edge, 7 * unit, 6 * unit);
  }
}

/** Two halves that meet at nought; the left one turns about the hinge as it shuts. */
function drawRuler(
  pen: Pen,
  scale: Scale,
  y: number,
  { nought, open }: { readonly nought: number; readonly open: number },
  flat: number,
  unit: number,
  numbered: boolean,
): void {
  // A nought that is still far off waits at the edge.
  const hinge = along(scale, Math.max(scale.from - 0.6, Math.min(scale.to + 0.6, nought)));
  const high = RULER * unit;
  const step = (scale.right - scale.left) / (scale.to - scale.from);
  const reach = Math.max(0.5, scale.to - nought) * step + 10 * unit;
  const back = Math.max(0, nought - scale.from) * step + 10 * unit;
  pen.round({ x: hinge, y: y + 4 * unit, w: reach, h: high }, 5 * unit, INK['wood-deep']);
  pen.round({ x: hinge, y, w: reach, h: high }, 5 * unit, INK['wood-light']);
  if (open > 0) {
    const angle = Math.PI * (1 - open);
    const turned = (dx: number, dy: number): { x: number; y: number } => ({
      x: hinge + dx * Math.cos(angle) - dy * Math.sin(angle),
      y: y + flat * dx * Math.sin(angle) + dy * Math.cos(angle),
    });
    if (open === 1) pen.round({ x: hinge - back, y: y + 4 * unit, w: back, h: high }, 5 * unit, INK['wood-deep']);
    pen.area([turned(-back, 0), turned(0, 0), turned(0, high), turned(-back, high)], INK['wood-light']);
    pen.area([turned(-back, high * 0.8), turned(0, high * 0.8), turned(0, high), turned(-back, high)], INK.wood);
  }
  const every = Math.max(1, Math.ceil((8 * unit) / step));
  const first = open < 1 ? nought : scale.from;
  const hand = { font: 'voice', size: LEAST, colour: BOARD.tick } as const;
  const between = [1, 2, 3, 5, 10, 20, 50, 100, 200, 500, 1000].find((each) => each * step >= 1.7 * LEAST) ?? 1000;
  for (let at = Math.ceil((first - nought) / every) * every; nought + at <= scale.to + 1e-9; at += every) {
    const x = along(scale, nought + at);
    pen.line(
      [
        { x, y: y + unit },
        { x, y: y + (at % between === 0 ? 7 : 4) * unit },
      ],
      2 * unit,
      BOARD.tick,
    );
    // A ruler counts from its nought to both sides.
    if (numbered && at !== 0 && at % between === 0) pen.write(numeral(Math.abs(at)), { x, y: y + high * 0.66 }, hand);
  }
  pen.circle(hinge, y + high / 2 + unit, high * 0.4, INK['brass-deep']);
  pen.circle(hinge, y + high / 2, high * 0.4, BOARD.brass);
  if (numbered) pen.write('0', { x: hinge, y: y + high / 2 }, { ...hand, colour: INK.ink });
}

function drawPile(pen: Pen, pieces: readonly Piece[], scale: Scale, y: number, unit: number, palette: Palette): void {
  const start = along(scale, 0);
  pen.line(
    [
      { x: start, y: y - 20 * unit },
      { x: start, y: y + 20 * unit },
    ],
    3 * unit,
    INK.ink,
  );
  for (const [at, { from, to, landed }] of pieces.entries()) {
    if (landed === 0 || from === to) continue;
    const [a, b] = [along(scale, Math.min(from, to)), along(scale, Math.max(from, to))];
    const back = to < from;
    // A piece that goes back lies below those that it takes away from.
    const high = (back ? 9 : 12) * unit;
    const piece = {
      x: a,
      y: y - high - (1 - landed) * 26 * unit + (back ? 14 * unit : 0),
      w: Math.max(2 * unit, b - a - unit),
      h: 2 * high,
    };
    pen.round(piece, 4 * unit, at % 2 === 0 ? palette.dot : palette.light, landed);
  }
}

function drawTape(pen: Pen, from: number, to: number, y: number, unit: number): void {
  if (to - from < unit) return;
  pen.round({ x: from, y: y - 9 * unit, w: to - from, h: 24 * unit }, 0, INK['brass-deep']);
  pen.round({ x: from, y: y - 9 * unit, w: to - from, h: 19 * unit }, 0, INK.spark);
  for (let at = 1; from + at * 6.2 * unit < to; at++) {
    const x = from + at * 6.2 * unit;
    pen.line(
      [
        { x, y: y - 9 * unit },
        { x, y: y - (at % 2 === 0 ? 0 : 3) * unit },
      ],
      1.8 * unit,
      INK.ink,
    );
  }
}
