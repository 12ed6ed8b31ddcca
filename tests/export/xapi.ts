// The validator of Learning Locker, a Learning Record Store.

import { createRequire } from 'node:module';
import { z } from 'zod';

const moduleSchema = z.object({
  statement: z.custom<(data: unknown, path: readonly string[]) => readonly object[]>((one) => typeof one === 'function'),
});
// written as CommonJS
const { statement } = moduleSchema.parse(createRequire(import.meta.url)('@learninglocker/xapi-validation/dist/factory'));

/** @returns what it warns of in these statements */
export const validated = (statements: readonly unknown[]): readonly string[] =>
  statements.flatMap((one, index) => statement(one, ['statement']).map((warning) => `${index}: ${JSON.stringify(warning)}`));
