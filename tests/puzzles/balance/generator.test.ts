import { describe, expect, it } from 'vitest';
import type { Json } from '../../../src/core/json.ts';
import type { Goal } from '../../../src/core/kind.ts';
import { seeded, seedOf } from '../../../src/core/random.ts';
import { LIKE_TOLERANCE } from '../../../src/puzzles/balance/generator.ts';
import { balance } from '../../../src/puzzles/balance/index.ts';
import { FAILS_AT_MOST, firstTryChance } from '../../../src/puzzles/check.ts';
import { arms, at, beam, opened } from './beams.ts';

const level: Goal = { reply: 'level' };
const bird = beam([[3, -4]], { box: [1, 2, 3, 5, 6], use: 'one', shut: [4] });
const DEALS: readonly (readonly [string, Json, Goal, readonly string[]])[] = [
  ['a single bag, the copy blocked', bird, level, ['weight', 'tie', 'muddle', 'add', 'proportion']],
  [
    'two against one',
    beam(
      [
        [2, -4],
        [2, -2],
      ],
      { box: [4], use: 'one' },
    ),
    level,
    ['weight', 'tie', 'muddle', 'add', 'proportion', 'totals'],
  ],
  ['a trick', beam([[2, -4]], { box: [1, 3, 5, 6], use: 'one' }), { fool: 'weight' }, ['weight', 'tie']],
  ['three arms', arms([[5, 1]], [[3, 3]], [[1, 6]]), { reply: 'holds' }, ['weight', 'tie', 'muddle', 'add', 'proportion']],
];

const hardness = (setup: Json, goal: Goal) => Object.values(opened(setup).features(goal)).reduce((sum, logits) => sum + logits, 0);

describe.each(DEALS)('another deal of %s', (_, like, goal, fails) => {
  const deals = Array.from({ length: 20 }, (_, seed) => balance.generate(seeded(seedOf(`deal ${seed}`)), { like, goal, fails }));
  const setups = deals.map((deal) => (deal.ok && deal.value ? deal.value.setup : null));

  it('is found, is another one, and deals differ', () => {
    expect(setups).not.toContain(null);
    for (const setup of setups) expect(setup).not.toEqual(like);
    expect(new Set(setups.map((setup) => JSON.stringify(setup))).size).toBeGreaterThan(4);
  });

  it('can be solved, is as hard, and stops the same strategies', () => {
    for (const setup of setups) {
      expect(opened(setup).solve(goal, 10_000).found).toBe('answer');
      expect(Math.abs(hardness(setup, goal) - hardness(like, goal))).toBeLessThanOrEqual(LIKE_TOLERANCE);
      for (const id of fails)
        expect(firstTryChance(opened(setup), goal, id), `${id} ${JSON.stringify(setup)}`).toBeLessThanOrEqual(FAILS_AT_MOST + 1e-9);
    }
  });
});

it('keeps the bird on the peg that one would copy', () => {
  for (let seed = 0; seed < 20; seed++) {
    const deal = balance.generate(seeded(seedOf(`deal ${seed}`)), { like: bird, goal: level, fails: [] });
    const setup = deal.ok && deal.value ? JSON.parse(JSON.stringify(deal.value.setup)) : undefined;
    expect(setup.shut).toEqual([-setup.fixed[0].peg]);
  }
});

it('never deals the model itself', () => {
  const like = beam([[1, -1]], { pegs: 1, box: [1], use: 'one' });
  for (let seed = 0; seed < 40; seed++) {
    const deal = balance.generate(seeded(seedOf(`deal ${seed}`)), { like, goal: level, fails: [] });
    expect(deal.ok && deal.value?.setup).not.toMatchObject({ fixed: [{ weight: 1, peg: -1 }], box: [1] });
  }
});

it('gives up on a deal that can’t be', () => {
  expect(balance.generate(seeded(1), { like: bird, goal: level, fails: ['product'] })).toEqual({ ok: true, value: undefined });
});

it('says why where the model can’t be read', () => {
  expect(balance.generate(seeded(1), { like: { task: 'none' }, goal: level, fails: [] }).ok).toBe(false);
});

describe('what makes a beam hard', () => {
  it.each<[string, Json, Json, Goal]>([
    [
      'fewer builds that reach the goal',
      beam([[3, -3]], { box: [5], use: 'one' }),
      beam([[5, -2]], { box: [2], use: 'one' }),
      { reply: 'right' },
    ],
    ['no copy to hang', beam([[3, -4]], { box: [1, 2, 3, 5, 6], use: 'one' }), bird, level],
    [
      'two bags on a side',
      beam([[4, -3]], { box: [4], use: 'one' }),
      beam(
        [
          [2, -4],
          [2, -2],
        ],
        { box: [4], use: 'one' },
      ),
      level,
    ],
    ['more arms', arms([[5, 1]], [[1, 6]]), arms([[5, 1]], [[3, 3]], [[1, 6]]), { reply: 'holds' }],
    ['arms in conflict', arms([[5, 1]], [[6, 3]]), arms([[5, 1]], [[1, 6]]), { reply: 'holds' }],
    ['an exact tie', arms([[5, 1]], [[1, 6]]), arms([[6, 1]], [[1, 6]]), { reply: 'holds' }],
  ])('%s', (_, lighter, harder, goal) => {
    expect(hardness(harder, goal)).toBeGreaterThan(hardness(lighter, goal));
  });

  it('luck says nothing without a goal', () => {
    expect(opened(bird).features(undefined).luck).toBe(0);
  });

  it('a position has no features of its own: they are the setup’s', () => {
    expect(opened(bird).features(level)).toEqual(opened(at(bird, []).setup).features(level));
  });
});
