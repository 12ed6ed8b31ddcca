import { describe, expect, it } from 'vitest';
import { arms, at, beam, given, opened } from './beams.ts';

const ALL = ['left', 'level', 'right'];
const hung = beam([[3, -4]], { box: [1, 2, 4, 5], use: 'one' });
const one = (weight: number, peg: number) => at(hung, [{ weight, peg }]);

describe('before a try', () => {
  it('only what hangs alone tips its side for sure', () => {
    expect(opened(hung).leaves(undefined, one(5, 5))).toEqual(ALL);
    expect(opened(hung).leaves(undefined, one(1, -1))).toEqual(['left']);
    const bare = beam([], { box: [2], use: 'some' });
    expect(opened(bare).leaves(undefined, at(bare, []))).toEqual(['level']);
    expect(opened(bare).leaves(undefined, at(bare, [{ weight: 2, peg: 1 }]))).toEqual(['right']);
    const corded = { task: 'hang', pegs: 6, fixed: [], box: [], lifts: [3] };
    expect(opened(corded).leaves(undefined, at(corded, [{ weight: -3, peg: 1 }]))).toEqual(ALL);
  });
});

describe('after 2 at peg 5, which leaves the left down', () => {
  const tried = [one(2, 5), 'left'] as const;
  it.each([
    ['lighter, as far', 1, 5, ['left']],
    ['nearer', 2, 4, ['left']],
    ['farther', 2, 6, ALL],
    ['heavier', 4, 5, ALL],
    ['heavier and nearer', 4, 3, ALL],
    ['the same', 2, 5, ['left']],
  ])('%s', (_, weight, peg, open) => {
    expect(opened(hung).leaves(tried, one(weight, peg))).toEqual(open);
  });

  it('and after one that tips right, what is heavier or farther tips right', () => {
    expect(opened(hung).leaves([one(4, 4), 'right'], one(5, 4))).toEqual(['right']);
    expect(opened(hung).leaves([one(4, 4), 'right'], one(4, 3))).toEqual(ALL);
  });
});

describe('after numbers on arms', () => {
  // pulls 5, 9, 6
  const three = arms([[5, 1]], [[3, 3]], [[1, 6]]);
  const wrote = (...numbers: number[]) => at(three, { numbers });
  // 1, 2, 3: seen are arms 1 and 2 (2 dips lower) and 2 and 3 (2 dips lower); nobody looked at 1 and 3
  const tried = [wrote(1, 2, 3), 'arms-2-3'] as const;
  it.each([
    [[1, 3, 2], true],
    [[2, 3, 1], true],
    [[1, 2, 1], true],
    [[3, 2, 1], false],
    [[1, 2, 3], false],
    [[1, 1, 1], false],
  ])('%j may hold: %s', (numbers, may) => {
    expect(
      opened(three)
        .leaves(tried, wrote(...numbers))
        ?.includes('holds'),
    ).toBe(may);
  });

  it('nothing is known before', () => {
    expect(opened(three).leaves(undefined, wrote(3, 2, 1))).toContain('holds');
  });

  it('a stranger is compared with its neighbours among the proven ones', () => {
    const stranger = given(2, [[2, 1]], [[5, 1]], [[3, 1]]);
    const at15 = at(stranger, { numbers: [10, 20, 15] });
    expect(opened(stranger).leaves([at(stranger, { numbers: [10, 20, 25] }), 'arms-2-3'], at15)).toContain('holds');
    expect(
      opened(stranger).leaves([at(stranger, { numbers: [10, 20, 5] }), 'arms-1-3'], at(stranger, { numbers: [10, 20, 10] })),
    ).not.toContain('holds');
  });
});
