// What is (rows) against what was found (columns): shading by the share of the row, the share right at the end of each row.

import * as Plot from '@observablehq/plot';
import { BRASS, type Canvas, drawn, GRID, IRON, NAME, NUMBER, SHEET, WORD, whole } from './hand.ts';

/** Width of the names of rows, of the shares at their ends. */
const NAMES = 128;
const ENDS = 48;
const ROW = 35;
/** A cell as wide as this has room for its number. */
const ROOMY = 34;
/** Columns narrower than this are numbered one by one in two. */
const CLOSE = 20;
/** Where the shading is so dark that a number is written in the colour of the sheet. */
const DARK = 0.5;

/**
 * @param names of rows and columns, in one order; columns are numbered
 * @param share of row `is` that was found to be `found`, 0 to 1
 */
export function matrix(canvas: Canvas, names: readonly string[], share: (is: string, found: string) => number) {
  const cells = names.flatMap((is, row) =>
    names.map((found, column) => ({ row, column, share: share(is, found), right: is === found, name: is })),
  );
  const right = cells.filter((cell) => cell.right);
  const wide = (canvas.width - NAMES - ENDS) / names.length;
  const roomy = wide >= ROOMY;
  const heads = right.filter(({ row }) => wide >= CLOSE || row % 2 === 0);
  const numbered = cells.filter((cell) => !cell.right && cell.share > 0);
  const percent = (cell: { readonly share: number }): string => whole(cell.share);
  return drawn(canvas, {
    height: names.length * ROW + 34,
    marginLeft: NAMES,
    marginRight: ENDS,
    marginTop: 30,
    marginBottom: 4,
    x: { type: 'band', domain: names.map((_, at) => at), padding: 0.1 },
    y: { type: 'band', domain: names.map((_, at) => at), padding: 0.16 },
    marks: [
      Plot.cell(cells, { x: 'column', y: 'row', fill: GRID, fillOpacity: 0.45, rx: 6 }),
      Plot.cell(cells, {
        x: 'column',
        y: 'row',
        fill: ({ right: same }: { readonly right: boolean }) => (same ? IRON : BRASS),
        // the root makes a few in a hundred seen
        fillOpacity: ({ share: of, right: same }: { readonly share: number; readonly right: boolean }) => (same ? of : Math.sqrt(of)),
        rx: 6,
      }),
      ...(roomy
        ? [
            Plot.text(numbered, {
              ...NUMBER,
              x: 'column',
              y: 'row',
              text: percent,
              fill: (cell: { readonly share: number }) => (Math.sqrt(cell.share) > DARK ? SHEET : NUMBER.fill),
            }),
          ]
        : []),
      Plot.text(right, {
        ...NAME,
        y: 'row',
        text: ({ row, name }) => `${name}  ${row + 1}`,
        frameAnchor: 'left',
        textAnchor: 'end',
        dx: -8,
      }),
      Plot.text(right, { ...NUMBER, y: 'row', text: (cell) => `${percent(cell)}%`, frameAnchor: 'right', textAnchor: 'start', dx: 8 }),
      Plot.text(heads, { ...NUMBER, x: 'column', text: ({ row }) => `${row + 1}`, frameAnchor: 'top', dy: -12 }),
      Plot.text(['found'], { ...WORD, frameAnchor: 'top-left', textAnchor: 'end', dx: -8, dy: -12 }),
      Plot.text(['right'], { ...WORD, frameAnchor: 'top-right', textAnchor: 'start', dx: 8, dy: -12 }),
    ],
  });
}
