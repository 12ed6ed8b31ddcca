// DataShop's transaction table. Tabs, nothing quoted; its importer's bounds are kept by cutting and by leaving out.

import { type Kinds, kindNamed } from '../core/kind.ts';
import { placed } from '../core/placed.ts';
import { RUNGS } from '../core/world.ts';
import { FIGURES } from '../feedback/figures.ts';
import { textFile } from './bundle.ts';
import type { About, Format } from './format.ts';
import type { Pull, Told } from './tell.ts';
import { utcParts } from './time.ts';

/** The heading row, in the order of DataShop's own export, each with the longest value its tables take. */
const HEADINGS = {
  'Anon Student Id': 55,
  'Session Id': 255,
  Time: 255,
  'Time Zone': 50,
  'Student Response Type': 30,
  'Student Response Subtype': 30,
  'Tutor Response Type': 30,
  'Tutor Response Subtype': 30,
  'Level (Playlist)': 100,
  'Level (Kind)': 100,
  'Problem Name': 255,
  'Problem View': 10,
  'Problem Start Time': 255,
  'Step Name': 255,
  Outcome: 30,
  Selection: 255,
  Action: 255,
  Input: 255,
  'Feedback Text': 65_535,
  'Feedback Classification': 255,
  'Help Level': 10,
  'Total Num Hints': 10,
  'Condition Name': 80,
  'Condition Type': 255,
  'KC (Concept)': 65_535,
  'KC Category (Concept)': 50,
  'KC (Concept and forecast)': 65_535,
  School: 100,
  Class: 75,
} as const;
type Heading = keyof typeof HEADINGS;

/** Custom fields: what a pull has beside. */
const CUSTOM = [
  'event_id',
  'simulated',
  'answer_json',
  'goal',
  'forecast',
  'forecast_how',
  'sureness',
  'reply',
  'seen',
  'repeat',
  'idea',
  'bits',
  'sparks',
] as const;
const FIGURE_NAMES = Object.keys(FIGURES);
const CUSTOM_LONGEST = 65_000;
type Custom = Readonly<Record<string, string | number | boolean | null | undefined>>;

type Line = Partial<Readonly<Record<Heading, string>>>;

/** Tabs and line breaks become spaces; what its tables (`utf8` of MySQL) can't hold is left out. */
const plain = (text: string, longest: number): string =>
  [...text.replace(/[\t\r\n]/g, ' ')]
    .filter((one) => (one.codePointAt(0) ?? 0) <= 0xffff)
    .slice(0, longest)
    .join('');
