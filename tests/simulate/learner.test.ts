import { describe, expect, it } from 'vitest';
import { parseEvent } from '../../src/core/event.ts';
import { kinds } from '../../src/puzzles/models.ts';
import { verify } from '../../src/session/verify.ts';
import { type Life, live } from '../../src/simulate/learner.ts';
import { experiment, playlist, population } from './town.ts';

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

describe('the productive-failure hypothesis', () => {
  // Of those who came to *assemble*, how many took it up. Nobody leaves, nobody finds the canonical idea alone, everybody asks: what differs is when the rungs come.
  const steadfast = {
    begins: { canonical: 0, other: 1, named: { weight: 0.5, tie: 0.5 } },
    parameters: {
      leaveBase: -20,
      leaveFrustration: 0,
      returns: 0,
      asks: 1,
      insight: 0,
      invention: 0.6,
      uptake: 0.7,
      movesOn: 0.1,
      lesson: 30,
      idles: 0,
    },
  };
  const LIVES = 160;
  const few = playlist('balance', ['B01', 'B03', 'B04']);
  const came = (activation: number, arm: 'pf' | 'pf-open'): number => {
    const people = { ...population('ages-12-13', { ...steadfast.parameters, activation }), begins: steadfast.begins };
    const all = lives(LIVES, { population: people, arm, playlist: few });
    const assembled = all.filter(({ events }) => events.some((event) => event.type === 'rung' && event.data.open.rung === 'assemble'));
    expect(assembled.length).toBeGreaterThan(LIVES / 2);
    return assembled.filter(({ truth }) => truth.ended.balance === 'product').length / assembled.length;
  };
  it('at its null, the gate and hints from the start do not differ', { timeout: 120_000 }, () => {
    const [gate, open] = [came(0, 'pf'), came(0, 'pf-open')];
    // three standard errors of a difference of two shares
    expect(Math.abs(gate - open)).toBeLessThan(3 * Math.sqrt((2 * 0.25) / (LIVES / 2)));
    expect(Math.min(gate, open)).toBeGreaterThan(0.3);
  });
  it('where it holds, who tried before takes up more', { timeout: 120_000 }, () => {
    expect(came(1, 'pf') - came(1, 'pf-open')).toBeGreaterThan(0.1);
  });
});
