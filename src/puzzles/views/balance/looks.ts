// What hangs on a beam looks like what the level is dressed as.

import type { Hang } from '../../balance/model.ts';
import type { Look } from './bag.ts';

/** The anvil that sparks buy for the sandbox is its bag of nine. */
export const ANVIL = 9;

export const fixedLook = (setup: Hang, sealed: boolean): Look => (sealed ? 'parcel' : setup.dress === 'crane' ? 'crate' : 'bag');

export const boxLook = (setup: Hang, weight: number): Look =>
  setup.dress === 'crane' ? 'counterweight' : weight === ANVIL ? 'anvil' : 'bag';
