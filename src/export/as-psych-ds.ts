import { csvTables } from './as-csv.ts';
import { parquetTables } from './as-parquet.ts';
import { writeWhole } from './bundle.ts';
import { variableMeasured } from './codebook.ts';
import type { Format } from './format.ts';
import { scripts } from './scripts.ts';

const dataFile = (table: string): string => `data/study-notyet_task-${table}_data.csv`;

/** What whoever publishes the data knows, and no log. */
const TO_FILL_IN = 'to be filled in';

/** Where what every bundle has goes in a Psych-DS data set. */
const PLACES: Readonly<Record<string, string>> = {
  'codebook.csv': 'documentation/codebook.csv',
  'events.schema.json': 'documentation/events.schema.json',
  'manifest.json': 'documentation/manifest.json',
};

/** Psych-DS 1.5.0: the three tables with a description that its validator knows. */
export const asPsychDs: Format = {
  does: 'a Psych-DS data set: three tables, as CSV and as Parquet',
  load: [
    '- `analysis/load.R`, `analysis/load.py`, `analysis/load.sql` read the tables of `data/`; `results/` holds the same rows as Parquet.',
    "- Text cells of the CSVs that begin with one of `= + - @ tab CR LF ＝ ＋ － ＠ '` have one `'` put in front: strip one leading `'`, as the scripts do. Empty cells are missing.",
    "- R: `source('analysis/load.R')`",
    '- Python: `exec(open("analysis/load.py").read())`',
    '- DuckDB: `.read analysis/load.sql`',
  ],
  place: (name) => PLACES[name] ?? (name.startsWith('levels') ? `materials/${name}` : name),
  begin: async (bundle, about) => {
    const { events, tries, learners } = about.tables;
    const tables = [events, tries, learners];
    const simulated = about.survey.simulated > 0 ? ' Sessions marked as simulated were played by models.' : '';
    const description = {
      '@context': 'https://schema.org/',
      '@type': 'Dataset',
      name: 'Not Yet',
      description: `Logs of Not Yet, a browser game that teaches by productive failure: events, tries and measures of persistence.${simulated}`,
      schemaVersion: 'Psych-DS 1.5.0',
      author: [{ '@type': 'Person', name: TO_FILL_IN }],
      license: TO_FILL_IN,
      citation: TO_FILL_IN,
      identifier: TO_FILL_IN,
      keywords: ['productive failure', 'educational game', 'persistence', 'misconceptions'],
      variableMeasured: variableMeasured(tables),
    };
    await writeWhole(bundle, 'dataset_description.json', `${JSON.stringify(description, null, 2)}\n`);
    await writeWhole(bundle, 'CHANGES.md', '# Changes\n\n- 1.0.0: first export\n');
    await writeWhole(bundle, '.psychds-ignore', '.psychds-ignore\n');
    for (const table of tables)
      await writeWhole(
        bundle,
        dataFile(table.name).replace(/\.csv$/, '.json'),
        `${JSON.stringify({ '@context': 'https://schema.org/', '@type': 'Dataset', variableMeasured: variableMeasured([table]) }, null, 2)}\n`,
      );
    for (const [end, text] of Object.entries(scripts(tables, { codebook: 'documentation/codebook.csv', fileOf: dataFile })))
      await writeWhole(bundle, `analysis/load.${end}`, text);
    const parts = [await csvTables(bundle, about, dataFile), await parquetTables(bundle, about, (table) => `results/${table}.parquet`)];
    return {
      take: (told) => {
        for (const part of parts) part.take(told);
      },
      learner: (rows) => {
        for (const part of parts) part.learner(rows);
      },
      flush: async () => {
        for (const part of parts) await part.flush();
      },
      end: async () => {
        const rows = {};
        for (const part of parts) Object.assign(rows, await part.end());
        return rows;
      },
    };
  },
};
