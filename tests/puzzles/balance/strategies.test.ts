import { describe, expect, it } from 'vitest';
import type { Json } from '../../../src/core/json.ts';
import type { Goal } from '../../../src/core/kind.ts';
import { seeded } from '../../../src/core/random.ts';
import { balance } from '../../../src/puzzles/balance/index.ts';
import { arms, beam, opened } from './beams.ts';

/** Keys of what a strategy builds, each with how often in a thousand, in steps of fifty. */
function built(setup: Json, goal: Goal, strategy: string): Record<string, number> {
  const random = seeded(11);
  const puzzle = opened(setup);
  const counts: Record<string, number> = {};
  for (let draw = 0; draw < 1000; draw++) {
    const key = puzzle.builtBy(strategy, goal, random)?.key ?? 'none';
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return Object.fromEntries(Object.entries(counts).map(([key, count]) => [key, Math.round(count / 50) * 50]));
}

const level: Goal = { reply: 'level' };
const bird = beam([[3, -4]], { box: [1, 2, 3, 5, 6], use: 'one', shut: [4] });

describe('a strategy builds what it takes to reach the goal', () => {
  it('weight hangs the same weight, anywhere', () => {
    const counts = built(bird, level, 'weight');
    expect(Object.keys(counts).sort()).toEqual(['3@1', '3@2', '3@3', '3@5', '3@6']);
    for (const count of Object.values(counts)) expect(count).toBe(200);
  });

  it('product hangs what balances, one as often as the other', () => {
    expect(built(bird, level, 'product')).toEqual({ '2@6': 500, '6@2': 500 });
  });

  it('add hangs what makes the same sum', () => {
    expect(Object.keys(built(bird, level, 'add')).sort()).toEqual(['1@6', '2@5', '5@2', '6@1']);
  });

  it('muddle hangs any conflict, proportion too', () => {
    const conflicts = ['1@5', '1@6', '2@5', '2@6', '5@1', '5@2', '5@3', '6@1', '6@2', '6@3'];
    expect(Object.keys(built(bird, level, 'muddle')).sort()).toEqual(conflicts);
    expect(Object.keys(built(bird, level, 'proportion')).sort()).toEqual(conflicts);
  });

  it('to fool a rule it seeks what that rule gets wrong', () => {
    const trick = beam([[2, -4]], { box: [1, 3, 5, 6], use: 'one' });
    expect(Object.keys(built(trick, { fool: 'weight' }, 'product')).sort()).toEqual(['3@1', '3@2', '5@1', '6@1']);
  });
});

describe('a strategy that nothing satisfies takes what comes nearest in its own terms', () => {
  it('tie: the same weight, as nearly as far out', () => {
    expect(built(bird, level, 'tie')).toEqual({ '3@3': 500, '3@5': 500 });
  });

  it('weight: to lift what is heavier it hangs what there is, anywhere on the other side', () => {
    const lift = beam([[5, -2]], { box: [2], use: 'one' });
    expect(Object.keys(built(lift, { reply: 'right' }, 'weight')).sort()).toEqual(['2@1', '2@2', '2@3', '2@4', '2@5', '2@6']);
    expect(Object.keys(built(lift, { reply: 'left' }, 'weight'))).toHaveLength(11);
  });

  it('proportion: rather level than down on the other side, and then as far out as can be', () => {
    expect(built(beam([[5, -2]], { box: [2], use: 'one' }), { reply: 'right' }, 'proportion')).toEqual({ '2@6': 1000 });
  });

  it('weight told to fool itself: anything', () => {
    const trick = beam([[2, -4]], { pegs: 4, box: [3], use: 'one' });
    expect(Object.keys(built(trick, { fool: 'weight' }, 'weight'))).toHaveLength(7);
  });

  it('proportion on arms whose ties don’t fit together: the orders that part from fewest pairs', () => {
    const loose = arms([[5, 1]], [[1, 6]], [[4, 1]]);
    expect(Object.keys(built(loose, { reply: 'holds' }, 'proportion')).sort()).toEqual(['1,1,1', '2,1,1', '2,2,1']);
  });
});

describe('numbers that a strategy writes', () => {
  const three = arms([[5, 1]], [[3, 3]], [[1, 6]]);
  it.each([
    ['product', { numbers: [5, 9, 6] }],
    ['weight', { numbers: [5, 3, 1] }],
    ['add', { numbers: [6, 6, 7] }],
    ['tie', { numbers: [3, 2, 1] }],
    ['proportion', { numbers: [1, 1, 1] }],
  ])('%s: %j', (strategy, answer) => {
    expect(opened(three).builtBy(strategy, { reply: 'holds' }, seeded(1))?.answer).toEqual(answer);
  });

  it('are ranks where the figure would need three digits', () => {
    const heavy = arms([[50, 3]], [[40, 4]]);
    expect(opened(heavy).builtBy('product', { reply: 'holds' }, seeded(1))?.answer).toEqual({ numbers: [1, 2] });
  });

  it('of one who muddles are any order it could hold', () => {
    expect(Object.keys(built(three, { reply: 'holds' }, 'muddle'))).toHaveLength(13);
  });
});

describe('a box too full to weigh every build', () => {
  const full = beam([[30, -12]], { pegs: 12, box: Array.from({ length: 20 }, (_, at) => at + 1) });
  it.each(balance.strategies)('%s still builds something that can be pulled', (strategy) => {
    const position = opened(full).builtBy(strategy, { reply: 'right' }, seeded(2));
    expect(position?.wanting).toBeUndefined();
    expect(position && opened(full).at(position.answer).ok).toBe(true);
  });
});
