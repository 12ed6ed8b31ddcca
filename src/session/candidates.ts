import { type Kinds, kindNamed, type Puzzle } from '../core/kind.ts';
import { isExplore, type Level } from '../core/level.ts';
import type { World } from '../core/world.ts';
import { caughtUp } from '../feedback/engine.ts';
import type { Candidate } from '../feedback/policy.ts';
import { doneIn, progressOf, worldOf } from './apply.ts';
import { judgesOn } from './others.ts';
import type { State } from './state.ts';

/** A level that waits for a return visit can be entered from this long after the first pull of its world on: the next day, ms. */
export const RETURN_AFTER = 72_000_000;

/** Whether a level is kept back for a later visit. @param at wall clock, ms */
export const heldBack = (level: Level, world: World | undefined, at: number): boolean =>
  level.visit === 'return' && (world === undefined || world.began === null || at - world.began < RETURN_AFTER);

/** The world that a learner is in: that of the level they were at, else the first of the playlist; '' where it has no level. */
export const worldHere = ({ playlist, carried }: State): string =>
  (playlist.levels.find((level) => level.id === carried.level) ?? playlist.levels[0])?.kind ?? '';

/** The kinds of the playlist, each once, in its order. */
export const worldsOf = ({ playlist }: State): readonly string[] => [...new Set(playlist.levels.map((level) => level.kind))];

/**
 * The levels that a policy draws from, in the order of the playlist: those of one world. Once its concept was put together,
 * exploring is over, unless a study puts it first: what is left of it can still be chosen on the map. Where nothing is ahead in a
 * world, its sandbox seen included, the next one of the playlist comes.
 * @param wanted a kind: the world that is looked at first; undefined: the one that the learner is in
 */
export function candidates(kinds: Kinds, state: State, at: number, wanted = worldHere(state)): Candidate[] {
  const looked = lookedAt(kinds, state, at, wanted);
  const { open } = looked.find(isAhead) ?? looked[0] ?? { open: [] };
  const left = open.filter(({ over, candidate }) => !over && !candidate.solved);
  return (left.length > 0 ? open.filter(({ over }) => !over) : open).map(({ candidate }) => candidate);
}

/** The world that the next level is drawn from; undefined where nothing is ahead in any. */
export const worldAhead = (kinds: Kinds, state: State, at: number, wanted = worldHere(state)): string | undefined =>
  lookedAt(kinds, state, at, wanted).find(isAhead)?.kind;

type Looked = { readonly kind: string; readonly open: readonly Open[] };
const isAhead = ({ open }: Looked): boolean => open.some(({ ahead }) => ahead);

/** The worlds in the order in which they are looked at. */
function lookedAt(kinds: Kinds, state: State, at: number, wanted: string): readonly Looked[] {
  const worlds = worldsOf(state);
  const order = [wanted, ...worlds.slice(worlds.indexOf(wanted) + 1), ...worlds].filter((kind) => worlds.includes(kind));
  return [...new Set(order)].map((kind) => ({ kind, open: openIn(kinds, state, at, kind) }));
}

/** `over`: exploring is, and it is unsolved. `ahead`: there is something to do that was not done. */
type Open = { readonly candidate: Candidate; readonly over: boolean; readonly ahead: boolean };

function openIn(kinds: Kinds, state: State, at: number, kind: string): readonly Open[] {
  const world = worldOf(state.carried, kind);
  const named = kindNamed(kinds, kind);
  if (world === undefined || !named.ok) return [];
  const beliefs = caughtUp(world.beliefs, state.carried.shared);
  const { calibration, study } = state.playlist.settings;
  const fitted = calibration?.levels;
  const assembled = world.gate.walked.some((one) => one.rung === 'assemble');
  return state.playlist.levels.flatMap((level) => {
    const puzzle = level.kind === kind ? firstPuzzle(kinds, level) : undefined;
    if (puzzle === undefined || level.place === 'test' || heldBack(level, world, at)) return [];
    // where tries of others are judged, nothing is explored by hand
    if (study?.tries === 'others' && isExplore(level.place) && !judgesOn(named.value, study, level)) return [];
    const solved = doneIn(world, level);
    const over = assembled && study?.together !== 'first' && isExplore(level.place) && !solved;
    const ahead = level.place === 'sandbox' ? progressOf(world, level.id).pulls === 0 : !over && !solved;
    const features = puzzle.features(level.goal ?? undefined);
    return [{ candidate: { id: level.id, place: level.place, solved, features, fitted, beliefs }, over, ahead }];
  });
}

function firstPuzzle(kinds: Kinds, level: Level): Puzzle | undefined {
  const kind = kindNamed(kinds, level.kind);
  const opened = kind.ok ? kind.value.open(level.setups[0] ?? null) : kind;
  return opened.ok ? opened.value : undefined;
}
