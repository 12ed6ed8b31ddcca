// Numbers as outlines, from the drawn digits: small pictures hold no text, so they need no font.

const files = import.meta.glob<string>('/assets/art/play/digit-*.svg', { query: '?raw', import: 'default', eager: true });

const outlines: ReadonlyMap<string, string> = new Map(
  Object.entries(files).flatMap(([path, text]) => {
    const digit = /digit-(\d)\.svg$/.exec(path)?.[1];
    const outline = / d="([^"]+)"/.exec(text)?.[1];
    return digit === undefined || outline === undefined ? [] : [[digit, outline] as const];
  }),
);

/** Digits are drawn 72 high, their middle at 0; this is from one to the next, and past a point. */
const STEP = 52;
const POINT = 26;
/** A minus sign and a point, drawn as the digits are. */
const SIGNS: Readonly<Record<string, string>> = {
  '-': 'M-20-7H20A7 7 0 0 1 20 7H-20A7 7 0 0 1-20-7Z',
  '.': 'M-9 27A9 9 0 1 1 9 27A9 9 0 1 1-9 27Z',
};

/** A number as SVG paths, to two decimals. @param scale of the drawn digits, 72 high */
export function outlined(number: number, x: number, y: number, scale: number, fill: string): string {
  const signs = [...short(number)];
  const wide = (sign: string): number => (sign === '.' ? POINT : STEP);
  let at = x - (signs.reduce((sum, sign) => sum + wide(sign), 0) / 2) * scale;
  return signs
    .map((sign) => {
      const half = (wide(sign) / 2) * scale;
      at += 2 * half;
      return `<path transform="translate(${short(at - half)} ${short(y)}) scale(${short(scale)})" d="${outlines.get(sign) ?? SIGNS[sign] ?? ''}" fill="${fill}"/>`;
    })
    .join('');
}

/** How wide a number is drawn at scale 1. */
export const wideness = (number: number): number => [...short(number)].reduce((sum, sign) => sum + (sign === '.' ? POINT : STEP), 0);

/** At most two decimals. */
export const short = (value: number): string => String(Math.round(value * 100) / 100);
