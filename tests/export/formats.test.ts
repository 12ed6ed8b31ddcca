// The formats whose tools are not at hand, held to their rules as FORMATS of the project has them, and to the counts of the log.

import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { EventType, GameEvent } from '../../src/core/event.ts';
import { PARTS_OF_EVENT, statementId } from '../../src/export/uuid.ts';
import { kinds } from '../../src/puzzles/models.ts';
import { classLog, exported, HOSTILE, lineOf } from './class.ts';
import { validated } from './xapi.ts';

let events: readonly GameEvent[];
let log: string;
beforeAll(() => {
  const clean = classLog(3);
  const pull = clean.findLastIndex(({ type }) => type === 'pull');
  events = clean.map((event, index) =>
    index === pull && event.type === 'pull' ? { ...event, data: { ...event.data, reply: `${HOSTILE[10]}\t'😀`, forecast: '=1+1' } } : event,
  );
  log = events.map((event) => `${lineOf(event)}\n`).join('');
});

const number = (...types: readonly EventType[]): number => events.filter(({ type }) => types.includes(type)).length;
const pulls = () => events.flatMap((event) => (event.type === 'pull' ? [event.data] : []));
const forecasts = () => pulls().filter(({ forecast, how }) => forecast !== null && how !== 'none');
const table = (text: string, end = '\n'): readonly Readonly<Record<string, string>>[] => {
  const [heading = '', ...rows] = text.replace(/\n$/, '').split(end);
  const names = heading.split('\t');
  return rows.map((row) => {
    const cells = row.split('\t');
    expect(cells).toHaveLength(names.length);
    return Object.fromEntries(names.map((name, index) => [name, cells[index] ?? '']));
  });
};

