// What hangs on a beam looks like what the level is dressed as.

import { ANVIL } from '../../balance/fitted.ts';
import type { Hang } from '../../balance/model.ts';
import type { Look } from './bag.ts';

export const fixedLook = (setup: Hang, sealed: boolean): Look => (sealed ? 'parcel' : setup.dress === 'crane' ? 'crate' : 'bag');

export const boxLook = (setup: Hang, weight: number): Look =>
  setup.dress === 'crane' ? 'counterweight' : weight === ANVIL ? 'anvil' : 'bag';
