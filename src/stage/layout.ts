// Where things stand, for each shape of screen, from the drawings of the four sizes. One table of design units a shape;
// what is left over when the screen is larger than the drawing goes between the anchors: left things stay left, right
// things right, the machine keeps the middle. Numbers come out in CSS pixels, for the stage and for the HUD alike.

import type { RoomName } from '../core/view.ts';
import { fullWidth, pictureOf, underTheSky } from './room-pictures.ts';

export const SHAPES = ['wide', 'landscape', 'tablet', 'phone'] as const;
export type Shape = (typeof SHAPES)[number];

export type Point = { readonly x: number; readonly y: number };
export type Box = { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
/** A point where a drawing's origin goes, and how large it is drawn: CSS pixels a unit of the drawing. */
export type Spot = Point & { readonly scale: number };

/** The hand that pulls the cord. */
export const HANDS = ['right', 'left'] as const;
export type Hand = (typeof HANDS)[number];

export type Layout = {
  readonly hand: Hand;
  readonly roomName: RoomName;
  readonly shape: Shape;
  readonly width: number;
  readonly height: number;
  /** CSS pixels a design unit */
  readonly unit: number;
  /** how large the parts are drawn at most, as a share of their drawing: what they need not be denser than */
  readonly detail: number;
  /** the middle of the room's window; the room is mirrored about it, and drawn so large that window and bench both fit */
  readonly room: Spot;
  readonly bench: { readonly y: number };
  /**
   * The seesaw's pivot; pegs are `peg` CSS pixels apart, the stand's foot is at `foot`. `scale` is CSS pixels a unit of
   * the drawing; the rest says how large each part is drawn in such units: on small screens pegs move together more
   * than digits and bags may shrink.
   */
  readonly pivot: Spot & {
    readonly peg: number;
    /** from the outermost peg to the tip, in units */
    readonly tip: number;
    readonly foot: number;
    readonly thick: number;
    readonly stand: number;
    readonly hub: number;
    readonly bag: number;
    readonly bird: number;
  };
  /** where the bags stand: on a box on the bench, or in an open drawer */
  readonly bags: Box & { readonly drawer: boolean; readonly scale: number; readonly gap: number };
  /**
   * The first of five arms' pivot; arms stand `gap` CSS pixels apart, pegs `peg`; a unit of pull tips an arm by `tilt`
   * degrees. `scale` is CSS pixels a unit of the arm's drawing, `bag` how large bags are in such units; `rail` and
   * `slate` are CSS pixels a unit of theirs, and `slateAt` where a slate hangs, from the pivot.
   */
  readonly arms: Point & {
    readonly gap: number;
    readonly peg: number;
    readonly tilt: number;
    readonly scale: number;
    readonly bag: number;
    readonly rail: number;
    readonly slate: number;
    readonly slateAt: Point;
  };
  /** the board of threads: numbers and true dips, in rows or in columns */
  readonly board: Box & { readonly down: boolean };
  /** the cord: from the machine's pin over `pulleys` down to the end; knots at `knots` */
  readonly cord: {
    readonly x: number;
    readonly pulleys: readonly Point[];
    readonly fromPin: boolean;
    readonly knots: readonly [number, number, number];
    readonly end: number;
    readonly scale: number;
    /** how large the pulleys are drawn, and how wide the cord is */
    readonly pulley: number;
    readonly width: number;
    /** what the pulleys are held by, in units: a beam at the ceiling, or a block around the pulley */
    readonly holder: { readonly block: boolean; readonly left: number; readonly top: number; readonly height: number };
  };
  /** a photo on the wall: its upper left corner */
  readonly photo: Spot;
  readonly oops: Spot;
  readonly oopsRight: Spot;
  readonly oopsBesideArms: Spot;
  readonly aha: Spot;
  readonly cat: Spot;
  /** out of sight where there is no room for it */
  readonly catBesideArms: Spot;
  /** The paper of the HUD. For left hands a point is where its right upper corner goes. */
  readonly notebook: Box;
  readonly notebookOpen: boolean;
  readonly goal: Point;
  /** where something of the machine's begins beside the goal, along the screen; undefined where the goal may reach to the tools */
  readonly goalEnd?: number;
  /** the tools stand in a column beside the machine */
  readonly toolsDown: boolean;
  readonly card: Box;
  /** the number pad stands where the card stands, or is taller on a phone */
  readonly pad: Box;
  readonly tools: Point;
  readonly hands: Point;
  readonly knotLabels: readonly [number, number, number];
};

/**
 * CSS pixels a unit of the room's picture: window and bench both stand where the layout has them, and no side of the
 * screen stays bare.
 */
function roomScale(name: RoomName, shape: Shape, width: number, room: Point, bench: number): number {
  const { window: round, bench: drawn, left, width: wide } = pictureOf(name, shape);
  const between = (bench - room.y) / (drawn - round.y);
  return Math.max(between, room.x / (round.x + left), (width - room.x) / (wide - left - round.x));
}

/** Where the round window stands, CSS pixels: the beam's shadow falls on the wall and not on the glass. */
export const windowOf = ({ room, roomName, shape }: Layout): Point & { readonly radius: number } => ({
  x: room.x,
  y: room.y,
  radius: pictureOf(roomName, shape).window.radius * room.scale,
});

const BASE: Readonly<Record<Shape, readonly [number, number]>> = {
  wide: [1366, 768],
  landscape: [844, 390],
  tablet: [820, 1180],
  phone: [390, 844],
};

/** The size of the drawing that a shape was laid out on, design units. */
export const sizeOf = (shape: Shape): readonly [width: number, height: number] => BASE[shape];

const DETAIL: Readonly<Record<Shape, number>> = { wide: 1, landscape: 0.85, tablet: 1.1, phone: 0.95 };

/** Under 4:5 the phone's arrangement; a short screen gets the compact one. */
export function shapeOf(width: number, height: number): Shape {
  if (width / height < 0.8) return width < 600 ? 'phone' : 'tablet';
  return height < 500 ? 'landscape' : 'wide';
}

/** @param width CSS pixels @param height CSS pixels */
export function layoutOf(width: number, height: number, hand: Hand = 'right', room: RoomName = 'shop'): Layout {
  const layout = forRightHand(width, height, room);
  return hand === 'right' ? layout : mirrored(layout);
}

/**
 * Cord, card and all that goes with them change sides, numbers do not: a beam, arms and threads read from left to right
 * whichever hand pulls.
 */
function mirrored(layout: Layout): Layout {
  const { width } = layout;
  const point = <T extends Point>(at: T): T => ({ ...at, x: width - at.x });
  const box = <T extends Box>(at: T): T => ({ ...at, x: width - at.x - at.w });
  const pivot = point(layout.pivot);
  const along = pivot.x - layout.pivot.x;
  const { cord, knotLabels } = layout;
  // Beside the arms the board stays on their right; below them it goes to the side where the cord no longer is.
  const beside = layout.shape === 'wide' || layout.shape === 'landscape';
  return {
    ...layout,
    hand: 'left',
    room: point(layout.room),
    pivot,
    bags: box(layout.bags),
    arms: { ...layout.arms, x: layout.arms.x + along },
    board: beside ? { ...layout.board, x: layout.board.x + along } : box(layout.board),
    photo: { ...layout.photo, x: layout.photo.x + along },
    cord: { ...cord, x: width - cord.x, pulleys: cord.pulleys.map(point) },
    oops: point(layout.oops),
    oopsRight: point(layout.oopsRight),
    oopsBesideArms: beside ? point(layout.oopsBesideArms) : layout.oopsBesideArms,
    aha: point(layout.aha),
    cat: point(layout.cat),
    catBesideArms: point(layout.catBesideArms),
    notebook: box(layout.notebook),
    goal: point(layout.goal),
    ...(layout.goalEnd === undefined ? {} : { goalEnd: width - layout.goalEnd }),
    card: box(layout.card),
    pad: box(layout.pad),
    tools: point(layout.tools),
    hands: point(layout.hands),
    knotLabels: [width - knotLabels[0], width - knotLabels[1], width - knotLabels[2]],
  };
}

function forRightHand(width: number, height: number, roomName: RoomName): Layout {
  const shape = shapeOf(width, height);
  const [baseWidth, baseHeight] = BASE[shape];
  const unit = Math.min(width / baseWidth, height / baseHeight);
  const extraX = width / unit - baseWidth;
  const extraY = height / unit - baseHeight;
  const left = (x: number): number => x * unit;
  const middle = (x: number): number => (x + extraX / 2) * unit;
  const right = (x: number): number => (x + extraX) * unit;
  const top = (y: number): number => y * unit;
  const mid = (y: number): number => (y + extraY * 0.5) * unit;
  const low = (y: number): number => (y + extraY) * unit;
  const size = (n: number): number => n * unit;
  const common = { hand: 'right' as const, roomName, shape, width, height, unit, detail: DETAIL[shape] };

  const roomAt = (at: Point, bench: number): Spot => ({ ...at, scale: roomScale(roomName, shape, width, at, bench) });
  const shelf = (at: Point, bench: number): number => {
    const picture = pictureOf(roomName, shape);
    return at.y + (picture.shelf - picture.window.y) * roomAt(at, bench).scale;
  };

  switch (shape) {
    case 'wide': {
      const pulley = { x: right(1312), y: top(26) };
      // a machine outside has nothing over it from which its end of the cord could hang
      const indoors = !underTheSky(roomName);
      const full = fullWidth(roomName);
      const card = full
        ? { x: middle(812), y: low(628), w: size(366), h: size(122) }
        : { x: middle(584), y: low(634), w: size(570), h: size(118) };
      return {
        ...common,
        room: roomAt({ x: middle(661), y: mid(262) }, low(592)),
        bench: { y: low(592) },
        pivot: {
          x: middle(661),
          y: mid(266),
          foot: low(608),
          scale: unit,
          peg: size(64),
          tip: 48,
          thick: 1,
          stand: 1,
          hub: 1,
          bag: 1,
          bird: 1,
        },
        bags: { x: middle(766), y: low(610), w: size(352), h: size(110), drawer: false, scale: unit, gap: size(7) },
        arms: {
          x: middle(376),
          y: mid(146),
          gap: size(86),
          peg: size(47),
          tilt: 0.62,
          scale: unit,
          bag: 0.54,
          rail: unit,
          slate: unit,
          slateAt: { x: size(-72), y: size(-22) },
        },
        board: { x: middle(722), y: mid(112), w: size(318), h: size(456), down: false },
        cord: {
          x: right(1312),
          pulleys: indoors ? [{ x: middle(661), y: top(26) }, pulley] : [pulley],
          fromPin: indoors,
          knots: [low(448), low(532), low(618)],
          end: low(690),
          scale: unit,
          pulley: unit,
          width: size(7),
          holder: { block: false, left: 60, top: -6, height: 20 },
        },
        photo: { x: middle(243), y: mid(330), scale: unit * 0.83 },
        oops: { x: middle(330), y: low(614), scale: unit * 0.72 },
        oopsRight: { x: right(934), y: low(600), scale: unit * 0.6 },
        oopsBesideArms: { x: right(1108), y: low(614), scale: unit * 0.5 },
        aha: { x: right(1190), y: top(52), scale: unit },
        cat: { x: right(roomName === 'harbour' ? 1133 : 1220), y: shelf({ x: middle(661), y: mid(262) }, low(592)), scale: unit },
        catBesideArms: { x: right(1220), y: shelf({ x: middle(661), y: mid(262) }, low(592)), scale: unit },
        notebook: full
          ? { x: left(-8), y: low(590), w: size(84), h: size(58) }
          : { x: left(-4), y: top(98), w: size(226), h: height - top(78) },
        notebookOpen: !full,
        goal: full ? { x: left(196), y: top(20) } : { x: left(262), y: top(34) },
        ...(full ? { goalEnd: middle(758) } : {}),
        card,
        pad: card,
        tools: full ? { x: right(1180), y: top(270) } : { x: right(1080), y: top(38) },
        toolsDown: full,
        hands: full ? { x: right(1076), y: top(214) } : { x: left(242), y: low(694) },
        knotLabels: [right(1264), right(1262), right(1258)],
      };
    }
    case 'landscape':
      return {
        ...common,
        room: roomAt({ x: middle(356), y: mid(134) }, low(276)),
        bench: { y: low(276) },
        pivot: {
          x: middle(356),
          y: mid(140),
          foot: low(290),
          scale: unit,
          peg: size(36),
          tip: 31,
          thick: 0.78,
          stand: 0.5,
          hub: 0.62,
          bag: 0.62,
          bird: 0.66,
        },
        bags: { x: middle(443), y: low(290), w: size(234), h: size(62), drawer: false, scale: unit * 0.6, gap: size(9) },
        arms: {
          x: middle(176),
          y: top(92),
          gap: size(39),
          peg: size(25),
          tilt: 0.4,
          scale: unit * 0.66,
          bag: 0.46,
          rail: unit * 0.55,
          slate: unit * 0.56,
          slateAt: { x: size(-42), y: size(-14) },
        },
        board: { x: middle(392), y: top(104), w: size(222), h: size(140), down: true },
        cord: {
          x: right(806),
          pulleys: [{ x: right(806), y: top(18) }],
          fromPin: false,
          knots: [low(142), low(204), low(266)],
          end: low(338),
          scale: unit * 0.82,
          pulley: unit * 0.76,
          width: size(6),
          holder: { block: false, left: 20, top: -6, height: 15 },
        },
        photo: { x: middle(110), y: mid(158), scale: unit * 0.46 },
        oops: { x: left(84), y: low(292), scale: unit * 0.38 },
        oopsRight: { x: left(84), y: low(292), scale: unit * 0.38 },
        oopsBesideArms: { x: left(52), y: low(292), scale: unit * 0.3 },
        aha: { x: right(704), y: top(18), scale: unit * 0.42 },
        cat: { x: middle(roomName === 'harbour' ? 716 : 646), y: shelf({ x: middle(356), y: mid(134) }, low(276)), scale: unit * 0.66 },
        catBesideArms: { x: middle(646), y: shelf({ x: middle(356), y: mid(134) }, low(276)), scale: unit * 0.66 },
        notebook: { x: left(-8), y: top(76), w: size(70), h: size(50) },
        notebookOpen: false,
        goal: { x: left(70), y: top(13) },
        card: { x: left(116), y: low(315), w: size(560), h: size(66) },
        pad: { x: left(116), y: low(290), w: size(560), h: size(92) },
        tools: { x: right(641), y: top(12) },
        toolsDown: false,
        hands: { x: left(12), y: low(331) },
        knotLabels: [right(768), right(765), right(762)],
      };
    case 'tablet':
      return {
        ...common,
        room: roomAt({ x: middle(410), y: mid(366) }, low(690)),
        bench: { y: low(690) },
        pivot: {
          x: middle(410),
          y: mid(376),
          foot: low(706),
          scale: unit,
          peg: size(56),
          tip: 48,
          thick: 1,
          stand: 1,
          hub: 1,
          bag: 0.92,
          bird: 1,
        },
        bags: { x: left(20), y: low(872), w: size(522), h: size(100), drawer: true, scale: unit * 1.02, gap: size(16) },
        arms: {
          x: middle(200),
          y: mid(256),
          gap: size(86),
          peg: size(52),
          tilt: 0.62,
          scale: unit * 1.06,
          bag: 0.54,
          rail: unit * 1.1,
          slate: unit * 1.1,
          slateAt: { x: size(-84), y: size(-25) },
        },
        board: { x: left(112), y: low(742), w: size(324), h: size(204), down: true },
        cord: {
          x: right(728),
          pulleys: [{ x: right(728), y: low(736) }],
          fromPin: false,
          knots: [low(826), low(930), low(1034)],
          end: low(1112),
          scale: unit * 1.12,
          pulley: unit * 1.12,
          width: size(8),
          holder: { block: true, left: 34, top: -18, height: 34 },
        },
        photo: { x: middle(24), y: mid(436), scale: unit * 0.84 },
        oops: { x: left(136), y: low(714), scale: unit * 0.74 },
        oopsRight: { x: left(136), y: low(706), scale: unit * 0.6 },
        oopsBesideArms: { x: right(716), y: low(714), scale: unit * 0.46 },
        aha: { x: right(724), y: top(58), scale: unit * 0.78 },
        cat: { x: right(602), y: low(708), scale: unit },
        catBesideArms: { x: right(602), y: low(708), scale: unit },
        notebook: { x: left(-8), y: top(184), w: size(124), h: size(118) },
        notebookOpen: false,
        goal: { x: left(24), y: top(98) },
        card: { x: left(24), y: low(950), w: size(520), h: size(208) },
        pad: { x: left(24), y: low(950), w: size(520), h: size(208) },
        tools: { x: left(24), y: top(24) },
        toolsDown: false,
        hands: { x: left(185), y: top(24) },
        knotLabels: [right(670), right(666), right(662)],
      };
    case 'phone':
      return {
        ...common,
        room: roomAt({ x: middle(195), y: mid(240) }, low(446)),
        bench: { y: low(446) },
        pivot: {
          x: middle(195),
          y: mid(246),
          foot: low(453),
          scale: unit,
          peg: size(27.2),
          tip: 31,
          thick: 0.78,
          stand: 0.68,
          hub: 0.66,
          bag: 0.6,
          bird: 0.66,
        },
        bags: { x: left(2), y: low(589), w: size(260), h: size(76), drawer: true, scale: unit * 0.68, gap: size(6) },
        arms: {
          x: middle(92),
          y: mid(208),
          gap: size(54),
          peg: size(27),
          tilt: 0.45,
          scale: unit * 0.85,
          bag: 0.44,
          rail: unit * 0.69,
          slate: unit * 0.72,
          slateAt: { x: size(-52), y: size(-18) },
        },
        board: { x: left(8), y: low(478), w: size(254), h: size(160), down: true },
        cord: {
          x: right(340),
          // a bench that takes the whole width has its labels where a narrower one has the pulley
          pulleys: [{ x: right(340), y: low(fullWidth(roomName) ? 533 : 486) }],
          fromPin: false,
          knots: fullWidth(roomName) ? [low(586), low(660), low(734)] : [low(556), low(636), low(716)],
          end: low(fullWidth(roomName) ? 790 : 780),
          scale: unit,
          pulley: unit * 0.88,
          width: size(7),
          holder: { block: true, left: 26, top: -10, height: 26 },
        },
        photo: { x: middle(6), y: mid(300), scale: unit * 0.42 },
        oops: { x: left(62), y: low(470), scale: unit * 0.46 },
        oopsRight: { x: left(48), y: low(462), scale: unit * 0.38 },
        oopsBesideArms: { x: right(336), y: low(478), scale: unit * 0.33 },
        aha: { x: right(346), y: top(44), scale: unit * 0.5 },
        cat: { x: right(296), y: low(457), scale: unit * 0.5 },
        catBesideArms: { x: right(420), y: shelf({ x: middle(195), y: mid(240) }, low(446)), scale: unit * 0.6 },
        notebook: { x: left(-8), y: top(132), w: size(72), h: size(52) },
        notebookOpen: false,
        goal: { x: left(14), y: top(72) },
        card: fullWidth(roomName)
          ? { x: left(8), y: low(688), w: size(252), h: size(150) }
          : { x: left(10), y: low(672), w: size(248), h: size(160) },
        pad: { x: left(8), y: low(646), w: size(254), h: size(190) },
        tools: { x: left(14), y: top(14) },
        toolsDown: false,
        hands: { x: left(70), y: top(14) },
        knotLabels: [right(318), right(302), right(314)],
      };
  }
}
