// The verb `export` on a disk: what it says of logs that are full of other things, and that every format and `verify` count alike.

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { run } from '../../src/cli/export.ts';
import { run as verify } from '../../src/cli/verify.ts';
import { type FormatName, formatNames } from '../../src/export/export.ts';
import { classLog, lineOf } from '../export/class.ts';

const folder = mkdtempSync(join(tmpdir(), 'not-yet-export-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(() => vi.restoreAllMocks());

let lines: readonly string[];
beforeAll(() => {
  lines = classLog(2, false).map(lineOf);
  writeFileSync(join(folder, 'clean.jsonl'), lines.map((line) => `${line}\n`).join(''));
  const half = Math.floor(lines.length / 2);
  const [first, second] = [lines.slice(0, half), lines.slice(half)];
  // upside down, with a line twice, a page that some server sent, and a line that nobody could hold
  const mixed = [...first].reverse();
  mixed.splice(2, 0, mixed[0] ?? '', '<html>Sign in</html>', `"${'x'.repeat(16_000_000)}"`);
  writeFileSync(join(folder, 'mixed.jsonl'), `${mixed.join('\n')}\n`);
  // the last line is there twice: whole, and cut off
  writeFileSync(join(folder, 'cut.jsonl'), `${second.join('\r\n')}\r\n${second.at(-1)?.slice(0, -30)}`);
  writeFileSync(join(folder, 'grades.csv'), 'name,grade\nAda,1\n');
});

let runs = 0;
/** Runs the verb. @param files in the folder */
async function exported(files: readonly string[], format: FormatName, more: readonly string[] = []) {
  const out = join(folder, `out-${runs++}`, format);
  const said: string[] = [];
  vi.spyOn(console, 'error').mockImplementation((text: string) => said.push(text));
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const args = [...files.flatMap((file) => ['--in', join(folder, file)]), '--format', format, '--out', out, ...more];
  const status = await run(args);
  return { status, out, said: said.join('\n'), read: (file: string) => readFileSync(join(out, file), 'utf8') };
}

const manifestSchema = z.object({
  counts: z.object({ lines: z.number(), events: z.number(), sessions: z.number(), types: z.record(z.string(), z.number()) }),
  rows: z.record(z.string(), z.number()),
  refused: z.array(z.object({ file: z.number(), from: z.number(), to: z.number(), code: z.string() })),
});
const manifestOf = ({ read }: { read: (file: string) => string }, format: FormatName) =>
  manifestSchema.parse(JSON.parse(read(format === 'psych-ds' ? 'documentation/manifest.json' : 'manifest.json')));

const DIRTY = ['mixed.jsonl', 'grades.csv', 'cut.jsonl'];

describe('export', () => {
  it('takes the rules of an experiment, and says why not where it is amiss', async () => {
    const file = join(folder, 'experiment.json');
    const whole = {
      ...{ study: 'one', unit: 'learner', seed: 1, block: 2, arms: ['pf', 'di'], levels: ['B01'] },
      ...{ start: '2026-12-01', end: '2026-12-02', exclude: ['under 3 pulls'] },
    };
    writeFileSync(file, JSON.stringify(whole));
    expect((await exported(['clean.jsonl'], 'csv', ['--experiment', file])).status).toBe(0);
    for (const [change, why] of [
      [{ end: '2026-11-30' }, 'end: It ends before it starts.'],
      [{ arms: ['placebo'] }, 'arms'],
    ] as const) {
      writeFileSync(file, JSON.stringify({ ...whole, ...change }));
      const { status, said } = await exported(['clean.jsonl'], 'csv', ['--experiment', file]);
      expect(status).toBe(2);
      expect(said).toContain(why);
    }
    expect((await exported(['clean.jsonl'], 'csv', ['--experiment', join(folder, 'none.json')])).said).toContain("can't be read");
  });

  it.each(formatNames)('names bad lines by file and number, and exports all others as from a clean log: %s', async (format) => {
    const dirty = await exported(DIRTY, format);
    const clean = await exported(['clean.jsonl'], format);
    expect([dirty.status, clean.status]).toEqual([1, 0]);
    const second = lines.length - Math.floor(lines.length / 2);
    for (const told of [
      'mixed.jsonl, line 3: Event ',
      'mixed.jsonl, line 4: This line is not JSON',
      'mixed.jsonl, line 5: This line is longer than any event.',
      'grades.csv, line 1: This line is not JSON',
      'grades.csv, line 2: This line is not JSON',
      `cut.jsonl, line ${second + 1}: This line is not JSON: the file ends in the middle of it.`,
      `${lines.length} events of `,
      'lines not read: 1 twice, 3 not-json, 1 too-long, 1 cut-off',
    ])
      expect(dirty.said).toContain(told);
    expect(dirty.said.match(/, line \d+: /g)).toHaveLength(6);
    const [one, other] = [manifestOf(dirty, format), manifestOf(clean, format)];
    expect(one.counts).toEqual({ ...other.counts, lines: lines.length + 6 });
    expect(one.counts.events).toBe(lines.length);
    expect(one.rows).toEqual(other.rows);
    expect(one.refused).toEqual([
      { file: 1, from: 3, to: 3, code: 'twice' },
      { file: 1, from: 4, to: 4, code: 'not-json' },
      { file: 1, from: 5, to: 5, code: 'too-long' },
      { file: 2, from: 1, to: 2, code: 'not-json' },
      { file: 3, from: second + 1, to: second + 1, code: 'cut-off' },
    ]);
    expect(dirty.read('README.md')).toContain('- 1 line: the last line is cut off');
  });

  it('counts what verify counts', async () => {
    const { said, read } = await exported(DIRTY, 'jsonl');
    const counted = said.match(/^(\d+) events of (\d+) sessions/m)?.slice(1);
    const told: string[] = [];
    vi.spyOn(console, 'error').mockImplementation((text: string) => told.push(text));
    expect(await verify(DIRTY.map((file) => join(folder, file)))).toBe(2);
    expect(told.join('\n')).toContain(`${counted?.[0]} events in ${counted?.[1]} sessions: no mismatch.`);
    expect(told.join('\n')).toContain('6 lines are not read');
    expect(read('events.jsonl').trimEnd().split('\n')).toHaveLength(Number(counted?.[0]));
  });

  it('finds a learner who goes on from one file to another no stranger, whatever the order of the files', async () => {
    const events = classLog(2, false);
    const sessions = [...new Set(events.map(({ session }) => session))];
    const files = sessions.map((session) => {
      const file = join(folder, `${session}.jsonl`);
      writeFileSync(file, events.flatMap((event) => (event.session === session ? [lineOf(event)] : [])).join('\n'));
      return file;
    });
    const told: string[] = [];
    vi.spyOn(console, 'error').mockImplementation((text: string) => told.push(text));
    expect(await verify([...files].reverse())).toBe(0);
    expect(told).toEqual([`${lines.length} events in ${files.length} sessions: no mismatch.`]);
  });

  it('tells twenty lines of a sort, and counts the rest', async () => {
    writeFileSync(join(folder, 'many.jsonl'), `${lines.join('\n')}\n${'no\n'.repeat(50)}`);
    const { said } = await exported(['many.jsonl'], 'jsonl');
    expect(said.match(/many\.jsonl, line \d+: /g)).toHaveLength(20);
    expect(said).toContain('… and more lines like that, which are counted (not-json)');
    expect(said).toContain('lines not read: 50 not-json');
  });

  it('writes nothing of another program’s file, and says so', async () => {
    const { status, said, out } = await exported(['grades.csv'], 'csv');
    expect(status).toBe(2);
    expect(said).toContain('grades.csv: no line is an event of this game. Was this written by another program?');
    expect(() => readdirSync(out)).toThrow('ENOENT');
  });

  it('makes pseudonyms by the key that it is given, and never lays it into the bundle', async () => {
    const key = join(folder, 'study.key');
    const [one, again, other] = [
      await exported(['clean.jsonl'], 'csv', ['--key', key]),
      await exported(['clean.jsonl'], 'csv', ['--key', key]),
      await exported(['clean.jsonl'], 'csv'),
    ];
    expect(one.read('learners.csv')).toBe(again.read('learners.csv'));
    expect(one.read('learners.csv')).not.toBe(other.read('learners.csv'));
    expect(readFileSync(key, 'utf8')).toMatch(/^[0-9a-f]{64}\n$/);
    const { status, said } = await exported(['clean.jsonl'], 'csv', ['--key', join(folder, `out-${runs}`, 'csv', 'my.key')]);
    expect([status, said]).toEqual([2, expect.stringContaining('--key must not be inside --out')]);
  });

  it.each([
    ['a format that is not there', ['--format', 'xlsx'], 'There is no format "xlsx".'],
    ['a prefix without its slash', ['--base', 'https://example.org'], '--base must be an IRI that ends with a slash.'],
    ['times of another kind', ['--times', 'local'], '--times must be absolute or relative.'],
    ['a file that is not there', ['--in', '/nowhere.jsonl'], 'There is no file /nowhere.jsonl.'],
  ])('refuses %s', async (_, more, why) => {
    const { status, said } = await exported(['clean.jsonl'], 'csv', more);
    expect([status, said]).toEqual([2, expect.stringContaining(why)]);
  });

  it('leaves a folder alone that holds something', async () => {
    writeFileSync(join(folder, 'mine.txt'), 'mine');
    const { status, said } = await exported(['clean.jsonl'], 'csv', ['--out', folder, '--key', join(folder, '../not-yet.key')]);
    rmSync(join(folder, '../not-yet.key'), { force: true });
    expect([status, said]).toEqual([2, expect.stringContaining('is not empty.')]);
    expect(readFileSync(join(folder, 'mine.txt'), 'utf8')).toBe('mine');
  });
});
