import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fits, PLATES, type Plate } from '../../../src/puzzles/steady/plates.ts';
import { shifted, snapped } from '../../../src/puzzles/views/steady/snapping.ts';
import { whyNotIn, whyNotMoved } from '../../../src/puzzles/views/steady/why-not.ts';

const tray = { mark: 10, plates: PLATES, sockets: 4 };

test.each<[readonly Plate[], Plate, number, string]>([
  [['pile'], 'fold', 1, 'row'],
  [[], 'root', 0, 'bar'],
  [['fold'], 'divide-by-shots', 1, 'bar'],
  [['fold', 'share'], 'pile', 1, 'needed'],
  [['hop', 'fold', 'share', 'root'], 'hop', 0, 'full'],
])('on %j "%s" does not go into socket %i: %s', (track, plate, socket, why) => {
  expect(snapped(tray, track, plate, socket)).toBeUndefined();
  expect(whyNotIn(tray, track, plate, socket).key).toBe(`steady.misfit.${why}`);
});

test.each<[readonly Plate[], number, number, string]>([
  [['fold', 'share', 'root'], 1, -1, 'bar'],
  [['fold', 'share'], 1, 0, 'row'],
])('on %j the one in place %i does not go to %i: %s', (track, from, to, why) => {
  expect(shifted(track, from, to)).toBeUndefined();
  expect(whyNotMoved(track, from, to).key).toBe(`steady.misfit.${why}`);
});

const tracks = fc.array(fc.constantFrom(...PLATES), { maxLength: 4 }).filter(fits);

test('what springs back with room on the track either takes something else than comes there, or would leave others without', () => {
  fc.assert(
    fc.property(tracks, fc.constantFrom(...PLATES), fc.nat({ max: 3 }), (track, plate, socket) => {
      fc.pre(track.length < tray.sockets && snapped(tray, track, plate, socket) === undefined);
      const why = whyNotIn(tray, track, plate, socket).key;
      const begins = fits([...track.slice(0, socket), plate]);
      expect(why).toEqual(begins ? 'steady.misfit.needed' : expect.stringMatching(/\.(row|bar)$/));
    }),
    { seed: 5, numRuns: 400 },
  );
});
