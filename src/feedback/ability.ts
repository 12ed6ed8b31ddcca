// How able somebody is in one concept, and how hard a level: two Gaussian beliefs in logits, moved by every pull for a goal.

import type { Gaussian } from '../core/beliefs.ts';
import type { Figures } from '../core/kind.ts';
import { logistic } from '../core/real.ts';
import { TABLE } from './table.ts';

/**
 * What a level's difficulty is thought to be before anybody plays it: the sum of its features, in logits.
 * @param features contributions to the difficulty, in logits, from the kind
 */
export const difficultyPrior = (features: Figures): Gaussian => ({
  mean: Object.values(features).reduce((sum, part) => sum + part, 0),
  variance: TABLE.difficultyVariance,
});

/** What is believed of this level's difficulty: what play has taught so far, or its prior. @param met levels played so far */
export const difficultyOf = (met: Readonly<Record<string, Gaussian>>, level: string, features: Figures): Gaussian =>
  (Object.hasOwn(met, level) ? met[level] : undefined) ?? difficultyPrior(features);

/**
 * The chance of meeting the goal: p = c + (1 − c) σ((m − b) / √(1 + π s² / 8)), s² both variances together, which is the
 * logistic averaged over both beliefs (MacKay 1992's approximation; SCIENCE "Ability").
 * @param floor the guess floor c, from 0 up to 1
 * @returns a probability, kept `leastChance` away from 0 and 1
 */
export function chanceOfMeeting(ability: Gaussian, difficulty: Gaussian, floor: number = TABLE.guessFloor): number {
  const spread = Math.sqrt(1 + (Math.PI * (ability.variance + difficulty.variance)) / 8);
  const chance = floor + (1 - floor) * logistic((ability.mean - difficulty.mean) / spread);
  return Math.min(1 - TABLE.leastChance, Math.max(TABLE.leastChance, chance));
}

/**
 * The belief after time away: ability drifts while nobody looks, by `driftADay` a day, up to the variance of a newcomer
 * (SCIENCE "Ability", v⁻ = v + qΔ).
 * @param days since the last pull; fewer than 0, from a clock set back, count as 0
 */
export const rested = (ability: Gaussian, days: number): Gaussian => ({
  mean: ability.mean,
  variance: Math.max(ability.variance, Math.min(TABLE.abilityVariance, ability.variance + TABLE.driftADay * Math.max(0, days))),
});

/**
 * The belief as the next pull finds it: ability drifts by q · associability, up to the variance of a learner nothing is
 * known of (SCIENCE "Ability", v⁻ = v + qΔ).
 * @param associability how much is learnt from a surprise now, 0 to 1 (surprise.ts)
 */
export const drifted = (ability: Gaussian, associability: number): Gaussian => ({
  mean: ability.mean,
  variance: Math.max(ability.variance, Math.min(TABLE.abilityVariance, ability.variance + TABLE.drift * associability)),
});

/**
 * Both beliefs after a pull that met or missed the goal: the logit Kalman filter of SCIENCE ("Ability"), with the level's
 * difficulty as a second unknown of the opposite sign. Ability has drifted before it (`drifted`). With p0 = c + (1 − c) σ at the means, g = (y − p0) σ / p0 is the slope of the log
 * likelihood, i = (1 − c) σ² (1 − σ) / p0 its expected curvature; each belief moves by its variance's share of them.
 * With c = 0 and a known difficulty that is v = 1 / (1/v⁻ + p0(1 − p0)), m ← m + v (y − p0).
 * @param ability as the pull found it, v⁻ its variance
 * @param floor the guess floor c, from 0 up to 1
 */
export function learnt(
  ability: Gaussian,
  difficulty: Gaussian,
  met: boolean,
  floor: number = TABLE.guessFloor,
): { readonly ability: Gaussian; readonly difficulty: Gaussian } {
  const known = logistic(ability.mean - difficulty.mean);
  const chance = floor + (1 - floor) * known;
  const slope = (((met ? 1 : 0) - chance) * known) / chance;
  const curvature = ((1 - floor) * known * known * (1 - known)) / chance;
  const shrink = 1 + curvature * (ability.variance + difficulty.variance);
  const moved = (belief: Gaussian, sign: 1 | -1): Gaussian => ({
    mean: belief.mean + (sign * belief.variance * slope) / shrink,
    variance: belief.variance - (belief.variance * belief.variance * curvature) / shrink,
  });
  return { ability: moved(ability, 1), difficulty: moved(difficulty, -1) };
}
