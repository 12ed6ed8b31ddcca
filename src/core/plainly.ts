// Whether a value is plainly what a schema asks for, seen without making anything. A schema makes a copy of all that it reads, and
// where a page forbids code to be made of text it goes through itself for each value: over a long log that is most of the work.

import { z } from 'zod';
import { lazily } from './once.ts';

type Look = (value: unknown) => boolean;
type Bound = (size: number) => boolean;

/**
 * @returns a function that is true only where the schema takes the value and gives it back equal, with nothing filled in, left out
 * or changed. False says nothing: then the schema has to be asked. Values are what `JSON.parse` makes.
 */
export function plainly<S extends z.ZodType>(schema: S): (value: unknown) => value is z.output<S> {
  const look = lookOf(schema);
  return (value): value is z.output<S> => look(value);
}

function lookOf(schema: z.core.$ZodType): Look {
  const leaf = leafOf(schema);
  if (leaf !== undefined) return leaf;
  if (schema instanceof z.ZodNullable) return orNull(lookOf(schema.unwrap()));
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodExactOptional ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodReadonly
  )
    return lookOf(schema.unwrap());
  const bound = boundOf(schema);
  if (bound === undefined) return asked(schema);
  if (schema instanceof z.ZodArray) return list(lookOf(schema.element), bound);
  if (schema instanceof z.ZodDiscriminatedUnion) return oneOf(schema) ?? asked(schema);
  if (schema instanceof z.ZodUnion) return union(schema.options);
  if (schema instanceof z.ZodObject) return object(schema.shape);
  if (schema instanceof z.ZodRecord && leafOf(schema.keyType) === isText) return map(lookOf(schema.valueType));
  return asked(schema);
}

/** What no shorter way is known for. */
const asked =
  (schema: z.core.$ZodType): Look =>
  (value) => {
    const read = z.safeParse(schema, value);
    return read.success && Object.is(read.data, value);
  };

const isText: Look = (value) => typeof value === 'string';

/** A value that has no parts, and that its schema takes if and only if this is true; undefined where that is not known. */
function leafOf(schema: z.core.$ZodType): Look | undefined {
  if (schema instanceof z.ZodLiteral || schema instanceof z.ZodEnum) {
    const values = new Set<unknown>(schema instanceof z.ZodEnum ? schema.options : schema.values);
    return schema.def.checks === undefined || schema.def.checks.length === 0 ? (value) => values.has(value) : undefined;
  }
  if (!(schema instanceof z.ZodString || schema instanceof z.ZodNumber || schema instanceof z.ZodBoolean)) return undefined;
  const bound = boundOf(schema);
  if (bound === undefined || schema.def.coerce === true) return undefined;
  if (schema instanceof z.ZodBoolean) return (value) => typeof value === 'boolean';
  if (schema instanceof z.ZodString) return bound === unbounded ? isText : (value) => typeof value === 'string' && bound(value.length);
  // the schema of an integer is a check of its own
  const whole = schema instanceof z.ZodNumberFormat ? boundBy([schema]) : unbounded;
  return whole && ((value) => typeof value === 'number' && Number.isFinite(value) && whole(value) && bound(value));
}

const unbounded: Bound = () => true;

const checkSchema = lazily(() =>
  z.discriminatedUnion('check', [
    z.object({ check: z.literal('greater_than'), value: z.number(), inclusive: z.boolean() }),
    z.object({ check: z.literal('less_than'), value: z.number(), inclusive: z.boolean() }),
    z.object({ check: z.literal('min_length'), minimum: z.number() }),
    z.object({ check: z.literal('max_length'), maximum: z.number() }),
    z.object({ check: z.literal('length_equals'), length: z.number() }),
    z.object({ check: z.literal('number_format'), format: z.literal('safeint') }),
  ]),
);

/** What the checks of a schema ask of a number, or of the length of a text or a list; undefined where one asks for something else. */
const boundOf = ({ _zod: { def } }: z.core.$ZodType): Bound | undefined => boundBy(def.checks ?? []);

function boundBy(checks: readonly { readonly _zod: { readonly def: unknown } }[]): Bound | undefined {
  const bounds: Bound[] = [];
  for (const one of checks) {
    const read = checkSchema().safeParse(one._zod.def);
    if (!read.success) return undefined;
    const check = read.data;
    if (check.check === 'greater_than') bounds.push(check.inclusive ? (size) => size >= check.value : (size) => size > check.value);
    else if (check.check === 'less_than') bounds.push(check.inclusive ? (size) => size <= check.value : (size) => size < check.value);
    else if (check.check === 'min_length') bounds.push((size) => size >= check.minimum);
    else if (check.check === 'max_length') bounds.push((size) => size <= check.maximum);
    else if (check.check === 'length_equals') bounds.push((size) => size === check.length);
    else bounds.push(Number.isSafeInteger);
  }
  const [first, second] = bounds;
  if (first === undefined) return unbounded;
  if (second === undefined) return first;
  return bounds.length === 2 ? (size) => first(size) && second(size) : (size) => bounds.every((bound) => bound(size));
}

const orNull =
  (look: Look): Look =>
  (value) =>
    value === null || look(value);

function list(look: Look, bound: Bound): Look {
  return (value) => {
    if (!Array.isArray(value) || !bound(value.length)) return false;
    for (const one of value) if (!look(one)) return false;
    return true;
  };
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function map(look: Look): Look {
  return (value) => {
    if (!isObject(value)) return false;
    for (const key in value) if (key === '__proto__' || !look(value[key])) return false;
    return true;
  };
}

/** No other keys than these, and all that may not be left out: what would be filled in is not plainly there. */
function object(shape: Readonly<Record<string, z.core.$ZodType>>): Look {
  const looks = new Map(Object.entries(shape).map(([key, schema]) => [key, lookOf(schema)]));
  const mayLack = new Set(
    Object.entries(shape).flatMap(([key, schema]) =>
      schema instanceof z.ZodOptional || schema instanceof z.ZodExactOptional ? [key] : [],
    ),
  );
  const needed = looks.size - mayLack.size;
  return (value) => {
    if (!isObject(value)) return false;
    let found = 0;
    for (const key in value) {
      const look = looks.get(key);
      if (look === undefined || !look(value[key])) return false;
      if (!mayLack.has(key)) found++;
    }
    return found === needed;
  };
}

/** The first that takes the value gives it back, so what fits one is sure only where none before would take it. */
function union(options: readonly z.core.$ZodType[]): Look {
  const all = options.map((schema) => ({ look: lookOf(schema), schema, whole: leafOf(schema) !== undefined }));
  return (value) => {
    for (const { look, schema, whole } of all) {
      if (look(value)) return true;
      if (!whole && z.safeParse(schema, value).success) return false;
    }
    return false;
  };
}

/** Objects that one key tells apart; undefined where its values are not all known. */
function oneOf({ def, options }: z.ZodDiscriminatedUnion): Look | undefined {
  const looks = new Map<unknown, () => Look>();
  for (const option of options) {
    const values = option._zod.propValues?.[def.discriminator];
    if (values === undefined) return undefined;
    const look = lazily(() => lookOf(option));
    for (const one of values) looks.set(one, look);
  }
  return (value) => isObject(value) && looks.get(value[def.discriminator])?.()(value) === true;
}
