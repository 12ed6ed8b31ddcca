import type { Json } from '../core/json.ts';
import { ok, type Result } from '../core/result.ts';
import { answerLines } from './lines.ts';
import { fieldsOf, placed } from './position.ts';

/** `{"kind","setup","answer"}` → `{"STRATEGY":{"REPLY":chance,…},…}`: what each strategy expects, every reply listed. */
export function predicted(raw: Json): Result<Json> {
  const fields = fieldsOf(raw);
  const at = fields.ok ? placed(fields.value) : fields;
  return at.ok ? ok(at.value.position.expects()) : at;
}

export const run = (): Promise<number> => answerLines({ input: process.stdin, output: process.stdout }, predicted);
