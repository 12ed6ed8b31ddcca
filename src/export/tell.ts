// Events with what has to be known beside them: whose they are, which level stood before the student, how the counts of the
// engine stood before. A session is followed by itself and forgotten when its last event has come.

import type { Beliefs } from '../core/beliefs.ts';
import type { EventOf, GameEvent } from '../core/event.ts';
import { WHEN, type When } from '../core/experiment.ts';
import type { Level } from '../core/level.ts';
import type { Seat } from './study.ts';

/** What is known of a session from its first event; the blank one where that is missing. */
export type Visit = {
  readonly engine: string | null;
  readonly playlist: string | null;
  readonly language: string | null;
  readonly condition: { readonly arm: string; readonly chance: number } | null;
  /** where chance put them in a study; null before it did */
  readonly seat: Seat | null;
  /** which test of the study a level is in */
  readonly tests: ReadonlyMap<string, When>;
  /** whether the learner consented to their journal being read, as it stood when the session began; null where nobody asked */
  readonly consent: boolean | null;
  readonly levels: ReadonlyMap<string, Level>;
  /** pulls of a level before this session, and the pull that first met its goal */
  readonly before: (level: string) => { readonly pulls: number; readonly solvedAt: number | null };
};

export type Told = {
  readonly event: GameEvent;
  /** the text of `data`, where it stands as it did in the log */
  readonly data: string | undefined;
  /** the learner's pseudonym */
  readonly subject: string;
  readonly visit: Visit;
  /** the level that stands before the student, of this event or of an earlier one */
  readonly level: Level | undefined;
  /** what the event speaks of, if it speaks of a world */
  readonly kind: string | undefined;
  readonly pull: Pull | undefined;
  /** when the setup that lies there was dealt, as told, ms since 1970 */
  readonly dealtAt: number | undefined;
  /** levels of the playlist whose goal was met so far, of all that have one */
  readonly progress: { readonly solved: number; readonly of: number };
};

export type Pull = {
  readonly event: EventOf<'pull'>;
  readonly level: Level | undefined;
  /** from the engine's counts before and after; null where those before are not in the log */
  readonly afterMiss: boolean | null;
  readonly ideaChanged: boolean | null;
  readonly gateOpen: boolean | null;
  /** the likeliest strategy after this pull, and the chance of it */
  readonly strategy: string | undefined;
  readonly strategyChance: number | undefined;
  /** whether this pull met the level's goal for the first time */
  readonly solves: boolean;
};

type Counts = Pick<Beliefs, 'afterMiss' | 'ideaChanges' | 'afterGate'>;
type Following = {
  visit: Visit;
  level: Level | undefined;
  dealtAt: number | undefined;
  goals: number;
  readonly solved: Set<string>;
  readonly counts: Map<string, Counts>;
};

const UNKNOWN: Visit = {
  engine: null,
  playlist: null,
  language: null,
  condition: null,
  seat: null,
  tests: new Map(),
  consent: null,
  levels: new Map(),
  before: () => ({ pulls: 0, solvedAt: null }),
};

export type Teller = {
  readonly tell: (event: GameEvent, data: string | undefined, subject: string) => Told;
  /** No event of this session will come any more. */
  readonly forget: (session: string) => void;
};

export function teller(): Teller {
  const sessions = new Map<string, Following>();
  return {
    forget: (session) => sessions.delete(session),
    tell: (event, data, subject) => {
      let following = sessions.get(event.session);
      if (following === undefined) {
        following = { visit: UNKNOWN, level: undefined, dealtAt: undefined, goals: 0, solved: new Set(), counts: new Map() };
        sessions.set(event.session, following);
      }
      if (event.type === 'opened') open(following, event.data);
      if (event.type === 'enrolled') following.visit = { ...following.visit, seat: event.data };
      const pull = event.type === 'pull' ? pulled(following, event) : undefined;
      if (event.type === 'dealt') following.dealtAt = event.at;
      if (pull?.solves) following.solved.add(pull.event.data.level);
      if ('level' in event.data) following.level = following.visit.levels.get(event.data.level);
      const kind = 'kind' in event.data ? event.data.kind : 'level' in event.data ? following.level?.kind : undefined;
      if ('beliefs' in event.data && kind !== undefined) following.counts.set(kind, event.data.beliefs);
      const { visit, level, dealtAt, solved, goals } = following;
      return { event, data, subject, visit, level, kind, pull, dealtAt, progress: { solved: solved.size, of: goals } };
    },
  };
}

function open(following: Following, { engine, playlist, preferences, condition, consent, carried }: EventOf<'opened'>['data']): void {
  const levels = new Map(playlist.levels.map((level) => [level.id, level]));
  const progress = (id: string) => {
    const world = own(carried.worlds, levels.get(id)?.kind ?? '');
    return world && own(world.levels, id);
  };
  const known = new Map(
    [...levels.keys()].flatMap((id) => {
      const found = progress(id);
      return found ? [[id, { pulls: found.pulls, solvedAt: found.solvedAt }] as const] : [];
    }),
  );
  following.visit = {
    engine,
    playlist: playlist.id,
    language: preferences.language,
    condition,
    seat: carried.enrolled ?? null,
    tests: new Map(WHEN.flatMap((when) => (playlist.settings.study?.[when] ?? []).map((id) => [id, when] as const))),
    consent: consent?.journal ?? null,
    levels,
    before: (id) => known.get(id) ?? { pulls: 0, solvedAt: null },
  };
  following.goals = playlist.levels.filter(({ goal }) => goal !== null).length;
  for (const [id, { solvedAt }] of known) if (solvedAt !== null) following.solved.add(id);
  following.level = carried.level === null ? undefined : levels.get(carried.level);
  for (const [kind, { beliefs }] of Object.entries(carried.worlds)) following.counts.set(kind, beliefs);
}

/** A pull's level tells its world, and what the engine counted on in it. */
function pulled({ visit, counts, solved }: Following, event: EventOf<'pull'>): Pull {
  const level = visit.levels.get(event.data.level);
  const { beliefs } = event.data;
  const before = level && counts.get(level.kind);
  let strategy: string | undefined;
  let strategyChance: number | undefined;
  for (const [id, chance] of Object.entries(beliefs.student))
    if (strategyChance === undefined || chance > strategyChance) [strategy, strategyChance] = [id, chance];
  return {
    event,
    level,
    afterMiss: before ? beliefs.afterMiss > before.afterMiss : null,
    ideaChanged: before ? beliefs.ideaChanges > before.ideaChanges : null,
    gateOpen: before ? beliefs.afterGate > before.afterGate : null,
    strategy,
    strategyChance,
    solves: event.data.met && !solved.has(event.data.level),
  };
}

const own = <T>(map: Readonly<Record<string, T>>, key: string): T | undefined => (Object.hasOwn(map, key) ? map[key] : undefined);
