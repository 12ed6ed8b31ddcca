import type { State } from '../session/state.ts';

/** The kind whose shop is open: that of the playlist's first level. */
export const shopOf = (state: State): string => state.playlist.levels[0]?.kind ?? '';
