import { expect, it } from 'vitest';
import type { Sureness } from '../../src/core/world.ts';
import type { ClassTry, Mark } from '../../src/export/class-pupils.ts';
import { surestOf } from '../../src/teach/surest.ts';

const tried = (n: number, mark: Mark, sureness: Sureness, bits: number, seen = true): ClassTry => ({
  kind: 'balance',
  strategy: undefined,
  mark,
  attempt: {
    ...{ at: 0, n, level: 'B02', setup: null, answer: null, key: String(n), goal: null, forecast: 'left', how: 'chosen', sureness },
    ...{ reply: 'right', met: false, repeat: false, seen, idea: '-', ruledOut: [], cards: [], sparks: 0, bits },
  },
});

it.each([
  ['nothing surprised', [tried(1, 'idea', 'sure', 3)], undefined],
  ['the surest one', [tried(1, 'surprise', 'guess', 1), tried(2, 'surprise', 'sure', 0.5)], 2],
  ['what ruled out more, where both were as sure', [tried(1, 'surprise', 'sure', 1), tried(2, 'surprise', 'sure', 0.5)], 1],
  ['none whose outcome was not shown', [tried(1, 'surprise', 'sure', 3, false), tried(2, 'surprise', 'guess', 0)], 2],
] as const)('the surest surprise: %s', (_, tries, n) => {
  expect(surestOf(tries)?.attempt.n).toBe(n);
});
