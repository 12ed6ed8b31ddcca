// What an export says of a study, held to what can be counted by hand.

import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import type { Experiment, When } from '../../src/core/experiment.ts';
import type { Measure } from '../../src/core/level.ts';
import type { StudyChart } from '../../src/export/chart-balance.ts';
import { tests } from '../../src/export/chart-tests.ts';
import { charter } from '../../src/export/charts.ts';
import type { Measured } from '../../src/export/measures.ts';
import { peopleOf, retell } from '../../src/export/retell.ts';
import { reasonsOf } from '../../src/export/study.ts';
import { survey } from '../../src/export/survey.ts';
import { kinds } from '../../src/puzzles/models.ts';
import { exported, lineOf, source } from './class.ts';
import { type Learner, studyLog } from './study-log.ts';

const session = (n: number): string => `7f9c24e5-9f0a-4a3e-8a59-3d5f0c6b1a0${n}`;
const ANA: Learner = {
  ...{ learner: 'ana', arm: 'pf', class: 2, number: 7, pulls: 4, journal: true },
  answers: { P1: true, P2: false, Q1: true, Q2: false },
};
const BEN: Learner = { learner: 'ben', arm: 'di', class: 2, number: 8, answers: { P1: false }, pulls: 2, journal: false };
const EVA: Learner = { learner: 'eva', arm: 'di', class: 2, number: null, answers: {}, pulls: 0, journal: true };
const events = [ANA, BEN, EVA].flatMap((one, index) => studyLog(one, session(index + 1)));
const log = events.map((event) => `${lineOf(event)}\n`).join('');

const experiment: Experiment = {
  ...{ study: 'one', unit: 'learner', seed: 1, block: 2, arms: ['pf', 'di'], levels: ['small'], delay_days: 7 },
  ...{ pre: ['P1', 'P2'], post: ['Q1', 'Q2'], delayed: ['R1'], start: '2026-12-01', end: '2026-12-02' },
  exclude: ['no consent', 'no post-test', 'under 3 pulls'],
};

/** Rows of a table of plain cells, by heading. */
function rowsOf(csv: string): readonly Readonly<Record<string, string>>[] {
  const [heading = '', ...lines] = csv.trim().split(/\r?\n/);
  const cells = (line: string): string[] =>
    [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, cell = '']) => cell.replace(/^"|"$/g, ''));
  const names = cells(heading);
  return lines.map((line) => Object.fromEntries(cells(line).map((cell, at) => [names[at] ?? '', cell])));
}

it('the tables tell where a learner is in a study, what their tests came to, and why they are left out', async () => {
  const { text } = await exported(log, 'csv', { experiment });
  const learners = rowsOf(text('learners.csv'));
  const of = (level: string, number: string) => learners.find((row) => row.level === level && row.study_number === number);
  const ana = { condition_id: 'pf', condition_chance: '0.5', study_id: 'one', study_class: '2', study_number: '7' };
  const scores = { pre_procedure: '1', pre_concept: '0', pre_transfer: '', post_procedure: '', post_concept: '0.5', delayed_transfer: '' };
  expect(of('P1', '7')).toMatchObject({ ...ana, ...scores, place: 'test', excluded: '' });
  expect(of('small', '7')).toMatchObject({ ...ana, ...scores, pulls: '4', excluded: '' });
  expect(of('small', '8')).toMatchObject({
    ...{ condition_id: 'di', pre_procedure: '0', pre_concept: '', post_concept: '' },
    excluded: 'no consent; no post-test; under 3 pulls',
  });
  const tries = rowsOf(text('tries.csv'));
  expect(tries.map(({ study_id: study, study_class: group, study_number: number }) => [study, group, number])).toEqual([
    ...Array.from({ length: 8 }, () => ['one', '2', '7']),
    ...Array.from({ length: 3 }, () => ['one', '2', '8']),
  ]);
});

