import { describe, expect, it } from 'vitest';
import type { Json } from '../../../src/core/json.ts';
import type { Position } from '../../../src/core/kind.ts';
import { seeded, seedOf } from '../../../src/core/random.ts';
import { balance } from '../../../src/puzzles/balance/index.ts';
import { arms, bags, beam, opened, read } from './beams.ts';

const OTHERS = balance.strategies.slice(1);
const PAIRS = balance.strategies.flatMap((a, at) => balance.strategies.slice(at + 1).map((b) => [a, b] as const));
const TRIES: readonly (readonly [string, readonly [Json, Json] | undefined])[] = [
  ['no try', undefined],
  ['a try at the bird', [beam([[3, -4]], { box: [1, 2, 3, 5, 6], use: 'one', shut: [4] }), bags([3, 5])]],
  [
    'a try with twins',
    [
      beam(
        [
          [2, -4],
          [2, -2],
        ],
        { box: [4], use: 'one' },
      ),
      bags([4, 6]),
    ],
  ],
  ['numbers on arms', [arms([[5, 1]], [[3, 3]], [[1, 6]]), { numbers: [5, 3, 1] }]],
  ['nothing hung', [beam([]), []]],
  ['heavy bags on a long beam', [beam([[200, -12]], { pegs: 12, box: [100], use: 'one' }), bags([100, 12])]],
];

const made = (apart: readonly [string, string], from: readonly [Json, Json] | undefined, seed: number): Position => {
  const result = balance.generate(seeded(seedOf(`case ${seed}`)), { apart, from });
  if (!result.ok || !result.value) throw new Error('no case');
  return result.value;
};

const fixedOf = (position: Position) => {
  const setup = read(position.setup);
  return setup.task === 'hang' ? setup.fixed : [];
};
const numbers = (position: Position) =>
  Object.fromEntries(Object.entries(position.telling()).map(([name, value]) => [name, Number(value)]));

describe.each(TRIES)('a case near %s', (_, from) => {
  it.each(PAIRS)('%s and %s part, on a plain beam with nothing left to do', (a, b) => {
    for (let seed = 0; seed < 3; seed++) {
      const position = made([a, b], from, seed);
      const [p, q] = [position.expects()[a] ?? {}, position.expects()[b] ?? {}];
      for (const reply of Object.keys(p)) expect(Math.min(p[reply] ?? 0, q[reply] ?? 0)).toBeLessThan(0.5);
      expect(position.answer).toEqual([]);
      expect(position.wanting).toBeUndefined();
      for (const bag of fixedOf(position)) {
        expect(bag.weight).toBeLessThanOrEqual(6);
        expect(Math.abs(bag.peg)).toBeLessThanOrEqual(6);
      }
    }
  });

  it.each(OTHERS)('%s against the true rule: what its texts say is so', (id) => {
    for (let seed = 0; seed < 5; seed++) {
      const position = made([id, 'product'], from, seed);
      const n = numbers(position);
      const reply = position.judge().reply;
      if (id === 'totals') {
        expect(reply).toBe('level');
        expect([n.leftBags, n.rightBags].sort()).toEqual([1, 2]);
        expect(n.manyTotal).toBeGreaterThan(n.fewTotal ?? Number.NaN);
        continue;
      }
      expect(fixedOf(position)).toHaveLength(2);
      expect(reply).not.toBe('level');
      expect((n.heavyWeight ?? 0) > (n.lightWeight ?? 0) && (n.heavyPeg ?? 0) < (n.lightPeg ?? 0)).toBe(true);
      if (id === 'weight' || id === 'tie') expect(n.lightPull).toBeGreaterThan(n.heavyPull ?? Number.NaN);
      if (id === 'add') expect(n.leftSum).toBe(n.rightSum);
    }
  });
});

it('goes by the order in which the two are named nowhere', () => {
  expect(made(['weight', 'product'], undefined, 4).setup).toEqual(made(['product', 'weight'], undefined, 4).setup);
});

it('stays near the student’s own try', () => {
  // 3@4 left, 5@3 right: one peg inwards for the 5 and far wins
  const from = [beam([[3, -4]], { box: [5], use: 'one' }), bags([5, 3])] as const;
  for (let seed = 0; seed < 5; seed++) {
    const fixed = fixedOf(made(['weight', 'product'], from, seed));
    const changed = fixed.map((bag) =>
      bag.peg < 0 ? Math.abs(bag.weight - 3) + Math.abs(bag.peg + 4) : Math.abs(bag.weight - 5) + Math.abs(bag.peg - 3),
    );
    expect(changed.reduce((sum, steps) => sum + steps, 0)).toBeLessThanOrEqual(3);
  }
});

it('is never the try itself nor its mirror image', () => {
  const tries = [
    beam([
      [5, -1],
      [2, 4],
    ]),
    beam([
      [2, -4],
      [5, 1],
    ]),
  ];
  for (let seed = 0; seed < 30; seed++) {
    const fixed = fixedOf(made(['weight', 'product'], [tries[0] ?? null, []], seed));
    for (const own of tries) expect(fixed.toSorted((a, b) => a.peg - b.peg)).not.toEqual(fixedOf(opened(own).blank));
  }
});

it('gives several cases, so that a contrast and Oops need not speak of the same', () => {
  const cases = Array.from({ length: 20 }, (_, seed) => JSON.stringify(made(['add', 'product'], undefined, seed).setup));
  expect(new Set(cases).size).toBeGreaterThan(3);
});

it.each([
  ['itself', ['weight', 'weight']],
  ['a stranger', ['weight', 'constructor']],
] as const)('does not part a strategy from %s', (_, apart) => {
  expect(balance.generate(seeded(1), { apart, from: undefined })).toEqual({ ok: true, value: undefined });
});
