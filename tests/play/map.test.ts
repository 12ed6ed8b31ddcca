import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Level } from '../../src/core/level.ts';
import type { World } from '../../src/core/world.ts';
import { startBeliefs } from '../../src/feedback/engine.ts';
import { bulbsOf } from '../../src/play/bulbs.ts';
import { mapPlace, SCENE, SHOP } from '../../src/play/map-place.ts';
import { bare, HOUSE_WAYS, hang, YARD_WAYS } from '../../src/play/swags.ts';
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

/** Targets are 44 wide and may touch, CSS px. */
const STEP = 40;
const SIZES = [
  [1366, 768],
  [1920, 1080],
  [3840, 2160],
  [844, 390],
  [390, 844],
  [820, 1180],
] as const;

describe("where the shop's string hangs", () => {
  test.each(SIZES)('on %i by %i every level has its bulb, in the screen and clear of the others', (width, height) => {
    const place = mapPlace(layoutOf(width, height));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), (count) => {
        const hung = hang(count, place, width, STEP);
        const beads = hung.flatMap((length) => length.beads);
        expect(beads).toHaveLength(count);
        for (const { x, y } of beads) {
          expect(x).toBeGreaterThan(0);
          expect(x).toBeLessThan(width);
          expect(y).toBeGreaterThan(0);
          expect(y).toBeLessThan(height);
        }
        for (const length of hung)
          for (const [index, bead] of length.beads.entries()) {
            const before = length.beads[index - 1];
            if (before) expect(bead.x - before.x).toBeGreaterThanOrEqual(STEP - 1e-9);
          }
      }),
      { seed: 5, numRuns: 60 },
    );
  });

  test.each(SIZES)('on %i by %i the twenty-one of the seesaw keep apart', (width, height) => {
    const place = mapPlace(layoutOf(width, height));
    const beads = hang(21, place, width, STEP).flatMap((length) => length.beads);
    for (const [index, one] of beads.entries())
      for (const other of beads.slice(index + 1))
        expect(Math.max(Math.abs(one.x - other.x), Math.abs(one.y - other.y))).toBeGreaterThanOrEqual(38);
  });

  test('six levels on a chromebook hang in the window, and the strings outside stay as they are drawn', () => {
    const place = mapPlace(layoutOf(1366, 768));
    const hung = hang(6, place, 1366, STEP);
    for (const { x } of hung.flatMap((length) => length.beads)) {
      expect(x).toBeGreaterThan(place.x + SHOP.x * place.scale);
      expect(x).toBeLessThan(place.x + (SHOP.x + SHOP.w) * place.scale);
    }
    expect(bare(hung, place)).toEqual({ left: true, right: true });
  });

  test('a phone on its side needs the strings out to the posts', () => {
    const place = mapPlace(layoutOf(844, 390));
    expect(bare(hang(21, place, 844, STEP), place)).toEqual({ left: false, right: false });
  });

  test.each([
    [1366, 768],
    [1920, 1080],
    [1024, 768],
    [2560, 1080],
  ])('on %i by %i the yard has a string of its own, and no bulb of one covers one of the other', (width, height) => {
    const place = mapPlace(layoutOf(width, height));
    const beads = [hang(21, place, width, STEP, HOUSE_WAYS), hang(17, place, width, STEP, YARD_WAYS)].map((hung) =>
      hung.flatMap((length) => length.beads),
    );
    expect(beads.map((one) => one.length)).toEqual([21, 17]);
    const all = beads.flat();
    for (const [index, one] of all.entries())
      for (const other of all.slice(index + 1))
        expect(Math.max(Math.abs(one.x - other.x), Math.abs(one.y - other.y)), JSON.stringify([one, other])).toBeGreaterThanOrEqual(34);
    for (const { x, y } of all) expect(x > 0 && x < width && y > 0 && y < height).toBe(true);
  });

  test('nothing to play, nothing hung', () => {
    expect(hang(0, mapPlace(layoutOf(1366, 768)), 1366, STEP).flatMap((length) => length.beads)).toEqual([]);
  });
});
