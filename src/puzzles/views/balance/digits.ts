// Numbers as outlines, from the drawn digits: small pictures hold no text, so they need no font.

const files = import.meta.glob<string>('/assets/art/play/digit-*.svg', { query: '?raw', import: 'default', eager: true });

const outlines: ReadonlyMap<string, string> = new Map(
  Object.entries(files).flatMap(([path, text]) => {
    const digit = /digit-(\d)\.svg$/.exec(path)?.[1];
    const outline = / d="([^"]+)"/.exec(text)?.[1];
    return digit === undefined || outline === undefined ? [] : [[digit, outline] as const];
  }),
);

/** Digits are drawn 72 high, their middle at 0; this is from one to the next. */
const STEP = 52;

/** A whole number as SVG paths. @param scale of the drawn digits, 72 high */
export function outlined(number: number, x: number, y: number, scale: number, fill: string): string {
  const digits = [...String(number)];
  return digits
    .map((digit, index) => {
      const at = x + (index - (digits.length - 1) / 2) * STEP * scale;
      return `<path transform="translate(${short(at)} ${short(y)}) scale(${short(scale)})" d="${outlines.get(digit) ?? ''}" fill="${fill}"/>`;
    })
    .join('');
}

/** At most two decimals. */
export const short = (value: number): string => String(Math.round(value * 100) / 100);
