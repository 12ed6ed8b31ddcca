// Archers as they are drawn small: letters on pennants, dots over an axis, the bale at each one's own middle, numbers.

import { balesOf } from '../../steady/bales.ts';
import { type Dress, type Group, letterOf } from '../../steady/model.ts';
import { outlined, short, wideness } from '../digits.ts';
import { paletteOf } from './inks.ts';
import { dotsOver, type Span } from './pictures-scale.ts';

const hex = (colour: number): string => `#${colour.toString(16).padStart(6, '0')}`;

/** The letters in strokes, 16 high about their middle. */
const LETTERS: Readonly<Record<string, string>> = {
  A: 'M-5.5 8L0-8L5.5 8M-3.4 2.6H3.4',
  B: 'M-4.5-8V8M-4.5-8H1A4 4 0 0 1 1 0H-4.5M-4.5 0H2A4 4 0 0 1 2 8H-4.5',
  C: 'M5-5A7 8 0 1 0 5 5',
  D: 'M-4.5-8V8M-4.5-8H-1C8-8 8 8-1 8H-4.5',
  E: 'M5-8H-4.5V8H5M-4.5 0H3',
  F: 'M5-8H-4.5V8M-4.5 0H3',
};

/** The pennant of an archer about its middle, 36 by 36 at scale 1. */
export function pennant(archer: number, x: number, y: number, scale: number): string {
  const { dot, light } = paletteOf(archer);
  return (
    `<g transform="translate(${short(x)} ${short(y)}) scale(${short(scale)})"><path d="M-18-20H18V16L0 8-18 16Z" fill="${hex(dot)}"/><path d="M-18-20H-12V13.5L-18 16Z" fill="${hex(light)}" opacity=".7"/>` +
    `<path transform="translate(1 -5)" d="${LETTERS[letterOf(archer)] ?? ''}" stroke="#FFF6E6" stroke-width="3.6" stroke-linecap="round" stroke-linejoin="round"/></g>`
  );
}

/** A bale of hay, a bus shelter, a tin. */
const CATCHERS: Readonly<Record<Dress, { readonly base: string; readonly shade: string }>> = {
  archers: { base: '#E9B95C', shade: '#C98F3C' },
  buses: { base: '#CFE3CF', shade: '#9DBB83' },
  ovens: { base: '#C9B8DC', shade: '#A98BC0' },
};

/** What catches the arrows, as wide as that; its foot in the middle. */
export function balePicture(dress: Dress, x: number, y: number, wide: number, high: number): string {
  const half = Math.max(3, wide / 2);
  const { base, shade } = CATCHERS[dress];
  const roof =
    dress === 'buses'
      ? `<path d="M${short(-half - 2)}-${short(high)}Q0-${short(high + 5)} ${short(half + 2)}-${short(high)}Z" fill="#3F6B56"/>`
      : '';
  return (
    `<g transform="translate(${short(x)} ${short(y)})"><path d="M${short(-half)}-${short(high)}H${short(half)}V0H${short(-half)}Z" fill="${base}" stroke="${base}" stroke-width="2" stroke-linejoin="round"/>` +
    `<path d="M${short(half * 0.4)}-${short(high)}H${short(half)}V0H${short(half * 0.2)}Q${short(half * 0.6)}-${short(high / 2)} ${short(half * 0.4)}-${short(high)}Z" fill="${shade}" opacity=".75"/>` +
    `${dress === 'archers' ? `<path d="M${short(-half)}-${short(high * 0.36)}H${short(half)}" stroke="#B9782B" stroke-width="1.4"/>` : ''}${roof}</g>`
  );
}

type Rows = {
  readonly group: Group;
  readonly dress: Dress;
  /** whether the bales show */
  readonly bales: boolean;
  /** along the axis, in the picture's units */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** how thick the axis is */
  readonly line: number;
  readonly span: Span;
};

