// Shares in rows with their intervals, in one panel for each thing that is counted: arms, reasons, groups.

import * as Plot from '@observablehq/plot';
import { BRASS, type Canvas, drawn, GRID, NAME, NUMBER, percentTick, RULE, SERIES, WHISKER, WORD } from './hand.ts';
import type { Share } from './interval.ts';

/** A row of a panel; one of nothing has no mark. */
export type Row = {
  readonly name: string;
  readonly panel: string /** which of several that share a row */;
  readonly series?: string;
} & Share;

const ROW = 43;
/** Room above a panel for its name, below it for its ticks. */
const ABOVE = 34;
const BELOW = 36;
const NAMES = 104;
/** Room for the names of series, and between two of them in a row. */
const SERIES_NAMES = 66;
const APART = 18;
/** Panels narrower than this stand one below the other. */
const NARROW = 165;

/**
 * @param panels in their order; each share is told apart by the mark of its panel
 * @param series names of those that share each row, one under the other, told apart by their marks; left out where each row is one
 * @param strip by panel: shares that are aimed at, or those of the row that all are compared with, behind all rows
 * @param most the greatest share that is shown @param matters the row that stands in brass
 */
export function rowsOfShares(
  canvas: Canvas,
  rows: readonly Row[],
  {
    panels,
    series,
    strip,
    most,
    matters,
  }: {
    readonly panels: readonly string[];
    readonly series?: readonly string[];
    readonly strip: (panel: string) => readonly [number, number];
    readonly most: number;
    readonly matters?: string;
  },
) {
  const names = [...new Set(rows.map((row) => row.name))];
  const counted = rows.filter((row) => row.of > 0);
  const beside = series === undefined ? 0 : SERIES_NAMES;
  const high = series === undefined ? ROW : series.length * APART + 12;
  const stacked = (canvas.width - NAMES - beside) / panels.length < NARROW;
  const heads = stacked ? panels : panels.slice(0, 1);
  const labels = heads.flatMap((panel) => names.map((name) => ({ panel, name })));
  const facet = stacked ? 'fy' : 'fx';
  const own = { [facet]: 'panel' } as const;
  const each = { [facet]: (panel: string) => panel } as const;
  const ticks = [0, most / 2, most];
  const down = stacked ? panels.length : 1;
  return drawn(canvas, {
    height: down * (names.length * high + ABOVE) + BELOW,
    marginLeft: NAMES + beside,
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
      ...(series ?? panels).flatMap((one, at, all) => {
        const { ink: tone, symbol } = SERIES[(matters === undefined ? at : 0) % SERIES.length] ?? SERIES[0];
        const ink = ({ name }: Row): string => (name === matters ? BRASS : tone);
        const shown = counted.filter((row) => (series === undefined ? row.panel : row.series) === one);
        const dy = series === undefined ? 0 : (at - (all.length - 1) / 2) * APART;
        const n = {
          ...WORD,
          ...own,
          dy,
          y: 'name',
          text: ({ of }: Row) => `n ${of}`,
          frameAnchor: 'right',
          textAnchor: 'start',
          dx: 10,
        } as const;
        return [
          Plot.text(series === undefined ? rows.filter((row) => row.panel === one) : shown, n),
          ...(series === undefined
            ? []
            : [Plot.text(labels, { ...WORD, ...own, dy, y: 'name', text: () => one, frameAnchor: 'left', textAnchor: 'end', dx: -14 })]),
          Plot.link(shown, {
            ...own,
            dy,
            x1: 'low',
            x2: 'high',
            y1: 'name',
            y2: 'name',
            stroke: ink,
            strokeWidth: WHISKER,
            strokeLinecap: 'round',
          }),
          Plot.dot(shown, { ...own, dy, x: 'share', y: 'name', fill: ink, symbol, r: 6 }),
        ];
      }),
      Plot.text(panels, { ...NAME, ...each, text: (panel: string) => panel, frameAnchor: 'top', dy: -18 }),
      Plot.text(labels, { ...NAME, ...own, y: 'name', text: 'name', frameAnchor: 'left', textAnchor: 'end', dx: -14 - beside }),
      Plot.axisX(ticks, { ...NUMBER, tickSize: 0, tickPadding: 8, label: null, tickFormat: percentTick(most) }),
    ],
  });
}
