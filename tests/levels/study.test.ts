// What a study tests with: each is a level as any other, and a form of those that measure the same.

import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { report } from '../../src/cli/levels.ts';
import { allLevels, LEVELS, levelFiles, STUDY } from '../../src/cli/shelf.ts';
import { allTexts } from '../../src/cli/texts.ts';
import { isList, type Json } from '../../src/core/json.ts';
import { meets, seal } from '../../src/core/kind.ts';
import type { Level } from '../../src/core/level.ts';
import { balance, spec } from '../../src/puzzles/balance/index.ts';
import { RULES } from '../../src/puzzles/balance/rules.ts';
import { summed } from '../../src/puzzles/balance/side.ts';
import { strategiesOf } from '../../src/puzzles/balance/strategies.ts';
import { FAILS_AT_MOST, firstTryChance } from '../../src/puzzles/check.ts';
import { kinds } from '../../src/puzzles/models.ts';
import { testFaults } from '../../src/puzzles/test-levels.ts';
import { studyLevels } from '../../src/study-levels.ts';

const { levels, broken, ok } = report(levelFiles(join(LEVELS, STUDY)), allTexts(), kinds);
const all = allLevels();

describe('the levels that a study tests with', () => {
  it('are all as they should be, and the page has the same', () => {
    expect(broken).toEqual([]);
    expect(levels.flatMap(({ id, problems }) => problems.map((problem) => `${id} ${problem}`))).toEqual([]);
    expect(ok).toBe(true);
    expect(studyLevels).toEqual(all.filter(({ place }) => place === 'test'));
    expect(studyLevels.map(({ id }) => id)).toEqual(levels.map(({ id }) => id));
  });

  it('measure in each world the same before, after and a week later', () => {
    expect(studyLevels.map(({ id, kind, measures }) => `${id} ${kind} ${measures}`)).toEqual(
      ['B balance', 'S steady'].flatMap((world) => {
        const [letter, kind] = world.split(' ');
        return ['P1 procedure', 'P2 concept', 'Q1 procedure', 'Q2 concept', 'Q3 transfer', 'R1 concept', 'R2 transfer'].map((form) => {
          const [id, measures] = form.split(' ');
          return `${letter}${id} ${kind} ${measures}`;
        });
      }),
    );
  });

  it('let the canonical idea through alone, but for who is right on a plain item', () => {
    const through = levels.map(({ id, setups }) => {
      const chances = Object.entries(setups[0]?.firstTry ?? {});
      return `${id} ${chances.flatMap(([strategy, chance]) => (chance > FAILS_AT_MOST + 1e-9 ? [strategy] : [])).join()}`;
    });
    expect(through).toEqual([
      // one bag a side: who multiplies totals multiplies rightly
      'BP1 product,totals',
      'BP2 product',
      'BQ1 product,totals',
      ...['BQ2', 'BQ3', 'BR1', 'BR2'].map((id) => `${id} product`),
      // all shoot equally often: nothing has to be divided
      'SP1 mean-distance,undivided',
      'SP2 mean-distance',
      'SQ1 mean-distance,undivided',
      ...['SQ2', 'SQ3', 'SR1', 'SR2'].map((id) => `${id} mean-distance`),
    ]);
  });

  it('stop the same rules where several bags are seen as far out as the farthest of them', () => {
    const farthest = seal({
      ...spec,
      strategies: strategiesOf(RULES, (bags) => ({ ...summed(bags), peg: Math.max(0, ...bags.map(({ peg }) => Math.abs(peg))) })),
    });
    for (const { id, kind, goal, setups, fails } of studyLevels) {
      const puzzle = kind === balance.id ? farthest.open(setups[0] ?? null) : undefined;
      if (!puzzle?.ok || goal === null) continue;
      for (const rule of fails) expect(firstTryChance(puzzle.value, goal, rule), `${id} ${rule}`).toBeLessThanOrEqual(FAILS_AT_MOST + 1e-9);
      expect(firstTryChance(puzzle.value, goal, 'product'), id).toBe(1);
    }
  });

  it('are seldom met by luck: at most one build in eleven, one machine in forty', () => {
    const luck = studyLevels.map(({ id, kind, goal, setups }) => {
      const puzzle = kinds[kind]?.open(setups[0] ?? null);
      const builds = puzzle?.ok ? (puzzle.value.answers(5000) ?? []) : [];
      const good = builds.filter((build) => goal !== null && meets(goal, build.judge().reply, build.expects()));
      return { id, kind, share: good.length / builds.length };
    });
    for (const { id, kind, share } of luck) {
      expect(share, id).toBeGreaterThan(0);
      expect(share, id).toBeLessThanOrEqual(kind === 'balance' ? 1 / 11 : 1 / 40);
    }
  });

  it('share no arm, no rod, no beam and no group of archers with any other level', () => {
    const parts = ({ setups }: Level): readonly string[] => setups.flatMap(partsOf).map((part) => JSON.stringify(part));
    for (const level of studyLevels) {
      const others = new Set(all.filter(({ id }) => id !== level.id).flatMap(parts));
      expect(
        parts(level).filter((part) => others.has(part)),
        level.id,
      ).toEqual([]);
    }
  });

  it('have titles that give nothing away', () => {
    for (const [language, texts] of Object.entries(allTexts()))
      for (const { id } of studyLevels) expect(texts[`level.${id}`], `${language} ${id}`).toMatch(/^(Question|Pregunta) \d$/);
  });
});

