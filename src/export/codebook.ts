// All that describes the data, made from the event table and the tables of the export: codebook.csv, the JSON Schema of a line,
// CSV on the Web, and schema.org's `variableMeasured`.

import { z } from 'zod';
import { EVENTS, eventSchema } from '../core/event.ts';
import { csvHeading, csvRow } from './csv.ts';
import { type Field, fieldsOf, PARTS } from './fields.ts';
import { type Table, table } from './table.ts';
import type { Variable } from './variable.ts';

/** A variable of a table, or a field of an event or of a part. */
export type Described = Omit<Field, 'path'> & { readonly table: string; readonly name: string };
const said = z.string().nullable();
const codebookTable = table<Described>('codebook', 'a row a variable', ['table', 'name'], {
  table: [z.string().meta({ description: 'table, or `data of` an event, or a part' }), (one) => one.table],
  name: [z.string().meta({ description: 'column, or path in the JSON' }), (one) => one.name],
  type: [z.string().meta({ description: 'type; one leading apostrophe is to be stripped from text and json in CSV' }), (one) => one.type],
  required: [z.boolean().meta({ description: 'whether it is never missing' }), (one) => one.required],
  unit: [said.meta({ description: 'unit' }), (one) => one.unit],
  minimum: [z.number().nullable().meta({ description: 'least value' }), (one) => one.minimum],
  maximum: [z.number().nullable().meta({ description: 'greatest value' }), (one) => one.maximum],
  values: [said.meta({ description: 'the values there are, with | between' }), (one) => one.values?.join('|')],
  description: [said.meta({ description: 'what it means' }), (one) => one.description],
});

/** Any table: how its rows are got is of no matter here. */
export type Shown = Pick<Table<never>, 'name' | 'description' | 'key' | 'variables'>;

/** Every column of every table, and every field of the log. */
export const describedIn = (tables: readonly Shown[]): readonly Described[] => [
  ...tables.flatMap(({ name, variables }) => variables.map((one) => ({ ...one, table: name }))),
  ...Object.entries(EVENTS).flatMap(([type, schema]) => under(`data of ${type}`, fieldsOf(schema))),
  ...Object.entries(PARTS).flatMap(([part, schema]) => under(part, fieldsOf(schema))),
];

/** codebook.csv: a row a variable. */
export function codebook(tables: readonly Shown[]): string {
  const { variables, rowOf } = codebookTable;
  return (
    csvHeading(variables) +
    describedIn(tables)
      .map((one) => csvRow(variables, rowOf(one)))
      .join('')
  );
}

const under = (of: string, fields: readonly Field[]): readonly Described[] =>
  fields.map(({ path, ...one }) => ({ ...one, table: of, name: path }));

/** JSON Schema 2020-12 of a line of events.jsonl. */
export const eventsSchema = (): string =>
  `${JSON.stringify(z.toJSONSchema(eventSchema(), { io: 'input', reused: 'ref', unrepresentable: 'any' }), null, 2)}\n`;

const DATATYPES = { text: 'string', integer: 'integer', number: 'double', boolean: 'boolean', time: 'dateTime', json: 'json' } as const;

function csvwColumn({ name, type, required, description, unit, minimum, maximum, values }: Variable): object {
  const base = DATATYPES[type];
  const format = values && `^(${values.map((value) => value.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})$`;
  const bounds = { ...(minimum !== undefined && { minimum }), ...(maximum !== undefined && { maximum }), ...(format && { format }) };
  return {
    name,
    titles: name,
    datatype: Object.keys(bounds).length > 0 ? { base, ...bounds } : base,
    ...(required && { required }),
    'dc:description': unit === '' ? description : `${description} (${unit})`,
  };
}

/** csv-metadata.json: the tables as CSV on the Web (W3C). @param fileOf the file of a table */
export function csvw(tables: readonly Shown[], fileOf: (table: string) => string): string {
  const metadata = {
    '@context': 'http://www.w3.org/ns/csvw',
    'dc:title': 'Not Yet',
    tables: tables.map(({ name, description, key, variables }) => ({
      url: fileOf(name),
      'dc:description': description,
      tableSchema: {
        primaryKey: key.length === 1 ? key[0] : key,
        ...(name === 'tries' && {
          foreignKeys: [{ columnReference: 'event_id', reference: { resource: fileOf('events'), columnReference: 'event_id' } }],
        }),
        columns: variables.map(csvwColumn),
      },
    })),
  };
  return `${JSON.stringify(metadata, null, 2)}\n`;
}

/** schema.org's `variableMeasured`: of a name that stands in several tables, the first is taken. */
export function variableMeasured(tables: readonly Shown[]): readonly object[] {
  const found = new Map<string, object>();
  for (const { variables } of tables)
    for (const { name, description, unit, minimum, maximum, values } of variables)
      if (!found.has(name))
        found.set(name, {
          '@type': 'PropertyValue',
          name,
          description,
          ...(unit !== '' && { unitText: unit }),
          ...(minimum !== undefined && { minValue: minimum }),
          ...(maximum !== undefined && { maxValue: maximum }),
          ...(values && { valueReference: values }),
        });
  return [...found.values()];
}
