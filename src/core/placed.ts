// The one way from a setup and an answer, as a log, a level or a line has them, to a position that can be pulled.

import type { Json } from './json.ts';
import type { Kind, Position, Puzzle } from './kind.ts';
import type { Words } from './words.ts';

export type Placed = { readonly puzzle: Puzzle; readonly position: Position };

/** Which part stopped it, and why. `wanting`: the build is only half there, and these are the kind's words for what it lacks. */
export type Misplaced = { readonly ok: false; readonly why: string } & (
  | { readonly at: 'setup' | 'answer' }
  | { readonly at: 'wanting'; readonly wanting: Words }
);

/** Opens the setup, reads the answer, and makes sure that nothing is wanting. */
export function placed(kind: Kind, setup: Json, answer: Json): { readonly ok: true; readonly value: Placed } | Misplaced {
  const puzzle = kind.open(setup);
  if (!puzzle.ok) return { ...puzzle, at: 'setup' };
  const position = puzzle.value.at(answer);
  if (!position.ok) return { ...position, at: 'answer' };
  const { wanting } = position.value;
  if (wanting !== undefined) return { ok: false, at: 'wanting', wanting, why: `This build can't be pulled yet: ${wanting.key}.` };
  return { ok: true, value: { puzzle: puzzle.value, position: position.value } };
}
