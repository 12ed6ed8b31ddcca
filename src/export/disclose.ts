// What leaves the device: pseudonyms for ids, times moved where they are asked for relative, and no text of a person unless
// asked for and consented to. Where in an event such a thing stands is read off its schema, so that a new field is never forgotten.

import { z } from 'zod';
import { EVENTS, type GameEvent } from '../core/event.ts';
import { PERSONAL } from '../core/world.ts';
import { CLOCK } from './variable.ts';

/** How one learner is told of. */
export type Disclosure = {
  /** their pseudonym */
  readonly subject: string;
  /** what is taken off their times, ms: when they began, or nothing */
  readonly since: number;
  /** whether their journal's text may go along */
  readonly journal: boolean;
};

/** A value as it may leave; `undefined` in place of a change stands for a value in which nothing ever changes. */
type Change = (value: unknown, how: Disclosure) => unknown;

const metaSchema = z.object({ unit: z.string().optional(), personal: z.enum(PERSONAL).optional() });

/** @param moved whether times are moved: where they are not, most events stand as they did */
function changeOf(schema: z.core.$ZodType, moved: boolean): Change | undefined {
  const within = (one: z.core.$ZodType) => changeOf(one, moved);
  if (!(schema instanceof z.ZodType)) return undefined;
  const { unit, personal } = metaSchema.parse(schema.meta() ?? {});
  if (personal === 'id') return (value, how) => (typeof value === 'string' ? how.subject : value);
  if (personal === 'text') return (value, how) => (how.journal ? value : null);
  if (unit === CLOCK) return !moved ? undefined : (value, how) => (typeof value === 'number' ? value - how.since : value);
  if (schema instanceof z.ZodObject) return inObject(schema, within);
  if (schema instanceof z.ZodArray)
    return inEach(within(schema.element), (value, change) => (Array.isArray(value) ? value.map(change) : value));
  if (schema instanceof z.ZodRecord) return inEach(within(schema.valueType), inRecord);
  if (
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodExactOptional ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodReadonly ||
    schema instanceof z.ZodLazy
  )
    return inEach(within(schema.unwrap()), (value, change) => (value === null || value === undefined ? value : change(value)));
  if (schema instanceof z.ZodUnion && schema.options.some((option) => within(option) !== undefined))
    throw new Error('a union in the log holds what must not leave as it is, and none is looked into');
  return undefined;
}

const inEach = (change: Change | undefined, over: (value: unknown, change: (one: unknown) => unknown) => unknown): Change | undefined =>
  change && ((value, how) => over(value, (one) => change(one, how)));

const inRecord = (value: unknown, change: (one: unknown) => unknown): unknown =>
  isObject(value) ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, change(one)])) : value;

function inObject(schema: z.ZodObject, within: (one: z.core.$ZodType) => Change | undefined): Change | undefined {
  const changes = Object.entries(schema.shape).flatMap(([key, field]) => {
    const change = within(field);
    return change ? [[key, change] as const] : [];
  });
  if (changes.length === 0) return undefined;
  return (value, how) =>
    isObject(value)
      ? { ...value, ...Object.fromEntries(changes.flatMap(([key, change]) => (key in value ? [[key, change(value[key], how)]] : []))) }
      : value;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** @returns the event as it may leave, and whether its data stands as it did in the log */
export type Disclose = (event: GameEvent, how: Disclosure) => { readonly event: GameEvent; readonly same: boolean };

/** @param moved whether times are moved */
export function discloser(moved: boolean): Disclose {
  const changes = new Map<string, Change | undefined>();
  return (event, how) => {
    const { type } = event;
    if (!changes.has(type)) changes.set(type, changeOf(EVENTS[type], moved));
    const change = changes.get(type);
    const told = moved ? { ...event, at: event.at - how.since } : event;
    return change === undefined
      ? { event: told, same: true }
      : { event: { ...told, data: change(event.data, how) } as GameEvent, same: false };
  };
}
