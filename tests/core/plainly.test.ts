import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { eventSchema } from '../../src/core/event.ts';
import type { Json } from '../../src/core/json.ts';
import { plainly } from '../../src/core/plainly.ts';
import { classLog, lineOf } from '../export/class.ts';

const parsed = (lines: readonly string[]): readonly Json[] => lines.map((line) => JSON.parse(line));
const today = parsed(classLog(2).map(lineOf));
/** Some lack what came later and is filled in. */
const old = parsed(
  readFileSync(join(import.meta.dirname, '../export/logs/v1.jsonl'), 'utf8')
    .trimEnd()
    .split('\n'),
);
const events = [...today, ...old];

/** What a field may be turned into, and what may be put beside it. */
const STRANGE = [null, true, -1, 0, 0.5, 1, 2, 1e300, Number.POSITIVE_INFINITY, '', 'x', 'balance', [], ['x'], [1, 2, 3, 4], {}, { x: 1 }];
const KEYS = ['x', 'constructor', '__proto__', 'toString', '0'];

/** Goes down by these steps and changes what stands there. */
function changed(value: Json, [step = 0, ...steps]: readonly number[], how: number): Json {
  if (typeof value !== 'object' || value === null) return STRANGE[how % STRANGE.length] ?? null;
  const entries = Object.entries(value);
  const at = step % (entries.length + 1);
  const [key, part] = entries[at] ?? [KEYS[how % KEYS.length] ?? 'x', undefined];
  const made =
    part === undefined
      ? [...entries, [key, STRANGE[how % STRANGE.length]] as const]
      : how % 7 === 0
        ? entries.filter((_, index) => index !== at)
        : entries.map((one, index) =>
            index === at ? ([key, steps.length === 0 ? STRANGE[how % STRANGE.length] : changed(part, steps, how)] as const) : one,
          );
  // as a text, so that a key such as __proto__ is one of the object's own
  return Array.isArray(value)
    ? made.map(([, one]) => one ?? null)
    : JSON.parse(`{${made.map(([name, one]) => `${JSON.stringify(name)}:${JSON.stringify(one ?? null)}`).join()}}`);
}

describe('what is plainly an event', () => {
  const schema = eventSchema();
  const look = plainly(schema);

  it('is every event that is written today', () => {
    expect(today.filter((event) => !look(event))).toEqual([]);
  });

  it('is one by the schema too, and comes back from it equal, however an event was changed', () => {
    let plain = 0;
    fc.assert(
      fc.property(fc.nat(events.length - 1), fc.array(fc.nat(40), { minLength: 1, maxLength: 6 }), fc.nat(200), (at, steps, how) => {
        const event = changed(events[at] ?? null, steps, how);
        if (!look(event)) return;
        plain++;
        const read = schema.safeParse(event);
        expect(read.success).toBe(true);
        expect(read.data).toEqual(event);
      }),
      { numRuns: 3000 },
    );
    expect(plain).toBeGreaterThan(50);
  });
});

describe('plainly', () => {
  it.each([
    ['a key too many', z.object({ a: z.string() }), { a: '', b: 1 }],
    ['a key too many of a strict object', z.strictObject({ a: z.string() }), { a: '', b: 1 }],
    ['what would be filled in', z.strictObject({ a: z.number().default(0) }), {}],
    ['what would be changed', z.string().trim(), ' x '],
    ['what would be changed on its way', z.coerce.number(), '1'],
    ['what an earlier choice would change', z.union([z.string().trim(), z.string()]), ' x '],
    ['a part of a whole number', z.number().int(), 0.5],
    ['a part of a whole number, where that is its schema', z.int().min(0), 0.5],
    ['too little', z.number().positive(), 0],
    ['too much', z.number().max(1), 1.5],
    ['what is out of two bounds of three', z.number().min(0).max(5).max(3), 4],
    ['too short a text', z.string().min(1), ''],
    ['too long a list', z.array(z.string()).max(1), ['', '']],
    ['a list of another length', z.array(z.string()).length(3), ['', '']],
    ['another word', z.enum(['a', 'b']), 'c'],
    ['a list for a map', z.record(z.string(), z.number()), [1]],
    ['a key that no map keeps', z.record(z.string(), z.number()), JSON.parse('{"__proto__":1}')],
    ['a key that the map does not take', z.record(z.string().max(1), z.number()), { ab: 1 }],
    ['what somebody looks at by hand', z.strictObject({ a: z.number() }).refine(({ a }) => a > 1), { a: 0 }],
    ['null', z.strictObject({ a: z.null().optional() }), null],
  ])('is not %s', (_, schema, value) => {
    expect(plainly(schema)(value)).toBe(false);
  });

  it.each([
    ['a union', z.union([z.strictObject({ a: z.string() }), z.strictObject({ b: z.string() })]), { b: '' }],
    ['what may be left out', z.strictObject({ a: z.string().exactOptional(), b: z.string().optional(), c: z.literal(1) }), { c: 1 }],
    ['an object told by a key', z.discriminatedUnion('t', [z.object({ t: z.literal('a') }), z.object({ t: z.literal('b') })]), { t: 'b' }],
    ['a number of an object', z.strictObject({ n: z.int().min(0).max(3).nullable().readonly() }), { n: 3 }],
  ])('is %s', (_, schema, value) => {
    expect(plainly(schema)(value)).toBe(true);
  });
});
