import { isList, type Json } from '../core/json.ts';
import type { Kind, Kinds, Position, Puzzle } from '../core/kind.ts';
import { ok, type Result, refuse } from '../core/result.ts';
import { kinds } from '../puzzles/models.ts';
import { english } from './texts.ts';

export type Fields = { readonly [key: string]: Json };
export type Placed = { readonly kind: Kind; readonly puzzle: Puzzle; readonly position: Position };

export const fieldsOf = (raw: Json): Result<Fields> =>
  raw === null || typeof raw !== 'object' || isList(raw) ? refuse('a line must be an object') : ok(raw);

/** Reads `{"kind", "setup", "answer"}` into a position that can be pulled. */
export function placed(fields: Fields, among: Kinds = kinds): Result<Placed> {
  const missing = ['kind', 'setup', 'answer'].find((name) => !Object.hasOwn(fields, name));
  if (missing !== undefined) return refuse(`"${missing}" is missing`);
  const { kind: id, setup = null, answer = null } = fields;
  const kind = typeof id === 'string' && Object.hasOwn(among, id) ? among[id] : undefined;
  if (kind === undefined) return refuse(`kind: there is no ${JSON.stringify(id)}; there are: ${Object.keys(among).join(', ')}`);
  const puzzle = kind.open(setup);
  if (!puzzle.ok) return refuse(`setup: ${puzzle.why}`);
  const position = puzzle.value.at(answer);
  if (!position.ok) return refuse(`answer: ${position.why}`);
  const { wanting } = position.value;
  if (wanting) return refuse(`answer: this can't be pulled yet: ${english(wanting)}`);
  return ok({ kind, puzzle: puzzle.value, position: position.value });
}
