// The first minute: no menu and no text. It is for whoever has never pulled, and it is over once the opening levels are
// solved, it is skipped, or another page is gone to.

import type { Level } from '../core/level.ts';
import type { State } from '../session/state.ts';

/** The first levels of a playlist are acted out without a word. */
const OPENING = 2;

/** None in a study, which may begin with a test. */
export const openingOf = ({ playlist }: State): readonly Level[] =>
  playlist.settings.study === undefined ? playlist.levels.slice(0, OPENING) : [];

export const isOpening = (state: State, level: string): boolean => openingOf(state).some(({ id }) => id === level);

/** Whether someone has never pulled in any world. */
export const isNew = (state: State): boolean => Object.values(state.carried.worlds).every((world) => world.beliefs.pulls === 0);

/** The opening level after this one; undefined after the last, and where `level` is none of them. */
export function openingAfter(state: State, level: string): Level | undefined {
  const opening = openingOf(state);
  const at = opening.findIndex((one) => one.id === level);
  return at < 0 ? undefined : opening[at + 1];
}
