// A small vocabulary for tests about beams.

import type { Json } from '../../../src/core/json.ts';
import type { Position, Puzzle } from '../../../src/core/kind.ts';
import { parseAnswer } from '../../../src/puzzles/balance/answer.ts';
import { balance } from '../../../src/puzzles/balance/index.ts';
import { type Answer, parseSetup, type Setup } from '../../../src/puzzles/balance/model.ts';

/** [weight, peg], left pegs negative */
export type Pair = readonly [number, number];
export const bag = ([weight, peg]: Pair) => ({ weight, peg });

type Extra = {
  readonly pegs?: number;
  readonly box?: readonly number[];
  readonly use?: string;
  readonly shut?: readonly number[];
  readonly guests?: { readonly cat?: number; readonly parcel?: number };
};

export const beam = (fixed: readonly Pair[], { pegs = 6, box = [], ...rest }: Extra = {}): Json => ({
  task: 'hang',
  pegs,
  fixed: fixed.map(bag),
  box,
  ...rest,
});

export const arms = (...list: readonly (readonly Pair[])[]): Json => ({
  task: 'number',
  pegs: 6,
  arms: list.map((pairs) => pairs.map(bag)),
});

/** The first so many of these arms have their numbers. */
export const given = (count: number, ...list: readonly (readonly Pair[])[]): Json => ({
  task: 'number',
  pegs: 6,
  arms: list.map((pairs) => pairs.map(bag)),
  given: count,
});

/** [weight, hole] on the rod */
export const mobile = (rod: readonly Pair[], knots: readonly number[]): Json => ({
  task: 'mobile',
  rod: rod.map(([weight, hole]) => ({ weight, hole })),
  knots,
});

type Photo = { readonly parcel: number; readonly others: readonly Pair[] };

export const parcel = ({ parcel: peg, others }: Photo, now: number, { pegs = 6, box = [], ...rest }: Extra = {}): Json => ({
  task: 'parcel',
  pegs,
  photo: { parcel: peg, others: others.map(bag) },
  parcel: now,
  box,
  ...rest,
});

export const bags = (...pairs: readonly Pair[]): Json => pairs.map(bag);

export function opened(setup: Json): Puzzle {
  const puzzle = balance.open(setup);
  if (!puzzle.ok) throw new Error(puzzle.why);
  return puzzle.value;
}

export function at(setup: Json, answer: Json): Position {
  const position = opened(setup).at(answer);
  if (!position.ok) throw new Error(position.why);
  return position.value;
}

export function read(setup: Json): Setup {
  const parsed = parseSetup(setup);
  if (!parsed.ok) throw new Error(parsed.why);
  return parsed.value;
}

export function readBoth(setup: Json, answer: Json): readonly [Setup, Answer] {
  const parsed = parseAnswer(read(setup), answer);
  if (!parsed.ok) throw new Error(parsed.why);
  return [read(setup), parsed.value];
}
