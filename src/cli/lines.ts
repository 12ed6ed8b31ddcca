// JSON Lines in, a line out for each: a bad line is named and the rest goes on.

import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { type Json, tooDeep } from '../core/json.ts';
import { ok, type Result, refuse } from '../core/result.ts';

export type Streams = { readonly input: Readable; readonly output: Writable };

/**
 * Answers each line of `input` in order, one line at a time in memory; blank lines are passed over.
 * @param answer what to write for a line, or why it can't be answered
 * @returns the exit status: 1 where some line could not be answered, else 0
 */
export async function answerLines({ input, output }: Streams, answer: (raw: Json) => Result<Json>): Promise<number> {
  let status = 0;
  let line = 0;
  for await (const text of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    line++;
    const bare = line === 1 ? text.replace(/^\uFEFF/, '') : text;
    if (bare.trim() === '') continue;
    const raw = parseJson(bare);
    const answered = raw.ok ? answer(raw.value) : raw;
    if (!answered.ok) status = 1;
    const reply = answered.ok ? answered.value : { error: answered.why, line };
    if (!output.write(`${JSON.stringify(reply)}\n`)) await once(output, 'drain');
  }
  return status;
}

/** Reads a text as JSON. @returns why not, where it is none or nests deeper than can be walked */
export function parseJson(text: string): Result<Json> {
  try {
    const value: Json = JSON.parse(text);
    return tooDeep(value) ? refuse('this nests far deeper than any line needs') : ok(value);
  } catch (error) {
    return refuse(`this is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}
