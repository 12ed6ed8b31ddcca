import { type Chances, type Goal, goalChance } from '../core/kind.ts';
import { NO_IDEA } from '../feedback/reading.ts';

/**
 * The idea of a build: the set of strategies that give the goal a chance on it, as one text. Coarser than the build's
 * key: hanging the 3 at peg 5 or at peg 6 is one idea.
 */
export function ideaOf(goal: Goal | null, expects: Readonly<Record<string, Chances>>): string {
  if (goal === null) return NO_IDEA;
  const believers = Object.keys(expects).filter((id) => goalChance(goal, expects, id) > 0);
  return believers.length === 0 ? NO_IDEA : believers.sort().join('+');
}
