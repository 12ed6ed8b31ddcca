// One simulated learner from the first visit to the last, played through the real fold: what comes out is the real log. They
// know of a puzzle what its sealed contract says and nothing else.

import type { GameEvent } from '../core/event.ts';
import { type Kind, type Kinds, kindNamed } from '../core/kind.ts';
import type { Playlist } from '../core/playlist.ts';
import { pick, type Random, whole } from '../core/random.ts';
import { exp, ln, logistic } from '../core/real.ts';
import { blankCarried, type GateReason, type Preferences, RUNGS, type Sureness } from '../core/world.ts';
import { progressOf, worldOf } from '../session/apply.ts';
import type { Command } from '../session/command.ts';
import { levelOf, type State } from '../session/state.ts';
import { begun, type Fold } from '../session/step.ts';
import { normal, ownChance, uuid } from './chance.ts';
import {
  activating,
  assembled,
  beginner,
  cameTrue,
  felt,
  type Mind,
  remembering,
  revised,
  says,
  search,
  surprise,
  uptakeChance,
} from './mind.ts';
import type { Traits } from './parameters.ts';
import { beginsWith, type Population, traitsOf } from './population.ts';
import { type Build, type Sights, solves } from './sight.ts';

/** Which hints there are from the start: `pf` waits for the gate, in `pf-open` it is opened as the first visit begins. */
export const ARMS = ['pf', 'pf-open'] as const;
export type Arm = (typeof ARMS)[number];

