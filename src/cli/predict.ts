import type { Json } from '../core/json.ts';
import { ok, type Result } from '../core/result.ts';
import { answerLines } from './lines.ts';
import { positionOf } from './position.ts';

/** `{"kind","setup","answer"}` → `{"STRATEGY":{"REPLY":chance,…},…}`: what each strategy expects, every reply listed. */
export function predicted(raw: Json): Result<Json> {
  const position = positionOf(raw);
  return position.ok ? ok(position.value.expects()) : position;
}

/** The verb `predict`. @returns the exit status: 1 where some line could not be answered, else 0 */
export const run = (): Promise<number> => answerLines({ input: process.stdin, output: process.stdout }, predicted);
