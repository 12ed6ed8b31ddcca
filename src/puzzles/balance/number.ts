// The task `number`: one number on each arm, so that their order, ties included, is the order of the true pulls.

import type { Chances, Move, Outcome, Reply } from '../../core/kind.ts';
import { type Words, words } from '../../core/words.ts';
import { bagList } from './hang.ts';
import { type Arms, HIGHEST_NUMBER, type Numbers } from './model.ts';
import { orderSigns, orders, pairs, parting, partingChances, partings, ranks, type Signs, signs } from './orders.ts';
import type { Rule } from './rules.ts';
import { type Summary, summed } from './side.ts';

const HOLDS = 'holds';

/** @param place of a pair in the order of `pairs`; −1 is no pair at all */
const replyId = (arms: number, place: number): string => {
  const pair = pairs(arms)[place];
  return pair === undefined ? HOLDS : `arms-${pair[0] + 1}-${pair[1] + 1}`;
};

export const numberReplies = (setup: Arms): readonly Reply[] => [
  { id: HOLDS, words: words('balance.reply.holds') },
  ...pairs(setup.arms.length).map(([a, b], place) => ({
    id: replyId(setup.arms.length, place),
    words: words('balance.reply.arms', { a: a + 1, b: b + 1 }),
  })),
];

/** How the numbers order each pair of arms; NaN, which is no order at all, where one of the two is not written. */
const written = ({ numbers }: Numbers): Signs =>
  pairs(numbers.length).map(([i, j]) => {
    const [a, b] = [numbers[i] ?? null, numbers[j] ?? null];
    return a === null || b === null ? Number.NaN : Math.sign(a - b);
  });

/** All that a tag can say. */
const TAGS: readonly (number | null)[] = [...Array.from({ length: HIGHEST_NUMBER + 1 }, (_, number) => number), null];

const pullsOf = (setup: Arms): readonly number[] => setup.arms.map((bags) => summed(bags).pull);

export function judgeNumber(setup: Arms, answer: Numbers): Outcome {
  const pulls = pullsOf(setup);
  const [truth, numbers] = [signs(pulls), written(answer)];
  const place = parting(truth, numbers);
  const pair = pairs(pulls.length)[place];
  return {
    reply: replyId(pulls.length, place),
    motion: { task: 'number', pulls, pair: pair === undefined ? null : [...pair] },
    figures: { pairs: truth.length, parted: partings(truth, numbers) },
  };
}

/** What someone who follows the rule may hold of each pair: one view, or, where they guess, every order that agrees with what they are sure of. */
export function views(setup: Arms, rule: Rule, summary: Summary): readonly Signs[] {
  const arms = setup.arms.map(summary);
  const held = pairs(arms.length).map(([i, j]) => {
    const [a, b] = [arms[i], arms[j]];
    const ahead = a && b && rule.compare(a, b);
    return ahead === undefined ? undefined : Math.sign(ahead);
  });
  const sure = held.filter((sign) => sign !== undefined);
  if (sure.length === held.length) return [sure];
  return orderSigns(arms.length).filter((order) => held.every((sign, place) => sign === undefined || sign === order[place]));
}

export const numberChances = (setup: Arms, answer: Numbers, held: readonly Signs[]): Chances =>
  partingChances(held, written(answer), (place) => replyId(setup.arms.length, place));

export const numberWanting = ({ numbers }: Numbers): Words | undefined => {
  const missing = numbers.filter((number) => number === null).length;
  return missing > 0 ? words('balance.wanting.number', { missing }) : undefined;
};

/** Numbers in the same order say the same of every pair: the same build. */
export function numberKey({ numbers }: Numbers): string {
  const order = ranks(numbers.filter((number) => number !== null));
  let next = 0;
  return numbers.map((number) => (number === null ? '-' : order[next++])).join(',');
}

/** Write any other number on any arm, or wipe it off. */
export const numberMoves = (setup: Arms, { numbers }: Numbers): readonly Move<Numbers>[] =>
  setup.arms.flatMap((bags, arm) => {
    const part = words('balance.part.arm', { arm: arm + 1, bags: bagList(bags) });
    return TAGS.filter((tag) => tag !== (numbers[arm] ?? null)).map((number) => ({
      part,
      words: number === null ? words('balance.move.wipe', { arm: arm + 1 }) : words('balance.move.write', { arm: arm + 1, number }),
      to: { numbers: numbers.with(arm, number) },
    }));
  });

/** One answer for each order there is. */
export const numberBuilds = (setup: Arms): readonly Numbers[] => orders(setup.arms.length).map((order) => ({ numbers: order }));

const armWords = (setup: Arms, { numbers }: Numbers): readonly Words[] =>
  setup.arms.map((bags, arm) => {
    const number = numbers[arm] ?? null;
    const values = { arm: arm + 1, bags: bagList(bags) };
    return number === null ? words('balance.arm.blank', values) : words('balance.arm.numbered', { ...values, number });
  });

export function numberPosition(setup: Arms, answer: Numbers, outcome: Outcome | undefined): Words {
  const arms = armWords(setup, answer);
  if (outcome === undefined) return words('balance.position.number.ready', { arms });
  const pair = pairs(setup.arms.length).find((_, place) => replyId(setup.arms.length, place) === outcome.reply);
  if (pair === undefined) return words('balance.position.number.holds', { arms });
  return words('balance.position.number.parted', { arms, a: pair[0] + 1, b: pair[1] + 1 });
}

/** What the rungs' texts may say of this case. */
export const numberTelling = (setup: Arms, answer: Numbers): Words['values'] => ({
  arms: armWords(setup, answer),
  count: setup.arms.length,
});
