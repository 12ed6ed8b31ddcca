// Where the shop's string of levels hangs on the house, one bulb a level: along the cornice over the shop first, then
// under the eaves, out to the posts, and at last from the tip of the roof. So it frames the rooms and covers none.

import type { Point } from '../stage/layout.ts';
import type { MapPlace } from './map-place.ts';

/** A length of string between two nails, and how far its middle hangs under them. CSS px once it is placed. */
export type Swag = { readonly from: Point; readonly to: Point; readonly sag: number };
/** A length of string with its bulbs' places on it. */
export type Hung = { readonly swag: Swag; readonly beads: readonly Point[] };

/** The nails, in the scene's units. */
const NAIL = {
  shop: { x: 610, y: 495 },
  wall: { x: 891, y: 494 },
  corner: { x: 1134, y: 495 },
  post: { x: 380, y: 440 },
  eave: { x: 596, y: 321 },
  gable: { x: 851, y: 323 },
  gutter: { x: 1106, y: 321 },
  farPost: { x: 1352, y: 470 },
  tip: { x: 843, y: 92 },
} as const;

const swag = (from: Point, to: Point, sag: number): Swag => ({ from, to, sag });
const SHOP = swag(NAIL.shop, NAIL.wall, 15);
const BAR = swag(NAIL.wall, NAIL.corner, 14);
const LEFT = swag(NAIL.post, NAIL.eave, 34);
const RIGHT = swag(NAIL.gutter, NAIL.farPost, 40);
const EAVES = [swag(NAIL.eave, NAIL.gable, 13), swag(NAIL.gable, NAIL.gutter, 13)] as const;
/** Where the screen reaches past the far post, both strings run on over its side. */
const LOW = swag(NAIL.corner, { x: 1520, y: 480 }, 34);
const FAR = swag(NAIL.gutter, { x: 1520, y: 396 }, 50);
const SKY = [swag({ x: 440, y: 190 }, NAIL.tip, 42), swag(NAIL.tip, { x: 1226, y: 190 }, 42)] as const;

/** What the string takes, from the least on: the first that holds all bulbs is hung. */
const WAYS: readonly (readonly Swag[])[] = [
  [SHOP],
  [SHOP, BAR],
  [SHOP, BAR, ...EAVES],
  [SHOP, BAR, LEFT, ...EAVES, RIGHT],
  [SHOP, BAR, LOW, LEFT, ...EAVES, FAR],
  [SHOP, BAR, LOW, LEFT, ...EAVES, FAR, ...SKY],
];

/** Where the yard has a string of its own, the house's takes nothing on that side. */
export const HOUSE_WAYS: typeof WAYS = [
  [SHOP],
  [SHOP, BAR],
  [SHOP, BAR, ...EAVES],
  [SHOP, BAR, LEFT, ...EAVES],
  [SHOP, BAR, LEFT, ...EAVES, SKY[0]],
];
/** The string of the yard: from the gutter and from the corner to the far post, from the tip of the roof over it, and above that. */
const YARD = swag(NAIL.corner, { x: 1352, y: 530 }, 16);
const MOON = swag(NAIL.tip, { x: 1300, y: 196 }, 44);
const STAR = swag({ x: 900, y: 40 }, { x: 1300, y: 112 }, 34);
export const YARD_WAYS: typeof WAYS = [
  [RIGHT, YARD],
  [RIGHT, YARD, MOON],
  [RIGHT, YARD, MOON, STAR],
];

/** The string keeps so far from the screen's sides, CSS px. */
const EDGE = 6;

/** What of a length of string can be seen, CSS px; undefined where all of it is beyond the screen's side. */
function placed({ from, to, sag }: Swag, place: MapPlace, width: number): Swag | undefined {
  const least = (EDGE - place.x) / place.scale;
  const most = (width - EDGE - place.x) / place.scale;
  const [x0, x1] = [Math.max(from.x, least), Math.min(to.x, most)];
  if (x1 <= x0) return undefined;
  const share = (x1 - x0) / (to.x - from.x);
  const y = (x: number): number => from.y + ((x - from.x) / (to.x - from.x)) * (to.y - from.y);
  const at = (x: number): Point => ({ x: place.x + x * place.scale, y: place.y + y(x) * place.scale });
  return { from: at(x0), to: at(x1), sag: sag * share * place.scale };
}

const room = ({ from, to }: Swag, step: number): number => Math.floor((to.x - from.x) / step);
const total = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);

/** A point of a length of string. @param along 0 at its first nail, 1 at its last */
export const onSwag = ({ from, to, sag }: Swag, along: number): Point => ({
  x: from.x + (to.x - from.x) * along,
  y: from.y + (to.y - from.y) * along + 4 * sag * along * (1 - along),
});

/** `count` shared out over places of these sizes, in their proportion, in whole numbers and never more than a size. */
function shared(count: number, sizes: readonly number[]): readonly number[] {
  const all = total(sizes);
  let [taken, passed] = [0, 0];
  return sizes.map((size) => {
    passed += size;
    const here = Math.round((count * passed) / all) - taken;
    taken += here;
    return here;
  });
}

/**
 * Hangs `count` bulbs in as few lengths as hold them, no two of a length nearer than `step` across; what the house has no
 * room for hangs on further lengths under the first ones.
 * @param width of the screen, CSS px
 * @param step CSS px
 * @param from what the string may take, from the least on
 */
export function hang(count: number, place: MapPlace, width: number, step: number, from = WAYS): readonly Hung[] {
  const ways = from.map((way) => way.flatMap((one) => placed(one, place, width) ?? []).filter((one) => room(one, step) > 0));
  const most = ways.at(-1) ?? [];
  const holds = (swags: readonly Swag[]): number => total(swags.map((one) => room(one, step)));
  let swags = ways.find((way) => holds(way) >= count) ?? most;
  for (let layer = 1; holds(swags) < count && most.length > 0; layer++) swags = [...swags, ...most.map((one) => lower(one, layer * step))];
  const shares = shared(
    count,
    swags.map((one) => room(one, step)),
  );
  return swags.map((one, index) => {
    const here = shares[index] ?? 0;
    return { swag: one, beads: Array.from({ length: here }, (_, bead) => onSwag(one, (bead + 0.5) / here)) };
  });
}

const lower = ({ from, to, sag }: Swag, by: number): Swag => ({
  from: { x: from.x, y: from.y + by },
  to: { x: to.x, y: to.y + by },
  sag,
});

/** Which of the strings outside the house bear no levels here, and hang as they are drawn. */
export const bare = (hung: readonly Hung[], place: MapPlace): { readonly left: boolean; readonly right: boolean } => {
  const reach = (x: number): number => place.x + x * place.scale;
  return {
    left: !hung.some(({ swag: { from } }) => from.x < reach(NAIL.eave.x) - 1),
    right: !hung.some(({ swag: { to } }) => to.x > reach(NAIL.corner.x) + 1),
  };
};
