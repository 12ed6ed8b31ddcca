import { type EventData, type EventType, type GameEvent, LOG_VERSION, LONGEST } from '../core/event.ts';
import { type Kind, type Kinds, kindNamed } from '../core/kind.ts';
import type { Level } from '../core/level.ts';
import { apply } from './apply.ts';
import type { Now, Refusal } from './command.ts';
import type { Likelihoods } from './likelihood.ts';
import type { State } from './state.ts';

/** What every step needs beside the state: the kinds, and what is remembered of their setups. */
export type Tools = {
  readonly kinds: Kinds;
  readonly builds: Likelihoods;
};

/** Where a step has got to: the state after the events made so far. */
export type Run = { readonly state: State; readonly events: readonly GameEvent[]; readonly now: Now };

/** The kind of a level; undefined on the map, and where the playlist has a level of a kind that is not here. */
export function kindOf({ kinds }: Tools, level: Level | undefined): Kind | undefined {
  const kind = level && kindNamed(kinds, level.kind);
  return kind?.ok ? kind.value : undefined;
}

/** A command is refused for this reason; `why` is for a log or a developer, not for a child. */
export const refusal = (code: Refusal['code'], why: string): Refusal => ({ code, why });

/** Whole ms since the session began: never running back, at most LONGEST. */
export const timeOf = (state: State, now: Now): number =>
  Math.min(LONGEST, Math.max(state.t, Math.round(Number.isFinite(now.t) ? now.t : 0)));

/** The wall clock in whole ms; 0 where it tells none. */
export const clockOf = ({ at }: Now): number => (Number.isSafeInteger(Math.round(at)) ? Math.round(at) : 0);

/** One event further: it is numbered, timed and applied. */
export function emit<T extends EventType>(run: Run, type: T, data: EventData[T]): Run {
  const { session, seq, simulated } = run.state;
  const [at, t] = [clockOf(run.now), timeOf(run.state, run.now)];
  const event = (
    simulated ? { v: LOG_VERSION, session, seq, at, t, type, simulated, data } : { v: LOG_VERSION, session, seq, at, t, type, data }
  ) as GameEvent;
  return { ...run, state: apply(run.state, event), events: [...run.events, event] };
}
