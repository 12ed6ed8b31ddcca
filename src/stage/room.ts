// The room behind the canvas: one picture in the page. It is placed so that its window stands behind the pivot and its
// bench under the stand, whatever the shape of the screen.

import landscape from '../../assets/art/rooms/landscape.svg?url';
import phone from '../../assets/art/rooms/phone.svg?url';
import tablet from '../../assets/art/rooms/tablet.svg?url';
import wide from '../../assets/art/rooms/wide.svg?url';
import type { Layout, Shape } from './layout.ts';

/** What each picture holds, in its own units: its size, how far it reaches left of and above the drawing, window and bench. */
type Picture = {
  readonly url: string;
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly top: number;
  readonly window: { readonly x: number; readonly y: number; readonly radius: number };
  readonly bench: number;
};

/** All reach 20% past each side, 300 above and 400 below the screen that they were drawn for. */
const PICTURES: Readonly<Record<Shape, Picture>> = {
  wide: { url: wide, width: 1912.4, height: 1468, left: 273.2, top: 300, window: { x: 661, y: 262, radius: 247.4 }, bench: 592 },
  landscape: { url: landscape, width: 1181.6, height: 1090, left: 168.8, top: 300, window: { x: 356, y: 134, radius: 136.7 }, bench: 276 },
  tablet: { url: tablet, width: 1148, height: 1880, left: 164, top: 300, window: { x: 410, y: 366, radius: 279.9 }, bench: 690 },
  phone: { url: phone, width: 546, height: 1544, left: 78, top: 300, window: { x: 195, y: 240, radius: 154 }, bench: 446 },
};

/** Where the round window stands, CSS pixels: the beam's shadow falls on the wall and not on the glass. */
export function windowOf(layout: Layout): { readonly x: number; readonly y: number; readonly radius: number } {
  return { x: layout.room.x, y: layout.room.y, radius: PICTURES[layout.shape].window.radius * roomScale(layout) };
}

/** CSS pixels a unit of the room's picture: its window and its bench both stand where the layout has them. */
export function roomScale(layout: Layout): number {
  const picture = PICTURES[layout.shape];
  const between = (layout.bench.y - layout.room.y) / (picture.bench - picture.window.y);
  // Never so small that a side of the screen would stay bare.
  const left = layout.room.x / (picture.window.x + picture.left);
  const right = (layout.width - layout.room.x) / (picture.width - picture.left - picture.window.x);
  return Math.max(between, left, right);
}

export type Room = { readonly place: (layout: Layout) => void; readonly destroy: () => void };

export function openRoom(parent: HTMLElement): Room {
  const image = document.createElement('img');
  image.alt = '';
  image.decoding = 'async';
  image.draggable = false;
  image.setAttribute('aria-hidden', 'true');
  Object.assign(image.style, { position: 'absolute', left: '0', top: '0', maxWidth: 'none', transformOrigin: '0 0', userSelect: 'none' });
  parent.append(image);
  return {
    place: (layout) => {
      const picture = PICTURES[layout.shape];
      const scale = roomScale(layout);
      if (image.getAttribute('src') !== picture.url) image.src = picture.url;
      image.style.width = `${picture.width * scale}px`;
      image.style.height = `${picture.height * scale}px`;
      image.style.left = `${layout.room.x - (picture.window.x + picture.left) * scale}px`;
      image.style.top = `${layout.room.y - (picture.window.y + picture.top) * scale}px`;
    },
    destroy: () => image.remove(),
  };
}
