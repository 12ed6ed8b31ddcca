// The bales of a group: one at each archer's own middle, all equally wide, and what each catches.

import type { Group } from '../../steady/model.ts';
import { steadiest } from '../../steady/model.ts';

/** `middle` and `half`, half its width, in steps; `caught` says of each shot whether the bale catches it. */
export type Bale = { readonly middle: number; readonly half: number; readonly caught: readonly boolean[] };

/** No bale is wider than this on each side, steps: it would catch all that anybody shoots. */
const WIDEST = 20;

const mean = (shots: readonly number[]): number => shots.reduce((sum, shot) => sum + shot, 0) / shots.length;

const baleOf = (shots: readonly number[], half: number): Bale => {
  const middle = mean(shots);
  return { middle, half, caught: shots.map((shot) => Math.abs(shot - middle) <= half) };
};

/** The share of the shots that it catches. */
const share = ({ caught }: Bale): number => caught.filter((one) => one).length / caught.length;

/** The narrowest, in whole steps, that catch a larger share of the steadiest archer's shots than of anybody else's. */
export function balesOf(group: Group): readonly Bale[] {
  const [best = 0] = steadiest(group);
  for (let half = 1; half < WIDEST; half++) {
    const bales = group.shots.map((shots) => baleOf(shots, half));
    const [most, ...others] = [bales[best], ...bales.filter((_, archer) => archer !== best)];
    if (most !== undefined && others.every((bale) => bale === undefined || share(bale) < share(most))) return bales;
  }
  return group.shots.map((shots) => baleOf(shots, 1));
}
