// Every sound of the stage by its name: what it is made of, and how loud it is to be.

import type { SoundName } from '../../src/stage/sound-names.ts';
import { mew } from './cat.ts';
import { chalk, flap, hush, lift, page, refuse } from './felt.ts';
import { aha, openSecond, pin, spark, thread } from './metal.ts';
import type { Signal } from './signal.ts';
import { creak, knock, knot, swing, tock } from './wood.ts';

/** Loudness of the ones that tell something, of what the hand does, and of what is only there: LUFS, see loudness.ts. */
export const LEVELS = { tell: -18, hand: -21, air: -27 } as const;
export type Level = keyof typeof LEVELS;

export type Recipe = { readonly make: () => Signal; readonly level: Level };

export const RECIPES: Readonly<Record<SoundName, Recipe>> = {
  lift: { make: lift, level: 'air' },
  knock: { make: knock, level: 'hand' },
  refuse: { make: refuse, level: 'hand' },
  creak: { make: creak, level: 'air' },
  'knot-guess': { make: () => knot(5), level: 'hand' },
  'knot-think-so': { make: () => knot(7), level: 'hand' },
  'knot-sure': { make: () => knot(8), level: 'hand' },
  // LOOK: the hush is 6 dB under the rest.
  hush: { make: hush, level: 'air' },
  pin: { make: pin, level: 'hand' },
  swing: { make: swing, level: 'air' },
  tock: { make: tock, level: 'hand' },
  'open-second': { make: openSecond, level: 'tell' },
  'spark-1': { make: () => spark(1), level: 'hand' },
  'spark-2': { make: () => spark(2), level: 'hand' },
  'spark-3': { make: () => spark(3), level: 'hand' },
  'spark-4': { make: () => spark(4), level: 'hand' },
  'spark-5': { make: () => spark(5), level: 'hand' },
  aha: { make: aha, level: 'tell' },
  chalk: { make: chalk, level: 'air' },
  thread: { make: thread, level: 'air' },
  page: { make: page, level: 'hand' },
  flap: { make: flap, level: 'air' },
  mew: { make: mew, level: 'hand' },
};
