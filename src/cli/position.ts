import { isList, type Json } from '../core/json.ts';
import type { Position } from '../core/kind.ts';
import { type Kinds, kindNamed } from '../core/kind.ts';
import { placed } from '../core/placed.ts';
import { ok, type Result, refuse } from '../core/result.ts';
import { kinds } from '../puzzles/models.ts';
import { english } from './texts.ts';

/**
 * Reads `{"kind", "setup", "answer"}` into a position that can be pulled.
 * @returns which of the three is missing or can't be read, and why
 */
export function positionOf(raw: Json, among: Kinds = kinds): Result<Position> {
  if (raw === null || typeof raw !== 'object' || isList(raw)) return refuse('a line must be an object');
  const missing = ['kind', 'setup', 'answer'].find((name) => !Object.hasOwn(raw, name));
  if (missing !== undefined) return refuse(`"${missing}" is missing`);
  const { kind: id, setup = null, answer = null } = raw;
  const kind = kindNamed(among, typeof id === 'string' ? id : JSON.stringify(id));
  if (!kind.ok) return refuse(`kind: ${kind.why}`);
  const at = placed(kind.value, setup, answer);
  if (at.ok) return ok(at.value.position);
  return refuse(at.at === 'wanting' ? `answer: this can't be pulled yet: ${english(at.wanting)}` : `${at.at}: ${at.why}`);
}
