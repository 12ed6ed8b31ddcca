import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Level } from '../../src/core/level.ts';
import type { World } from '../../src/core/world.ts';
import { startBeliefs } from '../../src/feedback/engine.ts';
import { bulbsOf } from '../../src/play/bulbs.ts';
import { garland } from '../../src/play/garland.ts';
import { mapPlace, SCENE } from '../../src/play/map-place.ts';
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
  const bulbs = bulbsOf([level('B01'), level('B02'), level('B03')], world);
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
