// A build as large as a card shows it, 410 by 236: the machine with all its parts. It is fetched where a card asks for it.

import { unsealed } from '../../balance/beam.ts';
import { type Answer, inTask, type Setup } from '../../balance/model.ts';
import { armsPortrait } from './portrait-arms.ts';
import { beamPortrait } from './portrait-beam.ts';
import { mobilePortrait } from './portrait-mobile.ts';

/** @param reply what it did, or was thought to do; without one it rests and is held */
export const portrait = (setup: Setup, answer: Answer, reply: string | undefined): string =>
  inTask(setup, answer, {
    hang: (hang, bags) => beamPortrait(hang, bags, reply, false),
    number: (arms, numbers) => armsPortrait(arms, numbers, reply !== undefined),
    mobile: (mobile, knot) => mobilePortrait(mobile, knot, reply),
    parcel: (parcel, bags) => beamPortrait(unsealed(parcel), bags, reply, true),
  });