export type Experiment = {
  readonly kinds: Kinds;
  readonly fold: Fold;
  readonly sights: Sights;
  readonly playlist: Playlist;
  readonly population: Population;
  readonly seed: number;
  readonly arm: Arm;
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

/** What only a simulation knows of a pull. */
export type PullTruth = {
  readonly kind: string;
  /** the strategy that was held as it was built */
  readonly held: string;
  /** what the engine thought the hazard of leaving was */
  readonly hazard: number;
  /** whether they did leave before the next pull */
  left: boolean;
};

/** When a gate opened first, against what only a simulation knows. */
export type GateTruth = {
  readonly kind: string;
  /** why it opened; null where it never did */
  readonly reason: GateReason | null;
  /** pulls and cases in this world until it opened, or until the end */
  readonly after: number;
  /** whether by then an outcome that they saw had contradicted the idea they held */
  readonly contradicted: boolean;
  /** the same until as many own ideas as the gate asks for were tried and one they held was contradicted; null: never */
  readonly readyAfter: number | null;
  /** own ideas tried when *assemble* was opened; null where it never was */
  readonly assembledWith: number | null;
};

export type Truth = {
  readonly learner: string;
  readonly population: string;
  readonly traits: Traits;
  readonly began: Readonly<Record<string, string>>;
  readonly ended: Readonly<Record<string, string>>;
  readonly sessions: number;
  readonly pulls: readonly PullTruth[];
  readonly gates: readonly GateTruth[];
};

export type Life = { readonly events: readonly GameEvent[]; readonly truth: Truth };

/** Wall clock of each first visit: 5 January 2026, 9:00 UTC. */
const FIRST_VISIT = 1_767_603_600_000;
const DAY = 86_400_000;
const MINUTE = 60_000;
/** Visits of one learner at most. */
const VISITS = 4;
/** Pulls on one level before a learner goes on, though they would have stayed. */
const STAYS = 40;
/** How long a pause is, ms: from here, and up to so much more. */
const PAUSE = 60_000;
const PREFERENCES: Preferences = { language: 'en', sound: true, motion: 'system', contrast: 'normal', hand: 'right', captions: 'quiet' };

/** A policy offers what was solved only where nothing else is left. */
function nothingAhead(state: State): boolean {
  const level = levelOf(state);
  return level !== undefined && progressOf(worldOf(state.carried, level.kind), level.id).solvedAt !== null;
}

/** What has been true of a learner in one world so far, as the gate should know it. */
type Readiness = {
  /** whether an outcome that they saw contradicted the idea they held at the time */
  contradicted: boolean;
  pulls: number;
  readyAfter: number | null;
  assembledWith: number | null;
  gate: { readonly reason: GateReason; readonly after: number; readonly contradicted: boolean } | undefined;
};

/**
 * Plays learner number `index`, from 0. The same experiment, seed and number give the same life, whoever else is played.
 */
export function live(experiment: Experiment, index: number): Life {
  const { kinds, fold, sights, playlist, population, arm, alone, course } = experiment;
  const random = ownChance(`${experiment.seed} ${population.id} ${index}`);
  const drawn = traitsOf(population, random);
  const traits = alone ? { ...drawn, asks: 0 } : drawn;
  const learner = uuid(random);
  const worlds = [...new Set(playlist.levels.map((level) => level.kind))].flatMap((id) => {
    const kind = kindNamed(kinds, id);
    return kind.ok ? [kind.value] : [];
  });
  const minds = new Map(worlds.map((kind) => [kind.id, beginner(beginsWith(population, kind.strategies, random))]));
  const held = (): Record<string, string> => Object.fromEntries([...minds].map(([id, mind]) => [id, mind.held]));
  const began = held();
  const readiness = new Map(
    worlds.map((kind): [string, Readiness] => [
      kind.id,
      { contradicted: false, pulls: 0, readyAfter: null, assembledWith: null, gate: undefined },
    ]),
  );

  const events: GameEvent[] = [];
  const pulls: PullTruth[] = [];
  let state: State | undefined;
  let at = FIRST_VISIT;
  let sessions = 0;

  do {
    const opened = fold.open(
      {
        session: uuid(random),
        learner,
        playlist,
        preferences: PREFERENCES,
        condition: { arm, chance: 1 },
        random: ownChance(`${experiment.seed} ${population.id} ${index} ${sessions}`).state(),
        simulated: true,
        carried: state === undefined ? blankCarried : begun(state.carried, at),
      },
      { at, t: 0 },
    );
    events.push(...opened.events);
    state = visit(opened.state, at, sessions === 0);
    sessions++;
    at += Math.round(traits.daysAway) * DAY;
    for (const [id, mind] of minds) minds.set(id, { ...mind, frustration: 0 });
  } while (sessions < VISITS && random.next() < traits.returns);

  const gates = [...readiness].map(([kind, { pulls: after, contradicted, readyAfter, assembledWith, gate }]) => ({
    kind,
    ...(gate ?? { reason: null, after, contradicted }),
    readyAfter,
    assembledWith,
  }));
  return { events, truth: { learner, population: population.id, traits, began, ended: held(), sessions, pulls, gates } };

  function visit(from: State, start: number, first: boolean): State {
    let here = from;
    let t = 0;
    const send = (command: Command): readonly GameEvent[] | undefined => {
      const stepped = fold.step(here, command, { at: start + t, t });
      if (!stepped.ok) return undefined;
      here = stepped.state;
      events.push(...stepped.events);
      for (const event of stepped.events) if (event.type === 'gate') noteGate(event.data.kind, event.data.reason);
      return stepped.events;
    };

    const openAll = (): void => {
      for (const kind of worlds) send({ do: 'open-gate', kind: kind.id, reason: 'study' });
    };

    if (first && arm === 'pf-open') openAll();
    let stayed = 0;
    let unexpected = false;
    let sandboxed = false;
    send({ do: 'enter', level: undefined });
    while (t < traits.lesson * MINUTE && pulls.length < (course?.pulls ?? Number.POSITIVE_INFINITY)) {
      if (pulls.length === course?.openBy) openAll();
      const level = levelOf(here);
      const kind = level && worlds.find((one) => one.id === level.kind);
      const mind = kind && minds.get(kind.id);
      const build = kind && mind && buildFor(kind, mind, here, random);
      if (level === undefined || kind === undefined || mind === undefined || build === undefined) break;
      t += pauseBefore(unexpected);
      if (random.next() < traits.idles) {
        const idle = PAUSE + whole(random, PAUSE);
        t += idle;
        send({ do: 'tick', idle });
      }
      const replies = sights(kind, here.dealt?.setup ?? null)?.replies ?? [];
      const said = says(mind.held, build.expects, replies, traits.slip, random);
      const chosen = random.next() < traits.chooses;
      const goal = level.goal;
      const left = goal && 'reply' in goal ? ({ reply: goal.reply, how: 'default' } as const) : undefined;
      note(kind, activating(mind), build);
      const made = send({
        do: 'pull',
        answer: build.answer,
        forecast: chosen ? { reply: said, how: 'chosen' } : left,
        sureness: sureness(mind),
        seen: true,
      });
      const pulled = made?.find((event) => event.type === 'pull');
      if (pulled?.type !== 'pull') break;
      const outcome = { expects: build.expects, reply: build.reply, replies: replies.length };
      const bits = surprise(mind, outcome, traits);
      unexpected = (chosen ? said : (left?.reply ?? said)) !== build.reply;
      const truth: PullTruth = { kind: kind.id, held: mind.held, hazard: pulled.data.beliefs.leaving, left: false };
      pulls.push(truth);

      const met = goal !== null && solves(goal, build);
      let after = felt(remembering(activating(mind), outcome, traits), goal !== null && !met, bits, traits);
      after = revised(after, bits, kind.strategies, traits, random);
      minds.set(kind.id, after);

      if (random.next() < logistic(traits.leaveBase + traits.leaveFrustration * after.frustration)) {
        truth.left = true;
        break;
      }
      climb(kind);
      stayed++;
      if (level.goal === null) {
        if (sandboxed && course === undefined) break;
        sandboxed = level.place === 'sandbox';
      }
      if (level.goal === null || met || stayed >= STAYS || (!met && random.next() < traits.movesOn)) {
        stayed = 0;
        if (send({ do: 'enter', level: undefined }) === undefined || (course === undefined && nothingAhead(here))) break;
      }
    }
    send({ do: 'close', why: 'left' });
    return here;

    /** Opens one rung after another, as far as they go on asking and one can be opened, and takes each up or not. */
    function climb(kind: Kind): void {
      while (random.next() < traits.asks && climbOne(kind));
    }

    /** @returns whether there was a rung to open */
    function climbOne(kind: Kind): boolean {
      const gate = worldOf(here.carried, kind.id)?.gate;
      if (gate === undefined || gate.reason === null) return false;
      for (const rung of RUNGS) {
        if (gate.walked.some((one) => one.rung === rung)) continue;
        t += pauseBefore(false);
        const mind = minds.get(kind.id);
        if (mind === undefined || send({ do: 'rung', rung }) === undefined) continue;
        minds.set(kind.id, rung === 'assemble' ? atAssembly(kind, mind) : atCase(kind, mind));
        return true;
      }
      return false;
    }

    function atAssembly(kind: Kind, mind: Mind): Mind {
      const ready = readiness.get(kind.id);
      if (ready !== undefined) ready.assembledWith ??= mind.activated.length;
      return random.next() < uptakeChance(mind, traits) ? assembled(mind, kind.strategies[0]) : mind;
    }

    /** *Notice* sends who takes it up looking; a contrast and Oops show an outcome, after it was forecast. */
    function atCase(kind: Kind, mind: Mind): Mind {
      const shown = here.rung?.case;
      t += pauseBefore(false);
      if (shown === null || shown === undefined) {
        send({ do: 'answer', answer: pick(random, ['a', 'b', 'not-sure']) ?? 'not-sure' });
        return random.next() < uptakeChance(mind, traits) ? search(mind, kind.strategies, traits, random) : mind;
      }
      const sight = sights(kind, shown.setup);
      const build = sight?.of(shown.answer);
      if (sight === undefined || build === undefined) return mind;
      send({ do: 'answer', answer: says(mind.held, build.expects, sight.replies, traits.slip, random) });
      const outcome = { expects: build.expects, reply: build.reply, replies: sight.replies.length };
      const bits = surprise(mind, outcome, traits);
      note(kind, mind, build);
      return revised(remembering(mind, outcome, traits), bits, kind.strategies, traits, random);
    }
  }

  function buildFor(kind: Kind, mind: Mind, here: State, random: Random): Build | undefined {
    const level = levelOf(here);
    const sight = level && here.dealt && sights(kind, here.dealt.setup);
    if (sight === undefined) return undefined;
    const goal = level?.goal ?? { reply: pick(random, sight.replies) ?? '' };
    const slips = random.next() < traits.slip;
    return (slips ? undefined : sight.builtBy(mind.held, goal, random)) ?? sight.anything(goal, random);
  }

  /** How sure they feel: how often their idea came true, shifted by boldness. */
  function sureness(mind: Mind): Sureness {
    const share = cameTrue(mind);
    const feels = logistic(ln(share / (1 - share)) + traits.boldness + normal(random) * 0.5);
    return feels >= 0.85 ? 'sure' : feels >= 0.6 ? 'think-so' : 'guess';
  }

  function pauseBefore(unexpected: boolean): number {
    const log = ln(traits.pace) + traits.paceSpread * normal(random) + (unexpected ? ln(traits.slowing) : 0);
    return Math.round(exp(log));
  }

  /** What a pull, or a case, was in truth. */
  function note(kind: Kind, mind: Mind, build: Build): void {
    const ready = readiness.get(kind.id);
    if (ready === undefined) return;
    ready.contradicted ||= (build.expects[mind.held]?.[build.reply] ?? 0) < 0.5;
    ready.pulls++;
    if (ready.contradicted && mind.activated.length >= playlist.settings.gate.ideas) ready.readyAfter ??= ready.pulls;
  }

  function noteGate(kind: string, reason: GateReason): void {
    const ready = readiness.get(kind);
    if (ready !== undefined) ready.gate ??= { reason, after: ready.pulls, contradicted: ready.contradicted };
  }
}
