// What stands in the card of a try: the little meadow, archers, plates and the flag, from the stage's own drawings.

import { type Dress, letterOf } from '../../steady/model.ts';
import { FLAGS, type Flag, type Plate, SLIDES } from '../../steady/plates.ts';
import { short } from '../digits.ts';
import { drawings, fine } from '../drawings.ts';
import { paletteOf } from './inks.ts';
import { dialPicture } from './pictures-track.ts';

const put = drawings(
  import.meta.glob<string>(
    [
      '/assets/art/archers/{archer-?-look,bus-?,oven-?,dot-?}.svg',
      '/assets/art/archers/plate-*.svg',
      '!/assets/art/archers/plate-slide-dial.svg',
    ],
    { query: '?raw', import: 'default', eager: true },
  ),
);

const WIDE = 410;
const HIGH = 236;
/** Sky, hills and grass of the card, or the kitchen's wall and counter. */
const GROUNDS: Readonly<Record<Dress, string>> = {
  archers: meadow(),
  buses: meadow(),
  ovens: `<path d="M0 0H${WIDE}V${HIGH}H0Z" fill="#C4D9BE"/><path d="M0 40H${WIDE}M0 92H${WIDE}M0 144H${WIDE}M40 0V40M140 0V40M240 0V40M340 0V40M90 40V92M190 40V92M290 40V92M390 40V92M40 92V144M140 92V144M240 92V144M340 92V144" stroke="#FFF6E6" stroke-width="3" opacity=".4"/><path d="M0 200H${WIDE}V${HIGH}H0Z" fill="#BF7845"/><path d="M0 200H${WIDE}V206H0Z" fill="#E3AA6F"/>`,
};

function meadow(): string {
  return (
    `<path d="M0 0H${WIDE}V${HIGH}H0Z" fill="#CFE3CF"/><circle cx="96" cy="40" r="150" fill="#FFF3D2"/><circle cx="96" cy="40" r="84" fill="#FFFAEC"/>` +
    `<path d="M0 108C70 84 140 116 205 104S340 84 ${WIDE} 104V${HIGH}H0Z" fill="#A9CBBE"/><path d="M0 142C90 128 170 148 240 140S350 130 ${WIDE} 142V${HIGH}H0Z" fill="#9DBB83"/><path d="M0 206C120 196 300 200 ${WIDE} 208V${HIGH}H0Z" fill="#7FA878"/>`
  );
}

export const framed = (dress: Dress, body: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDE} ${HIGH}" width="${WIDE}" height="${HIGH}" fill="none" aria-hidden="true">${GROUNDS[dress]}${body}</svg>`;

/** The archer, or the bus or the oven that stands for one. @param high how large, as a share of the drawing of an archer */
export function birdOn(dress: Dress, archer: number, x: number, y: number, high: number): string {
  const { part } = paletteOf(archer);
  switch (dress) {
    case 'archers':
      return put(`archer-${part}-look`, { x: x - 6 * high, y }, high);
    case 'buses':
      return put(`bus-${part === 'c' ? 'a' : part}`, { x, y }, 0.5 * high);
    case 'ovens':
      return put(`oven-${part === 'c' ? 'a' : part}`, { x, y }, 0.7 * high);
  }
}

/** A shot of this archer. @param radius units of the card; it is drawn 7.2 */
export const dotAt = (archer: number, x: number, y: number, radius: number): string =>
  letterOf(archer) === '' ? '' : put(`dot-${paletteOf(archer).part}`, { x, y }, radius / 7.2);

const isSlide = (plate: Plate): plate is (typeof SLIDES)[number] => SLIDES.some((slide) => slide === plate);

/** A plate, its upper left corner here; a slide bears under its sign what it slides to. */
export function plateAt(plate: Plate, x: number, y: number, scale: number): string {
  const name = isSlide(plate) ? 'slide' : plate === 'divide-by-shots' ? 'divide' : plate;
  const dial = isSlide(plate)
    ? `<g transform="translate(${short(x + 50 * scale)} ${short(y + 78 * scale)}) scale(${fine(scale)})"><circle cy="3" r="16" fill="#0F5263"/><circle r="16" fill="#D5EAE4"/>${dialPicture(plate)}</g>`
    : '';
  return put(`plate-${name}`, { x, y }, scale) + dial;
}

/** Where the shots go in. */
export const hopper = (x: number, foot: number): string =>
  `<g transform="translate(${short(x)} ${short(foot)})"><path d="M0-72H72L62 0H10Z" fill="#473A6C"/><path d="M48-72H72L62 0H38Q48-36 48-72Z" fill="#2A2046"/><path d="M8-66L16-6" stroke="#74649A" stroke-width="4" stroke-linecap="round"/><path d="M-2-80H74A6 6 0 0 1 74-66H-2A6 6 0 0 1-2-80Z" fill="#EDAE3F"/><path d="M52-80H74A6 6 0 0 1 74-66H48Z" fill="#B9782B"/><path d="M22-46h0M36-34h0M48-48h0M26-20h0M42-14h0" stroke="#FFB931" stroke-width="11" stroke-linecap="round"/></g>`;

/** The last piece with its flag standing or lying; without a flag nothing is on it yet. */
export function flagBox(flag: Flag | null, up: boolean, x: number, foot: number): string {
  const lines = flag === FLAGS[0] ? 'M25 46H41M28 52H38M31 58H35' : 'M31 46H35M28 52H38M25 58H41';
  const cloth =
    flag === null
      ? ''
      : up
        ? '<g transform="translate(30 20)"><path d="M0 0V-44" stroke="#864C38" stroke-width="6" stroke-linecap="round"/><path d="M3-44C20-52 28-36 44-44V-14C28-6 20-22 3-14Z" fill="#FFB931"/></g>'
        : '<path d="M14 20L70 2" stroke="#864C38" stroke-width="6" stroke-linecap="round"/><path d="M38 12L66 3L72 26C62 22 58 32 44 30Z" fill="#FFB931"/>';
  return (
    `<g transform="translate(${short(x)} ${short(foot - 70)}) scale(.8)"><rect y="16" width="66" height="72" rx="13" fill="#473A6C"/><path d="M40 16H53A13 13 0 0 1 66 29V75A13 13 0 0 1 53 88H32Q44 50 40 16Z" fill="#2A2046"/><path d="M7 30V76" stroke="#74649A" stroke-width="4" stroke-linecap="round"/>` +
    `<circle cx="33" cy="52" r="17" fill="#FFF6E6"/>${flag === null ? '' : `<path d="${lines}" stroke="#2A2046" stroke-width="3.2" stroke-linecap="round"/>`}${cloth}</g>`
  );
}
