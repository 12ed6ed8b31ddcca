import { isExplore } from '../core/level.ts';
import type { GateThresholds } from '../core/playlist.ts';
import type { World } from '../core/world.ts';
import { conflict } from '../feedback/diagnosis.ts';
import { progressOf, worldOf } from '../session/apply.ts';
import type { State } from '../session/state.ts';
import type { Warmth } from '../stage/stage.ts';
import { mayOffer } from './study.ts';

/** Rays of a lamp that stands open. */
const RAYS = 5;
/** How warm it is for joy where it may let down no star. */
const UNOFFERED = 2;

/**
 * How far failing has come towards an open gate, 0 to 1: the nearest of the ways that lead there by trying. Waiting
 * leads there too, but the lamp doesn't promise that.
 */
export function closeness(world: World, thresholds: GateThresholds, swept: number): number {
  const { beliefs } = world;
  const ideas = Math.min(1, beliefs.missIdeas.length / thresholds.ideas);
  const conflicting = thresholds.conflict === 0 ? 1 : Math.min(1, conflict(beliefs.student, beliefs.world) / thresholds.conflict);
  const barren = Math.min(1, beliefs.barren / thresholds.barren);
  return Math.max((ideas + conflicting) / 2, barren, swept);
}

/**
 * The warmth of the lamp in the world of `kind`. `lit`: a goal was met just now.
 * Asleep before the first find and where it may offer nothing, stirring, warming past half the way, open, and "aha" while a find is fresh.
 */
export function warmthOf(state: State, kind: string | undefined, lit: boolean): Warmth {
  const world = kind === undefined ? undefined : worldOf(state.carried, kind);
  const offers = mayOffer(state);
  if (lit) return { level: offers ? 4 : UNOFFERED, rays: RAYS };
  if (world === undefined || !offers) return { level: 0, rays: 0 };
  if (world.gate.reason !== null) return { level: 3, rays: RAYS };
  const explore = state.playlist.levels.filter((level) => level.kind === kind && isExplore(level.place));
  const solved = explore.filter((level) => progressOf(world, level.id).solvedAt !== null).length;
  const near = closeness(world, state.playlist.settings.gate, explore.length === 0 ? 0 : solved / explore.length);
  const rays = Math.min(RAYS - 1, Math.floor(near * RAYS));
  if (near === 0) return { level: 0, rays: 0 };
  return { level: near < 0.5 ? 1 : 2, rays };
}
