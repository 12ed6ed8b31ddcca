import { describe, expect, it } from 'vitest';
import { parseJson } from '../../src/cli/lines.ts';
import { parseEvent } from '../../src/core/event.ts';
import { canonicalText, tooDeep } from '../../src/core/json.ts';
import { parseLevel } from '../../src/core/level.ts';
import { readShelf } from '../../src/core/shelf.ts';
import { kinds } from '../../src/puzzles/models.ts';

const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);

describe('what nests too deep', () => {
  it('is told from what does not', () => {
    expect(tooDeep(JSON.parse(nested(60)))).toBe(false);
    expect(tooDeep(JSON.parse(nested(70)))).toBe(true);
    expect(tooDeep({ a: 1, b: [2, { c: null }] })).toBe(false);
  });

  it('is refused with a reason wherever text comes in, and never overflows', () => {
    const level = `{"id":"deep","kind":"balance","place":"entry","deal":"same","goal":null,"fails":[],"setups":[${nested(20_000)}]}`;
    expect(parseLevel(level, kinds)).toMatchObject({ ok: false, error: { code: 'shape', why: expect.stringContaining('deeper') } });
    expect(parseEvent(`{"v":1,"data":${nested(20_000)}}`)).toMatchObject({ ok: false, code: 'shape' });
    expect(parseJson(nested(20_000)).ok).toBe(false);
    const shelf = readShelf({ '/levels/deep.json': level }, kinds);
    expect(shelf.broken.map((one) => one.id)).toEqual(['deep']);
  });
});

it('gives equal values equal texts, whatever order their keys came in', () => {
  expect(canonicalText({ b: [1, { d: null, c: 'x' }], a: true })).toBe(canonicalText({ a: true, b: [1, { c: 'x', d: null }] }));
  expect(canonicalText({ a: 1 })).not.toBe(canonicalText({ a: '1' }));
});
