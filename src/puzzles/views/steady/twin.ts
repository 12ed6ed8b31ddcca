// Where two machines stand side by side on one bench's length, and the boards of their archers over both: from the ground
// of the one machine, so that hands find all else where it was.

import type { Box, Layout, Shape } from '../../../stage/layout.ts';
import type { Ground } from './geometry.ts';

export type Twin = {
  /** of one's own machine, with the boards of both; nothing rides along, so no board shows what its plates do */
  readonly own: Ground;
  /** of the other machine */
  readonly other: Ground;
  /** what comes out of each, over it */
  readonly cards: readonly [Box, Box];
  /** what there is to talk about; undefined where there is no room */
  readonly note: Box | undefined;
  /** the pill that brings out the next pair */
  readonly next: Box;
};

/** After `mock/39`, design units: a card's height, between two benches, between a card and the flag. */
const CARD: Readonly<Record<Shape, number>> = { wide: 122, landscape: 48, tablet: 128, phone: 96 };
const GAP = { benches: 12, rows: 12, card: 8, flag: 10, inside: 8 };
/** A bench this much shorter has a smaller last piece: its share of the length. */
const FLAG = 0.17;
/** How high a plate stands for its width, and what it stands on, design units. */
const TALL = 0.82;
const BED = 15;
/** What the note takes of the boards' width beside them. */
const NOTE = 0.32;
/** The pill: LOOK's target, CSS pixels; how far it lies from the wall's place on a phone, where a hint may be, design units. */
const PILL = { high: 44, wide: 136, aside: 68 };

/** @param sockets of one's own machine, and of the other */
export function twinOf({ shape, unit, hand }: Layout, ground: Ground, sockets: readonly [number, number]): Twin {
  const { bench, boards, results } = ground;
  const gap = GAP.benches * unit;
  const half = (bench.w - gap) / 2;
  const flagWide = Math.min(ground.flag.w, half * FLAG);
  const pitches = sockets.map((count) => Math.min(ground.sockets[0]?.w ?? 0, (half - flagWide - 3 * GAP.inside * unit) / count));
  // Narrower plates are lower as well.
  const plate = Math.min(ground.sockets[0]?.h ?? 0, Math.max(...pitches) * TALL + BED * unit);
  const high = CARD[shape] * unit;
  const card = { y: bench.y - plate - GAP.card * unit - high, h: high };
  const [begin, end] = [Math.min(...boards.map(({ y }) => y)), card.y - GAP.rows * unit];
  const between = GAP.rows * unit;
  const tall = Math.min(boards[0]?.h ?? 0, (end - begin - between * (boards.length - 1)) / boards.length);
  const left = boards[0]?.x ?? bench.x;
  const right = Math.max(...[...boards, ...results].map(({ x, w }) => x + w));
  // Beside the boards where the screen is wide, else where the wall would hang.
  const beside = shape === 'wide' ? (right - left) * NOTE : 0;
  const wide = right - left - beside;
  const rows = boards.map((_, at) => ({ x: left, y: begin + at * (tall + between), w: wide, h: tall }));
  const foot = (rows.at(-1)?.y ?? begin) + tall;

  const at = (side: 0 | 1): Ground => {
    const x = bench.x + side * (half + gap);
    const pitch = pitches[side] ?? 0;
    const first = x + half - GAP.inside * unit * 2 - flagWide - pitch * sockets[side];
    return {
      ...ground,
      boards: rows,
      results: [],
      archers: ground.archers.map((spot, row) => ({
        ...spot,
        y: footOf(rows[row], spot.y, boards[row]),
        scale: spot.scale * shrink(tall, boards),
      })),
      pennants: ground.pennants.map((spot, row) => ({ ...spot, y: footOf(rows[row], spot.y, boards[row]) })),
      posts: {
        ...ground.posts,
        right: beside > 0 ? 2 * left + wide - ground.posts.left : ground.posts.right,
        foot: Math.min(ground.posts.foot, foot + 40 * unit),
      },
      bench: { ...bench, x, w: half },
      hopper: undefined,
      sockets: Array.from({ length: sockets[side] }, (_, socket) => ({
        x: first + socket * pitch,
        y: bench.y - plate,
        w: pitch,
        h: plate,
      })),
      flag: { x: x + half - GAP.inside * unit - flagWide, y: bench.y - plate, w: flagWide, h: plate },
    };
  };
  const cardOf = (side: 0 | 1): Box => {
    return { x: bench.x + side * (half + gap) + 4 * unit, y: card.y, w: half - flagWide - (GAP.inside + GAP.flag) * unit, h: card.h };
  };
  return { own: at(0), other: at(1), cards: [cardOf(0), cardOf(1)], ...paperOf() };

  /** Beside the boards where there is room, else where the wall would hang. */
  function paperOf(): Pick<Twin, 'note' | 'next'> {
    const { wall } = ground;
    const pill = { w: Math.max(PILL.high * 2.6, PILL.wide * unit), h: Math.max(PILL.high, 46 * unit) };
    if (shape === 'wide') {
      const note = { x: right - beside + 30 * unit, y: begin, w: beside - 30 * unit, h: foot - begin - pill.h - 16 * unit };
      return { note, next: { ...pill, x: note.x, w: note.w, y: foot - pill.h } };
    }
    if (shape === 'tablet') {
      const note = { ...wall, w: wall.w - pill.w - 16 * unit };
      return { note, next: { ...pill, x: wall.x + wall.w - pill.w, y: wall.y + (wall.h - pill.h) / 2 } };
    }
    const aside = shape === 'phone' ? (hand === 'left' ? PILL.aside : -PILL.aside) * unit : 0;
    const y = shape === 'phone' ? begin - pill.h : wall.y + (wall.h - pill.h) / 2;
    return { note: undefined, next: { ...pill, x: wall.x + aside + (wall.w - pill.w) / 2, y } };
  }
}

const shrink = (tall: number, boards: readonly Box[]): number => Math.min(1, tall / (boards[0]?.h ?? tall));

/** As far down its row as before. */
const footOf = (row: Box | undefined, y: number, before: Box | undefined): number =>
  row === undefined || before === undefined ? y : row.y + ((y - before.y) * row.h) / before.h;
