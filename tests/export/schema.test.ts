// events.schema.json, as a bundle brings it, in the hands of a validator that is none of ours.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, it } from 'vitest';
import type { GameEvent } from '../../src/core/event.ts';
import { classLog, exported, lineOf, linesOf } from './class.ts';

let takes: (event: unknown) => boolean;
let events: readonly GameEvent[];
beforeAll(async () => {
  const { text } = await exported(classLog(2).map(lineOf).join('\n'), 'jsonl');
  const schema: object = JSON.parse(text('events.schema.json'));
  expect(schema).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema' });
  const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
  // `unit` and `personal` are words of ours, which a validator passes over
  takes = new Ajv2020({ strict: false, formats: { uuid } }).compile(schema);
  events = linesOf(text('events.jsonl')).map((line) => JSON.parse(line));
});

describe('the JSON Schema of a line', () => {
  it('takes every line of every type that a class brings about', () => {
    expect(events.filter((event) => !takes(event))).toEqual([]);
    expect(new Set(events.map(({ type }) => type)).size).toBeGreaterThan(9);
  });

  it('takes a log of an older make, which lacks what came later', () => {
    const old = readFileSync(join(import.meta.dirname, 'logs/v1.jsonl'), 'utf8')
      .trimEnd()
      .split('\n');
    expect(old.filter((line) => !takes(JSON.parse(line)))).toEqual([]);
  });

  it.each<readonly [string, (event: GameEvent) => object]>([
    ['another type', (event) => ({ ...event, type: 'jumped' })],
    ['a field that nobody knows', (event) => ({ ...event, score: 1 })],
    ['a session that is no UUID', (event) => ({ ...event, session: 'one' })],
    ['a number before the first', (event) => ({ ...event, seq: -1 })],
    ['a time as a text', (event) => ({ ...event, at: '2026-03-04' })],
    ['data of another type', (event) => ({ ...event, data: {} })],
    ['another version', (event) => ({ ...event, v: 0 })],
  ])('refuses %s', (_, change) => {
    const pull = events.find(({ type }) => type === 'pull') ?? expect.fail('a class pulls');
    expect(takes(pull)).toBe(true);
    expect(takes(change(pull))).toBe(false);
  });
});
