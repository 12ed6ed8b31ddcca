// One simulated learner from the first visit to the last, played through the real fold: what comes out is the real log. They
// know of a puzzle what its sealed contract says and nothing else.

import type { GameEvent } from '../core/event.ts';
import type { When } from '../core/experiment.ts';
import { type Kinds, kindNamed } from '../core/kind.ts';
import type { Measure } from '../core/level.ts';
import { blankCarried, type Preferences } from '../core/world.ts';
import type { State } from '../session/state.ts';
import { begun, type Fold } from '../session/step.ts';
import { dueOf } from '../session/study.ts';
import { ownChance, uuid } from './chance.ts';
import { beginner } from './mind.ts';
import type { Traits } from './parameters.ts';
import { beginsWith, type Population, traitsOf } from './population.ts';
import { type Seat, type Seats, seatOf } from './seat.ts';
import type { Sights } from './sight.ts';
import { type Living, visit } from './visit.ts';
import { type GateTruth, witness } from './witness.ts';

export type Simulation = Seats & {
  readonly kinds: Kinds;
  readonly fold: Fold;
  readonly sights: Sights;
  readonly population: Population;
  readonly seed: number;
  /** whether they never ask for a rung: until the first one is opened, the same learner lives the same life */
  readonly alone?: boolean;
  /** a lesson that all walk whole; left out where each goes on as long as they like */
  readonly course?: Course;
};

/**
 * Everybody makes so many pulls, and by `openBy` of them every gate offers every rung, whatever was seen. The lesson, and
 * whether they leave or come back, are the population's still.
 */
export type Course = { readonly pulls: number; readonly openBy: number };

/** What only a simulation knows of a pull; those of tests aside. */
export type PullTruth = {
  readonly kind: string;
  /** the strategy that was held as it was built */
  readonly held: string;
  /** what the engine thought the hazard of leaving was */
  readonly hazard: number;
  /** whether they did leave before the next pull; in a class they sit the rest of the lesson out */
  left: boolean;
};

/** A question of a test, as it was answered. */
export type TestTruth = {
  readonly level: string;
  readonly when: When;
  readonly measures: Measure | null;
  readonly met: boolean;
  /** the strategy that was held */
  readonly held: string;
};

export type Truth = {
  readonly learner: string;
  readonly population: string;
  readonly arm: string;
  readonly traits: Traits;
  readonly began: Readonly<Record<string, string>>;
  readonly ended: Readonly<Record<string, string>>;
  readonly sessions: number;
  readonly pulls: readonly PullTruth[];
  readonly tests: readonly TestTruth[];
  readonly gates: readonly GateTruth[];
};

export type Life = { readonly events: readonly GameEvent[]; readonly truth: Truth };

/** Wall clock of each first visit where no experiment says another: 5 January 2026, 9:00 UTC. */
const FIRST_VISIT = 1_767_603_600_000;
const DAY = 86_400_000;
/** Visits of one learner at most. */
const VISITS = 4;
const PREFERENCES: Preferences = { language: 'en', sound: true, motion: 'system', contrast: 'normal', hand: 'right', captions: 'quiet' };

/**
 * Plays learner number `index`, from 0. The same simulation, seed and number give the same life, whoever else is played.
 */
export function live(simulation: Simulation, index: number): Life {
  const { kinds, fold, sights, population, alone, course, run } = simulation;
  const name = `${simulation.seed} ${population.id} ${index}`;
  const random = ownChance(name);
  const drawn = traitsOf(population, random);
  const traits = alone ? { ...drawn, asks: 0 } : drawn;
  const learner = uuid(random);
  const seat = seatOf(simulation, index, learner);
  const worlds = [...new Set(seat.playlist.levels.map((level) => level.kind))].flatMap((id) => {
    const kind = kindNamed(kinds, id);
    return kind.ok ? [kind.value] : [];
  });
  const minds = new Map(worlds.map((kind) => [kind.id, beginner(beginsWith(population, kind.strategies, random))]));
  const held = (): Record<string, string> => Object.fromEntries([...minds].map(([id, mind]) => [id, mind.held]));
  const began = held();
  const life: Living = {
    kinds,
    fold,
    sights,
    course,
    worlds,
    seat,
    traits,
    random,
    witness: witness(
      worlds.map(({ id }) => id),
      seat.playlist.settings.gate.ideas,
    ),
    minds,
    events: [],
    pulls: [],
    tests: [],
  };

  let state: State | undefined;
  let at: number | undefined = run?.begins ?? FIRST_VISIT;
  let sessions = 0;
  while (at !== undefined) {
    state = visit(life, arrives(at, state), at);
    sessions++;
    for (const [id, mind] of minds) minds.set(id, { ...mind, frustration: 0 });
    at = returns(at, state);
  }
  const { events, pulls, tests } = life;
  const { arm } = seat.condition;
  const truth = { learner, population: population.id, arm, traits, began, ended: held(), sessions, pulls, tests };
  return { events, truth: { ...truth, gates: life.witness.gates() } };

  function arrives(at: number, before: State | undefined): State {
    const opened = fold.open(
      {
        session: uuid(random),
        learner,
        playlist: seat.playlist,
        preferences: PREFERENCES,
        condition: seat.condition,
        random: ownChance(`${name} ${sessions}`).state(),
        simulated: true,
        carried: before === undefined ? blankCarried : begun(before.carried, at),
      },
      { at, t: 0 },
    );
    life.events.push(...opened.events);
    if (before !== undefined || seat.enrols === undefined) return opened.state;
    const enrolled = fold.step(opened.state, { do: 'enrol', ...seat.enrols }, { at, t: 0 });
    if (!enrolled.ok) throw new Error(enrolled.refusal.why);
    life.events.push(...enrolled.events);
    return enrolled.state;
  }

  /** When they come next, wall clock, ms; undefined where they don't. A class comes as long as its experiment has something for it. */
  function returns(last: number, now: State): number | undefined {
    if (seat.enrols === undefined) return returnsAlone(last);
    const due = dueOf(kinds, now, last + DAY);
    if (due.is === 'over') return undefined;
    // the lesson so many days later, at its hour
    if (due.is === 'wait') return Math.max(due.until, last + delayOf(seat) * DAY);
    return sessions < VISITS ? last + DAY : undefined;
  }

  function returnsAlone(last: number): number | undefined {
    const next = last + Math.round(traits.daysAway) * DAY;
    return sessions < VISITS && random.next() < traits.returns ? next : undefined;
  }
}

const delayOf = ({ playlist }: Seat): number => playlist.settings.study?.delay_days ?? 1;
