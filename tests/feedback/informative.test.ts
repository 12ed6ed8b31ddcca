import { describe, expect, it } from 'vitest';
import { even, replyLikelihoods, updated } from '../../src/feedback/diagnosis.ts';
import { expectedBits, mostInformative } from '../../src/feedback/informative.ts';
import { bayesBits } from '../../src/feedback/surprise.ts';
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
    const hoped = REPLIES.reduce((sum, reply) => {
      const likelihood = replyLikelihoods(expects, reply, REPLIES.length, 0.1);
      const chance = Object.entries(student).reduce((all, [id, weight]) => all + weight * (likelihood[id] ?? 0), 0);
      return sum + chance * bayesBits(updated(student, likelihood), student);
    }, 0);
    expect(expectedBits(student, { expects, replies: REPLIES }, 0.1)).toBeCloseTo(hoped, 12);
  });
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
