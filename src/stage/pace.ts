// Where frames come late, a machine moves on a coarser canvas and comes to rest on a full one, as games do it: without a
// graphics card each pixel of the canvas costs the processor time, and no eye reads what swings.

import type { Actor, Ground } from './stage.ts';

/** A screen shows sixty frames a second: a frame later than this, ms, missed its place. */
const LATE = 25;
/** How much one frame counts in the running share of late ones: it speaks of about the last third of a second. */
const COUNTS = 0.05;
/** From this share on a machine moves on the coarser canvas, until the next puzzle is shown. */
const TOO_MANY = 0.5;
/** How coarse: this share of the pixels along each side. */
const COARSE = 0.5;
/** The beam has all but come to rest so long after its outcome showed, ms. */
const SETTLES = 2000;

export type Pace = Actor & {
  /** pixels of the canvas along each side, as a share of those of the screen */
  readonly share: () => number;
  /** another puzzle: the device gets another chance */
  readonly anew: () => void;
};

/**
 * @param resting whether fewer frames are drawn than could be
 * @param redraw gives the canvas the size it has to have now. Called within a frame, before it is drawn: nobody sees the
 * canvas empty
 */
export function openPace({ motion, reduced }: Pick<Ground, 'motion' | 'reduced'>, resting: () => boolean, redraw: () => void): Pace {
  let late = 0;
  let slow = false;
  let share = 1;
  /** ms that the machine still moves, as far as this is known */
  let moves = 0;
  motion.each((ms) => {
    moves -= ms;
    if (share === 1 && !resting()) {
      late += COUNTS * ((ms > LATE ? 1 : 0) - late);
      slow ||= late > TOO_MANY;
    }
    // Stills are looked at.
    const wanted = slow && moves > 0 && !reduced() ? COARSE : 1;
    if (wanted === share) return;
    share = wanted;
    redraw();
  });
  return {
    share: () => share,
    anew: () => {
      late = 0;
      slow = false;
    },
    place: () => undefined,
    mood: ({ is }) => {
      moves = is === 'hush' ? Number.POSITIVE_INFINITY : Math.min(moves, SETTLES);
    },
  };
}
