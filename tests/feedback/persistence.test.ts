import { describe, expect, it } from 'vitest';
import type { Beliefs } from '../../src/core/beliefs.ts';
import { startBeliefs } from '../../src/feedback/engine.ts';
import { goingOn, hazard, mastered, opportunity, sinceLast, wheelSpinning } from '../../src/feedback/persistence.ts';

const start = startBeliefs(['product', 'weight']);

describe('the hazard of leaving', () => {
  const calm = { missesInRow: 0, barren: 0, repeat: false, bits: 0, newIdea: false };
  it.each([
    // σ(−3) = 1 / (1 + e³) = 1 / 21.085537 = 0.047426
    ['at rest', {}, 0.047426],
    // −3 + 4 · 0.3 + 4 · 0.3 = −0.6: 1 / (1 + e^0.6) = 1 / 2.822119 = 0.354344
    ['after four barren misses', { missesInRow: 4, barren: 4 }, 0.354344],
    // −3 + 0.3 − 2 · 0.5 − 0.5 = −4.2: 1 / (1 + 66.686331) = 0.014774
    ['after a miss that found 2 bits with a new idea', { missesInRow: 1, bits: 2, newIdea: true }, 0.014774],
    // −3 + 0.5 = −2.5: 1 / (1 + 12.182494) = 0.075858
    ['after a repeat', { repeat: true }, 0.075858],
  ])('%s', (_, strain, chance) => {
    expect(hazard({ ...calm, ...strain })).toBeCloseTo(chance, 6);
  });
});

describe('mastery', () => {
  const following = (run: string): Beliefs => {
    let beliefs = start;
    for (const one of run) beliefs = { ...beliefs, ...opportunity(beliefs, one === '1') };
    return beliefs;
  };
  it.each([
    ['11', false, false],
    ['111', true, false],
    ['0110', false, false],
    ['0101010101', false, true],
    ['010101010', false, false],
    ['0101010111', true, false],
    // after mastery the opportunities begin anew
    ['1110000000', false, false],
    ['1110000000000', false, true],
  ])('%s', (run, mastery, spinning) => {
    expect(mastered(following(run))).toBe(mastery);
    expect(wheelSpinning(following(run))).toBe(spinning);
  });
});

describe('going on', () => {
  const missed: Beliefs = { ...start, lastMissed: true, lastIdea: 'weight', afterMiss: 2, ideaChanges: 1 };
  it.each([
    ['another idea after a miss', missed, 'add', { afterMiss: 3, ideaChanges: 2, lastIdea: 'add' }],
    ['the same idea after a miss', missed, 'weight', { afterMiss: 3, ideaChanges: 1, lastIdea: 'weight' }],
    ['a repeat after a miss', missed, undefined, { afterMiss: 3, ideaChanges: 1, lastIdea: 'weight' }],
    ['another idea after a goal met', { ...missed, lastMissed: false }, 'add', { afterMiss: 2, ideaChanges: 1, lastIdea: 'add' }],
    ['the first idea, after a miss without one', { ...missed, lastIdea: null }, 'add', { afterMiss: 3, ideaChanges: 1, lastIdea: 'add' }],
    ['the first idea', start, 'add', { afterMiss: 0, ideaChanges: 0, lastIdea: 'add' }],
  ])('%s', (_, beliefs, idea, counts) => {
    expect(goingOn(beliefs, idea)).toEqual(counts);
  });
});

describe('time since the last pull', () => {
  it.each([
    [null, 5000, undefined],
    [2000, 5000, 3000],
    [5000, 5000, 0],
    // a new session's clock begins anew
    [9000, 5000, undefined],
  ])('from %s to %d is %s ms', (lastPullAt, t, since) => {
    expect(sinceLast({ ...start, lastPullAt }, t)).toBe(since);
  });
});
