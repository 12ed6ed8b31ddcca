// The bench with the track: hopper, tubes, sockets, the last piece with its flag, and the pipes up to the boards. The plates
// themselves are drawn by whoever holds them.

import { INK } from '../../../stage/ink.ts';
import type { Box, Point } from '../../../stage/layout.ts';
import type { Stage } from '../../../stage/stage.ts';
import { type Dress, letterOf } from '../../steady/model.ts';
import type { Flag, Plate } from '../../steady/plates.ts';
import { drawHopper, drawPipe, drawShadow, drawTable, shadowOf } from './bench-parts.ts';
import { level } from './board.ts';
import { LEAST, openEasel, type Pen } from './easel.ts';
import type { Ground } from './geometry.ts';
import { BOARD, paletteOf } from './inks.ts';
import { isSlide, PLATE, partOf, shareOf } from './looks.ts';

/** What the flag does: it stands while nothing is told, bears the letter of whom the machine picks, or lies down. */
export type FlagState = 'stands' | 'lies' | { readonly picks: number };

export type BenchState = {
  readonly plates: readonly Plate[];
  readonly flag: Flag | null;
  readonly shows: FlagState;
  /** the flag as it was expected to end, dashed */
  readonly ghost: 'lies' | undefined;
  /** the place whose plate is in a hand */
  readonly lifted: number | undefined;
  /** the place of the plate that is chosen; the place into which what is held would go */
  readonly chosen: number | undefined;
  readonly open: readonly number[];
  readonly over: number | undefined;
  /** the board of this place is at work */
  readonly working: number | undefined;
  /** from the foot of each plate's board, to the plate in this place */
  readonly pipes: readonly { readonly from: Point; readonly to: number }[];
};

export type Bench = {
  readonly draw: (state: BenchState) => void;
  readonly destroy: () => void;
};

/** From `mock/6`, design units. */
const BED = { high: 15, studs: 42, stud: 3.4, before: 34, after: 12 };
const LABEL = { high: 27, corner: 7, inside: 8, down: 5, size: 16 };
/** Sockets closer than this have no room for a long name, design units. */
const NARROW = 76;
const FLAG = { w: 66, h: 72, corner: 13, pole: { x: 30, y: 4 }, disc: { x: 33, y: 36, radius: 17 } };
/** A flag with a letter is drawn so much smaller, or it would cover the boards. */
const PICK = 0.62;
/** Its letter, from the foot of its pole, units of its drawing. */
const LETTER = { x: 29, y: -108, size: 32 };

/** Where a plate stands in its socket: its upper left corner, and CSS pixels a unit of its drawing. */
export function seatOf(socket: Box, unit: number): Point & { readonly scale: number } {
  const scale = Math.min(socket.w / (PLATE.w + 4), socket.h / (PLATE.h + PLATE.edge));
  return { x: socket.x + (socket.w - PLATE.w * scale) / 2, y: socket.y + socket.h - BED.high * unit - (PLATE.h + 2) * scale, scale };
}

/** The last piece as it stands at the end of the track. */
export function flagBox(ground: Ground, unit: number): Box {
  const { flag } = ground;
  const scale = flag.w / FLAG.w;
  const h = FLAG.h * scale;
  return { x: flag.x, y: flag.y + flag.h - BED.high * unit - h, w: flag.w, h };
}

