// Where everything of a mobile stands. No Phaser here.

import type { Layout, Point } from '../../../stage/layout.ts';
import { MOST_HOLES } from '../../balance/model.ts';

/** The rod of the drawing: notches this far apart, and so far from the last one to its end. */
export const DRAWN = { step: 44, end: 20 };
/** From the hook in the ceiling down to the rod it is at least so far, units. */
const HIGHEST = 150;

export type Rod = {
  /** CSS pixels between notches, and a unit of the drawing */
  readonly step: number;
  readonly scale: number;
  readonly y: number;
  /** where the string is hooked in above, CSS pixels: straight over the ring */
  readonly top: number;
  /** CSS pixels from the middle of the machine that the rod's own middle may go aside */
  readonly room: number;
};

export function rodOf(layout: Layout): Rod {
  const { pivot, width, cord, notebookOpen, notebook, hand } = layout;
  const step = Math.min(DRAWN.step * pivot.scale, (pivot.peg * 6) / MOST_HOLES);
  const scale = step / DRAWN.step;
  const half = (MOST_HOLES * DRAWN.step + DRAWN.end) * scale;
  const paper = notebookOpen ? notebook.w : 0;
  const free = hand === 'left' ? width - paper - pivot.x : pivot.x - paper;
  const [pulley] = cord.pulleys;
  return {
    step,
    scale,
    y: Math.max(pivot.y - 4 * pivot.scale, HIGHEST * pivot.scale * 0.4),
    top: cord.fromPin && pulley !== undefined ? pulley.y : Math.min(18 * pivot.scale, pivot.y / 3),
    room: Math.max(0, free - half - 8 * pivot.scale),
  };
}

/** The rod's middle and the ring for a knot: the ring stays under the middle of the machine as far as there is room. */
export function hangsAt(rod: Rod, middle: number, knot: number): { readonly rod: number; readonly ring: number } {
  const aside = Math.max(-rod.room, Math.min(rod.room, -knot * rod.step));
  return { rod: middle + aside, ring: middle + aside + knot * rod.step };
}

/** The hole nearest to a point, whether or not the string may be tied there. */
export const holeAt = (rod: Rod, rodX: number, point: Point): number => Math.round((point.x - rodX) / rod.step);
