import { describe, expect, it } from 'vitest';
import type { Place } from '../../src/core/level.ts';
import { seeded } from '../../src/core/random.ts';
import { nextLevel, startBeliefs } from '../../src/feedback/engine.ts';
import { type Candidate, zoneWeight } from '../../src/feedback/policy.ts';

const beliefs = startBeliefs(['product', 'weight']);
const level = (id: string, place: Place, hard: number, solved = false): Candidate => ({
  id,
  place,
  solved,
  features: { hard },
  beliefs,
});
const world = [
  level('B01', 'entry', -2),
  level('B02', 'explore', 0),
  level('B03', 'main', 1),
  level('B04', 'explore', 2),
  level('B05', 'consolidate', -2),
  level('B06', 'transfer', 0),
  level('B07', 'sandbox', 0),
];
const solving = (...ids: string[]): Candidate[] => world.map((one) => ({ ...one, solved: ids.includes(one.id) }));
const next = (policy: string, candidates: readonly Candidate[], seed = 1) => nextLevel(policy, candidates, seeded(seed));

describe('struggle-zone', () => {
  it('begins with the entry', () => {
    expect(next('struggle-zone', world)).toEqual({
      level: 'B01',
      chances: { B01: 1 },
      why: { key: 'why.level.entry', values: { level: 'B01', chance: 1 } },
    });
  });

  it('takes entries one by one, in order', () => {
    const entries = [level('A', 'entry', 0), level('B', 'entry', 1), ...world];
    expect(next('struggle-zone', entries)?.chances).toEqual({ A: 1 });
  });

  it('then draws between the next two, towards a low chance', () => {
    // B02: p = σ(0) = 0.5, off by 0.2 / 0.2 = 1: e^−½ = 0.606531.
    // B03: s² = 1 + 0.5, √(1 + 1.5 π/8) = √1.589049 = 1.260575; p = σ(−1/1.260575) = σ(−0.793289) = 0.311466;
    // off by 0.011466 / 0.2 = 0.057330: e^(−0.001643) = 0.998358. Chances 0.606531 / 1.604889 = 0.377927, and the rest.
    const drawn = next('struggle-zone', solving('B01'));
    expect(Object.keys(drawn?.chances ?? {})).toEqual(['B02', 'B03']);
    expect(drawn?.chances.B02).toBeCloseTo(0.377927, 4);
    expect(drawn?.chances.B03).toBeCloseTo(0.622073, 4);
    expect(drawn?.why).toMatchObject({ key: 'why.level.explore', values: { target: 0.3 } });
  });

  it('never leaves its phase while levels of it are left', () => {
    expect(Object.keys(next('struggle-zone', solving('B01', 'B02', 'B03'))?.chances ?? {})).toEqual(['B04']);
  });

  it('aims near 85% in consolidation, transfer with it', () => {
    // B05: p = σ(2/1.260575) = σ(1.586577) = 0.830145, close to 0.85; B06: 0.5, off by 1.75: e^−1.53125 = 0.216265.
    const drawn = next('struggle-zone', solving('B01', 'B02', 'B03', 'B04'));
    expect(drawn?.chances.B05).toBeGreaterThan(0.8);
    expect(drawn?.chances.B06).toBeCloseTo(0.216265 / (0.216265 + 0.995086), 3);
    expect(drawn?.why.key).toBe('why.level.consolidate');
  });

  it('ends in the sandbox, and where there is none any level will do', () => {
    const all = solving('B01', 'B02', 'B03', 'B04', 'B05', 'B06');
    expect(next('struggle-zone', all)?.chances).toEqual({ B07: 1 });
    const solved = all.filter((one) => one.place !== 'sandbox');
    expect(next('struggle-zone', solved)?.level).toBe('B01');
    expect(next('struggle-zone', [])).toBeUndefined();
  });

  it('goes by what play has taught of a level, not by its prior alone', () => {
    const harder = { ...beliefs, difficulty: { B02: { mean: 3, variance: 0.1, covariance: 0 } } };
    const drawn = next(
      'struggle-zone',
      solving('B01').map((one) => ({ ...one, beliefs: harder })),
    );
    expect(drawn?.chances.B02).toBeLessThan(0.35);
  });

  it('draws as often as its chances say, the same seed the same level', () => {
    const candidates = solving('B01');
    const drawn = (seed: number) => {
      const random = seeded(seed);
      return Array.from({ length: 4000 }, () => nextLevel('struggle-zone', candidates, random)?.level);
    };
    const draws = drawn(1);
    // 4000 · 0.378 = 1512, standard deviation √(4000 · 0.378 · 0.622) = 30.7: within 4 of them
    const count = draws.filter((id) => id === 'B02').length;
    expect(Math.abs(count - 1512)).toBeLessThan(123);
    expect(drawn(1)).toEqual(draws);
    expect(drawn(2)).not.toEqual(draws);
  });
});

describe('the other policies', () => {
  it('eighty-five aims near 85% whatever the phase', () => {
    // p is 0.830145 for B01 and B05, 0.5 for B02 and B06, 0.311466 for B03, σ(−1.586577) = 0.169855 for B04. Off the target by
    // 0.019855, 0.35, 0.538534 and 0.680145, each / 0.2: weights 0.995086, 0.216265, 0.026643, 0.003081;
    // two of the first two: 2.452426 in all, B01 and B05 0.405756 each.
    const drawn = next('eighty-five', world);
    expect(Object.keys(drawn?.chances ?? {})).toEqual(['B01', 'B02', 'B03', 'B04', 'B05', 'B06']);
    expect(drawn?.chances.B01).toBeCloseTo(0.405756, 4);
    expect(drawn?.chances.B05).toBeCloseTo(0.405756, 4);
    expect(drawn?.chances.B03).toBeCloseTo(0.010864, 4);
    expect(drawn?.why).toMatchObject({ key: 'why.level.eighty-five', values: { target: 0.85 } });
  });
  it('eighty-five ends in the sandbox', () => {
    expect(next('eighty-five', solving('B01', 'B02', 'B03', 'B04', 'B05', 'B06'))?.why.key).toBe('why.level.sandbox');
  });
  it('fixed takes the first unsolved, and so does a name nobody knows', () => {
    expect(next('fixed', solving('B01', 'B03'))?.chances).toEqual({ B02: 1 });
    expect(next('toString', solving('B01'))?.level).toBe('B02');
  });
  it('random takes any unsolved', () => {
    expect(next('random', solving('B01', 'B02', 'B03', 'B04'))?.chances).toEqual({ B05: 0.5, B06: 0.5 });
  });
  it('go by what logs say of a level, where play has taught nothing of it', () => {
    const fitted = { B04: { mean: -2, variance: 0.5 } };
    const drawn = next(
      'eighty-five',
      solving('B01', 'B05').map((one) => ({ ...one, fitted })),
    );
    expect(drawn?.chances.B04).toBeGreaterThan(0.6);
  });
});

it('a level weighs less the farther its chance is from the target', () => {
  // (0.5 − 0.3) / 0.2 = 1: e^−½; twice as far: e^−2
  expect(zoneWeight(0.3, 0.3)).toBe(1);
  expect(zoneWeight(0.5, 0.3)).toBeCloseTo(0.606531, 6);
  expect(zoneWeight(0.7, 0.3)).toBeCloseTo(0.135335, 6);
});