const noApostrophe = (text: string): string => text.replace(/'/g, ' ');
const clock = (at: number): string => utcParts(at).join(' ');

/** A line each of them has; `at` told as its time. */
function whence({ event, subject, visit, level, kind, pull, dealtAt }: Told, at: number): Line {
  return {
    'Anon Student Id': subject,
    'Session Id': event.session,
    Time: clock(at),
    'Time Zone': 'UTC',
    'Level (Playlist)': noApostrophe(visit.playlist ?? 'unknown'),
    'Level (Kind)': noApostrophe(kind ?? pull?.level?.kind ?? ''),
    'Problem Name': pull?.event.data.level ?? level?.id ?? 'none',
    ...(dealtAt !== undefined && { 'Problem Start Time': clock(dealtAt) }),
    ...(visit.condition && { 'Condition Name': visit.condition.arm, 'Condition Type': visit.seat?.study ?? 'study' }),
  };
}

/** What was built and what came of it, in English words; ids where the kind is not known or can't read them. */
function inWords({ event: { data }, level }: Pull, kinds: Kinds, say: About['say']): readonly [built: string, came: string] {
  const kind = kindNamed(kinds, level?.kind ?? '');
  const at = kind.ok ? placed(kind.value, data.setup, data.answer) : undefined;
  if (!at?.ok) return [data.key, data.reply];
  const { position } = at.value;
  return [say(position.words(), 'en'), say(position.words(position.judge()), 'en')];
}

function ofPull(told: Told, pull: Pull, { kinds, say }: About): readonly [Line, Custom][] {
  const { data } = pull.event;
  const concept = pull.level?.kind ?? 'unknown';
  const own: Custom = {
    answer_json: JSON.stringify(data.answer),
    goal: data.goal && ('reply' in data.goal ? data.goal.reply : `fool ${data.goal.fool}`),
    forecast: data.forecast,
    forecast_how: data.how,
    sureness: data.sureness,
    reply: data.reply,
    seen: data.seen,
    repeat: data.repeat,
    idea: data.idea,
    bits: data.bits,
    sparks: data.sparks,
    ...data.figures,
  };
  const [built, came] = inWords(pull, kinds, say);
  const result = (good: boolean): Line => ({
    'Student Response Type': 'ATTEMPT',
    'Tutor Response Type': 'RESULT',
    Outcome: good ? 'CORRECT' : 'INCORRECT',
  });
  const tried: Line = {
    ...whence(told, told.event.at),
    ...result(data.met),
    'Step Name': 'solve',
    Selection: 'answer',
    Action: 'run',
    Input: built,
    'Feedback Text': came,
    'Feedback Classification': pull.strategy ?? '',
    'KC (Concept)': concept,
    'KC Category (Concept)': pull.level?.place ?? '',
    'KC (Concept and forecast)': concept,
  };
  if (data.forecast === null || data.how === 'none') return [[tried, own]];
  const forecast: Line = {
    // lines of the same time have no order, and the forecast was there before the cord was let go
    ...whence(told, told.event.at - 1),
    ...result(data.forecast === data.reply),
    'Step Name': `forecast ${data.n}`,
    Selection: 'forecast',
    Action: 'predict',
    Input: data.forecast,
    'KC (Concept and forecast)': `${concept} forecast`,
  };
  return [
    [forecast, { forecast: data.forecast, forecast_how: data.how, sureness: data.sureness, reply: data.reply }],
    [tried, own],
  ];
}

/** The lines of an event, in their order; none for what is no act of the student's. */
function linesOf(told: Told, about: About): readonly [Line, Custom][] {
  const { event, pull } = told;
  const untutored = (selection: string, action: string, input: string): [Line, Custom][] => [
    [{ ...whence(told, event.at), Selection: selection, Action: action, Input: input }, {}],
  ];
  if (pull) return ofPull(told, pull, about);
  switch (event.type) {
    case 'rung':
      return [
        [
          {
            ...whence(told, event.at),
            'Student Response Type': 'HINT_REQUEST',
            'Tutor Response Type': 'HINT_MSG',
            'Step Name': 'solve',
            Outcome: 'HINT',
            Selection: 'hint',
            Action: 'open',
            Input: event.data.open.rung,
            'Feedback Text': about.say(event.data.why, 'en'),
            'Feedback Classification': event.data.open.rung,
            'Help Level': String(RUNGS.indexOf(event.data.open.rung) + 1),
            'Total Num Hints': String(RUNGS.length),
          },
          {},
        ],
      ];
    case 'gate':
      return untutored('gate', 'open', event.data.reason);
    case 'enrolled':
      return untutored('study', 'assign', event.data.arm);
    case 'declined':
      return untutored('gate', 'decline', 'let me try more');
    case 'answered':
      return untutored(event.data.rung, 'answer', event.data.answer);
    case 'consent':
      return event.data.how === 'shown' ? [] : untutored('consent', 'answer', event.data.journal ? 'yes' : 'no');
    case 'reflected':
      return event.data.feeling === null ? [] : untutored('feeling', 'choose', event.data.feeling);
    default:
      return [];
  }
}

export const asDatashop: Format = {
  does: "DataShop's transaction table",
  load: [
    '- Import `transactions.txt` into DataShop as a tab-delimited transaction table. **Failing first is the design**: hints and INCORRECT as first attempts count as errors there, and are what this game is made of.',
    '- R: `rows <- readr::read_tsv("transactions.txt", quote = "")`',
    '- Python: `import csv, pandas; rows = pandas.read_csv("transactions.txt", sep="\\t", quoting=csv.QUOTE_NONE)`',
    "- DuckDB: `select Outcome, count(*) from read_csv('transactions.txt', delim = '\\t', quote = '', escape = '') group by 1;`",
    '- A pull is a line with the step `solve`; its forecast stands 1 ms before it, in a step of its own. Rungs are hints. Gates, answers, "let me try more" and feelings have no response type (untutored).',
    '- Tabs and line breaks became spaces, characters beyond U+FFFF were left out, long values were cut at the bounds of the importer.',
  ],
  begin: async (bundle, about) => {
    const file = await textFile(bundle, 'transactions.txt');
    const headings = Object.entries(HEADINGS) as [Heading, number][];
    const custom = [...CUSTOM, ...FIGURE_NAMES];
    file.add(`${[...headings.map(([name]) => name), ...custom.map((name) => `CF (${name})`)].join('\t')}\n`);
    let rows = 0;
    return {
      take: (told) => {
        for (const [line, own] of linesOf(told, about)) {
          rows++;
          const more: Custom = { event_id: `${told.event.session}:${told.event.seq}`, simulated: told.event.simulated === true, ...own };
          const cells = [
            ...headings.map(([name, longest]) => plain(line[name] ?? '', longest)),
            ...custom.map((name) => plain(String((Object.hasOwn(more, name) ? more[name] : null) ?? ''), CUSTOM_LONGEST)),
          ];
          file.add(`${cells.join('\t')}\n`);
        }
      },
      learner: () => {},
      flush: file.flush,
      end: async () => {
        await file.end();
        return { 'transactions.txt': rows };
      },
    };
  },
};
