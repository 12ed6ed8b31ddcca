// What a bench is built for, what is seen on it beside the build itself, and what the pull may do to that.

import type { Shots } from '../../steady/measures.ts';
import type { Dress, Group, Own, Tray } from '../../steady/model.ts';
import type { FlagState } from './bench.ts';
import type { Gallery } from './gallery.ts';
import type { ShownWall } from './shown-wall.ts';

/** What a machine is built for: the groups along the wall, of which the first `fresh` are the ones that were there before. */
export type Stand = Tray & { readonly wall: readonly Group[]; readonly before: number; readonly truth: boolean; readonly dress: Dress };

/** What is on the boards and on the wall, beside the build itself. */
export type Sight = {
  /** the group on the boards, from 0 */
  readonly group: number;
  /** all archers are shown, and not only the one who rides along */
  readonly all: boolean;
  /** bales are let down, 0 to 1 */
  readonly come: number;
  readonly passed: number;
  readonly known: number;
  readonly stopped: number | undefined;
  readonly light: number;
  readonly flag: FlagState;
  /** archers at the top, from 0, once that has been told */
  readonly top: readonly number[];
  /** what came of the pull has the scene to itself, until the build changes */
  readonly after: boolean;
};

export const stateOf = ({ before }: Stand): Sight => ({
  group: before,
  all: false,
  come: 1,
  passed: 0,
  known: before,
  stopped: undefined,
  light: 0,
  flag: 'stands',
  top: [],
  after: false,
});

/** What a bench shows; the run turns its pages. */
export type Shown = {
  readonly sight: () => Sight;
  readonly see: (sight: Partial<Sight>) => void;
  /** how far the dots of all plates have come, 0 to 1 */
  readonly ride: (t: number) => void;
  readonly gallery: () => Gallery;
  readonly wall: () => ShownWall;
  /** the archers of the group, from 0 */
  readonly archers: () => readonly number[];
  readonly ghost: (reply: string | undefined) => void;
};

/** Where a build has arrows of its own. */
export type Arrows<A> = {
  readonly own: Own;
  readonly rows: (answer: A) => readonly Shots[];
  readonly moved: (answer: A, rows: readonly Shots[]) => A;
};
