// The three tables. What a column of the log means is said once, where the log is described (core/event.ts), and taken from there.

import { z } from 'zod';
import { EVENTS, type EventType } from '../core/event.ts';
import type { Experiment } from '../core/experiment.ts';
import type { Column as Meaning } from '../core/kind.ts';
import { jsonSchema, PLACES } from '../core/level.ts';
import { surenessSchema } from '../core/world.ts';
import { FIGURES } from '../feedback/figures.ts';
import { MEASURES, type Measured } from './measures.ts';
import { reasonsOf, testedOf } from './study.ts';
import { type Cell, type Column, type Table, table } from './table.ts';
import type { Pull, Told } from './tell.ts';
import { CLOCK } from './variable.ts';

/** Counts fit 32 bits in every format. */
export const MOST = 2_147_483_647;

const text = (description: string) => z.string().meta({ description });
const flag = (description: string) => z.boolean().meta({ description });
export const count = (description: string, unit?: string) =>
  z
    .int()
    .min(0)
    .max(MOST)
    .meta(unit === undefined ? { description } : { description, unit });
const chance = (description: string) => z.number().min(0).max(1).meta({ description, unit: 'probability' });
const time = (description: string) => z.int().meta({ description, unit: CLOCK });
const json = (description: string) => jsonSchema.meta({ description });
/** The same meaning as a field of the log has. */
const as = <S extends z.ZodType>(schema: S, description = schema.meta()?.description): S => schema.meta({ ...schema.meta(), description });

const pull = EVENTS.pull.shape;
const TYPES = Object.keys(EVENTS) as [EventType, ...EventType[]];

/** What every row of an event says of where it comes from. */
const whence = {
  event_id: [text('names the event: session_id, a colon, seq'), ({ event }) => `${event.session}:${event.seq}`],
  session_id: [z.uuid().meta({ description: 'the session, a visit' }), ({ event }) => event.session],
  seq: [z.int().min(0).meta({ description: 'number of the event in its session, from 0' }), ({ event }) => event.seq],
  subject_id: [text('pseudonym of the learner: a keyed hash (HMAC-SHA-256) of their id'), ({ subject }) => subject],
  condition_id: [text('study arm the learner is in').nullable(), ({ visit }) => visit.condition?.arm],
  condition_chance: [chance('probability that the arm was assigned with').nullable(), ({ visit }) => visit.condition?.chance],
  study_id: [
    text('name of the study the learner is in; missing before chance put them there').nullable(),
    ({ visit }) => visit.seat?.study,
  ],
  study_class: [count('number of the class in the study, from 1').nullable(), ({ visit }) => visit.seat?.class],
  study_number: [
    count('number of the learner in the class, from 1; missing where none was given').nullable(),
    ({ visit }) => visit.seat?.number,
  ],
  simulated: [flag('whether no person played'), ({ event }) => event.simulated === true],
  at_utc: [
    time('wall clock; with relative times, since the first event of the learner, which then stands at 1970-01-01'),
    ({ event }) => event.at,
  ],
  t_ms: [z.int().min(0).max(86_400_000).meta({ description: 'since the session began', unit: 'ms' }), ({ event }) => event.t],
} satisfies Readonly<Record<string, Column<Told>>>;

const eventsTable: Table<Told> = table<Told>('events', 'a row an event', ['event_id'], {
  ...whence,
  log_version: [count('version of the log'), ({ event }) => event.v],
  type: [
    z.enum(TYPES).meta({ description: 'what happened; docs/log.md and codebook.csv say what `data` holds of it' }),
    ({ event }) => event.type,
  ],
  kind: [text('kind of puzzle, which is also the world').nullable(), ({ kind }) => kind],
  level: [text('level before the student').nullable(), ({ level }) => level?.id],
  data: [json('all that the log says of the event'), ({ event, data }) => data ?? JSON.stringify(event.data)],
});

type Try = { readonly told: Told; readonly pull: Pull };
const tell = (of: (told: Told) => Cell | undefined) => (one: Try) => of(one.told);
const log = (of: (data: Pull['event']['data']) => Cell | undefined) => (one: Try) => of(one.pull.event.data);

const figure = (name: string, { means, unit }: Meaning): readonly [string, Column<Try>] => [
  name,
  [z.number().nullable().meta({ description: means, unit }), log(({ figures }) => (Object.hasOwn(figures, name) ? figures[name] : null))],
];

