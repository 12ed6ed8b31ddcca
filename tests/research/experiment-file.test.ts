// A file of an experiment that is amiss is told by its line, whatever came in; one that is whole says what the form says.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ARMS, type Experiment } from '../../src/core/experiment.ts';
import type { Level } from '../../src/core/level.ts';
import { experimentText, readExperiment, TEXT_MOST } from '../../src/research/experiment-file.ts';

const level = (id: string, place: Level['place']): Level => ({
  ...{ id, kind: 'balance', place, deal: 'same', goal: null, setups: [null], fails: [] },
});
const PLAYED = ['B01', 'B02', 'B03'];
const TESTS = ['BP1', 'BP2', 'BQ1', 'BR1'];
const levels = [...PLAYED.map((id) => level(id, 'explore')), ...TESTS.map((id) => level(id, 'test'))];
const levelOf = (id: string): Level | undefined => levels.find((one) => one.id === id);
const read = (text: string) => readExperiment(text, levelOf);

/** Lines 1 to 19, as they are counted below by hand. */
const WHOLE = `{
  "study": "steady-1",
  "unit": "learner",
  "seed": 4107,
  "block": 10,
  "arms": [
    "pf", "di",
    "vicarious",
    "pf-open", "pf-generic"
  ],
  "levels": ["B01", "B02"],
  "pre": ["BP1", "BP2"],
  "post": ["BQ1"],
  "delayed": ["BR1"],
  "delay_days": 7,
  "start": "2026-12-01",
  "end": "2026-12-14",
  "exclude": ["no consent", "under 3 pulls"]
}
`;

/** What is told of the text with one piece of it otherwise: lines and reasons. */
const told = (piece: string | RegExp, instead: string): readonly string[] => {
  const text = WHOLE.replace(piece, instead);
  expect(text, 'the piece is there').not.toBe(WHOLE);
  return read(text).faults.map(({ line, why: { key } }) => `${line} ${key.replace('research.study.', '')}`);
};

