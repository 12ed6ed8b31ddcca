// What changes along something that is counted, each series with its interval and its name at its end, over the strip it should stay in.

import * as Plot from '@observablehq/plot';
import { AXIS, axisBelow, BAND, BRASS, type Canvas, countsBelow, drawn, INK, LINE, linesAcross, NAME, SERIES, SHEET } from './hand.ts';

/** `stroke`: a mark across the line, such as where somebody is censored. */
export type Point = { readonly x: number; readonly value: number; readonly low: number; readonly high: number; readonly stroke?: boolean };
export type Series = { readonly name: string; readonly points: readonly Point[] };

const HEIGHT = 270;
const ABOVE = 14;
const LEFT = 58;
/** Width of a digit of a tick, px. */
const DIGIT = 11;
const BELOW = 38;
/** Room for a second row below, of counts. */
const COUNTS = 22;
/** Names at the ends stand at least so far apart. */
const APART = 20;
/** And so far above the axis, px: its line would strike them out. */
const OFF_AXIS = 12;
/** Marks on each line. */
const MARKS = 7;
/** A stroke across a line, px. */
const STROKE = 14;

/**
 * @param all at most as many as SERIES tells apart
 * @param strip the two values that they should stay between
 * @param from the least and `most` the greatest value that is shown; the sentence of the plot has to say so where shares start above 0
 * @param across lines across, named by `tick` @param steps whether values hold until the next one
 * @param counts a second row under the ticks
 */
export function curves(
  canvas: Canvas,
  all: readonly Series[],
  {
    strip,
    from,
    most = 1,
    ticks,
    across,
    tick,
    word,
    steps = false,
    counts,
  }: {
    readonly strip?: readonly [number, number];
    readonly from: number;
    readonly most?: number;
    readonly ticks: readonly number[];
    readonly across: readonly number[];
    readonly tick: (value: number) => string;
    readonly word: string;
    readonly steps?: boolean;
    readonly counts?: { readonly word: string; readonly at: readonly { readonly x: number; readonly of: number }[] };
  },
) {
  const bounded = (value: number): number => Math.min(most, Math.max(from, value));
  const kept = all.map(({ name, points }) => ({
    name,
    points: points.map((point) => ({ ...point, low: bounded(point.low), high: bounded(point.high) })),
  }));
  const below = counts ? BELOW + COUNTS : BELOW;
  const high = (HEIGHT - ABOVE - below) / (most - from);
  const curve = steps ? 'step-after' : 'linear';
  const right = 22 + 8 * Math.max(...all.map(({ name }) => name.length));
  const longest = Math.max(...[...ticks, ...(counts?.at.map(({ of }) => of) ?? [])].map((one) => String(one).length));
  const fit = Math.max(1, Math.floor((canvas.width - LEFT - right) / (DIGIT * longest + DIGIT)));
  /** where there is little room, every second of them, or fewer */
  const every = Math.ceil(ticks.length / fit);
  const told = ticks.filter((_, at) => at % every === 0);
  return drawn(canvas, {
    height: HEIGHT,
    marginLeft: LEFT,
    marginRight: right,
    marginTop: ABOVE,
    marginBottom: below,
    y: { domain: [from, most] },
    marks: [
      ...(strip ? [Plot.rect([strip], { y1: strip[0], y2: strip[1], fill: BRASS, fillOpacity: 0.13, insetLeft: -6, insetRight: -6 })] : []),
      ...linesAcross(across, tick),
      ...kept.flatMap(({ points }, at) => {
        const { ink, symbol, ...more } = SERIES[at % SERIES.length] ?? SERIES[0];
        const every = Math.max(1, Math.round(points.length / MARKS));
        return [
          Plot.areaY(points, { x: 'x', y1: 'low', y2: 'high', fill: ink, fillOpacity: BAND, curve }),
          Plot.lineY(points, {
            x: 'x',
            y: 'value',
            curve,
            stroke: ink,
            strokeWidth: LINE,
            strokeLinecap: 'round',
            strokeLinejoin: 'round',
            ...('dash' in more && { strokeDasharray: more.dash }),
          }),
          steps
            ? Plot.link(
                points.filter(({ stroke }) => stroke),
                {
                  x1: 'x',
                  x2: 'x',
                  y1: ({ value }: Point) => value - STROKE / 2 / high,
                  y2: ({ value }: Point) => value + STROKE / 2 / high,
                  stroke: ink,
                  strokeWidth: 2.4,
                  strokeLinecap: 'round',
                },
              )
            : Plot.dot(
                points.filter((_, point) => point % every === 0 || point === points.length - 1),
                { x: 'x', y: 'value', r: 5, fill: ink, symbol },
              ),
        ];
      }),
      ...named(kept, most, high, (most - from) * high - OFF_AXIS),
      Plot.ruleY([from], { stroke: INK, strokeWidth: AXIS, strokeLinecap: 'round' }),
      ...axisBelow(told, word, String).slice(1),
      ...(counts
        ? countsBelow(
            counts.at.filter(({ x }) => told.includes(x)),
            counts.word,
          )
        : []),
    ],
  });
}

/**
 * The name of each series beside its last point, moved apart where two would touch.
 * @param high px of a unit @param lowest px from the top, which no name is below
 */
function named(all: readonly Series[], most: number, high: number, lowest: number): Plot.Markish[] {
  const ends = all
    .flatMap(({ name, points }, at) => points.slice(-1).map((end) => ({ ...end, name, at, down: (most - end.value) * high })))
    .sort((one, other) => one.down - other.down);
  let last = Number.NEGATIVE_INFINITY;
  const places = ends.map(({ down }) => {
    last = Math.max(down, last + APART);
    return last;
  });
  let next = lowest;
  for (let at = places.length - 1; at >= 0; at--) {
    places[at] = Math.min(places[at] ?? 0, next);
    next = (places[at] ?? 0) - APART;
  }
  return ends.map(({ x, value, name, at, down }, index) => {
    const { words } = SERIES[at % SERIES.length] ?? SERIES[0];
    return Plot.text([{ x, value }], {
      ...NAME,
      fill: words,
      // a series that ends early has its name among the others
      stroke: SHEET,
      strokeWidth: 5,
      x: 'x',
      y: 'value',
      text: () => name,
      textAnchor: 'start',
      dx: 12,
      dy: (places[index] ?? down) - down,
    });
  });
}
