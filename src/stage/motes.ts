// Motes in the light of the window: they drift, and are gone where less movement is wanted.

import type Phaser from 'phaser';
import { mix } from './motion.ts';
import { type Actor, DEPTH, type Ground } from './stage.ts';

/** LOOK: at most 24. */
export const MOST_MOTES = 24;
/** Drift and sway: design units a second, units, seconds a sway. */
const DRIFT = { up: 7, aside: 3, sway: 9, seconds: 7 };
const SIZE = { least: 2.2, most: 5 };
/** Radius of the drawn glow. */
const GLOW = 100;
const ALPHA = 0.8;
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
  const { motion } = stage;
  let motes: readonly Phaser.GameObjects.Image[] = [];
  let seconds = 0;
  const draw = (): void => {
    const { width, bench, unit } = stage.layout();
    for (const [index, mote] of motes.entries()) {
      const { x, y, bright } = moteAt(index, seconds, bench.y / unit);
      mote.setPosition(x * width, y * bench.y).setAlpha(ALPHA * bright);
    }
  };
  motion.each((ms) => {
    const gone = stage.reduced() || clear();
    for (const mote of motes) mote.setVisible(!gone);
    if (gone) return;
    seconds += ms / 1000;
    draw();
  });
  return {
    place: () => {
      for (const mote of motes) mote.destroy();
      const { unit } = stage.layout();
      motes = Array.from({ length: MOST_MOTES }, (_, index) =>
        stage
          .parts()
          .image('glow', (mix(SIZE.least, SIZE.most, (index * SPREAD) % 1) * unit) / GLOW)
          .setDepth(DEPTH.shadow),
      );
      draw();
    },
  };
}