describe('reading an experiment', () => {
  it('takes a whole one', () => {
    const { experiment, faults } = read(WHOLE);
    expect(faults).toEqual([]);
    expect(experiment?.arms).toEqual(ARMS);
    expect(read(`\uFEFF${WHOLE.replaceAll('\n', '\r\n')}`)).toEqual({ experiment, faults: [] });
  });

  it.each([
    ['a comma that is missing, at the line that wants it', '"learner",', '"learner"', '3 fault.comma'],
    ['a comma too many', '"under 3 pulls"]\n', '"under 3 pulls"],\n', '18 fault.comma-more'],
    ['a quotation mark that is missing', '"steady-1",', '"steady-1,', '2 fault.quote'],
    ['a colon that is missing', '"seed": 4107', '"seed" 4107', '4 fault.colon'],
    ['a comment', '"block": 10,', '// ten\n  "block": 10,', '5 fault.comment'],
    ['a word without quotation marks', '"learner"', 'learner', '3 fault.symbol'],
    ['a text that is cut off', /"delay_days"[\s\S]*/, '', '14 fault.cut-off'],
    ['a text that is cut off within a word', /day_s"|lay_days"[\s\S]*/, '', '15 fault.cut-off'],
    ['more behind the end', /\n}\n$/, '\n}\n{}\n', '20 fault.more'],
    ['an end before the start', '2026-12-14', '2026-11-30', '17 fault.order'],
    ['a block that is uneven', '"block": 10', '"block": 12', '5 fault.block'],
    ['a field that is missing', '  "seed": 4107,\n', '', '1 fault.missing'],
    ['a field that nobody knows', '"seed": 4107', '"sead": 1, "seed": 4107', '4 fault.unknown'],
    ['a field that stands there twice', '"block": 10,', '"block": 10,\n  "block": 10,', '6 fault.twice-field'],
    ['a name that is none', 'steady-1', 'Steady 1', '2 must.study'],
    ['an arm that is none', '"vicarious"', '"placebo"', '8 must.arms'],
    ['a number that is a word', '4107', '"4107"', '4 must.seed'],
    ['a day that is none', '2026-12-14', '2026-02-30', '17 must.end'],
    ['a reason that is none', 'under 3 pulls', 'too slow', '18 must.exclude'],
    ['a level that is not there', '"B02"', '"B99"', '11 fault.no-level'],
    ['a test among what is played', '"B02"', '"BQ1"', '11 fault.a-test 13 fault.used'],
    ['a test whose outcome shows', '"BQ1"', '"B03"', '13 fault.not-a-test'],
    ['a level that stands there twice', '"B02"', '"B01"', '11 fault.twice'],
    ['a test that was met before', '"BR1"', '"BP1"', '14 fault.used'],
    ['a late test without one to count from', '"post": ["BQ1"]', '"post": []', '14 fault.no-test'],
  ])('tells %s', (_, piece, instead, expected) => {
    expect(told(piece, instead).join(' ')).toBe(expected);
  });

  it('tells every line that is amiss, from the top down', () => {
    const text = WHOLE.replace('4107', '-1').replace('"BQ1"', '7').replace('"learner"', '"school"');
    expect(read(text).faults.map(({ line, field }) => [line, field])).toEqual([
      [3, 'unit'],
      [4, 'seed'],
      [13, 'post'],
    ]);
  });

  it.each([
    ['nothing', ''],
    ['white space', ' \n\t\n'],
    ['a list', '[1, 2]'],
    ['a word', '"steady-1"'],
    ['an event of a log', '{"v":1,"id":"a","type":"pull"}'],
    ['a package of another program', '{"name":"x","version":"1.0.0","dependencies":{}}'],
    ['a table', 'name,points\nana,3\n'],
    ['a page', '<!doctype html><html></html>'],
    ['a text as deep as it is long', '['.repeat(TEXT_MOST - 1)],
    ['a deep one that closes', `${'{"study":'.repeat(5000)}1${'}'.repeat(5000)}`],
    ['one longer than any', ' '.repeat(TEXT_MOST) + WHOLE],
    ['names of what every object has', '{"study":"a","__proto__":{"unit":"learner"},"constructor":1,"toString":2}'],
  ])('refuses %s at a line, with a reason', (_, text) => {
    const { experiment, faults } = read(text);
    expect(experiment).toBeUndefined();
    expect(faults.length).toBeGreaterThan(0);
  });

  it('refuses any text that is cut off somewhere, within its lines', () => {
    const all = WHOLE.trimEnd();
    for (let length = 0; length < all.length; length++) {
      const { experiment, faults } = read(all.slice(0, length));
      expect(experiment, `${length} characters`).toBeUndefined();
      expect(faults[0]?.line).toBeLessThanOrEqual(19);
    }
  });

  it('never throws, and marks a line that is there', () => {
    const change = fc.record({ at: fc.nat(WHOLE.length), drop: fc.nat(12), put: fc.string({ unit: 'binary', maxLength: 6 }) });
    fc.assert(
      fc.property(change, ({ at, drop, put }) => {
        const text = WHOLE.slice(0, at) + put + WHOLE.slice(at + drop);
        const lines = text.split(/\r\n|\r|\n/).length;
        for (const { line } of read(text).faults) {
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(lines);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('writing an experiment', () => {
  const whole = (): Experiment => {
    const { experiment } = read(WHOLE);
    if (experiment === undefined) throw new Error('the whole one is none');
    return experiment;
  };

  it('comes back as it was', () => {
    for (const experiment of [whole(), { ...whole(), minutes: 25, exclude: [], pre: [] }, { ...whole(), levels: PLAYED }])
      expect(read(experimentText(experiment))).toEqual({ experiment, faults: [] });
  });

  it('fills lines that a narrow page holds', () => {
    const text = experimentText({ ...whole(), levels: Array.from({ length: 12 }, (_, index) => `B${String(index + 1).padStart(2, '0')}`) });
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(26);
    expect(text).toContain('\n    "B01", "B02", "B03",\n');
  });
});
