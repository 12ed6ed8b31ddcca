// One share along something that is counted, with its interval, beside the strip that it should stay in.

import * as Plot from '@observablehq/plot';
import { axisBelow, BAND, BRASS, type Canvas, drawn, IRON, LINE, MARK, sharesAcross } from './hand.ts';
import type { Share } from './interval.ts';

/**
 * @param strip the two shares that it should stay between
 * @param from the least share that is shown; the sentence of the plot has to say so where it is not 0
 */
export function curve(
  canvas: Canvas,
  points: readonly ({ readonly x: number } & Share)[],
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
  const shown = points.map((point) => ({ ...point, low: Math.max(from, point.low), base: from }));
  return drawn(canvas, {
    height: 270,
    marginLeft: 58,
    marginRight: 16,
    marginTop: 14,
    marginBottom: 34,
    y: { domain: [from, 1] },
    marks: [
      Plot.rect([strip], { y1: strip[0], y2: strip[1], fill: BRASS, fillOpacity: 0.13, insetLeft: -6, insetRight: -6 }),
      ...sharesAcross(across, Math.max(...across)),
      Plot.areaY(shown, { x: 'x', y1: 'low', y2: 'high', fill: IRON, fillOpacity: BAND }),
      Plot.lineY(shown, { x: 'x', y: 'share', stroke: IRON, strokeWidth: LINE, strokeLinecap: 'round', strokeLinejoin: 'round' }),
      Plot.dot(shown, { x: 'x', y: 'share', r: MARK - 1, fill: IRON }),
      Plot.ruleY([from], { stroke: 'currentColor', strokeWidth: 2.4, strokeLinecap: 'round' }),
      ...axisBelow(ticks, word).slice(1),
    ],
  });
}
