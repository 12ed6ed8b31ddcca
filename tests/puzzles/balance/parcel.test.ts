import { describe, expect, it } from 'vitest';
import type { Json } from '../../../src/core/json.ts';
import { parseSetup } from '../../../src/puzzles/balance/model.ts';
import { guesses } from '../../../src/puzzles/balance/parcel.ts';
import { RULES } from '../../../src/puzzles/balance/rules.ts';
import { summed } from '../../../src/puzzles/balance/side.ts';
import { at, bags, opened, parcel, read } from './beams.ts';

const BOX = [1, 2, 3, 4, 5, 6];
/** Level with 3 at peg 4, so it weighs 6; now it hangs at peg 3 and pulls 18. */
const six = parcel({ parcel: -2, others: [[3, 4]] }, -3, { box: BOX, use: 'one' });

describe('a sealed parcel', () => {
  it.each([
    [[3, 6], 'level', 18],
    [[6, 3], 'level', 18],
    [[5, 4], 'right', 20],
    [[4, 4], 'left', 16],
  ] as const)('beside %j: %s', (hung, reply, right) => {
    const outcome = at(six, bags(hung)).judge();
    expect(outcome.reply).toBe(reply);
    expect(outcome.figures).toEqual({ left: 18, right, difference: 18 - right });
    expect(outcome.motion).toMatchObject({ task: 'parcel' });
  });

  it('weighs what the photo says, with help on its own side too', () => {
    // parcel at 2 and 1 at 4 against 2 at 5: it weighs (10 − 4) / 2 = 3
    const helped = parcel(
      {
        parcel: -2,
        others: [
          [1, -4],
          [2, 5],
        ],
      },
      -1,
      { box: [3], use: 'one' },
    );
    expect(at(helped, bags([3, 1])).judge().reply).toBe('level');
  });

  it.each<[string, Json, RegExp]>([
    ['that would weigh half a bag', parcel({ parcel: -2, others: [[3, 1]] }, -3, { box: [1] }), /parcel of 1.5/],
    ['that would weigh less than nothing', parcel({ parcel: -2, others: [[3, -4]] }, -3, { box: [1] }), /parcel of -6/],
    ['on the pivot of its photo', parcel({ parcel: 0, others: [[3, 4]] }, -3, { box: [1] }), /photo: there is no peg 0/],
    ['off the beam of its photo', parcel({ parcel: -7, others: [[7, 1]] }, -3, { box: [1] }), /photo: there is no peg -7/],
    ['on a bag of its photo', parcel({ parcel: -2, others: [[3, -2]] }, -3, { box: [1] }), /photo: two things hang on peg -2/],
    ['on the pivot now', parcel({ parcel: -2, others: [[3, 4]] }, 0, { box: [1] }), /no peg 0/],
    ['alone in its photo', parcel({ parcel: -2, others: [] }, -3, { box: [1] }), /photo.others/],
    ['with an empty box', parcel({ parcel: -2, others: [[3, 4]] }, -3, { use: 'one' }), /box/],
  ])('%s is refused', (_, setup, why) => {
    const parsed = parseSetup(setup);
    expect(parsed.ok ? '' : parsed.why).toMatch(why);
  });

  it('nothing can be hung on its peg', () => {
    expect(opened(six).at(bags([3, -3])).ok).toBe(false);
  });

  it('is never told in words nor in what fills a text: it stays sealed', () => {
    const { left, right } = at(six, bags([3, 6])).telling();
    expect(left).toEqual([{ key: 'balance.parcel', values: { peg: 3 } }]);
    expect(right).toMatchObject([{ key: 'balance.bag' }]);
    expect(JSON.stringify(at(six, bags([3, 6])).words())).not.toContain('"weight":6');
  });
});

describe('what each strategy takes it to weigh', () => {
  const weights = (setup: Json, id: string): readonly number[] => {
    const rule = RULES.find((one) => one.id === id);
    const parsed = read(setup);
    return rule === undefined || parsed.task !== 'parcel' ? [] : guesses(parsed, rule, summed);
  };

  it.each([
    ['product', [6]],
    ['totals', [6]],
    // as heavy as the other
    ['weight', [3]],
    // no weight at peg 2 ties with 3 at peg 4; the same weight comes nearest
    ['tie', [3]],
    // 5 + 2 = 3 + 4
    ['add', [5]],
    // anything heavier than 3, for it hangs nearer
    ['proportion', [4, 5, 6]],
    ['muddle', [4, 5, 6]],
  ])('%s: %j', (id, expected) => {
    expect(weights(six, id)).toEqual(expected);
  });

  it('who is of several minds expects the mean of them', () => {
    // 5 at peg 4 against 4, 5 or 6 at peg 3: the heavier side and the farther one are the same for 4 and 5
    expect(at(six, bags([5, 4])).expects().proportion).toEqual({ left: 0, level: 1 / 3, right: 2 / 3 });
    const muddled = at(six, bags([5, 4])).expects().muddle ?? {};
    expect(muddled.right).toBeCloseTo(7 / 9, 12);
    expect(muddled.left).toBeCloseTo(1 / 9, 12);
  });

  it('and hangs what holds that weight', () => {
    // add: 5 at peg 3 makes 8
    const keys = new Set((opened(six).answers(1000) ?? []).filter((one) => one.expects().add?.level === 1).map((one) => one.key));
    expect([...keys].sort()).toEqual(['2@6', '3@5', '4@4', '5@3', '6@2']);
  });
});
