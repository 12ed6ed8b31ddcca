// Where the map's scene lies for each shape of screen. The scene is drawn 1366 by 768; its ground is always the screen's.

import type { Layout, Point } from '../stage/layout.ts';
import { px } from './place.ts';

export const SCENE = { w: 1366, h: 768 } as const;

/** The rooms of the house in the scene's units, and where the label of each hangs. */
export const SHOP = { x: 612, y: 498, w: 268, h: 156, label: { x: 757, y: 682 } } as const;
export const DARK_ROOMS: readonly Point[] = [
  { x: 841, y: 297 },
  { x: 761, y: 469 },
  { x: 975, y: 469 },
];
/** Where the house is too small for a sign each, its upper rooms share the attic's, clear of the string under the eaves. */
export const ATTIC: Point = { x: 841, y: 272 };
/** The sign of the dark room beside the shop. */
export const BAR: Point = { x: 1011, y: 682 };
export const ARCHERS: Point = { x: 1243, y: 698 };

/** Screen = origin + scale × scene, CSS px. `upright`: the words stand above the house, not beside it. */
export type MapPlace = { readonly upright: boolean; readonly scale: number; readonly x: number; readonly y: number };

/** The house with its lamp is this wide, and stands about this middle. */
const HOUSE = { w: 650, middle: 826, top: 30 } as const;
/** Of an upright screen's height the words take so much at most; the house has the rest. */
const WORDS = 0.46;
/** The row of buttons at the foot of an upright screen stands on the dark ground under the house, CSS px. */
const FOOT = 52;

export function mapPlace({ width, height }: Layout): MapPlace {
  const upright = width / height < 1.05;
  if (!upright) {
    const scale = Math.min(width / SCENE.w, height / SCENE.h);
    return { upright, scale, x: (width - SCENE.w * scale) / 2, y: height - SCENE.h * scale };
  }
  const scale = Math.min(width / HOUSE.w, (height * (1 - WORDS) - FOOT) / (SCENE.h - HOUSE.top));
  return { upright, scale, x: width / 2 - HOUSE.middle * scale, y: height - FOOT - SCENE.h * scale };
}

/** On small screens the signs of the ground floor share a row under the house, so that long names push, not cover. */
export function rowStyle(place: MapPlace, width: number): Readonly<Record<string, string>> | undefined {
  if (!place.upright && place.scale >= ROW_UNDER) return undefined;
  const middle = place.x + ((GROUND.left + GROUND.right) / 2) * place.scale;
  const half = Math.max((GROUND.right - GROUND.left) * place.scale, SIGNS) / 2;
  return {
    left: px(Math.max(EDGE, Math.min(middle - half, width - EDGE - 2 * half))),
    right: px(Math.max(EDGE, width - Math.max(middle + half, EDGE + 2 * half))),
    top: px(place.y + SHOP.label.y * place.scale),
  };
}

const EDGE = 6;
const ROW_UNDER = 0.7;
/** The two signs need about so much, CSS px. */
const SIGNS = 356;
const GROUND = { left: 560, right: 1140 } as const;
