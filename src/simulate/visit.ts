// One visit of a simulated learner, through the real fold: what a study asks of them, or else what they feel like.

import type { GameEvent } from '../core/event.ts';
import type { Kind, Kinds } from '../core/kind.ts';
import type { Random } from '../core/random.ts';
import { logistic } from '../core/real.ts';
import { progressOf, worldOf } from '../session/apply.ts';
import type { Command } from '../session/command.ts';
import { levelOf, type State } from '../session/state.ts';
import type { Fold } from '../session/step.ts';
import { type Due, dueOf } from '../session/study.ts';
import { assemble, climb } from './climbing.ts';
import type { Course, PullTruth, TestTruth } from './learner.ts';
import type { Mind } from './mind.ts';
import type { Traits } from './parameters.ts';
import { pull } from './pulling.ts';
import type { Seat } from './seat.ts';
import type { Sights } from './sight.ts';
import type { Witness } from './witness.ts';

const MINUTE = 60_000;
/** Pulls on one level before a learner goes on, though they would have stayed. */
const STAYS = 40;

/** A learner as they live; what is written down of it grows. */
export type Living = {
  readonly kinds: Kinds;
  readonly fold: Fold;
  readonly sights: Sights;
  readonly course: Course | undefined;
  readonly worlds: readonly Kind[];
  readonly seat: Seat;
  readonly traits: Traits;
  readonly random: Random;
  readonly witness: Witness;
  /** by world */
  readonly minds: Map<string, Mind>;
  readonly events: GameEvent[];
  readonly pulls: PullTruth[];
  readonly tests: TestTruth[];
};

export type Visit = {
  readonly life: Living;
  /** @returns the events, undefined where it was refused */
  readonly send: (command: Command) => readonly GameEvent[] | undefined;
  here: State;
  /** since the visit began, ms */
  t: number;
  /** whether they did not expect the last outcome */
  unexpected: boolean;
};

/** @param start wall clock, ms */
export function visit(life: Living, from: State, start: number): State {
  const { fold, events, witness } = life;
  const here: Visit = {
    life,
    here: from,
    t: 0,
    unexpected: false,
    send: (command) => {
      const stepped = fold.step(here.here, command, { at: start + here.t, t: here.t });
      if (!stepped.ok) return undefined;
      here.here = stepped.state;
      events.push(...stepped.events);
      for (const event of stepped.events) if (event.type === 'gate') witness.gateOpened(event.data.kind, event.data.reason);
      return stepped.events;
    },
  };
  const play = playing(here);
  enters(here);
  // who walks a course walks it whole, also where nothing is left to do
  const next = (): Due => (life.course ? { is: 'play' } : dueOf(life.kinds, here.here, start + here.t));
  for (let due = next(), goes = true; goes && due.is !== 'wait' && due.is !== 'over'; due = next())
    goes = due.is === 'test' ? answers(here, due) : due.is === 'instruct' ? puts(here, due.kind) : play();
  here.send({ do: 'close', why: 'left' });
  return here.here;
}

/** Answers one question of a test. @returns whether they could */
function answers(visit: Visit, { level, when }: Extract<Due, { is: 'test' }>): boolean {
  if (levelOf(visit.here)?.id !== level && !enters(visit)) return false;
  const pulled = pull(visit);
  if (pulled === undefined || pulled.level.id !== level) return false;
  visit.life.tests.push({ level, when, measures: pulled.level.measures ?? null, met: pulled.met, held: pulled.held });
  return true;
}

/** Puts together what a study says is due. @returns whether they could */
function puts(visit: Visit, id: string): boolean {
  const kind = visit.life.worlds.find((one) => one.id === id);
  return kind !== undefined && enters(visit) && assemble(visit, kind);
}

const enters = (visit: Visit): boolean => visit.send({ do: 'enter', level: undefined }) !== undefined;

/** @returns what makes one pull, and all that goes with it, and says whether they stay */
function playing(visit: Visit): () => boolean {
  const { course, worlds, pulls, traits, random, minds, seat } = visit.life;
  const { study } = seat.playlist.settings;
  /** a class sits until the test after, also who would have left */
  const minutes = seat.enrols && study?.minutes;
  let stayed = 0;
  let sandboxed = false;

  return () => {
    if (minutes === undefined && visit.t >= traits.lesson * MINUTE) return false;
    if (pulls.length >= (course?.pulls ?? Number.POSITIVE_INFINITY)) return false;
    if (pulls.length === course?.openBy) for (const kind of worlds) visit.send({ do: 'open-gate', kind: kind.id, reason: 'study' });
    if (isOver(visit.here) && !enters(visit)) return false;
    const other = visit.here.dealt?.other;
    const pulled = pull(visit);
    if (pulled === undefined) return false;
    const { kind, level, met, held, hazard } = pulled;
    const truth: PullTruth = { kind: kind.id, held, hazard, left: false };
    pulls.push(truth);

    const { frustration } = minds.get(kind.id) ?? { frustration: 0 };
    if (random.next() < logistic(traits.leaveBase + traits.leaveFrustration * frustration)) {
      truth.left = true;
      visit.t += (minutes ?? 0) * MINUTE;
      return minutes !== undefined;
    }
    climb(visit, kind);
    stayed++;
    if (level.goal === null) {
      if (sandboxed && course === undefined && study === undefined) return false;
      sandboxed = level.place === 'sandbox';
    }
    const behind = other ? other.n === other.of : level.goal === null || met || stayed >= STAYS || (!met && random.next() < traits.movesOn);
    if (!behind) return true;
    stayed = 0;
    return enters(visit) && (course !== undefined || study !== undefined || !nothingAhead(visit.here));
  };
}

/** Nothing more can be pulled here: a test that was answered, or others' tries that were all judged. */
function isOver(state: State): boolean {
  const level = levelOf(state);
  return level === undefined || level.place === 'test' || progressOf(worldOf(state.carried, level.kind), level.id).watched === true;
}

/** A policy offers what was solved only where nothing else is left. */
function nothingAhead(state: State): boolean {
  const level = levelOf(state);
  return level !== undefined && progressOf(worldOf(state.carried, level.kind), level.id).solvedAt !== null;
}
