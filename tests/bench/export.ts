// How fast each format is written, against a bare loop of JSON.stringify over the same events in the same run; how fast a whole
// export and *verify* go; and whether an export of ten times as many events takes more memory.

import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { GameEvent } from '../../src/core/event.ts';
import { FORMATS, type FormatName, formatNames } from '../../src/export/export.ts';
import type { About } from '../../src/export/format.ts';
import { gatherer, type Measured } from '../../src/export/measures.ts';
import { dataText } from '../../src/export/read.ts';
import { survey } from '../../src/export/survey.ts';
import { tablesOf } from '../../src/export/tables.ts';
import { type Told, teller } from '../../src/export/tell.ts';
import { kinds } from '../../src/puzzles/models.ts';
import { verify } from '../../src/session/verify.ts';
import { classLog, lineOf, source } from '../export/class.ts';
import type { Once } from './export-once.ts';
import { NOWHERE, TOOLS } from './export-tools.ts';
import { median, type Row, row, rowAgainst, spent } from './rows.ts';

const LEARNERS = 12;
/** So often a format is given the class, so that what it writes once is not what is measured. */
const COPIES = 10;
/** Passes of each format, in turns with the bare loop, so that a busy machine slows both alike. */
const PASSES = 5;
/** Passes before, untold: the engine that runs this is still making up its mind. */
const WARM = 3;
/** Text of so many UTF-16 units is handed on at once, as an export does. */
const PIECE = 262_144;
const SIZES = [100_000, 1_000_000] as const;
/** MB of heap that a whole export has to do with: else litter gathers for as long as there is room, and tells of the machine alone. */
const HEAPS = { csv: 64, parquet: 160 } as const satisfies Partial<Record<FormatName, number>>;

/** What `work` and `bare` take of a processor, in turns, in s: on a machine that does other things besides, the clock tells less. */
async function turns(work: () => Promise<void>, bare: () => void): Promise<readonly [number, number]> {
  const [ours, theirs]: [number[], number[]] = [[], []];
  for (let pass = -WARM; pass < PASSES; pass++) {
    const begun = spent();
    bare();
    const between = spent();
    await work();
    if (pass < 0) continue;
    theirs.push(between - begun);
    ours.push(spent() - between);
  }
  return [median(ours) / 1000, median(theirs) / 1000];
}

export async function exports(): Promise<readonly Row[]> {
  const few = classLog(LEARNERS, false);
  const events = Array.from({ length: COPIES }, () => few).flat();
  const log = few.map((event) => `${lineOf(event)}\n`).join('');
  const told = toldOf(events);
  const rows = measuredOf(told.slice(0, few.length));
  const found = await survey([source(log)], {});
  const about: About = { ...TOOLS, survey: found, tables: tablesOf(Object.values(kinds)), kinds, span: [0, 1] };

  const bare = (): number => {
    let length = 0;
    let text = '';
    for (const event of events) {
      text += `${JSON.stringify(event)}\n`;
      if (text.length > PIECE) {
        length += Buffer.from(text).length;
        text = '';
      }
    }
    return length + Buffer.from(text).length;
  };
  const out: Row[] = [];
  for (const name of formatNames) {
    const [ours, theirs] = await turns(async () => {
      const writer = await FORMATS[name].begin(NOWHERE, about);
      let gathered = 0;
      for (const one of told) {
        writer.take(one);
        gathered += 2000;
        if (gathered > PIECE) {
          await writer.flush();
          gathered = 0;
        }
      }
      for (let copy = 0; copy < COPIES; copy++) writer.learner(rows);
      await writer.end();
    }, bare);
    out.push(rowAgainst(`${name}: events written`, events.length / ours, '/s', 'JSON.stringify alone', events.length / theirs));
  }

  const [checked, stringified] = await turns(async () => {
    for (let copy = 0; copy < COPIES; copy++) verify(kinds, few);
  }, bare);
  out.push(rowAgainst('verify', events.length / checked, 'events/s', 'JSON.stringify alone', events.length / stringified));
  // side by side, since memory is what counts, and a log of 10^6 events takes its time
  const whole = await Promise.all([memory('csv'), memory('parquet')]);
  return [...out, ...whole.flat()];
}

/** The events with what an export knows beside them. */
function toldOf(events: readonly GameEvent[]): readonly Told[] {
  const following = teller();
  return events.map((event) => following.tell(event, dataText(event, lineOf(event)), `pseudonym of ${event.session}`));
}

function measuredOf(told: readonly Told[]): readonly Measured[] {
  const measures = gatherer();
  for (const one of told) measures.take(one, false);
  return [...new Set(told.map(({ subject }) => subject))].flatMap((subject) => measures.rows(subject, { asked: null, journal: null }));
}

/** Whole exports in processes of their own: the most memory that one ever had, and how many events it went through in a second of work. */
async function memory(format: keyof typeof HEAPS): Promise<readonly Row[]> {
  const exported = async (size: number): Promise<Once> => {
    const script = join(import.meta.dirname, 'export-once.ts');
    const flags = ['--expose-gc', `--max-old-space-size=${HEAPS[format]}`, '--import', 'tsx'];
    const { stdout } = await promisify(execFile)(process.execPath, [...flags, script, format, String(size)]);
    return JSON.parse(stdout);
  };
  const [some, many] = SIZES;
  const [small, large] = [await exported(some), await exported(many)];
  return [
    row(`${format}: whole export of 10^6 events, both passes`, many / large.cpu, '/s'),
    rowAgainst(
      `${format}: most memory of the process, its heap held to ${HEAPS[format]} MB, 10^6 events`,
      large.rss,
      'MB',
      '10^5 events',
      small.rss,
    ),
    rowAgainst(`${format}: most of it alive, 10^6 events`, large.live, 'MB', '10^5 events', small.live),
  ];
}
