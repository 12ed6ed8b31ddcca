// A small vocabulary for tests about archers.

import type { Json } from '../../../src/core/json.ts';
import type { Position, Puzzle } from '../../../src/core/kind.ts';
import { steady } from '../../../src/puzzles/steady/index.ts';

/** The shots of each archer. */
export const group = (...shots: readonly (readonly number[])[]): Json => ({ shots: shots.map((row) => [...row]) });

type Tray = {
  readonly mark?: number;
  readonly plates: readonly string[];
  readonly sockets: number;
  readonly [more: string]: Json | undefined;
};

export const machine = ({ mark = 10, ...tray }: Tray, ...wall: readonly Json[]) => ({ ...tray, mark, wall });
export const discuss = ({ mark = 10, ...tray }: Tray, ...wall: readonly Json[]) => ({ task: 'discuss', ...tray, mark, wall });

/** SCIENCE.md, V1 to V4 (V1 with the design's second pair beside it). */
export const FIRST = group([10, 10, 10, 10], [12, 18, 9, 21]);
export const SECOND = group([14, 15, 16, 15], [2, 8, 14, 8]);
export const SAME_ENDS = group([2, 10, 10, 10, 10, 18], [2, 2, 2, 18, 18, 18]);
export const CLIMBER = group([2, 4, 6, 8, 10, 12, 14, 16, 18], [8, 12, 8, 12, 8, 12, 8, 12, 10]);
export const REPEATER = group([10, 10, 10, 10, 0, 20], [8, 9, 10, 10, 11, 12]);
/** The design's S04, S05, S06 and S13. */
export const OFF_MARK = group([15, 14, 16, 15], [10, 4, 16, 10]);
export const SELECTION = group(
  [14, 8, 14, 14, 20, 14, 14, 14, 14, 14],
  [13, 20, 14, 15, 14, 8, 14, 16, 12, 14],
  [8, 8, 8, 11, 14, 14, 17, 20, 20, 20],
);
export const LONG_DAY = group([9, 11, 9, 11, 9, 11, 9, 11, 9, 11, 9, 11], [12, 8, 10]);
export const WILD = group([2, 10, 10, 10, 10, 18], [7, 13, 7, 13, 7, 13]);

export const ALL_PLATES = [
  'line-up',
  'slide-own-middle',
  'slide-mark',
  'slide-first',
  'slide-median',
  'hop',
  'fold',
  'square',
  'pile',
  'share',
  'ends',
  'top',
  'divide-by-shots',
  'root',
] as const;

export function opened(setup: Json): Puzzle {
  const puzzle = steady.open(setup);
  if (!puzzle.ok) throw new Error(puzzle.why);
  return puzzle.value;
}

export function positionOf(setup: Json, answer: Json): Position {
  const position = opened(setup).at(answer);
  if (!position.ok) throw new Error(position.why);
  return position.value;
}

/** Why it is refused; nothing where it is taken. */
export function refusal(setup: Json, answer?: Json): string {
  const puzzle = steady.open(setup);
  if (!puzzle.ok) return puzzle.why;
  const position = answer === undefined ? undefined : puzzle.value.at(answer);
  return position === undefined || position.ok ? '' : position.why;
}
