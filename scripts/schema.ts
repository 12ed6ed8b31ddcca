// Writes all that is made from the schemas in the code: the JSON Schemas of the level and playlist files, for editors, and what
// describes the log and its exports (docs/log.md, docs/data).

import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { levelSchema } from '../src/core/level.ts';
import { playlistFileSchema } from '../src/core/playlist.ts';
import { codebook, csvw, eventsSchema, variableMeasured } from '../src/export/codebook.ts';
import { logPage } from '../src/export/log-page.ts';
import { tablesOf } from '../src/export/tables.ts';
import { kinds } from '../src/puzzles/models.ts';

/** Lists of words stand on one line, as the formatter has it, so that a written file is a formatted one. */
const oneLine = (text: string): string =>
  text.replace(/\[\s+("[^"\]]*"(?:,\s+"[^"\]]*")*)\s+\]/g, (_, words) => `[${words.replace(/,\s+/g, ', ')}]`);

const text = (schema: z.ZodType): string => `${oneLine(JSON.stringify(z.toJSONSchema(schema, { io: 'input' }), null, 2))}\n`;

/** Text by file name, in `levels/`. */
export const schemaFiles = (): Readonly<Record<string, string>> => ({
  'level.schema.json': text(levelSchema()),
  'playlist.schema.json': text(playlistFileSchema()),
});

/** Text by path in `docs/`: what describes the log and the tables that are made of it. */
export function logFiles(): Readonly<Record<string, string>> {
  const { events, tries, learners } = tablesOf(Object.values(kinds));
  const tables = [events, tries, learners];
  return {
    'log.md': logPage(),
    'data/codebook.csv': codebook(tables),
    'data/events.schema.json': eventsSchema(),
    'data/csv-metadata.json': csvw(tables, (table) => `${table}.csv`),
    'data/variable-measured.json': `${JSON.stringify(variableMeasured(tables), null, 2)}\n`,
  };
}

if (process.argv[1] === import.meta.filename) {
  const root = join(import.meta.dirname, '..');
  const files = { levels: schemaFiles(), docs: logFiles() };
  for (const [folder, contents] of Object.entries(files))
    for (const [name, content] of Object.entries(contents)) {
      const file = join(root, folder, name);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, content);
    }
}
