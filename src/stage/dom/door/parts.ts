// What the composition root hands to the teacher's and the researcher's door. A door is one file that is fetched only when its
// address is asked for, and exports `openDoor`.

import type { Signal } from '@preact/signals';
import type { Kinds } from '../../../core/kind.ts';
import type { Playlist } from '../../../core/playlist.ts';
import type { SealedView } from '../../../core/view.ts';
import type { Language } from '../../../core/world.ts';
import type { Stage } from '../../stage.ts';

export type DoorParts = {
  readonly root: HTMLElement;
  /** may be switched by the door */
  readonly language: Signal<Language>;
  readonly kinds: Kinds;
  readonly views: Readonly<Record<string, SealedView<Stage>>>;
  /** every level that comes with the game, in the order in which it is played */
  readonly playlist: Playlist;
};

/** What a door's file exports. */
export type Door = { readonly openDoor: (parts: DoorParts) => Promise<void> };
