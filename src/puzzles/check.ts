// Whether a level does what its author says: it can be solved, and the strategies that it is to expose stop at it.
// The model and the thresholds are those of levels/balance.json in the design, for any kind.

import { canonicalText, isList, type Json } from '../core/json.ts';
import { type Goal, goalChance, type Kind, meets, type Position, type Puzzle } from '../core/kind.ts';
import type { Level } from '../core/level.ts';
import { once } from '../core/once.ts';
import { pick, seeded, seedOf } from '../core/random.ts';

/** A strategy fails a level where its chance at first try is at most this. */
export const FAILS_AT_MOST = 0.2;
/** It passes where its chance is at least this. */
export const PASSES_AT_LEAST = 0.8;
/** Runs whose median is taken: their share of a pull is then known to a hundredth. After so many pulls a run is over. */
const RUNS = 4001;
const MOST_PULLS = 60;
/** Room for the last bits of a sum. */
export const EPSILON = 1e-9;

/** Builds weighed one by one up to here; where there are more, what the strategy builds is drawn. */
const WEIGHED = 5000;
/** Builds compared two by two, each with what a try of each other tells, up to here: the time grows with their square. */
const COMPARED = 1000;
/** Draws of `build` where there are too many builds to weigh: the standard error of a chance of 0.2 is then under 0.01. */
const DRAWS = 2000;
/** A stuck learner's builds are known once this many draws for each build met have brought no other: a chance of e⁻²⁰ to miss one. */
const DRAWS_PER_BUILD = 20;
/** Positions made on the way to the shortest solution before a longer one is taken. */
const SEARCHED = 50_000;
/** Answers looked at to prove that there is none. */
const BUDGET = 1_000_000;

export type Solution = {
  readonly answer: Json;
  /** single changes from nothing done yet */
  readonly moves: number;
  /** false where there may be a shorter one */
  readonly shortest: boolean;
};

export type SetupReport = {
  readonly solution: Solution | undefined;
  /** chance at first try by strategy; empty where there is no goal */
  readonly firstTry: Readonly<Record<string, number>>;
  /** strategies that are sure of some build which reaches the goal */
  readonly accepted: readonly string[];
};

export type LevelReport = {
  readonly setups: readonly SetupReport[];
  /** median pulls of someone who has sense and not the concept; undefined in a test, which takes one, where there is no goal, or too much to try */
  readonly sensePulls: number | undefined;
  readonly problems: readonly string[];
};

/** What a level of this kind turns out to be, and every way in which it is not what its file says. */
export function checkLevel(kind: Kind, level: Level): LevelReport {
  const { goal } = level;
  const setups = level.setups.map((setup): SetupReport => {
    const opened = kind.open(setup);
    if (!opened.ok || goal === null) return { solution: undefined, firstTry: {}, accepted: [] };
    const puzzle = opened.value;
    const tries = kind.strategies.map((id) => [id, firstTry(puzzle, goal, id)] as const);
    return {
      solution: solution(puzzle, goal),
      firstTry: Object.fromEntries(tries.map(([id, { chance }]) => [id, chance])),
      accepted: tries.flatMap(([id, { accepted }]) => (accepted ? [id] : [])),
    };
  });
  const sensePulls = goal === null || level.place === 'test' ? undefined : medianPulls(kind, level, goal);
  return {
    setups,
    sensePulls,
    problems: [
      ...placed(level),
      ...level.setups.flatMap((setup, at) => flaws(kind, setup, goal).map((flaw) => `setups[${at}]: ${flaw}`)),
      ...(goal === null ? [] : setups.flatMap((setup, at) => faults(kind, level, setup, at))),
    ],
  };
}

/**
 * How many pulls it takes, by the median, someone who has sense and not the concept: each pull is one of the builds that sense
 * and the tries before it leave a hope of, each as likely. With a fresh deal no earlier try helps.
 * @returns pulls, from 1 to MOST_PULLS; undefined where the kind tells of no sense, or there are too many builds to compare
 */
