// What the page's worker does, done here: the same bytes as the command line, and what became of each file.

import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { run } from '../../src/cli/export.ts';
import { formatNames } from '../../src/export/names.ts';
import { perform } from '../../src/research/do.ts';
import type { Job, Told } from '../../src/research/job.ts';
import { classLog, lineOf } from '../export/class.ts';

const KEY = 'ab'.repeat(32);
const AT = Date.UTC(2026, 2, 4);
const folder = mkdtempSync(join(tmpdir(), 'not-yet-research-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let log: string;
let lines: readonly string[];
beforeAll(() => {
  lines = classLog(2).map(lineOf);
  log = `${lines.join('\n')}\n`;
});

async function done(job: Job): Promise<Told> {
  const told: Told[] = [];
  await perform(job, (one) => told.push(one), AT);
  const last = told.at(-1);
  if (last === undefined) throw new Error('nothing was told');
  return last;
}

/** Files of a folder by their names from there, with `/` between folders. */
const filesIn = (path: string): Record<string, Buffer> =>
  Object.fromEntries(
    readdirSync(path, { recursive: true, encoding: 'utf8' })
      .filter((name) => statSync(join(path, name)).isFile())
      .map((name) => [name.replaceAll('\\', '/'), readFileSync(join(path, name))]),
  );

describe('an export of the page', () => {
  it.each(formatNames)('%s has the files of the command line, byte for byte', async (format) => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const [input, out, key] = ['log.jsonl', format, `${format}.key`].map((name) => join(folder, name)) as [string, string, string];
    // bad lines too: they are named in the manifest
    const bad = `${log}not json\n${lines[3]}\n${lines[5]?.slice(0, 40)}`;
    writeFileSync(input, bad);
    writeFileSync(key, `${KEY}\n`);
    expect(await run(['--in', input, '--format', format, '--out', out, '--key', key, '--times', 'relative', '--journal'])).toBe(1);
    const base = 'https://example.org/not-yet/';
    const files = [new File([bad], 'log.jsonl')];
    const told = await done({ do: 'export', files, key: KEY, format, times: 'relative', journal: true, base });
    if (told.is !== 'exported') throw new Error(JSON.stringify(told));
    const page = unzipSync(new Uint8Array(await told.exported.zip.arrayBuffer()));
    const cli = filesIn(out);
    expect(Object.keys(page).sort()).toEqual(Object.keys(cli).sort());
    for (const [name, bytes] of Object.entries(cli)) expect(Buffer.from(page[name] ?? []).equals(bytes), name).toBe(true);
  });
});

describe('files that are dropped', () => {
  it('are told of one by one, with the first line of each sort that is amiss', async () => {
    const [head, tail] = [lines.slice(0, 6), lines.slice(6)];
    const files = [
      new File([`${head.join('\n')}\n`], 'a.jsonl'),
      new File(['name,points\nana,3\n'], 'table.csv'),
      new File([`${head.slice(2, 4).join('\n')}\n\n${tail.join('\n')}\n${head[0]?.slice(0, 50)}`], 'b.jsonl'),
      new File([`${head.join('\n')}\n`], 'a.jsonl'),
      new File([], 'empty.jsonl'),
    ];
    const told = await done({ do: 'open', files, key: KEY });
    if (told.is !== 'opened') throw new Error(JSON.stringify(told));
    expect(told.opened.files).toEqual([
      { name: 'a.jsonl', events: 6, amiss: [], unread: false },
      { name: 'table.csv', events: 0, amiss: [{ code: 'not-json', lines: 2, first: 1 }], unread: false },
      {
        name: 'b.jsonl',
        events: tail.length,
        amiss: [
          { code: 'cut-off', lines: 1, first: 4 + tail.length },
          { code: 'twice', lines: 2, first: 1 },
        ],
        unread: false,
      },
      { name: 'a.jsonl', events: 0, amiss: [{ code: 'twice', lines: 6, first: 1 }], unread: false },
      { name: 'empty.jsonl', events: 0, amiss: [], unread: false },
    ]);
    const { counts } = told.opened;
    // 11 lines are no event: 2 of the table, 1 cut off, 2 and 6 that came before
    expect(counts).toMatchObject({ lines: lines.length + 11, events: lines.length });
    const events = classLog(2);
    expect(counts.pulls).toBe(events.filter(({ type }) => type === 'pull').length);
    expect(counts.sessions).toBe(new Set(events.map(({ session }) => session)).size);
    expect(counts.learners).toBe(new Set(events.flatMap((one) => (one.type === 'opened' ? [one.data.learner] : []))).size);
  });

  it('are kept as far as the browser can read them', async () => {
    const gone = new File([log], 'gone.jsonl');
    const slice = gone.slice.bind(gone);
    gone.slice = (from, to) => {
      const blob = slice(from, to);
      blob.arrayBuffer = () => Promise.reject(new DOMException('It was moved.', 'NotReadableError'));
      return blob;
    };
    const told = await done({ do: 'open', files: [gone, new File([log], 'b.jsonl')], key: KEY });
    if (told.is !== 'opened') throw new Error(JSON.stringify(told));
    expect(told.opened.files.map(({ events, unread }) => ({ events, unread }))).toEqual([
      { events: 0, unread: true },
      { events: lines.length, unread: false },
    ]);
  });
});

describe('a session that is watched', () => {
  it('is found in whatever files and order its lines stand, and verified', async () => {
    const events = classLog(2);
    const session = events.at(-1)?.session ?? '';
    const mine = events.filter((event) => event.session === session);
    const files = [new File([`${[...lines].reverse().join('\n')}\n`], 'a.jsonl'), new File([log], 'b.jsonl')];
    const told = await done({ do: 'session', files, session });
    if (told.is !== 'watched') throw new Error(JSON.stringify(told));
    expect(told.watched.events).toEqual(JSON.parse(JSON.stringify(mine)));
    expect(told.watched.verdict).toMatchObject({ is: 'checked', sessions: 1, events: mine.length, mismatches: [], others: [] });
  });

  it('says at which event a figure was changed', async () => {
    const changed = classLog(2).map((event) =>
      event.type === 'pull' && event.data.n === 2 ? { ...event, data: { ...event.data, sparks: event.data.sparks + 1 } } : event,
    );
    const pull = changed.find(({ type, data }) => type === 'pull' && 'n' in data && data.n === 2);
    const files = [new File([changed.map(lineOf).join('\n')], 'a.jsonl')];
    const told = await done({ do: 'session', files, session: pull?.session ?? '' });
    if (told.is !== 'watched' || told.watched.verdict.is !== 'checked') throw new Error(JSON.stringify(told));
    expect(told.watched.verdict.mismatches.map(({ seq, figure }) => [seq, figure])).toEqual([[pull?.seq, 'data.sparks']]);
  });
});

it('all logs are checked at once, a learner going on from one file to another', async () => {
  const changed = classLog(2).map((event) =>
    event.type === 'pull' && event.data.n === 2 ? { ...event, data: { ...event.data, bits: event.data.bits + 1 } } : event,
  );
  const pulls = changed.filter((event) => event.type === 'pull' && event.data.n === 2).length;
  const half = changed.length >> 1;
  const files = [changed.slice(half), changed.slice(0, half)].map((part) => new File([`${part.map(lineOf).join('\n')}\n`], 'log.jsonl'));
  const told = await done({ do: 'verify', files });
  if (told.is !== 'checked') throw new Error(JSON.stringify(told));
  const { mismatches, ...rest } = told.checked;
  expect(rest).toEqual({
    sessions: new Set(changed.map(({ session }) => session)).size,
    events: changed.length,
    others: 0,
    unreadable: undefined,
  });
  expect(mismatches.map(({ figure }) => figure)).toEqual(Array.from({ length: pulls }, () => 'data.bits'));
});
