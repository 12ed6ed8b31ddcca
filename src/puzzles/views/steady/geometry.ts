// Where boards, track and tray stand, for each shape of screen: boxes in CSS pixels. The machine keeps its place beside
// what the stage's layout puts at the sides; for left hands it moves over as one block and still reads from left to right.

import { type Box, type Layout, type Point, type Shape, type Spot, sizeOf } from '../../../stage/layout.ts';

/** How many of each there are: archers of the group, sockets of the track, plates of the tray (a slide with its dial is one). */
export type Counts = { readonly archers: number; readonly sockets: number; readonly tray: number };

export type Ground = {
  /** the foot of each archer, and how large it is drawn */
  readonly archers: readonly Spot[];
  /** the middle of each archer's pennant, which bears the letter */
  readonly pennants: readonly Spot[];
  /** the board of each archer's shots */
  readonly boards: readonly Box[];
  /** what the plates' own boards share, beside each board of shots */
  readonly results: readonly Box[];
  /** the two posts from which the boards hang, and where these end */
  readonly posts: { readonly left: number; readonly right: number; readonly top: number; readonly foot: number };
  readonly bench: Box;
  /** where the shots go in; undefined where there is no room for it */
  readonly hopper: Box | undefined;
  readonly sockets: readonly Box[];
  /** the last piece, which bears the flag */
  readonly flag: Box;
  readonly tray: Box;
  /** a plate of the tray and its name, in the order of the tray */
  readonly cells: readonly Box[];
  /** earlier groups and how far the machine came */
  readonly wall: Box;
  /** the forecast card, which is narrower than the seesaw's beside it */
  readonly card: Box;
};

/** CSS pixels from the top of the screen for a height on the drawing. */
type Anchor = (y: number) => number;
/** From one edge to the other, design units. */
type Span = readonly [from: number, to: number];
type Table = {
  readonly archer: { readonly x: number; readonly scale: number };
  readonly pennant: { readonly x: number; readonly scale: number; readonly up: number };
  readonly posts: Span;
  readonly boards: Span;
  readonly results: Span;
  /** from the first row's top to the last one's bottom; the bottom moves with the bench */
  readonly rows: Span;
  readonly row: { readonly most: number; readonly gap: number };
  readonly bench: Span;
  readonly hopper: { readonly w: number; readonly h: number; readonly pipes: number } | undefined;
  /** where the sockets may stand, and where where there are more of them than `few` */
  readonly track: Span;
  readonly few: number;
  readonly longTrack: Span;
  readonly plate: { readonly most: number; readonly high: number };
  readonly flag: Span;
  /** left, right, top, bottom */
  readonly tray: readonly [number, number, number, number];
  /** whether the tray's top moves with the top of the screen, and not with the bench */
  readonly trayFromTop: boolean;
  readonly wall: readonly [number, number, number, number];
  readonly card: readonly [number, number, number, number];
};

