import type { Kinds, Puzzle } from '../core/kind.ts';
import type { Level } from '../core/level.ts';
import type { Candidate } from '../feedback/policy.ts';
import { progressOf, worldOf } from './apply.ts';
import type { State } from './state.ts';

/** The levels that can be entered, in the order of the playlist, as a policy reads them. */
export function candidates(kinds: Kinds, state: State): Candidate[] {
  return state.playlist.levels.flatMap((level) => {
    const world = worldOf(state.carried, level.kind);
    const puzzle = firstPuzzle(kinds, level);
    if (world === undefined || puzzle === undefined) return [];
    const solved = progressOf(world, level.id).solvedAt !== null;
    return [{ id: level.id, place: level.place, solved, features: puzzle.features(level.goal ?? undefined), beliefs: world.beliefs }];
  });
}

function firstPuzzle(kinds: Kinds, level: Level): Puzzle | undefined {
  const opened = Object.hasOwn(kinds, level.kind) ? kinds[level.kind]?.open(level.setups[0] ?? null) : undefined;
  return opened?.ok ? opened.value : undefined;
}