/** Where the axis of each archer's row lies. */
export const axisAt = ({ top, bottom, group, line }: Pick<Rows, 'top' | 'bottom' | 'group' | 'line'>, archer: number): number =>
  top + ((bottom - top) * (archer + 1)) / group.shots.length - line;

/** The dots of a group, a row an archer, over one axis each. */
export function rowsPicture(rows: Rows): string {
  const { group, dress, bales, left, right, top, bottom, line, span } = rows;
  const room = (bottom - top) / group.shots.length - 2 * line;
  const caught = bales ? balesOf(group) : [];
  const step = (right - left) / (span.to - span.from);
  const along = (value: number): number => left + (value - span.from) * step;
  return group.shots
    .map((shots, archer) => {
      const y = axisAt(rows, archer);
      const { dot, light, mark } = paletteOf(archer);
      const { dots, radius } = dotsOver(shots, step, room - line);
      const bale = caught[archer];
      const marks = dots.map(({ value, below }) => {
        const [x, at] = [along(value), y - line / 2 - radius - below * 2.08 * radius];
        const sign =
          mark === 'heart'
            ? `<circle cx="${short(x)}" cy="${short(at)}" r="${short(radius * 0.42)}" fill="#FFF6E6"/>`
            : mark === 'arc' && radius > 2.4
              ? `<path d="M${short(x - radius * 0.5)} ${short(at + radius * 0.2)}A${short(radius * 0.55)} ${short(radius * 0.55)} 0 0 0 ${short(x + radius * 0.5)} ${short(at + radius * 0.2)}" stroke="${hex(light)}" stroke-width="${short(radius * 0.26)}" stroke-linecap="round"/>`
              : '';
        return `<circle cx="${short(x)}" cy="${short(at)}" r="${short(radius)}" fill="${hex(dot)}"/>${sign}`;
      });
      return (
        (bale === undefined ? '' : balePicture(dress, along(bale.middle), y, 2 * bale.half * step, room * 0.92)) +
        `<path d="M${short(left)} ${short(y)}H${short(right)}" stroke="#2A2046" stroke-width="${line}" stroke-linecap="round"/>${marks.join('')}`
      );
    })
    .join('');
}

/** What came out at the end of the track for each archer; undefined where nothing did. Equal numbers stand on both sides of a sign. */
export function numbersPicture(numbers: readonly (number | undefined)[], equal: boolean): string {
  const gap = numbers.length === 2 ? 20 : 5;
  const wide = (148 - gap * (numbers.length - 1)) / numbers.length;
  const chips = numbers.map((number, archer) => {
    const x = 6 + archer * (wide + gap);
    const { dot, light } = paletteOf(archer);
    const room = wide - 27;
    const said = number === undefined ? undefined : Math.round(number * 10) / 10;
    const middle = x + 23 + room / 2;
    const text =
      said === undefined
        ? `<path d="M${short(middle - 6)} 20H${short(middle + 6)}" stroke="#4A2619" stroke-width="3.4" stroke-linecap="round"/>`
        : outlined(said, middle, 20, Math.min(0.24, room / wideness(said)), '#4A2619');
    return (
      `<path d="M${short(x + 8)} 5H${short(x + wide - 8)}A8 8 0 0 1 ${short(x + wide)} 13V27A8 8 0 0 1 ${short(x + wide - 8)} 35H${short(x + 8)}A8 8 0 0 1 ${short(x)} 27V13A8 8 0 0 1 ${short(x + 8)} 5Z" fill="#FFE9BC" stroke="#BF7845" stroke-width="2.6"/>` +
      `<circle cx="${short(x + 13)}" cy="20" r="7" fill="${hex(dot)}"/><circle cx="${short(x + 10.9)}" cy="17.6" r="2.1" fill="${hex(light)}"/>${text}`
    );
  });
  const sign =
    equal && numbers.length === 2 ? '<path d="M76 16.5H84M76 23.5H84" stroke="#2A2046" stroke-width="3.4" stroke-linecap="round"/>' : '';
  return chips.join('') + sign;
}
