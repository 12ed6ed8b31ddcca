// A surprise stirs the world a little: the room comes nearer and shakes, by what was ruled out. Hands are not hindered. Where
// frames come late the machine shakes alone: to move the room is the page's own work, and costs as much as the machine.

import { dpr } from './density.ts';
import { type Glide, out } from './motion.ts';
import type { Room } from './room.ts';
import type { Actor, Ground } from './stage.ts';

/** LOOK: zoom at most 1.02, shake at most 4 px. */
export const MOST = { nearer: 0.02, aside: 4 };
const MS = { near: 200, whole: 900 };
/** Hz of the shake. */
const SHAKES = 11;
/** Bits ruled out at which it is as strong as it gets: two questions of yes or no. */
const FULL_BITS = 2;

/** Strength 0 to 1 by what was ruled out. */
export const strengthOf = (bits: number): number => Math.min(1, Math.max(0.25, bits / FULL_BITS));

/** @param late whether frames come late */
export function openStir(stage: Ground, room: Room, late: () => boolean): Actor {
  let going: Glide | undefined;
  const still = (): void => {
    room.stir(0, 0);
    stage.scene.cameras.main.setScroll(0, 0);
  };
  return {
    place: still,
    mood: (mood) => {
      going?.stop();
      still();
      if (mood.is !== 'surprise' || stage.reduced()) return;
      const strength = strengthOf(mood.bits);
      going = stage.motion.glide(MS.whole, (t) => {
        const ms = t * MS.whole;
        const near = ms < MS.near ? out(ms / MS.near) : 1 - out((ms - MS.near) / (MS.whole - MS.near));
        const shake = Math.max(0, 1 - ms / (2 * MS.near)) * Math.sin((ms / 1000) * SHAKES * 2 * Math.PI);
        const aside = MOST.aside * strength * shake;
        if (!late()) room.stir(MOST.nearer * strength * near, aside);
        // On whole pixels: what is not turned is painted many times as fast there.
        stage.scene.cameras.main.setScroll(-Math.round(aside * dpr()) / dpr(), 0);
        if (t >= 1) still();
      });
    },
  };
}
