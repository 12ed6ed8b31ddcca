import { describe, expect, it } from 'vitest';
import type { Beliefs } from '../../src/core/beliefs.ts';
import { startBeliefs } from '../../src/feedback/engine.ts';
import { goingOn, hazard, mastered, opportunity, sinceLast, wheelSpinning } from '../../src/feedback/persistence.ts';

const start = startBeliefs(['product', 'weight']);

describe('the hazard of leaving', () => {
  const calm = { missesInRow: 0, barren: 0, repeat: false, bits: 0, newIdea: false, idle: 0 };
  const leaving = { base: -4, miss: 0.2, barren: 0.2, repeat: 0.5, surprise: -0.5, novelty: -0.5, idle: 0.3 };
  it.each([
    // σ(−4) = 1 / (1 + e⁴) = 1 / 55.598150 = 0.017986
    ['at rest', {}, 0.017986],
    // −4 + 4 · 0.2 + 4 · 0.2 = −2.4: 1 / (1 + e^2.4) = 1 / 12.023176 = 0.083173
    ['after four barren misses', { missesInRow: 4, barren: 4 }, 0.083173],
    // −4 + 0.2 − 2 · 0.5 − 0.5 = −5.3: 1 / (1 + 200.336810) = 0.004967
    ['after a miss that found 2 bits with a new idea', { missesInRow: 1, bits: 2, newIdea: true }, 0.004967],
    // −4 + 0.5 = −3.5: 1 / (1 + 33.115452) = 0.029312
    ['after a repeat', { repeat: true }, 0.029312],
    // −4 + 0.3 · 1.5 = −3.55: 1 / (1 + 34.813318) = 0.027923
    ['after a minute and a half of idling', { idle: 90_000 }, 0.027923],
  ])('%s', (_, strain, chance) => {
    expect(hazard({ ...calm, ...strain }, leaving)).toBeCloseTo(chance, 6);
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
