// Parquet with the types of the columns, a row group at a time. The writer is a library's; what is here is which type is which.

import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import type { Bundle } from './bundle.ts';
import type { About, Format, Written } from './format.ts';
import { type Sheet, writtenTables } from './sheets.ts';
import type { Cell, Table } from './table.ts';
import type { Variable } from './variable.ts';

/** A row group is written when it has so many rows, or so much text (UTF-16 units). */
const GROUP_ROWS = 10_000;
const GROUP_TEXT = 8_000_000;
const INT32 = 2_147_483_647;

type Element = ConstructorParameters<typeof ParquetWriter>[0]['schema'][number];
type Encode = (text: string) => Uint8Array;

/** The type of a column; one whose values fit 32 bits by its own bounds takes them. */
function elementOf({ name, type, required, maximum }: Variable): Element {
  const head = { name, repetition_type: required ? 'REQUIRED' : 'OPTIONAL' } as const;
  switch (type) {
    case 'time':
      // with the old type alone a reader takes it for a time without zone
      return {
        ...head,
        type: 'INT64',
        converted_type: 'TIMESTAMP_MILLIS',
        logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: true, unit: 'MILLIS' },
      };
    case 'integer':
      return { ...head, type: isShort(maximum) ? 'INT32' : 'INT64' };
    case 'number':
      return { ...head, type: 'DOUBLE' };
    case 'boolean':
      return { ...head, type: 'BOOLEAN' };
    case 'json':
      return { ...head, type: 'BYTE_ARRAY', logical_type: { type: 'JSON' } };
    case 'text':
      return { ...head, type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' } };
  }
}

const isShort = (maximum: number | undefined): boolean => maximum !== undefined && maximum <= INT32;

/** A cell as the library takes it: 64 bits as bigint, JSON as bytes. */
function converter({ type, maximum }: Variable, encode: Encode): (cell: Cell) => unknown {
  if (type === 'time' || (type === 'integer' && !isShort(maximum))) return (cell) => (typeof cell === 'number' ? BigInt(cell) : null);
  if (type === 'json') return (cell) => (typeof cell === 'string' ? encode(cell) : null);
  return (cell) => cell;
}

async function sheet<From>(bundle: Bundle, table: Table<From>, name: string, encode: Encode): Promise<Sheet<From>> {
  const { variables } = table;
  const file = await bundle.open(name);
  const bytes = new ByteWriter();
  const flush = async (): Promise<void> => {
    await file.write(bytes.getBytes());
    bytes.index = 0;
  };
  const schema: Element[] = [{ name: table.name, num_children: variables.length }, ...variables.map(elementOf)];
  const writer = new ParquetWriter({
    writer: Object.assign(bytes, { flush, finish: flush }),
    schema,
    createdBy: 'Not Yet',
  });
  const convert = variables.map((one) => converter(one, encode));
  let columns: unknown[][] = variables.map(() => []);
  let group = 0;
  let text = 0;
  let rows = 0;
  const write = async (): Promise<void> => {
    const data = columns;
    columns = variables.map(() => []);
    group = 0;
    text = 0;
    await writer.write({
      columnData: variables.map((one, index) => ({ name: one.name, data: data[index] ?? [] })),
      rowGroupSize: GROUP_ROWS,
    });
  };
  return {
    name,
    rows: () => rows,
    add: (from: From): void => {
      rows++;
      group++;
      const row = table.rowOf(from);
      for (let index = 0; index < columns.length; index++) {
        const cell = row[index] ?? null;
        if (typeof cell === 'string') text += cell.length;
        columns[index]?.push(convert[index]?.(cell));
      }
    },
    flush: async (): Promise<void> => {
      if (group >= GROUP_ROWS || text >= GROUP_TEXT) await write();
    },
    end: async (): Promise<void> => {
      if (group > 0) await write();
      // JSON went out as bytes, since the library would put text in quotes once more; the footer says what it is
      writer.schema = schema.map((one) => (one.logical_type?.type === 'JSON' ? { ...one, converted_type: 'JSON' } : one));
      await writer.finish();
      await file.close();
    },
  };
}

/** Three tables as Parquet. @param nameOf the file of a table */
export const parquetTables = (bundle: Bundle, { tables, encode }: About, nameOf: (table: string) => string): Promise<Written> =>
  writtenTables(tables, (table) => sheet(bundle, table, nameOf(table.name), encode));

export const asParquet: Format = {
  does: 'three tables with types: events, tries, learners',
  load: [
    '- R: `tries <- arrow::read_parquet("tries.parquet")`',
    '- Python: `import pandas; tries = pandas.read_parquet("tries.parquet")`',
    "- DuckDB: `select subject_id, sum(misses) from 'learners.parquet' group by 1;`",
    '- Texts stand as they are: nothing is put in front of them as in CSV.',
  ],
  begin: (bundle, about) => parquetTables(bundle, about, (table) => `${table}.parquet`),
};