describe('xAPI', () => {
  const statementSchema = z.strictObject({
    id: z.uuid(),
    actor: z.strictObject({
      objectType: z.literal('Agent'),
      account: z.strictObject({ homePage: z.literal('https://example.org/not-yet/'), name: z.string().regex(/^[0-9a-f]{32}$/) }),
    }),
    verb: z.strictObject({ id: z.url(), display: z.strictObject({ en: z.string(), es: z.string() }) }),
    object: z.looseObject({ id: z.url(), definition: z.looseObject({ type: z.url() }) }),
    result: z
      .looseObject({
        extensions: z.record(z.url(), z.unknown()).optional(),
        duration: z
          .string()
          .regex(/^PT\d+\.\d\dS$/)
          .optional(),
      })
      .optional(),
    context: z.looseObject({ registration: z.uuid(), language: z.enum(['en', 'es']) }),
    timestamp: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
  });

  it('is taken whole by a validator of a Learning Record Store, in arrays of at most 500', async () => {
    const { files, rows } = await exported(log, 'xapi');
    const arrays = [...files].flatMap(([name, bytes]) =>
      /^statements-\d{4}\.json$/.test(name) ? [JSON.parse(bytes.toString()) as unknown[]] : [],
    );
    expect(arrays.every((one) => one.length > 0 && one.length <= 500)).toBe(true);
    const all = arrays.flat().map((one) => statementSchema.parse(one));
    expect(rows['statements-*.json']).toBe(all.length);
    expect(validated(arrays.flat())).toEqual([]);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    const verbOf = ({ verb }: { verb: { id: string } }) => verb.id.split('/').at(-1) ?? '';
    const verbs = Object.fromEntries([...new Set(all.map(verbOf))].map((verb) => [verb, all.filter((one) => verbOf(one) === verb)]));
    const bought = number('bought');
    const said = events.flatMap((event) => (event.type === 'consent' ? [event.data] : []));
    expect(said.map(({ how }) => how)).toEqual(['shown', 'answered', 'shown']);
    expect(Object.fromEntries(Object.entries(verbs).map(([verb, list]) => [verb, list.length]))).toMatchObject({
      attempted: number('pull'),
      initialized: number('opened', 'level'),
      unlocked: number('gate'),
      used: number('rung'),
      commented: number('reflected'),
      accessed: said.filter(({ how }) => how === 'shown').length,
      exited: number('closed'),
      selected:
        forecasts().length +
        number('answered', 'declined') +
        bought +
        said.filter(({ how }) => how === 'answered').length +
        events.filter((event) => event.type === 'reflected' && event.data.feeling !== null).length,
    });
    // nobody is in a study here
    expect(verbs.registered).toBeUndefined();
    const asked = (verbs.initialized ?? []).flatMap(
      ({ result }) => result?.extensions?.['https://example.org/not-yet/x/consent_journal'] ?? [],
    );
    expect(asked).toEqual(events.flatMap((event) => (event.type === 'opened' ? (event.data.consent?.journal ?? []) : [])));
    const tried = verbs.attempted ?? [];
    expect(tried.filter(({ result }) => result?.success === true)).toHaveLength(pulls().filter(({ met }) => met).length);
    const sum = (list: readonly number[]) => list.reduce((one, other) => one + other, 0);
    expect(sum(tried.map(({ result }) => Number(result?.extensions?.['https://example.org/not-yet/x/bayes_bits'])))).toBeCloseTo(
      sum(pulls().map(({ figures }) => figures.bayes_bits ?? 0)),
      9,
    );
  });

  it('scores a try by how near it came to its goal, where its figures tell', async () => {
    const { files } = await exported(log, 'xapi');
    const scoredSchema = z.object({
      verb: z.object({ id: z.string() }),
      result: z.object({ score: z.strictObject({ scaled: z.number().min(-1).max(1) }).optional() }).optional(),
    });
    const scores = [...files].flatMap(([name, bytes]) =>
      !name.startsWith('statements-')
        ? []
        : z
            .array(scoredSchema)
            .parse(JSON.parse(bytes.toString()))
            .flatMap(({ verb, result }) => (verb.id.endsWith('/attempted') ? [result?.score?.scaled] : [])),
    );
    const expected = pulls().map(({ goal, met, figures: { kind_left: left, kind_right: right } }) => {
      if (goal === null || left === undefined || right === undefined || left + right === 0) return undefined;
      return met ? 1 : 0 - Math.abs(left - right) / (left + right);
    });
    expect(scores.map((one) => one?.toFixed(12))).toEqual(expected.map((one) => one?.toFixed(12)));
    expect(expected.filter((one) => one !== undefined && one < 0).length).toBeGreaterThan(5);
    // 6 against 2 where level was the goal: 4 of 8 are too many on one side
    const { balance, steady } = kinds;
    expect(balance?.missedBy({ left: 6, right: 2 }, { reply: 'level' })).toBe(0.5);
    expect(balance?.missedBy({ left: 6, right: 2 }, { fool: 'weight' })).toBe(undefined);
    expect(balance?.missedBy({ pairs: 2 }, { reply: 'level' })).toBe(undefined);
    expect(steady?.missedBy({ plates: 2 }, { reply: 'a' })).toBe(undefined);
  });

  it('refuses, through that validator, what xAPI refuses', () => {
    expect(validated([{ actor: {}, verb: {}, object: {} }])).not.toEqual([]);
  });

  it('gives each part of each event an id of its own, a UUID of any session', () => {
    const session = 'ffffffff-ffff-4fff-bfff-ffffffffffff';
    const ids = Array.from({ length: 5000 }, (_, seq) => [0, 1, PARTS_OF_EVENT - 1].map((part) => statementId(session, seq, part))).flat();
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids.slice(0, 50)) expect(z.uuid().safeParse(id).success).toBe(true);
    expect(statementId('7f9c24e5-9f0a-4a3e-8a59-3d5f0c6b1a01', 2, 1)).toBe('7f9c24e5-9f0a-8a3e-8a59-3e0126c9fdf7');
  });
});

