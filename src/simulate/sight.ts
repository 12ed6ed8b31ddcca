// What a learner sees of a setup, worked out once for all who meet it: the builds there are, what each strategy expects of
// them, what happens. It remembers setups and nothing of any learner, so that no learner depends on who played before.

import type { Json } from '../core/json.ts';
import { type Chances, type Goal, type Kind, meets, type Position, type Puzzle } from '../core/kind.ts';
import { lazily, once } from '../core/once.ts';
import { pick, type Random } from '../core/random.ts';

/** A build as it looks and as it turns out. */
export type Build = {
  readonly answer: Json;
  readonly key: string;
  readonly expects: Readonly<Record<string, Chances>>;
  readonly reply: string;
};

export type Sight = {
  readonly replies: readonly string[];
  /** What somebody who holds `strategy` builds for the goal; undefined where the kind has no build that can be pulled. */
  readonly builtBy: (strategy: string, goal: Goal, random: Random) => Build | undefined;
  /** Any build at all. */
  readonly anything: (goal: Goal, random: Random) => Build | undefined;
  /** An answer as it looks and turns out; undefined where the setup does not allow it. */
  readonly of: (answer: Json) => Build | undefined;
};

export type Sights = (kind: Kind, setup: Json) => Sight | undefined;

/** Builds are listed up to this many; where there are more, *anything* is what some strategy would build. */
const LISTED = 200;

export function sights(): Sights {
  const known = once((kind: Kind) => once((puzzle: Puzzle) => sightOf(kind, puzzle)));
  return (kind, setup) => {
    const opened = kind.open(setup);
    return opened.ok ? known(kind)(opened.value) : undefined;
  };
}

function sightOf(kind: Kind, puzzle: Puzzle): Sight {
  const all = lazily(() => puzzle.answers(LISTED));
  const looked = once(
    (position: Position): Build => ({
      answer: position.answer,
      key: position.key,
      expects: position.expects(),
      reply: position.judge().reply,
    }),
  );
  const seen = (position: Position | undefined): Build | undefined =>
    position === undefined || position.wanting !== undefined ? undefined : looked(position);
  const replies = puzzle.replies.map((reply) => reply.id);

  return {
    replies,
    builtBy: (strategy, goal, random) => seen(puzzle.builtBy(strategy, goal, random)),
    anything: (goal, random) => {
      const builds = all();
      return seen(builds ? pick(random, builds) : puzzle.builtBy(pick(random, kind.strategies) ?? kind.strategies[0], goal, random));
    },
    of: (answer) => {
      const at = puzzle.at(answer);
      return at.ok ? seen(at.value) : undefined;
    },
  };
}

/** Whether the build brings the goal about. */
export const solves = (goal: Goal, build: Build): boolean => meets(goal, build.reply, build.expects);
