// What can be amiss with an event, in one place and by one error: `apply` asks before each event, those that the fold makes
// and those that are read back. The shape of an event is checked where it is read (core/event.ts); here is what a shape can't
// say: whether it follows on what was there, speaks of what is there, and holds figures that mean something.

import type { Beliefs, Gaussian } from '../core/beliefs.ts';
import { type GameEvent, LONGEST, LONGEST_IDLE } from '../core/event.ts';
import type { Column } from '../core/kind.ts';
import type { Level } from '../core/level.ts';
import { FIGURES, type Range } from '../feedback/figures.ts';
import type { State } from './state.ts';

/** `session`, `twice`, `order`, `closed`: it does not follow. `level`, `kind`: there is none of this name. `figure`: no number, or out of its range. */
const FAULTS = ['session', 'twice', 'order', 'closed', 'level', 'kind', 'figure'] as const;
export type Fault = (typeof FAULTS)[number];

/** An event that can't be: nothing was changed by it. Its message begins with the session and the number of the event. */
export class EventError extends Error {
  override readonly name = 'EventError';
  readonly code: Fault;
  readonly session: string;
  readonly seq: number;

  constructor(code: Fault, { session, seq }: Pick<GameEvent, 'session' | 'seq'>, why: string) {
    super(`Session ${session}, event ${seq}: ${why}`);
    this.code = code;
    this.session = session;
    this.seq = seq;
  }
}

/** Where a session stands, as far as the order of its events goes. */
export type Standing = Pick<State, 'session' | 'seq'>;

/**
 * Whether an event is the next one of its session.
 * @param state before the event; whatever it was, `opened` begins another session
 * @throws EventError where it is not
 */
export function inOrder(state: Standing, event: GameEvent): void {
  const { session, seq } = event;
  const opens = event.type === 'opened';
  const next = opens && session !== state.session ? 0 : state.seq;
  if (!opens && session !== state.session)
    throw new EventError('session', event, `it is of another session than ${state.session || 'none'}.`);
  if (seq < next || (opens && next > 0)) throw new EventError('twice', event, `it stands twice; event ${next} was to come.`);
  if (seq !== next) throw new EventError('order', event, `event ${next} is missing before it.`);
}

/** @throws EventError where the event does not follow on the state, or says what can't be */
export function checked(state: State, event: GameEvent): void {
  inOrder(state, event);
  if (event.type !== 'opened') {
    if (state.closed) throw new EventError('closed', event, 'the session was closed before it.');
    if (event.t < state.t) throw new EventError('order', event, `its clock says ${event.t} ms, and ${state.t} ms had gone by.`);
  }
  whole(event, 'at', event.at, Number.MIN_SAFE_INTEGER);
  whole(event, 't', event.t, 0, LONGEST);
  switch (event.type) {
    case 'opened': {
      const { carried, condition } = event.data;
      within(event, 'condition.chance', condition.chance, CHANCE);
      whole(event, 'carried.sparks', carried.sparks, 0);
      for (const world of Object.values(carried.worlds)) sound(event, world.beliefs);
      return;
    }
    case 'level':
      known(state, event, event.data.level);
      distribution(event, 'chances', event.data.chances);
      return;
    case 'dealt':
      known(state, event, event.data.level);
      whole(event, 'deal', event.data.deal, 0);
      return;
    case 'pull': {
      const { level, n, bits, sparks, figures, beliefs } = event.data;
      there(state, event, known(state, event, level).kind);
      if (state.dealt?.level !== level) throw new EventError('order', event, `the level "${level}" is not laid out.`);
      whole(event, 'n', n, 1);
      within(event, 'bits', bits, FIGURES.bayes_bits);
      whole(event, 'sparks', sparks, 0);
      for (const name in figures) within(event, name, figures[name], rangeOf(name));
      sound(event, beliefs);
      return;
    }
    case 'gate':
    case 'rung':
      there(state, event, event.data.kind);
      return;
    case 'reflected':
      there(state, event, event.data.kind);
      whole(event, 'sparks', event.data.sparks, 0);
      return;
    case 'answered':
      there(state, event, event.data.kind);
      whole(event, 'sparks', event.data.sparks, 0);
      sound(event, event.data.beliefs);
      return;
    case 'declined':
      there(state, event, event.data.kind);
      sound(event, event.data.beliefs);
      return;
    case 'tick':
      there(state, event, event.data.kind);
      whole(event, 'idle', event.data.idle, 0, LONGEST_IDLE);
      sound(event, event.data.beliefs);
      return;
    case 'bought':
      whole(event, 'price', event.data.price, 0, state.carried.sparks);
      return;
    case 'consent':
    case 'settings':
    case 'closed':
      return;
  }
}