/** What hangs on each arm, on a rod, on a beam; a group of archers. */
function partsOf(setup: Json): readonly Json[] {
  if (setup === null || typeof setup !== 'object' || isList(setup)) return [];
  return Object.entries(setup).flatMap(([name, part]) => {
    if (['arms', 'wall'].includes(name) && part !== null && typeof part === 'object' && isList(part)) return part;
    return ['rod', 'fixed'].includes(name) ? [part] : [];
  });
}

describe('what `levels check` says of a level that is no test', () => {
  const [form, other] = ['BP1', 'BQ1'].map((id) => all.find((level) => level.id === id));
  if (form === undefined || other === undefined) throw new Error('no such level');
  const shelf = all.filter(({ place }) => place !== 'test');
  const { measures, ...unmeasured } = form;
  const said = (level: Level, ...others: readonly Level[]) => testFaults(balance, level, [level, ...others]).join();

  it.each<[string, Level, readonly Level[], RegExp]>([
    ['nothing is measured', unmeasured, [], /measures is missing/],
    ['nothing is asked for', { ...form, goal: null }, [], /goal is missing/],
    ['numbers change', { ...form, deal: 'fresh' }, [], /one setup, dealt the same/],
    ['several setups', { ...form, setups: [...form.setups, ...other.setups] }, [], /one setup/],
    ['several ways', { ...form, ways: 2 }, [], /ways and visit mean nothing/],
    ['another visit', { ...form, visit: 'return' }, [], /ways and visit mean nothing/],
    ['a setup that is played', { ...form, setups: shelf[0]?.setups.slice(0, 1) ?? [] }, shelf, /setup of "B01" too/],
    ['a form that stops others', { ...form, fails: ['weight'] }, [other], /form of "BQ1", and stops others/],
    ['a harder form', { ...form, setups: [{ task: 'hang', pegs: 6, fixed: [], box: [1], use: 'one' }] }, [other], /not as hard/],
  ])('%s', (_, level, others, words) => {
    expect(said(form, other)).toBe('');
    expect(said(level, ...others)).toMatch(words);
  });

  it('a measure on a level that is played', () => {
    expect(said({ ...form, place: 'explore' })).toMatch(/measures is for levels of place "test"/);
    for (const level of shelf) expect(testFaults(kinds[level.kind] ?? balance, level, all), level.id).toEqual([]);
  });
});
