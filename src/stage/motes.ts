// Motes in the light of the window: they drift, and are gone where less movement is wanted.

import type Phaser from 'phaser';
import { INK } from './ink.ts';
import { type Actor, DEPTH, type Ground } from './stage.ts';

/** LOOK: at most 24. */
export const MOST_MOTES = 24;
/** Drift and sway: design units a second, units, seconds a sway. */
const DRIFT = { up: 7, aside: 3, sway: 9, seconds: 7 };
const SIZE = { least: 1.1, most: 2.6 };
const ALPHA = 0.5;
/** Fractions of the golden ratio and of √2: their multiples spread evenly, and not along each other. */
const SPREAD = 0.618034;
const ASIDE = 0.414214;

/** Where the mote is after `seconds`, as shares of the screen, and how bright, 0 to 1. It leaves at the top and comes back below. */
export function moteAt(index: number, seconds: number, high: number): { readonly x: number; readonly y: number; readonly bright: number } {
  const own = (index * SPREAD) % 1;
  const up = (own + (seconds * DRIFT.up * (0.6 + own)) / high) % 1;
  const x = ((index * ASIDE) % 1) + ((DRIFT.aside * Math.sin((seconds / DRIFT.seconds + own) * 2 * Math.PI)) / high) * 3;
  return { x, y: 1 - up, bright: Math.sin(up * Math.PI) };
}

/** @param clear whether nothing may drift before what has to be told apart */
export function openMotes(stage: Ground, clear: () => boolean): Actor {
  const { scene, motion } = stage;
  let pen: Phaser.GameObjects.Graphics | undefined;
  let seconds = 0;
  motion.each((ms) => {
    if (pen === undefined) return;
    pen.clear();
    if (stage.reduced() || clear()) return;
    seconds += ms / 1000;
    const { width, bench, unit } = stage.layout();
    for (let index = 0; index < MOST_MOTES; index++) {
      const { x, y, bright } = moteAt(index, seconds, bench.y / unit);
      pen.fillStyle(INK.butter, ALPHA * bright);
      pen.fillCircle(x * width, y * bench.y, (SIZE.least + (SIZE.most - SIZE.least) * ((index * SPREAD) % 1)) * unit);
    }
  });
  return {
    place: () => {
      pen?.destroy();
      pen = scene.add.graphics().setDepth(DEPTH.shadow);
    },
  };
}
