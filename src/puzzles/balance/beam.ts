// A mobile and a sealed parcel as the beams that they are.

import { type Hang, inOrder, type Knot, MOST_HOLES, type Mobile, type Parcel } from './model.ts';

/** What the parcel weighs: the photo shows a beam that is level. */
export const sealedWeight = ({ photo }: Parcel): number => photo.others.reduce((sum, bag) => sum + bag.weight * bag.peg, 0) / -photo.parcel;

const known = new WeakMap<Parcel, Hang>();

/** The same beam with the parcel's weight on it. Made once for each setup. */
export function unsealed(setup: Parcel): Hang {
  const { pegs, parcel, box, use, shut } = setup;
  const before = known.get(setup);
  const made = before ?? { task: 'hang', pegs, fixed: [{ weight: sealedWeight(setup), peg: parcel }], box, use, shut, dress: 'seesaw' };
  known.set(setup, made);
  return made;
}

/** The mobile as a beam that rests on its knot: nothing hangs on it before the string is tied. */
export const tied = ({ rod }: Mobile, { knot }: Knot): Hang => ({
  task: 'hang',
  pegs: 2 * MOST_HOLES,
  fixed: knot === null ? [] : inOrder(rod.map(({ weight, hole }) => ({ weight, peg: hole - knot }))),
  box: [],
  use: 'some',
  shut: [],
  dress: 'seesaw',
});
