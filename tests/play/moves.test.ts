import { describe, expect, test } from 'vitest';
import type { Position } from '../../src/core/kind.ts';
import { target } from '../../src/play/roving.ts';
import { kinds } from '../../src/puzzles/models.ts';
import { partsOf } from '../../src/stage/dom/moves.ts';

const SETUPS = {
  hang: { task: 'hang', pegs: 2, fixed: [{ weight: 3, peg: -1 }], box: [1, 2], use: 'some' },
  number: {
    task: 'number',
    pegs: 6,
    arms: [[{ weight: 5, peg: 1 }], [{ weight: 3, peg: 3 }]],
  },
} as const;

function blank(setup: keyof typeof SETUPS): Position {
  const puzzle = kinds.balance?.open(SETUPS[setup]);
  if (!puzzle?.ok) throw new Error('the setup of this test is refused');
  return puzzle.value.blank;
}

describe('moves by part', () => {
  test.each(Object.keys(SETUPS) as (keyof typeof SETUPS)[])('%s: every move stands in one part, in its own order', (setup) => {
    const moves = blank(setup).moves();
    const parts = partsOf(moves);
    expect(parts.flatMap((part) => part.moves)).toHaveLength(moves.length);
    for (const part of parts) expect(part.moves).toEqual(moves.filter((move) => JSON.stringify(move.part) === JSON.stringify(part.words)));
    expect(new Set(parts.map((part) => part.key)).size).toBe(parts.length);
  });

  test('two bags and three open pegs are two parts of three moves', () => {
    expect(partsOf(blank('hang').moves()).map((part) => part.moves.length)).toEqual([3, 3]);
  });

  test('an arm takes each number of 0 to 99 in one part', () => {
    expect(partsOf(blank('number').moves()).map((part) => part.moves.length)).toEqual([100, 100]);
  });

  test('no moves, no parts', () => {
    expect(partsOf([])).toEqual([]);
  });
});

test.each([
  ['ArrowRight', 0, 3, 1],
  ['ArrowRight', 2, 3, 0],
  ['ArrowDown', 1, 3, 2],
  ['ArrowLeft', 0, 3, 2],
  ['ArrowUp', 2, 3, 1],
  ['Home', 2, 3, 0],
  ['End', 0, 3, 2],
  ['ArrowRight', -1, 3, 1],
  ['ArrowRight', 0, 1, 0],
  ['Enter', 1, 3, undefined],
  ['ArrowRight', 0, 0, undefined],
] as const)('%s from place %i of a row of %i leads to %s', (key, from, count, to) => {
  expect(target(key, from, count)).toBe(to);
});