export function medianPulls(kind: Kind, { setups, deal }: Level, goal: Goal): number | undefined {
  const all = (deal === 'fresh' ? setups : setups.slice(0, 1)).map((setup) => {
    const puzzle = kind.open(setup);
    const builds = puzzle.ok ? puzzle.value.answers(COMPARED) : undefined;
    const hopes = puzzle.ok && builds ? hopesOf(puzzle.value, builds, goal) : undefined;
    return hopes && ([hopes, [...hopes.keys()]] as const);
  });
  if (kind.sense === undefined || all.some((one) => one === undefined)) return undefined;
  const random = seeded(seedOf(kind.sense));
  const runs = Array.from({ length: RUNS }, () => {
    let [hopes, left]: readonly [readonly Hope[], readonly number[]] = [[], []];
    // what is still open of each hope, where a try has taken something from it; nothing of one that is gone
    const open: (readonly string[] | undefined)[] = [];
    for (let pulls = 1; pulls <= MOST_PULLS; pulls++) {
      if (pulls === 1 || deal === 'fresh') [hopes, left] = all[(pulls - 1) % all.length] ?? [[], []];
      const at = pick(random, left);
      const tried = at === undefined ? undefined : hopes[at];
      if (at === undefined || tried === undefined || tried.reached) return pulls;
      if (deal === 'fresh') continue;
      open[at] = [];
      for (const spoilt of tried.spoils()) {
        const before = open[spoilt.at] ?? spoilt.hope.wanted;
        if (before.length > 0) open[spoilt.at] = before.filter((reply) => spoilt.open.includes(reply));
      }
      left = left.filter((index) => open[index]?.length !== 0);
    }
    return MOST_PULLS;
  });
  return runs.toSorted((a, b) => a - b)[Math.floor(RUNS / 2)];
}

/** A build that might reach the goal, as far as a look at it tells: by one of the `wanted` replies. */
type Hope = {
  readonly reached: boolean;
  readonly wanted: readonly string[];
  /** the hopes that a try of it takes something from, and what it leaves open of each: worked out once */
  readonly spoils: () => readonly Spoilt[];
};
type Spoilt = { readonly hope: Hope; readonly at: number; readonly open: readonly string[] };

function hopesOf(puzzle: Puzzle, builds: readonly Position[], goal: Goal): readonly Hope[] {
  const made = builds.flatMap((position) => {
    const [expects, { reply }] = [position.expects(), position.judge()];
    const wanted = (puzzle.leaves(undefined, position) ?? []).filter((one) => meets(goal, one, expects));
    return wanted.length > 0 ? [{ position, reply, wanted, reached: meets(goal, reply, expects) }] : [];
  });
  const hopes: readonly Hope[] = made.map(({ position, reply, wanted, reached }) => {
    let known: readonly Spoilt[] | undefined;
    const spoils = (): readonly Spoilt[] => {
      known ??= hopes.flatMap((hope, at) => {
        const other = made[at]?.position;
        const open = (other && puzzle.leaves([position, reply], other)) ?? [];
        return hope.wanted.every((one) => open.includes(one)) ? [] : [{ hope, at, open }];
      });
      return known;
    };
    return { reached, wanted, spoils };
  });
  return hopes;
}

function flaws(kind: Kind, setup: Json, goal: Goal | null): readonly string[] {
  const puzzle = kind.open(setup);
  return puzzle.ok ? puzzle.value.flaws(goal) : [];
}

/** Only the entry, which nearly everyone should manage, and what asks for nothing may expose nobody. */
const placed = (level: Level): readonly string[] =>
  level.fails.length === 0 && level.goal !== null && level.place !== 'entry' && level.place !== 'sandbox'
    ? [`fails is empty: a level of place "${level.place}" has to stop some strategy`]
    : [];

function faults(kind: Kind, level: Level, { solution, firstTry, accepted }: SetupReport, at: number): readonly string[] {
  const where = `setups[${at}]`;
  const [canonical] = kind.strategies;
  const solid = (firstTry[canonical] ?? 0) >= PASSES_AT_LEAST - EPSILON;
  return [
    ...(solution ? [] : [`${where} can't be solved`]),
    ...(solid || solution === undefined
      ? []
      : [`${where}: "${canonical}", which is the true one, has a first try of ${shown(firstTry[canonical])}`]),
    ...level.fails
      .filter((id) => (firstTry[id] ?? 0) > FAILS_AT_MOST + EPSILON)
      .map((id) => `${where}: "${id}" is to fail and has a first try of ${shown(firstTry[id])}, above ${FAILS_AT_MOST}`),
    ...(level.rejects ?? [])
      .filter((id) => accepted.includes(id))
      .map((id) => `${where}: "${id}" is to be rejected and is sure of a build that does`),
  ];
}

const shown = (chance: number | undefined): string => (chance ?? 0).toFixed(2);

/** A build, what everyone expects of it, and what happens. */
type Weighed = { readonly position: Position; readonly expects: ReturnType<Position['expects']>; readonly reply: string };

/** What is weighed of a puzzle, by the key of the build. */
const known = once((_: Puzzle) => new Map<string, Weighed>());

/** Worked out once for each key of a puzzle: what all strategies expect comes at once. */
function weigh(puzzle: Puzzle, position: Position): Weighed {
  const one = known(puzzle).get(position.key) ?? { position, expects: position.expects(), reply: position.judge().reply };
  known(puzzle).set(position.key, one);
  return one;
}

/** Every build; undefined where there are too many. */
const every = once((puzzle: Puzzle) => puzzle.answers(WEIGHED)?.map((position) => weigh(puzzle, position)));

