// The plates of a machine, and which fits onto which: a plate with comb edges carries a row, one with a peg a single bar.

/** One plate with a dial: what the ruler slides to. */
export const SLIDES = ['slide-own-middle', 'slide-mark', 'slide-first', 'slide-median'] as const;
export const ROW_PLATES = ['line-up', ...SLIDES, 'hop', 'fold', 'square'] as const;
export const SUM_PLATES = ['pile', 'share', 'ends', 'top'] as const;
export const BAR_PLATES = ['divide-by-shots', 'root'] as const;
export const PLATES = [...ROW_PLATES, ...SUM_PLATES, ...BAR_PLATES] as const;
/** Whether the smallest or the biggest number is the steadiest. */
export const FLAGS = ['smallest', 'biggest'] as const;

/** row → row */
export type RowPlate = (typeof ROW_PLATES)[number];
/** row → bar */
export type SumPlate = (typeof SUM_PLATES)[number];
/** bar → bar */
export type BarPlate = (typeof BAR_PLATES)[number];
export type Plate = (typeof PLATES)[number];
export type Flag = (typeof FLAGS)[number];
export type Machine = { readonly plates: readonly Plate[]; readonly flag: Flag };

/** Sockets of the longest track. */
export const MOST_SOCKETS = 6;

export type Shape = 'row' | 'bar';
export type Fit = { readonly takes: Shape; readonly gives: Shape };

const FITS: Readonly<Record<Plate, Fit>> = {
  'line-up': { takes: 'row', gives: 'row' },
  'slide-own-middle': { takes: 'row', gives: 'row' },
  'slide-mark': { takes: 'row', gives: 'row' },
  'slide-first': { takes: 'row', gives: 'row' },
  'slide-median': { takes: 'row', gives: 'row' },
  hop: { takes: 'row', gives: 'row' },
  fold: { takes: 'row', gives: 'row' },
  square: { takes: 'row', gives: 'row' },
  pile: { takes: 'row', gives: 'bar' },
  share: { takes: 'row', gives: 'bar' },
  ends: { takes: 'row', gives: 'bar' },
  top: { takes: 'row', gives: 'bar' },
  'divide-by-shots': { takes: 'bar', gives: 'bar' },
  root: { takes: 'bar', gives: 'bar' },
};

export const fitOf = (plate: Plate): Fit => FITS[plate];

/** What comes out at the end of these plates, which fit: a row of shots goes in. */
export const shapeAfter = (plates: readonly Plate[]): Shape => {
  const last = plates.at(-1);
  return last === undefined ? 'row' : FITS[last].gives;
};

/** The place of the first plate that does not fit onto what comes before it; −1 where all fit. */
export const misfit = (plates: readonly Plate[]): number =>
  plates.findIndex((plate, at) => FITS[plate].takes !== shapeAfter(plates.slice(0, at)));

export const fits = (plates: readonly Plate[]): boolean => misfit(plates) < 0;
