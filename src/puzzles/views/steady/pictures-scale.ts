// How a row of shots lies on an axis of any length, and how large its dots may be.

import type { Shots } from '../../steady/measures.ts';

/** What the axis reaches from and to, in steps of the ruler. */
export type Span = { readonly from: number; readonly to: number };

/** Room at both ends of the axis, as a share of what lies between. */
const MARGIN = 0.09;
/** No axis is shorter than this, steps: a calm row stays calm to the eye. */
const SHORTEST = 12;

/** An axis on which all of these shots find room. */
export function spanOf(rows: readonly Shots[]): Span {
  const shots = rows.flat();
  const [least, most] = [Math.min(...shots), Math.max(...shots)];
  const aside = Math.max((most - least) * MARGIN, (SHORTEST - (most - least)) / 2, 0.5);
  return { from: least - aside, to: most + aside };
}

/** `below`: how many of the same spot lie under it. */
export type SmallDot = { readonly value: number; readonly below: number };

/** @param step units of the picture a step of the ruler @param room units over the axis */
export function dotsOver(shots: Shots, step: number, room: number): { readonly dots: readonly SmallDot[]; readonly radius: number } {
  const counts = new Map<number, number>();
  const dots = shots.map((value): SmallDot => {
    const below = counts.get(value) ?? 0;
    counts.set(value, below + 1);
    return { value, below };
  });
  const highest = Math.max(1, ...counts.values());
  const radius = Math.max(1, Math.min(room / highest / 2.08, step * 0.8, room * 0.17));
  return { dots, radius };
}
