import type { Level } from '../core/level.ts';
import type { World } from '../core/world.ts';
import { progressOf } from '../session/apply.ts';

/** A level as a bulb on its shop's string. */
export type Bulb = {
  readonly level: Level;
  readonly solved: boolean /** the first one not solved: where the way goes on */;
  readonly next: boolean;
};

export function bulbsOf(levels: readonly Level[], world: World | undefined): readonly Bulb[] {
  const solved = levels.map((level) => progressOf(world, level.id).solvedAt !== null);
  const next = solved.indexOf(false);
  return levels.map((level, index) => ({ level, solved: solved[index] === true, next: index === next }));
}
