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

/** The other rooms have one picture for all shapes: their window, bench and shelf stand where those of the wide shop do. */
export const ELSEWHERE: Readonly<Record<Exclude<RoomName, 'shop'>, RoomPicture>> = {
  nursery: { width: 1912, height: 1668, left: 295, top: 300, window: { x: 661, y: 262, radius: 231 }, bench: 592, shelf: 334 },
  harbour: { width: 1912, height: 1668, left: 295, top: 300, window: { x: 661, y: 262, radius: 0 }, bench: 592, shelf: 592 },
};

export const pictureOf = (room: RoomName, shape: Shape): RoomPicture => (room === 'shop' ? ROOMS[shape] : ELSEWHERE[room]);
