import { describe, expect, test } from 'vitest';
import { hungWith, matched } from '../../src/puzzles/views/balance/hung.ts';
import { type Pen, startingPen, typed } from '../../src/puzzles/views/balance/typing.ts';

describe('which bag of the box hangs', () => {
  test('bags that can stay where they are stay', () => {
    expect(matched([3, 3, 5], [undefined, 4, undefined], [{ weight: 3, peg: 4 }])).toEqual([undefined, 4, undefined]);
  });

  test('a bag that hung moves, rather than its twin from the box', () => {
    expect(matched([3, 3], [undefined, 4], [{ weight: 3, peg: 6 }])).toEqual([undefined, 6]);
  });

  test('twins are told apart by count', () => {
    const hung = matched(
      [3, 3, 3],
      [undefined, undefined, undefined],
      [
        { weight: 3, peg: -1 },
        { weight: 3, peg: 2 },
      ],
    );
    expect(hung.filter((peg) => peg !== undefined).toSorted()).toEqual([-1, 2]);
  });
});

describe('a change by hand', () => {
  const box = [1, 2, 5];

  test('hangs, moves and takes off, written from left to right', () => {
    expect(hungWith(box, [undefined, 3, undefined], 2, -4, 3)).toEqual([
      { weight: 5, peg: -4 },
      { weight: 2, peg: 3 },
    ]);
    expect(hungWith(box, [undefined, 3, undefined], 1, 6, 3)).toEqual([{ weight: 2, peg: 6 }]);
    expect(hungWith(box, [undefined, 3, undefined], 1, undefined, 3)).toEqual([]);
  });

  test('where one may hang, another gives way', () => {
    expect(hungWith(box, [undefined, 3, undefined], 2, 3, 1)).toEqual([{ weight: 5, peg: 3 }]);
  });

  test('a taken peg, or one bag too many, is no change', () => {
    expect(hungWith(box, [1, 3, undefined], 2, 3, 3)).toBeUndefined();
    expect(hungWith(box, [1, 3, undefined], 2, 5, 2)).toBeUndefined();
  });
});

describe('typing numbers', () => {
  const keys = (numbers: readonly (number | null)[], pen: Pen, ...pressed: Parameters<typeof typed>[2][]) => {
    let state = { numbers, pen };
    for (const key of pressed) state = typed(state.numbers, state.pen, key);
    return state;
  };

  test('begins at the first arm without a number', () => {
    expect(startingPen([4, null, null])).toEqual({ arm: 1, fresh: true });
    expect(startingPen([4, 5])).toEqual({ arm: 0, fresh: true });
  });

  test('two digits make one number; a third begins anew', () => {
    expect(keys([null, null], { arm: 0, fresh: true }, '1', '2').numbers).toEqual([12, null]);
    expect(keys([null, null], { arm: 0, fresh: true }, '1', '2', '7').numbers).toEqual([7, null]);
  });

  test('the first digit on a chosen arm writes over what stood there', () => {
    expect(keys([12, null], { arm: 0, fresh: true }, '3').numbers).toEqual([3, null]);
  });

  test('next goes round, and what is typed then is another number', () => {
    const { numbers, pen } = keys([null, null], { arm: 0, fresh: true }, '8', 'next', '9', 'next');
    expect(numbers).toEqual([8, 9]);
    expect(pen).toEqual({ arm: 0, fresh: true });
  });

  test('erase takes the last digit while typing, and the whole number after choosing', () => {
    expect(keys([null], { arm: 0, fresh: true }, '4', '2', 'erase').numbers).toEqual([4]);
    expect(keys([42], { arm: 0, fresh: true }, 'erase').numbers).toEqual([null]);
    expect(keys([null], { arm: 0, fresh: true }, 'erase').numbers).toEqual([null]);
  });

  test('0 is a number', () => {
    expect(keys([null], { arm: 0, fresh: true }, '0').numbers).toEqual([0]);
    expect(keys([null], { arm: 0, fresh: true }, '0', '5').numbers).toEqual([5]);
  });
});

test('numbers that are given are left alone by the pad', () => {
  const numbers = [30, 20, null, null];
  expect(startingPen(numbers, 2)).toEqual({ arm: 2, fresh: true });
  expect(startingPen([30, 20, 5, 6], 2)).toEqual({ arm: 2, fresh: true });
  expect(typed(numbers, { arm: 3, fresh: true }, 'next', 2).pen.arm).toBe(2);
  expect(typed(numbers, { arm: 2, fresh: true }, 'next', 2).pen.arm).toBe(3);
});