/** From `mock/6`, `30` and `34`; those for the tablet and a phone that lies down fit into the seesaw's drawings of them. */
const TABLES: Readonly<Record<Shape, Table>> = {
  wide: {
    archer: { x: 118, scale: 1.04 },
    pennant: { x: 52, scale: 1, up: 66 },
    posts: [212, 1066],
    boards: [236, 604],
    results: [632, 1044],
    rows: [114, 392],
    row: { most: 120, gap: 16 },
    bench: [196, 1072],
    hopper: { w: 126, h: 106, pipes: 26 },
    track: [498, 968],
    few: 6,
    longTrack: [498, 968],
    plate: { most: 112, high: 88 },
    flag: [984, 1050],
    tray: [96, 796, 628, 750],
    trayFromTop: false,
    wall: [762, 1104, 14, 82],
    card: [812, 1178, 628, 750],
  },
  landscape: {
    archer: { x: 84, scale: 0.46 },
    pennant: { x: 122, scale: 0.46, up: 106 },
    posts: [110, 472],
    boards: [120, 330],
    results: [338, 464],
    rows: [66, 208],
    row: { most: 68, gap: 6 },
    bench: [64, 474],
    hopper: undefined,
    track: [118, 410],
    few: 6,
    longTrack: [118, 410],
    plate: { most: 80, high: 56 },
    flag: [418, 466],
    tray: [480, 684, 118, 272],
    trayFromTop: true,
    wall: [500, 640, 62, 112],
    card: [116, 676, 315, 381],
  },
  tablet: {
    archer: { x: 84, scale: 0.9 },
    pennant: { x: 32, scale: 0.9, up: 78 },
    posts: [136, 800],
    boards: [152, 490],
    results: [506, 784],
    rows: [310, 566],
    row: { most: 150, gap: 16 },
    bench: [0, 820],
    hopper: { w: 100, h: 90, pipes: 16 },
    track: [320, 708],
    few: 6,
    longTrack: [320, 708],
    plate: { most: 104, high: 84 },
    flag: [722, 782],
    tray: [20, 560, 744, 930],
    trayFromTop: false,
    wall: [140, 620, 196, 284],
    card: [24, 544, 950, 1158],
  },
  phone: {
    archer: { x: 38, scale: 0.74 },
    pennant: { x: 84, scale: 0.66, up: 74 },
    posts: [89, 373],
    boards: [82, 282],
    results: [284, 382],
    rows: [190, 384],
    row: { most: 110, gap: 12 },
    bench: [0, 390],
    hopper: undefined,
    track: [88, 324],
    few: 5,
    longTrack: [8, 324],
    plate: { most: 84, high: 66 },
    flag: [330, 384],
    tray: [8, 234, 536, 684],
    trayFromTop: false,
    wall: [146, 278, 134, 184],
    card: [8, 260, 688, 838],
  },
};
/** Where the bench's upper edge is in the four drawings of the archers, design units from the bottom of the drawing. */
const BENCH_UP: Readonly<Record<Shape, number>> = { wide: 228, landscape: 114, tablet: 490, phone: 356 };
/** Three rows need more of the height: the bench goes down by this, design units (`mock/34`). */
const LOWER: Readonly<Record<Shape, number>> = { wide: 26, landscape: 0, tablet: 0, phone: 0 };
/** Between two plates of the tray, and from its edge to them, design units. */
const TRAY = { gap: 2, inside: 6 };
/** An archer is drawn 120 high at scale 1, and never higher than its row allows. */
const ARCHER_HIGH = 120;
/** From an archer's foot to the bottom of its row, as a share of the row. */
const FOOT = 0.06;

