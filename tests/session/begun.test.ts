import { describe, expect, it } from 'vitest';
import { kinds } from '../../src/puzzles/models.ts';
import { begun } from '../../src/session/step.ts';
import { verify } from '../../src/session/verify.ts';
import { OPENED_AT, play, world } from './play.ts';

const DAY = 86_400_000;
const first = play().enter('small').hang(2, 2, 'right').hang(2, 4).send({ do: 'tick', idle: 20_000 });
const last = world(first).tries.at(-1)?.at ?? Number.NaN;

describe('what a learner brings into a new session', () => {
  it('has a clock that starts anew: no time since a pull of another session, and no idle time', () => {
    expect(world(first).beliefs).toMatchObject({ idle: 20_000 });
    expect(world(first).beliefs.lastPullAt).toBeGreaterThan(0);
    const carried = begun(first.state().carried, last + DAY);
    expect(carried.worlds.balance?.beliefs).toMatchObject({ idle: 0, lastPullAt: null });
    const [pull] = play({ carried }).enter('small').send({ do: 'tick', idle: 0 }, 60_000).hang(2, 5).made();
    expect(pull?.type === 'pull' && pull.data.figures).not.toHaveProperty('ms_since_last');
    const again = play({ carried }).enter('small').hang(2, 5).hang(2, 6).made()[0];
    expect(again?.type === 'pull' && again.data.figures.ms_since_last).toBe(4000);
  });

  it.each([
    // 0.01 a day
    [0, 0],
    [1, 0.01],
    [2.5, 0.025],
    // a clock set back is no time away, and nobody becomes less known than a newcomer
    [-3, 0],
    [10_000, Number.POSITIVE_INFINITY],
  ])('is known less well after %d days away: variance %d more, the mean as it was', (days, more) => {
    const before = world(first).beliefs.ability;
    const after = begun(first.state().carried, last + days * DAY).worlds.balance?.beliefs.ability;
    expect(after?.mean).toBe(before.mean);
    expect(after?.variance).toBeCloseTo(Math.min(1, before.variance + more), 12);
  });

  it('stays as it is where nothing was pulled yet', () => {
    const carried = begun(play().state().carried, OPENED_AT + DAY);
    expect(carried.worlds.balance?.beliefs).toEqual(world(play()).beliefs);
  });

  it('is what verify expects of the next session, so a changed figure between two sessions is found', () => {
    const carried = begun(first.state().carried, OPENED_AT);
    const second = play({ carried, session: '7f9c24e5-9f0a-4a3e-8a59-3d5f0c6b1a02' }).enter('bird').hang(3, 3);
    const verdict = verify(kinds, [...first.log(), ...second.log()]);
    expect(verdict).toMatchObject({ is: 'checked', sessions: 2, mismatches: [] });
    const forged = play({ carried: { ...carried, sparks: 99 }, session: '7f9c24e5-9f0a-4a3e-8a59-3d5f0c6b1a02' });
    expect(verify(kinds, [...first.log(), ...forged.log()])).toMatchObject({ mismatches: [{ seq: 0, figure: 'data.carried.sparks' }] });
  });
});