describe('DataShop', () => {
  const REQUIRED = ['Anon Student Id', 'Session Id', 'Time', 'Level (Playlist)', 'Problem Name'];
  const LONGEST: Readonly<Record<string, number>> = {
    'Anon Student Id': 55,
    'Session Id': 255,
    'Problem Name': 255,
    'Step Name': 255,
    Selection: 255,
    Action: 255,
    Input: 255,
    'Condition Name': 80,
  };

  it('has headings and rows that its importer takes', async () => {
    const { text } = await exported(log, 'datashop');
    const whole = text('transactions.txt');
    const headings = whole.split('\n')[0]?.split('\t') ?? [];
    expect(headings.slice(0, 30).join('⇥')).toBe(
      'Anon Student Id⇥Session Id⇥Time⇥Time Zone⇥Student Response Type⇥Student Response Subtype⇥Tutor Response Type⇥Tutor Response Subtype⇥Level (Playlist)⇥Level (Kind)⇥Problem Name⇥Problem View⇥Problem Start Time⇥Step Name⇥Outcome⇥Selection⇥Action⇥Input⇥Feedback Text⇥Feedback Classification⇥Help Level⇥Total Num Hints⇥Condition Name⇥Condition Type⇥KC (Concept)⇥KC Category (Concept)⇥KC (Concept and forecast)⇥School⇥Class⇥CF (event_id)',
    );
    expect(new Set(headings).size).toBe(headings.length);
    for (const heading of headings) expect(heading).toMatch(/^(?=.{1,64}$)[A-Za-z ]+( \([A-Za-z0-9 _-]+\))?$/);
    for (const row of table(whole)) {
      for (const name of REQUIRED) expect(row[name], name).not.toBe('');
      for (const [name, most] of Object.entries(LONGEST)) expect([...(row[name] ?? '')].length, name).toBeLessThanOrEqual(most);
      expect(row.Time).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3}$/);
      expect(`${row['Anon Student Id']}${row['Level (Playlist)']}${row['Level (Kind)']}`).not.toContain("'");
      expect([row['Student Response Type'], row['Tutor Response Type'], row.Outcome].join('|')).toMatch(
        /^(ATTEMPT\|RESULT\|(IN)?CORRECT|HINT_REQUEST\|HINT_MSG\|HINT|\|\|)$/,
      );
      if (row.Outcome !== '') expect(row['Step Name']).not.toBe('');
      expect(row['Condition Name'] === '').toBe(row['Condition Type'] === '');
      if (row['KC (Concept)'] === '') expect(row['KC Category (Concept)']).toBe('');
      expect(row['Help Level']).toMatch(/^[1-4]?$/);
    }
    expect([...whole].every((one) => (one.codePointAt(0) ?? 0) <= 0xffff)).toBe(true);
    expect(whole.startsWith('\uFEFF')).toBe(false);
  });

  it('has the tries, forecasts and rungs of the log, and each forecast before its try', async () => {
    const rows = table((await exported(log, 'datashop')).text('transactions.txt'));
    const tries = rows.filter((row) => row.Selection === 'answer');
    expect(tries).toHaveLength(number('pull'));
    expect(tries.filter((row) => row.Outcome === 'CORRECT')).toHaveLength(pulls().filter(({ met }) => met).length);
    expect(rows.filter((row) => row.Outcome === 'HINT')).toHaveLength(number('rung'));
    const predicted = rows.filter((row) => row.Selection === 'forecast');
    expect(predicted).toHaveLength(forecasts().length);
    for (const row of predicted) {
      const tried = tries.find((one) => one['CF (event_id)'] === row['CF (event_id)']);
      expect((row.Time ?? '') < (tried?.Time ?? ''), `${row.Time} before ${tried?.Time}`).toBe(true);
    }
  });
});

