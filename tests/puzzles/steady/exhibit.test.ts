import { describe, expect, test } from 'vitest';
import { resultsOf } from '../../../src/puzzles/views/steady/exhibit.ts';

const A = [2, 10, 10, 10, 10, 18];
const B = [2, 2, 2, 18, 18, 18];

describe('what the boards show', () => {
  test('before a pull only the one who rides along is told', () => {
    const { boards, numbers } = resultsOf(['line-up', 'ends'], [A, B], 10, 2, false);
    expect(boards.map(({ plate, at }) => [plate, at])).toEqual([
      ['line-up', 0],
      ['ends', 1],
    ]);
    for (const { showings } of boards) expect(showings.map((one) => one !== undefined)).toEqual([true, false]);
    expect(numbers).toEqual(['16', undefined]);
  });

  test('after it, all of them are', () => {
    const { boards, numbers } = resultsOf(['line-up', 'ends'], [A, B], 10, 2, true);
    for (const { showings } of boards) expect(showings.every((one) => one !== undefined)).toBe(true);
    expect(numbers).toEqual(['16', '16']);
  });

  test('the last plates have a board where there is room for few', () => {
    const { boards, numbers } = resultsOf(['slide-own-middle', 'fold', 'share'], [A, B], 10, 1, true);
    expect(boards.map(({ plate, at }) => [plate, at])).toEqual([['share', 2]]);
    // 16/6 and 48/6
    expect(numbers).toEqual(['2.67', '8']);
  });

  test('a row left over has no number, and an empty track no board', () => {
    expect(resultsOf(['hop'], [A, B], 10, 2, true).numbers).toEqual([undefined, undefined]);
    expect(resultsOf([], [A, B], 10, 2, true)).toEqual({ boards: [], numbers: [undefined, undefined] });
  });

  test('the number comes once the dots of the last plate have', () => {
    const at = (t: number) => resultsOf(['pile'], [A], 10, 2, true, () => t).numbers;
    expect(at(0.99)).toEqual([undefined]);
    expect(at(1)).toEqual(['60']);
  });

  test('a shut ruler has the board to itself once its dots have come, and room for their way before', () => {
    const range = (t: number) => resultsOf(['slide-own-middle', 'fold'], [A, B], 10, 1, true, () => t).boards[0]?.range;
    expect(range(0)).toEqual([-8, 8]);
    expect(range(0.8)).toEqual([-8, 8]);
    expect(range(0.9)).toEqual([-4, 8]);
    expect(range(1)).toEqual([0, 8]);
  });
});
