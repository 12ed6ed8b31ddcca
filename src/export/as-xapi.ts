// xAPI 1.0.3 statements after the serious games profile, in arrays that a Learning Record Store takes as they are.

import { canonicalText } from '../core/json.ts';
import { type Kinds, kindNamed } from '../core/kind.ts';
import type { Level } from '../core/level.ts';
import { writeWhole } from './bundle.ts';
import type { About, Format } from './format.ts';
import type { Pull, Told } from './tell.ts';
import { utc } from './time.ts';
import { statementId } from './uuid.ts';
import { type ActivityType, PROFILE, PROGRESS, TYPES, VERBS, type Verb } from './xapi-words.ts';

/** Statements of a file: an LRS may refuse more at once. */
const AT_ONCE = 500;

type Extensions = Readonly<Record<string, unknown>>;
type Result = {
  readonly success?: boolean;
  readonly completion?: boolean;
  readonly score?: { readonly scaled: number };
  readonly response?: string;
  readonly duration?: string;
  readonly extensions?: Extensions;
};
type Activity = { readonly type: ActivityType; readonly path: string; readonly en: string; readonly es: string };
type Act = readonly [verb: Verb, object: Activity, result?: Result];

/** What an LRS would refuse or a reader misread is left out: null, and numbers that are none. */
const present = (values: Extensions): Extensions =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== undefined && !Number.isNaN(value)));

const GAME: Activity = { type: 'game', path: 'game', en: 'Not Yet', es: 'Todavía no' };

/**
 * How near a build came to its goal: 1 where it was met, else from 0, next to it, down to -1. Left out where there is no goal, or where
 * its kind can't tell; never how far a player has come.
 */
function scoreOf({ pull }: Told, { goal, met, figures }: Pull['event']['data'], kinds: Kinds): Pick<Result, 'score'> {
  const kind = kindNamed(kinds, pull?.level?.kind ?? '');
  if (goal === null || !kind.ok) return {};
  const own = Object.keys(kind.value.columns).flatMap((name) => {
    const figure = figures[`kind_${name}`];
    return figure === undefined ? [] : [[name, figure] as const];
  });
  const off = kind.value.missedBy(Object.fromEntries(own), goal);
  return off === undefined ? {} : { score: { scaled: met ? 1 : -off } };
}

