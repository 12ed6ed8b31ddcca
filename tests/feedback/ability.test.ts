import { describe, expect, it } from 'vitest';
import {
  caughtUp,
  chanceOfMeeting,
  difficultyOf,
  difficultyPrior,
  drifted,
  guessFloor,
  learnt,
  newSkill,
  rested,
  type Skill,
} from '../../src/feedback/ability.ts';
import { TABLE } from '../../src/feedback/table.ts';

const known = (mean: number) => ({ mean, variance: 0, covariance: 0 });
const level = (difficulty: Parameters<typeof learnt>[1]['difficulty'], id = 'B03') => ({ id, difficulty });
/** Somebody of whom this is believed in one concept, which has nothing in common with others. */
const able = (mean: number, variance: number): Skill => ({ ...newSkill, ability: { mean, variance }, sharing: 0 });

describe('the prior of a difficulty', () => {
  it('is the sum of the features', () => {
    // 0.5 + 1.25 − 0.25 = 1.5
    expect(difficultyPrior({ bags: 0.5, conflict: 1.25, near: -0.25 })).toEqual({
      mean: 1.5,
      variance: TABLE.difficultyVariance,
      covariance: 0,
    });
  });

  it('gives way to what logs have taught, and that to what play has', () => {
    const met = { B03: { mean: 2, variance: 0.1, covariance: 0.02 } };
    const fitted = { B03: { mean: 1.5, variance: 0.2, more: 1 }, B04: { mean: -1, variance: 0.05, pulls: 300 } };
    expect(difficultyOf(met, 'B03', { bags: 1 }, fitted)).toEqual(met.B03);
    expect(difficultyOf(met, 'B04', { bags: 1 }, fitted)).toEqual({ mean: -1, variance: 0.05, covariance: 0 });
    expect(difficultyOf(met, 'B04', { bags: 1 }).mean).toBe(1);
    expect(difficultyOf(met, 'constructor', { bags: 1 }, fitted).mean).toBe(1);
  });
});

describe('the chance of meeting a goal', () => {
  it.each([
    // Equal: σ(0) = 1/2 whatever the doubt.
    [{ mean: 1, variance: 1 }, { mean: 1, variance: 0.5, covariance: 0 }, 0, 0.5],
    // No doubt: σ(1) = 1 / (1 + e^−1) = 0.731059.
    [{ mean: 1, variance: 0 }, known(0), 0, 0.731059],
    // s² = 1: √(1 + π/8) = √1.392699 = 1.180127; σ(1 / 1.180127) = σ(0.847366) = 1 / (1 + 0.428542) = 0.700014.
    [{ mean: 1, variance: 0.5 }, { mean: 0, variance: 0.5, covariance: 0 }, 0, 0.700014],
    // the same s² where they share a quarter: 0.75 + 0.75 − 2 · 0.25 = 1
    [{ mean: 1, variance: 0.75 }, { mean: 0, variance: 0.75, covariance: 0.25 }, 0, 0.700014],
    // A floor of 1/4: 0.25 + 0.75 · 0.5 = 0.625.
    [{ mean: 0, variance: 0 }, known(0), 0.25, 0.625],
    [{ mean: 0, variance: 0 }, known(100), 0, 1e-6],
    [{ mean: 100, variance: 0 }, known(0), 0, 1 - 1e-6],
  ])('%o against %o with floor %d is %d', (ability, difficulty, floor, chance) => {
    expect(chanceOfMeeting(ability, difficulty, floor)).toBeCloseTo(chance, 6);
  });
});

describe('the guess floor', () => {
  it.each([
    ['luck alone', 0.1, 0, 0.1],
    // 1 − 0.75: the rung may have done it
    ['a rung, and no luck', 0, 1, 0.25],
    // 1 − 0.9 · 0.75² = 1 − 0.50625
    ['two rungs and luck', 0.1, 2, 0.49375],
    ['a goal that every build meets', 1, 0, 1],
  ])('%s', (_, luck, rungs, floor) => {
    expect(guessFloor(luck, rungs)).toBeCloseTo(floor, 12);
  });
});

