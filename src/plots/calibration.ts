// What was said against what came: on the dotted diagonal as many came as were said to.

import * as Plot from '@observablehq/plot';
import { axisBelow, type Canvas, countsBelow, drawn, INK, IRON, MARK, NAME, percentTick, sharesAcross, WHISKER } from './hand.ts';
import type { Share } from './interval.ts';

/**
 * @param points `x`: the chance that was said, 0 to 1; the share that came, with its interval
 * @param most the greatest chance and share that is shown
 * @param names what stands under the points in place of the chances, with the n of each below it
 */
export function calibration(
  canvas: Canvas,
  points: readonly ({ readonly x: number } & Share)[],
  { most, word, names }: { readonly most: number; readonly word: string; readonly names?: readonly string[] },
) {
  const ticks = [0, most / 2, most];
  return drawn(canvas, {
    height: names ? 270 : 290,
    marginLeft: 58,
    marginRight: 22,
    marginTop: 14,
    marginBottom: names ? 56 : 34,
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
      ...(names
        ? [
            ...axisBelow([], ''),
            Plot.text(points, { ...NAME, x: 'x', text: (_, at: number) => names[at] ?? '', frameAnchor: 'bottom', dy: 24 }),
            ...countsBelow(points, word),
          ]
        : axisBelow(ticks, word, percentTick(most))),
    ],
  });
}
