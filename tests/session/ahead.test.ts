import { describe, expect, it } from 'vitest';
import { kinds } from '../../src/puzzles/models.ts';
import { makeFold } from '../../src/session/step.ts';
import { LEVELS, play } from './play.ts';

const drain = (steps: Generator<void>): number => {
  let count = 0;
  while (steps.next().done !== true) count++;
  return count;
};

describe('what is worked out ahead', () => {
  it.each(['bird', 'arms'])('changes nothing of what a pull of %s is said to be', (id) => {
    const entered = play().enter(id);
    const [fold, other] = [makeFold(kinds), makeFold(kinds)];
    drain(fold.ahead(entered.state()));
    const answer = id === 'arms' ? { numbers: [1, 2, 3] } : [{ weight: 3, peg: 3 }];
    const command = { do: 'pull', answer, forecast: undefined, sureness: 'guess', seen: true } as const;
    const now = { at: 1_700_000_100_000, t: 100_000 };
    const made = fold.step(entered.state(), command, now);
    expect(made.ok).toBe(true);
    expect(made).toEqual(other.step(entered.state(), command, now));
  });

  it('comes in small steps, and is over at once where it was done before', () => {
    const entered = play().enter('bird');
    const fold = makeFold(kinds);
    expect(drain(fold.ahead(entered.state()))).toBeGreaterThan(1);
    expect(drain(fold.ahead(entered.state()))).toBe(0);
  });

  it('is nothing on the map, and where nothing is asked for', () => {
    const fold = makeFold(kinds);
    expect(drain(fold.ahead(play().state()))).toBe(0);
    const [first] = LEVELS;
    if (first === undefined) throw new Error('there is a level');
    const open = play({ levels: [{ ...first, place: 'sandbox', goal: null }] }).enter(first.id);
    expect(drain(fold.ahead(open.state()))).toBe(0);
  });
});
