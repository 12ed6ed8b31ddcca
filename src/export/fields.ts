// What an event's data holds, field by field, read off its schema: the rows of the codebook and of docs/log.md.

import { z } from 'zod';
import { beliefsSchema } from '../core/beliefs.ts';
import { levelSchema } from '../core/level.ts';
import { playlistSchema } from '../core/playlist.ts';
import { attemptSchema, gateSchema, openRungSchema, preferencesSchema, worldSchema } from '../core/world.ts';
import { FIGURES } from '../feedback/figures.ts';

export type Field = {
  /** `a.b`; `a.*` for each entry of a map, `a[]` for each of a list */
  readonly path: string;
  /** a type of JSON, or the name of a part */
  readonly type: string;
  readonly required: boolean;
  readonly unit: string;
  readonly minimum: number | undefined;
  readonly maximum: number | undefined;
  readonly values: readonly string[] | undefined;
  readonly description: string;
};

/** Parts that stand in several places, and are described once. */
export const PARTS = {
  beliefs: beliefsSchema(),
  try: attemptSchema(),
  gate: gateSchema(),
  rung: openRungSchema(),
  world: worldSchema(),
  playlist: playlistSchema(),
  level: levelSchema(),
  preferences: preferencesSchema(),
} as const;

const partOf = (schema: z.ZodObject): string | undefined => Object.entries(PARTS).find(([, part]) => part.shape === schema.shape)?.[0];

const metaSchema = z.object({ description: z.string().default(''), unit: z.string().default('') });
const boundsSchema = z.object({ minimum: z.number().optional(), exclusiveMinimum: z.number().optional(), maximum: z.number().optional() });

type Seen = { readonly description: string; readonly unit: string; readonly required: boolean };

/** The fields of an object, and of what is in them. */
export const fieldsOf = (schema: z.ZodObject): readonly Field[] =>
  Object.entries(schema.shape).flatMap(([name, field]) => fieldOf(name, field, { description: '', unit: '', required: true }));

function fieldOf(path: string, schema: z.core.$ZodType, outer: Seen): readonly Field[] {
  if (!(schema instanceof z.ZodType)) return [];
  const meta = metaSchema.parse(schema.meta() ?? {});
  const seen: Seen = { description: outer.description || meta.description, unit: outer.unit || meta.unit, required: outer.required };
  const row = (type: string, more: Partial<Field> = {}): Field => ({
    path,
    type,
    minimum: undefined,
    maximum: undefined,
    values: undefined,
    ...seen,
    ...more,
  });
  if (schema instanceof z.ZodNullable) return fieldOf(path, schema.unwrap(), seen).map((one) => orNull(one, path));
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodExactOptional)
    return fieldOf(path, schema.unwrap(), { ...seen, required: false });
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodReadonly || schema instanceof z.ZodLazy)
    return fieldOf(path, schema.unwrap(), seen);
  if (schema instanceof z.ZodArray) {
    const [one, ...inner] = fieldOf(`${path}[]`, schema.element, { description: '', unit: '', required: true });
    return one === undefined
      ? [row('list')]
      : [row(`list of ${one.type}`, { ...pick(one), ...(seen.description ? {} : { description: one.description }) }), ...inner];
  }
  if (schema instanceof z.ZodRecord) {
    if (path.endsWith('figures'))
      return [
        row('map of number'),
        ...Object.entries(FIGURES).map(
          ([name, { means, unit }]): Field => ({ ...row('number'), path: `${path}.${name}`, unit, required: false, description: means }),
        ),
      ];
    const [one, ...inner] = fieldOf(`${path}.*`, schema.valueType, { description: '', unit: '', required: true });
    return one === undefined ? [row('map')] : [row(`map of ${one.type}`, pick(one)), ...inner];
  }
  if (schema instanceof z.ZodObject) {
    const part = partOf(schema);
    if (part !== undefined) return [row(part)];
    return [row('object'), ...fieldsOf(schema).map((one) => ({ ...one, path: `${path}.${one.path}` }))];
  }
  if (schema instanceof z.ZodEnum) return [row('string', { values: schema.options.map(String) })];
  if (schema instanceof z.ZodLiteral) return [row(typeof [...schema.values][0], { values: [...schema.values].map(String) })];
  if (schema instanceof z.ZodNumber) {
    const { minimum, exclusiveMinimum, maximum } = boundsSchema.parse(z.toJSONSchema(schema));
    const above = exclusiveMinimum !== undefined && schema.isInt ? exclusiveMinimum + 1 : exclusiveMinimum;
    return [row(schema.isInt ? 'integer' : 'number', { minimum: bound(minimum ?? above), maximum: bound(maximum) })];
  }
  if (schema instanceof z.ZodString || schema instanceof z.ZodUUID) return [row('string')];
  if (schema instanceof z.ZodBoolean) return [row('boolean')];
  return [row('any')];
}

const pick = ({ unit, minimum, maximum, values }: Field): Partial<Field> => ({ ...(unit ? { unit } : {}), minimum, maximum, values });
const orNull = (one: Field, path: string): Field => (one.path === path ? { ...one, type: `${one.type} or null` } : one);
const bound = (value: number | undefined): number | undefined =>
  value === undefined || Math.abs(value) >= Number.MAX_SAFE_INTEGER ? undefined : value;
