import { expect, test } from 'vitest';
import { randomId, randomSeed } from '../../src/store/ids.ts';

test('ids are version 4 UUIDs of the RFC 9562 variant, each another', () => {
  const ids = Array.from({ length: 2000 }, randomId);
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(new Set(ids).size).toBe(2000);
});

test('every digit of an id that is free takes every value', () => {
  const ids = Array.from({ length: 2000 }, randomId);
  const fixed = new Set([8, 13, 14, 18, 19, 23]);
  for (let at = 0; at < 36; at++) if (!fixed.has(at)) expect(new Set(ids.map((id) => id[at])).size).toBe(16);
});

test('seeds are 32-bit integers of both signs', () => {
  const seeds = Array.from({ length: 2000 }, randomSeed);
  for (const seed of seeds) expect(seed).toBe(seed | 0);
  expect(seeds.some((seed) => seed < 0) && seeds.some((seed) => seed > 0)).toBe(true);
});
