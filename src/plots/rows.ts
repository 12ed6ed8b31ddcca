// Shares in rows with their intervals, in one panel for each thing that is counted: arms, reasons, groups.

import * as Plot from '@observablehq/plot';
import { BRASS, type Canvas, drawn, GRID, NAME, NUMBER, percentTick, RULE, SERIES, WHISKER, WORD } from './hand.ts';
import type { Share } from './interval.ts';

/** A row of a panel; one of nothing has no mark. */
export type Row = { readonly name: string; readonly panel: string } & Share;

const ROW = 43;
/** Room above a panel for its name, below it for its ticks. */
const ABOVE = 34;
const BELOW = 36;
const NAMES = 104;
/** Panels narrower than this stand one below the other. */
const NARROW = 165;

/**
 * @param panels in their order; each share is told apart by the mark of its panel
 * @param strip by panel: shares that are aimed at, or those of the row that all are compared with, behind all rows
 * @param most the greatest share that is shown @param matters the row that stands in brass
 */
export function rowsOfShares(
  canvas: Canvas,
  rows: readonly Row[],
  {
    panels,
    strip,
    most,
    matters,
  }: {
    readonly panels: readonly string[];
    readonly strip: (panel: string) => readonly [number, number];
    readonly most: number;
    readonly matters?: string;
  },
) {
  const names = [...new Set(rows.map((row) => row.name))];
  const counted = rows.filter((row) => row.of > 0);
  const stacked = (canvas.width - NAMES) / panels.length < NARROW;
  const heads = stacked ? panels : panels.slice(0, 1);
  const labels = heads.flatMap((panel) => names.map((name) => ({ panel, name })));
  const facet = stacked ? 'fy' : 'fx';
  const own = { [facet]: 'panel' } as const;
  const each = { [facet]: (panel: string) => panel } as const;
  const ticks = [0, most / 2, most];
  const down = stacked ? panels.length : 1;
  return drawn(canvas, {
    height: down * (names.length * ROW + ABOVE) + BELOW,
    marginLeft: NAMES,
    marginRight: 56,
    marginTop: ABOVE,
    marginBottom: BELOW,
    [facet]: { domain: [...panels], padding: stacked ? 0.1 : 0.28 },
    x: { domain: [0, most] },
    y: { type: 'band', domain: names },
    marks: [
      Plot.rect(panels, {
        ...each,
        x1: (panel: string) => strip(panel)[0],
        x2: (panel: string) => strip(panel)[1],
        fill: BRASS,
        fillOpacity: 0.13,
      }),
      Plot.gridX(ticks, { stroke: GRID, strokeWidth: RULE, strokeOpacity: 1 }),
      ...panels.flatMap((panel, at) => {
        const { ink: tone, symbol } = SERIES[(matters === undefined ? at : 0) % SERIES.length] ?? SERIES[0];
        const ink = ({ name }: Row): string => (name === matters ? BRASS : tone);
        const shown = counted.filter((row) => row.panel === panel);
        return [
          Plot.link(shown, {
            ...own,
            x1: 'low',
            x2: 'high',
            y1: 'name',
            y2: 'name',
            stroke: ink,
            strokeWidth: WHISKER,
            strokeLinecap: 'round',
          }),
          Plot.dot(shown, { ...own, x: 'share', y: 'name', fill: ink, symbol, r: 6 }),
        ];
      }),
      Plot.text(rows, { ...WORD, ...own, y: 'name', text: ({ of }: Row) => `n ${of}`, frameAnchor: 'right', textAnchor: 'start', dx: 10 }),
      Plot.text(panels, { ...NAME, ...each, text: (panel: string) => panel, frameAnchor: 'top', dy: -18 }),
      Plot.text(labels, { ...NAME, ...own, y: 'name', text: 'name', frameAnchor: 'left', textAnchor: 'end', dx: -14 }),
      Plot.axisX(ticks, { ...NUMBER, tickSize: 0, tickPadding: 8, label: null, tickFormat: percentTick(most) }),
    ],
  });
}
