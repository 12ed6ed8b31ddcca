import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../../src/core/json.ts';
import { parseAnswer } from '../../../src/puzzles/balance/answer.ts';
import { parseSetup } from '../../../src/puzzles/balance/model.ts';
import { arms, bag, bags, beam, read } from './beams.ts';

describe('a setup', () => {
  it('is read as the level design writes it, with what it leaves out', () => {
    expect(read({ task: 'hang', pegs: 6, fixed: [{ weight: 3, peg: -4 }], box: [1, 2, 3], use: 'one', shut: [4] })).toEqual({
      task: 'hang',
      pegs: 6,
      fixed: [{ weight: 3, peg: -4 }],
      box: [1, 2, 3],
      use: 'one',
      shut: [4],
      dress: 'seesaw',
    });
    expect(read(beam([[3, -4]]))).toMatchObject({ use: 'some', shut: [], dress: 'seesaw' });
  });

  it('read once more says the same', () => {
    for (const setup of [beam([[3, -4]], { box: [2], use: 'one' }), arms([[5, 1]], [[1, 6]])])
      expect(read(read(setup))).toEqual(read(setup));
  });

  it.each<[string, Json, RegExp]>([
    ['no task', {}, /task/],
    ['another task', { task: 'crane' }, /task/],
    ['nothing', null, /object/],
    ['a list', [], /object/],
    ['a peg at the pivot', beam([[3, 0]]), /no peg 0/],
    ['a peg off the beam', beam([[3, 7]]), /no peg 7/],
    ['a shut peg off the beam', beam([], { shut: [-7] }), /no peg -7/],
    [
      'two bags on a peg',
      beam([
        [3, 1],
        [2, 1],
      ]),
      /two bags hang on peg 1/,
    ],
    ['half a weight', beam([[0.5, 1]]), /fixed.0.weight/],
    ['a weight of nothing', beam([[0, 1]]), /fixed.0.weight/],
    ['more than the heaviest', beam([[1e9, 1]]), /fixed.0.weight/],
    ['more pegs than a screen holds', beam([], { pegs: 1e9 }), /pegs/],
    ['one of an empty box', beam([], { use: 'one' }), /box/],
    ['two of one bag', beam([], { box: [3], use: 'two' }), /box/],
    ['more bags than open pegs', beam([[1, 1]], { pegs: 1, box: [1, 2], use: 'all' }), /2 bags must hang, and 1 pegs are open/],
    ['a use that there is not', beam([], { use: 'three' }), /use/],
    ['a stranger', { ...(beam([]) as object), __proto__x: 1 }, /__proto__x/],
    ['one arm', arms([[5, 1]]), /arms/],
    ['an arm without a bag', arms([[5, 1]], []), /arms.1/],
    ['an arm with a left peg', arms([[5, 1]], [[1, -1]]), /arms.1: there is no peg -1/],
    [
      'an arm with two bags on a peg',
      arms(
        [[5, 1]],
        [
          [1, 2],
          [3, 2],
        ],
      ),
      /arms.1: two bags hang on peg 2/,
    ],
    ['seven arms', arms(...Array.from({ length: 7 }, () => [[1, 1] as const])), /arms/],
  ])('with %s is refused', (_, setup, why) => {
    const parsed = parseSetup(setup);
    expect(parsed.ok ? '' : parsed.why).toMatch(why);
  });

  it('may hang a given bag on a shut peg', () => {
    expect(parseSetup(beam([[3, -4]], { shut: [-4] })).ok).toBe(true);
  });
});

describe('an answer', () => {
  const one = read(beam([[3, -4]], { box: [1, 2, 2], use: 'two', shut: [4] }));
  it.each<[string, Json, RegExp]>([
    ['no list', {}, /array/],
    ['a number for a bag', [3], /object/],
    ['a bag that the box lacks', bags([5, 1]), /no bag of weight 5/],
    ['a bag more often than the box has it', bags([1, 1], [1, 2]), /no further bag of weight 1/],
    ['a shut peg', bags([1, 4]), /peg 4 is not open/],
    ['a taken peg', bags([1, -4]), /peg -4 is not open/],
    ['the pivot', bags([1, 0]), /peg 0 is not open/],
    ['a peg off the beam', bags([1, 7]), /peg 7 is not open/],
    ['two bags on a peg', bags([1, 1], [2, 1]), /two bags hang on peg 1/],
    ['more bags than may hang', bags([1, 1], [2, 2], [2, 3]), /3 bags hang, and at most 2 may/],
    ['a text for a weight', [{ weight: '1', peg: 1 }], /0.weight/],
    ['a stranger in a bag', [{ weight: 1, peg: 1, lead: true }], /lead/],
  ])('with %s is refused', (_, answer, why) => {
    const parsed = parseAnswer(one, answer);
    expect(parsed.ok ? '' : parsed.why).toMatch(why);
  });

  it('may be half-built, and is put in order from left to right', () => {
    expect(parseAnswer(one, [])).toEqual({ ok: true, value: [] });
    expect(parseAnswer(one, bags([2, 3], [2, -1]))).toEqual({ ok: true, value: [bag([2, -1]), bag([2, 3])] });
  });

  const two = read(arms([[5, 1]], [[1, 6]]));
  it.each<[string, Json, RegExp]>([
    ['bags for numbers', bags([5, 1]), /object/],
    ['a number too few', { numbers: [1] }, /2 arms, and 1 numbers/],
    ['a number too many', { numbers: [1, 2, 3] }, /2 arms, and 3 numbers/],
    ['half a number', { numbers: [1, 1.5] }, /numbers.1/],
    ['a number below nought', { numbers: [1, -1] }, /numbers.1/],
    ['three digits', { numbers: [1, 100] }, /numbers.1/],
    ['what JSON can’t say', { numbers: [1, Number.NaN] }, /numbers.1/],
  ])('with %s is refused', (_, answer, why) => {
    const parsed = parseAnswer(two, answer);
    expect(parsed.ok ? '' : parsed.why).toMatch(why);
  });

  it('takes 0 and 99 and numbers that are not written yet', () => {
    expect(parseAnswer(two, { numbers: [0, 99] }).ok).toBe(true);
    expect(parseAnswer(two, { numbers: [null, 3] }).ok).toBe(true);
  });

  it('survives being written down and read again', () => {
    const weights = fc.shuffledSubarray([1, 2, 2]);
    const pegs = fc.shuffledSubarray([-6, -1, 1, 2, 3, 5, 6], { minLength: 3 });
    const property = fc.property(weights, pegs, (box, free) => {
      const answer = parseAnswer(
        one,
        box.slice(0, 2).map((weight, at) => ({ weight, peg: free[at] ?? 1 })),
      );
      expect(answer.ok && parseAnswer(one, JSON.parse(JSON.stringify(answer.value)))).toEqual(answer);
    });
    fc.assert(property, { seed: 3 });
  });
});