function known({ playlist }: State, event: GameEvent, level: string): Level {
  const found = playlist.levels.find(({ id }) => id === level);
  if (found === undefined) throw new EventError('level', event, `there is no level "${level}" in its playlist.`);
  return found;
}

function there({ carried }: State, event: GameEvent, kind: string): void {
  if (!Object.hasOwn(carried.worlds, kind)) throw new EventError('kind', event, `its playlist has no world "${kind}".`);
}

const CHANCE: Range = { least: 0, most: 1 };
const ANY: Range = {};
/** How far a sum of chances may be from 1. */
const ROUNDING = 1e-9;

/** The kind's own figures, and those of another engine, may be any number. */
const rangeOf = (name: string): Range => (Object.hasOwn(FIGURES, name) ? RANGES[name] : undefined) ?? ANY;
const RANGES: Readonly<Record<string, Column & Range>> = FIGURES;

function within(event: GameEvent, name: string, value: number | undefined, range: Range): void {
  const { least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY } = range;
  if (value === undefined || !Number.isFinite(value)) throw new EventError('figure', event, `${name} is ${value}, which is no number.`);
  if (value < least || value > most) throw new EventError('figure', event, `${name} is ${value}, and goes from ${least} to ${most}.`);
}

function whole(event: GameEvent, name: string, value: number, least: number, most = Number.MAX_SAFE_INTEGER): void {
  if (!Number.isSafeInteger(value)) throw new EventError('figure', event, `${name} is ${value}, which is no whole number.`);
  if (value < least || value > most) throw new EventError('figure', event, `${name} is ${value}, and goes from ${least} to ${most}.`);
}

/** Chances that sum to 1, or none at all. */
function distribution(event: GameEvent, name: string, chances: Readonly<Record<string, number>>): void {
  let sum = 0;
  let some = false;
  for (const id in chances) {
    const chance = chances[id] ?? Number.NaN;
    within(event, name, chance, CHANCE);
    sum += chance;
    some = true;
  }
  if (some && Math.abs(sum - 1) > ROUNDING) throw new EventError('figure', event, `${name} sums to ${sum}, and not to 1.`);
}

function gaussian(event: GameEvent, name: string, { mean, variance }: Gaussian): void {
  within(event, name, mean, ANY);
  within(event, name, variance, FIGURES.ability_variance);
}

function sound(event: GameEvent, beliefs: Beliefs): void {
  gaussian(event, 'ability', beliefs.ability);
  gaussian(event, 'shared', beliefs.shared);
  within(event, 'sharing', beliefs.sharing, ANY);
  for (const difficulty of Object.values(beliefs.difficulty)) {
    gaussian(event, 'difficulty', difficulty);
    within(event, 'covariance', difficulty.covariance, ANY);
  }
  distribution(event, 'student', beliefs.student);
  distribution(event, 'world', beliefs.world);
  within(event, 'value', beliefs.value, CHANCE);
  within(event, 'associability', beliefs.associability, CHANCE);
  within(event, 'leaving', beliefs.leaving, CHANCE);
  for (const count of COUNTS) whole(event, count, beliefs[count], 0);
}

const COUNTS = [
  'pulls',
  'repeats',
  'missesInRow',
  'barren',
  'ideaChanges',
  'afterMiss',
  'afterGate',
  'inRow',
  'opportunities',
  'idle',
] as const satisfies readonly (keyof Beliefs)[];
