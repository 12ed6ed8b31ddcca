import type { RoomName } from '../core/view.ts';
import type { Shape } from './layout.ts';

export type RoomPicture = {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly top: number;
  readonly window: { readonly x: number; readonly y: number; readonly radius: number };
  readonly bench: number;
  readonly shelf: number;
};

/**
 * What the picture of the room holds for each shape, in its own units: its size, how far it reaches left of and above the
 * screen that it was drawn for, its round window, where the bench's upper edge meets the wall, and a shelf for the cat.
 * All reach 20% past each side, 300 above and 400 below, those elsewhere 600.
 */
export const ROOMS: Readonly<Record<Shape, RoomPicture>> = {
  wide: { width: 1912.4, height: 1468, left: 273.2, top: 300, window: { x: 661, y: 262, radius: 247.4 }, bench: 592, shelf: 334 },
  landscape: { width: 1181.6, height: 1090, left: 168.8, top: 300, window: { x: 356, y: 134, radius: 136.7 }, bench: 276, shelf: 209 },
  tablet: { width: 1148, height: 1880, left: 164, top: 300, window: { x: 410, y: 366, radius: 279.9 }, bench: 690, shelf: 438 },
  phone: { width: 546, height: 1544, left: 78, top: 300, window: { x: 195, y: 240, radius: 154 }, bench: 446, shelf: 312 },
};

/** The other rooms have one picture for all shapes. */
const ELSEWHERE = { width: 1912, height: 1668, left: 295, top: 300 } as const;

/** Window, bench and shelf stand where those of the wide shop do. */
const NURSERY: RoomPicture = { ...ELSEWHERE, window: { x: 661, y: 262, radius: 231 }, bench: 592, shelf: 334 };
const HARBOUR: RoomPicture = { ...ELSEWHERE, window: { x: 661, y: 262, radius: 0 }, bench: 592, shelf: 592 };

/**
 * No window and no bench: what stands for them lays out the picture, so that the hills meet the grass behind the boards
 * and on upright screens the sun stands over them.
 */
const outside = (x: number, y: number, bench: number): RoomPicture => ({
  ...ELSEWHERE,
  window: { x, y, radius: 0 },
  bench,
  shelf: bench,
});
const MEADOW: Readonly<Record<Shape, RoomPicture>> = {
  wide: outside(661, 262, 592),
  landscape: outside(661, 290, 526.7),
  tablet: outside(430, 250, 481.4),
  phone: outside(358.8, 219.3, 400),
};

/** Its window stands aside; the counter, at 544, lies under the machine, which stands lower than a seesaw on upright screens. */
const KITCHEN: Readonly<Record<Shape, RoomPicture>> = {
  wide: outside(661, 262, 596.7),
  landscape: outside(661, 262, 544),
  tablet: outside(900, 262, 544),
  phone: outside(1010, 262, 496),
};

const PICTURES: Readonly<Record<RoomName, (shape: Shape) => RoomPicture>> = {
  shop: (shape) => ROOMS[shape],
  nursery: () => NURSERY,
  harbour: () => HARBOUR,
  meadow: (shape) => MEADOW[shape],
  road: (shape) => MEADOW[shape],
  kitchen: (shape) => KITCHEN[shape],
};

export const pictureOf = (room: RoomName, shape: Shape): RoomPicture => PICTURES[room](shape);

/** Where the machine takes the whole width of a wide screen, paper stands round it and not beside it. */
export const fullWidth = (room: RoomName): boolean => room === 'meadow' || room === 'road' || room === 'kitchen';

/** Under the open sky what hangs from above hangs from a branch. */
export const underTheSky = (room: RoomName): boolean => room === 'meadow' || room === 'road';
