import type { Gaussian } from '../core/beliefs.ts';
import type { Json } from '../core/json.ts';
import type { Kinds, Puzzle } from '../core/kind.ts';
import type { Level } from '../core/level.ts';
import { difficultyPrior } from '../feedback/ability.ts';
import { startBeliefs } from '../feedback/engine.ts';
import type { Candidate } from '../feedback/policy.ts';
import { progressOf, worldOf } from './apply.ts';
import type { State } from './state.ts';

export /** The levels that can be entered, in the order of the playlist, with how hard each is thought to be. */
function candidates(kinds: Kinds, state: State): Candidate[] {
  return state.playlist.levels.flatMap((level) => {
    const world = worldOf(state.carried, level.kind);
    const puzzle = firstPuzzle(kinds, level);
    if (world === undefined || puzzle === undefined) return [];
    const known = Object.hasOwn(world.beliefs.difficulty, level.id) ? world.beliefs.difficulty[level.id] : undefined;
    const difficulty = known ?? difficultyPrior(puzzle.features(level.goal ?? undefined));
    return [{ id: level.id, place: level.place, solved: progressOf(world, level.id).solvedAt !== null, difficulty }];
  });
}

/** What is believed of the learner's ability in the world that comes next; a playlist of several worlds plays them in order. */
export function abilityFor(kinds: Kinds, state: State): Gaussian {
  const next = state.playlist.levels.find((level) => progressOf(worldOf(state.carried, level.kind), level.id).solvedAt === null);
  const world = worldOf(state.carried, (next ?? state.playlist.levels[0])?.kind ?? '');
  return (world ? world.beliefs : startBeliefs(Object.values(kinds)[0]?.strategies ?? [])).ability;
}

function firstPuzzle(kinds: Kinds, level: Level): Puzzle | undefined {
  const setup: Json = level.setups[0] ?? null;
  const opened = Object.hasOwn(kinds, level.kind) ? kinds[level.kind]?.open(setup) : undefined;
  return opened?.ok ? opened.value : undefined;
}
