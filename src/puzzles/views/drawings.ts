// The stage's own drawings as SVG text, for portraits that are put together from them.

import type { Point } from '../../stage/layout.ts';
import { short } from './digits.ts';

/** The drawing without its frame and title. Ids stay where a clip needs them, under a name that no other drawing of the page has. */
const inside = (text: string): string =>
  text
    .replace(/^[\s\S]*?<svg[^>]*>|<\/svg>\s*$|<title>[^<]*<\/title>/g, '')
    .replace(/<(?!clipPath)(\w+) id="[^"]*"/g, '<$1')
    .replace(/<clipPath id="/g, '<clipPath id="portrait-')
    .replace(/url\(#/g, 'url(#portrait-')
    .replace(/>\s+</g, '><')
    .trim();

/** What a drawing is stretched by wants more decimals than a place. */
export const fine = (value: number): string => String(Math.round(value * 10_000) / 10_000);

/** `wide`, `high`: how large it is drawn; a negative width mirrors it. `degrees` clockwise. */
export type Put = (name: string, at: Point, wide?: number, high?: number, degrees?: number) => string;

/** @param files SVG text by path: a drawing has the name of its file */
export function drawings(files: Readonly<Record<string, string>>): Put {
  const parts = new Map(Object.entries(files).map(([path, text]) => [path.slice(path.lastIndexOf('/') + 1, -'.svg'.length), inside(text)]));
  return (name, { x, y }, wide = 1, high = Math.abs(wide), degrees = 0) => {
    const turn = degrees === 0 ? '' : ` rotate(${short(degrees)})`;
    const scale = wide === 1 && high === 1 ? '' : ` scale(${fine(wide)} ${fine(high)})`;
    return `<g transform="translate(${short(x)} ${short(y)})${turn}${scale}">${parts.get(name) ?? ''}</g>`;
  };
}
