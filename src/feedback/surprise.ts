// How surprising a pull was, read in several ways that answer different questions; Bayesian surprise is with the posterior that
// it is of (diagnosis.ts).

import { log2 } from '../core/real.ts';
import { SURENESS, type Sureness } from '../core/world.ts';
import { TABLE } from './table.ts';

/**
 * Shannon surprise −log2 p, in bits, from 0 up.
 * @param chance p of what happened, above 0 up to 1
 */
export const shannonBits = (chance: number): number => Math.max(0, -log2(chance));

/**
 * What a forecast says of the reply that came: the sureness as a probability for the reply that was forecast, the rest
 * spread evenly over the others (SCIENCE "The student's own surprise"). A guess is 1/replies for each.
 * @param replies how many replies there are, from 1
 * @returns a probability, above 0 up to 1
 */
export function ownChance(cameTrue: boolean, sureness: Sureness, replies: number): number {
  if (replies < 2) return 1;
  const forecast = sureness === 'guess' ? 1 / replies : sureness === 'sure' ? TABLE.sure : TABLE.thinkSo;
  return cameTrue ? forecast : (1 - forecast) / (replies - 1);
}

/** Shannon surprise at the reply that came, under the student's own forecast (`ownChance`), in bits from 0 up. */
export function ownBits(cameTrue: boolean, sureness: Sureness, replies: number): number {
  let known = OWN_BITS[replies];
  if (known === undefined) {
    known = SURENESS.flatMap((sure) => [false, true].map((came) => shannonBits(ownChance(came, sure, replies))));
    OWN_BITS[replies] = known;
  }
  return known[2 * SURENESS.indexOf(sureness) + (cameTrue ? 1 : 0)] ?? 0;
}
/** By how many replies there are: a handful of values, worked out once. */
const OWN_BITS: (readonly number[] | undefined)[] = [];

/** V, the expected chance of reaching the goal, and α, how much is learnt from the next surprise; both 0 to 1. */
export type Expectation = { readonly value: number; readonly associability: number };

/**
 * Rescorla and Wagner's error with Pearce and Hall's associability (SCIENCE): δ = r − V; V ← V + κ α δ;
 * α ← η |δ| + (1 − η) α.
 * @param reward r: 1 where the goal was met, 0 where not
 * @returns `rpe` is δ, −1 to 1, above 0 better than expected
 */
export function corrected(expectation: Expectation, reward: 0 | 1): Expectation & { readonly rpe: number } {
  const { value, associability } = expectation;
  const rpe = reward - value;
  return {
    rpe,
    value: value + TABLE.valueRate * associability * rpe,
    associability: TABLE.associabilityRate * Math.abs(rpe) + (1 - TABLE.associabilityRate) * associability,
  };
}
