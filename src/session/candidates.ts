import { type Kinds, kindNamed, type Puzzle } from '../core/kind.ts';
import { isExplore, type Level } from '../core/level.ts';
import type { World } from '../core/world.ts';
import type { Candidate } from '../feedback/policy.ts';
import { doneIn, worldOf } from './apply.ts';
import type { State } from './state.ts';

/** A level that waits for a return visit can be entered from this long after the first pull of its world on: the next day, ms. */
export const RETURN_AFTER = 72_000_000;

/** Whether a level is kept back for a later visit. @param at wall clock, ms */
export const heldBack = (level: Level, world: World | undefined, at: number): boolean =>
  level.visit === 'return' && (world === undefined || world.began === null || at - world.began < RETURN_AFTER);

/**
 * The levels that a policy draws from, in the order of the playlist. Once the concept was put together, exploring is
 * over: what is left of it can still be chosen on the map.
 */
export function candidates(kinds: Kinds, state: State, at: number): Candidate[] {
  const open = state.playlist.levels.flatMap((level) => {
    const world = worldOf(state.carried, level.kind);
    const puzzle = firstPuzzle(kinds, level);
    if (world === undefined || puzzle === undefined || heldBack(level, world, at)) return [];
    const solved = doneIn(world, level);
    const candidate = {
      id: level.id,
      place: level.place,
      solved,
      features: puzzle.features(level.goal ?? undefined),
      beliefs: world.beliefs,
    };
    const assembled = world.gate.walked.some((one) => one.rung === 'assemble');
    return [{ candidate, over: assembled && isExplore(level.place) && !solved }];
  });
  const ahead = open.filter(({ candidate, over }) => !over && !candidate.solved);
  return (ahead.length > 0 ? open.filter(({ over }) => !over) : open).map(({ candidate }) => candidate);
}

function firstPuzzle(kinds: Kinds, level: Level): Puzzle | undefined {
  const kind = kindNamed(kinds, level.kind);
  const opened = kind.ok ? kind.value.open(level.setups[0] ?? null) : kind;
  return opened.ok ? opened.value : undefined;
}
