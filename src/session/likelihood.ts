import { canonicalText } from '../core/json.ts';
import { type Goal, goalChance, type Kind, type Position, type Puzzle } from '../core/kind.ts';
import { seeded, seedOf } from '../core/random.ts';

/** How likely each strategy is to build just this, out of how many builds there are to compare with. */
export type Builds = { readonly chances: Readonly<Record<string, number>>; readonly options: number };

/** Builds are enumerated up to this many (five arms have 541 orders); where there are more, a pool of what each strategy would build stands for them. */
const ENUMERATED = 600;
/** Draws of `build` a strategy for that pool. */
const SAMPLES = 24;
/** Setups remembered; a class plays a few dozen levels. */
const REMEMBERED = 64;

/** Over the builds of one setup and goal: how much goal chance each strategy sees in all of them together. */
type Pool = { readonly sums: Readonly<Record<string, number>>; readonly keys: ReadonlySet<string> };

/**
 * P(build | strategy, goal) as SCIENCE has it: the chance that the strategy gives the goal on this build, normalised
 * over the builds there are (without that a rule that endorses everything would win). A strategy that gives the goal no
 * chance on any build is left out: such a person is stuck and builds anything. The pools are kept by setup; they depend on nothing else.
 */
export function likelihoods(): (kind: Kind, puzzle: Puzzle, position: Position, goal: Goal) => Builds {
  const pools = new Map<string, Pool>();
  return (kind, puzzle, position, goal) => {
    const name = canonicalText([kind.id, kind.version, position.setup, goal]);
    const pool = pools.get(name) ?? poolOf(kind, puzzle, goal, seedOf(name));
    if (pools.size >= REMEMBERED && !pools.has(name)) pools.clear();
    pools.set(name, pool);
    return among(kind, pool, position, goal);
  };
}

function poolOf(kind: Kind, puzzle: Puzzle, goal: Goal, seed: number): Pool {
  const keys = new Set<string>();
  const sums: Record<string, number> = Object.fromEntries(kind.strategies.map((id) => [id, 0]));
  for (const position of puzzle.answers(ENUMERATED) ?? sampled(kind, puzzle, goal, seed)) {
    if (keys.has(position.key)) continue;
    keys.add(position.key);
    const expects = position.expects();
    for (const id of kind.strategies) sums[id] = (sums[id] ?? 0) + goalChance(goal, expects, id);
  }
  return { sums, keys };
}

function sampled(kind: Kind, puzzle: Puzzle, goal: Goal, seed: number): Position[] {
  const random = seeded(seed);
  return kind.strategies.flatMap((id) =>
    Array.from({ length: SAMPLES }, () => puzzle.builtBy(id, goal, random)).filter((one) => one !== undefined),
  );
}

function among(kind: Kind, pool: Pool, position: Position, goal: Goal): Builds {
  const known = pool.keys.has(position.key);
  const expects = position.expects();
  const chances = kind.strategies.flatMap((id): [string, number][] => {
    const own = goalChance(goal, expects, id);
    const sum = (pool.sums[id] ?? 0) + (known ? 0 : own);
    return sum > 0 ? [[id, own / sum]] : [];
  });
  return { chances: Object.fromEntries(chances), options: pool.keys.size + (known ? 0 : 1) };
}
