// The light of the room: it dims for the breath before the outcome, and what was found out throws sparks to Aha.

import type Phaser from 'phaser';
import { INK } from './ink.ts';
import type { Point } from './layout.ts';
import { type Glide, mix, smooth } from './motion.ts';
import type { Room } from './room.ts';
import { riseRate, sparkAt } from './sound-scale.ts';
import { type Actor, DEPTH, type Ground } from './stage.ts';

/** So long the room takes to dim, ms. */
const DIM_MS = 260;
/** LOOK: sparks one by one from the gap to Aha, 700 ms. */
const SPARKS_MS = 700;
const FLIGHT_MS = 420;
const MOST_SPARKS = 7;
/** Sparks for the bits that a pull ruled out: one for anything, two more a bit. */
export const sparksFor = (bits: number): number => Math.min(MOST_SPARKS, 1 + Math.round(bits * 2));
/** In stills the sparks stay in sight this long. */
const STILL_MS = 900;

export function openLight(stage: Ground, room: Room, heart: () => Point): Actor {
  const { scene, motion } = stage;
  let trail: Phaser.GameObjects.Graphics | undefined;
  let dark = 0;
  let dimming: Glide | undefined;
  let flying: readonly Glide[] = [];
  let sparks: Phaser.GameObjects.Image[] = [];

  function place(): void {
    land();
    trail?.destroy();
    trail = scene.add.graphics().setDepth(DEPTH.sparks);
  }

  function darken(to: number): void {
    const from = dark;
    dimming?.stop();
    dimming = motion.glide(stage.reduced() ? 0 : DIM_MS, (t) => {
      dark = mix(from, to, smooth(t));
      room.dim(dark);
    });
  }

  /** Whatever is under way is there. */
  function land(): void {
    for (const flight of flying) flight.finish();
    flying = [];
    for (const spark of sparks) spark.destroy();
    sparks = [];
    trail?.clear();
  }

  function fly(count: number, from: readonly Point[]): void {
    land();
    const { unit } = stage.layout();
    const starts = from.length > 0 ? from : [stage.layout().pivot];
    const goal = heart();
    flying = Array.from({ length: count }, (_, index) => {
      const start = starts[index % starts.length] ?? stage.layout().pivot;
      const bend = { x: mix(start.x, goal.x, 0.85), y: Math.max(start.y, goal.y) + 44 * unit };
      const at = (t: number): Point => ({
        x: (1 - t) * (1 - t) * start.x + 2 * (1 - t) * t * bend.x + t * t * goal.x,
        y: (1 - t) * (1 - t) * start.y + 2 * (1 - t) * t * bend.y + t * t * goal.y,
      });
      const size = (1.6 + 0.35 * (index % 3)) * unit;
      const spark = stage.parts().image('spark', size).setDepth(DEPTH.sparks).setVisible(false);
      sparks.push(spark);
      const wait = count > 1 ? ((SPARKS_MS - FLIGHT_MS) * index) / (count - 1) : 0;
      if (stage.reduced()) {
        const { x, y } = at(0.3 + (0.5 * index) / Math.max(1, count));
        spark.setPosition(x, y).setVisible(true);
        return motion.glide(STILL_MS, (t) => spark.setVisible(t < 1));
      }
      let sounded = false;
      return motion.glide(wait + FLIGHT_MS, (t) => {
        const along = Math.max(0, (t * (wait + FLIGHT_MS) - wait) / FLIGHT_MS);
        const { x, y } = at(smooth(along));
        spark
          .setPosition(x, y)
          .setAngle(90 * along)
          .setVisible(along > 0 && along < 1);
        if (index === 0) dotted(at, along, unit);
        if (!sounded && along >= 1) {
          sounded = true;
          const { name, rate } = sparkAt(index);
          stage.sound(name, { rate });
        }
      });
    });
  }

  /** The way that the sparks take, as dots that fade behind them. */
  function dotted(at: (t: number) => Point, along: number, unit: number): void {
    if (trail === undefined) return;
    trail.clear();
    if (along >= 1) return;
    for (let step = 1; step <= 22; step++) {
      const t = step / 22;
      if (t > along + 0.2) break;
      const { x, y } = at(t);
      trail.fillStyle(INK.butter, 0.9 * (1 - Math.abs(t - along)));
      trail.fillCircle(x, y, 1.5 * unit);
    }
  }

  return {
    place,
    mood: (mood) => {
      const flies = mood.is === 'surprise' || mood.is === 'light';
      if (!flies) land();
      darken(mood.is === 'hush' || mood.is === 'surprise' ? 1 : 0);
      if (flies) fly(sparksFor(mood.bits), mood.from);
      if (mood.is === 'hush') stage.sound('hush');
      if (mood.is === 'nod') stage.sound('tock');
      if (mood.is === 'surprise') stage.sound('open-second', { rate: riseRate(mood.bits) });
    },
  };
}
