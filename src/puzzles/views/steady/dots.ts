// What a board shows while its plate works on one archer's dots, as numbers in steps of the ruler: nothing is drawn here.
// `t` runs from 0, as the row came, to 1, as it leaves; what a plate gives is the model's own and only shown as doubles.

import { approximate } from '../../../core/rational.ts';
import { fitOf, type Plate } from '../../steady/plates.ts';
import { type Carried, carriedIn, numberOn, through } from '../../steady/track.ts';

/** A dot over a ruler: how far along, how high it is lifted off its pile, and how many dots lie below it. */
export type Dot = { readonly x: number; readonly lift: number; readonly below: number };
/** A piece laid along a ruler; `landed` 0 while it is still its dot, 1 where it lies. */
export type Piece = { readonly from: number; readonly to: number; readonly landed: number };

export type Showing =
  /** `nought` is where the ruler's nought lies, `open` how far its left half is open: 1 flat, 0 shut onto the right one */
  | { readonly shows: 'ruler'; readonly dots: readonly Dot[]; readonly nought: number; readonly open: number }
  /** sticks side by side in this order; `place` may lie between two places */
  | { readonly shows: 'sticks'; readonly sticks: readonly { readonly place: number; readonly height: number }[] }
  /** `grown` 0 to 1: a square is drawn over its side */
  | { readonly shows: 'squares'; readonly squares: readonly { readonly side: number; readonly grown: number }[] }
  | { readonly shows: 'pile'; readonly pieces: readonly Piece[] }
  | { readonly shows: 'columns'; readonly heights: readonly number[]; readonly level: number }
  /** `reel` is how far the tape has come */
  | { readonly shows: 'tape'; readonly dots: readonly Dot[]; readonly from: number; readonly to: number; readonly reel: number }
  /** all but the highest dot fade: `others` 1 to 0 */
  | { readonly shows: 'top'; readonly dots: readonly Dot[]; readonly at: number; readonly others: number }
  /** a bar cut into equal parts, of which one stays: `others` 1 to 0 */
  | { readonly shows: 'cut'; readonly whole: number; readonly parts: number; readonly others: number }
  /** an area as a square; its side is drawn out: `others` 1 to 0 */
  | { readonly shows: 'side'; readonly area: number; readonly side: number; readonly others: number }
  | { readonly shows: 'nothing' };

/** How long a plate's dots take, ms: for all of them, or for each in turn (`mock/36`). */
const PACE: Readonly<Record<Plate, { readonly ms: number; readonly each: boolean }>> = {
  'line-up': { ms: 420, each: false },
  'slide-own-middle': { ms: 420, each: false },
  'slide-mark': { ms: 420, each: false },
  'slide-first': { ms: 420, each: false },
  'slide-median': { ms: 420, each: false },
  hop: { ms: 220, each: true },
  fold: { ms: 420, each: false },
  square: { ms: 320, each: false },
  pile: { ms: 220, each: true },
  share: { ms: 420, each: false },
  ends: { ms: 420, each: false },
  top: { ms: 420, each: false },
  'divide-by-shots': { ms: 320, each: false },
  root: { ms: 320, each: false },
};
/** However many dots there are, nobody waits longer than this, ms. */
const LONGEST = 2200;

export const paceOf = (plate: Plate, dots: number): number =>
  Math.min(LONGEST, PACE[plate].ms * (PACE[plate].each ? Math.max(1, dots) : 1));

/** The share of its own movement that each of several has done, where they move one after another. */
export const turnOf = (t: number, at: number, count: number): number => Math.max(0, Math.min(1, t * count - at));

const NOTHING: Showing = { shows: 'nothing' };

/** The values of a row, as near as doubles are. */
export const rowIn = (carried: Carried): readonly number[] | undefined =>
  carried !== undefined && 'row' in carried ? carried.row.tops.map((top) => Number(top) / Number(carried.row.over)) : undefined;

/** The number of a bar, as near as a double is. */
export const barIn = (carried: Carried): number | undefined => {
  const number = numberOn(carried);
  return number && approximate(number);
};

/** Each dot on as many as lie at the same spot before it. */
export const stacked = (values: readonly number[]): readonly Dot[] =>
  values.map((x, at) => ({ x, lift: 0, below: values.slice(0, at).filter((other) => Math.abs(other - x) < 1e-9).length }));

/** How far the dots of a row move on when `plates` have worked on it, and what each board shows at rest. */
export function carriedThrough(plates: readonly Plate[], shots: readonly number[], mark: number): readonly Carried[] {
  const passed: Carried[] = [carriedIn(shots)];
  for (const plate of plates) passed.push(through(plate, passed.at(-1), shots.length, mark));
  return passed;
}

