// What the boards of a group show: shots, what the last plates make of them, and the numbers at the end. Nothing is drawn here.

import { mix, smooth } from '../../../stage/motion.ts';
import type { Shots } from '../../steady/measures.ts';
import type { Plate } from '../../steady/plates.ts';
import type { Carried } from '../../steady/track.ts';
import { barIn, carriedThrough, type Showing, showingOf } from './dots.ts';
import { numeral } from './easel.ts';
import { type Range, reachOf } from './plate-board.ts';

/** A plate's board: what it shows of each archer, undefined where nothing has been told of one yet. */
export type PlateBoard = {
  readonly plate: Plate;
  readonly at: number;
  readonly showings: readonly (Showing | undefined)[];
  readonly range: Range;
};
/** `numbers` are of each archer, undefined where there is none or it has not been told. */
export type Results = { readonly boards: readonly PlateBoard[]; readonly numbers: readonly (string | undefined)[] };

/** Whose dots ride along before anything is compared. */
export const RIDER = 0;

/** From this share of its time on, a board closes up to what is left on it. */
const GOING = 0.8;

/** How far each plate's dots have come, by its place on the track: 0 to 1. */
export type Moments = (at: number) => number;
const THERE: Moments = () => 1;

/**
 * @param most boards at most, the last plates' own
 * @param all whether all archers are shown, or only the one who rides along
 */
export function resultsOf(
  plates: readonly Plate[],
  archers: readonly Shots[],
  mark: number,
  most: number,
  all: boolean,
  moments: Moments = THERE,
): Results {
  const passed = archers.map((shots) => carriedThrough(plates, shots, mark));
  const shown = (archer: number): boolean => all || archer === RIDER;
  const first = Math.max(0, plates.length - most);
  const boards = plates.slice(first).flatMap((plate, index) => {
    const at = first + index;
    const board = boardOf(plate, at, passed, archers, shown, moments(at));
    return board === undefined ? [] : [board];
  });
  const last = plates.length;
  return {
    boards,
    numbers: archers.map((_, archer) => {
      const number = barIn(passed[archer]?.[last]);
      return number === undefined || !shown(archer) || moments(last - 1) < 1 ? undefined : numeral(number);
    }),
  };
}

function boardOf(
  plate: Plate,
  at: number,
  passed: readonly (readonly Carried[])[],
  archers: readonly Shots[],
  shown: (archer: number) => boolean,
  t: number,
): PlateBoard | undefined {
  const showing = (archer: number, moment: number): Showing => {
    const row = passed[archer];
    return showingOf(plate, row?.[at], row?.[at + 1], archers[archer]?.length ?? 0, moment);
  };
  // All archers are drawn alike, whether or not they are shown: one scale for all. While the dots are on their way they need
  // room for where they come from as well.
  const reach = (moment: number): readonly number[] => archers.flatMap((_, archer) => reachOf(showing(archer, moment)));
  const [start, rest] = [reach(0), reach(1)];
  const gone = smooth(Math.max(0, (t - GOING) / (1 - GOING)));
  return {
    plate,
    at,
    range: [mix(Math.min(...start, ...rest), Math.min(...rest), gone), mix(Math.max(...start, ...rest), Math.max(...rest), gone)],
    showings: archers.map((_, archer) => (shown(archer) ? showing(archer, t) : undefined)),
  };
}
