// The stage's own drawings as SVG text: a portrait of a build is put together from them, and is sharp at any size.

import type { Point } from '../../../stage/layout.ts';
import { outlined, short } from '../digits.ts';
import { drawings, fine } from '../drawings.ts';
import { LINE as CRANE_LINE, type Dress, type Look, reachOf } from './bag.ts';
import { drawnWeight, halfWidth, LOOP } from './geometry.ts';

const files = import.meta.glob<string>(
  [
    '/assets/art/play/{arm,bag,bird,cat-tag,peg,pivot}*.svg',
    '/assets/art/play/{cap,cat-fat-sit-neat,cat-fat-yawn-neat,column,foot,hook,level-scale,lock,loop,plank,pointer,slate}.svg',
    '/assets/art/dress/{anvil,counterweight,crane,crate,mobile,ornament,parcel}*.svg',
  ],
  { query: '?raw', import: 'default', eager: true },
);

/** A drawing by its name. */
export const put = drawings(files);

/** Of the card: the frame of its little stage, in its own units; y of the ground on which things stand. */
export const FRAME = { width: 410, height: 236, ground: 218 };

/** The card's little stage: wall, rings of light, hills, bench; then what stands on it. */
export function framed(body: string): string {
  const { width, height, ground } = FRAME;
  const hills = ground - 12;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" fill="none" aria-hidden="true">` +
    `<path d="M0 0H${width}V${height}H0Z" fill="#FBD3A6"/><circle cx="205" cy="112" r="150" fill="#FFE3B4"/><circle cx="205" cy="112" r="104" fill="#FFF0CF"/>` +
    `<path d="M0 ${hills}C70 ${hills - 16} 130 ${hills + 6} 205 ${hills - 4}S340 ${hills - 16} ${width} ${hills - 2}V${height}H0Z" fill="#E9AE86"/>` +
    `<path d="M0 ${ground - 6}H${width}V${height}H0Z" fill="#C9865A"/><path d="M0 ${ground - 6}H${width}V${ground - 2}H0Z" fill="#EBBD86"/>${body}</svg>`
  );
}

const PAPER = '#FFF6E6';
/** On a bag without its number: the middle of the number, and how large; the same on an anvil and on the tag of a cat. */
const NUMBER = { bag: { y: 63, scale: 0.42 }, anvil: { y: 83, scale: 0.23 }, tag: { y: 35, scale: 0.31 } };
/** Weights of which the drawings have a bag, a box or an ornament of their own. */
const DRAWN = { bag: 9, box: 6 };
/** The crate of a crane hangs on a line; a card has room for so much of the stage's. */
const LINE = 26;
/** A lock sits on the left shoulder. */
const LOCK = { x: -0.8, y: 0.69 };
const PARCEL_LOCK = { x: -50, y: 52 };

/** A cord that pulls up. */
const lifting =
  '<path d="M-3 2V-70" stroke="#0F5263" stroke-width="8" stroke-linecap="round"/><path d="M-3 0V-70" stroke="#57B0A8" stroke-width="3" stroke-dasharray="9 7"/><path d="M-13-56L-3-72L7-56" stroke="#17767D" stroke-width="7" stroke-linecap="round" stroke-linejoin="round"/>';

const written = (weight: number, { y, scale }: { readonly y: number; readonly scale: number }): string => {
  const digits = String(Math.abs(weight)).length;
  return outlined(Math.abs(weight), 0, y, scale / Math.max(1, digits * 0.62), PAPER);
};

/** From the hook to the foot of what hangs. */
export const longOf = (weight: number, look: Look): number =>
  reachOf(weight, look) - (look === 'crate' && weight <= DRAWN.box ? CRANE_LINE - LINE : 0);

/** What hangs, its loop in the hook at `at`. */
export function thing(weight: number, at: Point, scale: number, dress: Dress, look: Look): string {
  const kind = dress === 'yours' ? 'yours' : 'fixed';
  const loop = (): string => put('loop', { x: 0, y: 0 }, Math.min(1.4, Math.max(0.75, halfWidth(weight) / 34)), 1);
  const lock = (): string => {
    if (dress !== 'fixed') return '';
    const reach = longOf(weight, look);
    return put(
      'lock',
      look === 'parcel' ? PARCEL_LOCK : { x: LOCK.x * halfWidth(weight), y: reach - (1 - LOCK.y) * 36 * Math.sqrt(drawnWeight(weight)) },
    );
  };
  const body = (): string => {
    if (weight < 0) return lifting;
    if (look === 'cat')
      return put('cat-tag', { x: 0, y: 0 }) + written(weight, NUMBER.tag) + put('cat-fat-sit-neat', { x: -4, y: -46 }, 0.7);
    if (look === 'parcel') return put('parcel', { x: 0, y: 0 });
    if (look === 'anvil') return put('anvil', { x: 0, y: 0 }) + written(weight, NUMBER.anvil);
    if (look !== 'bag' && weight <= DRAWN.box) {
      const down = look === 'crate' ? LINE : 0;
      const line = down === 0 ? '' : `<path d="M0 0V${down + 4}" stroke="#2A2046" stroke-width="4"/>`;
      return line + put(`${look}-${weight}`, { x: 0, y: down });
    }
    if (weight <= DRAWN.bag) return loop() + put(`bag-${kind}-${weight}`, { x: 0, y: LOOP });
    const size = Math.sqrt(drawnWeight(weight) / DRAWN.bag);
    return (
      loop() +
      `<g transform="translate(0 ${LOOP}) scale(${fine(size)})">${put(`bag-${kind}-blank`, { x: 0, y: 0 })}${written(weight, NUMBER.bag)}</g>`
    );
  };
  return `<g transform="translate(${short(at.x)} ${short(at.y)}) scale(${fine(scale)})">${body()}${lock()}</g>`;
}

/** The number of a cat that sits where a bag would hang. */
export const tagged = (weight: number, at: Point, scale: number): string =>
  `<g transform="translate(${short(at.x)} ${short(at.y)}) scale(${fine(scale)})">${put('cat-tag', { x: 0, y: 0 })}${written(weight, NUMBER.tag)}</g>`;
