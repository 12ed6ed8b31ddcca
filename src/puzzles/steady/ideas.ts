// What people think makes an archer steady: the canonical idea first. Each but one is a machine that they would build.

import { MEAN_DISTANCE, type Shots } from './measures.ts';
import type { Group } from './model.ts';
import type { Machine, Plate } from './plates.ts';
import { picked } from './track.ts';

export type Idea = {
  readonly id: string;
  /** what they would build; undefined where no plates make it */
  readonly machine: Machine | undefined;
  /** Whom they hold the steadiest, from 0: several where their measure is equal; none where it gives no number. */
  readonly top: (group: Group, mark: number) => readonly number[];
};

const byMachine = (id: string, flag: Machine['flag'], ...plates: readonly Plate[]): Idea => ({
  id,
  machine: { plates, flag },
  top: (group, mark) => picked(plates, flag, group.shots, mark) ?? [],
});

/** How often an archer hit the spot they hit most often. */
export const commonest = (shots: Shots): number => Math.max(...shots.map((spot) => shots.filter((shot) => shot === spot).length));

const mostCommon: Idea = {
  id: 'most-common',
  machine: undefined,
  top: ({ shots }) => {
    const counts = shots.map(commonest);
    const most = Math.max(...counts);
    return counts.flatMap((count, archer) => (count === most ? [archer] : []));
  },
};

/** DESIGN.md 3; what each says of the archers of SCIENCE.md is in the tests. */
export const IDEAS = [
  byMachine('mean-distance', 'smallest', ...MEAN_DISTANCE),
  byMachine('best-mean', 'biggest', 'share'),
  byMachine('near-mark', 'smallest', 'slide-mark', 'fold', 'share'),
  mostCommon,
  byMachine('ends', 'smallest', 'ends'),
  byMachine('jumps', 'smallest', 'hop', 'fold', 'share'),
  byMachine('signed', 'smallest', 'slide-own-middle', 'pile'),
  byMachine('biggest-miss', 'smallest', 'slide-own-middle', 'fold', 'top'),
  byMachine('from-first', 'smallest', 'slide-first', 'fold', 'share'),
  byMachine('undivided', 'smallest', 'slide-own-middle', 'fold', 'pile'),
] as const satisfies readonly [Idea, ...Idea[]];

export const ideaOf = (id: string): Idea | undefined => IDEAS.find((idea) => idea.id === id);

type Known = { readonly mark: number; readonly tops: Map<string, readonly number[]> };
const known = new WeakMap<Group, Known>();

/** Whom someone with this idea holds the steadiest: several, evenly, where they can't tell (SCIENCE.md). Worked out once for each group. */
export function heldBy({ id, top }: Idea, group: Group, mark: number): readonly number[] {
  const before = known.get(group);
  const { tops } = before?.mark === mark ? before : remember(group, mark);
  const found = tops.get(id);
  if (found !== undefined) return found;
  const archers = top(group, mark);
  const held = archers.length > 0 ? archers : group.shots.map((_, archer) => archer);
  tops.set(id, held);
  return held;
}

function remember(group: Group, mark: number): Known {
  const made = { mark, tops: new Map<string, readonly number[]>() };
  known.set(group, made);
  return made;
}
