// One plate's board, large: the dots of the archer who rides along do again what the plate does to them, and leave their way.

import { INK } from '../../../stage/ink.ts';
import type { Box, Point } from '../../../stage/layout.ts';
import type { Glide } from '../../../stage/motion.ts';
import type { Stage } from '../../../stage/stage.ts';
import type { Shots } from '../../steady/measures.ts';
import type { Plate } from '../../steady/plates.ts';
import { drawBoard } from './board.ts';
import { barIn, carriedThrough, paceOf, showingOf } from './dots.ts';
import { type Easel, LEAST, numeral, openEasel, type Pen } from './easel.ts';
import { RIDER } from './exhibit.ts';
import type { Ground } from './geometry.ts';
import { paletteOf } from './inks.ts';
import { drawShowing, reachOf, waysOf } from './plate-board.ts';

/** What is looked at. */
export type Looked = { readonly plates: readonly Plate[]; readonly shots: Shots; readonly mark: number };

export type CloseUp = {
  /** the plate in this place, from 0; undefined shuts it */
  readonly show: (looked: Looked, at: number | undefined) => void;
  /** the place of the plate that is shown */
  readonly at: () => number | undefined;
  /** what a tap there does, where it is open */
  readonly tap: (point: Point) => (() => void) | undefined;
  readonly destroy: () => void;
};

/** LOOK: targets of 44 px. */
const BUTTON = 44;
/** Slower than on the small boards, so that each dot can be followed. */
const SLOWER = 2.2;
/** How much larger than on the small boards it is drawn, at most. */
const LARGER = 2.2;
/** The way of a dot is told by so many moments of it; one that moved less than this has none, CSS pixels. */
const MOMENTS = 14;
const MOVED = 8;
const LOOK = { said: 17.5, number: 58, inside: 14, gap: 9, corner: 12, ring: 9 };
/** Where it is as wide as this, a column holds the dots as they came and what the plate does: design units, and shares of the board. */
const BESIDE = { from: 560, share: 0.36, before: 0.27, said: 0.37 };
/** What the plate does is written above its dots where there is no column, so high. */
const HEAD = 62;

