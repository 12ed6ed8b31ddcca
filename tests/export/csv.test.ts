import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { z } from 'zod';
import { csvFile } from '../../src/export/bundle.ts';
import { csvHeading, csvRow } from '../../src/export/csv.ts';
import { table } from '../../src/export/table.ts';
import { CLOCK } from '../../src/export/variable.ts';
import { HOSTILE } from './class.ts';
import { duck } from './duck.ts';

const folder = mkdtempSync(join(tmpdir(), 'not-yet-csv-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Made = { readonly text: string | null; readonly n: number; readonly flag: boolean; readonly at: number };
const made = table<Made>('made', 'cells of every type', ['text'], {
  text: [z.string().nullable(), (one) => one.text],
  n: [z.number().nullable(), (one) => one.n],
  flag: [z.boolean(), (one) => one.flag],
  at: [z.int().meta({ unit: CLOCK }), (one) => one.at],
});
const written = (rows: readonly Made[]): string =>
  csvHeading(made.variables) + rows.map((one) => csvRow(made.variables, made.rowOf(one))).join('');

it('writes numbers, flags and times bare, text quoted, and nothing where there is nothing', () => {
  const at = Date.UTC(2026, 2, 4, 9, 30, 0, 123);
  expect(written([{ text: '-3', n: -3, flag: true, at }])).toBe('text,n,flag,at\r\n"\'-3",-3,true,2026-03-04T09:30:00.123Z\r\n');
  expect(written([{ text: 'say "a", b', n: 1e-7, flag: false, at }])).toContain('"say ""a"", b",1e-7,false,');
  expect(written([{ text: '', n: Number.NaN, flag: true, at }])).toContain('\r\n,,true,');
});

it.each(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠', "'"])(
  'puts one mark before a text that begins with %j, and before no other',
  (first) => {
    expect(written([{ text: `${first}x`, n: 0, flag: true, at: 0 }])).toContain(`\r\n"'${first}x",`);
    expect(written([{ text: `x${first}`, n: 0, flag: true, at: 0 }])).toContain(`\r\n"x${first}",`);
  },
);

it('comes back to the same text, number and time in another reader', async () => {
  const rows = HOSTILE.map((text, index): Made => ({ text, n: index - 3.5, flag: index % 2 === 0, at: index * 86_399_999 }));
  const file = join(folder, 'made.csv');
  writeFileSync(file, written(rows));
  const read = await duck(
    `select regexp_replace(text, '^''', '') as text, n, flag, epoch_ms("at")::double as "at" from read_csv('${file}', all_varchar = false) order by n`,
  );
  expect(read).toEqual(rows);
  expect(await duck(`select column_type from (describe select * from read_csv('${file}'))`)).toEqual(
    ['VARCHAR', 'DOUBLE', 'BOOLEAN', 'TIMESTAMP WITH TIME ZONE'].map((column_type) => ({ column_type })),
  );
});

it.each([1, 199, 131_072, 131_073, 3_000_000])(
  'writes the bytes of a cell of %i characters with every quote twice, and goes on after it',
  async (length) => {
    const parts: Buffer[] = [];
    const bundle = {
      open: async () => ({ write: async (part: string | Uint8Array) => void parts.push(Buffer.from(part)), close: async () => {} }),
    };
    const file = await csvFile(bundle, 'made.csv', (text, into) => new TextEncoder().encodeInto(text, into).written);
    const cell = `${'漢'.repeat(length - 1)}"`;
    file.text('before,');
    file.doubled(cell);
    file.doubled(cell);
    await file.flush();
    file.text(',after');
    await file.end();
    expect(Buffer.concat(parts).toString() === `before,${cell.replace(/"/g, '""').repeat(2)},after`).toBe(true);
  },
);
