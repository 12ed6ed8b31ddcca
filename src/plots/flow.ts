// What flows from one to another over several moments: the same order in each column, what comes to the one that matters in brass.

import * as Plot from '@observablehq/plot';
import { BRASS, BRASS_INK, type Canvas, drawn, IRON, MAUVE, NAME, NUMBER, WORD } from './hand.ts';

/** So many went this way: a name for each moment. */
export type Path = { readonly at: readonly string[]; readonly count: number };

const HEIGHT = 286;
const ABOVE = 26;
/** Room for names and numbers at each side; where the whole is narrow they stand close together. */
const SIDES = 138;
const NARROW = { width: 450, sides: 96 } as const;
/** Between two of a column, so that their names have room. */
const GAP = 15;
/** Half the width of a block, px. */
const HALF = 7;

/**
 * @param order of the names, down each column; the last one matters
 * @param moments a name for each column
 */
export function flows(
  canvas: Canvas,
  paths: readonly Path[],
  { order, moments }: { readonly order: readonly string[]; readonly moments: readonly string[] },
) {
  const all = paths.reduce((sum, { count }) => sum + count, 0);
  const matters = order.at(-1);
  const inner = HEIGHT - ABOVE - 6;
  const narrow = canvas.width < NARROW.width;
  const room = narrow ? NARROW.sides : SIDES;
  const wide = (canvas.width - 2 * room) / (moments.length - 1);
  const blocks = moments.flatMap((_, column) => {
    const there = order.filter((id) => paths.some(({ at }) => at[column] === id));
    const unit = (inner - GAP * (there.length - 1)) / all;
    let top = 0;
    return there.map((id) => {
      const count = paths.reduce((sum, path) => sum + (path.at[column] === id ? path.count : 0), 0);
      const block = { id, column, count, top, unit, bottom: top + count * unit };
      top = block.bottom + GAP;
      return block;
    });
  });
  const blockOf = (column: number, id: string) => blocks.find((one) => one.column === column && one.id === id);
  const ribbons = moments.slice(1).flatMap((_, index) => {
    const between = order.flatMap((from) =>
      order.map((to) => ({
        from,
        to,
        count: paths.reduce((sum, { at, count }) => sum + (at[index] === from && at[index + 1] === to ? count : 0), 0),
      })),
    );
    const used = new Map<string, number>();
    /** the next free part of a block's side @returns its top and bottom, px */
    const part = (column: number, id: string, count: number): readonly [number, number] => {
      const block = blockOf(column, id);
      if (block === undefined) return [0, 0];
      const key = `${column} ${id}`;
      const start = used.get(key) ?? block.top;
      const end = start + count * block.unit;
      used.set(key, end);
      return [start, end];
    };
    return between
      .filter(({ count }) => count > 0)
      .flatMap(({ from, to, count }) => {
        const [a, b] = [part(index, from, count), part(index + 1, to, count)];
        const z = `${index} ${from} ${to}`;
        return [
          { x: index + HALF / wide, y1: a[0], y2: a[1], z, to },
          { x: index + 1 - HALF / wide, y1: b[0], y2: b[1], z, to },
        ];
      });
  });
  const shapes = (mine: boolean) => ribbons.filter(({ to }) => (to === matters) === mine);
  const area = { x: 'x', y1: 'y1', y2: 'y2', z: 'z', curve: 'bump-x' } as const;
  const middle = ({ top, bottom }: (typeof blocks)[number]): number => (top + bottom) / 2;
  const sides = ([0, moments.length - 1] as const).map((column) => blocks.filter((one) => one.column === column));
  return drawn(canvas, {
    height: HEIGHT,
    marginLeft: room,
    marginRight: room,
    marginTop: ABOVE,
    marginBottom: 6,
    x: { domain: [0, moments.length - 1] },
    y: { domain: [0, inner], reverse: true },
    marks: [
      Plot.areaY(shapes(false), { ...area, fill: MAUVE, fillOpacity: 0.24 }),
      Plot.areaY(shapes(true), { ...area, fill: BRASS, fillOpacity: 0.55 }),
      Plot.rect(blocks, {
        x1: ({ column }: { readonly column: number }) => column - HALF / wide,
        x2: ({ column }: { readonly column: number }) => column + HALF / wide,
        y1: 'top',
        y2: ({ top, bottom }: (typeof blocks)[number]) => Math.max(bottom, top + 2),
        fill: ({ id }: { readonly id: string }) => (id === matters ? BRASS : IRON),
        rx: 4,
      }),
      ...sides.flatMap((side, at) => {
        const [anchor, out] = at === 0 ? (['end', -1] as const) : (['start', 1] as const);
        return [
          Plot.text(side, {
            ...NAME,
            x: 'column',
            y: middle,
            text: ({ id, count }: { readonly id: string; readonly count: number }) => (narrow ? `${id} ${count}` : id),
            fill: ({ id }: { readonly id: string }) => (id === matters ? BRASS_INK : NAME.fill),
            textAnchor: anchor,
            dx: out * 14,
          }),
          Plot.text(narrow ? [] : side, {
            ...NUMBER,
            x: 'column',
            y: middle,
            text: ({ count }: { readonly count: number }) => String(count),
            textAnchor: at === 0 ? 'start' : 'end',
            dx: out * (room - 4),
          }),
        ];
      }),
      // where there is little room the outer two stand over the names at the sides
      ...moments.map((moment, at) => {
        const anchor = !narrow || (at > 0 && at < moments.length - 1) ? 'middle' : at === 0 ? 'end' : 'start';
        const dx = anchor === 'middle' ? 0 : at === 0 ? HALF : -HALF;
        return Plot.text([moment], {
          ...WORD,
          x: () => at,
          text: (one: string) => one,
          frameAnchor: 'top',
          textAnchor: anchor,
          dx,
          dy: -18,
        });
      }),
    ],
  });
}