/** What the board of `plate` shows. @param before what came into it @param after what leaves it @param shots of the archer @param t 0 to 1 */
export function showingOf(plate: Plate, before: Carried, after: Carried, shots: number, t: number): Showing {
  return fitOf(plate).takes === 'bar' ? ofBar(plate, before, after, shots, t) : ofRow(plate, rowIn(before), after, t);
}

function ofBar(plate: Plate, before: Carried, after: Carried, shots: number, t: number): Showing {
  const whole = barIn(before);
  if (whole === undefined) return NOTHING;
  if (plate === 'divide-by-shots') return { shows: 'cut', whole, parts: shots, others: 1 - t };
  const side = barIn(after);
  return side === undefined ? NOTHING : { shows: 'side', area: whole, side, others: 1 - t };
}

function ofRow(plate: Plate, row: readonly number[] | undefined, after: Carried, t: number): Showing {
  if (row === undefined || row.length === 0) return NOTHING;
  switch (plate) {
    case 'line-up':
      return { shows: 'sticks', sticks: linedUp(row, t) };
    case 'hop':
      return hopping(row, rowIn(after) ?? [], t);
    case 'fold':
      return folding(row, t);
    case 'square':
      return { shows: 'squares', squares: squaring(row, t) };
    case 'pile':
      return { shows: 'pile', pieces: piling(row, t) };
    case 'share': {
      const level = barIn(after) ?? 0;
      return { shows: 'columns', heights: row.map((height) => between(height, level, t)), level };
    }
    case 'ends': {
      const [from, to] = [Math.min(...row), Math.max(...row)];
      return { shows: 'tape', dots: stacked(row), from, to, reel: between(from, to, t) };
    }
    case 'top':
      return { shows: 'top', dots: stacked(row), at: row.indexOf(Math.max(...row)), others: 1 - t };
    default:
      return sliding(row, rowIn(after) ?? [], t);
  }
}

const between = (from: number, to: number, t: number): number => from + (to - from) * t;

/** Each goes from the place in which it was shot to its place in line; equal ones keep their order. */
function linedUp(row: readonly number[], t: number): readonly { readonly place: number; readonly height: number }[] {
  const rank = (at: number): number => row.filter((other, index) => other < (row[at] ?? 0) || (other === row[at] && index < at)).length;
  return row.map((height, at) => ({ place: between(at, rank(at), t), height }));
}

/** The dots stay where they are, and the ruler moves under them until its nought is there. */
function sliding(row: readonly number[], after: readonly number[], t: number): Showing {
  const way = (row[0] ?? 0) - (after[0] ?? 0);
  return { shows: 'ruler', dots: stacked(after), nought: between(-way, 0, t), open: 1 };
}

/** One after another each shot but the first becomes how far it is from the one before. */
function hopping(row: readonly number[], after: readonly number[], t: number): Showing {
  const rest = stacked(after);
  const dots = rest.map((dot, at) => {
    const done = turnOf(t, at, after.length);
    return {
      x: between(row[at + 1] ?? 0, dot.x, done),
      lift: arch(done) * Math.abs(dot.x - (row[at + 1] ?? 0)),
      below: between(0, dot.below, done),
    };
  });
  return { shows: 'ruler', dots, nought: 0, open: 1 };
}

const arch = (t: number): number => 2 * t * (1 - t);

/** What was left of nought goes over with the ruler's left half, on an arc about the hinge. */
function folding(row: readonly number[], t: number): Showing {
  const rest = stacked(row.map(Math.abs));
  const from = stacked(row);
  const dots = row.map((x, at) => {
    const below = between(from[at]?.below ?? 0, rest[at]?.below ?? 0, t);
    if (x >= 0) return { x, lift: 0, below };
    const angle = Math.PI * (1 - t);
    return { x: Math.cos(angle) * -x, lift: Math.sin(angle) * -x, below };
  });
  return { shows: 'ruler', dots, nought: 0, open: 1 - t };
}

/** Near ones first. */
function squaring(row: readonly number[], t: number): readonly { readonly side: number; readonly grown: number }[] {
  const sides = row.map(Math.abs).toSorted((a, b) => a - b);
  return sides.map((side, at) => ({ side, grown: turnOf(t, at, sides.length) }));
}

/** Each is laid on where the one before ended; one below nought goes back. */
function piling(row: readonly number[], t: number): readonly Piece[] {
  let end = 0;
  return row.map((length, at) => {
    const from = end;
    end += length;
    return { from, to: end, landed: turnOf(t, at, row.length) };
  });
}