describe('what a pull teaches', () => {
  it('moves ability alone where the difficulty is known', () => {
    // v⁻ = 0.6 + 0.05 · 0.4 = 0.62; k² = 1 / (1 + 0.62 π/8) = 1 / 1.243473 = 0.804199, k = 0.896771; p = σ(0) = 1/2;
    // missed: g = −0.896771 / 2 = −0.448386; i = 0.804199 / 4 = 0.201050;
    // m = 0.62 g = −0.277999; v = 0.62 − 0.62² i = 0.542716.
    const start = able(0, 0.6);
    const { ability, difficulty, chance } = learnt({ ...start, ability: drifted(start.ability, 0.4) }, level(known(0)), false);
    expect(chance).toBe(0.5);
    expect(ability.mean).toBeCloseTo(-0.277999, 6);
    expect(ability.variance).toBeCloseTo(0.542716, 6);
    expect(difficulty.B03).toEqual(known(0));
  });

  it('splits a surprise between ability, what it shares with other concepts, and difficulty, and knows what they have in common', () => {
    // A newcomer does not drift (v⁻ = 1 is the most). s² = 1.5, k² = 1 / (1 + 1.5 π/8) = 1 / 1.589049 = 0.629307, k = 0.793289.
    // missed: g = −k / 2 = −0.396644, i = k² / 4 = 0.157327.
    // Cov(ability, gap) = 1: m = −0.396644, v = 1 − i = 0.842673.
    // Cov(difficulty, gap) = −0.5: b = 0.198322, u = 0.5 − i / 4 = 0.460668; their covariance 0 + 1 · 0.5 · i = 0.078663.
    // half of what is not known of ability is shared: mean −0.198322, variance 0.5 − i / 4, covariance 0.5 v = 0.421337
    const once = learnt({ ...newSkill, ability: drifted(newSkill.ability, 1) }, level(difficultyPrior({})), false);
    expect(once.ability.mean).toBeCloseTo(-0.396644, 6);
    expect(once.ability.variance).toBeCloseTo(0.842673, 6);
    expect(once.difficulty.B03?.mean).toBeCloseTo(0.198322, 6);
    expect(once.difficulty.B03?.variance).toBeCloseTo(0.460668, 6);
    expect(once.difficulty.B03?.covariance).toBeCloseTo(0.078663, 6);
    expect(once.shared.mean).toBeCloseTo(-0.198322, 6);
    expect(once.shared.variance).toBeCloseTo(0.460668, 6);
    expect(once.sharing).toBeCloseTo(0.421337, 6);

    // Met at last: s² = 0.842673 + 0.460668 − 2 · 0.078663 = 1.146015, k = 0.830444, p = σ(−0.594967 k) = 0.378931,
    // g = k (1 − p) = 0.515762, i = k² p (1 − p) = 0.162301; Cov(ability, gap) = 0.842673 − 0.078663 = 0.764010:
    // m = −0.396644 + 0.764010 g = −0.002597, v = 0.842673 − 0.764010² i = 0.747936.
    const { chance, ...skill } = once;
    const twice = learnt(skill, { id: 'B03', difficulty: skill.difficulty.B03 ?? known(0) }, true);
    expect(chance).toBe(0.5);
    expect(twice.chance).toBeCloseTo(0.378931, 6);
    expect(twice.ability.mean).toBeCloseTo(-0.002597, 6);
    expect(twice.ability.variance).toBeCloseTo(0.747936, 6);
  });

  it('takes the other levels along: who turns out able was on harder levels than it seemed', () => {
    const { chance: _, ...once } = learnt(newSkill, level(difficultyPrior({})), false);
    const twice = learnt(once, level(known(0), 'B04'), true);
    // β = 0.078663 / 0.842673 = 0.093350: so much of ability's way
    const way = (twice.ability.mean - once.ability.mean) * 0.09335;
    expect(way).toBeGreaterThan(0);
    expect((twice.difficulty.B03?.mean ?? 0) - (once.difficulty.B03?.mean ?? 0)).toBeCloseTo(way, 5);
  });

  it('is less where the goal can be met by a guess', () => {
    // c = 1/4, s² = 1: k = 0.847367; p = 0.625; g = k · 0.375 · 0.5 / 0.625 = 0.254210;
    // i = k² · 0.75 · 0.25 · 0.5 / 0.625 = 0.107705; v = 1 − i.
    const { ability } = learnt(able(0, 1), level(known(0)), true, 0.25);
    expect(ability.mean).toBeCloseTo(0.25421, 6);
    expect(ability.variance).toBeCloseTo(0.892295, 6);
  });

  it('counts a goal met after rungs less, and a miss after them in full', () => {
    const seen = (met: boolean, rungs: number) => learnt(able(0, 1), level(known(0)), met, guessFloor(0, rungs)).ability.mean;
    expect(seen(true, 0)).toBeGreaterThan(seen(true, 1));
    expect(seen(true, 1)).toBeGreaterThan(seen(true, 4));
    expect(seen(true, 4)).toBeGreaterThan(0);
    expect(seen(false, 4)).toBeCloseTo(seen(false, 0), 12);
  });

  it('stays finite however far apart they are, and drift never makes anybody less known than a newcomer', () => {
    let skill: Skill = able(-30, 0.9);
    for (let n = 0; n < 1000; n++) skill = learnt({ ...skill, ability: drifted(skill.ability, 1) }, level(known(40)), false);
    expect(skill.ability.variance).toBeLessThanOrEqual(1);
    expect(Number.isFinite(skill.ability.mean)).toBe(true);
    expect(rested(skill.ability, 100_000).variance).toBe(1);
    const met = learnt(able(-800, 0), level(known(0)), true);
    expect(Object.values(met.ability).every(Number.isFinite)).toBe(true);
  });
});

describe('a new concept', () => {
  it('begins with what others have taught of the part that they share', () => {
    // The shared part went from 0, ½ to 0.4, 0.3; ability goes all the way along (β = 0.5 / 0.5): mean 0.4, variance 1 + 0.3 − 0.5.
    const skill = caughtUp(newSkill, { mean: 0.4, variance: 0.3 });
    expect(skill.ability.mean).toBeCloseTo(0.4, 12);
    expect(skill.ability.variance).toBeCloseTo(0.8, 12);
    expect(skill.sharing).toBeCloseTo(0.3, 12);
    expect(skill.shared).toEqual({ mean: 0.4, variance: 0.3 });
  });

  it('stays as it is where nothing new is known', () => {
    expect(caughtUp(newSkill, undefined)).toBe(newSkill);
    expect(caughtUp(newSkill, { ...newSkill.shared })).toBe(newSkill);
  });

  it('and the old one teach each other', () => {
    // a miss in each, on a level of known difficulty
    const first = learnt(newSkill, level(known(0)), false);
    const second = learnt(caughtUp(newSkill, first.shared), level(known(0)), false);
    expect(second.shared.mean).toBeLessThan(first.shared.mean);
    expect(second.shared.variance).toBeLessThan(first.shared.variance);
    const back = caughtUp(first, second.shared);
    expect(back.ability.mean).toBeLessThan(first.ability.mean);
    expect(back.ability.variance).toBeLessThan(first.ability.variance);
  });
});
