import { describe, expect, it } from 'vitest';
import { balance } from '../../../src/puzzles/balance/index.ts';
import { beam, opened } from './beams.ts';

// Siegler's items: weights 1–5 and pegs 1–5, one bag a side. Per cent correct by rule, as published (SCIENCE.md).
const COLUMNS = ['weight', 'tie', 'muddle', 'product', 'add', 'proportion'] as const;
const PUBLISHED = {
  balance: { items: 25, correct: [100, 100, 100, 100, 100, 100] },
  weight: { items: 100, correct: [100, 100, 100, 100, 100, 100] },
  distance: { items: 100, correct: [0, 100, 100, 100, 100, 100] },
  'conflict-weight': { items: 88, correct: [100, 100, 33, 100, 73, 0] },
  'conflict-distance': { items: 88, correct: [0, 0, 33, 100, 73, 0] },
  'conflict-balance': { items: 24, correct: [0, 0, 33, 100, 83, 100] },
  other: { items: 200, correct: [100, 100, 100, 100, 100, 100] },
} as const;
type Type = keyof typeof PUBLISHED;

/** The types as the literature has them, from the four numbers alone. */
function typeOf(w1: number, d1: number, w2: number, d2: number): Type {
  if (w1 === w2 && d1 === d2) return 'balance';
  if (d1 === d2) return 'weight';
  if (w1 === w2) return 'distance';
  if (w1 > w2 === d1 > d2) return 'other';
  if (w1 * d1 === w2 * d2) return 'conflict-balance';
  return w1 > w2 === w1 * d1 > w2 * d2 ? 'conflict-weight' : 'conflict-distance';
}

const five = [1, 2, 3, 4, 5];
const items = five.flatMap((w1) => five.flatMap((d1) => five.flatMap((w2) => five.map((d2) => [w1, d1, w2, d2] as const))));
const seen = items.map(([w1, d1, w2, d2]) => {
  const position = opened(
    beam(
      [
        [w1, -d1],
        [w2, d2],
      ],
      { pegs: 5 },
    ),
  ).blank;
  return { item: [w1, d1, w2, d2], type: typeOf(w1, d1, w2, d2), reply: position.judge().reply, expects: position.expects() };
});

describe('all 625 items', () => {
  it.each(Object.entries(PUBLISHED))('%s: as many items, as often right by each rule', (type, { items, correct }) => {
    const of = seen.filter((one) => one.type === type);
    expect(of).toHaveLength(items);
    const share = COLUMNS.map((id) => of.reduce((sum, { expects, reply }) => sum + (expects[id]?.[reply] ?? 0), 0) / of.length);
    expect(share.map((part) => Math.round(part * 100))).toEqual(correct);
  });

  it('tips to the side of the larger weight × peg', () => {
    for (const { item, reply } of seen) {
      const [w1, d1, w2, d2] = item as [number, number, number, number];
      expect(reply, String(item)).toBe(w1 * d1 > w2 * d2 ? 'left' : w1 * d1 < w2 * d2 ? 'right' : 'level');
    }
  });

  it('muddle guesses one third each on every conflict and never elsewhere', () => {
    for (const { type, expects } of seen) {
      const chances = Object.values(expects.muddle ?? {});
      if (type.startsWith('conflict')) expect(chances).toEqual([1 / 3, 1 / 3, 1 / 3]);
      else expect([...chances].sort()).toEqual([0, 0, 1]);
    }
  });

  it('totals equals product with one bag a side', () => {
    for (const { expects } of seen) expect(expects.totals).toEqual(expects.product);
  });

  it('weight says level on a distance item, proportion on every conflict', () => {
    for (const { type, expects } of seen) {
      if (type === 'distance') expect(expects.weight?.level).toBe(1);
      if (type.startsWith('conflict')) expect(expects.proportion?.level).toBe(1);
    }
  });

  it('lists every reply for every strategy', () => {
    for (const { expects } of seen) {
      expect(Object.keys(expects)).toEqual([...balance.strategies]);
      for (const chances of Object.values(expects)) expect(Object.keys(chances)).toEqual(['left', 'level', 'right']);
    }
  });

  it.each([
    [
      [1, 3],
      [2, 2],
    ],
    [
      [1, 4],
      [2, 3],
    ],
    [
      [1, 4],
      [3, 2],
    ],
    [
      [1, 5],
      [2, 4],
    ],
  ] as const)('%j against %j breaks add', ([w1, d1], [w2, d2]) => {
    const position = opened(
      beam(
        [
          [w1, -d1],
          [w2, d2],
        ],
        { pegs: 5 },
      ),
    ).blank;
    expect(position.expects().add?.[position.judge().reply]).toBe(0);
  });
});
