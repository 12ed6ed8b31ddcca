import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Level } from '../../src/core/level.ts';
import type { World } from '../../src/core/world.ts';
import { startBeliefs } from '../../src/feedback/engine.ts';
import { bulbsOf } from '../../src/play/bulbs.ts';
import { garland } from '../../src/play/garland.ts';
import { mapPlace, SCENE, SHOP, stringPlace } from '../../src/play/map-place.ts';
import { freshWorld } from '../../src/session/apply.ts';
import { layoutOf } from '../../src/stage/layout.ts';

const level = (id: string): Level => ({
  id,
  kind: 'balance',
  place: 'explore',
  deal: 'same',
  goal: { reply: 'level' },
  setups: [null],
  fails: [],
});
const solved = (...ids: readonly string[]): World => ({
  ...freshWorld(startBeliefs(['product', 'weight'])),
  levels: Object.fromEntries(ids.map((id) => [id, { pulls: 1, solvedAt: 1, ways: [], sparks: 0 }])),
});

test.each([
  ['nothing yet', undefined, [false, false, false], 'B01'],
  ['the first', solved('B01'), [true, false, false], 'B02'],
  ['the second before the first', solved('B02'), [false, true, false], 'B01'],
  ['all', solved('B01', 'B02', 'B03'), [true, true, true], undefined],
] as const)('bulbs, solved: %s', (_, world, lit, next) => {
  const bulbs = bulbsOf([level('B01'), level('B02'), level('B03')], world, () => false);
  expect(bulbs.map((bulb) => bulb.solved)).toEqual(lit);
  expect(bulbs.filter((bulb) => bulb.next).map((bulb) => bulb.level.id)).toEqual(next === undefined ? [] : [next]);
});

describe('the string of bulbs', () => {
  test('hangs every bead once, none nearer than the step, all on the string', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 60, max: 4000 }),
        fc.integer({ min: 20, max: 60 }),
        (count, width, step) => {
          const rows = garland(count, width, step);
          expect(rows.flatMap((row) => row.beads)).toHaveLength(count);
          for (const { beads, sag } of rows)
            for (const [index, bead] of beads.entries()) {
              expect(bead.x).toBeGreaterThan(0);
              expect(bead.x).toBeLessThan(width);
              expect(bead.y).toBeGreaterThanOrEqual(0);
              expect(bead.y).toBeLessThanOrEqual(sag + 1e-9);
              const before = beads[index - 1];
              if (before) expect(bead.x - before.x).toBeGreaterThanOrEqual(step - 1e-9);
            }
        },
      ),
      { seed: 5, numRuns: 300 },
    );
  });

  test('takes as few strings as it can', () => {
    expect(garland(6, 268, 44).map((row) => row.beads.length)).toEqual([6]);
    expect(garland(21, 374, 44).map((row) => row.beads.length)).toEqual([7, 7, 7]);
  });
});

test.each([
  [1366, 768, false],
  [844, 390, false],
  [3840, 2160, false],
  [390, 844, true],
  [820, 1180, true],
])('the scene of %i by %i stands on the ground, the house in the screen', (width, height, upright) => {
  const place = mapPlace(layoutOf(width, height));
  expect(place.upright).toBe(upright);
  const foot = place.y + SCENE.h * place.scale;
  expect(foot).toBeLessThanOrEqual(height + 0.001);
  expect(foot).toBeGreaterThan(height - 60);
  expect(place.x + 560 * place.scale).toBeGreaterThan(0);
  expect(place.x + 1110 * place.scale).toBeLessThan(width);
  expect(place.y + 30 * place.scale).toBeGreaterThanOrEqual(0);
});

describe("where the shop's string hangs", () => {
  test.each([
    ['six levels on a chromebook: in the window', 1366, 768, 6, 1],
    ['sixteen on a chromebook: over the front', 1366, 768, 16, 2],
    ['six on a phone: over the front', 390, 844, 6, 1],
    ['eighteen on a phone: two lengths', 390, 844, 18, 2],
    ['eighteen on a phone on its side: two lengths, clear of the words', 844, 390, 18, 2],
    ['sixty on a phone: as many as it takes', 390, 844, 60, 7],
  ])('%s', (_, width, height, count, lengths) => {
    const place = mapPlace(layoutOf(width, height));
    const { left, span } = stringPlace(place, width, count, 41);
    expect(garland(count, span, 41)).toHaveLength(lengths);
    expect(left).toBeGreaterThanOrEqual(place.upright ? 0 : place.x + 560 * place.scale - 0.001);
    expect(left + span).toBeLessThanOrEqual(width);
  });

  test('six levels on a chromebook hang exactly in the window', () => {
    const place = mapPlace(layoutOf(1366, 768));
    const { left, span } = stringPlace(place, 1366, 6, 41);
    expect(span).toBeCloseTo(SHOP.w * place.scale);
    expect(left).toBeCloseTo(place.x + SHOP.x * place.scale);
  });
});
