import { type Goal, type Kind, meets, type Outcome, type Position, type Puzzle } from '../core/kind.ts';
import { once } from '../core/once.ts';
import type { Case } from '../feedback/reading.ts';
import { ideaOf } from './idea.ts';
import type { Builds } from './likelihood.ts';

/** What a pull of this build is, before anybody asks what it means. */
export type Look = {
  readonly case: Case;
  readonly outcome: Outcome;
  readonly met: boolean;
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
  return {
    case: caseOf(puzzle, position, goal === null ? undefined : builds?.(kind, puzzle, position, goal)),
    outcome,
    met: goal !== null && meets(goal, outcome.reply, position.expects()),
    idea: ideas(position)(goal),
  };
}

/** The same object wherever the same is asked again: the engine works out once for each what follows from it. */
export const caseOf = (puzzle: Puzzle, position: Position, builds: Builds | undefined): Case => cases(puzzle)(position)(builds ?? NOBODYS);

/** Stands for no builds where there has to be an object. */
const NOBODYS = {};
const cases = once((puzzle: Puzzle) =>
  once((position: Position) =>
    once(
      (builds: Builds | typeof NOBODYS): Case => ({
        replies: puzzle.replies.map((reply) => reply.id),
        expects: position.expects(),
        builds: 'chances' in builds ? builds : undefined,
      }),
    ),
  ),
);

const ideas = once((position: Position) => once((goal: Goal | null) => ideaOf(goal, position.expects())));
