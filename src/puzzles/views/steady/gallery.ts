// The archers with their pennants, the boards of their shots, and what the plates make of these: one picture, painted anew
// when something changes. The archers stand before it, since they move.

import { INK } from '../../../stage/ink.ts';
import type { Box, Spot } from '../../../stage/layout.ts';
import { DEPTH, type Stage } from '../../../stage/stage.ts';
import type { Bale } from '../../steady/bales.ts';
import type { Shots } from '../../steady/measures.ts';
import { type Dress, letterOf } from '../../steady/model.ts';
import { type Plate, SLIDES } from '../../steady/plates.ts';
import { type Axis, axisOf, drawAxis, drawBale, drawBoard, drawCaught, drawDots, drawPosts } from './board.ts';
import { stacked } from './dots.ts';
import { drawDressedMark, drawGround, figureOf, type Pose, pennantOf } from './dress.ts';
import { openEasel, type Pen } from './easel.ts';
import type { Results } from './exhibit.ts';
import type { Ground } from './geometry.ts';
import { paletteOf } from './inks.ts';
import { drawCame, laneOf } from './meadow.ts';
import { drawShowing } from './plate-board.ts';

export type Exhibit = {
  readonly archers: readonly Shots[];
  readonly results: Results;
  /** one at each archer's own middle, once the group has been pulled */
  readonly bales: readonly Bale[] | undefined;
  /** 0 to 1: the bales are let down, and then it is said what they caught */
  readonly come: number;
  /** the archers whose numbers are equal at the top, from 0 */
  readonly same: readonly number[];
  /** the archer whom the machine picks, from 0 */
  readonly picked: number | undefined;
};

export type Gallery = {
  readonly draw: (exhibit: Exhibit) => void;
  readonly pose: (archer: number, pose: Pose) => void;
  /** the axis of an archer's board, where these are shown */
  readonly axis: (archer: number, archers: readonly Shots[]) => Axis | undefined;
  readonly destroy: () => void;
};

/** From `mock/6`, design units: two result boards share the room, the last one is the wider. */
const RESULT = { share: 0.39, ruler: 0.52, gap: 20, number: 44, numberWide: 84 };
const RULERS: readonly Plate[] = [...SLIDES, 'fold', 'hop', 'top'];
const BADGE = { radius: 21, stroke: 5 };
const PENNANT = { w: 18, top: 20, foot: 16, notch: 8, letter: 22 };
/** What stands over the dots on a board stays clear of its pins, design units. */
const ROOM_TOP = 12;
/** Around boards and posts: strings, knobs and shadows, design units. */
const AROUND = { top: 34, side: 16, foot: 14 };

/** Boards of plates that have room beside the shots' own. */
export const boardsFor = (box: Box, unit: number): number => (box.w / unit >= 240 ? 2 : 1);

/** Splits what the results have of a row among the boards of these plates; a ruler needs room. */
export function splitOf(box: Box, unit: number, plates: readonly Plate[]): readonly Box[] {
  const [earlier, later] = plates;
  if (earlier === undefined) return [];
  if (later === undefined) return [box];
  const first = box.w * (RULERS.includes(earlier) ? RESULT.ruler : RESULT.share);
  const gap = RESULT.gap * unit;
  return [
    { ...box, w: first },
    { ...box, x: box.x + first + gap, w: box.w - first - gap },
  ];
}

/**
 * @param first the shots of the group that is shown first: the axis is theirs
 * @param reach what every axis has to reach
 * @param meadow whether rows are on the grass, with the bales that came, and not on boards
 */
