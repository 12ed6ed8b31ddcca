// One simulated class in every format, read back by DuckDB, which is none of ours: the same counts and sums whatever the format.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { GameEvent } from '../../src/core/event.ts';
import { type FormatName, formatNames } from '../../src/export/export.ts';
import { classLog, exported, lineOf } from './class.ts';
import { duck } from './duck.ts';

const root = mkdtempSync(join(tmpdir(), 'not-yet-every-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

let events: readonly GameEvent[];
let log: string;
beforeAll(() => {
  events = classLog(3);
  log = events.map((event) => `${lineOf(event)}\n`).join('');
});

const sum = (numbers: readonly number[]): number => numbers.reduce((one, other) => one + other, 0);
const distinct = (texts: readonly string[]): number => new Set(texts).size;

/** Worked out from the log alone. `owned`: pulls that have a figure which others lack. */
function facts() {
  const pulls = events.flatMap((event) => (event.type === 'pull' ? [event.data] : []));
  const own = pulls.flatMap(({ figures }) => figures.own_bits ?? []);
  return {
    sessions: distinct(events.map(({ session }) => session)),
    learners: distinct(events.flatMap((event) => (event.type === 'opened' ? [event.data.learner] : []))),
    pulls: pulls.length,
    met: pulls.filter(({ met }) => met).length,
    sparks: sum(pulls.map(({ sparks }) => sparks)),
    owned: own.length,
    own: expect.closeTo(sum(own), 9),
    bayes: expect.closeTo(sum(pulls.map(({ figures }) => figures.bayes_bits ?? 0)), 9),
    answers: expect.closeTo(sum(pulls.map(({ answer }) => JSON.stringify(answer).length)), 9),
  };
}

/** The same of a query that has a row a pull. */
const told = (met: string, sparks: string, own: string, bayes: string, answer: string): string =>
  `count(*)::int as pulls, sum((${met})::boolean::int)::int as met, sum((${sparks})::int)::int as sparks, count(${own})::int as owned,
   sum((${own})::double) as own, sum((${bayes})::double) as bayes, sum(length((${answer})::varchar))::int as answers`;
const people = (session: string, learner: string): string =>
  `count(distinct ${session})::int as sessions, count(distinct ${learner})::int as learners`;

const both = (all: string, pulls: string): string => `select * from (select ${all}), (select ${pulls})`;
const tables = (events: string, tries: string): string =>
  both(
    `${people('session_id', 'subject_id')} from ${events}`,
    `${told('met', 'sparks', 'own_bits', 'bayes_bits', 'answer')} from ${tries}`,
  );
const data = (path: string, name: string): string => `json_extract_string(${path}, '$.data.${name}')`;
const extension = (name: string): string => `json_extract_string(json, '$.result.extensions."https://example.org/not-yet/x/${name}"')`;
const inData = (path: string): string =>
  told(data(path, 'met'), data(path, 'sparks'), data(path, 'figures.own_bits'), data(path, 'figures.bayes_bits'), data(path, 'answer'));

const LINES = "read_json_objects('events.jsonl', format = 'newline_delimited', maximum_object_size = 16777216)";
const STATEMENTS = "read_json_objects('statements-*.json', format = 'array', maximum_object_size = 16777216)";
const tsv = (file: string): string => `read_csv('${file}', delim = '\t', quote = '', escape = '', header = true, sample_size = -1)`;

/** Queries of a bundle, each of which has to give the facts. */
const READ: Readonly<Record<FormatName, readonly string[]>> = {
  jsonl: [
    both(
      `${people("json->>'session'", "json->>'$.data.learner'")} from ${LINES}`,
      `${inData('json')} from ${LINES} where json->>'type' = 'pull'`,
    ),
  ],
  csv: [tables("'events.csv'", "'tries.csv'")],
  parquet: [tables("'events.parquet'", "'tries.parquet'")],
  'psych-ds': [
    tables("'data/study-notyet_task-events_data.csv'", "'data/study-notyet_task-tries_data.csv'"),
    tables("'results/events.parquet'", "'results/tries.parquet'"),
  ],
  xapi: [
    both(
      `${people("json->>'$.context.registration'", "json->>'$.actor.account.name'")} from ${STATEMENTS}`,
      `${told("json->>'$.result.success'", extension('sparks'), extension('own_bits'), extension('bayes_bits'), "json->>'$.result.response'")}
       from ${STATEMENTS} where json->>'$.verb.id' = 'http://adlnet.gov/expapi/verbs/attempted'`,
    ),
  ],
  datashop: [
    both(
      `${people('"Session Id"', '"Anon Student Id"')} from ${tsv('transactions.txt')}`,
      `${told(`"Outcome" = 'CORRECT'`, '"CF (sparks)"', '"CF (own_bits)"', '"CF (bayes_bits)"', '"CF (answer_json)"')}
       from ${tsv('transactions.txt')} where "Selection" = 'answer'`,
    ),
  ],
  opengamedata: [
    both(
      `${people('session_id', 'user_id')} from ${tsv('NOT_YET_*_events.tsv')}`,
      `${inData('event_data')} from ${tsv('NOT_YET_*_events.tsv')} where event_name = 'pull'`,
    ),
  ],
};

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
  for (const [name, bytes] of files) {
    const path = join(root, format, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  }
  const read = (sql: string) => duck(`set file_search_path = '${join(root, format)}'; ${sql}`);
  for (const query of READ[format]) expect(await read(query), query).toEqual([facts()]);
  const types = [...new Set(events.map(({ type }) => type))].sort();
  for (const query of ROWS[format] ?? [])
    expect(await read(`select type, count(*)::int as n, sum(ms)::double as ms from (${query}) group by type order by type`), query).toEqual(
      types.map((type) => {
        const some = events.filter((event) => event.type === type);
        return { type, n: some.length, ms: sum(some.map(({ at }) => at)) };
      }),
    );
});
