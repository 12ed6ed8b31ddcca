// Two good machines can pick two archers: how far one wild arrow counts is what people who measure still argue about. Of a
// pair on which they do, this is the machine to set beside one's own.

import { MEAN_DISTANCE, type Shots, VARIANCE } from './measures.ts';
import type { Build, Own } from './model.ts';
import type { Machine } from './plates.ts';
import { picked } from './track.ts';

/** A machine, and the archer whom it picks, from 0. */
export type Beside = Machine & { readonly picks: number };

const only = (top: readonly number[] | undefined): number | undefined => (top?.length === 1 ? top[0] : undefined);

/** A good machine that picks somebody else than this one; undefined where the good ones pick alike, or can't pick one. */
export function besideOf({ plates, flag }: Build, archers: readonly Shots[], mark: number): Beside | undefined {
  if (flag === null) return undefined;
  const [near, far] = [MEAN_DISTANCE, VARIANCE].map((good) => ({ good, picks: only(picked(good, 'smallest', archers, mark)) }));
  if (near?.picks === undefined || far?.picks === undefined || near.picks === far.picks) return undefined;
  const { good, picks } = only(picked(plates, flag, archers, mark)) === near.picks ? far : near;
  return picks === undefined ? undefined : { plates: good, flag: 'smallest', picks };
}

/** Pairs on which the good machines disagree, in the order in which they are brought out. */
const PAIRS: readonly (readonly [Shots, Shots])[] = [
  [
    [9, 9, 9, 9, 9, 15],
    [8, 12, 8, 12, 8, 12],
  ],
  [
    [6, 14, 6, 14, 6, 14],
    [8, 8, 8, 8, 8, 20],
  ],
  [
    [14, 14, 14, 14, 4],
    [5, 12, 5, 12],
  ],
];

/** Those that can be put up with arrows of one's own. @param archers how many shoot */
export const pairsFor = ({ from, to, most }: Own, archers: number): readonly (readonly Shots[])[] =>
  archers === 2 ? PAIRS.filter((pair) => pair.every((shots) => shots.length <= most && shots.every((at) => at >= from && at <= to))) : [];
