// Counts along whole numbers, a row for each group: a dot for each of few, bars for many, over the median and the middle half.

import * as Plot from '@observablehq/plot';
import { AXIS, BRASS, type Canvas, drawn, GRID, INK, IRON, NAME, NUMBER, RULE, WORD } from './hand.ts';
import { quartilesOf } from './interval.ts';

export type DotRow = { readonly name: string; readonly counts: readonly (readonly [value: number, count: number])[] };

/** Groups of so many or more are bars, and those whose dots find no room. */
const MANY = 60;
/** Radius of a dot, room that it takes. */
const DOT = 3.3;
const PITCH = 7.6;
/** Room of a row, CSS px: above its line for what is counted, below it for the median. */
const UP = 44;
const DOWN = 20;
const NAMES = 128;
const RIGHT = 24;

/**
 * @param rows each with at least one value, going up @param ticks along the bottom @param word of that axis
 * @param n what stands before the number of each row
 */
export function dots(
  canvas: Canvas,
  rows: readonly DotRow[],
  { ticks, most, word, n }: { readonly ticks: readonly number[]; readonly most: number; readonly word: string; readonly n: string },
) {
  const row = UP + DOWN;
  const wide = (canvas.width - NAMES - RIGHT) / (most + 1);
  const tallest = rows.map(({ counts }) => Math.max(...counts.map(([, count]) => count)));
  const all = rows.map(({ counts }) => counts.reduce((sum, [, count]) => sum + count, 0));
  // from the top down, px
  const lines = rows.map((_, at) => at * row + UP);
  /** as few columns as let the tallest pile of a row fit */
  const columnsOf = (at: number): number => Math.ceil(((tallest[at] ?? 1) * PITCH) / UP);
  const few = rows.map((_, at) => (all[at] ?? 0) < MANY && columnsOf(at) * PITCH <= Math.max(wide, PITCH));
  const marks = rows.flatMap(({ counts }, at) => {
    if (!few[at]) return [];
    const columns = columnsOf(at);
    return counts.flatMap(([value, count]) =>
      Array.from({ length: count }, (_, index) => ({
        x: value + (((index % columns) - (columns - 1) / 2) * PITCH) / wide,
        y: (lines[at] ?? 0) - PITCH * (Math.floor(index / columns) + 0.6),
      })),
    );
  });
  const bars = rows.flatMap(({ counts }, at) =>
    few[at]
      ? []
      : counts.map(([value, count]) => ({
          x: value,
          y1: lines[at] ?? 0,
          y2: (lines[at] ?? 0) - (UP - 4) * (count / (tallest[at] ?? 1)),
        })),
  );
  const middles = rows.map(({ counts }, at) => {
    const [low, middle, high] = quartilesOf(counts);
    return { low, middle, high, y: (lines[at] ?? 0) + 10 };
  });
  const heads = rows.map(({ name }, at) => ({ name, n: `${n} ${all[at]}`, y: lines[at] ?? 0 }));
  return drawn(canvas, {
    height: rows.length * row + 8 + 34,
    marginLeft: NAMES,
    marginRight: RIGHT,
    marginTop: 8,
    marginBottom: 34,
    x: { domain: [-0.5, most + 0.5] },
    y: { domain: [0, rows.length * row], reverse: true },
    marks: [
      Plot.ruleX(ticks, { stroke: GRID, strokeWidth: RULE }),
      Plot.ruleY(lines, { stroke: GRID, strokeWidth: RULE }),
      Plot.rect(bars, {
        x1: ({ x }: { readonly x: number }) => x - 0.42,
        x2: ({ x }: { readonly x: number }) => x + 0.42,
        y1: 'y1',
        y2: 'y2',
        fill: IRON,
        rx: 3,
      }),
      Plot.dot(marks, { x: 'x', y: 'y', r: DOT, fill: IRON }),
      Plot.link(middles, { x1: 'low', x2: 'high', y1: 'y', y2: 'y', stroke: BRASS, strokeWidth: 4.5, strokeLinecap: 'round' }),
      Plot.dot(middles, { x: 'middle', y: 'y', r: 5.5, fill: BRASS }),
      Plot.text(heads, { ...NAME, y: 'y', text: 'name', frameAnchor: 'left', textAnchor: 'end', dx: -12, dy: -12 }),
      Plot.text(heads, { ...NUMBER, fill: WORD.fill, y: 'y', text: 'n', frameAnchor: 'left', textAnchor: 'end', dx: -12, dy: 8 }),
      Plot.ruleY([rows.length * row], { stroke: INK, strokeWidth: AXIS, strokeLinecap: 'round' }),
      Plot.axisX([...ticks], { ...NUMBER, tickSize: 0, tickPadding: 10, label: null, tickFormat: String }),
      Plot.text([word], { ...WORD, frameAnchor: 'bottom-left', textAnchor: 'end', dx: -14, dy: 24 }),
    ],
  });
}
