import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrastSparks, type Deed, NO_SPARKS, sparksFor, total } from '../../src/feedback/reward.ts';
import { TABLE } from '../../src/feedback/table.ts';

const deed = (change: Partial<Deed>): Deed => ({
  bits: 0,
  newIdea: false,
  met: false,
  solvedBefore: false,
  newWay: false,
  guessed: false,
  earned: 0,
  ...change,
});

describe('sparks of a pull', () => {
  it.each([
    ['nothing found', {}, NO_SPARKS],
    // 0.19 bits · 3 = 0.57, rounded 1; with the new idea 2, as on the first try of the drawings
    ['a small find with a new idea', { bits: 0.19, newIdea: true }, { ...NO_SPARKS, found: 1, idea: 1 }],
    // 0.75 · 3 = 2.25, rounded 2
    ['a find with a new idea', { bits: 0.75, newIdea: true }, { ...NO_SPARKS, found: 2, idea: 1 }],
    ['as much as a pull can find', { bits: 2.8, newIdea: true }, { ...NO_SPARKS, found: 3, idea: 1 }],
    ['less than half a spark', { bits: 0.16 }, NO_SPARKS],
    ['the first solve, which is no second way', { met: true, newWay: true }, { ...NO_SPARKS, solve: 2 }],
    ['another way', { met: true, solvedBefore: true, newWay: true, earned: 5 }, { ...NO_SPARKS, way: 1 }],
    ['the same way again', { met: true, solvedBefore: true, earned: 5 }, NO_SPARKS],
    ['a level that has 1 left beside its solve', { bits: 1, newIdea: true, earned: 9 }, { ...NO_SPARKS, found: 1 }],
    ['a level with nothing left but its solve', { bits: 2, newIdea: true, met: true, earned: 10 }, { ...NO_SPARKS, solve: 2 }],
    ['a level that has paid all', { bits: 2, newIdea: true, met: true, solvedBefore: true, newWay: true, earned: 12 }, NO_SPARKS],
  ])('%s', (_, change, paid) => {
    expect(sparksFor(deed(change))).toEqual(paid);
  });

  it('pays a first surprising try 2 to 4', () => {
    // From 1/6 of a bit on: 1 to 3 for the find, 1 for the idea.
    fc.assert(
      fc.property(fc.double({ min: 1 / 6, max: 3, noNaN: true }), (bits) => {
        const sum = total(sparksFor(deed({ bits, newIdea: true })));
        expect(sum).toBeGreaterThanOrEqual(2);
        expect(sum).toBeLessThanOrEqual(4);
      }),
      { seed: 4 },
    );
  });

  it('never goes beyond the bound of a level, and always pays its solve', () => {
    const tries = fc.array(
      fc.record({ bits: fc.double({ min: 0, max: 10, noNaN: true }), newIdea: fc.boolean(), met: fc.boolean(), newWay: fc.boolean() }),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(tries, (run) => {
        let earned = 0;
        let solvedBefore = false;
        let solve = 0;
        for (const one of run) {
          const paid = sparksFor({ ...one, guessed: false, earned, solvedBefore });
          earned += total(paid);
          solve += paid.solve;
          solvedBefore ||= one.met;
        }
        expect(earned).toBeLessThanOrEqual(TABLE.sparksLevelMost);
        expect(solve).toBe(solvedBefore ? TABLE.sparksSolve : 0);
      }),
      { seed: 5 },
    );
  });
});

describe('sparks of an answered forecast', () => {
  it.each([
    ['a contrast', 'contrast', 0, false, TABLE.sparksContrast],
    ['Oops', 'oops', 2, false, TABLE.sparksContrast],
    ['a case that was answered before', 'contrast', 1, true, 0],
    ['a question of notice', 'notice', 0, false, 0],
    ['assemble', 'assemble', 1, false, 0],
    ['the last that is paid', 'contrast', TABLE.contrastsPaid - 1, false, TABLE.sparksContrast],
    ['one more', 'contrast', TABLE.contrastsPaid, false, 0],
  ] as const)('%s', (_, rung, before, known, sparks) => {
    expect(contrastSparks(before, rung, known)).toBe(sparks);
  });
});
