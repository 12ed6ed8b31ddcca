// Persistence, by learner and level: what is counted, and how it is read off the log. Everything is a sum or a bound, so that
// sessions may come in any order.

import { z } from 'zod';
import type { EventData } from '../core/event.ts';
import type { When } from '../core/experiment.ts';
import { type Measure, PLACES, type Place } from '../core/level.ts';
import { CONSENTS } from '../core/world.ts';
import { SCORES, type Seat, type Studied, shareOf } from './study.ts';
import type { Column } from './table.ts';
import type { Told } from './tell.ts';
import { CLOCK } from './variable.ts';

/** What is counted of a learner on a level. Times in ms. */
type Gathered = {
  readonly subject: string;
  readonly level: string;
  readonly kind: string | null;
  readonly place: Place | null;
  readonly when: When | null;
  readonly measure: Measure | null;
  /** whether a test was met with the only pull it has; null where it was not answered, and for what is no test */
  right: boolean | null;
  seat: Seat | null;
  condition: string | null;
  conditionChance: number | null;
  simulated: boolean;
  /** pulls of the level, by session */
  readonly sessions: Map<string, number>;
  first: number;
  last: number;
  entered: number;
  pulls: number;
  seen: number;
  met: number;
  misses: number;
  repeats: number;
  solvedAt: number | null;
  readonly ideas: Set<string>;
  afterMiss: number;
  ideaChanges: number;
  afterGate: number;
  afterSurprise: number;
  afterSurpriseMs: number;
  afterExpected: number;
  afterExpectedMs: number;
  gates: number;
  rungs: number;
  declined: number;
  answered: number;
  cameTrue: number;
  mastered: boolean | null;
  wheelSpinning: boolean | null;
  hazardMost: number | null;
  idleMost: number | null;
  bits: number;
  sparks: number;
  /** sessions whose last event came while this level stood there unsolved */
  leftUnsolved: number;
};

const MOST = 2_147_483_647;
const count = (description: string) => z.int().min(0).max(MOST).meta({ description });
const mean = (sum: number, n: number): number | null => (n === 0 ? null : sum / n);
const ms = (description: string) => z.number().min(0).nullable().meta({ description, unit: 'ms' });

/** What a learner was last asked, and whether their journal may be read, as they last said; null where nobody asked. */
export type Agreed = { readonly asked: EventData['consent']['asks'] | null; readonly journal: boolean | null };

/** A row of the learners' table. */
export type Measured = Gathered & Agreed & Studied;

