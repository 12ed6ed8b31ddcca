import { describe, expect, it } from 'vitest';
import { chanceOfMeeting, difficultyOf, difficultyPrior, drifted, learnt } from '../../src/feedback/ability.ts';
import { TABLE } from '../../src/feedback/table.ts';

const known = (mean: number) => ({ mean, variance: 0 });

describe('the prior of a difficulty', () => {
  it('is the sum of the features', () => {
    // 0.5 + 1.25 − 0.25 = 1.5
    expect(difficultyPrior({ bags: 0.5, conflict: 1.25, near: -0.25 })).toEqual({ mean: 1.5, variance: TABLE.difficultyVariance });
  });

  it('gives way to what play has taught', () => {
    const met = { B03: { mean: 2, variance: 0.1 } };
    expect(difficultyOf(met, 'B03', { bags: 1 })).toEqual(met.B03);
    expect(difficultyOf(met, 'B04', { bags: 1 }).mean).toBe(1);
    expect(difficultyOf(met, 'constructor', { bags: 1 }).mean).toBe(1);
  });
});

describe('the chance of meeting a goal', () => {
  it.each([
    // Equal: σ(0) = 1/2 whatever the doubt.
    [{ mean: 1, variance: 1 }, { mean: 1, variance: 0.5 }, 0, 0.5],
    // No doubt: σ(1) = 1 / (1 + e^−1) = 0.731059.
    [known(1), known(0), 0, 0.731059],
    // s² = 1: √(1 + π/8) = √1.392699 = 1.180127; σ(1 / 1.180127) = σ(0.847366) = 1 / (1 + 0.428542) = 0.700014.
    [{ mean: 1, variance: 0.5 }, { mean: 0, variance: 0.5 }, 0, 0.700014],
    // A floor of 1/4: 0.25 + 0.75 · 0.5 = 0.625.
    [known(0), known(0), 0.25, 0.625],
    [known(0), known(100), 0, 1e-6],
    [known(100), known(0), 0, 1 - 1e-6],
  ])('%o against %o with floor %d is %d', (ability, difficulty, floor, chance) => {
    expect(chanceOfMeeting(ability, difficulty, floor)).toBeCloseTo(chance, 6);
  });
});

describe('what a pull teaches', () => {
  it('is the filter of SCIENCE where the difficulty is known', () => {
    // v⁻ = 0.6 + 0.05 · 0.4 = 0.62; p0 = σ(0) = 1/2; v = 1 / (1/0.62 + 1/4) = 1 / 1.862903 = 0.536797;
    // missed: m = 0 + 0.536797 · (0 − 1/2) = −0.268398.
    const { ability, difficulty } = learnt(drifted({ mean: 0, variance: 0.6 }, 0.4), known(0), false);
    expect(ability.variance).toBeCloseTo(0.536797, 6);
    expect(ability.mean).toBeCloseTo(-0.268398, 6);
    expect(difficulty).toEqual(known(0));
  });

  it('splits between ability and difficulty in proportion to their doubt', () => {
    // A new learner does not drift (v⁻ = 1 is the most). s² = 1.5, p0 = 1/2, i = 1/4: 1 + 0.25 · 1.5 = 1.375.
    // m = −1 · 0.5 / 1.375 = −0.363636; v = 1 − 1 · 0.25 / 1.375 = 0.818182.
    // b = 0.5 · 0.5 / 1.375 = 0.181818; v_b = 0.5 − 0.25 · 0.25 / 1.375 = 0.454545.
    const { ability, difficulty } = learnt(drifted({ mean: 0, variance: 1 }, 1), { mean: 0, variance: 0.5 }, false);
    expect(ability.mean).toBeCloseTo(-0.363636, 6);
    expect(ability.variance).toBeCloseTo(0.818182, 6);
    expect(difficulty.mean).toBeCloseTo(0.181818, 6);
    expect(difficulty.variance).toBeCloseTo(0.454545, 6);
  });

  it('is less where the goal can be met by a guess', () => {
    // c = 1/4: p0 = 0.625; slope (1 − 0.625) · 0.5 / 0.625 = 0.3; curvature 0.75 · 0.25 · 0.5 / 0.625 = 0.15;
    // m = 1 · 0.3 / 1.15 = 0.260870; v = 1 − 0.15 / 1.15 = 0.869565.
    const { ability } = learnt({ mean: 0, variance: 1 }, known(0), true, 0.25);
    expect(ability.mean).toBeCloseTo(0.26087, 6);
    expect(ability.variance).toBeCloseTo(0.869565, 6);
  });

  it('stays finite however far apart they are, and drift never makes anybody less known than a newcomer', () => {
    let ability = { mean: -30, variance: 0.9 };
    for (let n = 0; n < 1000; n++) ability = learnt(drifted(ability, 1), known(40), false).ability;
    expect(ability.variance).toBeLessThanOrEqual(1);
    expect(Number.isFinite(ability.mean)).toBe(true);
  });
});
