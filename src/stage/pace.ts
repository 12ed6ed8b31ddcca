// Whether frames come late: then the stage is painted beside the page (aside.ts).

import type { Motion } from './motion.ts';

/** A screen shows sixty frames a second: a frame later than this, ms, missed its place. */
const LATE = 25;
/** How much one frame counts in the running share of late ones: it speaks of about the last third of a second. */
const COUNTS = 0.05;
/** From this share on frames come late. */
const TOO_MANY = 0.25;

/**
 * @param resting whether fewer frames are drawn than could be
 * @param tell told once, when frames come late
 */
export function watchPace(motion: Pick<Motion, 'each'>, resting: () => boolean, tell: () => void): void {
  let late = 0;
  const off = motion.each((ms) => {
    if (resting()) return;
    late += COUNTS * ((ms > LATE ? 1 : 0) - late);
    if (late <= TOO_MANY) return;
    off();
    tell();
  });
}