export function openCloseUp(stage: Stage, ground: Ground, says: (plate: Plate) => string): CloseUp {
  const { unit } = stage.layout();
  const [first, last] = [ground.boards[0], ground.boards.at(-1)];
  const [row] = ground.results;
  const box: Box =
    first === undefined || last === undefined || row === undefined
      ? ground.bench
      : { x: first.x, y: first.y, w: row.x + row.w - first.x, h: last.y + last.h - first.y };
  const column = box.w >= BESIDE.from * unit ? columnOf(box, unit) : undefined;
  // Over the meadow down to the plates: what is told beside it stays clear of whoever stands on the bench.
  const seats = ground.sockets[0]?.y ?? box.y + box.h;
  const tall = Math.max(box.h, seats - LOOK.gap * unit - box.y);
  const board = column === undefined ? box : { ...box, x: column.before.x + column.before.w + LOOK.gap * unit, w: column.rest, h: tall };
  const larger = Math.max(1.2, Math.min(LARGER, board.h / (120 * unit)));
  let easel: Easel | undefined;
  let shown: number | undefined;
  let looked: Looked = { plates: [], shots: [], mark: 0 };
  let moving: Glide | undefined;

  const buttons = (): readonly { readonly at: Point; readonly to: number; readonly icon: -1 | 0 | 1 }[] => {
    const now = shown;
    if (now === undefined) return [];
    const y = box.y + box.h - BUTTON / 2 - 8 * unit;
    const left = column === undefined ? box.x + LOOK.inside * unit : column.before.x + (column.before.w - BUTTON * 3.4) / 2;
    return ([-1, 0, 1] as const).flatMap((icon, index) => {
      const to = now + icon;
      if (looked.plates[to] === undefined) return [];
      return [{ at: { x: left + BUTTON * (0.5 + 1.2 * index), y }, to, icon }];
    });
  };

  function paint(pen: Pen, t: number): void {
    const now = shown;
    const plate = now === undefined ? undefined : looked.plates[now];
    if (plate === undefined || now === undefined) return;
    const { plates, shots, mark } = looked;
    const passed = carriedThrough(plates.slice(0, now + 1), shots, mark);
    const [before, after] = [passed[now], passed[now + 1]];
    const showing = (moment: number) => showingOf(plate, before, after, shots.length, moment);
    const reach = [...reachOf(showing(0)), ...reachOf(showing(1))];
    const range = [Math.min(...reach), Math.max(...reach)] as const;
    const number = barIn(after);
    const side = board.w * (number === undefined ? 0 : 0.24);
    const head = column === undefined ? HEAD : LOOK.inside * unit;
    const inner = {
      x: board.x + LOOK.inside * unit,
      y: board.y + head,
      w: board.w - side - 2 * LOOK.inside * unit,
      h: board.h - head - (column === undefined ? BUTTON + 6 * unit : LOOK.inside * unit),
    };
    drawBoard(pen, box, unit);
    if (board.h > box.h) drawBoard(pen, board, unit);
    if (column === undefined) {
      const said = { font: 'read', size: LEAST, colour: INK.ink, widest: board.w - 2 * LOOK.inside * unit } as const;
      pen.write(says(plate), { x: board.x + board.w / 2, y: board.y + HEAD / 2 + 4 }, said);
    } else {
      const came = showingOf(plate, before, after, shots.length, 0);
      const reached = reachOf(came);
      pen.frame(column.before, LOOK.corner * unit, 2.5 * unit, INK.edge);
      drawShowing(
        pen,
        came,
        within(column.before, LOOK.inside * unit),
        [Math.min(...reached), Math.max(...reached)],
        paletteOf(RIDER),
        unit,
      );
      pen.round({ ...column.said, y: column.said.y + 5 * unit }, LOOK.corner * unit, INK.edge);
      pen.round(column.said, LOOK.corner * unit, INK.butter);
      const middle = { x: column.said.x + column.said.w / 2, y: column.said.y + column.said.h / 2 };
      pen.write(says(plate), middle, {
        font: 'voice',
        size: LOOK.said * unit,
        colour: INK.ink,
        widest: column.said.w - 2 * LOOK.inside * unit,
      });
    }
    const ways = waysOf(
      Array.from({ length: MOMENTS + 1 }, (_, moment) => showing(moment / MOMENTS)),
      inner,
      range,
      unit * larger,
    );
    for (const way of ways) {
      const [start, end] = [way[0], way.at(-1)];
      if (start === undefined || end === undefined || Math.hypot(end.x - start.x, end.y - start.y) < MOVED * unit) continue;
      pen.line(way, 7 * unit, INK.butter, 0.8);
      pen.dashes(way, 3 * unit, INK['brass-deep'], 3 * unit, 6 * unit);
      // where it comes to lie, until it lies there
      pen.circle(end.x, end.y, LOOK.ring * unit, INK.butter);
      pen.ring(end.x, end.y, LOOK.ring * unit, 2.4 * unit, INK['brass-deep']);
    }
    drawShowing(pen, showing(t), inner, range, paletteOf(RIDER), unit * larger);
    if (number !== undefined && t >= 1) {
      const hand = { font: 'voice', size: LOOK.number * unit, colour: INK.ink } as const;
      const fitting = Math.min(1, (side - 8 * unit) / pen.wide(numeral(number), hand));
      pen.write(
        numeral(number),
        { x: board.x + board.w - side / 2 - 10 * unit, y: board.y + board.h / 2 },
        { ...hand, size: hand.size * fitting },
      );
    }
    for (const { at, icon } of buttons()) drawButton(pen, at, icon);
  }

  function play(): void {
    const now = shown;
    const plate = now === undefined ? undefined : looked.plates[now];
    if (plate === undefined || easel === undefined) return;
    const open = easel;
    moving?.stop();
    moving = stage.motion.glide(stage.reduced() ? 0 : paceOf(plate, looked.shots.length) * SLOWER, (t) =>
      open.paint((pen) => paint(pen, t)),
    );
  }

  function shut(): void {
    moving?.stop();
    easel?.destroy();
    [easel, shown] = [undefined, undefined];
  }

  function show(next: Looked, at: number | undefined): void {
    looked = next;
    if (at === undefined || next.plates[at] === undefined) {
      shut();
      return;
    }
    shown = at;
    easel ??= openEasel(stage, { x: box.x - 8 * unit, y: box.y - 16 * unit, w: box.w + 18 * unit, h: board.h + 30 * unit });
    play();
  }

  return {
    show,
    at: () => shown,
    tap: (point) => {
      if (shown === undefined) return undefined;
      const button = buttons().find(({ at }) => Math.hypot(point.x - at.x, point.y - at.y) <= BUTTON * 0.6);
      if (button !== undefined) return () => show(looked, button.to);
      return [box, board].some(({ x, y, w, h }) => point.x >= x && point.x <= x + w && point.y >= y && point.y <= y + h) ? shut : undefined;
    },
    destroy: shut,
  };
}

/** The board before, and below it the paper that says what the plate does; the buttons have the rest. */
function columnOf(box: Box, unit: number): { readonly before: Box; readonly said: Box; readonly rest: number } {
  const [w, inside] = [box.w * BESIDE.share, LOOK.inside * unit];
  const before = { x: box.x + inside, y: box.y + 1.5 * inside, w, h: box.h * BESIDE.before };
  const said = { ...before, y: before.y + before.h + LOOK.gap * unit, h: box.h * BESIDE.said };
  return { before, said, rest: box.w - w - inside - LOOK.gap * unit };
}

const within = ({ x, y, w, h }: Box, by: number): Box => ({ x: x + by, y: y + by, w: w - 2 * by, h: h - 2 * by });

/** Back to the plate before, the same once more, on to the next one. */
function drawButton(pen: Pen, { x, y }: Point, icon: -1 | 0 | 1): void {
  const r = BUTTON / 2 - 1;
  const again = icon === 0;
  pen.circle(x, y + 4, r, again ? INK['teal-deep'] : INK.edge);
  pen.circle(x, y, r, again ? INK.teal : INK.paper);
  const side = icon === 0 ? 1 : icon;
  const colour = again ? INK.paper : INK.ink;
  pen.area(
    [
      { x: x + side * 10, y },
      { x: x - side * 6, y: y - 9 },
      { x: x - side * 6, y: y + 9 },
    ],
    colour,
  );
}
