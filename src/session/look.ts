import { type Chances, type Goal, type Kind, meets, type Outcome, type Position, type Puzzle } from '../core/kind.ts';
import { once } from '../core/once.ts';
import { ideaOf } from './idea.ts';
import type { Builds } from './likelihood.ts';

/** What a pull of this build is, before anybody asks what it means. */
export type Look = {
  readonly replies: readonly string[];
  readonly outcome: Outcome;
  readonly met: boolean;
  readonly expects: Readonly<Record<string, Chances>>;
  readonly builds: Builds | undefined;
  readonly idea: string;
};

/** @param builds how likely each strategy is to build this; left out where there is no goal, or somebody else built it */
export function lookAt(
  kind: Kind,
  puzzle: Puzzle,
  position: Position,
  goal: Goal | null,
  builds: ((kind: Kind, puzzle: Puzzle, position: Position, goal: Goal) => Builds) | undefined,
): Look {
  const outcome = position.judge();
  const expects = position.expects();
  return {
    replies: repliesOf(puzzle),
    outcome,
    met: goal !== null && meets(goal, outcome.reply, expects),
    expects,
    builds: goal === null ? undefined : builds?.(kind, puzzle, position, goal),
    idea: ideas(position)(goal),
  };
}

const repliesOf = once((puzzle: Puzzle): readonly string[] => puzzle.replies.map((reply) => reply.id));
const ideas = once((position: Position) => once((goal: Goal | null) => ideaOf(goal, position.expects())));
