import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PLATES, type Plate } from '../../../src/puzzles/steady/plates.ts';
import { barIn, carriedThrough, paceOf, type Showing, showingOf, stacked, turnOf } from '../../../src/puzzles/views/steady/dots.ts';

/** What the last of these plates shows of these shots, at time t; the mark is at 10. */
function shown(plates: readonly Plate[], shots: readonly number[], t: number): Showing {
  const passed = carriedThrough(plates, shots, 10);
  return showingOf(plates.at(-1) ?? 'pile', passed.at(-2), passed.at(-1), shots.length, t);
}
const round = (value: number): number => Math.round(value * 1000) / 1000 + 0;
const xs = (showing: Showing): readonly number[] => ('dots' in showing ? showing.dots.map(({ x }) => round(x)) : []);

describe('what a board shows', () => {
  // by hand: the middle of 2, 10, 12 is 8
  it('slides the ruler under the dots, which stay', () => {
    const start = shown(['slide-own-middle'], [2, 10, 12], 0);
    const end = shown(['slide-own-middle'], [2, 10, 12], 1);
    expect(xs(start)).toEqual([-6, 2, 4]);
    expect(xs(end)).toEqual([-6, 2, 4]);
    expect(start).toMatchObject({ nought: -8 });
    expect(end).toMatchObject({ nought: 0 });
  });

  it('folds what lies left of nought over on an arc, and onto what is there', () => {
    const plates: readonly Plate[] = ['slide-own-middle', 'fold'];
    const half = shown(plates, [4, 12, 8], 0.5);
    expect(xs(half)).toEqual([0, 4, 0]);
    expect(half).toMatchObject({ open: 0.5, dots: [{ lift: 4 }, { lift: 0 }, { lift: 0 }] });
    expect(shown(plates, [4, 12, 8], 1)).toMatchObject({ dots: [{ below: 0 }, { below: 1 }, { below: 0 }], open: 0 });
  });

  it('lines up, equal ones in the order in which they were shot', () => {
    expect(shown(['line-up'], [5, 2, 5], 0)).toMatchObject({ sticks: [{ place: 0 }, { place: 1 }, { place: 2 }] });
    expect(shown(['line-up'], [5, 2, 5], 1)).toMatchObject({
      sticks: [
        { place: 1, height: 5 },
        { place: 0, height: 2 },
        { place: 2, height: 5 },
      ],
    });
  });

  it('hops one after another, from each shot to its difference', () => {
    expect(xs(shown(['hop'], [1, 4, 2], 0))).toEqual([4, 2]);
    expect(xs(shown(['hop'], [1, 4, 2], 0.5))).toEqual([3, 2]);
    expect(xs(shown(['hop'], [1, 4, 2], 1))).toEqual([3, -2]);
  });

  it('lays a pile end to end, and goes back where a piece is below nought', () => {
    expect(shown(['slide-first', 'pile'], [3, 5, 1], 1)).toEqual({
      shows: 'pile',
      pieces: [
        { from: 0, to: 0, landed: 1 },
        { from: 0, to: 2, landed: 1 },
        { from: 2, to: 0, landed: 1 },
      ],
    });
  });

  it('shares out evenly, and draws the tape as far as the ends are apart', () => {
    expect(shown(['share'], [2, 4, 9], 1)).toEqual({ shows: 'columns', heights: [5, 5, 5], level: 5 });
    expect(shown(['share'], [2, 4, 9], 0)).toMatchObject({ heights: [2, 4, 9] });
    expect(shown(['ends'], [4, 2, 9], 0)).toMatchObject({ from: 2, to: 9, reel: 2 });
    expect(shown(['ends'], [4, 2, 9], 1)).toMatchObject({ reel: 9 });
  });

  it('squares near ones first, and shows the side of a square bar', () => {
    expect(shown(['slide-first', 'square'], [0, -3, 1], 0.67)).toMatchObject({
      squares: [{ side: 0 }, { side: 1, grown: 1 }, { side: 3 }],
    });
    expect(shown(['pile', 'root'], [4, 5], 1)).toEqual({ shows: 'side', area: 9, side: 3, others: 0 });
    expect(shown(['pile', 'divide-by-shots'], [4, 5], 0)).toEqual({ shows: 'cut', whole: 9, parts: 2, others: 1 });
  });

  it('shows nothing where nothing can come of it any more', () => {
    expect(shown(['hop', 'fold'], [4], 1)).toEqual({ shows: 'nothing' });
    expect(shown(['slide-mark', 'pile', 'root'], [4], 1)).toEqual({ shows: 'nothing' });
  });
});

it('ends where the model ends', () => {
  const rows = fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 1, maxLength: 10 });
  fc.assert(
    fc.property(
      rows,
      fc.constantFrom<Plate>('slide-own-middle', 'slide-mark', 'slide-first', 'slide-median', 'hop', 'fold'),
      (shots, plate) => {
        const after = carriedThrough([plate], shots, 10)[1];
        const row = after !== undefined && 'row' in after ? after.row.tops.map((top) => round(Number(top) / Number(after.row.over))) : [];
        expect(xs(shown([plate], shots, 1))).toEqual(row);
      },
    ),
    { seed: 5 },
  );
  fc.assert(
    fc.property(rows, (shots) => {
      const pile = shown(['pile'], shots, 1);
      const number = barIn(carriedThrough(['pile'], shots, 10)[1]);
      expect(pile.shows === 'pile' ? pile.pieces.at(-1)?.to : undefined).toBe(number);
    }),
    { seed: 5 },
  );
});

it('stacks dots at one spot, and lets each move in turn', () => {
  expect(stacked([3, 5, 3, 3]).map(({ below }) => below)).toEqual([0, 0, 1, 2]);
  expect([0, 0.5, 1].map((t) => turnOf(t, 1, 2))).toEqual([0, 0, 1]);
});

it('takes no longer than somebody waits, whatever the number of dots', () => {
  for (const plate of PLATES) for (const dots of [0, 1, 6, 40]) expect(paceOf(plate, dots)).toBeLessThanOrEqual(2200);
  expect(paceOf('pile', 4)).toBe(880);
});
