import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SURENESS } from '../../src/core/world.ts';
import { corrected, ownBits, ownChance, shannonBits } from '../../src/feedback/surprise.ts';

describe('Shannon surprise', () => {
  it.each([
    // A toss is 1 bit, one of eight 3 bits, a certainty none; 0.3: ln 0.3 = −1.203973, / 0.693147 = 1.736966.
    [0.5, 1],
    [0.125, 3],
    [1, 0],
    [0.3, 1.736966],
  ])('of chance %d is %d bits', (chance, bits) => {
    expect(shannonBits(chance)).toBeCloseTo(bits, 6);
  });
  it('of a certainty is 0 and not −0: a log keeps no sign of 0', () => {
    expect(shannonBits(1)).toBe(0);
  });
});

describe("the student's own chance of what came", () => {
  it.each([
    // Three replies. Sure and mistaken: 0.05 / 2 = 0.025; think so and mistaken: 0.3 / 2 = 0.15; a guess 1/3 either way.
    [true, 'guess', 3, 1 / 3],
    [false, 'guess', 3, 1 / 3],
    [true, 'think-so', 3, 0.7],
    [false, 'think-so', 3, 0.15],
    [true, 'sure', 3, 0.95],
    [false, 'sure', 3, 0.025],
    [false, 'sure', 2, 0.05],
    [true, 'sure', 1, 1],
  ] as const)('came true %s, %s among %d: %d', (cameTrue, sureness, replies, chance) => {
    expect(ownChance(cameTrue, sureness, replies)).toBeCloseTo(chance, 12);
  });

  it('sums to 1 over the replies', () => {
    for (const sureness of SURENESS)
      for (let replies = 1; replies < 9; replies++)
        expect(ownChance(true, sureness, replies) + (replies - 1) * ownChance(false, sureness, replies)).toBeCloseTo(1, 12);
  });

  it('is told in bits, the same each time it is asked', () => {
    // −log2 0.7 = 0.514573, −log2 0.15 = 2.736966
    for (const _ of [1, 2]) {
      expect(ownBits(true, 'think-so', 3)).toBeCloseTo(0.514573, 6);
      expect(ownBits(false, 'think-so', 3)).toBeCloseTo(2.736966, 6);
      expect(ownBits(true, 'guess', 2)).toBe(1);
      expect(ownBits(true, 'sure', 1)).toBe(0);
    }
  });

  it('makes a sure mistake the most surprising: −log2 0.025 = 5.321928 bits', () => {
    expect(shannonBits(ownChance(false, 'sure', 3))).toBeCloseTo(5.321928, 6);
  });
});

describe('reward prediction error and associability', () => {
  it('follow Rescorla, Wagner, Pearce and Hall', () => {
    // V 0.5, α 1, missed: δ = −0.5; V = 0.5 + 0.5 · 1 · −0.5 = 0.25; α = 0.3 · 0.5 + 0.7 · 1 = 0.85.
    const missed = corrected({ value: 0.5, associability: 1 }, 0);
    expect(missed).toEqual({ rpe: -0.5, value: 0.25, associability: 0.85 });
    // Then met: δ = 0.75; V = 0.25 + 0.5 · 0.85 · 0.75 = 0.56875; α = 0.3 · 0.75 + 0.7 · 0.85 = 0.82.
    const met = corrected(missed, 1);
    expect(met.rpe).toBe(0.75);
    expect(met.value).toBeCloseTo(0.56875, 12);
    expect(met.associability).toBeCloseTo(0.82, 12);
  });

  it('stay from 0 to 1', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 200 }), (run) => {
        let state = { value: 0.5, associability: 1 };
        for (const met of run) state = corrected(state, met ? 1 : 0);
        for (const x of [state.value, state.associability]) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(1);
        }
      }),
      { seed: 3 },
    );
  });
});
