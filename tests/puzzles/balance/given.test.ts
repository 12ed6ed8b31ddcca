import { describe, expect, it } from 'vitest';
import { seeded } from '../../../src/core/random.ts';
import { parseSetup } from '../../../src/puzzles/balance/model.ts';
import { at, given, opened } from './beams.ts';

/** Pulls 12, 12, 10, 15, 6: proven as 30, 30, 20, 40, 10. */
const FIVE = [[[6, 2]], [[3, 4]], [[2, 5]], [[5, 3]], [[1, 6]]] as const;
const stranger = given(5, ...FIVE, [[4, 2]]);
const proven = [30, 30, 20, 40, 10];
const write = (number: number | null) => at(stranger, { numbers: [...proven, number] });

describe('a stranger among proven arms', () => {
  it('finds the others numbered in their proven order, with room between', () => {
    expect(opened(stranger).blank.answer).toEqual({ numbers: [...proven, null] });
    expect(opened(stranger).blank.wanting).toEqual({ key: 'balance.wanting.number', values: { missing: 1 } });
  });

  // it pulls 8: above 6, below 10
  it.each([
    [15, 'holds'],
    [11, 'holds'],
    [10, 'arms-5-6'],
    [20, 'arms-3-6'],
    [5, 'arms-5-6'],
    [25, 'arms-3-6'],
    [50, 'arms-1-6'],
  ])('numbered %d: %s', (number, reply) => {
    expect(write(number).judge().reply).toBe(reply);
  });

  it('is the only one in question', () => {
    expect(opened(stranger).replies.map((reply) => reply.id)).toEqual([
      'holds',
      'arms-1-6',
      'arms-2-6',
      'arms-3-6',
      'arms-4-6',
      'arms-5-6',
    ]);
    expect(write(15).judge().figures).toEqual({ pairs: 5, parted: 0 });
    expect(opened(stranger).blank.moves()).toHaveLength(100);
    for (const { to } of opened(stranger).blank.moves()) expect(JSON.stringify(to.answer)).toContain('[30,30,20,40,10,');
  });

  it('has a place in each gap and with each of the others', () => {
    const answers = opened(stranger).answers(100) ?? [];
    expect(answers.map((one) => one.key)).toHaveLength(9);
    expect(new Set(answers.map((one) => one.key)).size).toBe(9);
  });

  it('two strangers find room in the same gap', () => {
    const two = given(1, [[6, 2]], [[3, 1]], [[1, 1]]);
    const answers = opened(two).answers(100) ?? [];
    expect(answers).toHaveLength(13);
    expect(answers.every((one) => JSON.stringify(one.answer).startsWith('{"numbers":[10,'))).toBe(true);
    expect(answers.map((one) => one.judge().reply)).toContain('holds');
  });

  it('leaves the given numbers alone', () => {
    const read = opened(stranger).at({ numbers: [31, 30, 20, 40, 10, 15] });
    expect(read.ok ? '' : read.why).toMatch(/numbers.0: the number of this arm is given/);
    const none = opened(stranger).at({ numbers: [null, 30, 20, 40, 10, 15] });
    expect(none.ok).toBe(false);
  });

  it('one at least is no longer given', () => {
    const parsed = parseSetup(given(2, [[1, 1]], [[2, 2]]));
    expect(parsed.ok ? '' : parsed.why).toMatch(/given: there are 2 arms/);
  });

  it('strategies take the proven order as proven, and judge the stranger their own way', () => {
    // 4 is heavier than 3, which is proven level with 6: no place is right by weight; next to 30 comes nearest
    const built = opened(stranger).builtBy('weight', { reply: 'holds' }, seeded(3));
    expect(['{"numbers":[30,30,20,40,10,35]}', '{"numbers":[30,30,20,40,10,25]}']).toContain(JSON.stringify(built?.answer));
    expect(opened(stranger).builtBy('product', { reply: 'holds' }, seeded(3))?.answer).toEqual({ numbers: [...proven, 15] });
    expect(write(15).expects().weight?.holds).toBe(0);
  });
});