/** @param layout of the stage; the bench stands lower than the seesaw's, as there is more above it */
export function groundOf(layout: Layout, counts: Counts): Ground {
  const { shape, width, height, unit, hand } = layout;
  const [baseWidth, baseHeight] = sizeOf(shape);
  const extraX = width / unit - baseWidth;
  const extraY = height / unit - baseHeight;
  const table = TABLES[shape];
  const high: Anchor = (y) => y * unit;
  const low: Anchor = (y) => (y + extraY) * unit;
  // For left hands the block of bench, boards and archers keeps its inside and changes sides as a whole.
  const blockLeft = Math.min(table.bench[0], table.archer.x - 40 * table.archer.scale);
  const blockRight = table.bench[1];
  const mirrored = hand === 'left' ? baseWidth - blockLeft - blockRight : 0;
  const x = (at: number): number => (at + extraX / 2 + mirrored) * unit;
  const span = ([from, to]: Span, y: number, h: number): Box => ({ x: x(from), y, w: (to - from) * unit, h });
  const aside = ([from, to, ...sides]: readonly [number, number, number, number], yOf: readonly [Anchor, Anchor]): Box => {
    const shift = shape === 'wide' || shape === 'landscape' ? extraX / 2 : 0;
    const [y, end] = [yOf[0](sides[0]), yOf[1](sides[1])];
    const box = { x: (from + shift) * unit, y, w: (to - from) * unit, h: end - y };
    return hand === 'left' ? { ...box, x: width - box.x - box.w } : box;
  };

  const lower = counts.archers > 2 ? LOWER[shape] : 0;
  const benchTop = height - (BENCH_UP[shape] - lower) * unit;
  const top = table.rows[0] * unit;
  const room = low(table.rows[1] + lower) - top;
  const gap = table.row.gap * unit;
  const tall = Math.min(table.row.most * unit * (1 + extraY / baseHeight), (room - gap * (counts.archers - 1)) / counts.archers);
  const begin = top + (room - tall * counts.archers - gap * (counts.archers - 1)) / 2;
  const rows = Array.from({ length: counts.archers }, (_, at) => begin + at * (tall + gap));
  const scale = Math.min(table.archer.scale * unit, tall / ARCHER_HIGH);
  const plateHigh = table.plate.high * unit;
  const [trackFrom, trackTo] = counts.sockets > table.few ? table.longTrack : table.track;
  const pitch = Math.min(table.plate.most, (trackTo - trackFrom) / counts.sockets);
  const first = trackTo - pitch * counts.sockets;
  const tray = aside(table.tray, [table.trayFromTop ? high : low, low]);
  return {
    archers: rows.map((y) => ({ x: x(table.archer.x), y: y + tall * (1 - FOOT), scale })),
    pennants: rows.map((y) => ({
      x: x(table.pennant.x),
      y: y + tall * (1 - FOOT) - table.pennant.up * scale,
      scale: table.pennant.scale * unit,
    })),
    boards: rows.map((y) => span(table.boards, y, tall)),
    results: rows.map((y) => span(table.results, y, tall)),
    posts: { left: x(table.posts[0]), right: x(table.posts[1]), top: begin - gap, foot: benchTop - plateHigh },
    bench: span(table.bench, benchTop, 24 * unit),
    hopper: table.hopper && {
      x: x(first - table.hopper.pipes - table.hopper.w),
      y: benchTop - table.hopper.h * unit,
      w: table.hopper.w * unit,
      h: table.hopper.h * unit,
    },
    sockets: Array.from({ length: counts.sockets }, (_, at) =>
      span([first + at * pitch, first + (at + 1) * pitch], benchTop - plateHigh, plateHigh),
    ),
    flag: span(table.flag, benchTop - plateHigh, plateHigh),
    tray,
    cells: cellsOf(tray, counts.tray, unit),
    wall: aside(table.wall, [high, high]),
    card: aside(table.card, [low, low]),
  };
}

/** As many columns as make the plates largest: the smaller of a cell's sides counts, as a finger has to hit it. */
function cellsOf(tray: Box, count: number, unit: number): readonly Box[] {
  const [gap, inside] = [TRAY.gap * unit, TRAY.inside * unit];
  const sized = Array.from({ length: count }, (_, index) => {
    const columns = index + 1;
    const rows = Math.ceil(count / columns);
    return {
      columns,
      w: (tray.w - 2 * inside - gap * (columns - 1)) / columns,
      h: (tray.h - 2 * inside - gap * (rows - 1)) / rows,
    };
  });
  const least = ({ w, h }: { readonly w: number; readonly h: number }): number => Math.min(w, h);
  const best = sized.reduce((a, b) => (least(b) > least(a) + 1e-9 ? b : a), sized[0] ?? { columns: 1, w: 0, h: 0 });
  return Array.from({ length: count }, (_, at) => ({
    x: tray.x + inside + (at % best.columns) * (best.w + gap),
    y: tray.y + inside + Math.floor(at / best.columns) * (best.h + gap),
    w: best.w,
    h: best.h,
  }));
}

/** The socket over whose column this is: a finger need not hit the socket itself. @param above CSS pixels over the track that still count */
export const socketAt = ({ sockets, bench }: Ground, { x, y }: Point, above: number): number =>
  sockets.findIndex((box) => x >= box.x && x < box.x + box.w && y >= box.y - above && y <= bench.y + bench.h);