type FirstTry = {
  /** that the first build reaches the goal, 0 to 1 */
  readonly chance: number;
  /** whether someone who reasons so is sure of a build that reaches the goal: then the level does not tell them otherwise */
  readonly accepted: boolean;
};

/**
 * The first build of someone who reasons so: p(build) ~ P(goal | build), and where no build satisfies them, each of those
 * that come nearest in their own terms.
 */
export function firstTry(puzzle: Puzzle, goal: Goal, strategy: string): FirstTry {
  const random = seeded(seedOf(strategy));
  const build = () => puzzle.builtBy(strategy, goal, random);
  const all = every(puzzle);
  const builds = all ?? Array.from({ length: DRAWS }, build).flatMap((position) => (position ? [weigh(puzzle, position)] : []));
  const tries = builds.map(({ position, expects, reply }) => ({
    odds: goalChance(goal, expects, strategy),
    reached: position.wanting === undefined && meets(goal, reply, expects),
  }));
  const accepted = tries.some(({ odds, reached }) => reached && odds >= 1 - EPSILON);
  if (all === undefined) return { chance: tries.filter(({ reached }) => reached).length / DRAWS, accepted };
  const sum = tries.reduce((total, { odds }) => total + odds, 0);
  const good = tries.reduce((total, { odds, reached }) => (reached ? total + odds : total), 0);
  return { chance: sum > 0 ? good / sum : share(nearest(build), goal), accepted };
}

/** The chance alone, 0 to 1. */
export const firstTryChance = (puzzle: Puzzle, goal: Goal, strategy: string): number => firstTry(puzzle, goal, strategy).chance;

/** Every build that this learner, who is stuck, might make: each as likely as the others. */
function nearest(build: () => Position | undefined): readonly Position[] {
  const met = new Map<string, Position>();
  for (let draws = 0; draws <= DRAWS_PER_BUILD * met.size; draws++) {
    const built = build();
    if (built && !met.has(built.key)) met.set(built.key, built);
  }
  return [...met.values()];
}

const share = (built: readonly Position[], goal: Goal): number =>
  built.filter((position) => reaches(position, goal)).length / Math.max(1, built.length);

const reaches = (position: Position, goal: Goal): boolean =>
  position.wanting === undefined && meets(goal, position.judge().reply, position.expects());

/** The shortest solution, by moves from nothing done; where the search grows too wide, the solver's own. */
export function solution(puzzle: Puzzle, goal: Goal): Solution | undefined {
  const found = puzzle.solve(goal, BUDGET);
  if (found.found !== 'answer') return undefined;
  const short = shortest(puzzle.blank, goal);
  if (short) return { ...short, shortest: true };
  return { answer: found.answer.answer, moves: stepsTowards(puzzle.blank, found.answer), shortest: false };
}

/** Breadth first over single moves; undefined where that takes more than SEARCHED positions. */
function shortest(blank: Position, goal: Goal): { readonly answer: Json; readonly moves: number } | undefined {
  if (reaches(blank, goal)) return { answer: blank.answer, moves: 0 };
  const met = new Set([canonicalText(blank.answer)]);
  let edge = [blank];
  for (let moves = 1; edge.length > 0; moves++) {
    const next: Position[] = [];
    for (const position of edge)
      for (const { to } of position.moves()) {
        const text = canonicalText(to.answer);
        if (met.has(text)) continue;
        if (reaches(to, goal)) return { answer: to.answer, moves };
        if (met.size >= SEARCHED) return undefined;
        met.add(text);
        next.push(to);
      }
    edge = next;
  }
  return undefined;
}

/** Moves to a known build, each time the one that leaves the fewest parts to change. */
function stepsTowards(blank: Position, target: Position): number {
  const aim = parts(target.answer);
  let [position, left, moves] = [blank, unlike(parts(blank.answer), aim), 0];
  while (left > 0) {
    const best = position
      .moves()
      .map(({ to }) => ({ to, left: unlike(parts(to.answer), aim) }))
      .reduce<{ readonly to: Position; readonly left: number } | undefined>(
        (a, b) => (a === undefined || b.left < a.left ? b : a),
        undefined,
      );
    if (best === undefined || best.left >= left) break;
    [position, left, moves] = [best.to, best.left, moves + 1];
  }
  return moves;
}

/** Every leaf of a JSON value by its path. */
function parts(value: Json, path = ''): ReadonlyMap<string, string> {
  if (value === null || typeof value !== 'object') return new Map([[path, JSON.stringify(value)]]);
  const inner: (readonly [string, Json])[] = isList(value) ? value.map((one, at) => [String(at), one]) : Object.entries(value);
  return new Map(inner.flatMap(([key, one]) => [...parts(one, `${path}/${key}`)]));
}

const unlike = (a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): number =>
  [...new Set([...a.keys(), ...b.keys()])].filter((path) => a.get(path) !== b.get(path)).length;
