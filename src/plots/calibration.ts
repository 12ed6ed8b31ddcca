// What was said against what came: on the dotted diagonal as many came as were said to.

import * as Plot from '@observablehq/plot';
import { axisBelow, type Canvas, drawn, INK, IRON, MARK, percentTick, sharesAcross, WHISKER } from './hand.ts';
import type { Share } from './interval.ts';

/**
 * @param points `x`: the chance that was said, 0 to 1; the share that came, with its interval
 * @param most the greatest chance and share that is shown
 */
export function calibration(
  canvas: Canvas,
  points: readonly ({ readonly x: number } & Share)[],
  { most, word }: { readonly most: number; readonly word: string },
) {
  const ticks = [0, most / 2, most];
  return drawn(canvas, {
    height: 290,
    marginLeft: 58,
    marginRight: 22,
    marginTop: 14,
    marginBottom: 34,
    x: { domain: [0, most] },
    y: { domain: [0, most] },
    marks: [
      ...sharesAcross(ticks, most),
      Plot.line(
        [
          [0, 0],
          [most, most],
        ],
        { stroke: INK, strokeWidth: 2, strokeDasharray: '1 6', strokeLinecap: 'round' },
      ),
      Plot.link(points, { x1: 'x', x2: 'x', y1: 'low', y2: 'high', stroke: IRON, strokeWidth: WHISKER, strokeLinecap: 'round' }),
      Plot.dot(points, { x: 'x', y: 'share', fill: IRON, r: MARK }),
      ...axisBelow(ticks, word, percentTick(most)),
    ],
  });
}
