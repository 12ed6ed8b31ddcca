// A small vocabulary for tests about beams.

import type { Json } from '../../../src/core/json.ts';
import type { Position, Puzzle } from '../../../src/core/kind.ts';
import { balance } from '../../../src/puzzles/balance/index.ts';
import { type Answer, parseAnswer, parseSetup, type Setup } from '../../../src/puzzles/balance/model.ts';

/** [weight, peg], left pegs negative */
export type Pair = readonly [number, number];
export const bag = ([weight, peg]: Pair) => ({ weight, peg });

type Extra = { readonly pegs?: number; readonly box?: readonly number[]; readonly use?: string; readonly shut?: readonly number[] };

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
