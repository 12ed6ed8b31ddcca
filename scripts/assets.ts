// Makes what the drawings in assets/art are played from: a few sheets, each an SVG in which every part stands at its
// place, and an atlas that says where. One sheet is decoded once; the same parts as single files cost the start-up several
// times as much. What the first minute shows is a sheet of its own, so that nobody waits for the others.

import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const ART = join(ROOT, 'assets', 'art');
const OUT = join(ROOT, 'src', 'stage', 'sheets');

/** What stands on a beam, hangs beside it or looks on in the first minute, on any screen. */
const FIRST =
  /^(aha-asleep|bag-(yours|fixed)-blank|cap|cat-(fat-sit|fat-fly|look|tag)|column|cushion|digit-[35]|drawer-inside|foot|glow|hand-nudge|handle|hook|knot-.*|level-scale|loop|oops-(lids|thinking)|peg-0|pin|pivot-.*|plank|pointer|pulley|star|tassel)$/;
/** What other levels of a beam show before the first pull. */
const BEAM = /^(bag-(yours|fixed)-[1-6]|cat-fat-sit-neat|digit-[0-246-9]|lock|peg-[1-6])$/;
const FIGURES = /^(oops|aha)-/;

/** Each sheet: the folder of its parts, which of them, and units across, which make it about as high as wide. */
export const SHEETS = {
  first: { folder: 'play', takes: (name: string) => FIRST.test(name), width: 900 },
  beam: { folder: 'play', takes: (name: string) => BEAM.test(name), width: 480 },
  figures: { folder: 'play', takes: (name: string) => FIGURES.test(name) && !FIRST.test(name), width: 760 },
  rest: { folder: 'play', takes: (name: string) => ![FIRST, BEAM, FIGURES].some((others) => others.test(name)), width: 700 },
  dress: { folder: 'dress', takes: () => true, width: 860 },
  archers: { folder: 'archers', takes: () => true, width: 960 },
} as const;
export type SheetName = keyof typeof SHEETS;

/**
 * Parts that are never shown at the full size of their drawing: how large they are rasterised, as a share of it.
 * Everything else is drawn 1:1.
 */
const SHARE: readonly (readonly [RegExp, number])[] = [
  [/^oops-/, 0.75],
  [/^(digit|thought)-/, 0.36],
  [/^glow$/, 0.4],
  [/^cat-fat-/, 0.86],
];

/** What is drawn once and shown in another ink as well: a canvas can't tint. */
const INKED = { sheet: 'rest', from: /^digit-/, as: 'thought-', drawn: '#FFF6E6', ink: '#26357F' } as const;

/** Units of the sheet between two parts, so that filtering never takes in a neighbour. */
const GAP = 3;

export type Part = {
  readonly name: string;
  readonly box: readonly [x: number, y: number, w: number, h: number];
  readonly body: string;
  readonly share: number;
};
type Placed = Part & { readonly x: number; readonly y: number; readonly w: number; readonly h: number };

/** Reads one drawing. @throws with the file's name where it has no viewBox or holds what a sheet can't take. */
export function readPart(name: string, text: string): Part {
  const box = /viewBox="([^"]+)"/.exec(text)?.[1]?.trim().split(/\s+/).map(Number);
  const body = /<svg[^>]*>([\s\S]*)<\/svg>/.exec(text)?.[1];
  const [x, y, w, h] = box ?? [];
  if (body === undefined || x === undefined || y === undefined || w === undefined || h === undefined || !(w > 0 && h > 0))
    throw new Error(`${name}.svg: no drawing with a viewBox`);
  if (/<(text|filter|image|script|style|foreignObject)\b/.test(body))
    throw new Error(`${name}.svg: text, filters, images and styles don't go into a sheet`);
  const share = SHARE.find(([pattern]) => pattern.test(name))?.[1] ?? 1;
  return { name, box: [x, y, w, h], body: ownIds(name, body.replace(/\s*<title>[\s\S]*?<\/title>/, '')), share };
}

/** Ids that are used get the part's name in front, so that they stay unique in the sheet; others go. */
function ownIds(name: string, body: string): string {
  const used = new Set([...body.matchAll(/(?:url\(#|href="#)([^)"]+)/g)].map((match) => match[1]));
  return body
    .replace(/ id="([^"]+)"/g, (_, id: string) => (used.has(id) ? ` id="${name}-${id}"` : ''))
    .replace(/url\(#([^)]+)\)/g, `url(#${name}-$1)`)
    .replace(/href="#([^"]+)"/g, `href="#${name}-$1"`)
    .replace(/\n\s*/g, '\n')
    .trim();
}

/** Rows of parts, highest first. */
export function place(parts: readonly Part[], width: number): { readonly placed: readonly Placed[]; readonly height: number } {
  const sized = parts
    .map((part) => ({ ...part, w: Math.ceil(part.box[2] * part.share), h: Math.ceil(part.box[3] * part.share) }))
    .sort((a, b) => b.h - a.h || (a.name < b.name ? -1 : 1));
  let x = GAP;
  let y = GAP;
  let row = 0;
  const placed = sized.map((part) => {
    if (x + part.w + GAP > width) {
      x = GAP;
      y += row + GAP;
      row = 0;
    }
    const at = { ...part, x, y };
    x += part.w + GAP;
    row = Math.max(row, part.h);
    return at;
  });
  return { placed, height: y + row + GAP };
}

export function sheetOf(parts: readonly Part[], width: number): { readonly svg: string; readonly atlas: string } {
  const { placed, height } = place(parts, width);
  // The root carries its size as width and height, which the stage sets anew for the density it needs.
  const inside = placed
    .map(
      ({ x, y, box, share, body }) =>
        `<svg x="${x}" y="${y}" width="${round(box[2] * share)}" height="${round(box[3] * share)}" viewBox="${box.join(' ')}" fill="none">\n${body}\n</svg>`,
    )
    .join('\n');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">\n${inside}\n</svg>\n`;
  const frames = Object.fromEntries(
    [...placed]
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .map(({ name, x, y, box, share }) => [
        name,
        { x, y, w: round(box[2] * share), h: round(box[3] * share), left: -box[0], top: -box[1], share },
      ]),
  );
  return { svg, atlas: `${JSON.stringify({ width, height, frames }, undefined, 1)}\n` };
}

const round = (value: number): number => Math.round(value * 100) / 100;

/** The parts of a sheet, read from its folder. */
export async function partsOf(sheet: SheetName): Promise<readonly Part[]> {
  const { folder, takes } = SHEETS[sheet];
  const names = (await readdir(join(ART, folder))).map((file) => basename(file, '.svg')).sort();
  const read = (name: string): Promise<string> => readFile(join(ART, folder, `${name}.svg`), 'utf8');
  const inked = sheet === INKED.sheet ? names.filter((name) => INKED.from.test(name)) : [];
  return Promise.all([
    ...names.filter(takes).map(async (name) => readPart(name, await read(name))),
    ...inked.map(async (name) => readPart(name.replace(INKED.from, INKED.as), (await read(name)).replaceAll(INKED.drawn, INKED.ink))),
  ]);
}

async function make(name: SheetName): Promise<void> {
  const { svg, atlas } = sheetOf(await partsOf(name), SHEETS[name].width);
  await writeFile(join(OUT, `${name}.svg`), svg);
  await writeFile(join(OUT, `${name}.json`), atlas);
}

if (process.argv[1]?.endsWith('assets.ts')) {
  await rm(OUT, { recursive: true, force: true });
  await mkdir(OUT, { recursive: true });
  for (const name of ['first', 'beam', 'figures', 'rest', 'dress', 'archers'] as const) await make(name);
}
