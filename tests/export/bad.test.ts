// What a log may be full of. Good lines are kept, bad ones named by file and line, and every format counts alike.

import { beforeAll, describe, expect, it } from 'vitest';
import { formatNames } from '../../src/export/export.ts';
import { linesOf } from '../../src/export/lines.ts';
import { classLog, exported, lineOf, source } from './class.ts';

let lines: readonly string[];
beforeAll(() => {
  lines = classLog(2).map(lineOf);
});

const codes = (problems: readonly { line: number; code: string }[]) => problems.map(({ line, code }) => [line, code]);

describe('a log that is not clean', () => {
  it('loses its last line where that was cut off, and no other', async () => {
    const { problems, survey } = await exported(`${lines.slice(0, -1).join('\n')}\n${lines.at(-1)?.slice(0, -40)}`, 'jsonl');
    expect(codes(problems)).toEqual([[lines.length, 'cut-off']]);
    expect(survey.events).toBe(lines.length - 1);
  });

  it.each(formatNames)('tells bad lines apart by number, keeps the good ones and counts them: %s', async (format) => {
    const [first = '', second = '', ...rest] = lines;
    const dirty = ['\uFEFF', first, '{"a":1}', '', second, 'id,score', second, `${second.slice(0, -1)},"v":2}`, '[1]', ...rest]
      .join('\r\n')
      .replace('\uFEFF\r\n', '\uFEFF');
    const { problems, survey, rows, files } = await exported(dirty, format);
    expect(codes(problems)).toEqual([
      [2, 'shape'],
      [5, 'not-json'],
      [6, 'twice'],
      [7, 'newer'],
      [8, 'shape'],
    ]);
    expect(survey).toMatchObject({ events: lines.length, lines: lines.length + 5 });
    const clean = await exported(lines.join('\n'), format);
    expect(rows).toEqual(clean.rows);
    for (const [name, bytes] of clean.files)
      if (!/README|manifest|CHANGES/.test(name)) expect(files.get(name)?.equals(bytes), name).toBe(true);
  });

  it.each(formatNames)('comes out in the order of its numbers, whatever order it came in: %s', async (format) => {
    const mixed = lines.map((line, index) => [Math.imul(index + 7, 0x9e3779b1) >>> 0, line] as const).sort(([a], [b]) => a - b);
    const { problems, rows, survey, files } = await exported(mixed.map(([, line]) => line).join('\n'), format);
    expect(problems).toEqual([]);
    expect(survey.events).toBe(lines.length);
    const clean = await exported(lines.join('\n'), format);
    expect(rows).toEqual(clean.rows);
    const sorted = (bytes: Buffer | undefined) => bytes?.toString('latin1').split('\n').sort();
    for (const [name, bytes] of clean.files)
      if (/(events\.jsonl|(events|tries|learners)\.csv|_data\.csv|\.tsv|transactions\.txt)$/.test(name))
        expect(sorted(files.get(name)), name).toEqual(sorted(bytes));
  });

  it('may be several files, read as one', async () => {
    const half = Math.floor(lines.length / 2);
    const parts = [source(lines.slice(half).join('\n'), 'b.jsonl'), source(`${lines.slice(0, half).join('\n')}\n{`, 'a.jsonl')];
    const { survey, problems } = await exported(parts, 'csv');
    expect(survey.events).toBe(lines.length);
    expect(problems).toMatchObject([{ file: 'a.jsonl', line: half + 1, code: 'cut-off' }]);
  });

  it('keeps the events of a session whose first one is lost, under a pseudonym of their own', async () => {
    const { survey, rows } = await exported(lines.filter((line) => !line.includes('"type":"opened"')).join('\n'), 'csv');
    expect(survey.events).toBe(lines.length - lines.filter((line) => line.includes('"type":"opened"')).length);
    expect(rows['tries.csv']).toBe(lines.filter((line) => line.includes('"type":"pull"')).length);
  });

  it('is another program’s: nothing is written', async () => {
    for (const other of ['id;score\n1;2\n', '\u0000\u0001PNG\r\n\u001a\n', '{"events":[]}', '']) {
      const { files, survey } = await exported(other, 'csv');
      expect(survey.events).toBe(0);
      expect(files.size).toBe(0);
    }
  });

  it('has a line that could not be held, a clock out of the calendar, a depth out of bounds', async () => {
    const year = JSON.stringify({ ...JSON.parse(lines[1] ?? ''), at: 9e15, seq: 999 });
    const { problems, survey } = await exported([...lines, year, '['.repeat(50_000), ''].join('\n'), 'csv');
    expect(codes(problems)).toEqual([
      [lines.length + 1, 'time'],
      [lines.length + 2, 'not-json'],
    ]);
    expect(survey.events).toBe(lines.length);
  });

  it('goes on growing while it is exported: what came later waits for the next export', async () => {
    let reads = 0;
    const growing = {
      name: 'log.jsonl',
      text: async function* () {
        yield lines
          .slice(0, reads++ === 0 ? 20 : undefined)
          .map((line) => `${line}\n`)
          .join('');
      },
    };
    const { rows } = await exported([growing], 'jsonl');
    expect(rows).toEqual({ 'events.jsonl': 20 });
  });
});

describe('lines of a file', () => {
  const read = async (text: string, pieces: number, longest?: number) => {
    const out: (string | undefined)[] = [];
    let cut = false;
    for await (const { lines: some, ended } of linesOf(source(text, '', pieces).text(), longest)) {
      out.push(...some);
      cut = !ended;
    }
    return { out, cut };
  };

  it.each([1, 2, 3, 7, 100])('are the same however they come (%i characters at once)', async (pieces) => {
    expect(await read('\uFEFFone\r\n\ntwo\nthree', pieces)).toEqual({ out: ['one', '', 'two', 'three'], cut: true });
    expect(await read('one\n', pieces)).toEqual({ out: ['one'], cut: false });
    expect(await read(`a\n${'x'.repeat(30)}\nb\n${'y'.repeat(30)}`, pieces, 10)).toEqual({
      out: ['a', undefined, 'b', undefined],
      cut: true,
    });
  });
});
