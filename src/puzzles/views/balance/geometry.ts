// Where everything of the seesaw stands, in units of the drawing from the pivot, y down. No Phaser here.

import type { Layout, Point } from '../../../stage/layout.ts';

/** Pegs a side that the drawing was made for; more move together. */
const DRAWN_PEGS = 6;
/** A bag's half width is this times the root of its weight: its area is its number. */
const HALF_WIDTH = 17;
/** A bag is this high for each unit of half width, and hangs this far below its hook. */
const BAG_HEIGHT = 36;
export const LOOP = 13;
/** Weights past this are drawn no larger: their number says the rest. */
const LARGEST_DRAWN = 20;
/** A bag's ring rests this far from its hook's own origin. */
const RING = { x: 4, y: -2 };
/** Numbered discs are 21 wide: closer pegs make them smaller. */
const DISC = 23;

export type Beam = {
  readonly pegs: number;
  /** between two pegs */
  readonly step: number;
  /** from the pivot to the end of the cap */
  readonly tip: number;
  /** how far it reaches to either side, to the ends of its caps, and its last peg there */
  readonly left: number;
  readonly right: number;
  readonly back: number;
  readonly thick: number;
  readonly disc: number;
  readonly hook: number;
  readonly bag: number;
  readonly hub: number;
  readonly bird: number;
  /** from the pivot to the ground, in units of the stand's own drawing, and how large that is drawn */
  readonly stand: { readonly length: number; readonly scale: number };
};

/** @param back pegs on the right, where that arm is shorter */
export function beamOf(layout: Layout, pegs: number, back: number = pegs): Beam {
  const { pivot } = layout;
  const step = ((pivot.peg / pivot.scale) * DRAWN_PEGS) / Math.max(DRAWN_PEGS, pegs);
  const crowd = Math.min(1, step / (DISC * pivot.thick));
  return {
    pegs,
    step,
    tip: step * pegs + pivot.tip,
    left: step * pegs + pivot.tip,
    right: step * back + pivot.tip,
    back,
    thick: pivot.thick,
    disc: pivot.thick * crowd,
    hook: pivot.thick * Math.max(0.7, crowd),
    bag: pivot.bag,
    hub: pivot.hub,
    bird: pivot.bird * Math.max(0.7, crowd),
    stand: { length: (pivot.foot - pivot.y) / pivot.scale / pivot.stand, scale: pivot.stand },
  };
}

/** Turns a point about the pivot. @param degrees clockwise */
export function turned({ x, y }: Point, degrees: number): Point {
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return { x: x * cos - y * sin, y: x * sin + y * cos };
}

/** The beam is thinner towards its ends, and its hooks sit a little higher there. */
export const hookAt = (beam: Beam, peg: number, degrees: number): Point =>
  turned({ x: peg * beam.step, y: 4 + 18 * beam.thick - 0.6 * Math.abs(peg) * (DRAWN_PEGS / Math.max(DRAWN_PEGS, beam.pegs)) }, degrees);

/** Where a bag's loop hangs. */
export function ringAt(beam: Beam, peg: number, degrees: number): Point {
  const hook = hookAt(beam, peg, degrees);
  return { x: hook.x + RING.x, y: hook.y + RING.y };
}

/** Where a bird's feet stand on the beam. */
export const perchAt = (beam: Beam, peg: number, degrees: number): Point =>
  turned({ x: peg * beam.step, y: 6.6 - 18.2 * beam.thick }, degrees);

/** What lifts weighs less than nothing, and is drawn as large as what it lifts. */
export const drawnWeight = (weight: number): number => Math.min(Math.abs(weight), LARGEST_DRAWN);
export const halfWidth = (weight: number): number => HALF_WIDTH * Math.sqrt(drawnWeight(weight));
/** From the bag's hook to its bottom. */
export const bagReach = (weight: number): number => LOOP + BAG_HEIGHT * Math.sqrt(drawnWeight(weight));

/** Where the bags of the box stand, CSS pixels: the middle of each, the ground, how large they are drawn, and how far the box reaches from its middle. */
export type Stand = {
  readonly places: readonly number[];
  readonly ground: number;
  readonly scale: number;
  readonly middle: number;
  readonly half: number;
};

/** The ground against the upper edge of the box, or of the front of the drawer, which hides the lowest of the bags. */
const ON_BOX = -4;
const IN_DRAWER = 2;
/** Where the box is crowded, bags that are alike stand one behind the other: so much of the one behind shows. */
const CROWDED = 0.8;
const SHOWS = 0.5;
/** Beside the outermost bags the box goes on this far, design units. */
const BOX_MARGIN = 14;

export function standOf(layout: Layout, weights: readonly number[]): Stand {
  const { bags, unit } = layout;
  const room = bags.w - (bags.drawer ? 24 * unit : 0);
  const wideOf = (weight: number): number => 2 * halfWidth(weight) * bags.scale;
  const apart = bags.gap * Math.max(0, weights.length - 1);
  const crowded = weights.reduce((sum, weight) => sum + wideOf(weight), apart) * CROWDED > room;
  const behind = (index: number): boolean => crowded && weights[index] === weights[index - 1];
  const gaps = crowded ? bags.gap * weights.filter((_, index) => index > 0 && !behind(index)).length : apart;
  const wide = weights.reduce((sum, weight, index) => sum + wideOf(weight) * (behind(index) ? SHOWS : 1), 0);
  const tall = Math.max(1, ...weights.map((weight) => (bagReach(weight) - LOOP) * bags.scale));
  const share = Math.min(1, room / (wide + gaps), (bags.h * 1.1) / tall);
  const middle = bags.x + bags.w / 2;
  let x = middle - ((wide + gaps) * share) / 2;
  const places = weights.map((weight, index) => {
    const half = halfWidth(weight) * bags.scale * share;
    if (index > 0) x += behind(index) ? -2 * half * (1 - SHOWS) : bags.gap * share;
    const place = x + half;
    x += 2 * half;
    return place;
  });
  return {
    places,
    ground: bags.y + (bags.drawer ? IN_DRAWER : ON_BOX) * unit,
    scale: bags.scale * share,
    middle,
    half: ((wide + gaps) * share) / 2 + BOX_MARGIN * unit,
  };
}

/** The peg whose column this is, whether or not a bag may hang there; undefined beside the beam and at the pivot. */
export function pegAt(beam: Beam, x: number): number | undefined {
  const peg = Math.round(x / beam.step);
  return peg === 0 || peg < -beam.pegs || peg > beam.back ? undefined : peg;
}
