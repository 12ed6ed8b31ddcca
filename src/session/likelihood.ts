import { canonicalText } from '../core/json.ts';
import { type Goal, goalChance, type Kind, meets, type Position, type Puzzle } from '../core/kind.ts';
import { once } from '../core/once.ts';
import { seeded, seedOf } from '../core/random.ts';

/** How likely each strategy is to build just this, out of how many builds there are to compare with. */
export type Builds = {
  readonly chances: Readonly<Record<string, number>>;
  readonly options: number;
  /** share of all builds that meet the goal: the chance at first try of somebody who knows nothing; 0 where they are too many to look at each */
  readonly luck: number;
};

/** Builds are enumerated up to this many (five arms have 541 orders); where there are more, a pool of what each strategy would build stands for them. */
const ENUMERATED = 600;
/** Draws of `build` a strategy for that pool. */
const SAMPLES = 24;
/** Builds that are looked at in one step of what is worked out ahead of time. */
const AT_A_STEP = 20;
/** Setups remembered; a class plays a few dozen levels. */
const REMEMBERED = 64;

/** Over the builds of one setup and goal: how much goal chance each strategy sees in all of them together, and the share that meets it. */
type Pool = { readonly sums: Readonly<Record<string, number>>; readonly keys: ReadonlySet<string>; readonly luck: number };

/** What is remembered of a puzzle and a goal. */
type Known = { pool?: Pool; builds?: (position: Position) => Builds };

/** `steps` works out ahead of time what `of` will need, a little at each step: what it makes depends on nothing but its arguments. */
export type Likelihoods = {
  readonly of: (kind: Kind, puzzle: Puzzle, position: Position, goal: Goal) => Builds;
  readonly steps: (kind: Kind, puzzle: Puzzle, goal: Goal) => Generator<void>;
};

/**
 * P(build | strategy, goal) as SCIENCE has it: the chance that the strategy gives the goal on this build, normalised
 * over the builds there are (without that a rule that endorses everything would win). A strategy that gives the goal no
 * chance on any build is left out: such a person is stuck and builds anything. The pools are kept by setup; they depend on nothing else.
 */
export function likelihoods(): Likelihoods {
  const pools = new Map<string, Pool>();
  const known = once((_: Puzzle) => once((_goal: Goal): Known => ({})));
  function* steps(kind: Kind, puzzle: Puzzle, goal: Goal, more: Enumeration): Generator<void, Pool> {
    const own = known(puzzle)(goal);
    if (own.pool !== undefined) return own.pool;
    const name = canonicalText([kind.id, kind.version, puzzle.blank.setup, goal]);
    const pool = pools.get(name) ?? (yield* poolSteps(kind, puzzle, goal, seedOf(name), more));
    if (pools.size >= REMEMBERED && !pools.has(name)) pools.clear();
    pools.set(name, pool);
    own.pool = pool;
    own.builds = once((position) => among(kind, pool, position, goal));
    return pool;
  }
  return {
    of: (kind, puzzle, position, goal) =>
      known(puzzle)(goal).builds?.(position) ?? among(kind, drained(steps(kind, puzzle, goal, atOnce)), position, goal),
    steps: function* (kind, puzzle, goal) {
      yield* steps(kind, puzzle, goal, bitByBit);
    },
  };
}

function drained<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

function* poolSteps(kind: Kind, puzzle: Puzzle, goal: Goal, seed: number, more: Enumeration): Generator<void, Pool> {
  const keys = new Set<string>();
  const sums: Record<string, number> = Object.fromEntries(kind.strategies.map((id) => [id, 0]));
  const all = yield* enumerated(puzzle, more);
  let lucky = 0;
  for (const position of all ?? (yield* sampled(kind, puzzle, goal, seed))) {
    if (keys.has(position.key)) continue;
    keys.add(position.key);
    const expects = position.expects();
    if (all !== undefined && position.wanting === undefined && meets(goal, position.judge().reply, expects)) lucky++;
    for (const id of kind.strategies) sums[id] = (sums[id] ?? 0) + goalChance(goal, expects, id);
    if (keys.size % AT_A_STEP === 0) yield;
  }
  return { sums, keys, luck: lucky / Math.max(1, keys.size) };
}

/** How many more builds a step asks for. */
type Enumeration = number;
const atOnce: Enumeration = ENUMERATED;
const bitByBit: Enumeration = AT_A_STEP;

/** A kind that finds its builds one after another remembers those that it found: it is asked for more and more of them. */
function* enumerated(puzzle: Puzzle, more: Enumeration): Generator<void, readonly Position[] | undefined> {
  for (let limit = more; limit < ENUMERATED; limit += more) {
    const all = puzzle.answers(limit);
    if (all !== undefined) return all;
    yield;
  }
  return puzzle.answers(ENUMERATED);
}

function* sampled(kind: Kind, puzzle: Puzzle, goal: Goal, seed: number): Generator<void, Position[]> {
  const random = seeded(seed);
  const all: Position[] = [];
  for (const id of kind.strategies) {
    for (let draw = 0; draw < SAMPLES; draw++) {
      const one = puzzle.builtBy(id, goal, random);
      if (one !== undefined) all.push(one);
    }
    yield;
  }
  return all;
}

function among(kind: Kind, pool: Pool, position: Position, goal: Goal): Builds {
  const known = pool.keys.has(position.key);
  const expects = position.expects();
  const chances = kind.strategies.flatMap((id): [string, number][] => {
    const own = goalChance(goal, expects, id);
    const sum = (pool.sums[id] ?? 0) + (known ? 0 : own);
    return sum > 0 ? [[id, own / sum]] : [];
  });
  return { chances: Object.fromEntries(chances), options: pool.keys.size + (known ? 0 : 1), luck: pool.luck };
}