export function statements(about: Pick<About, 'base' | 'say' | 'kinds'>, hashOf: (level: Level) => string) {
  const { base, say, kinds } = about;
  const own = (values: Extensions): Extensions =>
    Object.fromEntries(Object.entries(present(values)).map(([name, value]) => [`${base}x/${encodeURIComponent(name)}`, value]));
  const part = (id: string): string => encodeURIComponent(id);

  /** A level in another version is another activity: an id means one thing for ever. */
  const levelActivity = ({ level, pull }: Told): Activity => {
    const found = pull?.level ?? level;
    const id = pull?.event.data.level ?? found?.id ?? 'unknown';
    const words = { key: `level.${id}`, values: {} };
    return { type: 'level', path: `levels/${part(id)}${found ? `/${hashOf(found)}` : ''}`, en: say(words, 'en'), es: say(words, 'es') };
  };
  const quest = ({ visit }: Told): Activity => ({
    type: 'quest',
    path: `playlists/${part(visit.playlist ?? 'unknown')}`,
    en: 'playlist',
    es: 'lista de niveles',
  });

  function acts(told: Told): readonly Act[] {
    const { event, pull, visit } = told;
    if (pull) return ofPull(told, pull);
    switch (event.type) {
      case 'opened': {
        const consent = own({ consent_journal: visit.consent });
        return [visit.consent === null ? ['initialized', GAME] : ['initialized', GAME, { extensions: consent }]];
      }
      case 'enrolled': {
        const { study, arm, chance, class: group, number } = event.data;
        const activity: Activity = { type: 'quest', path: `studies/${part(study)}`, en: study, es: study };
        return [['registered', activity, { extensions: own({ arm, probability: chance, class: group, number }) }]];
      }
      case 'level': {
        const { solved, of } = told.progress;
        const progress = of === 0 ? 0 : Math.min(1, Math.round((100 * solved) / of) / 100);
        const moved: Act[] = event.data.by === 'policy' ? [['progressed', quest(told), { extensions: { [PROGRESS]: progress } }]] : [];
        return [...moved, ['initialized', levelActivity(told), { extensions: own({ by: event.data.by, chances: event.data.chances }) }]];
      }
      case 'gate': {
        const { kind, reason, gate } = event.data;
        const menu: Activity = { type: 'menu', path: `gates/${part(kind)}`, en: 'gate', es: 'puerta' };
        return [['unlocked', menu, { response: gate.rungs[0] ?? 'none', extensions: own({ reason }) }]];
      }
      case 'rung': {
        const { kind, open } = event.data;
        const extensions = own({ rung: open.rung, strategy: open.strategy });
        const shown: Act = ['used', { type: 'item', path: `rungs/${part(kind)}/${open.rung}`, en: 'rung', es: 'peldaño' }, { extensions }];
        return open.rung === 'oops'
          ? [shown, ['interacted', { type: 'npc', path: 'oops', en: 'Oops', es: 'Oops' }, { extensions }]]
          : [shown];
      }
      case 'answered': {
        const { kind, rung, answer, cameTrue } = event.data;
        const question: Activity = {
          type: 'question',
          path: `rungs/${part(kind)}/${rung}/question`,
          en: 'question of a rung',
          es: 'pregunta de un peldaño',
        };
        return [['selected', question, { response: answer, ...(cameTrue !== null && { success: cameTrue }) }]];
      }
      case 'declined':
        return [
          ['selected', { type: 'menu', path: `gates/${part(event.data.kind)}`, en: 'gate', es: 'puerta' }, { response: 'let me try more' }],
        ];
      case 'reflected': {
        const { text, wrote, feeling, pin, kind } = event.data;
        const page: Activity = { type: 'screen', path: `journal/${part(kind)}`, en: 'journal', es: 'diario' };
        const said: Act = ['commented', page, { ...(text && { response: JSON.stringify(text) }), extensions: own({ wrote, pin }) }];
        const felt: Activity = { type: 'question', path: `journal/${part(kind)}/feeling`, en: 'feeling', es: 'sentimiento' };
        return feeling === null ? [said] : [said, ['selected', felt, { response: feeling }]];
      }
      case 'bought':
        return [
          [
            'selected',
            { type: 'item', path: `parts/${part(event.data.part)}`, en: 'part of the bench', es: 'pieza del taller' },
            { response: event.data.part },
          ],
        ];
      case 'consent': {
        const { how, asks, texts, journal } = event.data;
        const extensions = own({ asks, texts, consent_journal: journal });
        return how === 'shown'
          ? [
              [
                'accessed',
                { type: 'screen', path: 'consent', en: 'what is asked of students', es: 'lo que se pide a los estudiantes' },
                { extensions },
              ],
            ]
          : [
              [
                'selected',
                { type: 'question', path: 'consent/journal', en: 'whether the journal may be read', es: 'si se puede leer el diario' },
                { response: journal ? 'yes' : 'no', extensions },
              ],
            ];
      }
      case 'closed':
        return [['exited', GAME, { extensions: own({ why: event.data.why }) }]];
      default:
        return [];
    }
  }

  function ofPull(told: Told, { event: { data }, strategy, afterMiss, ideaChanged, gateOpen, solves }: Pull): readonly Act[] {
    const level = levelActivity(told);
    const since = data.figures.ms_since_last;
    const { n, goal, setup, reply, key, idea, how, sureness, seen, repeat, bits, sparks } = data;
    const tried: Act = [
      'attempted',
      level,
      {
        success: data.met,
        ...scoreOf(told, data, kinds),
        response: JSON.stringify(data.answer),
        ...(since !== undefined && { duration: `PT${(since / 1000).toFixed(2)}S` }),
        extensions: own({
          ...{ n, goal, setup, reply, build_key: key, idea, forecast_how: how, sureness, seen, repeat, bits, sparks, strategy },
          ...{ after_miss: afterMiss, idea_changed: ideaChanged, gate_open: gateOpen, ruled_out: data.ruledOut },
          ...data.figures,
        }),
      },
    ];
    const question: Activity = { ...level, type: 'question', path: `${level.path}/forecast`, en: 'forecast', es: 'pronóstico' };
    const forecast: Act[] =
      data.forecast === null || data.how === 'none'
        ? []
        : [
            [
              'selected',
              question,
              {
                response: data.forecast,
                success: data.forecast === data.reply,
                extensions: own({ sureness: data.sureness, forecast_how: data.how }),
              },
            ],
          ];
    const solved: Act[] = solves ? [['completed', level, { success: true, completion: true }]] : [];
    return [...forecast, tried, ...solved];
  }

  return (told: Told): readonly object[] =>
    acts(told).map(([verb, object, result], index) => {
      const { event, subject, visit } = told;
      const { id, en, es } = VERBS[verb];
      return {
        id: statementId(event.session, event.seq, index),
        actor: { objectType: 'Agent', account: { homePage: base, name: subject } },
        verb: { id, display: { en, es } },
        object: {
          objectType: 'Activity',
          id: `${base}${object.path}`,
          definition: { type: TYPES[object.type], name: { en: object.en, es: object.es } },
        },
        ...(result && { result }),
        context: {
          registration: event.session,
          platform: 'Not Yet',
          ...(visit.engine !== null && { revision: visit.engine }),
          ...(visit.language !== null && { language: visit.language }),
          contextActivities: {
            ...(object.type !== 'game' && { grouping: [{ objectType: 'Activity', id: `${base}${GAME.path}` }] }),
            category: [PROFILE],
          },
          extensions: own({
            event_id: `${event.session}:${event.seq}`,
            t_ms: event.t,
            simulated: event.simulated === true,
            condition: visit.condition?.arm,
          }),
        },
        timestamp: utc(event.at),
      };
    });
}

