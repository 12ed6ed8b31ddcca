// How able somebody is, and how hard each level: Gaussian beliefs in logits, moved by every pull for a goal. Ability in a
// concept has a part that all concepts share, so that a new concept does not start from nothing. The beliefs of one learner
// form a tree: shared part – ability in a concept – difficulty of each of its levels. What two of them have in common is
// kept along its edges, as a covariance; whatever moves one end takes the other along.

import type { Beliefs, Difficulty, Gaussian } from '../core/beliefs.ts';
import type { Figures } from '../core/kind.ts';
import { logistic } from '../core/real.ts';
import { TABLE } from './table.ts';

/** What is believed of ability and difficulties in one concept: state of the filter. `sharing` is Cov(ability, shared part), logit². */
export type Skill = Pick<Beliefs, 'ability' | 'shared' | 'sharing' | 'difficulty'>;

/** A newcomer: ability = shared part + the concept's own, the first with variance `sharedVariance`, both together `abilityVariance`. */
export const newSkill: Skill = {
  ability: { mean: TABLE.abilityMean, variance: TABLE.abilityVariance },
  shared: { mean: TABLE.abilityMean, variance: TABLE.sharedVariance },
  sharing: TABLE.sharedVariance,
  difficulty: {},
};

/**
 * What a level's difficulty is thought to be before anybody plays it: the sum of its features, in logits.
 * @param features contributions to the difficulty, in logits, from the kind
 */
export function difficultyPrior(features: Figures): Difficulty {
  let mean = 0;
  for (const name in features) mean += features[name] ?? 0;
  return { mean, variance: TABLE.difficultyVariance, covariance: 0 };
}

/**
 * What is believed of this level's difficulty: what play has taught so far, else what was fitted to logs, else the prior.
 * @param met levels played so far
 * @param fitted what `calibrate` found (core/calibration.ts)
 */
export const difficultyOf = (
  met: Readonly<Record<string, Difficulty>>,
  level: string,
  features: Figures,
  fitted?: Readonly<Record<string, Gaussian>>,
): Difficulty => own(met, level) ?? (fitted && withoutTies(own(fitted, level))) ?? difficultyPrior(features);

const own = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined => (Object.hasOwn(record, key) ? record[key] : undefined);
const withoutTies = (belief: Gaussian | undefined): Difficulty | undefined =>
  belief && { mean: belief.mean, variance: belief.variance, covariance: 0 };

/** By how much ability exceeds difficulty: s² = v + u − 2 Cov, logit². */
const gapOf = (ability: Gaussian, { mean, variance, covariance }: Difficulty): Gaussian => ({
  mean: ability.mean - mean,
  variance: Math.max(0, ability.variance + variance - 2 * covariance),
});

/** What a pull for a goal says of the gap x between ability and difficulty. */
export type Evidence = {
  /** of meeting the goal, before the pull; not yet kept away from 0 and 1 */
  readonly chance: number;
  /** g: the gap's mean moves by s² g, 1/logit */
  readonly slope: number;
  /** i: its variance shrinks by s⁴ i, 1/logit² */
  readonly curvature: number;
};

/**
 * The chance of a goal, averaged over what is not known of the gap: p = c + (1 − c) σ(k x̄), k = 1 / √(1 + π s² / 8) (MacKay
 * 1992); and the moments of the gap after the outcome, by the derivatives of ln p (assumed density filtering; Minka 2001):
 * g = k (y − p) σ / p, i = k² (1 − c) σ² (1 − σ) / p, the latter as expected over both outcomes, so that no variance ever
 * grows by a lucky hit. A filter that takes p and i at the mean x̄ instead narrows too soon: its 95% intervals hold 92% to 93%.
 * @param gap x: mean x̄ and variance s²
 * @param floor the guess floor c, from 0 up to 1
 */
export function evidence(gap: Gaussian, met: boolean, floor: number): Evidence {
  const k = 1 / Math.sqrt(1 + (Math.PI * gap.variance) / 8);
  const known = logistic(k * gap.mean);
  const chance = floor + (1 - floor) * known;
  // with c = 0 it is 1, also where both are too small for a double
  const share = chance > 0 ? known / chance : 1;
  return {
    chance,
    slope: k * ((met ? 1 : 0) - chance) * share,
    curvature: k * k * (1 - floor) * share * known * (1 - known),
  };
}

/**
 * The chance of meeting the goal (`evidence`).
 * @param floor the guess floor c, from 0 up to 1
 * @returns a probability, kept `leastChance` away from 0 and 1
 */
export const chanceOfMeeting = (ability: Gaussian, difficulty: Difficulty, floor = 0): number =>
  Math.min(1 - TABLE.leastChance, Math.max(TABLE.leastChance, evidence(gapOf(ability, difficulty), true, floor).chance));

