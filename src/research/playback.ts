// A session as it plays back: its pulls, rungs and openings of the gate, in their order. From the log alone.

import type { EventOf, GameEvent } from '../core/event.ts';
import type { Level } from '../core/level.ts';

type PullEvent = EventOf<'pull'>;

/** What stands on the line of a session. */
export type Moment = {
  readonly event: PullEvent | EventOf<'rung'> | EventOf<'gate'>;
  /** ms since the session began */
  readonly t: number;
  /** the pull that stands on the stage: this one, or the last before */
  readonly pull: PullEvent | undefined;
  /** pulls so far, this one among them */
  readonly pulls: number;
  readonly mark: 'idea' | 'repeat' | 'surprise' | 'rung' | 'gate';
  /** the student's own surprise, bits; 0 where there is none */
  readonly surprise: number;
};

export type Playback = {
  readonly learner: string;
  readonly levels: ReadonlyMap<string, Level>;
  /** conflict at which the gate opens, 0 to 1 */
  readonly conflict: number;
  readonly moments: readonly Moment[];
  /** all pulls */
  readonly pulls: number;
  /** ms from the first event to the last */
  readonly length: number;
};

const markOf = ({ data: { repeat, forecast, reply, seen } }: PullEvent): Moment['mark'] =>
  repeat ? 'repeat' : seen && forecast !== null && forecast !== reply ? 'surprise' : 'idea';

/** @param events of one session, in the order of their numbers @returns undefined where its first event is missing */
export function playbackOf(events: readonly GameEvent[]): Playback | undefined {
  const [first] = events;
  if (first?.type !== 'opened') return undefined;
  const moments: Moment[] = [];
  let pull: PullEvent | undefined;
  let pulls = 0;
  for (const event of events) {
    if (event.type === 'pull') {
      pull = event;
      pulls++;
      moments.push({ event, t: event.t, pull, pulls, mark: markOf(event), surprise: event.data.figures.own_bits ?? 0 });
    } else if (event.type === 'rung' || event.type === 'gate')
      moments.push({ event, t: event.t, pull, pulls, mark: event.type, surprise: 0 });
  }
  const { playlist, learner } = first.data;
  return {
    learner,
    levels: new Map(playlist.levels.map((level) => [level.id, level])),
    conflict: playlist.settings.gate.conflict,
    moments,
    pulls,
    length: (events.at(-1)?.t ?? 0) - first.t,
  };
}

/** Speeds of playing, times that of the log. */
export const SPEEDS = [1, 4, 16] as const;
export type Speed = (typeof SPEEDS)[number];

/** However fast, a pull can be seen. */
const LEAST = 700;
/** A student may be away for an hour; nobody waits so long for it. */
const MOST = 60_000;

/** How long the player stays at a moment before the next, ms; undefined at the last one. */
export function stayAt({ moments }: Playback, index: number, speed: Speed): number | undefined {
  const [now, next] = [moments[index], moments[index + 1]];
  return now && next ? Math.max(LEAST, Math.min(MOST, next.t - now.t) / speed) : undefined;
}
