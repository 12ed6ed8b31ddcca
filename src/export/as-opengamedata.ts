import { LOG_VERSION } from '../core/event.ts';
import { ENGINE_VERSION } from '../feedback/table.ts';
import { textFile } from './bundle.ts';
import type { Format } from './format.ts';
import type { Told } from './tell.ts';
import { utcParts } from './time.ts';

const OGD_COLUMNS = [
  'session_id',
  'app_id',
  'timestamp',
  'event_name',
  'event_data',
  'event_source',
  'app_version',
  'app_branch',
  'log_version',
  'offset',
  'user_id',
  'user_data',
  'game_state',
  'index',
] as const;

/** Nothing is quoted in this format: what would break a row becomes a space. */
const plain = (text: string): string => text.replace(/[\t\r\n]/g, ' ');

const cells = ({ event, data, subject, visit, level, pull }: Told): Readonly<Record<(typeof OGD_COLUMNS)[number], string>> => {
  const [date, time] = utcParts(event.at);
  return {
    session_id: event.session,
    app_id: 'NOT_YET',
    timestamp: `${date} ${time}`,
    event_name: event.type,
    event_data: `{"event_id":${JSON.stringify(`${event.session}:${event.seq}`)},"t_ms":${event.t},"data":${data ?? JSON.stringify(event.data)}}`,
    event_source: 'GAME',
    app_version: visit.engine ?? '',
    app_branch: 'main',
    log_version: String(event.v),
    // the clock is told in UTC; where the player was is not known
    offset: 'None',
    user_id: subject,
    user_data: JSON.stringify({ condition: visit.condition?.arm ?? null, assignment: visit.condition?.chance ?? null }),
    game_state: JSON.stringify({ level: level?.id ?? null, phase: level?.place ?? null, try: pull?.event.data.n ?? null }),
    index: String(event.seq),
  };
};

/** OpenGameData's event file: tabs, nothing quoted, JSON in three columns. */
export const asOpengamedata: Format = {
  does: "OpenGameData's event file",
  load: [
    '- R: `events <- readr::read_tsv(Sys.glob("NOT_YET_*_events.tsv"), quote = "")`',
    '- Python: `import csv, glob, pandas; events = pandas.read_csv(glob.glob("NOT_YET_*_events.tsv")[0], sep="\\t", quoting=csv.QUOTE_NONE)`',
    "- DuckDB: `select event_name, count(*) from read_csv('NOT_YET_*_events.tsv', delim = '\\t', quote = '', escape = '', max_line_size = 16777216) group by 1;`",
    '- `event_data`, `user_data` and `game_state` are JSON. Tabs and line breaks in texts became spaces.',
  ],
  begin: async (bundle, { span, sha256 }) => {
    const [from, to] = span.map((at) => utcParts(at)[0].replace(/-/g, ''));
    const hash = (await sha256(`engine ${ENGINE_VERSION}, log ${LOG_VERSION}`)).slice(0, 7);
    const name = `NOT_YET_${from}_to_${to}_${hash}_events.tsv`;
    const file = await textFile(bundle, name);
    file.add(`${OGD_COLUMNS.join('\t')}\n`);
    let rows = 0;
    return {
      take: (told) => {
        rows++;
        const row = cells(told);
        file.add(`${OGD_COLUMNS.map((column) => plain(row[column])).join('\t')}\n`);
      },
      learner: () => {},
      flush: file.flush,
      end: async () => {
        await file.end();
        return { [name]: rows };
      },
    };
  },
};
