// What of a log says something of a level's difficulty, or of leaving. Events come one at a time, each session's in order;
// sessions may take turns.

import type { EventData, GameEvent } from '../core/event.ts';
import { type Kinds, kindNamed } from '../core/kind.ts';
import { difficultyPrior } from '../feedback/ability.ts';
import type { Strain } from '../feedback/persistence.ts';
import { NO_IDEA } from '../feedback/reading.ts';

/** An own pull for a goal that was no repeat. */
export type LevelRow = { readonly learner: string; readonly level: string; readonly met: boolean; readonly floor: number };
/** An own pull that missed its goal, and whether the learner left before the next one. */
export type LeavingRow = { readonly learner: string; readonly strain: Strain; readonly left: boolean };

export type Rows = {
  readonly sessions: number;
  readonly simulated: number;
  readonly learners: ReadonlySet<string>;
  /** by kind: ability is one in each */
  readonly levels: ReadonlyMap<string, readonly LevelRow[]>;
  /** prior mean of each level's difficulty, logits */
  readonly priors: ReadonlyMap<string, number>;
  readonly leaving: readonly LeavingRow[];
  /** events of sessions whose beginning is not in the log: they say nothing */
  readonly lost: number;
};

type Session = {
  readonly learner: string;
  /** level → kind */
  readonly kinds: ReadonlyMap<string, string>;
  readonly ideas: Map<string, Set<string>>;
  /** by kind: idle time as the last tick told it, ms */
  readonly idle: Map<string, number>;
  /** a miss of which it is not known yet whether another pull came */
  open: Omit<LeavingRow, 'left'> | undefined;
};

/**
 * Reads events. A learner is at risk of leaving after each own pull that missed its goal: a solve ends the risk (SCIENCE
 * "Persistence"). They left where the session was closed because the page was left, with no pull after the miss. What was not seen to
 * its end says nothing: a session without its end, one that another learner's coming ended, and the end of a lesson.
 * @param lesson ms after which a session's end is the lesson's; undefined: no lesson ended any
 */
export function collector(
  kinds: Kinds,
  lesson: number | undefined,
): { readonly take: (event: GameEvent) => void; readonly rows: () => Rows } {
  const sessions = new Map<string, Session>();
  const learners = new Set<string>();
  const levels = new Map<string, LevelRow[]>();
  const priors = new Map<string, number>();
  const leaving: LeavingRow[] = [];
  let [simulated, lost] = [0, 0];

  const begin = (id: string, data: EventData['opened']): void => {
    for (const level of data.playlist.levels) {
      const kind = kindNamed(kinds, level.kind);
      const puzzle = kind.ok ? kind.value.open(level.setups[0] ?? null) : kind;
      if (level.goal && puzzle.ok && !priors.has(level.id)) priors.set(level.id, difficultyPrior(puzzle.value.features(level.goal)).mean);
    }
    learners.add(data.learner);
    if (data.simulated) simulated++;
    sessions.set(id, {
      learner: data.learner,
      kinds: new Map(data.playlist.levels.map((level) => [level.id, level.kind])),
      ideas: new Map(Object.entries(data.carried.worlds).map(([kind, world]) => [kind, new Set(world.ideas)])),
      idle: new Map(),
      open: undefined,
    });
  };

  const pulled = (session: Session, data: EventData['pull']): void => {
    if (session.open) leaving.push({ ...session.open, left: false });
    session.open = undefined;
    const kind = session.kinds.get(data.level) ?? '';
    const ideas = session.ideas.get(kind) ?? new Set();
    session.ideas.set(kind, ideas);
    const newIdea = !data.repeat && data.goal !== null && data.idea !== NO_IDEA && !ideas.has(data.idea);
    ideas.add(data.idea);
    const idle = session.idle.get(kind) ?? 0;
    session.idle.set(kind, 0);
    if (data.goal === null) return;
    if (!data.repeat) {
      const rows = levels.get(kind) ?? [];
      levels.set(kind, rows);
      rows.push({ learner: session.learner, level: data.level, met: data.met, floor: data.figures.guess_floor ?? 0 });
    }
    const { missesInRow, barren } = data.beliefs;
    if (!data.met)
      session.open = { learner: session.learner, strain: { missesInRow, barren, repeat: data.repeat, bits: data.bits, newIdea, idle } };
  };

  return {
    take: (event) => {
      if (event.type === 'opened') {
        begin(event.session, event.data);
        return;
      }
      const session = sessions.get(event.session);
      if (session === undefined) {
        lost++;
        return;
      }
      if (event.type === 'pull') pulled(session, event.data);
      else if (event.type === 'tick' || event.type === 'answered' || event.type === 'declined')
        session.idle.set(event.data.kind, event.data.beliefs.idle);
      else if (event.type === 'closed') {
        if (session.open && event.data.why === 'left' && !(lesson !== undefined && event.t >= lesson))
          leaving.push({ ...session.open, left: true });
        session.open = undefined;
      }
    },
    rows: () => ({ sessions: sessions.size, simulated, learners, levels, priors, leaving, lost }),
  };
}
