import { describe, expect, it } from 'vitest';
import { kinds } from '../../src/puzzles/models.ts';
import { diagnoser } from '../../src/session/diagnose.ts';

const item = (left: readonly [number, number], right: readonly [number, number]) => ({
  kind: 'balance',
  setup: {
    task: 'hang',
    pegs: 6,
    fixed: [
      { weight: left[0], peg: -left[1] },
      { weight: right[0], peg: right[1] },
    ],
    box: [],
    use: 'some',
    shut: [],
  },
  answer: [],
});

describe('diagnose', () => {
  it('gives a chosen forecast 1 − ε under who expects it and ε / 2 under who expects another reply', () => {
    // 2 at peg 4 against 5 at peg 1, forecast right: weight says right, everyone else but muddle (1/3) says otherwise.
    const read = diagnoser(kinds)({ ...item([2, 4], [5, 1]), forecast: 'right', built: false, seen: false });
    expect(read.ok).toBe(true);
    if (!read.ok) return;
    const { student } = read.value;
    // tie: weights differ, so weight decides: right. product 8 > 5, totals 8 > 5: left. add 6 = 6: level. proportion: level.
    const total = 2 * 0.9 + 4 * 0.05 + 1 / 3;
    expect(student.weight).toBeCloseTo(0.9 / total, 12);
    expect(student.tie).toBeCloseTo(0.9 / total, 12);
    expect(student.product).toBeCloseTo(0.05 / total, 12);
    expect(student.muddle).toBeCloseTo(1 / 3 / total, 12);
    expect(read.value.world.weight).toBeCloseTo(1 / 7, 12);
  });

  it('rules out by one contradiction, and one that guesses by three conflict items', () => {
    const diagnose = diagnoser(kinds);
    const out = [item([2, 4], [5, 1]), item([1, 6], [5, 1]), item([2, 5], [3, 3])].map((line) => diagnose(line));
    // all three: far out wins, so weight, tie (both say right) and proportion (level) are contradicted at once; muddle has 1/3 each time
    expect(out.map((read) => read.ok && read.value.ruledOut.includes('weight'))).toEqual([true, true, true]);
    expect(out.map((read) => read.ok && read.value.ruledOut.includes('muddle'))).toEqual([false, false, true]);
  });

  it('reads a build for a goal: a level build by the same weight speaks for weight', () => {
    const line = {
      kind: 'balance',
      setup: { task: 'hang', pegs: 6, fixed: [{ weight: 3, peg: -4 }], box: [1, 2, 3, 5, 6], use: 'one', shut: [4] },
      answer: [{ weight: 3, peg: 2 }],
      goal: 'level',
    };
    const read = diagnoser(kinds)(line);
    expect(read.ok && Object.entries(read.value.student).sort((a, b) => b[1] - a[1])[0]?.[0]).toBe('weight');
    const unbuilt = diagnoser(kinds)({ ...line, built: false });
    expect(unbuilt.ok && new Set(Object.values(unbuilt.value.student).map((chance) => chance.toFixed(12))).size).toBe(1);
  });

  it.each([
    [{ ...item([2, 4], [5, 1]), kind: 'seesaw' }, 'no kind "seesaw"'],
    [{ ...item([2, 4], [5, 1]), forecast: 'up' }, '"up" can\'t happen here'],
    [{ ...item([2, 4], [5, 1]), goal: { fool: 'nobody' } }, '"nobody" is no strategy'],
    [{ ...item([2, 4], [5, 1]), sureness: 'very' }, 'sureness'],
    [{ ...item([2, 4], [5, 1]), answer: [{ weight: 9, peg: 1 }] }, ''],
    ['left', 'expected object'],
  ])('refuses %j with a reason', (line, why) => {
    const read = diagnoser(kinds)(line);
    expect(read.ok).toBe(false);
    if (!read.ok) expect(read.why).toContain(why);
  });
});
