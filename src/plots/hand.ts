// The hand that all plots are drawn in: colours, type, axes. Sizes in CSS px, for a drawing that is shown at its own size.

import * as Plot from '@observablehq/plot';

export const INK = '#2A2046';
export const SOFT = '#5A4C78';
export const SHEET = '#FFFCF5';
export const GRID = '#EADCC3';
/** One thing that matters is brass, all else iron. */
export const IRON = '#473A6C';
export const BRASS = '#B9782B';
/** What flows by, and all else where one thing matters. */
export const MAUVE = '#A6759F';
const LEAF = '#3F6B56';
/** Words in brass. */
export const BRASS_INK = '#7A4A12';

/** How each series is told apart, in this order: never by hue alone. */
export const SERIES = [
  { ink: IRON, words: IRON, symbol: 'circle' },
  { ink: BRASS, words: BRASS_INK, symbol: 'square', dash: '9 5' },
  { ink: LEAF, words: '#274A38', symbol: 'triangle', dash: '2 7' },
] as const;

/** The two voices; the page brings the fonts. */
export const VOICE = '"Shantell Sans", "Comic Neue", cursive';
const READ = '"Atkinson Hyperlegible Next", "Atkinson Hyperlegible", system-ui, sans-serif';
/** Ticks and numbers. */
export const NUMBER = { fontFamily: VOICE, fontWeight: 600, fontSize: 16, fill: INK } as const;
/** Names of rows and series. */
export const NAME = { fontFamily: READ, fontWeight: 650, fontSize: 15, fill: INK } as const;
/** Words of axes, and n. */
export const WORD = { fontFamily: READ, fontWeight: 550, fontSize: 15, fill: SOFT } as const;

/** Opacity of the band of an interval. */
export const BAND = 0.16;
/** Strokes of lines, of whiskers, of the axis below, of the grid. */
export const LINE = 3.2;
export const WHISKER = 3.4;
export const AXIS = 2.4;
export const RULE = 1.6;
/** Radius of a mark. */
export const MARK = 5;

/** Where a plot is drawn, how wide, and what it says to who can't see it. */
export type Canvas = { readonly document: Document; readonly width: number; readonly says: string };

/** Draws marks in this hand: no axes but those that are among the marks. */
export const drawn = ({ document, width, says }: Canvas, { marks = [], ...options }: Plot.PlotOptions): SVGSVGElement | HTMLElement => {
  const plot = Plot.plot({
    document,
    width,
    ariaLabel: says,
    style: { background: 'none', color: INK, fontFamily: READ, fontSize: '15px', overflow: 'visible' },
    ...options,
    x: { axis: null, ...options.x },
    y: { axis: null, ...options.y },
    ...(options.fx && { fx: { axis: null, ...options.fx } }),
    ...(options.fy && { fy: { axis: null, ...options.fy } }),
    marks,
  });
  plot.setAttribute('role', 'img');
  // Plot names its groups of marks, which have no role that may have a name: the drawing speaks as one
  for (const group of plot.querySelectorAll('[aria-label]')) group.removeAttribute('aria-label');
  return plot;
};

/** A share in whole percent, without the sign: 100 and 0 are said of all and of none alone. */
export const whole = (share: number): string =>
  String(share >= 1 || share <= 0 ? Math.round(100 * share) : Math.min(99, Math.max(1, Math.round(100 * share))));

/** A share as a tick has it: the unit on the top one alone. */
export const percentTick = (top: number) => (share: number) => `${Math.round(100 * share)}${share === top ? '%' : ''}`;

/** Ticks along the bottom, and the word of the axis left of the first. */
export const axisBelow = (
  ticks: readonly (number | string)[],
  word: string,
  format?: NonNullable<Plot.AxisXOptions['tickFormat']>,
): Plot.Markish[] => [
  Plot.ruleY([0], { stroke: INK, strokeWidth: AXIS, strokeLinecap: 'round' }),
  Plot.axisX([...ticks], { ...NUMBER, tickSize: 0, tickPadding: 10, label: null, ...(format && { tickFormat: format }) }),
  Plot.text([word], { ...WORD, frameAnchor: 'bottom-left', textAnchor: 'end', dx: -14, dy: 24 }),
];

/** Lines across at these values, named at the left; at most four. */
export const linesAcross = (ticks: readonly number[], format: (value: number) => string): Plot.Markish[] => [
  Plot.gridY([...ticks], { stroke: GRID, strokeWidth: RULE, strokeOpacity: 1 }),
  Plot.axisY([...ticks], { ...NUMBER, tickSize: 0, tickPadding: 8, label: null, tickFormat: format }),
];

/** The same for shares. */
export const sharesAcross = (ticks: readonly number[], top: number): Plot.Markish[] => linesAcross(ticks, percentTick(top));

/** A second row under the ticks: how many there are at each. @param word what is counted, left of the first */
export const countsBelow = (counts: readonly { readonly x: number; readonly of: number }[], word: string): Plot.Markish[] => [
  Plot.text(counts, { ...NUMBER, fill: SOFT, x: 'x', text: 'of', frameAnchor: 'bottom', dy: 46 }),
  // the first count may be a long one
  Plot.text([word], { ...WORD, frameAnchor: 'bottom-left', textAnchor: 'end', dx: -26, dy: 44 }),
];
