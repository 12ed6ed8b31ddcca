import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { type Experiment, experimentSchema, faultsOf } from '../core/experiment.ts';
import { ok, type Result, refuse } from '../core/result.ts';

/** An experiment from its file. @returns why not, and where in the file */
export function experimentIn(file: string): Result<Experiment> {
  let raw: unknown;
  try {
    raw = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    return refuse(`${file} can't be read: ${error instanceof Error ? error.message : String(error)}`);
  }
  const read = experimentSchema().safeParse(raw);
  if (!read.success) return refuse(`${file}: ${z.prettifyError(read.error)}`);
  const [first] = faultsOf(read.data);
  return first === undefined ? ok(read.data) : refuse(`${file}, ${first.at.join('.')}: ${first.why}`);
}
