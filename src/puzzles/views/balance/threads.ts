// Where the threads run on the board: from what was written, in order, to how far each arm dips. No Phaser here.

import type { Point } from '../../../stage/layout.ts';

/** The board's own drawing: where notes and frames stand, in its units. `down`: threads run down, smallest left. */
export type Board = {
  readonly down: boolean;
  /** the notes' dots, the frames' dots, and from where to where along the other way both may stand */
  readonly note: number;
  readonly frame: number;
  readonly from: number;
  readonly to: number;
  /** the least room from one note to the next, and from one frame to the next */
  readonly apart: number;
};

export const SIDEWAYS: Board = { down: false, note: 66, frame: 214, from: 86, to: 390, apart: 56 };
export const DOWNWARDS: Board = { down: true, note: 62, frame: 109, from: 28, to: 226, apart: 33 };

export type Thread = { readonly arm: number; readonly from: Point; readonly to: Point };
/** `crossed`: they really cross, and do not only meet at an end */
export type Crossing = { readonly arms: readonly [number, number]; readonly at: Point; readonly crossed: boolean };

/** Evenly from `from` to `to`; a single one in the middle. */
const evenly = (board: Board, count: number, index: number): number =>
  count === 1 ? (board.from + board.to) / 2 : board.from + ((board.to - board.from) * index) / (count - 1);

/** Along the board, for each of `numbers`, where its note stands: smallest first, those without a number before them. */
export function notes(board: Board, numbers: readonly (number | null)[]): readonly number[] {
  const order = numbers.map((_, arm) => arm).sort((a, b) => (numbers[a] ?? -1) - (numbers[b] ?? -1) || a - b);
  return numbers.map((_, arm) => evenly(board, numbers.length, order.indexOf(arm)));
}

/** Arms that pull the same share a frame. @returns arms by frame, weakest first */
export function frames(pulls: readonly number[]): readonly (readonly number[])[] {
  const steps = [...new Set(pulls)].sort((a, b) => a - b);
  return steps.map((pull) => pulls.flatMap((one, arm) => (one === pull ? [arm] : [])));
}

/**
 * Where each frame stands: as far along as its pull, but never over its neighbour.
 * @param sizes how much room each takes along the board
 */
export function framePlaces(board: Board, pulls: readonly number[], sizes: readonly number[]): readonly number[] {
  const steps = frames(pulls).map((arms) => pulls[arms[0] ?? 0] ?? 0);
  const [least, most] = [Math.min(...steps), Math.max(...steps)];
  const span = most - least;
  const places = steps.map((pull) =>
    span === 0 ? (board.from + board.to) / 2 : board.from + ((board.to - board.from) * (pull - least)) / span,
  );
  const apart = (index: number): number => ((sizes[index] ?? 0) + (sizes[index + 1] ?? 0)) / 2;
  // Push on from the first, then back from the last where that went over the edge.
  for (let index = 0; index + 1 < places.length; index++)
    places[index + 1] = Math.max(places[index + 1] ?? 0, (places[index] ?? 0) + apart(index));
  const last = places.length - 1;
  places[last] = Math.min(places[last] ?? 0, board.to + Math.max(0, ((sizes[last] ?? 0) - board.apart) / 2));
  for (let index = last - 1; index >= 0; index--) places[index] = Math.min(places[index] ?? 0, (places[index + 1] ?? 0) - apart(index));
  return places;
}

const point = (board: Board, along: number, across: number): Point => (board.down ? { x: along, y: across } : { x: across, y: along });

/** A thread for each arm, in the order of the numbers, smallest first. */
export function threadsOf(
  board: Board,
  numbers: readonly (number | null)[],
  pulls: readonly number[],
  places: readonly number[],
): readonly Thread[] {
  const starts = notes(board, numbers);
  const groups = frames(pulls);
  return numbers
    .map((_, arm) => ({
      arm,
      from: point(board, starts[arm] ?? 0, board.note),
      to: point(board, places[groups.findIndex((arms) => arms.includes(arm))] ?? 0, board.frame),
    }))
    .sort((a, b) => (starts[a.arm] ?? 0) - (starts[b.arm] ?? 0));
}

/**
 * Where two threads part ways: numbers say one order and pulls another. They cross, or meet in one frame though their
 * numbers differ, or part from equal numbers.
 */
export function crossings(
  board: Board,
  threads: readonly Thread[],
  numbers: readonly (number | null)[],
  pulls: readonly number[],
): readonly Crossing[] {
  const along = ({ x, y }: Point): number => (board.down ? x : y);
  return threads.flatMap((a, index) =>
    threads.slice(index + 1).flatMap((b): readonly Crossing[] => {
      const said = Math.sign((numbers[a.arm] ?? 0) - (numbers[b.arm] ?? 0));
      const did = Math.sign((pulls[a.arm] ?? 0) - (pulls[b.arm] ?? 0));
      if (said === did) return [];
      const [before, after] = [along(a.from) - along(b.from), along(a.to) - along(b.to)];
      // Equal numbers stand beside each other, so their threads need not cross: they part at the notes.
      const share = said === 0 ? 0 : did === 0 ? 1 : before / (before - after);
      const meet = (from: Point, to: Point): Point => ({ x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share });
      const [one, other] = [meet(a.from, a.to), meet(b.from, b.to)];
      return [{ arms: [a.arm, b.arm], at: { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 }, crossed: said !== 0 && did !== 0 }];
    }),
  );
}
