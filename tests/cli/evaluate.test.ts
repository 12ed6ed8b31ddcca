import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { class_, csv } from '../simulate/evaluate/tables.ts';

const folder = mkdtempSync(join(tmpdir(), 'not-yet-evaluate-'));
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const evaluate = (...args: readonly string[]) =>
  spawnSync('node', ['--import', 'tsx', join(import.meta.dirname, '../../src/cli/main.ts'), 'evaluate', ...args], { encoding: 'utf8' });

const fit = file('fit.csv', csv(class_(1, 30, 12, 20)));
const score = file('score.csv', `\uFEFF${csv(class_(2, 8, 12, 20)).replaceAll('\n', '\r\n')}\r\n`);
const HEAD = 'learner,order,item,skill,correct';

describe('evaluate', () => {
  it('prints one JSON object of the promised shape', () => {
    const { status, stdout, stderr } = evaluate('--fit', fit, '--score', score, '--json');
    expect([status, stderr]).toEqual([0, '']);
    const pair = [expect.any(Number), expect.any(Number)];
    const figures = (of: unknown) => ({ auc: of, rmse: of, logLoss: of, calibration: of, seconds: of });
    const model = { ...figures(expect.any(Number)), interval: figures(pair) };
    const apart = { auc: pair, logLoss: pair };
    expect(JSON.parse(stdout)).toEqual({
      models: { ours: model, elo: model, bkt: model, pfa: model, mean: model },
      paired: { elo: apart, bkt: apart, pfa: apart, mean: apart },
    });
  });

  it('prints a page to read without --json', () => {
    const { status, stdout } = evaluate('--fit', fit, '--score', score);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^ours\n {2}auc +0\.\d{4} \[0\.\d{4}, 0\.\d{4}\]/);
    expect(stdout).toMatch(/ours − elo {3}auc \[/);
  });

  it.each([
    ['no --score', ['--fit', fit], 2, /--score is missing(?:.|\n)*usage/],
    ['an unknown option', ['--fit', fit, '--score', score, '--fast'], 2, /--fast(?:.|\n)*usage/],
    ['a file that is not there', ['--fit', join(folder, 'none.csv'), '--score', score], 1, /none\.csv can't be read/],
    ['an empty file', ['--fit', fit, '--score', file('empty.csv', '')], 1, /empty\.csv: this file is empty/],
    ['half an answer', ['--fit', file('half.csv', `${HEAD}\n1,0,a,b,0.5`), '--score', score], 1, /half\.csv, line 2: correct is "0.5"/],
    ['a missing column', ['--fit', file('column.csv', 'learner,order,item,correct'), '--score', score], 1, /column\.csv, line 1: .*skill/],
    [
      'a line without end',
      ['--fit', fit, '--score', file('huge.csv', `${HEAD}\n${'1'.repeat(3e6)}`)],
      1,
      /huge\.csv, line 2: .*over 10000/,
    ],
    ['answers that are all right', ['--fit', fit, '--score', file('all.csv', `${HEAD}\n1,0,a,b,1`)], 1, /all\.csv: all answers are right/],
  ])('says on stderr what is amiss: %s', (_, args, status, why) => {
    const ran = evaluate(...args, '--json');
    expect([ran.status, ran.stdout]).toEqual([status, '']);
    expect(ran.stderr).toMatch(why);
    expect(ran.stderr).not.toMatch(/\n {4}at /);
  });
});
