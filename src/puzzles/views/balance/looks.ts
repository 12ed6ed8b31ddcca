// What hangs on a beam looks like what the level is dressed as.

import { ANVIL } from '../../balance/fitted.ts';
import { guestOf, type Hang } from '../../balance/model.ts';
import type { Look } from './bag.ts';

export const fixedLook = (setup: Hang, sealed: boolean): Look => (sealed ? 'parcel' : setup.dress === 'crane' ? 'crate' : 'bag');

export function boxLook(setup: Hang, weight: number): Look {
  const guest = guestOf(setup, weight);
  if (guest === 'cat' || guest === 'parcel') return guest;
  return setup.dress === 'crane' ? 'counterweight' : weight === ANVIL ? 'anvil' : 'bag';
}
