// Small multiples: one line each on one scale, with its interval, and what it came to at its end.

import * as Plot from '@observablehq/plot';
import { AXIS, BAND, BRASS, type Canvas, drawn, GRID, INK, IRON, LINE, NAME, NUMBER, RULE, WORD, whole } from './hand.ts';
import type { Share } from './interval.ts';

export type Multiple = { readonly name: string; readonly points: readonly ({ readonly x: number } & Share)[] };

/** How far from the end of its line a number stands, as a share. */
const BESIDE = 0.34;
/** Room for a panel with its name above it. */
const PANEL = 118;
/** The narrowest a panel may be. */
const NARROWEST = 130;
/** Room for the ticks at the left. */
const LEFT = 58;

/**
 * Shares from 0 to 1 in a panel for each name.
 * @param aim a share that is aimed at: a line across all panels
 * @param ticks along the bottom @param word of that axis
 */
export function multiples(
  canvas: Canvas,
  all: readonly Multiple[],
  { aim, ticks, word }: { readonly aim: number; readonly ticks: readonly number[]; readonly word: string },
) {
  const across = Math.max(1, Math.min(all.length, Math.floor((canvas.width - LEFT) / NARROWEST)));
  const rows = all.flatMap(({ name, points }, index) =>
    points.map((point) => ({ ...point, name, fx: index % across, fy: Math.floor(index / across) })),
  );
  const ends = all.map(({ points }) => points[points.length - 1]).flatMap((end, index) => (end ? [{ ...end, index }] : []));
  const firsts = rows.filter((row, at) => rows.findIndex(({ name }) => name === row.name) === at);
  const lasts = rows.filter((row) => ends.some((end) => row.name === all[end.index]?.name && row.x === end.x));
  const at = { x: 'x', fx: 'fx', fy: 'fy' } as const;
  const down = Math.ceil(all.length / across);
  return drawn(canvas, {
    height: down * PANEL + 40,
    marginLeft: LEFT,
    marginRight: 12,
    marginTop: 8,
    marginBottom: 36,
    fx: { padding: 0.14 },
    fy: { padding: 0.12 },
    // the room above 1 is for the name
    y: { domain: [0, 1.45] },
    marks: [
      Plot.ruleY([0.5, 1], { stroke: GRID, strokeWidth: RULE }),
      Plot.ruleY([aim], { stroke: BRASS, strokeWidth: 2, strokeDasharray: '2 5', strokeLinecap: 'round' }),
      Plot.ruleY([0], { stroke: INK, strokeWidth: AXIS, strokeLinecap: 'round' }),
      Plot.areaY(rows, { ...at, y1: 'low', y2: 'high', fill: IRON, fillOpacity: BAND }),
      Plot.lineY(rows, { ...at, y: 'share', stroke: IRON, strokeWidth: LINE, strokeLinejoin: 'round', strokeLinecap: 'round' }),
      Plot.dot(lasts, { ...at, y: 'share', fill: IRON, r: 4.5 }),
      Plot.text(firsts, { ...NAME, fx: 'fx', fy: 'fy', text: 'name', frameAnchor: 'top-left', dy: 4 }),
      Plot.text(lasts, {
        ...NUMBER,
        ...at,
        y: ({ share }: Share) => share + (share > 0.5 ? -1 : 1) * BESIDE,
        text: ({ share }: Share) => `${whole(share)}%`,
        textAnchor: 'end',
        dx: 5,
      }),
      Plot.axisY([0, 0.5, 1], {
        ...NUMBER,
        tickSize: 0,
        tickPadding: 8,
        label: null,
        tickFormat: (share: number) => (share === 1 ? '100%' : `${100 * share}`),
      }),
      Plot.axisX([...ticks], { ...NUMBER, tickSize: 0, tickPadding: 9, label: null }),
      Plot.text([word], { ...WORD, fx: () => 0, fy: () => down - 1, frameAnchor: 'bottom-left', textAnchor: 'end', dx: -12, dy: 24 }),
    ],
  });
}
