import { describe, expect, it } from 'vitest';
import { parseEvent } from '../../src/core/event.ts';
import { kinds } from '../../src/puzzles/models.ts';
import { verify } from '../../src/session/verify.ts';
import { type Life, live } from '../../src/simulate/learner.ts';
import { experiment, playlist } from './town.ts';

const lives = (count: number, ...args: Parameters<typeof experiment>): readonly Life[] => {
  const town = experiment(...args);
  return Array.from({ length: count }, (_, index) => live(town, index));
};

describe('the log of simulated learners', () => {
  const some = lives(8);
  const events = some.flatMap((life) => life.events);
  it('is read as any log, and verifies', () => {
    const read = events.map((event) => parseEvent(JSON.stringify(event)));
    expect(read.filter((one) => !one.ok)).toEqual([]);
    const verdict = verify(
      kinds,
      read.flatMap((one) => (one.ok ? [one.value] : [])),
    );
    expect(verdict).toMatchObject({ is: 'checked', mismatches: [], others: [], unexplained: [] });
  });
  it('is marked as simulated on every row', () => {
    expect(events.filter((event) => event.simulated !== true)).toEqual([]);
    expect(events.flatMap((event) => (event.type === 'opened' ? [event.data.simulated] : [])).every(Boolean)).toBe(true);
  });
  it('has pulls, misses, goals met, gates that open, chosen forecasts and defaults', () => {
    const pulls = events.flatMap((event) => (event.type === 'pull' ? [event.data] : []));
    expect(pulls.length).toBeGreaterThan(40);
    for (const met of [true, false]) expect(pulls.some((pull) => pull.met === met)).toBe(true);
    for (const how of ['chosen', 'default']) expect(pulls.some((pull) => pull.how === how)).toBe(true);
    for (const type of ['gate', 'rung', 'answered', 'closed']) expect(events.some((event) => event.type === type)).toBe(true);
    expect(new Set(events.map((event) => event.session)).size).toBe(some.reduce((sum, life) => sum + life.truth.sessions, 0));
  });
});

it('a learner is the same whoever was played before', () => {
  const town = experiment();
  for (const index of [2, 0, 1]) live(town, index);
  expect(JSON.stringify(live(town, 3))).toBe(JSON.stringify(live(experiment(), 3)));
  expect(JSON.stringify(live(experiment({ seed: 2 }), 3))).not.toBe(JSON.stringify(live(experiment(), 3)));
});

it('lives in any kind', () => {
  const [life] = lives(1, { playlist: playlist('steady', ['S00', 'S01', 'S02']) });
  expect(life?.truth.pulls.length).toBeGreaterThan(0);
  expect(life?.truth.began).toHaveProperty('steady');
});
