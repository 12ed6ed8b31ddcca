// The verb `simulate`: what it refuses and how, what it leaves behind, and that the number of workers changes no byte.

import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Crowd, play } from '../../src/cli/crowd.ts';
import { progress } from '../../src/cli/progress.ts';
import { run } from '../../src/cli/simulate.ts';
import { ARMS } from '../../src/core/experiment.ts';
import { playlist, population } from '../simulate/town.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const CLI = ['--import', 'tsx', 'src/cli/main.ts'];
const TIME = { timeout: 180_000 };

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'not-yet-simulate-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(() => vi.restoreAllMocks());

/** Three pieces: three workers have one each. */
const crowd: Omit<Crowd, 'workers' | 'log'> = {
  learners: 20,
  population: population('ages-12-13', { lesson: 5, returns: 0 }),
  playlist: playlist('balance', ['B01', 'B02', 'B03']),
  seed: 7,
  arm: 'pf',
};

async function played(workers: number, log = true) {
  const all = { log: '', truths: '', pulls: 0 };
  await play({ ...crowd, workers, log }, async (piece) => {
    all.log += piece.log;
    all.truths += piece.truths;
    all.pulls += piece.pulls;
  });
  return all;
}

it('writes the same bytes with one, two and three workers, and lives the same lives where no log is asked for', TIME, async () => {
  const one = await played(1);
  expect(one.pulls).toBeGreaterThan(60);
  expect(one.log.trim().split('\n').length).toBeGreaterThan(one.pulls);
  expect(await played(2)).toEqual(one);
  expect(await played(3)).toEqual(one);
  expect(await played(2, false)).toEqual({ ...one, log: '' });
});

const rowsOf = (file: string) =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

const experiment = {
  ...{ study: 'levers', unit: 'learner', seed: 3, block: 5, arms: ARMS, levels: ['B02', 'B04'], pre: ['BP1'], post: ['BQ1'] },
  ...{ minutes: 5, start: '2026-01-05', end: '2026-02-27' },
};

describe('the files', () => {
  it('are whole, say on every row that nobody played, and verify', TIME, () => {
    const out = join(folder, 'made', 'here');
    const args = ['simulate', '--learners', '3', '--population', 'ages-9-10', '--seed', '4', '--playlist', 'balance', '--out', out];
    const { status, stderr } = spawnSync(process.execPath, [...CLI, ...args], { cwd: ROOT, encoding: 'utf8' });
    expect(stderr).toMatch(/100% {2}3 of 3 learners, \d+ pulls/);
    expect(status).toBe(0);
    expect(readdirSync(out).sort()).toEqual(['learners.jsonl', 'log.jsonl']);
    const rows = (name: string) => rowsOf(join(out, name));
    expect(rows('learners.jsonl')).toHaveLength(3);
    expect(rows('log.jsonl').length).toBeGreaterThan(10);
    for (const name of ['log.jsonl', 'learners.jsonl']) expect(rows(name).filter((row) => row.simulated !== true)).toEqual([]);
    const verified = spawnSync(process.execPath, [...CLI, 'verify', join(out, 'log.jsonl')], { cwd: ROOT, encoding: 'utf8' });
    expect(verified).toMatchObject({ status: 0, stdout: '', stderr: expect.stringContaining('no mismatch') });
  });

  it('of an experiment have its arms, its tests and its days, and verify', TIME, () => {
    const out = join(folder, 'experiment');
    const file = join(folder, 'experiment.json');
    writeFileSync(file, JSON.stringify(experiment));
    const args = ['simulate', '--learners', '10', '--classes', '2', '--population', 'ages-12-13', '--seed', '1', '--out', out];
    const { status } = spawnSync(process.execPath, [...CLI, ...args, '--experiment', file], { cwd: ROOT, encoding: 'utf8' });
    expect(status).toBe(0);
    const learners = rowsOf(join(out, 'learners.jsonl'));
    expect(learners.map(({ arm }) => arm).sort()).toEqual([...ARMS, ...ARMS].sort());
    for (const { tests } of learners)
      expect(tests).toMatchObject([
        { level: 'BP1', when: 'pre' },
        { level: 'BQ1', when: 'post' },
      ]);
    const log = rowsOf(join(out, 'log.jsonl'));
    expect(log[0]).toMatchObject({ type: 'opened', at: Date.UTC(2026, 0, 5, 9) });
    expect(log.filter(({ type }) => type === 'enrolled').map(({ data }) => [data.class, data.number])).toEqual(
      [1, 2, 3, 4, 5].flatMap((number) => [1, 2].map((group) => [group, number])),
    );
    expect(spawnSync(process.execPath, [...CLI, 'verify', join(out, 'log.jsonl')], { cwd: ROOT }).status).toBe(0);
  });

  it('are not there under their names where the work was killed', TIME, async () => {
    const out = join(folder, 'killed');
    const args = ['simulate', '--learners', '100000', '--population', 'ages-9-10', '--seed', '4', '--workers', '1', '--out', out];
    const child = spawn(process.execPath, [...CLI, ...args], { cwd: ROOT, stdio: 'ignore' });
    const gone = new Promise((done) => child.once('exit', done));
    await vi.waitUntil(() => existsSync(join(out, 'log.jsonl.part')) && readFileSync(join(out, 'log.jsonl.part')).length > 0, {
      timeout: TIME.timeout,
      interval: 50,
    });
    child.kill('SIGKILL');
    await gone;
    expect(readdirSync(out).sort()).toEqual(['learners.jsonl.part', 'log.jsonl.part']);
  });
});

