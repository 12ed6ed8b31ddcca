// One simulated class in every format, read back by DuckDB, which is none of ours: the same counts and sums whatever the format.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { GameEvent } from '../../src/core/event.ts';
import { type FormatName, formatNames } from '../../src/export/export.ts';
import { classLog, exported, lineOf } from './class.ts';
import { facts, LINES, laidOut, READ, sum, tsv } from './read-back.ts';

const root = mkdtempSync(join(tmpdir(), 'not-yet-every-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

let events: readonly GameEvent[];
let log: string;
beforeAll(() => {
  events = classLog(3);
  log = events.map((event) => `${lineOf(event)}\n`).join('');
});

/** Of formats that have a row an event: the type of each, and its wall clock, ms since 1970. */
const ROWS: Partial<Record<FormatName, readonly string[]>> = {
  jsonl: [`select json->>'type' as type, (json->>'at')::bigint as ms from ${LINES}`],
  csv: ["select type, epoch_ms(at_utc) as ms from 'events.csv'"],
  parquet: ["select type, epoch_ms(at_utc) as ms from 'events.parquet'"],
  'psych-ds': [
    "select type, epoch_ms(at_utc) as ms from 'data/study-notyet_task-events_data.csv'",
    "select type, epoch_ms(at_utc) as ms from 'results/events.parquet'",
  ],
  opengamedata: [`select event_name as type, epoch_ms("timestamp"::timestamp) as ms from ${tsv('NOT_YET_*_events.tsv')}`],
};

it.each(formatNames)('has the counts and sums of the log: %s', async (format) => {
  const { files } = await exported(log, format);
  const read = laidOut(join(root, format), files);
  for (const query of READ[format]) expect(await read(query), query).toEqual([facts(events)]);
  const types = [...new Set(events.map(({ type }) => type))].sort();
  for (const query of ROWS[format] ?? [])
    expect(await read(`select type, count(*)::int as n, sum(ms)::double as ms from (${query}) group by type order by type`), query).toEqual(
      types.map((type) => {
        const some = events.filter((event) => event.type === type);
        return { type, n: some.length, ms: sum(some.map(({ at }) => at)) };
      }),
    );
});
