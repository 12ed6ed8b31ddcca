import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LEVELS as LEVEL_FOLDER } from '../../src/cli/shelf.ts';
import type { Level } from '../../src/core/level.ts';
import type { OpenRung, World } from '../../src/core/world.ts';
import { kinds } from '../../src/puzzles/models.ts';
import { candidates } from '../../src/session/candidates.ts';
import { rungsBefore } from '../../src/session/helped.ts';
import { LEVELS, OPENED_AT, play } from './play.ts';

/** Tries as `level` or `level+` where the goal was met, and rungs opened after so many of them. */
function world(tries: readonly string[], at: readonly number[]): World {
  const { balance } = play().enter('bird').hang(3, 3).state().carried.worlds;
  const [one] = balance?.tries ?? [];
  if (balance === undefined || one === undefined) throw new Error('there is a try');
  const walked = at.map((pulls): OpenRung => ({ rung: 'notice', strategy: 'weight', tries: [], case: null, answer: null, at: pulls }));
  return {
    ...balance,
    gate: { ...balance.gate, walked },
    tries: tries.map((text, n) => ({ ...one, n: n + 1, level: text.replace('+', ''), met: text.endsWith('+') })),
  };
}

describe('rungs that a pull came after', () => {
  it.each([
    ['none was opened', ['A', 'A'], [], 'A', 0],
    ['the pull before was the last one before the rung', ['A', 'A'], [2], 'A', 1],
    ['they moved on at once: the rung helps there', ['A', 'A'], [2], 'B', 1],
    ['it still helps while the level is missed', ['A', 'A', 'A'], [1], 'A', 1],
    ['two rungs, one before each try', ['A', 'A'], [1, 2], 'A', 2],
    ['a goal met after it ends its help', ['A', 'A+'], [1], 'A', 0],
    ['a goal met before it does not', ['A+', 'A'], [1], 'A', 1],
    ['another level after it ends its help', ['A', 'A'], [1], 'B', 0],
    ['and for good', ['A', 'B', 'A'], [1], 'A', 0],
  ])('%s', (_, tries, at, level, rungs) => {
    expect(rungsBefore(world(tries, at), level)).toBe(rungs);
  });
});

describe('in a session', () => {
  it('a pull tells the luck of its level, and the next world begins with what this one taught', () => {
    const steady: Level = JSON.parse(readFileSync(join(LEVEL_FOLDER, 'S00.json'), 'utf8'));
    const state = play({ levels: [...LEVELS, steady] })
      .enter('bird')
      .hang(3, 3)
      .hang(5, 2);
    const pulls = state.log().flatMap((event) => (event.type === 'pull' ? [event.data] : []));
    const floor = pulls[0]?.figures.guess_floor ?? 0;
    expect(floor).toBeGreaterThan(0);
    expect(floor).toBeLessThan(0.5);
    expect(state.state().carried.shared).toEqual(pulls[1]?.beliefs.shared);
    const shared = pulls[1]?.beliefs.shared.mean ?? 0;
    expect(shared).toBeLessThan(0);
    // the world of its own has not been played: what it believes is the shared part alone
    const [candidate] = candidates(kinds, state.state(), OPENED_AT, 'steady');
    expect(candidate?.beliefs.ability.mean).toBeCloseTo(shared, 12);
    expect(state.state().carried.worlds.steady?.beliefs.ability.mean).toBe(0);
  });
});