export function openGallery(
  stage: Stage,
  ground: Ground,
  mark: number,
  dress: Dress,
  first: readonly Shots[],
  reach: readonly number[],
  meadow: boolean,
  say: { readonly caught: (count: number) => string },
): Gallery {
  const { unit } = stage.layout();
  const { posts, boards, pennants } = ground;
  const near = Math.min(posts.left - AROUND.side * unit, ...pennants.map(({ x, scale }) => x - (PENNANT.w + 2) * scale));
  // A road comes from the edge of the screen.
  const left = dress === 'buses' ? Math.min(0, near) : near;
  const right = posts.right + AROUND.side * unit;
  const top = Math.max(0, posts.top - AROUND.top * unit);
  const last = boards.at(-1);
  const foot = Math.max(posts.foot + AROUND.foot * unit, (last === undefined ? 0 : last.y + last.h) + AROUND.foot * unit);
  const easel = openEasel(stage, { x: left, y: top, w: right - left, h: foot - top });
  const axisFor = (board: Box, archers: readonly Shots[]): Axis => axisOf(board, unit, [mark, ...reach, ...archers.flat()]);
  const standing = (archer: number, pose: Pose) => {
    const [spot, board] = [ground.archers[archer], boards[archer]];
    return spot && board && figureOf(dress, archer, pose, spot, unit, axisFor(board, first));
  };
  const figures = ground.archers.map((_, archer) => {
    const figure = standing(archer, 'aim');
    const { x = 0, y = 0, scale = 1 } = figure?.spot ?? {};
    return stage
      .parts()
      .image(figure?.part ?? 'archer-a-aim', scale)
      .setPosition(x, y)
      .setDepth(DEPTH.cat);
  });

  function paint(pen: Pen, exhibit: Exhibit): void {
    if (meadow) {
      paintMeadow(pen, exhibit);
      return;
    }
    drawPosts(pen, ground, unit);
    for (const [archer, board] of boards.entries()) {
      const shots = exhibit.archers[archer];
      if (shots === undefined) continue;
      const palette = paletteOf(archer);
      const axis = axisFor(board, exhibit.archers);
      const room = axis.y - board.y - ROOM_TOP * unit;
      drawBoard(pen, board, unit, exhibit.picked === archer);
      const bale = exhibit.bales?.[archer];
      const figure = standing(archer, 'aim')?.spot;
      if (figure !== undefined) drawGround(pen, dress, axis, figure, board, unit, left);
      if (bale !== undefined) drawBale(pen, dress, bale, axis, room, unit, exhibit.come);
      drawAxis(pen, axis, unit);
      drawDressedMark(pen, stage, dress, axis, board, mark, bale === undefined);
      drawDots(pen, stacked(shots), axis, axis.y, room, unit, palette);
      if (bale !== undefined && exhibit.come >= 1)
        drawCaught(pen, say.caught(bale.caught.filter((one) => one).length), bale, axis, board, unit, exhibit.picked === archer);
      drawResults(pen, exhibit, archer);
      const pennant = pennants[archer];
      if (pennant !== undefined && figure !== undefined)
        drawPennant(pen, pennantOf(dress, pennant, figure, pennant.x > board.x - 20 * unit), archer);
    }
    if (exhibit.same.length > 1) for (const archer of exhibit.same.slice(1)) drawSame(pen, archer);
  }

  function paintMeadow(pen: Pen, exhibit: Exhibit): void {
    drawPosts(pen, ground, unit);
    for (const [archer, row] of boards.entries()) {
      const [shots, bale, said] = [exhibit.archers[archer], exhibit.bales?.[archer], ground.results[archer]];
      if (shots === undefined || bale === undefined || said === undefined) continue;
      drawCame(pen, laneOf(row, axisFor(row, exhibit.archers), ground, archer, unit), shots, bale, archer, exhibit.come, say.caught, unit);
      const number = exhibit.results.numbers[archer];
      if (number === undefined) continue;
      drawBoard(pen, said, unit, exhibit.picked === archer);
      drawNumber(pen, number, said);
    }
    if (exhibit.same.length > 1) for (const archer of exhibit.same.slice(1)) drawSame(pen, archer);
  }

  function drawResults(pen: Pen, { results }: Exhibit, archer: number): void {
    const row = ground.results[archer];
    if (row === undefined) return;
    const places = splitOf(
      row,
      unit,
      results.boards.map(({ plate }) => plate),
    );
    for (const [index, board] of results.boards.entries()) {
      const box = places[index];
      if (box === undefined) continue;
      drawBoard(pen, box, unit);
      const end = index === results.boards.length - 1;
      const number = end ? results.numbers[archer] : undefined;
      // Room for the number is kept wherever one of them may come, so that nothing jumps.
      const wide = end && results.numbers.some((one) => one !== undefined) ? Math.min(RESULT.numberWide * unit, box.w * 0.42) : 0;
      const showing = board.showings[archer];
      drawShowing(pen, showing ?? { shows: 'nothing' }, { ...box, w: box.w - wide }, board.range, paletteOf(archer), unit);
      if (number !== undefined) drawNumber(pen, number, { ...box, x: box.x + box.w - wide - 8 * unit, w: wide });
    }
  }

  /** As large as there is room for. */
  function drawNumber(pen: Pen, number: string, { x, y, w, h }: Box): void {
    const hand = { font: 'voice', size: RESULT.number * unit, colour: INK.ink } as const;
    const fitting = Math.min(1, (w - 6 * unit) / pen.wide(number, hand));
    pen.write(number, { x: x + w / 2, y: y + h * 0.54 }, { ...hand, size: hand.size * fitting });
  }

  /** Between this archer's row and the one before: their numbers are equal. */
  function drawSame(pen: Pen, archer: number): void {
    const [row, before] = [ground.results[archer], ground.results[archer - 1]];
    if (row === undefined || before === undefined) return;
    const at = { x: row.x + row.w - Math.min(42 * unit, row.w / 2), y: (before.y + before.h + row.y) / 2 };
    const radius = BADGE.radius * unit;
    pen.circle(at.x, at.y + 3 * unit, radius, INK['brass-deep']);
    pen.circle(at.x, at.y, radius, INK.spark);
    for (const y of [at.y - 5 * unit, at.y + 5 * unit])
      pen.line(
        [
          { x: at.x - 8 * unit, y },
          { x: at.x + 8 * unit, y },
        ],
        BADGE.stroke * unit,
        INK.ink,
      );
  }

  return {
    draw: (exhibit) => easel.paint((pen) => paint(pen, exhibit)),
    pose: (archer, pose) => {
      const [image, figure] = [figures[archer], standing(archer, pose)];
      if (image !== undefined && figure !== undefined) stage.parts().swap(image, figure.part, figure.spot.scale);
    },
    axis: (archer, archers) => {
      const board = boards[archer];
      return board && axisFor(board, archers);
    },
    destroy: () => {
      easel.destroy();
      for (const image of figures) image.destroy();
    },
  };
}

/** A swallow-tailed cloth with the archer's letter. */
export function drawPennant(pen: Pen, spot: Spot | undefined, archer: number): void {
  if (spot === undefined) return;
  const { x, y, scale } = spot;
  const { w, top, foot, notch, letter } = PENNANT;
  const at = (dx: number, dy: number) => ({ x: x + dx * scale, y: y + dy * scale });
  pen.area([at(-w, -top), at(w, -top), at(w, foot), at(0, notch), at(-w, foot)], paletteOf(archer).cloth);
  pen.write(letterOf(archer), at(0, -2.5), { font: 'voice', size: letter * scale, colour: INK.paper });
}
