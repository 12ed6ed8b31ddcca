import type { Bags } from './model.ts';

/** One side of the beam, or one arm, in the terms in which people reason about it. */
export type Side = {
  readonly bags: number;
  /** Σ weight */
  readonly weight: number;
  /** Σ distance from the pivot: of all its bags, or as another summary has it */
  readonly peg: number;
  /** Σ weight × distance: the true pull */
  readonly pull: number;
};

/** How several bags are seen as one side. */
export type Summary = (bags: Bags) => Side;

/** SCIENCE: "with several bags a side W = Σ weights and D = Σ pegs stand for weight and distance". */
export const summed: Summary = (bags) => {
  let [weight, peg, pull] = [0, 0, 0];
  for (const bag of bags) {
    const distance = Math.abs(bag.peg);
    weight += bag.weight;
    peg += distance;
    pull += bag.weight * distance;
  }
  return { bags: bags.length, weight, peg, pull };
};

/** The bags on the left: pegs below 0. */
export const leftOf = (bags: Bags): Bags => bags.filter((bag) => bag.peg < 0);
/** The bags on the right: pegs above 0. */
export const rightOf = (bags: Bags): Bags => bags.filter((bag) => bag.peg > 0);
