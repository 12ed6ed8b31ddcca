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

describe('the files', () => {
  it('are whole, say on every row that nobody played, and verify', TIME, () => {
    const out = join(folder, 'made', 'here');
    const args = ['simulate', '--learners', '3', '--population', 'ages-9-10', '--seed', '4', '--playlist', 'balance', '--out', out];
    const { status, stderr } = spawnSync(process.execPath, [...CLI, ...args], { cwd: ROOT, encoding: 'utf8' });
    expect(stderr).toMatch(/100% {2}3 of 3 learners, \d+ pulls/);
    expect(status).toBe(0);
    expect(readdirSync(out).sort()).toEqual(['learners.jsonl', 'log.jsonl']);
    const rows = (name: string) =>
      readFileSync(join(out, name), 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line));
    expect(rows('learners.jsonl')).toHaveLength(3);
    expect(rows('log.jsonl').length).toBeGreaterThan(10);
    for (const name of ['log.jsonl', 'learners.jsonl']) expect(rows(name).filter((row) => row.simulated !== true)).toEqual([]);
    const verified = spawnSync(process.execPath, [...CLI, 'verify', join(out, 'log.jsonl')], { cwd: ROOT, encoding: 'utf8' });
    expect(verified).toMatchObject({ status: 0, stdout: '', stderr: expect.stringContaining('no mismatch') });
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
    ['an arm that is not there', { arm: 'left' }, /no arm "left"\. There are: pf, pf-open/],
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
