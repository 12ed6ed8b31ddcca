// A plot with what it says and the same numbers as a table.

import type { Canvas } from '../plots/hand.ts';

export type Cell = string | number;
export type Table = { readonly name: string; readonly columns: readonly string[]; readonly rows: readonly (readonly Cell[])[] };

export type Figure = {
  readonly title: string;
  /** unit, interval, who counts */
  readonly says: string;
  /** the same for who can't see it */
  readonly told: string;
  /** undefined where the logs hold nothing for it */
  readonly draw: ((canvas: Canvas) => Element) | undefined;
  readonly table: Table;
  /** whether it takes the room of two */
  readonly wide?: true;
};

/** Four decimals are more than any of these figures can bear. */
export const rounded = (cell: Cell): Cell => (typeof cell === 'number' ? Number(cell.toFixed(4)) : cell);

/** @param simulated what the column of that name says in each row */
export function csvOf({ columns, rows }: Table, simulated: string): string {
  const quoted = (cell: Cell): string => (/[",\n]/.test(String(cell)) ? `"${String(cell).replaceAll('"', '""')}"` : String(cell));
  return [['simulated', ...columns], ...rows.map((row) => [simulated, ...row.map(rounded)])]
    .map((row) => `${row.map(quoted).join(',')}\r\n`)
    .join('');
}

/** Whole numbers from 0 that are easily read, at most `count` of them. */
export function ticksTo(most: number, count = 7): readonly number[] {
  const step = [1, 2, 4, 5, 10, 20, 50, 100, 200, 500, 1000].find((one) => most / one <= count - 1) ?? most;
  return Array.from({ length: Math.floor(most / step) + 1 }, (_, index) => index * step);
}