export const MEASURES: Readonly<Record<string, Column<Measured>>> = {
  subject_id: [z.string().meta({ description: 'pseudonym of the learner: a keyed hash (HMAC-SHA-256) of their id' }), (one) => one.subject],
  level: [z.string().meta({ description: 'the level' }), (one) => one.level],
  kind: [z.string().nullable().meta({ description: 'kind of puzzle, which is also the world' }), (one) => one.kind],
  place: [z.enum(PLACES).nullable().meta({ description: 'where the level stands in the arc of its world' }), (one) => one.place],
  condition_id: [z.string().nullable().meta({ description: 'study arm the learner is in' }), (one) => one.condition],
  condition_chance: [
    z.number().min(0).max(1).nullable().meta({ description: 'probability that the arm was assigned with', unit: 'probability' }),
    (one) => one.conditionChance,
  ],
  study_id: [z.string().nullable().meta({ description: 'name of the study the learner is in' }), (one) => one.seat?.study],
  study_class: [count('number of the class in the study, from 1').nullable(), (one) => one.seat?.class],
  study_number: [count('number of the learner in the class, from 1; missing where none was given').nullable(), (one) => one.seat?.number],
  ...Object.fromEntries(
    SCORES.map(({ name, when, measure }) => [
      name,
      [
        z
          .number()
          .min(0)
          .max(1)
          .nullable()
          .meta({
            description: `share right of the items answered in the ${when === 'delayed' ? 'delayed' : `${when}-`}test that measure ${measure}, over all levels; missing where none was answered`,
          }),
        (one) => shareOf(one, when, measure),
      ] satisfies Column<Measured>,
    ]),
  ),
  simulated: [z.boolean().meta({ description: 'whether no person played' }), (one) => one.simulated],
  consent_asked: [
    z.enum(CONSENTS).nullable().meta({ description: 'what the learner was last asked to consent to; missing where the log does not tell' }),
    (one) => one.asked,
  ],
  consent_journal: [
    z
      .boolean()
      .nullable()
      .meta({ description: 'whether the learner consents to their journal being read, as they last said; missing where nobody asked' }),
    (one) => one.journal,
  ],
  first_utc: [z.int().meta({ description: 'wall clock of the first event on this level', unit: CLOCK }), (one) => one.first],
  last_utc: [z.int().meta({ description: 'wall clock of the last event on this level', unit: CLOCK }), (one) => one.last],
  sessions: [count('sessions with an event on this level'), (one) => one.sessions.size],
  returns: [count('sessions that came back to it after the first'), (one) => Math.max(0, one.sessions.size - 1)],
  entered: [count('times it was entered'), (one) => one.entered],
  pulls: [count('pulls'), (one) => one.pulls],
  pulls_seen: [count('pulls whose outcome was shown'), (one) => one.seen],
  goals_met: [count('pulls that met the goal'), (one) => one.met],
  misses: [count('pulls that missed it, repeats among them; none where there is no goal'), (one) => one.misses],
  repeats: [count('pulls of a build already tried'), (one) => one.repeats],
  solved: [z.boolean().meta({ description: 'whether the goal was met, in this log or before' }), (one) => one.solvedAt !== null],
  solved_at_pull: [count('the pull of this level that first met the goal, from 1').nullable(), (one) => one.solvedAt],
  ideas: [count('distinct ideas'), (one) => one.ideas.size],
  pulls_after_miss: [count('pulls made after a miss: going on'), (one) => one.afterMiss],
  idea_changes: [count('pulls after a miss with another idea than the miss'), (one) => one.ideaChanges],
  pulls_after_gate: [count('pulls made while the gate stood open'), (one) => one.afterGate],
  after_surprise: [count('pulls whose time since one that was not what was forecast is known'), (one) => one.afterSurprise],
  ms_after_surprise: [ms('mean of that time'), (one) => mean(one.afterSurpriseMs, one.afterSurprise)],
  after_expected: [count('pulls whose time since one that was as forecast, or had no forecast, is known'), (one) => one.afterExpected],
  ms_after_expected: [ms('mean of that time'), (one) => mean(one.afterExpectedMs, one.afterExpected)],
  gates: [count('times that the gate opened or offered more while this level stood there'), (one) => one.gates],
  rungs_opened: [count('rungs opened'), (one) => one.rungs],
  rungs_declined: [count('times that "let me try more" was chosen'), (one) => one.declined],
  answers: [count('questions and forecasts of rungs that were answered'), (one) => one.answered],
  answers_came_true: [count('forecasts of rungs that came true'), (one) => one.cameTrue],
  mastered: [
    z.boolean().nullable().meta({ description: 'whether mastery was ever reached; missing where no deal was fresh' }),
    (one) => one.mastered,
  ],
  wheel_spinning: [
    z
      .boolean()
      .nullable()
      .meta({ description: 'whether mastery ever stayed out of reach over enough fresh deals; missing where no deal was fresh' }),
    (one) => one.wheelSpinning,
  ],
  hazard_most: [
    z.number().min(0).max(1).nullable().meta({ description: 'greatest hazard of leaving after a pull', unit: 'probability' }),
    (one) => one.hazardMost,
  ],
  idle_most_ms: [ms('longest time in view without any input'), (one) => one.idleMost],
  left_unsolved: [count('sessions that ended while this level stood there unsolved'), (one) => one.leftUnsolved],
  bits: [z.number().min(0).meta({ description: 'what its pulls ruled out', unit: 'bit' }), (one) => one.bits],
  sparks: [count('sparks paid for its pulls'), (one) => one.sparks],
};

export type Gatherer = {
  /** Events of each session in the order of their numbers. @param last whether it is the last of its session */
  readonly take: (told: Told, last: boolean) => void;
  /** The learner's rows, which are then forgotten. */
  readonly rows: (subject: string, agreed: Agreed) => readonly Measured[];
};

export function gatherer(): Gatherer {
  const learners = new Map<string, Map<string, Gathered>>();
  return {
    rows: (subject, agreed) => {
      const levels = [...(learners.get(subject)?.values() ?? [])];
      const studied = studiedOf(levels);
      const rows = levels.map((one) => ({ ...one, ...agreed, ...studied }));
      learners.delete(subject);
      return rows;
    },
    take: (told, last) => {
      const { subject, event, level, pull } = told;
      const id = pull ? pull.event.data.level : level?.id;
      if (id === undefined || event.type === 'opened') return;
      const levels = learners.get(subject) ?? new Map<string, Gathered>();
      const one = levels.get(id) ?? blank(told, id);
      learners.set(subject, levels);
      levels.set(id, one);
      gather(one, told, last);
    },
  };
}

