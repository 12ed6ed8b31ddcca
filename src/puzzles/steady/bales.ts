// The bales of a group: one at each archer's own middle, all equally wide, and what each catches.

import type { Group } from './model.ts';
import { steadiest } from './model.ts';

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

/** How far the steadiest archer's share is above that of anybody else. */
function lead(bales: readonly Bale[], best: number): number {
  const shares = bales.map(share);
  return (shares[best] ?? 0) - Math.max(...shares.filter((_, archer) => archer !== best));
}

/** Room for the last bits of a difference. */
const EPSILON = 1e-9;

/** So wide, in whole steps, that the steadiest archer's catch the most beside anybody else's; the narrowest of several. */
export function balesOf(group: Group): readonly Bale[] {
  const [best = 0] = steadiest(group);
  const [first, ...wider] = Array.from({ length: WIDEST }, (_, at) => group.shots.map((shots) => baleOf(shots, at + 1)));
  return wider.reduce((most, bales) => (lead(bales, best) > lead(most, best) + EPSILON ? bales : most), first ?? []);
}
