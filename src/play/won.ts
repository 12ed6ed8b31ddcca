import type { Kinds } from '../core/kind.ts';
import { worldOf } from '../session/apply.ts';
import type { State } from '../session/state.ts';
import { albumOf, wonOf } from './album.ts';

/** A card of the album, by its world. */
export type WonCard = { readonly kind: string; readonly strategy: string };

/** The cards won in all worlds of the playlist. */
export const wonIn = (state: State, worlds: readonly string[], kinds: Kinds): readonly WonCard[] =>
  worlds.flatMap((kind) =>
    wonOf(albumOf(worldOf(state.carried, kind), kinds[kind]?.strategies ?? [])).map((strategy) => ({ kind, strategy })),
  );
