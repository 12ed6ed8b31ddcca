import type { Preferences } from '../core/world.ts';

/** Whether what a sound means is written out for a moment. */
export const captioned = ({ captions, sound }: Pick<Preferences, 'captions' | 'sound'>): boolean =>
  captions === 'quiet' ? !sound : captions === 'always';
