import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exported } from '../export/class.ts';

const ROOT = resolve(import.meta.dirname, '../..');
/** The log of a session that the browser test played in Chromium; `KEEP_REPLAY=1` makes it anew. */
const REPLAY = join(ROOT, 'tests/replays/chromium.jsonl');
const lines = readFileSync(REPLAY, 'utf8').trim().split('\n');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'not-yet-verify-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function verify(text: string) {
  const file = join(folder, 'log.jsonl');
  writeFileSync(file, text);
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', 'verify', file], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  const found =
    stdout.trim() === ''
      ? []
      : stdout
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line));
  return { status, found, stderr };
}

/** The replay with one line changed as JSON. */
const changed = (
  index: number,
  change: (event: { v: number; seq: number; data: Record<string, Record<string, unknown>> }) => void,
): string =>
  lines
    .map((line, at) => {
      if (at !== index) return line;
      const event = JSON.parse(line);
      change(event);
      return JSON.stringify(event);
    })
    .join('\n');

const pull = lines.findIndex((line) => line.includes('"type":"pull"'));

describe('verify', () => {
  it('agrees in Node with what Chromium computed: exit 0', () => {
    expect(verify(lines.join('\n'))).toMatchObject({ status: 0, found: [], stderr: expect.stringContaining('no mismatch') });
  });

  it('names exactly the event and figure that were changed: exit 1', () => {
    const event = JSON.parse(lines[pull] ?? '');
    const text = changed(pull, ({ data }) => {
      if (data.figures) data.figures.bayes_bits = 7;
    });
    const { status, found } = verify(text);
    expect(status).toBe(1);
    expect(found).toMatchObject([{ session: event.session, seq: event.seq, figure: 'data.figures.bayes_bits', logged: 7 }]);
  });

  it.each([
    ['what is not JSON', (text: string) => `${text}\n{"v":1,`, 'is not JSON'],
    ['an event of no known shape', (text: string) => text.replace('"type":"pull"', '"type":"push"'), 'line'],
    ['a log with an event missing', (text: string) => text.split('\n').toSpliced(2, 1).join('\n'), 'is missing'],
    ['an empty file', () => '', 'holds no events'],
  ])('can’t read %s, and says why: exit 2', (_, broken, why) => {
    const { status, stderr } = verify(broken(lines.join('\n')));
    expect(status).toBe(2);
    expect(stderr).toContain(why);
  });

  it('names what it can’t read, puts in order what it can, and counts what an export counts', async () => {
    const [first = '', second = '', ...rest] = lines;
    const dirty = ['{"another":"program"}', second, first, second, ...rest, rest[0]?.slice(0, 50)].join('\n');
    const { status, stderr } = verify(dirty);
    expect(status).toBe(2);
    for (const line of [1, 4, lines.length + 3]) expect(stderr).toContain(`line ${line}:`);
    expect(stderr).toContain(`${lines.length} events in 2 sessions: no mismatch`);
    expect((await exported(dirty, 'csv')).survey.events).toBe(lines.length);
  });

  it('can’t read a file that is not there: exit 2', () => {
    const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', 'verify', join(folder, 'none')], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    expect(status).toBe(2);
    expect(stderr).toContain("can't be read");
  });

  it.each([
    ['engine', (event: { data: Record<string, unknown> }) => Object.assign(event.data, { engine: '0' })],
    ['kind', (event: { data: Record<string, unknown> }) => Object.assign(event.data, { kinds: { balance: 99 } })],
    ['log', (event: { v: number }) => Object.assign(event, { v: 99 })],
  ])('tells a log of another %s version apart: exit 3', (_, change) => {
    expect(verify(changed(0, change)).status).toBe(3);
  });
});