/** What a study asks of a learner, over all their levels. */
function studiedOf(levels: readonly Gathered[]): Studied {
  return {
    seat: levels.find(({ seat }) => seat !== null)?.seat ?? null,
    answers: levels.flatMap(({ when, measure, right }) => (when === null || right === null ? [] : [{ when, measure, right }])),
    played: levels.reduce((sum, { when, pulls }) => sum + (when === null ? pulls : 0), 0),
  };
}

function blank({ subject, event, level, visit }: Told, id: string): Gathered {
  return {
    subject,
    level: id,
    kind: level?.kind ?? null,
    place: level?.place ?? null,
    when: visit.tests.get(id) ?? null,
    measure: level?.measures ?? null,
    right: null,
    seat: visit.seat,
    condition: visit.condition?.arm ?? null,
    conditionChance: visit.condition?.chance ?? null,
    simulated: event.simulated === true,
    sessions: new Map(),
    first: event.at,
    last: event.at,
    ...{ entered: 0, pulls: 0, seen: 0, met: 0, misses: 0, repeats: 0, afterMiss: 0, ideaChanges: 0, afterGate: 0 },
    ...{ afterSurprise: 0, afterSurpriseMs: 0, afterExpected: 0, afterExpectedMs: 0, gates: 0, rungs: 0, declined: 0 },
    ...{ answered: 0, cameTrue: 0, bits: 0, sparks: 0, leftUnsolved: 0 },
    solvedAt: null,
    ideas: new Set(),
    mastered: null,
    wheelSpinning: null,
    hazardMost: null,
    idleMost: null,
  };
}

const greater = (one: number | null, other: number): number => (one === null || other > one ? other : one);

function gather(one: Gathered, { event, visit, pull }: Told, last: boolean): void {
  const before = visit.before(one.level);
  const pulls = (one.sessions.get(event.session) ?? 0) + (pull ? 1 : 0);
  one.sessions.set(event.session, pulls);
  const solvedAt = before.solvedAt ?? (pull?.event.data.met ? before.pulls + pulls : null);
  if (solvedAt !== null) one.solvedAt = Math.min(one.solvedAt ?? solvedAt, solvedAt);
  one.seat ??= visit.seat;
  if (pull && one.when !== null && pulls === 1 && before.pulls === 0) one.right = pull.event.data.met;
  one.first = Math.min(one.first, event.at);
  one.last = Math.max(one.last, event.at);
  switch (event.type) {
    case 'level':
      one.entered++;
      break;
    case 'gate':
      one.gates++;
      break;
    case 'rung':
      one.rungs++;
      break;
    case 'declined':
      one.declined++;
      break;
    case 'answered':
      one.answered++;
      one.cameTrue += event.data.cameTrue === true ? 1 : 0;
      break;
    case 'tick':
      one.idleMost = greater(one.idleMost, event.data.idle);
      break;
  }
  if (pull !== undefined) tried(one, pull);
  if (last && one.solvedAt === null) one.leftUnsolved++;
}

function tried(one: Gathered, { event, afterMiss, ideaChanged, gateOpen }: NonNullable<Told['pull']>): void {
  const { met, goal, seen, repeat, idea, figures, bits, sparks } = event.data;
  one.pulls++;
  one.seen += seen ? 1 : 0;
  one.met += met ? 1 : 0;
  one.misses += goal !== null && !met ? 1 : 0;
  one.repeats += repeat ? 1 : 0;
  if (idea !== '-') one.ideas.add(idea);
  one.afterMiss += afterMiss ? 1 : 0;
  one.ideaChanges += ideaChanged ? 1 : 0;
  one.afterGate += gateOpen ? 1 : 0;
  one.bits += bits;
  one.sparks += sparks;
  const { ms_after_surprise: surprised, ms_after_expected: expected, mastered, wheel_spinning: spinning, hazard } = figures;
  if (surprised !== undefined) {
    one.afterSurprise++;
    one.afterSurpriseMs += surprised;
  }
  if (expected !== undefined) {
    one.afterExpected++;
    one.afterExpectedMs += expected;
  }
  if (mastered !== undefined) one.mastered = one.mastered === true || mastered === 1;
  if (spinning !== undefined) one.wheelSpinning = one.wheelSpinning === true || spinning === 1;
  if (hazard !== undefined) one.hazardMost = greater(one.hazardMost, hazard);
}
