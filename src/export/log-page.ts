// docs/log.md, made from the table of events.

import { EVENTS, LOG_VERSION } from '../core/event.ts';
import { type Field, fieldsOf, PARTS } from './fields.ts';

const cell = (text: string): string => text.replace(/\|/g, '\\|').replace(/\n/g, ' ');

function row({ path, type, required, unit, minimum, maximum, values, description }: Field): string {
  const bounds = minimum === undefined && maximum === undefined ? '' : `${minimum ?? ''} to ${maximum ?? ''}`.trim();
  const range = [unit, bounds === '' ? '' : maximum === undefined ? `from ${minimum}` : minimum === undefined ? `up to ${maximum}` : bounds]
    .filter((one) => one !== '')
    .join(', ');
  const means = [description, values ? values.map((value) => `\`${value}\``).join(' ') : ''].filter((one) => one !== '').join(': ');
  return `| \`${path}\` | ${type}${required ? '' : ', may be left out'} | ${cell(range)} | ${cell(means)} |`;
}

const section = (title: string, description: string, fields: readonly Field[]): string =>
  `### ${title}\n\n${description === '' ? '' : `${description[0]?.toUpperCase()}${description.slice(1)}.\n\n`}| field | type | unit, range | meaning |\n| --- | --- | --- | --- |\n${fields.map(row).join('\n')}\n`;

export const logPage = (): string => `# The log

<!-- Made by \`npm run schema\` from src/core/event.ts, and from what it imports; don't change it here. -->

Everything a player does is one *event*, one line of JSON. The log is the only thing that is kept: all that is known of a learner follows
from it, and \`npm run cli -- verify LOG…\` works it out once more and compares. This is version ${LOG_VERSION}; logs of older versions are read and
upgraded step by step (\`src/core/upgrade.ts\`). For tables rather than events: \`npm run cli -- export\` ([below](#exports)).

| field | type | meaning |
| --- | --- | --- |
| \`v\` | integer | version of the log |
| \`session\` | UUID | the visit; with \`seq\` it names the event |
| \`seq\` | integer | number in the session, from 0, without gaps |
| \`at\` | integer | wall clock, ms since 1970, UTC; may jump, since people set clocks |
| \`t\` | integer | ms since the session began, never running back, at most a day |
| \`type\` | string | what happened: one of those below |
| \`simulated\` | \`true\` | on every event of a session in which no person played, else left out |
| \`data\` | object | what the event says, by its type |

## Events

${Object.entries(EVENTS)
  .map(([type, schema]) => section(`\`${type}\``, schema.meta()?.description ?? '', fieldsOf(schema)))
  .join('\n')}
## Parts

What stands in several events.

${Object.entries(PARTS)
  .map(([name, schema]) => section(name, '', fieldsOf(schema)))
  .join('\n')}
## Exports

\`npm run -s cli -- export --in LOG… --format F --out DIR\` writes a bundle: the data, \`codebook.csv\`, the JSON Schema of the log, the levels as
they were played with their hashes, \`manifest.json\` (versions, settings, counts, what was not read) and a README with code that loads it in
R, Python and DuckDB. Files are read twice and never held whole; lines that can't be read are named and counted, all others exported.
CSV and Psych-DS have scripts besides, \`load.R\`, \`load.py\` and \`load.sql\`, which take the types from the codebook.

| format | what |
| --- | --- |
| \`jsonl\` | the log itself |
| \`csv\` | \`events\`, \`tries\` (a row a pull, every figure), \`learners\` (a row a learner and level, every measure of persistence) |
| \`parquet\` | the same with types |
| \`xapi\` | xAPI 1.0.3 statements after the serious games profile; \`--base\` is a prefix of your own |
| \`datashop\` | DataShop's transaction table |
| \`psych-ds\` | a Psych-DS data set of the three tables |
| \`opengamedata\` | OpenGameData's event file |

- **Pseudonyms** are keyed hashes (HMAC-SHA-256) of the learners' random ids. The key is in \`--key FILE\`, made where there is none; with the
  same key the same learner has the same pseudonym in every export. It never goes into the bundle: keep it apart from the data, or
  destroy it, and the pseudonyms can't be made again.
- **Times** are absolute, or with \`--times relative\` shifted so that each learner's first event stands at 1970-01-01T00:00:00.000Z.
- **Journals** are left out. \`--journal\` leaves those in whose learner consented in the log (\`consent\` tells each time that they were asked or answered, \`opened.consent\` how it stood; what was said last holds).
- Ids of sessions are random and stay as they are, so that an exported log still verifies. Where a journal was left out, \`verify\` tells
  of its \`wrote\`, which can't be worked out any more.
- **What it costs** (\`npm run bench -- export\`, processor time, two cores of an EPYC): CSV is written at 0.97 times the pace of a bare loop
  of JSON.stringify, JSON Lines at 2.9, OpenGameData at 1.8, Parquet at 0.56, Psych-DS at 0.28, DataShop at 0.26, xAPI at 0.16. A whole export
  reads and writes 9500 events a second as CSV, 7100 as Parquet. What has to grow with the log is a mark of each session, against doubles, and its
  learner's pseudonym: as CSV 24 MB live for 10^5 events, 28 for 10^6 in 56 000 sessions; with a heap held to 64 MB the process had 143 and 156.
  As Parquet, by groups of 10 000 rows, 85 and 95 MB live, of 232 and 274 in a heap of 160. A log of 2.2 GB, 1.5 million events, went
  out as CSV within a heap of 96 MB, in a process of 150, in 173 s of processor. \`verify\` does 7700 events a second.
- **In the browser** a worker reads: 10^6 events, 1.45 GB, opened in 214 s of that machine's clock, while no task of the page's own thread took more than
  37 ms of its time. A zip is handed to the browser as it is squeezed.
- Exit status: 0 where every line was read, 1 where some were refused and all others exported, 2 where nothing was.
`;
