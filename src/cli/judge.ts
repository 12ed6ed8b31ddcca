import type { Json } from '../core/json.ts';
import { ok, type Result } from '../core/result.ts';
import { answerLines } from './lines.ts';
import { fieldsOf, placed } from './position.ts';

/** `{"kind","setup","answer"}` → `{"reply","figures"}`: what happens. */
export function judged(raw: Json): Result<Json> {
  const fields = fieldsOf(raw);
  const at = fields.ok ? placed(fields.value) : fields;
  if (!at.ok) return at;
  const { reply, figures } = at.value.position.judge();
  return ok({ reply, figures });
}

export const run = (): Promise<number> => answerLines({ input: process.stdin, output: process.stdout }, judged);
