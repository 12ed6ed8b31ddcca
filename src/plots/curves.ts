// Shares along something that is counted, each series with its interval and its name at its end, over the strip they should stay in.

import * as Plot from '@observablehq/plot';
import { AXIS, axisBelow, BAND, BRASS, type Canvas, drawn, INK, LINE, NAME, SERIES, sharesAcross } from './hand.ts';
import type { Share } from './interval.ts';

export type Series = { readonly name: string; readonly points: readonly ({ readonly x: number } & Share)[] };

const HEIGHT = 270;
const ABOVE = 14;
const BELOW = 38;
/** Names at the ends stand at least so far apart. */
const APART = 20;
/** Marks on each line. */
const MARKS = 7;

/**
 * @param all at most as many as SERIES tells apart
 * @param strip the two shares that they should stay between
 * @param from the least share that is shown; the sentence of the plot has to say so where it is not 0
 */
export function curves(
  canvas: Canvas,
  all: readonly Series[],
  {
    strip,
    from,
    ticks,
    across,
    word,
  }: {
    readonly strip: readonly [number, number];
    readonly from: number;
    readonly ticks: readonly number[];
    readonly across: readonly number[];
    readonly word: string;
  },
) {
  const kept = all.map(({ name, points }) => ({ name, points: points.map((point) => ({ ...point, low: Math.max(from, point.low) })) }));
  return drawn(canvas, {
    height: HEIGHT,
    marginLeft: 58,
    marginRight: 22 + 8 * Math.max(...all.map(({ name }) => name.length)),
    marginTop: ABOVE,
    marginBottom: BELOW,
    y: { domain: [from, 1] },
    marks: [
      Plot.rect([strip], { y1: strip[0], y2: strip[1], fill: BRASS, fillOpacity: 0.13, insetLeft: -6, insetRight: -6 }),
      ...sharesAcross(across, Math.max(...across)),
      ...kept.flatMap(({ points }, at) => {
        const { ink, symbol, ...more } = SERIES[at % SERIES.length] ?? SERIES[0];
        const every = Math.max(1, Math.round(points.length / MARKS));
        return [
          Plot.areaY(points, { x: 'x', y1: 'low', y2: 'high', fill: ink, fillOpacity: BAND }),
          Plot.lineY(points, {
            x: 'x',
            y: 'share',
            stroke: ink,
            strokeWidth: LINE,
            strokeLinecap: 'round',
            strokeLinejoin: 'round',
            ...('dash' in more && { strokeDasharray: more.dash }),
          }),
          Plot.dot(
            points.filter((_, point) => point % every === 0 || point === points.length - 1),
            { x: 'x', y: 'share', r: 5, fill: ink, symbol },
          ),
        ];
      }),
      ...named(kept, from),
      Plot.ruleY([from], { stroke: INK, strokeWidth: AXIS, strokeLinecap: 'round' }),
      ...axisBelow(ticks, word).slice(1),
    ],
  });
}

/** The name of each series beside its last point, moved apart where two would touch. */
function named(all: readonly Series[], from: number): Plot.Markish[] {
  const high = (HEIGHT - ABOVE - BELOW) / (1 - from);
  const ends = all
    .flatMap(({ name, points }, at) => points.slice(-1).map((end) => ({ ...end, name, at, down: (1 - end.share) * high })))
    .sort((one, other) => one.down - other.down);
  let last = Number.NEGATIVE_INFINITY;
  return ends.map(({ x, share, name, at, down }) => {
    const place = Math.max(down, last + APART);
    last = place;
    const { words } = SERIES[at % SERIES.length] ?? SERIES[0];
    return Plot.text([{ x, share }], {
      ...NAME,
      fill: words,
      x: 'x',
      y: 'share',
      text: () => name,
      textAnchor: 'start',
      dx: 12,
      dy: place - down,
    });
  });
}
