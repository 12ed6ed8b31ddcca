// The room behind the canvas: one picture in the page, and what darkens it. It is placed so that its window stands behind
// the pivot and its bench under the stand, whatever the shape of the screen. The canvas would darken it at many times the
// cost where no graphics card helps: it was half of each frame.

import harbour from '../../assets/art/rooms/harbour.svg?url';
import kitchen from '../../assets/art/rooms/kitchen.svg?url';
import landscape from '../../assets/art/rooms/landscape.svg?url';
import meadow from '../../assets/art/rooms/meadow.svg?url';
import nursery from '../../assets/art/rooms/nursery.svg?url';
import phone from '../../assets/art/rooms/phone.svg?url';
import road from '../../assets/art/rooms/road.svg?url';
import tablet from '../../assets/art/rooms/tablet.svg?url';
import wide from '../../assets/art/rooms/wide.svg?url';
import type { Layout, Shape } from './layout.ts';
import { pictureOf } from './room-pictures.ts';

const SHOP: Readonly<Record<Shape, string>> = { wide, landscape, tablet, phone };
const ELSEWHERE = { nursery, harbour, meadow, road, kitchen } as const;
/** LOOK, high contrast: the room fades by half. */
const FADED = '0.5';
/** So long the room takes to come up, ms. */
const LIGHT_MS = 400;
/** LOOK: the room dims by 35%. What is lit still reaches from the pivot to the first share of the way to the farthest edge. */
const DARK: readonly (readonly [share: number, rgb: string, alpha: number])[] = [
  [0.32, '42 32 70', 0],
  [0.64, '42 32 70', 0.36],
  [1, '31 26 64', 0.72],
];
/** Where the light is: below the pivot, and how far the dark begins at least, design units. */
const LIT = { below: 30, reach: 760 } as const;

export type Room = {
  readonly place: (layout: Layout) => void;
  /** the picture comes: nobody waits for it before the first frame. @param smooth it comes up softly */
  readonly light: (smooth: boolean) => void;
  readonly fade: (faded: boolean) => void;
  /** @param dark from 0, as it is, to 1 */
  readonly dim: (dark: number) => void;
  /** comes nearer by this much about the machine, and moves aside by CSS pixels: the world is shaken a little */
  readonly stir: (nearer: number, aside: number) => void;
  readonly destroy: () => void;
};

export function openRoom(parent: HTMLElement): Room {
  const image = document.createElement('img');
  image.alt = '';
  image.decoding = 'async';
  image.draggable = false;
  image.setAttribute('aria-hidden', 'true');
  // Each is a layer of its own, or the whole drawing would be painted anew for each step of the light and of a stir.
  // On the page's own ground it hides what is under it, which then need not be drawn.
  Object.assign(image.style, {
    position: 'absolute',
    left: '0',
    top: '0',
    maxWidth: 'none',
    userSelect: 'none',
    background: 'var(--night)',
    willChange: 'transform',
  });
  const shade = document.createElement('div');
  shade.setAttribute('aria-hidden', 'true');
  Object.assign(shade.style, { position: 'absolute', inset: '0', display: 'none', willChange: 'opacity' });
  parent.append(image, shade);
  let lit = false;
  let url = '';
  const show = (): void => {
    if (lit && image.getAttribute('src') !== url) image.src = url;
  };
  return {
    place: (layout) => {
      const picture = pictureOf(layout.roomName, layout.shape);
      const { scale } = layout.room;
      url = layout.roomName === 'shop' ? SHOP[layout.shape] : ELSEWHERE[layout.roomName];
      show();
      const middle = { x: (picture.window.x + picture.left) * scale, y: (picture.window.y + picture.top) * scale };
      image.style.width = `${picture.width * scale}px`;
      image.style.height = `${picture.height * scale}px`;
      image.style.left = `${layout.room.x - middle.x}px`;
      image.style.top = `${layout.room.y - middle.y}px`;
      image.style.transformOrigin = `${middle.x}px ${middle.y}px`;
      const { pivot, width, height, unit } = layout;
      const reach = 1.05 * Math.max(LIT.reach * unit, width - pivot.x, pivot.x, height - pivot.y, pivot.y);
      const stops = DARK.map(([share, rgb, alpha]) => `rgb(${rgb} / ${alpha}) ${share * 100}%`).join(', ');
      shade.style.background = `radial-gradient(circle ${reach}px at ${pivot.x}px ${pivot.y + LIT.below * unit}px, ${stops})`;
    },
    light: (smooth) => {
      if (lit) return;
      lit = true;
      show();
      if (smooth)
        image.animate({ opacity: ['0', image.style.opacity || '1'] }, { duration: LIGHT_MS, easing: 'ease-out', fill: 'backwards' });
    },
    fade: (faded) => {
      image.style.opacity = faded ? FADED : '';
    },
    dim: (dark) => {
      // Once it was needed it keeps its layer: to take that away and put it back sorts all layers of the page anew.
      if (dark > 0) shade.style.display = '';
      shade.style.opacity = String(dark);
    },
    stir: (nearer, aside) => {
      image.style.transform = nearer === 0 && aside === 0 ? '' : `translate(${aside}px) scale(${1 + nearer})`;
    },
    destroy: () => {
      image.remove();
      shade.remove();
    },
  };
}
