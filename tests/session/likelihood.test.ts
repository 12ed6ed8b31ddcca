import { describe, expect, it } from 'vitest';
import { kindNamed } from '../../src/core/kind.ts';
import { buildLikelihood } from '../../src/feedback/diagnosis.ts';
import { kinds } from '../../src/puzzles/models.ts';
import { likelihoods } from '../../src/session/likelihood.ts';
import { levelsNamed } from './agents.ts';
import { LEVELS } from './play.ts';

/** Small levels of both kinds: each of their builds can be looked at. */
const SMALL = [...LEVELS, ...levelsNamed('B06', 'S00', 'S01')];

describe.each(SMALL.map((level) => [level.id, level] as const))('on the level %s', (_, level) => {
  const kind = kindNamed(kinds, level.kind);
  const opened = kind.ok ? kind.value.open(level.setups[0] ?? null) : kind;
  if (!kind.ok || !opened.ok || level.goal === null) throw new Error('a level with a goal');
  const { goal } = level;
  const builds = opened.value.answers(600)?.filter(({ wanting }) => wanting === undefined) ?? [];
  const { of } = likelihoods();
  const all = builds.map((build) => of(kind.value, opened.value, build, goal));

  it('all builds are there, each with as many others', () => {
    expect(builds.length).toBeGreaterThan(1);
    for (const { options } of all) expect(options).toBe(builds.length);
  });

  it.each(kind.value.strategies)('what somebody by %s builds sums to 1 over all builds, slips and being stuck included', (id) => {
    const chances = all.map((one) => one.chances[id]);
    const able = chances.filter((chance) => chance !== undefined);
    // either it gives some build a chance, and then has one for each, or it is stuck everywhere
    expect([0, builds.length]).toContain(able.length);
    if (able.length > 0) expect(able.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 12);
    for (const slip of [0, 0.1, 0.5])
      expect(chances.reduce<number>((sum, chance) => sum + buildLikelihood(chance, builds.length, slip), 0)).toBeCloseTo(1, 12);
  });
});
