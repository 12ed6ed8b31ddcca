import { describe, expect, it } from 'vitest';
import { arms, at, opened } from './beams.ts';

const three = arms([[5, 1]], [[3, 3]], [[1, 6]]);
const write = (...numbers: readonly (number | null)[]) => at(three, { numbers });

describe('numbers on arms', () => {
  // true pulls 5, 9, 6
  it.each([
    [[5, 9, 6], 'holds', 0],
    [[1, 3, 2], 'holds', 0],
    [[0, 99, 50], 'holds', 0],
    [[5, 3, 1], 'arms-1-2', 2],
    [[6, 6, 7], 'arms-1-2', 2],
    [[2, 3, 1], 'arms-1-3', 1],
    [[1, 2, 2], 'arms-2-3', 1],
    [[1, 2, 3], 'arms-2-3', 1],
  ])('%j: %s', (numbers, reply, parted) => {
    const outcome = write(...numbers).judge();
    expect(outcome.reply).toBe(reply);
    expect(outcome.figures).toEqual({ pairs: 3, parted });
  });

  it('an exact tie has to be written as a tie', () => {
    const tied = arms([[6, 2]], [[3, 4]]);
    expect(at(tied, { numbers: [12, 12] }).judge().reply).toBe('holds');
    expect(at(tied, { numbers: [12, 13] }).judge().reply).toBe('arms-1-2');
  });

  it('several bags on an arm pull together', () => {
    expect(
      at(
        arms(
          [
            [2, 2],
            [2, 3],
          ],
          [[5, 2]],
        ),
        { numbers: [1, 1] },
      ).judge().reply,
    ).toBe('holds');
  });

  it('tells where the pulls part from the numbers', () => {
    expect(write(2, 3, 1).judge().motion).toEqual({ task: 'number', pulls: [5, 9, 6], pair: [0, 2] });
    expect(write(5, 9, 6).judge().motion).toEqual({ task: 'number', pulls: [5, 9, 6], pair: null });
  });

  it('lists holds and every pair as replies', () => {
    expect(opened(three).replies.map((reply) => reply.id)).toEqual(['holds', 'arms-1-2', 'arms-1-3', 'arms-2-3']);
  });

  it('in the same order are the same build', () => {
    expect(write(5, 9, 6).key).toBe(write(1, 3, 2).key);
    expect(write(5, 9, 9).key).not.toBe(write(5, 9, 6).key);
    expect(write(5, null, null).key).not.toBe(write(null, 5, null).key);
  });

  it('are wanting until each arm has one', () => {
    expect(write(5, null, 6).wanting).toEqual({ key: 'balance.wanting.number', values: { missing: 1 } });
    expect(write(5, 9, 6).wanting).toBeUndefined();
  });

  it('that are not written yet order nothing, not even a tie', () => {
    const tied = arms([[6, 2]], [[3, 4]]);
    for (const numbers of [
      [null, null],
      [null, 5],
    ])
      expect(at(tied, { numbers }).judge().reply).toBe('arms-1-2');
  });

  it('are listed once for each order', () => {
    expect(opened(three).answers(13)).toHaveLength(13);
    expect(opened(three).answers(12)).toBeUndefined();
  });

  it('can be written, changed and wiped one at a time', () => {
    expect(opened(three).blank.moves()).toHaveLength(300);
    expect(
      write(5, null, null)
        .moves()
        .map((move) => move.to.answer),
    ).toContainEqual({ numbers: [null, null, null] });
  });

  it('prove that a reply can’t come', () => {
    // 1 < 2 and 1 > 3 leave only 2 > 3
    const two = opened(arms([[1, 2]], [[1, 4]], [[1, 1]]));
    expect(two.solve({ reply: 'arms-2-3' }, 1000).found).toBe('none');
    expect(two.solve({ reply: 'arms-1-3' }, 1000).found).toBe('answer');
    expect(two.solve({ reply: 'arms-2-3' }, 5).found).toBe('gave-up');
  });
});

describe('what strategies expect of numbers', () => {
  it.each([
    ['product', [5, 9, 6], 'holds'],
    ['totals', [5, 9, 6], 'holds'],
    ['weight', [5, 3, 1], 'holds'],
    ['weight', [5, 9, 6], 'arms-1-2'],
    ['tie', [3, 2, 1], 'holds'],
    ['add', [6, 6, 7], 'holds'],
    ['add', [1, 1, 1], 'arms-1-3'],
    ['proportion', [4, 4, 4], 'holds'],
    ['proportion', [4, 4, 5], 'arms-1-3'],
  ] as const)('%s of %j: %s', (id, numbers, reply) => {
    expect(write(...numbers).expects()[id]?.[reply]).toBe(1);
  });

  it('tie looks at the pegs of equal weights only', () => {
    const setup = arms([[2, 1]], [[2, 6]], [[3, 1]]);
    expect(at(setup, { numbers: [1, 2, 3] }).expects().tie?.holds).toBe(1);
    expect(at(setup, { numbers: [1, 1, 3] }).expects().tie?.['arms-1-2']).toBe(1);
  });

  it('muddle holds every order possible that agrees with what it is sure of', () => {
    // all three pairs conflict: thirteen orders; of those, 5 have arm 1 under arm 2, and 3 arm 1 level with arm 2
    expect(write(1, 3, 2).expects().muddle).toEqual({ holds: 1 / 13, 'arms-1-2': 8 / 13, 'arms-1-3': 2 / 13, 'arms-2-3': 2 / 13 });
    // arms 1 and 2 are sure (heavier and as far out), both conflict with 3: below, level with 2, between, level with 1, above
    const sure = arms([[4, 1]], [[2, 1]], [[1, 6]]);
    expect(at(sure, { numbers: [3, 1, 2] }).expects().muddle).toEqual({
      holds: 1 / 5,
      'arms-1-2': 0,
      'arms-1-3': 2 / 5,
      'arms-2-3': 2 / 5,
    });
  });

  it('proportion can hold pairs equal that don’t fit together, and then nothing holds', () => {
    const loose = arms([[5, 1]], [[1, 6]], [[4, 1]]);
    const numbers = [
      [1, 1, 1],
      [2, 2, 1],
      [2, 1, 1],
      [3, 2, 1],
    ];
    const replies = numbers.map(
      (list) => Object.entries(at(loose, { numbers: list }).expects().proportion ?? {}).find(([, chance]) => chance === 1)?.[0],
    );
    expect(replies).toEqual(['arms-1-3', 'arms-2-3', 'arms-1-2', 'arms-1-2']);
  });
});
