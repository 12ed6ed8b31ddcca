// SCIENCE, "balance": with age the share right on conflict-weight items falls before it rises, since a learner who has just found
// out about distance gets worse at them. Twice: across age bands, where each band's share of the rules is put in (populations);
// and in one cohort that begins with weight alone and sees beams, where nothing of the kind is put in.

import { describe, expect, it } from 'vitest';
import type { Chances } from '../../src/core/kind.ts';
import { pick } from '../../src/core/random.ts';
import { kinds } from '../../src/puzzles/models.ts';
import { ownChance } from '../../src/simulate/chance.ts';
import { beginner, type Mind, remembering, revised, says, surprise } from '../../src/simulate/mind.ts';
import { beginsWith, traitsOf } from '../../src/simulate/population.ts';
import { population } from './town.ts';

const TYPES = ['balance', 'weight', 'distance', 'conflict-weight', 'conflict-distance', 'conflict-balance', 'none'] as const;
type Type = (typeof TYPES)[number];
type Item = { readonly type: Type; readonly expects: Readonly<Record<string, Chances>>; readonly reply: string };
const REPLIES = ['left', 'level', 'right'];
const SIZES = [1, 2, 3, 4, 5];

/** Siegler's type of an item: weight and peg on the left, on the right. */
function typeOf(w: number, p: number, v: number, q: number): Type {
  if (w === v) return p === q ? 'balance' : 'distance';
  if (p === q) return 'weight';
  if (w > v === p > q) return 'none';
  return w * p === v * q ? 'conflict-balance' : w * p > v * q === w > v ? 'conflict-weight' : 'conflict-distance';
}

/** All 625 items of 5 weights × 5 distances, one bag a side, seen through the contract alone. */
const items: readonly Item[] = SIZES.flatMap((w) => SIZES.flatMap((p) => SIZES.flatMap((v) => SIZES.map((q) => item(w, p, v, q)))));
function item(weight: number, peg: number, other: number, far: number): Item {
  const fixed = [
    { weight, peg: -peg },
    { weight: other, peg: far },
  ];
  const opened = kinds.balance?.open({ task: 'hang', pegs: 6, fixed, box: [], use: 'some', shut: [] });
  if (!opened?.ok) throw new Error('a beam');
  const { blank } = opened.value;
  return { type: typeOf(weight, peg, other, far), expects: blank.expects(), reply: blank.judge().reply };
}
const ofType = (type: Type): readonly Item[] => items.filter((one) => one.type === type);

it('counts each type of item as SCIENCE does', () => {
  expect(TYPES.map((type) => ofType(type).length)).toEqual([25, 100, 100, 88, 88, 24, 200]);
});

type Shares = Readonly<Record<Type, number>>;
const shares = (of: (type: Type) => number): Shares => Object.fromEntries(TYPES.map((type) => [type, of(type)])) as Shares;

/** The six rules of SCIENCE's table; with one bag a side *totals* is *product* under another name. */
const RULES = ['product', 'weight', 'tie', 'muddle', 'add', 'proportion'] as const;

describe('across age bands', () => {
  const LEARNERS = 150;
  /** Items of each type that a learner answers. */
  const EACH = 20;
  const band = (name: string): Shares => {
    const people = population(name);
    const random = ownChance(name);
    const learners = Array.from({ length: LEARNERS }, () => ({
      slip: traitsOf(people, random).slip,
      held: beginsWith(people, kinds.balance?.strategies ?? [''], random),
    }));
    return shares((type) => {
      const asked = ofType(type);
      let right = 0;
      for (const { slip, held } of learners)
        for (let each = 0; each < EACH; each++) {
          const one = pick(random, asked);
          if (one && says(held, one.expects, REPLIES, slip, random) === one.reply) right++;
        }
      return right / (LEARNERS * EACH);
    });
  };
  const bands = ['ages-5-6', 'ages-9-10', 'ages-12-13', 'ages-16-17', 'adults'].map(band);
  const along = (type: Type): readonly number[] => bands.map((one) => one[type]);

  it('conflict-weight items get worse before they get better', () => {
    const [five = 0, nine = 0, twelve = 0, sixteen = 0, grown = 0] = along('conflict-weight');
    expect(five).toBeGreaterThan(0.8);
    expect(nine).toBeLessThan(five - 0.05);
    expect(twelve).toBeLessThan(nine - 0.05);
    expect(sixteen).toBeLessThan(nine);
    expect(grown).toBeGreaterThan(Math.max(twelve, sixteen) + 0.1);
  });
  it.each(['distance', 'conflict-distance', 'conflict-balance'] as const)('%s items get better with every band', (type) => {
    const found = along(type);
    for (const [at, share] of found.slice(1).entries()) expect(share).toBeGreaterThan(found[at] ?? 1);
    expect((found.at(-1) ?? 0) - (found[0] ?? 1)).toBeGreaterThan(0.5);
  });
  it.each(['balance', 'weight', 'none'] as const)('%s items, which no rule misses, are missed by slips alone', (type) => {
    for (const share of along(type)) expect(share).toBeGreaterThan(0.8);
  });
});

describe('in a cohort that begins with weight alone', () => {
  const LEARNERS = 200;
  const EACH = 6;
  const [FIRST, FEW, MANY] = [0, 20, 160];
  const people = population('ages-9-10');
  const random = ownChance('a cohort');
  const cohort = Array.from({ length: LEARNERS }, () => ({ mind: beginner('weight'), traits: traitsOf(people, random) }));
  const seen = new Map<number, Shares>();
  for (let outcomes = 0; outcomes <= MANY; outcomes++) {
    if (outcomes === FIRST || outcomes === FEW || outcomes === MANY) seen.set(outcomes, scored());
    for (const one of cohort) one.mind = after(one.mind, one.traits);
  }

  function after(mind: Mind, traits: ReturnType<typeof traitsOf>): Mind {
    const shown = pick(random, items);
    if (shown === undefined) return mind;
    const outcome = { expects: shown.expects, reply: shown.reply, replies: REPLIES.length };
    return revised(remembering(mind, outcome, traits), surprise(mind, outcome, traits), RULES, traits, random);
  }
  function scored(): Shares {
    return shares((type) => {
      const asked = ofType(type);
      let right = 0;
      for (const { mind, traits } of cohort)
        for (let each = 0; each < EACH; each++) {
          const one = pick(random, asked);
          if (one && says(mind.held, one.expects, REPLIES, traits.slip, random) === one.reply) right++;
        }
      return right / (LEARNERS * EACH);
    });
  }
  const along = (type: Type): readonly [number, number, number] => {
    const [first, few, many] = [FIRST, FEW, MANY].map((outcomes) => seen.get(outcomes)?.[type] ?? 0);
    return [first ?? 0, few ?? 0, many ?? 0];
  };

  it('conflict-weight items get worse before they get better', () => {
    const [first, few, many] = along('conflict-weight');
    expect(few).toBeLessThan(first - 0.1);
    expect(many).toBeGreaterThan(few + 0.1);
  });
  it.each(['distance', 'conflict-distance', 'conflict-balance'] as const)('%s items only get better', (type) => {
    const [first, few, many] = along(type);
    expect(few).toBeGreaterThan(first + 0.1);
    expect(many).toBeGreaterThan(few + 0.05);
  });
});
