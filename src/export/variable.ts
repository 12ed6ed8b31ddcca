// A column as a codebook describes it, read off the schema of its values.

import { z } from 'zod';

/** The unit by which a schema says that a number is a wall clock. */
export const CLOCK = 'ms since 1970, UTC';

export type Variable = {
  readonly name: string;
  /** `time`: ms since 1970 in memory; `json`: any JSON as text */
  readonly type: 'text' | 'integer' | 'number' | 'boolean' | 'time' | 'json';
  /** whether every row has it */
  readonly required: boolean;
  readonly description: string;
  readonly unit: string;
  readonly minimum: number | undefined;
  readonly maximum: number | undefined;
  /** what a text may be, where that is a list */
  readonly values: readonly string[] | undefined;
};

/** What `z.toJSONSchema` makes of a value of a cell; `unit` and `json` are our own. */
const cellSchema = z.object({
  type: z.enum(['string', 'integer', 'number', 'boolean']).optional(),
  enum: z.array(z.string()).optional(),
  minimum: z.number().optional(),
  exclusiveMinimum: z.number().optional(),
  maximum: z.number().optional(),
  description: z.string().optional(),
  unit: z.string().optional(),
});

/** @throws where the schema is that of no cell */
export function variableOf(name: string, schema: z.ZodType): Variable {
  const inner = schema instanceof z.ZodNullable ? schema.unwrap() : schema;
  const cell = cellSchema.parse({ ...z.toJSONSchema(inner), ...schema.meta() });
  const { unit = '', description = '', minimum, maximum, exclusiveMinimum } = cell;
  return {
    name,
    type: unit === CLOCK ? 'time' : cell.type === undefined ? 'json' : cell.type === 'string' ? 'text' : cell.type,
    required: inner === schema,
    description,
    unit: unit === CLOCK ? 'UTC' : unit,
    minimum: bound(minimum ?? exclusiveMinimum),
    maximum: bound(maximum),
    values: cell.enum,
  };
}

/** Bounds that any safe integer keeps say nothing. */
const bound = (value: number | undefined): number | undefined =>
  value === undefined || !(value > Number.MIN_SAFE_INTEGER && value < Number.MAX_SAFE_INTEGER) ? undefined : value;
