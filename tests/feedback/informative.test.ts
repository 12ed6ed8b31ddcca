import { describe, expect, it } from 'vitest';
import { even, likelihoodsOf, sharesOf, tenable } from '../../src/feedback/diagnosis.ts';
import { expectedBits, mostInformative } from '../../src/feedback/informative.ts';
import { certain, expecting, guessing, REPLIES, STRATEGIES } from './readings.ts';

const two = { left: { a: 1 }, right: { b: 1 } };

describe('expected bits, worked by hand', () => {
  it('two strategies that part, ε 0.1, two replies: 1 − H(0.1) = 1 − 0.468996 = 0.531004', () => {
    // each reply 0.9 · ½ + 0.1 · ½ = ½, so H(forecast) = 1; given the strategy H = −0.9 log2 0.9 − 0.1 log2 0.1
    //   = 0.9 · 0.152003 + 0.1 · 3.321928 = 0.136803 + 0.332193 = 0.468996
    expect(expectedBits({ left: 0.5, right: 0.5 }, { expects: two, replies: ['a', 'b'] }, 0.1)).toBeCloseTo(0.531004, 6);
  });
  it('tells nothing where all expect the same, where one is certain, and where all guess', () => {
    const same = { product: certain('left'), weight: certain('left'), add: certain('left'), muddle: certain('left') };
    expect(expectedBits(even(STRATEGIES), { expects: same, replies: REPLIES })).toBeCloseTo(0, 12);
    const apart = { expects: expecting('right', 'left', 'level'), replies: REPLIES };
    expect(expectedBits({ product: 1, weight: 0, add: 0, muddle: 0 }, apart)).toBeCloseTo(0, 12);
    const all = { product: guessing(), weight: guessing(), add: guessing(), muddle: guessing() };
    expect(expectedBits(even(STRATEGIES), { expects: all, replies: REPLIES })).toBeCloseTo(0, 12);
  });
  it('is the expected Bayesian surprise', () => {
    const student = { product: 0.4, weight: 0.3, add: 0.2, muddle: 0.1 };
    const expects = expecting('right', 'left', 'level');
    const { strategies, said } = likelihoodsOf({ expects, replies: REPLIES });
    const before = sharesOf(strategies, student);
    const hoped = said.reduce((sum, likelihood) => {
      const chance = before.reduce((all, weight, at) => all + weight * (likelihood[at] ?? 0), 0);
      return sum + chance * tenable(strategies, before, before, { likelihood, bits: likelihood.map(Math.log2) }).bits;
    }, 0);
    expect(expectedBits(student, { expects, replies: REPLIES }, 0.1)).toBeCloseTo(hoped, 12);
  });
});

it('the next case, worked by hand', () => {
  // 0.5, 0.3, 0.2 fade by 0.05 to 0.491667, 0.301667, 0.206667. Two replies, ε 0.1; H(forecast | strategy) = 0.468996 as above.
  // X, where the first expects a and the others b: P(a) = 0.1 + 0.8 · 0.491667 = 0.493333, and H = 0.999872: 0.530876 bits.
  // Y, where the third alone expects b: P(b) = 0.1 + 0.8 · 0.206667 = 0.265333, and H = 0.265333 · 1.914122 + 0.734667 · 0.444838
  //   = 0.507880 + 0.326808 = 0.834688: 0.365692 bits. So X is asked about, though Y stands first.
  const student = { first: 0.5, second: 0.3, third: 0.2 };
  const now = { first: 0.491667, second: 0.301667, third: 0.206667 };
  const replies = ['a', 'b'];
  const x = { id: 'X', expects: { first: { a: 1 }, second: { b: 1 }, third: { b: 1 } }, replies };
  const y = { id: 'Y', expects: { first: { a: 1 }, second: { a: 1 }, third: { b: 1 } }, replies };
  expect(expectedBits(now, x, 0.1)).toBeCloseTo(0.530876, 5);
  expect(expectedBits(now, y, 0.1)).toBeCloseTo(0.365692, 5);
  expect(mostInformative(student, [y, x], 0.1)?.id).toBe('X');
});

it('asks about the case that parts what is likely, the first of equals', () => {
  const items = [
    { id: 'same', expects: expecting('left', 'left', 'left'), replies: REPLIES },
    { id: 'apart', expects: expecting('right', 'left', 'right'), replies: REPLIES },
    { id: 'again', expects: expecting('right', 'left', 'right'), replies: REPLIES },
  ];
  const student = { product: 0.48, weight: 0.48, add: 0.02, muddle: 0.02 };
  expect(mostInformative(student, items)?.id).toBe('apart');
  expect(mostInformative(student, [])).toBeUndefined();
});
