import type { Json } from '../core/json.ts';
import { ok, type Result } from '../core/result.ts';
import { answerLines } from './lines.ts';
import { positionOf } from './position.ts';

/** `{"kind","setup","answer"}` → `{"reply","figures"}`: what happens. */
export function judged(raw: Json): Result<Json> {
  const position = positionOf(raw);
  if (!position.ok) return position;
  const { reply, figures } = position.value.judge();
  return ok({ reply, figures });
}

/** The verb `judge`. @returns the exit status: 1 where some line could not be answered, else 0 */
export const run = (): Promise<number> => answerLines({ input: process.stdin, output: process.stdout }, judged);
