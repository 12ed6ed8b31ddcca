import type { EventData, EventOf, GameEvent } from '../core/event.ts';
import { canonicalText } from '../core/json.ts';
import type { Level } from '../core/level.ts';
import { once } from '../core/once.ts';
import { seedOf } from '../core/random.ts';
import { ok, type Result, refuse } from '../core/result.ts';
import {
  type Attempt,
  CASES_KEPT,
  type Carried,
  type Case,
  type Gate,
  JOURNAL_KEPT,
  type JournalEntry,
  type LevelProgress,
  MARKS_KEPT,
  type OpenRung,
  shutGate,
  TRIES_KEPT,
  untouched,
  type World,
} from '../core/world.ts';
import { checked, EventError } from './fault.ts';
import { levelOf, nothing, type State } from './state.ts';

/** The world of a kind; `opened` holds one for every kind of its playlist. */
export const worldOf = (carried: Carried, kind: string): World | undefined =>
  Object.hasOwn(carried.worlds, kind) ? carried.worlds[kind] : undefined;

/** How far the learner got on a level, from nothing at all. */
export const progressOf = (world: World | undefined, level: string): LevelProgress =>
  world && Object.hasOwn(world.levels, level) ? (world.levels[level] ?? untouched) : untouched;

/** Whether a level is behind the learner: its goal was met, or all tries of others were judged, or where it has no goal and is no sandbox, something was tried. */
export function doneIn(world: World | undefined, { id, goal, place }: Level): boolean {
  const { pulls, solvedAt, watched } = progressOf(world, id);
  return goal === null && place !== 'sandbox' ? pulls > 0 : solvedAt !== null || watched === true;
}

type Tried = Pick<Attempt, 'level' | 'setup' | 'key'>;

/** A build on a setup, as a short text: two setups of one level and key share it once in 2³² times. */
const markOf = ({ setup, key }: Tried): string => `${markOfSetup(setup)} ${key}`;
const markOfSetup = once((setup: Tried['setup']) => (seedOf(canonicalText(setup)) >>> 0).toString(36));

/** A case of a rung, as a short text: two cases share it once in 2³² times. */
export const caseMark = ({ setup, answer }: Pick<Case, 'setup' | 'answer'>): string =>
  (seedOf(canonicalText([setup, answer])) >>> 0).toString(36);

const triedOn = (world: World, level: string): readonly string[] => (Object.hasOwn(world.tried, level) ? (world.tried[level] ?? []) : []);

/**
 * Whether this very build was pulled before on this setup, and its outcome shown: on a level whose setup stays, however
 * long ago; on fresh deals, which hardly ever come again, among the tries that are kept.
 */
export function wasTried(world: World, tried: Tried): boolean {
  const { level, key } = tried;
  const setup = markOfSetup(tried.setup);
  return (
    triedOn(world, level).includes(markOf(tried)) ||
    world.tries.some((attempt) => attempt.seen && attempt.level === level && attempt.key === key && markOfSetup(attempt.setup) === setup)
  );
}

/**
 * One event further. Logged beliefs are copied and never computed again, so that an upgrade of the engine can't alter
 * a child's past: `events.reduce(apply, nothing)` is the state.
 * @throws EventError where the event does not follow on the state, or says what can't be; nothing is changed then
 */
