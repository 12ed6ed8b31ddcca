// The contract of a puzzle kind. A kind is written against Spec, with its own types, and *sealed* into a Kind, whose
// closures show positions, replies and words and never those types: shared code cannot know which kind it serves.

import type { Json } from './json.ts';
import { lazily, once } from './once.ts';
import type { Random } from './random.ts';
import { ok, type Result, refuse } from './result.ts';
import type { Words } from './words.ts';

export type Figures = Readonly<Record<string, number>>;

/** Reply id → probability: every reply listed, zeros included, summing to 1. A rule that guesses spreads it. */
export type Chances = Readonly<Record<string, number>>;

/** One thing that can happen when the cord is pulled; also a choice of the forecast. */
export type Reply = {
  readonly id: string;
  readonly words: Words;
  /** as the forecast goes on to say it; `among` is said once for all neighbours that share it */
  readonly brief?: { readonly words: Words; readonly among?: Words };
};

/** `motion` is for the view alone; `figures` go into the log under the names of `columns`. */
export type Outcome = { readonly reply: string; readonly motion: Json; readonly figures: Figures };

export type Found<A> = { readonly found: 'answer'; readonly answer: A } | { readonly found: 'none' } | { readonly found: 'gave-up' };

/** What a level asks for. `fool` holds where the named strategy gives the reply that comes less than 1/2. */
export type Goal = { readonly reply: string } | { readonly fool: string };

export type Wish<S, A> =
  /** another deal of this level: as hard by `features`, and the same strategies fail */
  | { readonly like: S; readonly goal: Goal; readonly fails: readonly string[] }
  /** a setup and an answer on which two strategies expect different replies, as near as can be to the student's own try */
  | { readonly apart: readonly [string, string]; readonly from: readonly [S, A] | undefined };

/** Where one thing slides along a line, the ways it can go from where it is. */
export const STEPS = ['left', 'right'] as const;
export type Step = (typeof STEPS)[number];

/**
 * One single change. `part` groups them (this bag, that plate), so that a list of a hundred becomes two short ones. `step`
 * marks the move to the next place on that side, where one thing slides: at most one move a side has it.
 */
export type Move<A> = { readonly part: Words; readonly words: Words; readonly to: A; readonly step?: Step };

export type Strategy<S, A> = {
  readonly id: string;
  /** What someone who reasons so expects to happen. */
  readonly expects: (setup: S, answer: A) => Chances;
  /** An answer such a person would build for the goal; where none satisfies them, their own nearest. */
  readonly build: (setup: S, goal: Goal, random: Random) => A;
  /** Whether what *notice* says about this strategy is true of these two tries, shown in this order. */
  readonly notices: (first: readonly [S, A], second: readonly [S, A]) => boolean;
};

export type Column = { readonly means: string; readonly unit: string };

export type Spec<S extends Json, A extends Json> = {
  readonly id: string;
  /** Goes up when judge, expects or build changes what it returns: a log tells it apart. */
  readonly version: number;
  readonly setup: (raw: Json) => Result<S>;
  /** An answer that this setup does not allow is refused here. */
  readonly answer: (setup: S, raw: Json) => Result<A>;
  readonly blank: (setup: S) => A;
  /** Why the cord can't be pulled yet; undefined where it can. */
  readonly wanting: (setup: S, answer: A) => Words | undefined;
  /** Every single change from here: keyboard, screen reader, fuzzers and solvers need no more. */
  readonly moves: (setup: S, answer: A) => readonly Move<A>[];
  /** One answer for each build (each `key`) that can be pulled, or undefined where there are more than `limit`. */
  readonly answers: (setup: S, limit: number) => readonly A[] | undefined;
  /** Equal string = the same build: a repeat. Builds with equal keys do the same, and every strategy expects the same of them. */
  readonly key: (setup: S, answer: A) => string;
  readonly replies: (setup: S) => readonly Reply[];
  /** A function of setup and answer alone. */
  readonly judge: (setup: S, answer: A) => Outcome;
  /** The first is the canonical one: what it expects is what happens. */
  readonly strategies: readonly [Strategy<S, A>, ...Strategy<S, A>[]];
  /** `budget` bounds the answers looked at. */
  readonly solve: (setup: S, goal: Goal, budget: number) => Found<A>;
  readonly generate: (random: Random, wish: Wish<S, A>) => readonly [S, A] | undefined;
  /** What makes it hard, each in logits, so that their sum is the prior mean of its difficulty. */
  readonly features: (setup: S, goal: Goal | undefined) => Figures;
  /** The position in one or two sentences, with what happened where there is an outcome. */
  readonly words: (setup: S, answer: A, outcome: Outcome | undefined) => Words;
  /** What the texts of the rungs, and of the goal, may fill their blanks with when they speak of this very case. */
  readonly telling: (setup: S, answer: A) => Words['values'];
  /** What `Outcome.figures` holds. */
  readonly columns: Readonly<Record<string, Column>>;
  /** How far off a build is that missed its goal, by its figures: 0 next to it, 1 as far as can be. Undefined where they don't tell. */
  readonly missedBy?: (figures: Figures, goal: Goal) => number | undefined;
  /** The setup with these parts of the bench built in, as far as it has room for them; parts that are not known change nothing. */
  readonly fitted?: (setup: S, parts: readonly string[]) => S;
  /** What someone knows who has not got the concept: `levels check` asks how many pulls they need. */
  readonly sense?: Sense<S, A>;
  /** Why a level must not have this setup, though it can be played; `levels check` refuses it. Nothing where there is no reason. */
  readonly flaws?: (setup: S, goal: Goal | null) => readonly string[];
};

