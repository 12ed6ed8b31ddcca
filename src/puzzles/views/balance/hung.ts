// Which bag of the box hangs where: bags have no names, so equal ones are told apart by what they did before.

import type { Bags } from '../../balance/model.ts';

/** For each bag of the box the peg it hangs on, or undefined. Bags that can stay where they are stay. */
export function matched(box: readonly number[], before: readonly (number | undefined)[], hung: Bags): readonly (number | undefined)[] {
  const left = [...hung];
  const take = (fits: (bag: Bags[number]) => boolean): number | undefined => {
    const at = left.findIndex(fits);
    return at < 0 ? undefined : left.splice(at, 1)[0]?.peg;
  };
  const stay = box.map((weight, index) => take((bag) => bag.weight === weight && bag.peg === before[index]));
  // Then those that hung elsewhere, then those that stood in the box.
  const moved = box.map((weight, index) => stay[index] ?? (before[index] === undefined ? undefined : take((bag) => bag.weight === weight)));
  return box.map((weight, index) => moved[index] ?? take((bag) => bag.weight === weight));
}

/** The build once this bag hangs on this peg, or stands in the box again. Where one bag is all that may hang, another gives way. */
export function hungWith(
  box: readonly number[],
  pegs: readonly (number | undefined)[],
  index: number,
  peg: number | undefined,
  most: number,
): Bags | undefined {
  const next = pegs.map((old, at) => (at === index ? peg : most === 1 && peg !== undefined ? undefined : old));
  const bags = next.flatMap((on, at) => {
    const weight = box[at];
    return on === undefined || weight === undefined ? [] : [{ weight, peg: on }];
  });
  if (bags.length > most || new Set(bags.map((bag) => bag.peg)).size < bags.length) return undefined;
  return bags.toSorted((a, b) => a.peg - b.peg);
}
