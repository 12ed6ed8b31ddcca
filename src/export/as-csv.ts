import { type Bundle, csvFile, writeWhole } from './bundle.ts';
import { csvw } from './codebook.ts';
import { csvHeading, writeRow } from './csv.ts';
import type { About, Format, Written } from './format.ts';
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
    "- Text cells that begin with one of `= + - @ tab CR LF ＝ ＋ － ＠ '` have one `'` put in front, against formulas in spreadsheets: strip one leading `'` from text columns (the codebook says which those are). Empty cells are missing.",
    '- R: `tries <- readr::read_csv("tries.csv"); tries <- dplyr::mutate(tries, dplyr::across(where(is.character), \\(x) sub("^\'", "", x)))`',
    '- Python: `tries = pandas.read_csv("tries.csv", parse_dates=["at_utc"]); text = tries.select_dtypes("object").columns; tries[text] = tries[text].apply(lambda c: c.str.replace("^\'", "", regex=True))`',
    "- DuckDB: `select * replace (regexp_replace(reply, '^''', '') as reply) from read_csv('tries.csv', max_line_size = 16777216);`",
    '- `csv-metadata.json` describes the tables to readers of CSV on the Web (W3C).',
  ],
  begin: async (bundle, about) => {
    const { events, tries, learners } = about.tables;
    await writeWhole(
      bundle,
      'csv-metadata.json',
      csvw([events, tries, learners], (table) => `${table}.csv`),
    );
    return csvTables(bundle, about, (table) => `${table}.csv`);
  },
};
