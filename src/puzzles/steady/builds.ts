// The machines that can be built on a tray: each distinct one, or a pool of the shorter tracks where they are many.

import { once } from '../../core/once.ts';
import type { Root } from '../../core/rational.ts';
import { buildKey, keyText, ordered, type Picks, picksOf, ranksOf } from './key.ts';
import type { Build, Group, Tray } from './model.ts';
import { FLAGS, type Flag, type Plate } from './plates.ts';
import { probesAt } from './probes.ts';
import { topOf } from './track.ts';
import { countOf, ran } from './tracks.ts';

/** A tray with the archers whose order counts besides that of the probes. */
export type Stand = Tray & { readonly wall: readonly Group[] };

export type Run = { readonly build: Build; readonly picks: Picks };

/** A track with nothing on it: of all that end without a number, which are one build, the one to be listed. */
const NO_NUMBER: Build = { plates: [], flag: 'smallest' };

type List = { readonly found: Run[]; readonly rest: Generator<Run> };
const lists = new WeakMap<Stand, List>();

function* walked(stand: Stand): Generator<Run> {
  const { wall, mark } = stand;
  yield { build: NO_NUMBER, picks: picksOf(NO_NUMBER, wall, mark) };
  const met = new Set([buildKey(NO_NUMBER, wall, mark)]);
  const probes = probesAt(mark);
  const archers = wall.flatMap((group) => group.shots);
  for (const { plates, numbers } of ran(stand, [...probes, ...archers])) {
    const ranks = ranksOf(numbers.slice(0, probes.length));
    const own = numbers.slice(probes.length);
    for (const flag of FLAGS) {
      const picks = picksFrom(wall, own, flag);
      const key = keyText(ordered(ranks, flag), picks);
      if (met.has(key)) continue;
      met.add(key);
      yield { build: { plates, flag }, picks };
    }
  }
}

/** Cuts the numbers of all archers into groups again. */
function picksFrom(wall: readonly Group[], numbers: readonly (Root | undefined)[], flag: Flag): Picks {
  let from = 0;
  return wall.map(({ shots }) => {
    const to = from + shots.length;
    const top = topOf(numbers.slice(from, to), flag);
    from = to;
    return top;
  });
}

/** Each distinct build that has its flag, short tracks first, as far as someone asks for them: they are found once for each setup. */
export function* distinct(stand: Stand): Generator<Run> {
  const list = lists.get(stand) ?? { found: [], rest: walked(stand) };
  lists.set(stand, list);
  for (let at = 0; ; at++) {
    const before = list.found[at];
    if (before !== undefined) {
      yield before;
      continue;
    }
    const next = list.rest.next();
    if (next.done === true) return;
    list.found.push(next.value);
    yield next.value;
  }
}

/** All distinct builds; undefined where there are more than `limit`. */
export function upTo(stand: Stand, limit: number): readonly Run[] | undefined {
  const all: Run[] = [];
  for (const one of distinct(stand)) {
    if (all.length === limit) return undefined;
    all.push(one);
  }
  return all;
}

/** Tracks in a pool at most: who builds for the first time does not think of longer ones either. */
const POOLED = 4000;
const pools = new WeakMap<Stand, readonly Run[]>();

/** Every track with either flag, as long as they are not too many: then the longer ones are left out. Run once for each setup. */
export function pool(stand: Stand): readonly Run[] {
  const before = pools.get(stand);
  if (before !== undefined) return before;
  const all: Run[] = [{ build: NO_NUMBER, picks: picksOf(NO_NUMBER, stand.wall, stand.mark) }];
  const tops = stand.wall.map((group) => topsOf(stand, group));
  for (const { plates } of ran(stand, [], longestPooled(stand)))
    for (const flag of FLAGS) {
      const at = all.length - 1;
      all.push({ build: { plates, flag }, picks: tops.map((top) => top[at]) });
    }
  pools.set(stand, all);
  return all;
}

/** Whom each track picks with either flag, one after the other: in all deals of a level most of the wall is the same archers. */
const topsOf = (stand: Stand, group: Group): readonly Picks[number][] => {
  const known = topsKnown(group);
  const name = [stand.mark, stand.sockets, ...stand.plates].join();
  const tops =
    known.get(name) ??
    [...ran(stand, group.shots, longestPooled(stand))].flatMap(({ numbers }) => FLAGS.map((flag) => topOf(numbers, flag)));
  known.set(name, tops);
  return tops;
};
const topsKnown = once((_: Group) => new Map<string, readonly Picks[number][]>());

function longestPooled(stand: Stand): number {
  let [longest, count] = [1, countOf(stand, 1)];
  while (longest < stand.sockets) {
    count += countOf(stand, longest + 1);
    if (count > POOLED) break;
    longest++;
  }
  return longest;
}

/** Whether these plates can stand on the track; they fit onto each other. */
export const holdsPlates = ({ plates: tray, sockets }: Tray, plates: readonly Plate[]): boolean =>
  plates.length <= sockets && plates.every((plate) => tray.includes(plate));
