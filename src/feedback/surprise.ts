// Five readings of how surprising a pull was. They are kept apart: they answer different questions.

import { log2 } from '../core/real.ts';
import type { Sureness } from '../core/world.ts';
import type { Shares } from './diagnosis.ts';
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

/**
 * Bayesian surprise KL(posterior ‖ prior) = Σ q′ log2(q′/q), in bits, from 0 up (Itti & Baldi 2009). A strategy whose
 * posterior is 0 adds nothing.
 * @param prior of the same strategies, in the same order
 */
export function bayesBits(posterior: Shares, prior: Shares): number {
  let bits = 0;
  // strategies that expected the same move by the same factor, whose logarithm is worked out once
  let factor = 1;
  let logarithm = 0;
  for (let at = 0; at < posterior.length; at++) {
    const after = posterior[at] ?? 0;
    const before = prior[at] ?? 0;
    if (after <= 0 || before <= 0) continue;
    if (after / before !== factor) {
      factor = after / before;
      logarithm = log2(factor);
    }
    bits += after * logarithm;
  }
  return Math.max(0, bits);
}

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
