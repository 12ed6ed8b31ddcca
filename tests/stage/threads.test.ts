import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { crossings, DOWNWARDS, framePlaces, frames, notes, SIDEWAYS, threadsOf } from '../../src/puzzles/views/balance/threads.ts';

const SEED = 11_2026;
/** The arms of mock 11: 6 at peg 2, 3 at 4, 2 at 5, 5 at 3, 1 at 6. */
const PULLS = [12, 12, 10, 15, 6];
const WROTE = [6, 3, 2, 5, 1];

describe('notes', () => {
  test('stand in the order of their numbers, the first on top', () => {
    expect(notes(SIDEWAYS, WROTE)).toEqual([390, 238, 162, 314, 86]);
  });

  test('what has no number yet comes first', () => {
    expect(notes(SIDEWAYS, [6, 3, 2, 5, null])).toEqual([390, 238, 162, 314, 86]);
  });
});

describe('frames', () => {
  test('arms that pull the same share one', () => {
    expect(frames(PULLS)).toEqual([[4], [2], [0, 1], [3]]);
  });

  test('stand as far down as their arms dip: the drawing', () => {
    const places = framePlaces(SIDEWAYS, PULLS, [56, 56, 56, 56]);
    // Mock 11: 198, 333.1, 400.7 and 502, its board at 112.
    expect(places).toEqual([86, 221.1, 288.7, 390].map((y) => expect.closeTo(y, 1)));
  });

  test('never over each other, never off the board, always in order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 6 }), (pulls) => {
        for (const board of [SIDEWAYS, DOWNWARDS]) {
          const count = frames(pulls).length;
          const size = Math.min(board.apart, (board.to - board.from) / Math.max(1, count - 1));
          const places = framePlaces(
            board,
            pulls,
            Array.from({ length: count }, () => size),
          );
          for (const [index, place] of places.entries()) {
            expect(place).toBeGreaterThanOrEqual(board.from - 1e-9);
            expect(place).toBeLessThanOrEqual(board.to + 1e-9);
            if (index > 0) expect(place - (places[index - 1] ?? 0)).toBeGreaterThanOrEqual(size - 1e-9);
          }
        }
      }),
      { seed: SEED, numRuns: 200 },
    );
  });
});

describe('crossings', () => {
  const of = (numbers: readonly number[], pulls: readonly number[]) => {
    const places = framePlaces(
      SIDEWAYS,
      pulls,
      frames(pulls).map(() => 56),
    );
    return crossings(SIDEWAYS, threadsOf(SIDEWAYS, numbers, pulls, places), numbers, pulls);
  };

  test('of the drawing: 5 and 6 cross at 851, 459; 6 and 3 only meet', () => {
    const found = of(WROTE, PULLS);
    expect(found).toHaveLength(2);
    const crossed = found.find((one) => one.crossed);
    expect(crossed?.arms).toEqual([3, 0]);
    expect(crossed?.at).toEqual({ x: expect.closeTo(851.4 - 722, 0), y: expect.closeTo(458.6 - 112, 0) });
    expect(found.find((one) => !one.crossed)?.at.x).toBe(SIDEWAYS.frame);
  });

  test('there are none where numbers order as the pulls do, ties included', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 2, maxLength: 6 }), (pulls) => {
        expect(of(pulls, pulls)).toEqual([]);
      }),
      { seed: SEED, numRuns: 100 },
    );
  });

  test('there is one for each pair whose order is not that of the pulls', () => {
    const list = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(list, list, (numbers, pulls) => {
        let parted = 0;
        for (let i = 0; i < 4; i++)
          for (let j = i + 1; j < 4; j++)
            if (Math.sign((numbers[i] ?? 0) - (numbers[j] ?? 0)) !== Math.sign((pulls[i] ?? 0) - (pulls[j] ?? 0))) parted += 1;
        expect(of(numbers, pulls)).toHaveLength(parted);
      }),
      { seed: SEED, numRuns: 200 },
    );
  });
});