/**
 * The guess floor of a pull: by luck, or brought about by the rungs that it came after. A goal met after n rungs counts as one
 * that each of them may have brought about with chance `rungHelp`: c = 1 − (1 − c₀) (1 − `rungHelp`)ⁿ; a miss counts in full.
 * @param luck c₀: share of the level's builds that meet its goal, which is the chance at first try of somebody who knows nothing
 * @param rungs n: rungs that the pull came after (session/helped.ts)
 */
export function guessFloor(luck: number, rungs: number): number {
  let left = 1 - luck;
  for (let rung = 0; rung < rungs; rung++) left *= 1 - TABLE.rungHelp;
  return 1 - left;
}

/**
 * Whatever is tied to a belief goes where it goes: with β = Cov / v, the mean moves by β Δm and the variance by β² Δv; Cov
 * becomes β v′. That is exact for Gaussian beliefs that have nothing else in common.
 * @param tied to `before`, by its covariance
 */
function takenAlong(tied: Difficulty, before: Gaussian, after: Gaussian): Difficulty {
  const along = tied.covariance / before.variance;
  return {
    mean: tied.mean + along * (after.mean - before.mean),
    variance: tied.variance + along * along * (after.variance - before.variance),
    covariance: along * after.variance,
  };
}

/**
 * @param but a level that goes its own way
 * @returns a record of its own
 */
function allAlong(difficulty: Skill['difficulty'], before: Gaussian, after: Gaussian, but?: string): Record<string, Difficulty> {
  const along: Record<string, Difficulty> = {};
  for (const level in difficulty) {
    const belief = difficulty[level];
    if (belief !== undefined && level !== but) along[level] = takenAlong(belief, before, after);
  }
  return along;
}

/**
 * The same beliefs once something was learnt of the shared part in another concept.
 * @param shared what is believed of it now; undefined where nothing has been learnt of it yet
 */
export function caughtUp<S extends Skill>(skill: S, shared: Gaussian | undefined): S {
  if (shared === undefined || (shared.mean === skill.shared.mean && shared.variance === skill.shared.variance)) return skill;
  const { covariance: sharing, ...ability } = takenAlong({ ...skill.ability, covariance: skill.sharing }, skill.shared, shared);
  return { ...skill, ability, shared, sharing, difficulty: allAlong(skill.difficulty, skill.ability, ability) };
}

/** Ability after it may have wandered by this variance, up to that of a newcomer (SCIENCE "Ability", v⁻ = v + qΔ). */
const wandered = ({ mean, variance }: Gaussian, by: number): Gaussian => ({
  mean,
  variance: Math.max(variance, Math.min(TABLE.abilityVariance, variance + by)),
});

/**
 * The belief after time away: ability drifts while nobody looks, by `driftADay` a day.
 * @param days since the last pull; fewer than 0, from a clock set back, count as 0
 */
export const rested = (ability: Gaussian, days: number): Gaussian => wandered(ability, TABLE.driftADay * Math.max(0, days));

/**
 * The belief as the next pull finds it: ability drifts by q · associability. The concept's own part drifts; what concepts share stays.
 * @param associability how much is learnt from a surprise now, 0 to 1 (surprise.ts)
 */
export const drifted = (ability: Gaussian, associability: number): Gaussian => wandered(ability, TABLE.drift * associability);

/**
 * All beliefs after a pull that met or missed the goal: the logit Kalman filter of SCIENCE ("Ability"), with the level's
 * difficulty as a second unknown of the opposite sign. The gap between the two moves as `evidence` says; ability and difficulty
 * each by its covariance with the gap, so that the surprise is split by what is not known of either; the shared part and the
 * other levels go along with ability. Ability has drifted before it (`drifted`).
 * @param level its id, and its difficulty as the pull found it
 * @param floor the guess floor c, from 0 up to 1
 */
export function learnt(
  skill: Skill,
  level: { readonly id: string; readonly difficulty: Difficulty },
  met: boolean,
  floor = 0,
): Skill & { readonly chance: number } {
  const { ability } = skill;
  const { difficulty } = level;
  const { chance, slope, curvature } = evidence(gapOf(ability, difficulty), met, floor);
  const a = ability.variance - difficulty.covariance;
  const b = difficulty.covariance - difficulty.variance;
  const after: Gaussian = { mean: ability.mean + a * slope, variance: ability.variance - a * a * curvature };
  const tied: Difficulty = { mean: skill.shared.mean, variance: skill.shared.variance, covariance: skill.sharing };
  const along = takenAlong(tied, ability, after);
  const others = allAlong(skill.difficulty, ability, after, level.id);
  others[level.id] = {
    mean: difficulty.mean + b * slope,
    variance: difficulty.variance - b * b * curvature,
    covariance: difficulty.covariance - a * b * curvature,
  };
  return {
    ability: after,
    shared: { mean: along.mean, variance: along.variance },
    sharing: along.covariance,
    difficulty: others,
    chance: Math.min(1 - TABLE.leastChance, Math.max(TABLE.leastChance, chance)),
  };
}
