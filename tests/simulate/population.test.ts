import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { seeded } from '../../src/core/random.ts';
import { PARAMETERS, parameterNames } from '../../src/simulate/parameters.ts';
import { beginsWith, parsePopulation, traitsOf } from '../../src/simulate/population.ts';
import { population, populationFiles } from './town.ts';

it.each(populationFiles())('%s is read, and its learners lie within the ranges of the table', (file) => {
  const read = parsePopulation(readFileSync(file, 'utf8'));
  if (!read.ok) throw new Error(read.why);
  expect(file.endsWith(`/${read.value.id}.json`)).toBe(true);
  const random = seeded(1);
  for (let learner = 0; learner < 50; learner++) {
    const traits = traitsOf(read.value, random);
    for (const name of parameterNames) {
      expect(traits[name]).toBeGreaterThanOrEqual(PARAMETERS[name].least);
      expect(traits[name]).toBeLessThanOrEqual(PARAMETERS[name].most);
    }
  }
});

it.each([
  ['no JSON', '{', /not JSON/],
  ['a parameter beyond its range', JSON.stringify({ ...population('adults', { slip: 0.9 }) }), /parameters\.slip/],
  ['a range the wrong way round', JSON.stringify({ ...population('adults', { slip: [0.3, 0.1] }) }), /parameters\.slip/],
  ['one that is left out', JSON.stringify({ ...population('adults'), parameters: {} }), /parameters\.memory/],
  ['one that is not known', JSON.stringify({ ...population('adults'), luck: 1 }), /luck/],
])('refuses %s, and names it', (_, text, why) => {
  const read = parsePopulation(text);
  expect(read.ok ? '' : read.why).toMatch(why);
});

it('begins by the weights of the strategies that are named, or by the canonical and the others', () => {
  const people = { ...population('adults'), begins: { canonical: 1, other: 0, named: { b: 1 } } };
  const random = seeded(3);
  for (let draw = 0; draw < 20; draw++) {
    expect(beginsWith(people, ['a', 'b', 'c'], random)).toBe('b');
    expect(beginsWith(people, ['x', 'y', 'z'], random)).toBe('x');
  }
});

it('docs/simulation.md has a line for each parameter, in step', () => {
  const page = readFileSync(join(import.meta.dirname, '../../docs/simulation.md'), 'utf8');
  for (const name of parameterNames) {
    const { means, unit, least, most, source } = PARAMETERS[name];
    expect(page).toContain(`| ${name} | ${means} | ${unit} | ${least} to ${most} | ${source} |`);
  }
});
