import { describe, expect, it } from 'vitest';
import { balesOf } from '../../../src/puzzles/steady/bales.ts';
import { buildMoves } from '../../../src/puzzles/steady/bench.ts';
import type { Build, Tray } from '../../../src/puzzles/steady/model.ts';
import { PLATES, type Plate } from '../../../src/puzzles/steady/plates.ts';
import { dialled, shifted, snapped, trayOf } from '../../../src/puzzles/views/steady/snapping.ts';
import { DESIGNED } from './designed.ts';

const tray: Tray = { mark: 10, plates: PLATES, sockets: 4 };
const TRACKS: readonly (readonly Plate[])[] = [
  [],
  ['share'],
  ['slide-mark', 'fold', 'share'],
  ['line-up', 'hop', 'fold', 'ends'],
  ['pile', 'divide-by-shots', 'root'],
];

it('holds one slide for all places of its dial', () => {
  expect(trayOf({ ...tray, plates: ['share', 'slide-mark', 'fold', 'slide-own-middle'] })).toEqual(['share', 'slide-mark', 'fold']);
  expect(trayOf(tray)).toHaveLength(11);
});

describe.each(TRACKS)('by hand, from %j', (...plates) => {
  const build: Build = { plates, flag: null };
  // Moves of the flag leave the plates as they are.
  const moves = buildMoves(tray, build)
    .map(({ to }) => to.plates.join())
    .filter((next) => next !== plates.join());

  it('can do what the moves can, and nothing else', () => {
    const hands = [
      ...PLATES.flatMap((plate) => [0, 1, 2, 3].map((socket) => snapped(tray, plates, plate, socket))),
      ...plates.flatMap((_, from) => [-1, 0, 1, 2, 3].map((to) => shifted(plates, from, to))),
      ...plates.map((_, at) => dialled(tray, plates, at)),
    ].flatMap((next) => (next === undefined ? [] : [next.join()]));
    for (const next of hands) expect(moves, next).toContain(next);
    const byDial = plates.length === 0 ? [] : moves.filter((next) => !hands.includes(next));
    // The dial turns one place at a time; the others are reached by turning on.
    for (const next of byDial) expect(next.split(',').filter((plate, at) => plate !== plates[at])).toHaveLength(1);
  });
});

it('turns the dial round through the places that the tray has', () => {
  const own: Tray = { ...tray, plates: ['slide-own-middle', 'slide-first', 'fold'] };
  expect(dialled(own, ['slide-own-middle', 'fold'], 0)).toEqual(['slide-first', 'fold']);
  expect(dialled(own, ['slide-first', 'fold'], 0)).toEqual(['slide-own-middle', 'fold']);
  expect(dialled(own, ['slide-first', 'fold'], 1)).toBeUndefined();
  expect(dialled({ ...tray, plates: ['slide-mark'] }, ['slide-mark'], 0)).toBeUndefined();
});

it('springs a misfit back', () => {
  expect(snapped(tray, ['share'], 'fold', 1)).toBeUndefined();
  expect(snapped(tray, ['share'], 'fold', 0)).toEqual(['fold', 'share']);
  expect(shifted(['fold', 'share', 'root'], 1, -1)).toBeUndefined();
  expect(shifted(['fold', 'share', 'root'], 0, -1)).toEqual(['share', 'root']);
});

describe('bales', () => {
  it.each(DESIGNED.map(({ id, fresh, bales }) => [id, fresh, bales] as const))(
    '%s: are as wide as the design says',
    (_, groups, widths) => {
      expect(groups.map((shots) => balesOf({ shots }).map(({ half }) => half))).toEqual(
        groups.map((shots, at) => shots.map(() => widths[at])),
      );
    },
  );

  // by hand: both middles are 10; the bale of mock 32 catches four and none
  it('stand at the own middle and catch what lies within', () => {
    const [a, b] = balesOf({
      shots: [
        [2, 10, 10, 10, 10, 18],
        [2, 2, 2, 18, 18, 18],
      ],
    });
    expect(a).toEqual({ middle: 10, half: 1, caught: [false, true, true, true, true, false] });
    expect(b?.caught.filter((one) => one)).toHaveLength(0);
  });
});
