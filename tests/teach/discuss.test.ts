import { describe, expect, it } from 'vitest';
import type { Json } from '../../src/core/json.ts';
import { seeded } from '../../src/core/random.ts';
import type { ClassIdea } from '../../src/export/class-pupils.ts';
import { playlist } from '../../src/levels.ts';
import { kinds } from '../../src/puzzles/models.ts';
import { cardsOf, expectedBy, otherCase, positionOf, typicalCards, worldsOfIdeas } from '../../src/teach/discuss.ts';

/** 5 hangs at 2 on the left; there is one bag of 2. */
const small: Json = { task: 'hang', pegs: 6, fixed: [{ weight: 5, peg: -2 }], box: [2], use: 'one' };
const idea = (strategy: string, peg: number, tries = 1, kind = 'balance'): ClassIdea => ({
  kind,
  strategy,
  pupils: tries,
  met: 0,
  tries,
  best: {
    ...{ at: 0, n: 1, level: 'B02', setup: small, answer: [{ weight: 2, peg }], key: String(peg), goal: { reply: 'right' } },
    ...{ forecast: null, how: 'none', sureness: null, reply: 'left', met: false, repeat: false, seen: true, idea: strategy },
    ...{ ruledOut: [], cards: [], sparks: 0, bits: 0 },
  },
});
const random = () => seeded(3);
const [canonical, ...others] = kinds.balance?.strategies ?? [];

describe('the wall of ideas', () => {
  it('has a card an idea, whatever was most common, and the world’s own last', () => {
    const had = [idea('product', 6, 9), idea('add', 4, 7), idea('weight', 3)];
    const cards = cardsOf(kinds, had, 'balance', random());
    expect(cards.map(({ strategy }) => strategy)).toEqual([...others.filter((one) => one === 'add' || one === 'weight'), canonical]);
    expect(cards.map(({ last }) => last)).toEqual([false, false, true]);
  });

  it('makes the last card where nobody has had it, so that it does what was asked for', () => {
    const last = cardsOf(kinds, [idea('add', 4)], 'balance', random()).at(-1);
    expect(last).toMatchObject({ strategy: 'product', last: true, pupils: 0 });
    // 2 at 6 against 5 at 2: 12 against 10
    expect(last?.answer).toEqual([{ weight: 2, peg: 6 }]);
    expect(last && positionOf(kinds, 'balance', last)?.judge().reply).toBe('right');
  });

  it('is of one world, that of most tries first', () => {
    expect(worldsOfIdeas([idea('add', 4, 2), idea('ends', 4, 5, 'steady'), idea('weight', 3, 2)])).toEqual(['steady', 'balance']);
    expect(cardsOf(kinds, [idea('ends', 4, 5, 'steady')], 'balance', random())).toEqual([]);
    expect(cardsOf(kinds, [], 'nowhere', random())).toEqual([]);
  });
});

describe('a wall before any file has come in', () => {
  it('shows what each idea would build, no build twice, the world’s own last', () => {
    const cards = typicalCards(kinds, playlist.levels, 'balance', random());
    expect(cards.length).toBeGreaterThan(3);
    expect(cards.map(({ last }) => last)).toEqual([...cards.slice(1).map(() => false), true]);
    expect(new Set(cards.map((card) => positionOf(kinds, 'balance', card)?.key)).size).toBe(cards.length);
    expect(cards.every(({ pupils }) => pupils === 0)).toBe(true);
  });

  it('is empty where the lesson explores nothing in that world', () => {
    expect(typicalCards(kinds, [], 'balance', random())).toEqual([]);
    expect(typicalCards(kinds, playlist.levels, 'nowhere', random())).toEqual([]);
  });
});

describe('a case to run', () => {
  it('says what the idea expects, and nothing where it expects all alike', () => {
    const [card] = cardsOf(kinds, [idea('weight', 6)], 'balance', random());
    const position = card && positionOf(kinds, 'balance', card);
    if (position === undefined) throw new Error('the try can be read');
    expect(expectedBy(position, 'weight')).toBe('left');
    expect(position.judge().reply).toBe('right');
    expect(expectedBy(position, 'nobody')).toBeUndefined();
  });

  it('is another one on which the idea and the world part ways', () => {
    const [card] = cardsOf(kinds, [idea('add', 4)], 'balance', random());
    const own = card && positionOf(kinds, 'balance', card);
    if (card === undefined || own === undefined) throw new Error('the try can be read');
    const other = otherCase(kinds, 'balance', card, own, random());
    expect(other).toBeDefined();
    expect(other && expectedBy(other, 'add')).not.toBe(other?.judge().reply);
    expect(otherCase(kinds, 'balance', { ...card, last: true }, own, random())).toBeUndefined();
  });
});
