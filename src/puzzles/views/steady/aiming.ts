// What becomes of the arrows that are placed: one more, one moved, one taken back. A drag can do nothing that the kind's
// moves can't.

import type { Shots } from '../../steady/measures.ts';

/** Where arrows can be placed, and how many. */
export type Room = { readonly from: number; readonly to: number; readonly most: number; readonly least: number };

/** The arrow of this place now stands at `spot`; one that had no spot yet comes last. undefined where nothing changes. */
export function placed({ from, to, most }: Room, shots: Shots, at: number, spot: number): Shots | undefined {
  if (spot < from || spot > to || shots[at] === spot) return undefined;
  if (at < shots.length) return shots.with(at, spot);
  return shots.length < most ? [...shots, spot] : undefined;
}

export const takenBack = ({ least }: Room, shots: Shots, at: number): Shots | undefined =>
  at < shots.length && shots.length > least ? shots.toSpliced(at, 1) : undefined;
