// One plate's own board: draws what `dots.ts` says that it shows.

import { INK } from '../../../stage/ink.ts';
import type { Box } from '../../../stage/layout.ts';
import { fillThrough } from '../../../stage/pen.ts';
import { along, dotOf, drawDot, drawDots, type Pen, type Scale } from './board.ts';
import type { Piece, Showing } from './dots.ts';
import { BOARD, type Palette } from './inks.ts';

/** From which value to which a board reaches, so that all archers are drawn alike. */
export type Range = readonly [from: number, to: number];

/** Around what is drawn, design units; a ruler's height. */
const INSIDE = { x: 18, top: 16, bottom: 14 };
const RULER = 20;

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

/** @param box what the drawing may take of the board, without its number @param range of all archers */
export function drawShowing(pen: Pen, showing: Showing, box: Box, range: Range, palette: Palette, unit: number): void {
  const left = box.x + INSIDE.x * unit;
  const right = box.x + box.w - INSIDE.x * unit;
  const top = box.y + INSIDE.top * unit;
  const low = box.y + box.h - (INSIDE.bottom + 5) * unit;
  const [from, to] = range[0] === range[1] ? [range[0], range[0] + 1] : range;
  const across: Scale = { from, to, left, right };
  const up: Scale = { from, to, left: low, right: top };
  const line = (): void => void pen.lineStyle(3 * unit, INK.ink, 1).lineBetween(left - 6 * unit, low, right + 6 * unit, low);

  switch (showing.shows) {
    case 'ruler': {
      const y = low - RULER * unit;
      drawRuler(pen, across, y, showing.nought, showing.open, unit);
      drawDots(pen, showing.dots, across, y, y - top, unit, palette);
      return;
    }
    case 'sticks': {
      const nought = along(up, Math.max(0, from));
      pen.lineStyle(3 * unit, INK.ink, 1).lineBetween(left - 6 * unit, nought, right + 6 * unit, nought);
      const pitch = (right - left) / showing.sticks.length;
      const radius = Math.min(6.6 * unit, pitch * 0.42);
      for (const { place, height } of showing.sticks) {
        const x = left + (place + 0.5) * pitch;
        const end = along(up, height);
        pen.lineStyle(Math.min(4 * unit, radius), palette.light, 1).lineBetween(x, nought, x, end);
        drawDot(pen, x, end, radius, palette);
      }
      return;
    }
    case 'squares': {
      line();
      const step = Math.min((right - left) / Math.max(1, to), (low - top) / Math.max(1, ...showing.squares.map(({ side }) => side)));
      let x = left;
      for (const [at, { side, grown }] of showing.squares.entries()) {
        const [w, h] = [side * step, Math.max(1.5 * unit, side * step * grown)];
        pen.fillStyle(at % 2 === 0 ? palette.dot : palette.light, 1).fillRect(x, low - h, Math.max(w, 1.5 * unit), h);
        x += w + unit;
      }
      return;
    }
    case 'pile':
      drawPile(pen, showing.pieces, across, (top + low) / 2, unit, palette);
      return;
    case 'columns': {
      line();
      const pitch = (right - left) / showing.heights.length;
      const nought = along(up, Math.max(0, from));
      for (const [at, height] of showing.heights.entries()) {
        const end = along(up, height);
        pen.fillStyle(at % 2 === 0 ? palette.dot : palette.light, 1);
        pen.fillRoundedRect(
          left + at * pitch + pitch * 0.14,
          Math.min(end, nought),
          pitch * 0.72,
          Math.max(2 * unit, Math.abs(nought - end)),
          2 * unit,
        );
      }
      pen
        .lineStyle(3 * unit, INK['brass-deep'], 1)
        .lineBetween(left - 4 * unit, along(up, showing.level), right + 4 * unit, along(up, showing.level));
      return;
    }
    case 'tape': {
      const y = (top + low) / 2 - 6 * unit;
      const [start, end, reel] = [along(across, showing.from), along(across, showing.to), along(across, showing.reel)];
      drawTape(pen, start, reel, y, unit);
      pen.lineStyle(4 * unit, INK.ink, 1);
      for (const x of [start, end]) pen.lineBetween(x, y - 19 * unit, x, y + 19 * unit);
      for (const x of [start, end]) drawDot(pen, x, Math.min(low - 6 * unit, y + 28 * unit), 6.6 * unit, palette);
      return;
    }
    case 'top': {
      line();
      const { radius, apart } = dotOf(
        (right - left) / (to - from),
        low - top,
        Math.max(1, ...showing.dots.map(({ below }) => below + 1)),
        unit,
      );
      for (const [at, { x, below }] of showing.dots.entries())
        drawDot(
          pen,
          along(across, x),
          low - radius - 2 * unit - below * apart,
          radius,
          palette,
          at === showing.at ? 1 : Math.max(0.25, showing.others),
        );
      return;
    }
    case 'cut': {
      const y = (top + low) / 2;
      const [start, end] = [along(across, 0), along(across, showing.whole)];
      const part = (end - start) / showing.parts;
      for (let at = 0; at < showing.parts; at++) {
        pen.fillStyle(at % 2 === 0 ? palette.dot : palette.light, at === 0 ? 1 : Math.max(0.3, showing.others));
        pen.fillRect(start + at * part, y - 12 * unit, part - Math.sign(part) * Math.min(unit, Math.abs(part) / 3), 24 * unit);
      }
      return;
    }
    case 'side': {
      line();
      const size = Math.min(low - top, right - left) * Math.min(1, showing.side / Math.max(1e-9, to));
      const x = (left + right - size) / 2;
      pen.fillStyle(palette.light, Math.max(0.45, showing.others)).fillRect(x, low - size, size, size);
      pen.fillStyle(palette.dot, 1).fillRect(x, low - Math.min(size, 9 * unit), size, Math.min(size, 9 * unit));
      return;
    }
    case 'nothing':
      pen.lineStyle(3 * unit, INK.edge, 1).lineBetween(left, low, right, low);
  }
}

