import { expect, test } from 'vitest';
import { makeRoute, parseRoute, type Route } from '../../src/play/route.ts';

const cases: readonly (readonly [string, Route])[] = [
  ['', { at: 'map' }],
  ['#/play', { at: 'map' }],
  ['#/play/', { at: 'map' }],
  ['#/play/B03', { at: 'level', level: 'B03' }],
  ['#/play/my-own-level-7', { at: 'level', level: 'my-own-level-7' }],
  ['#/play/album', { at: 'album' }],
  ['#/play/journal', { at: 'journal' }],
  ['#/play/take-home', { at: 'take-home' }],
  ['#/play/album/steady', { at: 'album', world: 'steady' }],
  ['#/play/album/steady/more', { at: 'map' }],
  ['#/play/journal/Such', { at: 'map' }],
  ['#/teach', { at: 'map' }],
  ['#/play/B03/more', { at: 'map' }],
  ['#/play/<img>', { at: 'map' }],
  [`#/play/${'x'.repeat(41)}`, { at: 'map' }],
];

test.each(cases)('%j leads to %j', (hash, route) => {
  expect(parseRoute(hash)).toEqual(route);
});

test.each([
  { at: 'map' },
  { at: 'level', level: 'B06' },
  { at: 'album' },
  { at: 'journal', world: 'steady' },
  { at: 'take-home' },
] as const)('%j comes back from its address', (route) => {
  expect(parseRoute(makeRoute(route))).toEqual(route);
});
