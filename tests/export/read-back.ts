// What a bundle of each format holds, by DuckDB, which is none of ours: counts and sums that are the log's own whatever the format.

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import type { GameEvent } from '../../src/core/event.ts';
import type { FormatName } from '../../src/export/names.ts';
import { duck } from './duck.ts';

export const sum = (numbers: readonly number[]): number => numbers.reduce((one, other) => one + other, 0);
const distinct = (texts: readonly string[]): number => new Set(texts).size;

/** Worked out from the log alone. `owned`: pulls that have a figure which others lack. */
export function facts(events: readonly GameEvent[]) {
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

export const LINES = "read_json_objects('events.jsonl', format = 'newline_delimited', maximum_object_size = 16777216)";
const STATEMENTS = "read_json_objects('statements-*.json', format = 'array', maximum_object_size = 16777216)";
export const tsv = (file: string): string => `read_csv('${file}', delim = '\t', quote = '', escape = '', header = true, sample_size = -1)`;

/** Queries of a bundle, each of which has to give the facts. */
export const READ: Readonly<Record<FormatName, readonly string[]>> = {
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

/** Lays a bundle into a folder. @returns a reader that finds its files by their names in the bundle */
export function laidOut(folder: string, files: Iterable<readonly [name: string, bytes: Uint8Array | string]>) {
  for (const [name, bytes] of files) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  }
  return (sql: string) => duck(`set file_search_path = '${folder}'; ${sql}`);
}
