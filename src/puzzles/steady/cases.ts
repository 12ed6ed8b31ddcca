// Groups of archers on which ideas part ways, the mark at 10: what a case is made from where no own try is near.

import type { Group } from './model.ts';

export const CASE_MARK = 10;

/** SCIENCE.md V1 to V4 and the design's levels where nothing else is said. */
export const CASES: readonly Group[] = [
  [
    [10, 10, 10, 10],
    [12, 18, 9, 21],
  ],
  [
    [2, 10, 10, 10, 10, 18],
    [2, 2, 2, 18, 18, 18],
  ],
  [
    [2, 4, 6, 8, 10, 12, 14, 16, 18],
    [8, 12, 8, 12, 8, 12, 8, 12, 10],
  ],
  [
    [10, 10, 10, 10, 0, 20],
    [8, 9, 10, 10, 11, 12],
  ],
  [
    [15, 14, 16, 15],
    [10, 4, 16, 10],
  ],
  [
    [14, 8, 14, 14, 20, 14, 14, 14, 14, 14],
    [13, 20, 14, 15, 14, 8, 14, 16, 12, 14],
    [8, 8, 8, 11, 14, 14, 17, 20, 20, 20],
  ],
  [
    [9, 11, 9, 11, 9, 11, 9, 11, 9, 11, 9, 11],
    [12, 8, 10],
  ],
  [
    [7, 13, 7, 13, 7, 13],
    [8, 11, 11, 10, 10, 10],
  ],
  // our own: one wild arrow among calm ones
  [
    [4, 10, 10, 10, 10, 10, 10, 16],
    [5, 15, 5, 15, 5, 15, 5, 15],
  ],
  // our own: the first arrow far off, all others close
  [
    [2, 12, 11, 12, 13, 10],
    [10, 5, 15, 5, 15, 10],
  ],
  // our own: three archers, ever wider, of whom the calmest shoots highest
  [
    [12, 12, 12, 12],
    [8, 12, 8, 12],
    [2, 18, 2, 18],
  ],
  // our own: the tape and the wildest arrow say otherwise
  [
    [6, 3, 16, 4, 6],
    [12, 3, 17, 9, 4],
  ],
  // our own: three archers with the same ends
  [
    [4, 10, 10, 10, 10, 16],
    [4, 7, 10, 10, 13, 16],
    [4, 4, 7, 13, 16, 16],
  ],
].map((shots) => ({ shots }));