/** Two halves that meet at nought; the left one turns about the hinge as it shuts. */
function drawRuler(pen: Pen, scale: Scale, y: number, nought: number, open: number, unit: number): void {
  const hinge = along(scale, nought);
  const high = RULER * unit;
  const step = (scale.right - scale.left) / (scale.to - scale.from);
  const reach = Math.max(1, scale.to - nought) * step + 10 * unit;
  const back = Math.max(0, nought - scale.from) * step + 10 * unit;
  pen.fillStyle(INK['wood-deep'], 1).fillRoundedRect(hinge, y + 4 * unit, reach, high, 5 * unit);
  pen.fillStyle(INK['wood-light'], 1).fillRoundedRect(hinge, y, reach, high, 5 * unit);
  if (open > 0) {
    const angle = Math.PI * (1 - open);
    const turned = (dx: number, dy: number): { x: number; y: number } => ({
      x: hinge + dx * Math.cos(angle) - dy * Math.sin(angle),
      y: y + dx * Math.sin(angle) + dy * Math.cos(angle),
    });
    pen.fillStyle(INK['wood-light'], 1);
    fillThrough(pen, [turned(-back, 0), turned(0, 0), turned(0, high), turned(-back, high)]);
    pen.fillStyle(INK.wood, 1);
    fillThrough(pen, [turned(-back, high * 0.75), turned(0, high * 0.75), turned(0, high), turned(-back, high)]);
  }
  pen.lineStyle(2 * unit, BOARD.tick, 1);
  const every = Math.max(1, Math.ceil((8 * unit) / step));
  for (let at = Math.ceil(open < 1 ? nought : scale.from); at <= scale.to; at += every) {
    const x = along(scale, at);
    pen.lineBetween(x, y + unit, x, y + (at % 5 === 0 ? 8 : 5) * unit);
  }
  pen.fillStyle(BOARD.brass, 1).fillCircle(hinge, y + high / 2, high * 0.36);
}

function drawPile(pen: Pen, pieces: readonly Piece[], scale: Scale, y: number, unit: number, palette: Palette): void {
  const start = along(scale, 0);
  pen.lineStyle(3 * unit, INK.ink, 1).lineBetween(start, y - 20 * unit, start, y + 20 * unit);
  for (const [at, { from, to, landed }] of pieces.entries()) {
    if (landed === 0) continue;
    const [a, b] = [along(scale, Math.min(from, to)), along(scale, Math.max(from, to))];
    // A piece that goes back lies below those that it takes away from.
    const high = (to < from ? 9 : 12) * unit;
    pen.fillStyle(at % 2 === 0 ? palette.dot : palette.light, landed);
    pen.fillRoundedRect(
      a,
      y - high - (1 - landed) * 26 * unit + (to < from ? 14 * unit : 0),
      Math.max(2 * unit, b - a - unit),
      2 * high,
      4 * unit,
    );
  }
}

function drawTape(pen: Pen, from: number, to: number, y: number, unit: number): void {
  if (to - from < unit) return;
  pen.fillStyle(INK['brass-deep'], 1).fillRect(from, y - 9 * unit, to - from, 24 * unit);
  pen.fillStyle(INK.spark, 1).fillRect(from, y - 9 * unit, to - from, 19 * unit);
  pen.lineStyle(1.8 * unit, INK.ink, 1);
  for (let at = 1; from + at * 6.2 * unit < to; at++) {
    const x = from + at * 6.2 * unit;
    pen.lineBetween(x, y - 9 * unit, x, y - (at % 2 === 0 ? 0 : 3) * unit);
  }
}
