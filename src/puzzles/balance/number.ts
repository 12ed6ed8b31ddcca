// The task `number`: one number on each arm, so that their order, ties included, is the order of the true pulls.

import type { Chances, Move, Outcome, Reply } from '../../core/kind.ts';
import { once } from '../../core/once.ts';
import { type Words, words } from '../../core/words.ts';
import { bagList } from './hang.ts';
import { type Arms, GIVEN_STEP, givenNumbers, HIGHEST_NUMBER, type Numbers } from './model.ts';
import { grown, type Order, orderSigns, orders, type Pair, pairs, parting, partingChances, partings, ranks, type Signs } from './orders.ts';
import type { Rule } from './rules.ts';
import { type Summary, summed } from './side.ts';

const HOLDS = 'holds';

/** @param place of a pair among those in question; −1 is no pair at all */
const replyId = (setup: Arms, place: number): string => {
  const pair = asked(setup)[place];
  return pair === undefined ? HOLDS : `arms-${pair[0] + 1}-${pair[1] + 1}`;
};

const known = new WeakMap<Arms, readonly Pair[]>();

/** The pairs of arms that are in question: of two given numbers the order is known. Worked out once for each setup. */
export function asked(setup: Arms): readonly Pair[] {
  const { arms, given = 0 } = setup;
  const all = known.get(setup) ?? pairs(arms.length).filter(([, later]) => later >= given);
  known.set(setup, all);
  return all;
}

const replyIds = once((setup: Arms): readonly string[] => [HOLDS, ...asked(setup).map((_, place) => replyId(setup, place))]);

/** How these values order each pair in question. */
export const signsOf = (setup: Arms, values: readonly number[]): Signs =>
  asked(setup).map(([i, j]) => Math.sign((values[i] ?? 0) - (values[j] ?? 0)));

/** What can be replied: that the order holds, or the first pair in question that parts ways. */
export const numberReplies = (setup: Arms): readonly Reply[] => [
  { id: HOLDS, words: words('balance.reply.holds') },
  ...asked(setup).map(([a, b], place) => ({ id: replyId(setup, place), words: words('balance.reply.arms', { a: a + 1, b: b + 1 }) })),
];

/** How the numbers order each pair in question; NaN, which is no order at all, where one of the two is not written. */
const written = (setup: Arms, { numbers }: Numbers): Signs =>
  asked(setup).map(([i, j]) => {
    const [a, b] = [numbers[i] ?? null, numbers[j] ?? null];
    return a === null || b === null ? Number.NaN : Math.sign(a - b);
  });

/** All that a tag can say. */
const TAGS: readonly (number | null)[] = [...Array.from({ length: HIGHEST_NUMBER + 1 }, (_, number) => number), null];

/** The true pull of each arm. */
export const pullsOf = (setup: Arms): readonly number[] => setup.arms.map((bags) => summed(bags).pull);

/** Whether these numbers order the arms as their true pulls do, ties included; `pairs` and `parted` count pairs in question. */
export function judgeNumber(setup: Arms, answer: Numbers): Outcome {
  const pulls = pullsOf(setup);
  const [truth, numbers] = [signsOf(setup, pulls), written(setup, answer)];
  const place = parting(truth, numbers);
  const pair = asked(setup)[place];
  return {
    reply: replyId(setup, place),
    motion: { task: 'number', pulls, pair: pair === undefined ? null : [...pair] },
    figures: { pairs: truth.length, parted: partings(truth, numbers) },
  };
}

/** What someone who follows the rule may hold of each pair: one view, or, where they guess, every order that agrees with what they are sure of. */
export function views(setup: Arms, rule: Rule, summary: Summary): readonly Signs[] {
  const arms = setup.arms.map(summary);
  const held = asked(setup).map(([i, j]) => {
    const [a, b] = [arms[i], arms[j]];
    const ahead = a && b && rule.compare(a, b);
    return ahead === undefined ? undefined : Math.sign(ahead);
  });
  const sure = held.filter((sign) => sign !== undefined);
  if (sure.length === held.length) return [sure];
  return possible(setup).filter((order) => held.every((sign, place) => sign === undefined || sign === order[place]));
}

