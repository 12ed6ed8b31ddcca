import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { logFiles } from '../../scripts/schema.ts';
import { EVENTS } from '../../src/core/event.ts';
import { type Field, fieldsOf, PARTS } from '../../src/export/fields.ts';
import { tablesOf } from '../../src/export/tables.ts';
import { FIGURES } from '../../src/feedback/figures.ts';
import { kinds } from '../../src/puzzles/models.ts';
import { duck } from './duck.ts';

const DOCS = join(import.meta.dirname, '../../docs');
const { events, tries, learners } = tablesOf(Object.values(kinds));
const tables = [events, tries, learners];

describe('what describes the log', () => {
  it.each(Object.entries(logFiles()))('docs/%s is as the code makes it (npm run schema)', (name, content) => {
    expect(readFileSync(join(DOCS, name), 'utf8')).toBe(content);
  });

  it('is all there is in docs/data', () => {
    const made = Object.keys(logFiles()).flatMap((name) => (name.startsWith('data/') ? [name.slice('data/'.length)] : []));
    expect(readdirSync(join(DOCS, 'data')).sort()).toEqual(made.sort());
  });

  it('says of every field what it means, of every number in which unit or range', () => {
    const fields: readonly (readonly [string, Field])[] = [
      ...Object.entries(EVENTS).flatMap(([type, schema]) => fieldsOf(schema).map((one) => [`${type}.${one.path}`, one] as const)),
      ...Object.entries(PARTS).flatMap(([part, schema]) => fieldsOf(schema).map((one) => [`${part}.${one.path}`, one] as const)),
    ];
    const mute = fields.filter(([, { description, type }]) => description === '' && !(type in PARTS) && type !== 'object');
    expect(mute.map(([path]) => path)).toEqual([]);
    const bare = fields.filter(([, { type, unit, minimum }]) => /^(integer|number)/.test(type) && unit === '' && minimum === undefined);
    expect(bare.map(([path]) => path)).toEqual([]);
  });

  it('has a variable for every figure of the engine and of the kinds, with its unit', () => {
    const found = new Map(tries.variables.map((one) => [one.name, one]));
    for (const [name, { means, unit }] of Object.entries(FIGURES)) expect(found.get(name)).toMatchObject({ description: means, unit });
    for (const kind of Object.values(kinds))
      for (const [name, { means }] of Object.entries(kind.columns)) expect(found.get(`kind_${name}`)?.description).toContain(means);
  });

  it('names columns so that no tool has to quote them, and each once', () => {
    for (const { variables } of tables) {
      const names = variables.map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
      for (const { name, description } of variables) {
        expect(name).toMatch(/^[a-z][a-z0-9_]*$/);
        expect(description, name).not.toBe('');
      }
    }
  });

  it('has a codebook that another reader reads, a row a variable', async () => {
    const [row] = await duck(
      `select count(*)::int as n, count(distinct "table" || name)::int as distinct_n from read_csv('${join(DOCS, 'data/codebook.csv')}') where "table" in ('events', 'tries', 'learners')`,
    );
    const n = tables.reduce((sum, { variables }) => sum + variables.length, 0);
    expect(row).toEqual({ n, distinct_n: n });
  });

  it('describes the tables as CSV on the Web does: all columns in order, enums as patterns', () => {
    const metadata = z
      .object({
        '@context': z.literal('http://www.w3.org/ns/csvw'),
        tables: z.array(
          z.object({
            url: z.string(),
            tableSchema: z.object({ columns: z.array(z.object({ name: z.string(), titles: z.string(), datatype: z.unknown() })) }),
          }),
        ),
      })
      .parse(JSON.parse(logFiles()['data/csv-metadata.json'] ?? ''));
    for (const [index, { variables, name }] of tables.entries()) {
      expect(metadata.tables[index]?.url).toBe(`${name}.csv`);
      expect(metadata.tables[index]?.tableSchema.columns.map((one) => [one.name, one.titles])).toEqual(
        variables.map((one) => [one.name, one.name]),
      );
    }
    const sureness = metadata.tables[1]?.tableSchema.columns.find(({ name }) => name === 'sureness');
    expect(sureness?.datatype).toEqual({ base: 'string', format: '^(guess|think-so|sure)$' });
  });
});
