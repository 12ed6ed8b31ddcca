import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LEVELS } from '../../src/cli/shelf.ts';
import { readShelf } from '../../src/core/shelf.ts';
import { kinds } from '../../src/puzzles/models.ts';
import { logOf, visits } from '../simulate/calibrate-made.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'not-yet-calibrate-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const cli = (...args: string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', 'calibrate', ...args], {
    cwd: resolve(import.meta.dirname, '../..'),
    encoding: 'utf8',
  });
const written = (name: string, lines: readonly string[]): string => {
  const file = join(folder, name);
  writeFileSync(file, lines.join('\n'));
  return file;
};
const lines = (learners: number, seed: string) => logOf(visits(learners, seed), true).map((event) => JSON.stringify(event));

describe('calibrate', () => {
  it('writes what the settings of a playlist take, counts damaged lines, and says that no person played', () => {
    const log = lines(60, 'first');
    const one = written('one.jsonl', [...log.slice(0, 9), '{"v":1,', log[9]?.replace('"type":', '"kind":') ?? '', ...log.slice(9)]);
    const two = written('two.jsonl', lines(50, 'second'));
    const out = join(folder, 'calibration.json');
    const { status, stderr } = cli('--in', one, two, '--out', out);
    expect(status).toBe(0);
    expect(stderr).toContain('2 lines are no events');
    expect(stderr).toContain('110 of 110 sessions are simulated');
    const calibration = JSON.parse(readFileSync(out, 'utf8'));
    expect(calibration).toMatchObject({ sessions: 110, learners: 110, leaving: { left: expect.any(Number) } });
    expect(Object.keys(calibration.levels)).toHaveLength(6);
    const shelf = readShelf(
      {
        'B01.json': readFileSync(join(LEVELS, 'B01.json'), 'utf8'),
        'own.playlist.json': JSON.stringify({ id: 'own', levels: ['B01'], settings: { calibration } }),
      },
      kinds,
    );
    expect(shelf.broken).toEqual([]);
    expect(shelf.playlists[0]?.settings.calibration).toEqual(calibration);
  });

  it('refuses a log that says too little, in words: exit 1, and writes nothing', () => {
    const out = join(folder, 'none.json');
    const { status, stderr } = cli('--in', written('few.jsonl', lines(5, 'few')), '--out', out);
    expect(status).toBe(1);
    expect(stderr).toContain('too little to go by: 5 learners');
    expect(existsSync(out)).toBe(false);
  });

  it.each([
    ['no log', ['--out', 'x.json'], '--in is missing'],
    ['nowhere to write', ['--in', 'x.jsonl'], '--out is missing'],
    ['a lesson of no length', ['--in', 'x.jsonl', '--out', 'x.json', '--lesson', '0'], '--lesson must be'],
  ])('says what is amiss with %s: exit 2', (_, args, why) => {
    const { status, stderr } = cli(...args);
    expect(status).toBe(2);
    expect(stderr).toContain(why);
  });

  it('says why where a log can’t be read: exit 1', () => {
    const { status, stderr } = cli('--in', join(folder, 'nowhere.jsonl'), '--out', join(folder, 'x.json'));
    expect(status).toBe(1);
    expect(stderr).toContain('stopped');
  });
});