/** A short hash of each level that was played. */
async function hashes({ survey, sha256 }: About): Promise<(level: Level) => string> {
  const texts = new Map<string, string>();
  for (const text of survey.levels.keys()) texts.set(text, (await sha256(text)).slice(0, 8));
  const known = new WeakMap<Level, string>();
  return (level) => {
    const hash = known.get(level) ?? texts.get(canonicalText(JSON.parse(JSON.stringify(level)))) ?? 'unknown';
    known.set(level, hash);
    return hash;
  };
}

export const asXapi: Format = {
  does: 'xAPI 1.0.3 statements after the serious games profile',
  load: [
    '- `statements-0001.json` and so on: arrays of at most 500, to be posted to `/statements` of a Learning Record Store as `application/json` with `X-Experience-API-Version: 1.0.3`.',
    '- R: `statements <- purrr::list_flatten(lapply(Sys.glob("statements-*.json"), jsonlite::read_json))`',
    '- Python: `import glob, json; statements = [one for name in sorted(glob.glob("statements-*.json")) for one in json.load(open(name))]`',
    "- DuckDB: `select verb.id, count(*) from read_json('statements-*.json', union_by_name = true) group by 1;`",
    '- A pull is `attempted`, its forecast `selected`, the first that meets a goal `completed` besides. Deals, settings and idle time are no statements.',
    '- `score.scaled` of a pull is 1 where its goal was met, else from 0, next to it, down to -1; left out where the kind of puzzle tells no distance.',
    '- Ids of activities and extensions begin with the prefix of `--base`.',
  ],
  begin: async (bundle, about) => {
    const say = statements(about, await hashes(about));
    let pending: string[] = [];
    let files = 0;
    let rows = 0;
    const write = async (): Promise<void> => {
      const some = pending.slice(0, AT_ONCE);
      pending = pending.slice(AT_ONCE);
      files++;
      await writeWhole(bundle, `statements-${String(files).padStart(4, '0')}.json`, `[\n${some.join(',\n')}\n]\n`);
    };
    return {
      take: (told) => {
        for (const one of say(told)) {
          rows++;
          pending.push(JSON.stringify(one));
        }
      },
      learner: () => {},
      flush: async () => {
        while (pending.length >= AT_ONCE) await write();
      },
      end: async () => {
        while (pending.length > 0) await write();
        return { 'statements-*.json': rows };
      },
    };
  },
};
