import { type Bundle, csvFile, writeWhole } from './bundle.ts';
import { csvw } from './codebook.ts';
import { csvHeading, writeRow } from './csv.ts';
import type { About, Format, Written } from './format.ts';
import { scripts } from './scripts.ts';
import { writtenTables } from './sheets.ts';

/** Three tables as CSV. @param nameOf the file of a table */
export async function csvTables(bundle: Bundle, { tables, encodeInto }: About, nameOf: (table: string) => string): Promise<Written> {
  return writtenTables(tables, async (table) => {
    const { variables } = table;
    const name = nameOf(table.name);
    const file = await csvFile(bundle, name, encodeInto);
    let rows = 0;
    file.text(csvHeading(variables));
    return {
      name,
      add: (from) => {
        rows++;
        writeRow(file, variables, table.rowOf(from));
      },
      flush: file.flush,
      end: file.end,
      rows: () => rows,
    };
  });
}

export const asCsv: Format = {
  does: 'three tables: events, tries, learners',
  load: [
    "- Text cells that begin with one of `= + - @ tab CR LF ＝ ＋ － ＠ '` have one `'` put in front, against formulas in spreadsheets: strip one leading `'` from text columns (the codebook says which those are), as the scripts do. Empty cells are missing.",
    "- R: `source('load.R')`",
    '- Python: `exec(open("load.py").read())`',
    '- DuckDB: `.read load.sql`',
    '- `csv-metadata.json` describes the tables to readers of CSV on the Web (W3C).',
  ],
  begin: async (bundle, about) => {
    const { events, tries, learners } = about.tables;
    const tables = [events, tries, learners];
    const fileOf = (table: string): string => `${table}.csv`;
    await writeWhole(bundle, 'csv-metadata.json', csvw(tables, fileOf));
    for (const [end, text] of Object.entries(scripts(tables, { codebook: 'codebook.csv', fileOf })))
      await writeWhole(bundle, `load.${end}`, text);
    return csvTables(bundle, about, fileOf);
  },
};