it('nobody is left out by rules that are not given, or those of another study', async () => {
  for (const given of [undefined, { ...experiment, study: 'two' }]) {
    const { text } = await exported(log, 'csv', { experiment: given });
    expect(rowsOf(text('learners.csv')).map(({ excluded }) => excluded)).toEqual(Array.from({ length: 7 }, () => ''));
  }
});

it('xAPI and DataShop tell the arm, its chance and its study', async () => {
  const xapi = await exported(log, 'xapi');
  const said = [...xapi.files.keys()].filter((name) => name.startsWith('statements')).flatMap((name) => JSON.parse(xapi.text(name)));
  const registered = said.filter(({ verb, object }) => verb.id.endsWith('/registered') && object.id.endsWith('/studies/one'));
  expect(registered).toHaveLength(3);
  expect(registered[0].result.extensions).toEqual({
    'https://example.org/not-yet/x/arm': 'pf',
    'https://example.org/not-yet/x/probability': 0.5,
    'https://example.org/not-yet/x/class': 2,
    'https://example.org/not-yet/x/number': 7,
  });
  const [heading = '', ...rows] = (await exported(log, 'datashop')).text('transactions.txt').trim().split('\n');
  const [name, type] = ['Condition Name', 'Condition Type'].map((one) => heading.split('\t').indexOf(one));
  expect(rows.map((row) => row.split('\t')).map((cells) => [cells[name ?? 0], cells[type ?? 0]])).toContainEqual(['pf', 'one']);
});

it('the balance: everyone whom chance put somewhere, with what speaks for leaving them out', async () => {
  const sources = [source(log)];
  const found = await survey(sources, {});
  const sign = async (text: string) => createHash('sha256').update(text).digest('hex');
  const people = await peopleOf(found, { times: 'absolute', journal: false, sign });
  const { studies, charts: _, ...hearer } = charter(kinds);
  await retell(sources, found, people, hearer);
  const [chart] = studies() as readonly [StudyChart];
  expect(chart.study).toBe('one');
  expect(chart.people).toEqual([
    { arm: 'pf', class: 2, number: 7, pre: 0.5, fit: { consent: true, played: 4, tested: { pre: true, post: true, delayed: false } } },
    { arm: 'di', class: 2, number: 8, pre: 0, fit: { consent: false, played: 2, tested: { pre: true, post: false, delayed: false } } },
    // who never came to a level is there all the same
    {
      arm: 'di',
      class: 2,
      number: null,
      pre: null,
      fit: { consent: false, played: 0, tested: { pre: false, post: false, delayed: false } },
    },
  ]);
  const all = { exclude: ['no consent', 'no pre-test', 'no post-test', 'no delayed test', 'under 3 pulls'] };
  expect(chart.people.map(({ fit }) => reasonsOf(all, fit))).toEqual([
    ['no delayed test'],
    ['no consent', 'no post-test', 'no delayed test', 'under 3 pulls'],
    all.exclude,
  ]);
});

it('the tests: the share right of each learner, by arm, by when and by what is measured', () => {
  const counted = tests();
  const answered = (condition: string, ...answers: readonly [When, Measure, boolean][]): void =>
    counted.learner(answers.map(([when, measure, right]) => ({ condition, when, measure, right }) as Measured));
  answered('di', ['pre', 'concept', true]);
  answered('pf', ['pre', 'concept', true], ['pre', 'concept', false], ['post', 'transfer', true]);
  answered('pf', ['pre', 'concept', true]);
  answered('pf');
  expect(counted.chart()).toEqual([
    { arm: 'pf', when: 'pre', measure: 'concept', shares: { of: 2, sum: 1.5, squares: 1.25 } },
    { arm: 'pf', when: 'post', measure: 'transfer', shares: { of: 1, sum: 1, squares: 1 } },
    { arm: 'di', when: 'pre', measure: 'concept', shares: { of: 1, sum: 1, squares: 1 } },
  ]);
});
