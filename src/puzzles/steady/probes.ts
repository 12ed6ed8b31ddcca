// The rows by which machines are told apart: two that put these in the same order, ties and rows without a number included,
// are the same build. Shots are counted from the mark.
//
// How they were chosen: the first eight are the archers of SCIENCE.md (V1 to V4). The other forty were drawn one by one, from 1
// to 9 shots, about the mark or off it, wide or narrow: each time the one of twelve rows was kept that told most machines apart
// which all rows before it put in the same order. Of all 3100 tracks of the 14 plates in up to four sockets they make 670
// orders, and 300 more rows of the same kind make 672.

import type { Shots } from './measures.ts';

const FROM_THE_MARK: readonly Shots[] = [
  [0, 0, 0, 0],
  [2, 8, -1, 11],
  [-8, 0, 0, 0, 0, 8],
  [-8, -8, -8, 8, 8, 8],
  [-8, -6, -4, -2, 0, 2, 4, 6, 8],
  [-2, 2, -2, 2, -2, 2, -2, 2, 0],
  [0, 0, 0, 0, -10, 10],
  [-2, -1, 0, 0, 1, 2],
  [0, 2, -13],
  [-13, -19, -4],
  [-1, -2, -2, 6],
  [-7, -12, -3, -10, -19, -3, 17, -12, 7],
  [10, 3, 0, -8],
  [-15],
  [-11, -10, -20],
  [7, 0, -16],
  [-5, 2, -1, -4, -1, -3, 4],
  [18, 13, -20, -7, 2, 8],
  [2],
  [-9, -9, -6, -5, 2, -20],
  [4, 3],
  [4, 5, 4, 3, 6, 7],
  [-12],
  [13, 13, 9, 9, 11, 6],
  [0, 13],
  [-8, -10, -10, -8],
  [7, -10, -10, 4],
  [-1, -2, -1, -2, 1, 3, 2],
  [-9, 1, -7],
  [2, 2, 3, -3],
  [0, 0, -1, 2],
  [0, 2],
  [-1, -20, 8, -20],
  [-5, 5, -2, 4, -3, 4],
  [-1, 1, -3, 1, -1, 1, -1, -1],
  [-17, -16, -14, 7, 1, -10],
  [-1, 2, -5, 20, 20, 20, 2],
  [-8, -7, -12, -6, -11, -10, -4, -10],
  [-10, -13, -9, -7, -8],
  [11, 18, 0, -12, 4, 0],
  [1, -2, -2, 2, 2, -3, 1, 0],
  [0, 4, 4, -4, 2, -7],
  [-20, -14, -18, -17, -12, -3, 4, -20],
  [16, 16, 10, 4, 4, 10, 11],
  [1],
  [6, 2, 2, 5, -2],
  [-8, -8, -8, -7, -6, -5, -10, -7, -10],
  [-5, 3, 1, -4],
];

const shifted = new Map<number, readonly Shots[]>();
/** Marks remembered. */
const MARKS = 64;

/** The rows where the mark stands here. */
export function probesAt(mark: number): readonly Shots[] {
  const before = shifted.get(mark);
  if (before !== undefined) return before;
  const rows = FROM_THE_MARK.map((row) => row.map((shot) => shot + mark));
  if (shifted.size >= MARKS) shifted.clear();
  shifted.set(mark, rows);
  return rows;
}