/** @param kinds figures of the kinds, by their name in the log without `kind_` */
const triesTable = (kinds: Readonly<Record<string, Meaning>>): Table<Try> =>
  table<Try>('tries', 'a row a pull, with every figure of it', ['event_id'], {
    ...Object.fromEntries(Object.entries(whence).map(([name, [schema, of]]) => [name, [schema, tell(of)]] satisfies [string, Column<Try>])),
    engine: [text('version of the engine').nullable(), tell(({ visit }) => visit.engine)],
    playlist: [text('what was played').nullable(), tell(({ visit }) => visit.playlist)],
    kind: [text('kind of puzzle, which is also the world').nullable(), ({ pull: { level } }) => level?.kind],
    level: [as(pull.level), log(({ level }) => level)],
    place: [
      z.enum(PLACES).nullable().meta({ description: 'where the level stands in the arc of its world' }),
      ({ pull: { level } }) => level?.place,
    ],
    fresh: [flag('whether every pull brings new numbers').nullable(), ({ pull: { level } }) => level && level.deal === 'fresh'],
    n: [count('number of the pull in its world, from 1, over all sessions'), log(({ n }) => n)],
    setup: [json('the setup, as its kind has it'), log(({ setup }) => JSON.stringify(setup))],
    answer: [json('the build, as its kind has it'), log(({ answer }) => JSON.stringify(answer))],
    build_key: [text('equal where two builds are the same').nullable(), log(({ key }) => key)],
    goal: [
      text('the reply to bring about, or fool: and the strategy to fool; missing where there is no goal').nullable(),
      log(({ goal }) => goal && ('reply' in goal ? goal.reply : `fool:${goal.fool}`)),
    ],
    forecast: [text('the reply that was forecast').nullable(), log(({ forecast }) => forecast)],
    forecast_how: [as(pull.how), log(({ how }) => how)],
    sureness: [surenessSchema().nullable().meta({ description: 'how sure the student said they were' }), log(({ sureness }) => sureness)],
    reply: [text('what happened'), log(({ reply }) => reply)],
    met: [flag('whether the goal was met'), log(({ met }) => met)],
    seen: [as(pull.seen), log(({ seen }) => seen)],
    repeat: [as(pull.repeat), log(({ repeat }) => repeat)],
    idea: [
      text('the strategies that give the goal a chance on this build, joined with +; - where there are none').nullable(),
      log(({ idea }) => idea),
    ],
    after_miss: [flag('whether the pull before, in this world, missed the goal').nullable(), ({ pull: { afterMiss } }) => afterMiss],
    idea_changed: [flag('whether its idea differs from that of the miss before').nullable(), ({ pull: { ideaChanged } }) => ideaChanged],
    gate_open: [flag('whether the gate stood open').nullable(), ({ pull: { gateOpen } }) => gateOpen],
    ruled_out: [json('the strategies that this pull ruled out'), log(({ ruledOut }) => JSON.stringify(ruledOut))],
    cards: [json('cards of the album that it won'), log(({ cards }) => JSON.stringify(cards))],
    strategy: [
      text('the likeliest strategy by what the student builds and forecasts, after the pull').nullable(),
      ({ pull: { strategy } }) => strategy,
    ],
    strategy_chance: [chance('the chance of it').nullable(), ({ pull: { strategyChance } }) => strategyChance],
    bits: [z.number().min(0).meta({ description: 'what the pull ruled out', unit: 'bit' }), log(({ bits }) => bits)],
    sparks: [count('sparks paid'), log(({ sparks }) => sparks)],
    ...Object.fromEntries(
      Object.entries(pull.paid.shape).map(([name, schema]) => [
        `sparks_${name}`,
        [count(`sparks ${schema.meta()?.description ?? ''}`), log(({ paid }) => paid[name as keyof typeof paid])] satisfies Column<Try>,
      ]),
    ),
    why: [text('why, as a key of the locale files'), log(({ why }) => why.key)],
    ...Object.fromEntries(Object.entries(FIGURES).map(([name, meaning]) => figure(name, meaning))),
    ...Object.fromEntries(Object.entries(kinds).map(([name, meaning]) => figure(`kind_${name}`, meaning))),
  });

export type Tables = { readonly events: Table<Told>; readonly tries: Table<Try>; readonly learners: Table<Measured> };

/** Why a learner is left out of what is compared. */
const excluded = (experiment: Experiment | undefined): Column<Measured> => [
  text(
    'why the learner is left out of what is compared, by the experiment that was given with the export, joined with a semicolon; missing where they count',
  ).nullable(),
  (one) => {
    if (experiment === undefined || one.seat?.study !== experiment.study) return null;
    return (
      reasonsOf(experiment, { consent: one.journal === true || one.simulated, tested: testedOf(one), played: one.played }).join('; ') ||
      null
    );
  },
];

/**
 * @param kinds the kinds whose figures have columns of their own; two that name a figure alike share one
 * @param experiment whose rules leave learners out; left out, nobody is
 */
export function tablesOf(
  kinds: readonly { readonly id: string; readonly columns: Readonly<Record<string, Meaning>> }[],
  experiment?: Experiment,
): Tables {
  const figures: Record<string, Meaning> = {};
  for (const { id, columns } of kinds)
    for (const [name, { means, unit }] of Object.entries(columns)) {
      const other = figures[name];
      figures[name] = { means: `${other ? `${other.means}; ` : ''}${id}: ${means}`, unit };
    }
  return {
    events: eventsTable,
    tries: triesTable(figures),
    learners: table('learners', 'a row a learner and level, with every measure of persistence', ['subject_id', 'level'], {
      ...MEASURES,
      excluded: excluded(experiment),
    }),
  };
}
