// The plates of a machine and what a row of shots becomes on its way along the track.

import { absolute, compared, divided, least, minus, most, type Rational, rational, total } from './rational.ts';

export const ROW_PLATES = ['line-up', 'slide-own-middle', 'slide-mark', 'slide-first', 'hop', 'fold'] as const;
export const BAR_PLATES = ['pile', 'share', 'ends', 'top'] as const;
export const PLATES = [...ROW_PLATES, ...BAR_PLATES] as const;
export const FLAGS = ['smallest', 'biggest'] as const;

export type RowPlate = (typeof ROW_PLATES)[number];
export type BarPlate = (typeof BAR_PLATES)[number];
export type Plate = (typeof PLATES)[number];
export type Flag = (typeof FLAGS)[number];
export type Machine = { readonly plates: readonly Plate[]; readonly flag: Flag };

type Row = readonly Rational[];

export const isBar = (plate: Plate): plate is BarPlate => BAR_PLATES.some((bar) => bar === plate);

function reshaped(plate: RowPlate, row: Row, mark: number): Row {
  const from = (middle: Rational | undefined): Row => (middle ? row.map((one) => minus(one, middle)) : row);
  switch (plate) {
    case 'line-up':
      return row.toSorted(compared);
    case 'slide-own-middle':
      return from(mean(row));
    case 'slide-mark':
      return from(rational(mark));
    case 'slide-first':
      return from(row[0]);
    case 'hop':
      return row.slice(1).map((one, at) => minus(one, row[at] ?? one));
    case 'fold':
      return row.map(absolute);
  }
}

function bar(plate: BarPlate, row: Row): Rational | undefined {
  const [low, high] = [least(row), most(row)];
  if (low === undefined || high === undefined) return undefined;
  switch (plate) {
    case 'pile':
      return total(row);
    case 'share':
      return mean(row);
    case 'ends':
      return minus(high, low);
    case 'top':
      return high;
  }
}

export const mean = (row: Row): Rational | undefined => (row.length === 0 ? undefined : divided(total(row), row.length));

/** The number at the end of the track; undefined where there is none: nothing on it, a row left over, or an empty row. */
export function numberOf(plates: readonly Plate[], shots: readonly number[], mark: number): Rational | undefined {
  let row: Row = shots.map(rational);
  for (const plate of plates) {
    if (isBar(plate)) return bar(plate, row);
    row = reshaped(plate, row, mark);
  }
  return undefined;
}

/** The archers whom the machine puts at the top, from 0; undefined where it gives some archer no number. */
export function picks({ plates, flag }: Machine, archers: readonly (readonly number[])[], mark: number): readonly number[] | undefined {
  const numbers = archers.map((shots) => numberOf(plates, shots, mark));
  const known = numbers.filter((number) => number !== undefined);
  const best = flag === 'smallest' ? least(known) : most(known);
  if (best === undefined || known.length < numbers.length) return undefined;
  return known.flatMap((number, at) => (compared(number, best) === 0 ? [at] : []));
}