/** What can be told of a build by a look at it, or by comparing it with a try and its reply. */
export type Sense<S, A> = {
  readonly id: string;
  /** Ids of the replies to `answer` that this leaves open, what happens among them. @param tried undefined: a look alone */
  readonly leaves: (setup: S, tried: readonly [A, string] | undefined, answer: A) => readonly string[];
};

/** A setup with an answer. */
export type Position = {
  readonly setup: Json;
  readonly answer: Json;
  readonly key: string;
  readonly wanting: Words | undefined;
  readonly judge: () => Outcome;
  readonly expects: () => Readonly<Record<string, Chances>>;
  readonly moves: () => readonly Move<Position>[];
  readonly words: (outcome?: Outcome) => Words;
  readonly telling: () => Words['values'];
};

export type Puzzle = {
  /** whether the kind builds parts of the bench into its setups */
  readonly takesParts: boolean;
  readonly replies: readonly Reply[];
  readonly features: (goal: Goal | undefined) => Figures;
  readonly blank: Position;
  readonly at: (answer: Json) => Result<Position>;
  readonly answers: (limit: number) => readonly Position[] | undefined;
  /** undefined where no strategy has that id */
  readonly builtBy: (strategy: string, goal: Goal, random: Random) => Position | undefined;
  readonly solve: (goal: Goal, budget: number) => Found<Position>;
  /** The replies that sense alone leaves open, by itself or after a try of this setup; undefined where the kind tells of none. */
  readonly leaves: (tried: readonly [Position, string] | undefined, position: Position) => readonly string[] | undefined;
  /** Why a level must not have this setup; empty where there is no reason, or the kind tells of none. */
  readonly flaws: (goal: Goal | null) => readonly string[];
};

export type Kind = {
  readonly id: string;
  readonly version: number;
  /** The canonical one first. */
  readonly strategies: readonly [string, ...string[]];
  readonly columns: Readonly<Record<string, Column>>;
  /** from 0 to 1; undefined where the figures don't tell, or the kind says nothing of it */
  readonly missedBy: (figures: Figures, goal: Goal) => number | undefined;
  /** the name of what someone knows who has not got the concept; undefined where the kind tells of none */
  readonly sense: string | undefined;
  readonly open: (setup: Json) => Result<Puzzle>;
  readonly generate: (random: Random, wish: Wish<Json, Json>) => Result<Position | undefined>;
  /** The setup with these parts of the bench built in; as it is where it can't be read, or where the kind builds none in. */
  readonly fitted: (setup: Json, parts: readonly string[]) => Json;
  /** Whether *notice* may show these two tries, each a setup and an answer, in this order; false where one can't be read. */
  readonly notices: (strategy: string, first: readonly [Json, Json], second: readonly [Json, Json]) => boolean;
};

/** Kinds by id. */
export type Kinds = Readonly<Record<string, Kind>>;

/** A list of kinds by their ids. */
export const kindsOf = (list: readonly Kind[]): Kinds => Object.fromEntries(list.map((kind) => [kind.id, kind]));

/** The kind of this id; never what every object has by birth, such as `toString`. */
export function kindNamed(kinds: Kinds, id: string): Result<Kind> {
  const kind = Object.hasOwn(kinds, id) ? kinds[id] : undefined;
  return kind ? ok(kind) : refuse(`There is no kind "${id}". There are: ${Object.keys(kinds).join(', ')}.`);
}

/** Builds of a setup that are remembered at a time, with what is expected of them: each takes a few kB. */
const POSITIONS = 300;

/**
 * Closes a kind over its own types: what comes out shows positions, replies and words alone. What it says of a setup or of
 * an answer depends on nothing else, so the very same object is read, opened, judged and asked about once; it is forgotten
 * with that object.
 */
