// What the laws are tried on: a kind with setups small enough to be looked through, and wishes for its generator.

import { canonicalText, type Json } from '../../src/core/json.ts';
import type { Goal, Kind, Position, Puzzle } from '../../src/core/kind.ts';

export type Subject = {
  readonly kind: Kind;
  /** setups with at most MOST builds each */
  readonly setups: readonly Json[];
  readonly deals: readonly { readonly like: Json; readonly goal: Goal; readonly fails: readonly string[] }[];
  /** own tries to make a case near to */
  readonly tries: readonly (readonly [Json, Json])[];
  /** how far a deal's difficulty may lie from its model's, in logits */
  readonly tolerance: number;
  /** by language, by key */
  readonly texts: Readonly<Record<string, Readonly<Record<string, string>>>>;
};

/** Builds of a small setup at most. */
export const MOST = 1000;
/** Positions walked over at most. */
const WALKED = 60_000;

export function opened(kind: Kind, setup: Json): Puzzle {
  const puzzle = kind.open(setup);
  if (!puzzle.ok) throw new Error(`${kind.id} refuses ${JSON.stringify(setup)}: ${puzzle.why}`);
  return puzzle.value;
}

export const puzzles = ({ kind, setups }: Subject): readonly Puzzle[] => setups.map((setup) => opened(kind, setup));

export function builds(puzzle: Puzzle): readonly Position[] {
  const all = puzzle.answers(MOST);
  if (all === undefined) throw new Error('this setup is not small');
  return all;
}

/** Every goal that a level of this setup could have. */
export const goals = (kind: Kind, puzzle: Puzzle): readonly Goal[] => [
  ...puzzle.replies.map((reply) => ({ reply: reply.id })),
  ...kind.strategies.map((fool) => ({ fool })),
];

/** Positions that moves lead to, nearest first, until every build has been met or the walk is long enough. */
export function walk(puzzle: Puzzle): readonly Position[] {
  const missing = new Set(builds(puzzle).map((position) => position.key));
  const met = new Map([[canonicalText(puzzle.blank.answer), puzzle.blank]]);
  missing.delete(puzzle.blank.key);
  for (const position of met.values()) {
    if (missing.size === 0 || met.size > WALKED) break;
    for (const { to } of position.moves()) {
      const text = canonicalText(to.answer);
      if (met.has(text)) continue;
      met.set(text, to);
      missing.delete(to.key);
    }
  }
  return [...met.values()];
}

/** As it comes back from the log. */
export const stored = (value: Json): Json => JSON.parse(JSON.stringify(value));
