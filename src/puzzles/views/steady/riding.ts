// The dots of one archer ride along: from the first plate that is new they go on, one plate after another.

import type { Glide } from '../../../stage/motion.ts';
import type { Stage } from '../../../stage/stage.ts';
import type { Plate } from '../../steady/plates.ts';
import { paceOf } from './dots.ts';

export type Riding = {
  /** how far the dots of the plate in this place have come, 0 to 1 */
  readonly moment: (at: number) => number;
  /** the place of the plate that is at work */
  readonly working: () => number | undefined;
  /** @param from the first plate that is new, from 0 @param shown the first plate that has a board @param shots of the archer */
  readonly ride: (plates: readonly Plate[], from: number, shown: number, shots: number) => void;
  /** all plates at once, this far */
  readonly all: (t: number) => void;
  readonly finish: () => void;
  readonly stop: () => void;
};

/** @param moved told of every step, and whether another plate is at work now */
export function openRiding(stage: Stage, moved: (other: boolean) => void): Riding {
  let moments: readonly number[] = [];
  let every = 1;
  let riding: Glide | undefined;
  const working = (): number | undefined => {
    const at = moments.findIndex((t) => t < 1);
    return at < 0 ? undefined : at;
  };
  return {
    moment: (at) => Math.min(every, moments[at] ?? 1),
    working,
    ride: (plates, from, shown, shots) => {
      riding?.stop();
      every = 1;
      const first = Math.max(from, shown);
      const paces = plates.map((plate, at) => (at < first ? 0 : paceOf(plate, shots)));
      const whole = paces.reduce((sum, ms) => sum + ms, 0);
      let before: number | undefined;
      riding = stage.motion.glide(stage.reduced() ? 0 : whole, (t) => {
        let left = t * whole;
        moments = paces.map((ms) => {
          const share = ms === 0 || t >= 1 ? 1 : Math.max(0, Math.min(1, left / ms));
          left -= ms;
          return share;
        });
        moved(working() !== before);
        before = working();
      });
    },
    all: (t) => {
      every = t;
      moved(false);
    },
    finish: () => riding?.finish(),
    stop: () => {
      riding?.stop();
      [moments, every] = [[], 1];
    },
  };
}
