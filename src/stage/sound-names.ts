// What can be heard, by name, and which of it carries meaning.

import { type Words, words } from '../core/words.ts';

export const SOUND_NAMES = [
  'lift',
  'knock',
  'refuse',
  'creak',
  'knot-guess',
  'knot-think-so',
  'knot-sure',
  'hush',
  'pin',
  'swing',
  'tock',
  'open-second',
  'spark-1',
  'spark-2',
  'spark-3',
  'spark-4',
  'spark-5',
  'aha',
  'chalk',
  'thread',
  'page',
  'flap',
  'mew',
] as const;
export type SoundName = (typeof SOUND_NAMES)[number];

/** Sounds that tell something. The others go with what is seen to be done by hand, and saying them would only chatter. */
const TELLING: readonly SoundName[] = ['refuse', 'tock', 'open-second', 'aha', 'flap', 'mew'];

/** What is said of a sound to whoever does not hear it; undefined where it carries no meaning of its own. */
export const captionOf = (name: SoundName): Words | undefined => (TELLING.includes(name) ? words(`sound.${name}`) : undefined);
