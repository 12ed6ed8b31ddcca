// What someone who reasons by a strategy works out about a beam, and what they expect of it. No Phaser here.

import { type Words, words } from '../../../core/words.ts';
import type { Bags, Hang } from '../../balance/model.ts';
import { leftOf, rightOf, type Side, summed } from '../../balance/side.ts';
import { strategies } from '../../balance/strategies.ts';

export type Tilt = 'left' | 'level' | 'right';
const TILTS = ['left', 'level', 'right'] as const;

/** `left` and `right` as sums that need no words, undefined where the strategy works out none; and what is expected. */
export type Thoughts = {
  readonly left: string | undefined;
  readonly right: string | undefined;
  readonly expects: Tilt;
  readonly words: Words;
};

/** Each side as one number, with how it came about. */
type Sum = { readonly text: string; readonly value: number };
const joined = (numbers: readonly number[], sign: string): string => numbers.join(` ${sign} `);

function sumOf(strategy: string, bags: Bags, side: Side): Sum | undefined {
  const weights = bags.map((bag) => bag.weight);
  const pegs = bags.map((bag) => Math.abs(bag.peg));
  switch (strategy) {
    case 'weight':
    case 'tie':
      return { text: bags.length > 1 ? `${joined(weights, '+')} = ${side.weight}` : String(side.weight), value: side.weight };
    case 'add': {
      const value = side.weight + side.peg;
      return { text: `${joined([...weights, ...pegs], '+')} = ${value}`, value };
    }
    case 'totals': {
      const value = side.weight * side.peg;
      const factor = (numbers: readonly number[]): string => (numbers.length > 1 ? `(${joined(numbers, '+')})` : String(numbers[0] ?? 0));
      return { text: `${factor(weights)} × ${factor(pegs)} = ${value}`, value };
    }
    default:
      return undefined;
  }
}

/** @returns undefined where one side is empty, or the strategy has no single expectation to show */
export function thoughtsOf(setup: Hang, bags: Bags, strategy: string): Thoughts | undefined {
  const all = [...setup.fixed, ...bags];
  const [left, right] = [leftOf(all), rightOf(all)];
  const chances = strategies.find((one) => one.id === strategy)?.expects(setup, bags);
  if (left.length === 0 || right.length === 0 || chances === undefined) return undefined;
  const expects = TILTS.find((tilt) => (chances[tilt] ?? 0) > 1 / 2);
  if (expects === undefined) return undefined;
  const sums = [sumOf(strategy, left, summed(left)), sumOf(strategy, right, summed(right))] as const;
  const [one, other] = sums;
  return {
    left: one?.text,
    right: other?.text,
    expects,
    words:
      one === undefined || other === undefined
        ? words(`balance.oops.thinks.${expects}`)
        : words(`balance.oops.sum.${expects}`, { left: one.value, right: other.value }),
  };
}
