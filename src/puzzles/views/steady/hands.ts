// What hands at the track hold, and what they may do.

import type { Words } from '../../../core/words.ts';
import type { Box, Point } from '../../../stage/layout.ts';
import type { Tray } from '../../steady/model.ts';
import type { Plate } from '../../steady/plates.ts';

/** Where a plate is taken from: a place of the tray, or one of the track. */
export type From = { readonly tray: number } | { readonly track: number };
export type Hands = {
  readonly chosen: From | undefined;
  readonly lifted: From | undefined;
  readonly open: readonly number[];
  readonly over: number | undefined;
};
export const FREE: Hands = { chosen: undefined, lifted: undefined, open: [], over: undefined };

export type Reach = {
  readonly tray: Tray;
  /** what lies in the tray, in order */
  readonly lying: readonly Plate[];
  readonly plates: () => readonly Plate[];
  /** whether hands have to wait: the breath before the outcome */
  readonly locked: () => boolean;
  readonly traySeats: readonly (Point & { readonly scale: number })[];
  readonly cards: readonly Box[];
  /** what is held, chosen and open changed */
  readonly changed: (hands: Hands) => void;
  /** a plate was lifted: whatever is being shown is over */
  readonly lift: () => void;
  readonly build: (plates: readonly Plate[]) => void;
  readonly flag: () => void;
  readonly look: (group: number) => void;
  /** it does not go there; said at this socket */
  readonly refuse: (why: Words, socket: number) => void;
  /** anything else that can be tapped at this point */
  readonly other: (point: Point) => (() => void) | undefined;
};
