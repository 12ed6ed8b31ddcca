import { canonicalText } from '../../core/json.ts';
import type { Move, Position } from '../../core/kind.ts';
import type { Words } from '../../core/words.ts';

/** The moves of one part (this bag, that arm), in the order in which the kind gives them. */
export type Part = { readonly key: string; readonly words: Words; readonly moves: readonly Move<Position>[] };

/** Groups moves by their part, parts in the order of their first move: a list of a hundred becomes two short ones. */
export function partsOf(moves: readonly Move<Position>[]): readonly Part[] {
  const parts = new Map<string, { words: Words; moves: Move<Position>[] }>();
  for (const move of moves) {
    const key = canonicalText(move.part);
    const part = parts.get(key) ?? { words: move.part, moves: [] };
    part.moves.push(move);
    parts.set(key, part);
  }
  return [...parts].map(([key, part]) => ({ key, ...part }));
}
