// The room behind the canvas: one picture in the page. It is placed so that its window stands behind the pivot and its
// bench under the stand, whatever the shape of the screen.

import landscape from '../../assets/art/rooms/landscape.svg?url';
import phone from '../../assets/art/rooms/phone.svg?url';
import tablet from '../../assets/art/rooms/tablet.svg?url';
import wide from '../../assets/art/rooms/wide.svg?url';
import type { Layout, Shape } from './layout.ts';
import { ROOMS } from './room-pictures.ts';

const URLS: Readonly<Record<Shape, string>> = { wide, landscape, tablet, phone };

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
      const picture = ROOMS[layout.shape];
      const { scale } = layout.room;
      const url = URLS[layout.shape];
      if (image.getAttribute('src') !== url) image.src = url;
      image.style.width = `${picture.width * scale}px`;
      image.style.height = `${picture.height * scale}px`;
      image.style.left = `${layout.room.x - (picture.window.x + picture.left) * scale}px`;
      image.style.top = `${layout.room.y - (picture.window.y + picture.top) * scale}px`;
    },
    destroy: () => image.remove(),
  };
}