describe('which experiment it refuses', () => {
  async function said(change: Partial<Record<keyof typeof experiment, unknown>>, ...more: readonly string[]) {
    const error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const file = join(folder, 'refused.json');
    writeFileSync(file, JSON.stringify({ ...experiment, ...change }));
    const args = [
      '--learners',
      '2',
      '--population',
      'adults',
      '--seed',
      '1',
      '--out',
      join(folder, 'refused'),
      '--experiment',
      file,
      ...more,
    ];
    return { status: await run(args), words: error.mock.calls.flat().join('\n') };
  }

  it.each<[string, Parameters<typeof said>, RegExp]>([
    ['one without arms', [{ arms: [] }], /refused\.json: .*arms/s],
    ['a block that holds no arm equally often', [{ block: 7 }], /refused\.json, block: A block of 7/],
    ['a level that there is not', [{ levels: ['B02', 'B99'] }], /levels\.1: there is no level "B99"/],
    ['a test that is played', [{ levels: ['B02', 'BR1'] }], /levels\.1: "BR1" is a test, and is not played/],
    ['a level as a test', [{ post: ['B06'] }], /post\.0: "B06" is no test/],
    ['an arm beside it', [{}, '--arm', 'pf'], /leave --playlist and --arm out/],
    ['a playlist beside it', [{}, '--playlist', 'balance'], /leave --playlist and --arm out/],
    ['no class', [{}, '--classes', '0'], /--classes must be a whole number from 1/],
    ['more learners than a class may have', [{}, '--learners', '10000'], /a class has 9999 at most/],
  ])('%s', async (_, [change, ...more], words) => {
    expect(await said(change, ...more)).toEqual({ status: 2, words: expect.stringMatching(words) });
    expect(existsSync(join(folder, 'refused'))).toBe(false);
  });

  it('a file that is not there, and classes without one', async () => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const args = ['--learners', '2', '--population', 'adults', '--seed', '1', '--out', join(folder, 'refused')];
    expect(await run([...args, '--experiment', join(folder, 'nowhere.json')])).toBe(2);
    expect(await run([...args, '--classes', '2'])).toBe(2);
    expect(error.mock.calls.flat().join('\n')).toMatch(/nowhere\.json can't be read.*--classes are those of an experiment/s);
  });
});

describe('what it refuses', () => {
  const good = { learners: '2', population: 'adults', seed: '1', out: '' };
  async function said(change: Partial<Record<keyof typeof good | 'workers' | 'playlist' | 'arm', string>>) {
    const error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const asked = Object.entries({ ...good, out: join(folder, 'refused'), ...change }).flatMap(([name, value]) => [`--${name}`, value]);
    return { status: await run(asked), words: error.mock.calls.flat().join('\n') };
  }

  it.each([
    ['a population that is not there', { population: 'martians' }, /no population "martians"\. There are: adults, ages-12-13/],
    ['learners that are no whole number', { learners: '2.5' }, /--learners must be a whole number from 1 to 10000000/],
    ['no learners', { learners: '0' }, /--learners must be a whole number from 1/],
    ['a seed that is no number', { seed: 'x' }, /--seed must be a whole number/],
    ['no workers', { workers: '0' }, /--workers must be a whole number/],
    ['a playlist that is not there', { playlist: 'juggling' }, /no playlist "juggling"\. There are: balance, steady/],
    ['an arm that is not there', { arm: 'left' }, /no arm "left"\. There are: pf, di, vicarious, pf-open, pf-generic/],
  ])('%s', async (_, change, words) => {
    expect(await said(change)).toEqual({ status: 2, words: expect.stringMatching(words) });
    expect(existsSync(join(folder, 'refused'))).toBe(false);
  });

  it('a file in the place of the folder, or above it', async () => {
    const out = join(folder, 'file');
    writeFileSync(out, 'kept');
    for (const place of [out, join(out, 'deeper')])
      expect(await said({ out: place })).toEqual({ status: 2, words: expect.stringContaining('--out must be a folder') });
    expect(readFileSync(out, 'utf8')).toBe('kept');
  });

  it('a folder in which its file can not be written, and takes away what it began', async () => {
    const out = join(folder, 'shut');
    mkdirSync(join(out, 'learners.jsonl.part'), { recursive: true });
    expect(await said({ out })).toEqual({ status: 1, words: expect.stringContaining('wrote nothing') });
    expect(readdirSync(out)).toEqual(['learners.jsonl.part']);
  });
});

describe('progress', () => {
  const told = (isTTY: boolean): string => {
    const output = Object.assign(new PassThrough(), { isTTY });
    const bar = progress(output, 40, 'learners');
    for (const done of [0, 1, 2, 20, 40]) bar.at(done, ', so far');
    return String(output.read());
  };
  it('is a line at each tenth where nobody looks on', () => {
    expect(
      told(false)
        .split('\n')
        .map((line) => line.slice(32)),
    ).toEqual([' 0%  0 of 40 learners, so far', ' 50%  20 of 40 learners, so far', ' 100%  40 of 40 learners, so far', '']);
    expect(told(false)).not.toContain('\r');
  });
  it('is drawn over itself on a terminal, and ends its line', () => {
    expect(told(true).split('\r')).toHaveLength(6);
    expect(told(true)).toMatch(/100% {2}40 of 40 learners, so far\n$/);
  });
});
