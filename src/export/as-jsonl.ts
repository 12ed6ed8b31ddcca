import { textFile } from './bundle.ts';
import type { Format } from './format.ts';

/** The log itself, an event a line. */
export const asJsonl: Format = {
  does: 'the log itself, an event a line',
  load: [
    '- R: `events <- lapply(readLines("events.jsonl", encoding = "UTF-8"), jsonlite::fromJSON)`',
    '- Python: `import pandas; events = pandas.read_json("events.jsonl", lines=True, precise_float=True)`',
    "- DuckDB: `select type, count(*) from read_json('events.jsonl', maximum_object_size = 16777216) group by type;`",
    '- `events.schema.json` is the JSON Schema (2020-12) of a line.',
  ],
  begin: async (bundle) => {
    const file = await textFile(bundle, 'events.jsonl');
    let rows = 0;
    return {
      take: ({ event, data }) => {
        rows++;
        file.add(data === undefined ? `${JSON.stringify(event)}\n` : `${JSON.stringify({ ...event, data: null }).slice(0, -5)}${data}}\n`);
      },
      learner: () => {},
      flush: file.flush,
      end: async () => {
        await file.end();
        return { 'events.jsonl': rows };
      },
    };
  },
};
