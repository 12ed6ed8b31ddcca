import type { Level } from '../core/level.ts';
import type { World } from '../core/world.ts';
import { doneIn } from '../session/apply.ts';

/** A level as a bulb on its shop's string. */
export type Bulb = {
  readonly level: Level;
  readonly solved: boolean /** the first one not solved: where the way goes on */;
  readonly next: boolean;
  /** kept back for a later visit */
  readonly waits: boolean;
};

/** @param waits whether a level, by its id, is kept back */
export function bulbsOf(levels: readonly Level[], world: World | undefined, waits: (level: string) => boolean): readonly Bulb[] {
  const solved = levels.map((level) => doneIn(world, level));
  const kept = levels.map((level, index) => solved[index] !== true && waits(level.id));
  const next = levels.findIndex((_, index) => solved[index] !== true && kept[index] !== true);
  return levels.map((level, index) => ({ level, solved: solved[index] === true, next: index === next, waits: kept[index] === true }));
}
