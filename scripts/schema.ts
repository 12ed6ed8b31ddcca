// Writes the JSON Schemas of the level and playlist files, made from the schemas that read them, for editors.

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { levelSchema } from '../src/core/level.ts';
import { playlistFileSchema } from '../src/core/playlist.ts';

/** Lists of words stand on one line, as the formatter has it, so that a written file is a formatted one. */
const oneLine = (text: string): string =>
  text.replace(/\[\s+("[^"\]]*"(?:,\s+"[^"\]]*")*)\s+\]/g, (_, words) => `[${words.replace(/,\s+/g, ', ')}]`);

const text = (schema: z.ZodType): string => `${oneLine(JSON.stringify(z.toJSONSchema(schema, { io: 'input' }), null, 2))}\n`;

/** Text by file name. */
export const schemaFiles = (): Readonly<Record<string, string>> => ({
  'level.schema.json': text(levelSchema),
  'playlist.schema.json': text(playlistFileSchema),
});

if (process.argv[1] === import.meta.filename) {
  const folder = join(import.meta.dirname, '..', 'levels');
  for (const [name, content] of Object.entries(schemaFiles())) await writeFile(join(folder, name), content);
}
