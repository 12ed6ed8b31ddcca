// What a student of these tests thinks. Only an idea is held, a strategy of the kind: what is built, expected and answered
// follows from it through the contract, and no build of any level is written down here. Pure: no page, no clock.

import type { Json } from '../../../src/core/json.ts';
import type { Goal, Position, Puzzle } from '../../../src/core/kind.ts';
import { pick, type Random } from '../../../src/core/random.ts';

export type Mind = {
  readonly idea: string;
  readonly random: Random;
  /** what comes to mind first for an idea, before anything that it builds */
  readonly first?: (idea: string) => Json | undefined;
};

/** So often someone builds what they think, before they see that they tried all of it. */
const DRAWS = 40;

/** What the idea builds for the goal and was not tried yet; undefined where all of it was tried. */
export function nextBuild({ idea, random, first }: Mind, puzzle: Puzzle, goal: Goal, tried: ReadonlySet<string>): Position | undefined {
  const own = puzzle.at(first?.(idea) ?? null);
  if (own.ok && !tried.has(own.value.key)) return own.value;
  for (let draw = 0; draw < DRAWS; draw++) {
    const build = puzzle.builtBy(idea, goal, random);
    if (build !== undefined && !tried.has(build.key)) return build;
  }
  return undefined;
}

/** The reply that the idea expects; where it guesses, one of those that it holds likeliest. */
export function expected({ idea, random }: Mind, position: Position): string {
  const chances = Object.entries(position.expects()[idea] ?? {});
  const most = Math.max(...chances.map(([, chance]) => chance));
  const [reply] = pick(
    random,
    chances.filter(([, chance]) => chance === most),
  ) ?? [undefined];
  if (reply === undefined) throw new Error(`"${idea}" expects nothing here`);
  return reply;
}