export function apply(state: State, event: GameEvent): State {
  checked(state, event);
  const next = { ...state, seq: event.seq + 1, t: event.t };
  switch (event.type) {
    case 'opened':
      return {
        session: event.session,
        learner: event.data.learner,
        simulated: event.data.simulated,
        seq: 1,
        t: event.t,
        playlist: event.data.playlist,
        preferences: event.data.preferences,
        random: event.data.random,
        carried: event.data.carried,
        dealt: undefined,
        last: undefined,
        rung: undefined,
        closed: false,
      };
    case 'level':
      return {
        ...next,
        random: event.data.random,
        dealt: undefined,
        last: undefined,
        rung: undefined,
        carried: { ...begunMain(state, event), level: event.data.level },
      };
    case 'dealt': {
      const { level, deal, setup, other, random } = event.data;
      return { ...next, random, dealt: { level, deal, setup, ...(other && { other }) } };
    }
    case 'pull': {
      const attempt = attemptOf(event.data);
      const { shared } = event.data.beliefs;
      const last = state.dealt?.other;
      return withWorld(
        { ...next, last: attempt, rung: undefined, carried: { ...endedMain(state, attempt), shared } },
        kindOf(state),
        (world) => afterPull({ ...world, beliefs: event.data.beliefs }, attempt, freshIn(state, attempt.level), last?.n === last?.of),
        attempt.sparks,
      );
    }
    case 'gate':
      return withWorld(next, event.data.kind, (world) => ({ ...world, gate: event.data.gate }));
    case 'rung': {
      const { open, kind, random } = event.data;
      return withWorld({ ...next, rung: open, random }, kind, (world) => ({
        ...world,
        gate: walkedOn(world.gate, open),
      }));
    }
    case 'answered': {
      const { kind, rung, answer, cameTrue, sparks, beliefs } = event.data;
      const shown = state.rung?.case;
      const open = state.rung && { ...state.rung, answer };
      return withWorld(
        { ...next, rung: open },
        kind,
        (world) => ({
          ...world,
          beliefs,
          gate: {
            ...world.gate,
            walked: world.gate.walked.map((one) => (one.rung === rung ? { ...one, answer } : one)),
            answered: world.gate.answered + (cameTrue === null ? 0 : 1),
            cases: shown ? [...world.gate.cases, caseMark(shown)].slice(-CASES_KEPT) : world.gate.cases,
            contrasted: world.gate.contrasted || rung === 'contrast',
            forecastSince: world.gate.forecastSince || cameTrue !== null,
          },
        }),
        sparks,
      );
    }
    case 'declined':
      return withWorld({ ...next, rung: undefined }, event.data.kind, (world) => ({
        ...world,
        beliefs: event.data.beliefs,
        gate: { ...world.gate, declined: world.gate.declined + 1 },
      }));
    case 'reflected': {
      const { kind, pin, feeling, text, sparks } = event.data;
      const page = ({ tries }: World): JournalEntry => {
        const upTo = tries.at(-1)?.n ?? 0;
        return { at: event.at, pin: tries.find((attempt) => attempt.n === pin) ?? null, feeling, text, upTo };
      };
      return withWorld(next, kind, (world) => ({ ...world, journal: [...world.journal, page(world)].slice(-JOURNAL_KEPT) }), sparks);
    }
    case 'bought': {
      const { part, price } = event.data;
      return { ...next, carried: { ...state.carried, sparks: state.carried.sparks - price, bench: [...state.carried.bench, part] } };
    }
    case 'enrolled':
      return { ...next, carried: { ...state.carried, enrolled: { ...event.data, main: null, ended: null } } };
    case 'consent':
      return next;
    case 'settings':
      return { ...next, preferences: event.data.preferences };
    case 'tick':
      return withWorld(next, event.data.kind, (world) => ({ ...world, beliefs: event.data.beliefs }));
    case 'closed':
      return { ...next, closed: true };
  }
}

/** Where the events of one session lead to, from nothing; why not, where one of them can't be. */
export function stateAfter(events: readonly GameEvent[]): Result<State> {
  try {
    return ok(events.reduce(apply, nothing));
  } catch (error) {
    if (error instanceof EventError) return refuse(error.message);
    throw error;
  }
}

const kindOf = (state: State): string => levelOf(state)?.kind ?? '';

