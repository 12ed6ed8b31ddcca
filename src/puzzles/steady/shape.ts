// What can be seen of the archers of a group: the grounds on which the texts of the rungs are true of it.

import { heldBy, type Idea } from './ideas.ts';
import { disagreement, type Shots } from './measures.ts';
import { type Group, steadiest } from './model.ts';

export const sum = (shots: Shots): number => shots.reduce((total, shot) => total + shot, 0);
export const meanOf = (shots: Shots): number => sum(shots) / shots.length;
export const endsOf = (shots: Shots): number => Math.max(...shots) - Math.min(...shots);
export const missOf = (shots: Shots): number => Math.max(...shots.map((shot) => Math.abs(shot - meanOf(shots))));
/** How far the first shot landed from the archer's own middle. */
export const openingOf = (shots: Shots): number => Math.abs((shots[0] ?? 0) - meanOf(shots));

/** Each shot as high as the one before or higher, and not all the same. */
export const climbs = (shots: Shots): boolean =>
  shots.every((shot, at) => at === 0 || shot >= (shots[at - 1] ?? shot)) && (shots[0] ?? 0) < (shots.at(-1) ?? 0);

const sameEnds = ({ shots }: Group): boolean =>
  shots.every((row) => Math.min(...row) === Math.min(...(shots[0] ?? [])) && Math.max(...row) === Math.max(...(shots[0] ?? [])));

/** One archer of a group, who is not the steadiest, and the steadiest. */
export type Mistaken = { readonly group: Group; readonly mark: number; readonly taken: number; readonly best: number };

const rowsOf = ({ group, taken, best }: Mistaken): readonly [Shots, Shots] => [group.shots[taken] ?? [], group.shots[best] ?? []];

/** By idea: what the one who is taken for the steadiest looks like beside who is. */
export const LOOKS: Readonly<Record<string, (seen: Mistaken) => boolean>> = {
  'best-mean': (seen) => {
    const [taken, best] = rowsOf(seen);
    return meanOf(taken) > meanOf(best);
  },
  'near-mark': (seen) => {
    const [taken, best] = rowsOf(seen);
    return Math.abs(meanOf(taken) - seen.mark) < Math.abs(meanOf(best) - seen.mark);
  },
  'most-common': () => true,
  jumps: (seen) => climbs(rowsOf(seen)[0]),
  'biggest-miss': (seen) => {
    const [taken, best] = rowsOf(seen);
    return missOf(best) > missOf(taken);
  },
  'from-first': (seen) => {
    const [taken, best] = rowsOf(seen);
    return openingOf(best) > openingOf(taken);
  },
  undivided: (seen) => {
    const [taken, best] = rowsOf(seen);
    return best.length > taken.length;
  },
};

/** Whether the accepted measures agree on a group, and this idea goes astray on it in the way that its texts tell. */
export function tells(idea: Idea, group: Group, mark: number): boolean {
  if (disagreement(group.shots)) return false;
  const held = heldBy(idea, group, mark);
  const [best = 0] = steadiest(group);
  if (idea.id === 'ends') return sameEnds(group);
  if (idea.id === 'signed') return held.length === group.shots.length;
  const [taken, ...others] = held;
  return taken !== undefined && others.length === 0 && taken !== best && (LOOKS[idea.id]?.({ group, mark, taken, best }) ?? true);
}