describe('OpenGameData', () => {
  it('has a row an event, with JSON where JSON belongs, and nothing that breaks a row', async () => {
    const { files, rows } = await exported(log, 'opengamedata');
    const [name = ''] = Object.keys(rows);
    expect(name).toMatch(/^NOT_YET_\d{8}_to_\d{8}_[0-9a-f]{7}_events\.tsv$/);
    const read = table(files.get(name)?.toString() ?? '');
    expect(Object.keys(read[0] ?? {}).join(' ')).toBe(
      'session_id app_id timestamp event_name event_data event_source app_version app_branch log_version offset user_id user_data game_state index',
    );
    expect(read).toHaveLength(events.length);
    for (const [at, row] of read.entries()) {
      const event = events[at];
      expect(row).toMatchObject({
        session_id: event?.session,
        event_name: event?.type,
        index: String(event?.seq),
        app_id: 'NOT_YET',
        event_source: 'GAME',
      });
      expect(row.timestamp).toBe(new Date(event?.at ?? 0).toISOString().replace('T', ' ').replace('Z', ''));
      expect(JSON.parse(row.event_data ?? '')).toMatchObject({ t_ms: event?.t });
      expect(Object.keys(JSON.parse(row.game_state ?? ''))).toEqual(['level', 'phase', 'try']);
      expect(JSON.parse(row.user_data ?? '')).toMatchObject({ condition: 'pf' });
    }
  });
});

describe('Psych-DS', () => {
  const named = z.array(z.object({ '@type': z.literal('PropertyValue'), name: z.string() }));
  const KEYS = [
    '@type',
    'name',
    'description',
    'unitText',
    'unitCode',
    'minValue',
    'maxValue',
    'valueReference',
    'measurementTechnique',
    'alternateName',
  ];

  it('has what its validator asks for, and no column that is not described', async () => {
    const { files, text } = await exported(log, 'psych-ds');
    const root = JSON.parse(text('dataset_description.json'));
    expect(root).toMatchObject({ '@context': 'https://schema.org/', '@type': 'Dataset', name: 'Not Yet' });
    const all = named.parse(root.variableMeasured).map(({ name }) => name);
    expect(new Set(all).size).toBe(all.length);
    for (const one of root.variableMeasured) expect(KEYS).toEqual(expect.arrayContaining(Object.keys(one)));
    const used = new Set<string>();
    const csvs = [...files.keys()].filter((name) => name.endsWith('.csv') && name.startsWith('data/'));
    expect(csvs).toHaveLength(3);
    for (const name of csvs) {
      expect(name).toMatch(/^data\/([a-z]+-[a-zA-Z0-9]+)(_[a-z]+-[a-zA-Z0-9]+)*_data\.csv$/);
      const whole = text(name);
      expect(whole.charCodeAt(0)).not.toBe(0xfeff);
      const headings = whole.slice(0, whole.indexOf('\r\n')).split(',');
      expect(new Set(headings).size).toBe(headings.length);
      for (const heading of headings) {
        expect(heading).toMatch(/^[a-z][a-z0-9_]*$/);
        used.add(heading);
      }
      const sidecar = JSON.parse(text(name.replace(/csv$/, 'json')));
      expect(named.parse(sidecar.variableMeasured).map((one) => one.name)).toEqual(headings);
    }
    expect([...used].sort()).toEqual([...all].sort());
    for (const file of [
      'README.md',
      'CHANGES.md',
      '.psychds-ignore',
      'analysis/load.R',
      'analysis/load.py',
      'analysis/load.sql',
      'results/tries.parquet',
      'documentation/codebook.csv',
    ])
      expect([...files.keys()]).toContain(file);
  });

  it('holds the tables of csv, byte by byte', async () => {
    const [set, csv] = [await exported(log, 'psych-ds'), await exported(log, 'csv')];
    for (const name of ['events', 'tries', 'learners'])
      expect(set.text(`data/study-notyet_task-${name}_data.csv`)).toBe(csv.text(`${name}.csv`));
  });
});