/** How the arms can be ordered, as signs of the pairs in question. */
const possible = (setup: Arms): readonly Signs[] =>
  setup.given === undefined
    ? orderSigns(setup.arms.length)
    : numberBuilds(setup).map(({ numbers }) =>
        signsOf(
          setup,
          numbers.map((number) => number ?? 0),
        ),
      );

/** The chance of each reply to someone to whom each of these views is as likely. */
export const numberChances = (setup: Arms, answer: Numbers, held: readonly Signs[]): Chances =>
  partingChances(held, written(setup, answer), replyIds(setup));

/** How many arms have no number yet; undefined where all have. */
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

/** Write any other number on any arm whose number is not given, or wipe it off. */
export const numberMoves = (setup: Arms, { numbers }: Numbers): readonly Move<Numbers>[] =>
  setup.arms.flatMap((bags, arm) => {
    if (arm < (setup.given ?? 0)) return [];
    const part = words('balance.part.arm', { arm: arm + 1, bags: bagList(bags) });
    return TAGS.filter((tag) => tag !== (numbers[arm] ?? null)).map((number) => ({
      part,
      words: number === null ? words('balance.move.wipe', { arm: arm + 1 }) : words('balance.move.write', { arm: arm + 1, number }),
      to: { numbers: numbers.with(arm, number) },
    }));
  });

/** One answer for each order there is; where numbers are given, for each that keeps theirs. */
export function numberBuilds(setup: Arms): readonly Numbers[] {
  const { arms, given } = setup;
  if (given === undefined) return orders(arms.length).map((order) => ({ numbers: order }));
  const numbers = givenNumbers(setup);
  const joined = arms.slice(given).reduce<readonly Order[]>((made) => made.flatMap(grown), [ranks(numbers)]);
  return joined.map((order) => ({ numbers: squeezed(order, numbers) }));
}

/** Numbers in this order among which the first are these. */
function squeezed(order: Order, given: readonly number[]): readonly number[] {
  const numberOf = (rank: number): number | undefined => given[order.slice(0, given.length).indexOf(rank)];
  return order.map((rank) => {
    const own = numberOf(rank);
    if (own !== undefined) return own;
    let [below, above] = [rank - 1, rank + 1];
    while (below > 0 && numberOf(below) === undefined) below--;
    while (above <= order.length && numberOf(above) === undefined) above++;
    return (numberOf(below) ?? 0) + Math.floor((GIVEN_STEP * (rank - below)) / (above - below));
  });
}

const armWords = (setup: Arms, { numbers }: Numbers): readonly Words[] =>
  setup.arms.map((bags, arm) => {
    const number = numbers[arm] ?? null;
    const values = { arm: arm + 1, bags: bagList(bags) };
    return number === null ? words('balance.arm.blank', values) : words('balance.arm.numbered', { ...values, number });
  });

/** The arms in words, with their numbers, and the pair that parted ways where there is an outcome. */
export function numberPosition(setup: Arms, answer: Numbers, outcome: Outcome | undefined): Words {
  const arms = armWords(setup, answer);
  if (outcome === undefined) return words('balance.position.number.ready', { arms });
  const pair = asked(setup).find((_, place) => replyId(setup, place) === outcome.reply);
  if (pair === undefined) return words('balance.position.number.holds', { arms });
  return words('balance.position.number.parted', { arms, a: pair[0] + 1, b: pair[1] + 1 });
}

/** What the rungs' texts may say of this case. */
export const numberTelling = (setup: Arms, answer: Numbers): Words['values'] => ({
  arms: armWords(setup, answer),
  count: setup.arms.length,
});
