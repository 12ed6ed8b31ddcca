import { describe, expect, it } from 'vitest';
import type { Json } from '../../../src/core/json.ts';
import { balance } from '../../../src/puzzles/balance/index.ts';
import { arms, bags, beam, type Pair } from './beams.ts';

type Try = readonly [Json, Json];
/** 3 at peg 4 on the left, and this on the right */
const hung = (pair: Pair): Try => [beam([[3, -4]], { box: [pair[0]], use: 'one' }), bags(pair)];
const twins = (pair: Pair): Try => [
  beam(
    [
      [2, -4],
      [2, -2],
    ],
    { box: [pair[0]], use: 'one' },
  ),
  bags(pair),
];
const numbered: Try = [arms([[5, 1]], [[1, 6]]), { numbers: [1, 2] }];

describe('which two tries a notice may show', () => {
  it.each<[string, boolean, string, Try, Try]>([
    ['weight', true, 'the same bags, left then right', hung([3, 3]), hung([3, 5])],
    ['weight', false, 'another bag', hung([3, 3]), hung([5, 5])],
    ['weight', false, 'the same outcome', hung([3, 5]), hung([3, 6])],
    ['tie', true, 'far out won, then small won', hung([3, 5]), hung([5, 2])],
    ['tie', false, 'the other way round', hung([5, 2]), hung([3, 5])],
    ['tie', false, 'then heavy won', hung([3, 5]), hung([5, 3])],
    ['tie', false, 'first as far out', hung([3, 4]), hung([5, 2])],
    ['muddle', true, 'far won, heavy won', hung([5, 2]), hung([5, 3])],
    ['muddle', false, 'far won twice', hung([5, 2]), hung([5, 1])],
    ['muddle', false, 'no conflict', hung([5, 2]), hung([5, 5])],
    ['add', true, 'both make seven, one is level', hung([3, 4]), hung([5, 2])],
    ['add', false, 'both make seven, both tip left', hung([5, 2]), hung([6, 1])],
    ['add', false, 'one makes eight', hung([3, 4]), hung([5, 3])],
    ['proportion', true, 'conflicts that end otherwise', hung([6, 2]), hung([5, 2])],
    ['proportion', false, 'conflicts that end the same', hung([6, 1]), hung([5, 2])],
    ['proportion', false, 'no conflict', hung([6, 2]), hung([6, 4])],
    ['totals', true, 'one bag, then twins', hung([2, 6]), twins([4, 3])],
    ['totals', false, 'the other way round', twins([4, 3]), hung([2, 6])],
    ['totals', false, 'twins that do as the totals say', hung([2, 6]), twins([4, 2])],
    ['product', false, 'the true rule', hung([3, 3]), hung([3, 5])],
    ['weight', false, 'numbers on arms', numbered, numbered],
    ['nobody', false, 'a stranger', hung([3, 3]), hung([3, 5])],
    ['weight', false, 'a try that can’t be read', [{}, []], hung([3, 5])],
  ])('%s %s: %s', (strategy, may, _, first, second) => {
    expect(balance.notices(strategy, first, second)).toBe(may);
  });
});