/** @param dress where ovens are, it stands on the room's counter @param dials whether slides can be turned */
export function openBench(
  stage: Stage,
  ground: Ground,
  dress: Dress,
  dials: boolean,
  say: { readonly name: (plate: Plate) => string; readonly flag: (flag: Flag | null) => string; readonly shots: string },
): Bench {
  const { unit, width } = stage.layout();
  const { bench, sockets, hopper, boards, tray } = ground;
  const last = boards.at(-1);
  const box = flagBox(ground, unit);
  // A flag with a letter stands higher than the pipes reach.
  const top = Math.min(last === undefined ? bench.y - 160 * unit : last.y + last.h - 10 * unit, box.y - PICK * 168 * unit);
  const foot = Math.max(bench.y + 64 * unit, Math.min(tray.y + 24 * unit, bench.y + 110 * unit));
  const left = Math.max(0, bench.x - 70 * unit);
  const right = Math.min(width, bench.x + bench.w + 70 * unit);
  const shadow = shadowOf(bench, unit);
  const below = dress === 'ovens' ? undefined : openEasel(stage, shadow, true);
  below?.paint((pen) => drawShadow(pen, shadow));
  const easel = openEasel(stage, { x: left, y: top, w: right - left, h: foot - top });
  const seats = sockets.map((socket) => seatOf(socket, unit));
  const middleOf = (at: number): number => {
    const socket = sockets[at];
    return socket === undefined ? bench.x : socket.x + socket.w / 2;
  };
  const first = seats[0];
  const rod = first === undefined ? bench.y - 60 * unit : first.y + (PLATE.h * first.scale) / 2;

  function drawTrack(pen: Pen, state: BenchState): void {
    const end = box.x + box.w + BED.after * unit;
    const start = (first?.x ?? bench.x) - BED.before * unit * (hopper === undefined ? 0.3 : 1);
    const bed = { x: start, y: bench.y - BED.high * unit, w: end - start, h: (BED.high + 1) * unit };
    pen.round(bed, bed.h / 2, INK.ink);
    for (let x = start + 16 * unit; x < end - 8 * unit; x += BED.studs * unit)
      pen.circle(x, bed.y + bed.h / 2, BED.stud * unit, BOARD.brass);
    // What carries the number on to the flag.
    const from = seats[state.plates.length - 1];
    const began = from === undefined ? (first?.x ?? start) : from.x + (PLATE.w - 4) * from.scale;
    pen.round({ x: began, y: rod - 10 * unit, w: Math.max(0, box.x - began + 4 * unit), h: 20 * unit }, 4 * unit, INK.ink);
    pen.line(level(rod - 3 * unit, began + 4 * unit, box.x), 5 * unit, INK['iron-light']);
    for (const [at, seat] of seats.entries()) {
      if (at < state.plates.length && at !== state.lifted) continue;
      const hollow = { x: seat.x + 6 * seat.scale, y: seat.y, w: (PLATE.w - 12) * seat.scale, h: PLATE.h * seat.scale };
      const wanted = state.open.includes(at);
      const lit = state.over === at;
      pen.round(hollow, 13 * unit, lit ? INK.butter : 0xe8ebcb, lit ? 0.95 : wanted ? 0.9 : 0.62);
      pen.frame(hollow, 13 * unit, 3.4 * unit, wanted ? INK['teal-deep'] : INK.ink, [9 * unit, 7 * unit]);
      const [x, y] = [hollow.x + hollow.w / 2, hollow.y + hollow.h / 2];
      const arm = Math.min(13 * unit, hollow.w * 0.3);
      pen.line(level(y, x - arm, x + arm), 5 * unit, wanted ? INK['teal-deep'] : INK.ink);
      pen.line(
        [
          { x, y: y - arm },
          { x, y: y + arm },
        ],
        5 * unit,
        wanted ? INK['teal-deep'] : INK.ink,
      );
    }
    const chosen = state.chosen === undefined ? undefined : seats[state.chosen];
    if (chosen !== undefined)
      pen.frame(
        { x: chosen.x - 4 * unit, y: chosen.y - 4 * unit, w: PLATE.w * chosen.scale + 8 * unit, h: PLATE.h * chosen.scale + 8 * unit },
        16 * unit,
        4 * unit,
        INK.paper,
      );
  }

  function drawFlag(pen: Pen, { flag, shows, ghost }: BenchState): void {
    const scale = box.w / FLAG.w;
    pen.round({ ...box, y: box.y + 6 * scale }, FLAG.corner * scale, INK.ink);
    pen.round(box, FLAG.corner * scale, INK.iron);
    pen.round({ x: box.x + box.w * 0.74, y: box.y, w: box.w * 0.26, h: box.h }, FLAG.corner * scale, INK['iron-deep'], 0.7);
    const pole = { x: box.x + FLAG.pole.x * scale, y: box.y + FLAG.pole.y * scale };
    if (ghost === 'lies') {
      const tip = { x: pole.x + 70 * scale, y: pole.y + 16 * scale };
      pen.dashes(
        [pole, tip, { x: tip.x - 6 * scale, y: tip.y + 32 * scale }, { x: tip.x - 36 * scale, y: tip.y + 24 * scale }],
        3.4 * unit,
        INK.forecast,
        8 * unit,
        6 * unit,
      );
    }
    if (shows === 'lies') pen.part('flag-down', pole, scale);
    else if (shows !== 'stands') {
      pen.part(`flag-pick-${paletteOf(shows.picks).part}`, pole, PICK * scale);
      const { x, y, size } = LETTER;
      const cloth = { x: pole.x + x * PICK * scale, y: pole.y + y * PICK * scale };
      pen.write(letterOf(shows.picks), cloth, { font: 'voice', size: size * PICK * scale, colour: INK.paper });
    } else if (flag === null) {
      const high = 66 * scale;
      pen.dashes(
        [
          pole,
          { x: pole.x, y: pole.y - high },
          { x: pole.x + 40 * scale, y: pole.y - high },
          { x: pole.x + 40 * scale, y: pole.y - high + 32 * scale },
          { x: pole.x, y: pole.y - high + 32 * scale },
        ],
        3.2 * unit,
        INK.ink,
        8 * unit,
        6 * unit,
      );
    } else pen.part('flag-up', pole, scale);
    const disc = { x: box.x + FLAG.disc.x * scale, y: box.y + FLAG.disc.y * scale };
    pen.circle(disc.x, disc.y, FLAG.disc.radius * scale, INK.paper);
    if (flag === null) {
      pen.write('?', disc, { font: 'voice', size: 24 * scale, colour: INK.ink });
      return;
    }
    // The shortest of three bars is lowest, or the longest one.
    for (const [at, half] of (flag === 'smallest' ? [9, 6, 2.5] : [2.5, 6, 9]).entries())
      pen.line(level(disc.y + (at - 1) * 7 * scale, disc.x - half * scale, disc.x + half * scale), 3.4 * scale, INK.ink);
  }

  function drawLabels(pen: Pen, { plates, flag }: BenchState): void {
    const size = Math.max(LEAST, LABEL.size * unit);
    const hand = { font: 'read', size, colour: INK.ink } as const;
    const pitch = sockets[0]?.w ?? 0;
    const narrow = pitch < NARROW * unit;
    const inside = (narrow ? 3 : LABEL.inside) * unit;
    const squeeze = narrow ? pitch - 2 * inside - unit : Number.POSITIVE_INFINITY;
    const slip = (text: string, x: number, widest: number, most = Number.POSITIVE_INFINITY): void => {
      const lines = pen.lines(text, { ...hand, widest });
      const wide = Math.min(most, Math.max(...lines.map((line) => pen.wide(line, hand)))) + inside * (lines.length > 1 ? 1.4 : 2);
      const h = lines.length === 1 ? Math.max(LABEL.high * unit, size * 1.3) : lines.length * size * 1.2 + 4 * unit;
      const at = { x: Math.min(Math.max(x - wide / 2, 2), width - wide - 2), y: bench.y + LABEL.down * unit, w: wide, h };
      pen.round({ ...at, x: at.x + unit, y: at.y + 3 * unit }, LABEL.corner * unit, INK.night, 0.25);
      pen.round(at, LABEL.corner * unit, INK.paper);
      pen.write(
        text,
        { x: at.x + wide / 2, y: at.y + h / 2 },
        { ...hand, widest, ...(most < Number.POSITIVE_INFINITY ? { squeeze: most } : {}) },
      );
    };
    // On a narrow track it has to be enough where a slide slides to.
    const names = plates.map((plate) => (narrow ? (say.name(plate).split(': ').at(-1) ?? '') : say.name(plate)));
    /** Half of what the name in this place takes at least. */
    const half = (at: number): number => {
      const [name, plate] = [names[at], plates[at]];
      if (name === undefined || plate === undefined) return at < 0 ? 0 : pitch * 0.3;
      return isSlide(plate) ? pitch / 2 : pen.wide(name, hand) / 2 + inside;
    };
    for (const [at, name] of names.entries())
      slip(name, middleOf(at), Math.max(LEAST * 2.6, 2 * (pitch - Math.max(half(at - 1), half(at + 1)) - 2 * unit - inside)), squeeze);
    // Where its words would lie over the last plate's name, the number that is steady has to be enough.
    const words = say.flag(flag);
    const wide = pen.wide(words, hand) + 2 * inside;
    const from = Math.min(box.x + (box.w - wide) / 2, width - wide - 2);
    const last = sockets.length - 1;
    const meets = from < middleOf(last) + half(last);
    // On a narrow track its letters are narrower too, as the names' are.
    const beside = narrow ? Math.max(2 * LEAST, 2 * (box.x + box.w / 2 - middleOf(last) - pitch / 2 - inside - unit)) : undefined;
    slip(meets ? (words.split(': ')[0] ?? words) : words, box.x + box.w / 2, Math.max(pitch, 120 * unit), beside);
    if (hopper !== undefined) slip(say.shots, hopper.x + hopper.w / 2, hopper.w);
  }

  return {
    draw: (state) =>
      easel.paint((pen) => {
        if (dress !== 'ovens') drawTable(pen, bench, foot, unit);
        const feet = (seats[0]?.y ?? bench.y) + 4 * unit;
        const board = boards.at(-1);
        if (hopper !== undefined && board !== undefined) {
          const x = hopper.x + hopper.w / 2;
          drawPipe(pen, { x, y: board.y + board.h }, { x, y: hopper.y }, hopper.y, unit);
        }
        for (const [index, { from, to }] of state.pipes.entries())
          drawPipe(pen, from, { x: middleOf(to), y: feet }, from.y + (18 + 14 * (state.pipes.length - 1 - index)) * unit, unit);
        if (hopper !== undefined && first !== undefined) drawHopper(pen, hopper, dress, rod, first.x, unit);
        drawTrack(pen, state);
        drawFlag(pen, state);
        drawLabels(pen, state);
        for (const [at, plate] of state.plates.entries()) {
          const seat = seats[at];
          if (seat === undefined || at === state.lifted) continue;
          const part = partOf(plate, dials);
          pen.part(part, seat, seat.scale * shareOf(part));
          // What is at work has its light on.
          if (state.working === at)
            pen.frame(
              { x: seat.x + 18 * seat.scale, y: seat.y + 11 * seat.scale, w: 64 * seat.scale, h: 56 * seat.scale },
              12 * seat.scale,
              4 * unit,
              INK.spark,
            );
        }
      }),
    destroy: () => {
      below?.destroy();
      easel.destroy();
    },
  };
}
