import { expect, it } from 'vitest';
import { before, litOf, MINUTES, STEPS } from '../../src/teach/plan.ts';

const MINUTE = 60_000;

it('is a lesson of 45 minutes: 3, 21, 2, 10, 6, 3', () => {
  expect(STEPS.map(({ minutes }) => minutes)).toEqual([3, 21, 2, 10, 6, 3]);
  expect(MINUTES).toBe(45);
  expect(before(3)).toBe(26);
});

it.each([
  ['not begun', undefined, 0],
  ['just begun', { step: 0, since: 0 }, 0],
  ['in its third minute', { step: 0, since: -2.5 * MINUTE }, 2],
  ['over time, still in the first step', { step: 0, since: -9 * MINUTE }, 3],
  ['five minutes into exploring', { step: 1, since: -5 * MINUTE }, 8],
  ['with a clock that was put back', { step: 1, since: 7 * MINUTE }, 3],
  ['at its end', { step: 5, since: -3 * MINUTE }, 45],
] as const)('lights a lamp a minute: %s', (_, standing, lit) => {
  expect(litOf(standing, 0)).toBe(lit);
});