export function seal<S extends Json, A extends Json>(spec: Spec<S, A>): Kind {
  /** The answer of each position that this kind has handed out. */
  const own = new WeakMap<Position, A>();

  const read = once((raw: Json) => spec.setup(raw));
  const answersOf = once((setup: S) => once((raw: Json) => spec.answer(setup, raw)));

  const position = (setup: S, answer: A): Position => {
    const judged = lazily(() => spec.judge(setup, answer));
    const expected = lazily(() => Object.fromEntries(spec.strategies.map((strategy) => [strategy.id, strategy.expects(setup, answer)])));
    const made: Position = {
      setup,
      answer,
      key: spec.key(setup, answer),
      wanting: spec.wanting(setup, answer),
      judge: judged,
      expects: expected,
      moves: () => spec.moves(setup, answer).map((move) => ({ ...move, to: at(setup, move.to) })),
      words: (outcome) => spec.words(setup, answer, outcome),
      telling: () => spec.telling(setup, answer),
    };
    own.set(made, answer);
    return made;
  };
  const positionsOf = once((setup: S) => once((answer: A) => position(setup, answer), POSITIONS));
  const at = (setup: S, answer: A): Position => positionsOf(setup)(answer);

  const puzzle = once(
    (setup: S): Puzzle => ({
      leaves: (tried, position) => {
        const [answer, other] = [own.get(position), tried && own.get(tried[0])];
        return answer === undefined
          ? undefined
          : spec.sense?.leaves(setup, tried && other !== undefined ? [other, tried[1]] : undefined, answer);
      },
      flaws: (goal) => spec.flaws?.(setup, goal) ?? [],
      takesParts: spec.fitted !== undefined,
      replies: spec.replies(setup),
      features: once((goal) => spec.features(setup, goal)),
      blank: at(setup, spec.blank(setup)),
      at: (raw) => {
        const answer = answersOf(setup)(raw);
        return answer.ok ? { ok: true, value: at(setup, answer.value) } : answer;
      },
      answers: (limit) => spec.answers(setup, limit)?.map((answer) => at(setup, answer)),
      builtBy: (id, goal, random) => {
        const strategy = spec.strategies.find((one) => one.id === id);
        return strategy && at(setup, strategy.build(setup, goal, random));
      },
      solve: (goal, budget) => {
        const found = spec.solve(setup, goal, budget);
        return found.found === 'answer' ? { found: 'answer', answer: at(setup, found.answer) } : found;
      },
    }),
  );

  const fitter = once((setup: S) => {
    const known = new Map<string, Json>();
    return (parts: readonly string[]): Json => {
      const name = parts.join();
      const fitted = known.get(name) ?? spec.fitted?.(setup, parts) ?? setup;
      known.set(name, fitted);
      return fitted;
    };
  });

  const both = ([rawSetup, rawAnswer]: readonly [Json, Json]): Result<readonly [S, A]> => {
    const setup = read(rawSetup);
    if (!setup.ok) return setup;
    const answer = answersOf(setup.value)(rawAnswer);
    return answer.ok ? { ok: true, value: [setup.value, answer.value] } : answer;
  };

  const parsed = (wish: Wish<Json, Json>): Result<Wish<S, A>> => {
    if ('like' in wish) {
      const like = read(wish.like);
      return like.ok ? { ok: true, value: { ...wish, like: like.value } } : like;
    }
    if (wish.from === undefined) return { ok: true, value: { apart: wish.apart, from: undefined } };
    const from = both(wish.from);
    return from.ok ? { ok: true, value: { apart: wish.apart, from: from.value } } : from;
  };

  const [canonical, ...others] = spec.strategies;
  return {
    id: spec.id,
    version: spec.version,
    strategies: [canonical.id, ...others.map((strategy) => strategy.id)],
    columns: spec.columns,
    missedBy: (figures, goal) => spec.missedBy?.(figures, goal),
    sense: spec.sense?.id,
    open: (raw) => {
      const setup = read(raw);
      return setup.ok ? { ok: true, value: puzzle(setup.value) } : setup;
    },
    generate: (random, wish) => {
      const known = parsed(wish);
      if (!known.ok) return known;
      const made = spec.generate(random, known.value);
      return { ok: true, value: made && at(...made) };
    },
    fitted: (raw, parts) => {
      const setup = read(raw);
      return setup.ok && spec.fitted ? fitter(setup.value)(parts) : raw;
    },
    notices: (strategy, rawFirst, rawSecond) => {
      const [first, second] = [both(rawFirst), both(rawSecond)];
      const named = spec.strategies.find((one) => one.id === strategy);
      return named !== undefined && first.ok && second.ok && named.notices(first.value, second.value);
    },
  };
}

/** Whether a reply brings the goal about, given what every strategy expected of that build. */
export const meets = (goal: Goal, reply: string, expects: Readonly<Record<string, Chances>>): boolean =>
  'reply' in goal ? reply === goal.reply : (expects[goal.fool]?.[reply] ?? 1) < 0.5;

/** The chance that `strategy` gives the goal on a build: 0 to 1. */
export function goalChance(goal: Goal, expects: Readonly<Record<string, Chances>>, strategy: string): number {
  const chances = Object.entries(expects[strategy] ?? {});
  return chances.reduce((sum, [reply, chance]) => (meets(goal, reply, expects) ? sum + chance : sum), 0);
}