/** The part of a pull's record that the notebook and the rungs need. */
function attemptOf(data: EventData['pull']): Attempt {
  const { at, n, level, setup, answer, key, goal, forecast, how, sureness, reply, met, repeat, seen, idea, ruledOut, cards, sparks, bits } =
    data;
  const own = {
    at,
    n,
    level,
    setup,
    answer,
    key,
    goal,
    forecast,
    how,
    sureness,
    reply,
    met,
    repeat,
    seen,
    idea,
    ruledOut,
    cards,
    sparks,
    bits,
  };
  return data.other === undefined ? own : { ...own, other: data.other };
}

/** In a study: playing begins with the first level that is no test. */
function begunMain({ carried, playlist }: State, { at, data }: EventOf<'level'>): Carried {
  const { enrolled } = carried;
  const test = playlist.levels.find(({ id }) => id === data.level)?.place === 'test';
  return enrolled === undefined || enrolled.main !== null || test ? carried : { ...carried, enrolled: { ...enrolled, main: at } };
}

/** In a study: it ends with the last answer of the test after. */
function endedMain({ carried, playlist }: State, { at, level }: Attempt): Carried {
  const { enrolled } = carried;
  const last = playlist.settings.study?.post.includes(level) === true;
  return enrolled === undefined || !last ? carried : { ...carried, enrolled: { ...enrolled, ended: at } };
}

function withWorld(state: State, kind: string, change: (world: World) => World, sparks = 0): State {
  const world = worldOf(state.carried, kind);
  if (world === undefined) return state;
  return {
    ...state,
    carried: { ...state.carried, sparks: state.carried.sparks + sparks, worlds: { ...state.carried.worlds, [kind]: change(world) } },
  };
}

const freshIn = (state: State, level: string): boolean => state.playlist.levels.find((one) => one.id === level)?.deal === 'fresh';

/**
 * @param fresh whether each pull of its level has another setup
 * @param last whether no try of others is left on it
 */
function afterPull(world: World, attempt: Attempt, fresh: boolean, last: boolean): World {
  const before = progressOf(world, attempt.level);
  const pulls = before.pulls + 1;
  const met = attempt.met && attempt.seen;
  const progress: LevelProgress = {
    pulls,
    solvedAt: before.solvedAt ?? (met ? pulls : null),
    ways: met && !before.ways.includes(attempt.key) ? [...before.ways, attempt.key] : before.ways,
    sparks: before.sparks + attempt.sparks,
    ...((before.watched || (attempt.other !== undefined && last)) && { watched: true }),
  };
  return {
    ...world,
    ideas: !attempt.seen || world.ideas.includes(attempt.idea) ? world.ideas : [...world.ideas, attempt.idea],
    began: world.began ?? attempt.at,
    album: { ...won(attempt), ...world.album },
    tries: [...world.tries, attempt].slice(-TRIES_KEPT),
    tried:
      attempt.seen && !attempt.repeat && !fresh
        ? { ...world.tried, [attempt.level]: [...triedOn(world, attempt.level), markOf(attempt)].slice(-MARKS_KEPT) }
        : world.tried,
    levels: { ...world.levels, [attempt.level]: progress },
  };
}

/** The cards that a pull won, each with that pull. */
const won = (attempt: Attempt): World['album'] => Object.fromEntries(attempt.cards.map((strategy) => [strategy, attempt]));

/** A rung that is only shown again was paid for already. */
function walkedOn(gate: Gate, open: OpenRung): Gate {
  const again = gate.walked.some((one) => one.rung === open.rung && one.at === open.at);
  return { ...gate, walked: [...gate.walked.filter((one) => one.rung !== open.rung), open], forecastSince: again && gate.forecastSince };
}

/** The world of someone who has not begun. @param beliefs what is believed of somebody nothing is known of */
export const freshWorld = (beliefs: World['beliefs']): World => ({
  ideas: [],
  began: null,
  album: {},
  journal: [],
  beliefs,
  gate: shutGate,
  tries: [],
  tried: {},
  levels: {},
});
