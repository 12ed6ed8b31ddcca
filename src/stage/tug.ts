// What a pull of the cord means: how far it was drawn, and so how sure. No Phaser here.

import { SURENESS, type Sureness } from '../core/world.ts';

/** Drawn less than this the cord only gives: 44 px in the drawing, the size of a fingertip. */
export const FREE = 44;
/** From one knot's click to the next, px in the drawing. */
const STEP = 38;
/** The least that a knot may lie from the next where there is no room below the finger, px. */
const LEAST = 10;

/**
 * How far the cord must be drawn for each knot to click, CSS pixels.
 * @param unit CSS pixels a design unit @param room CSS pixels from the finger down to the edge of the screen
 */
export function thresholds(unit: number, room: number): readonly [number, number, number] {
  const wanted = (FREE + 2 * STEP) * unit;
  const share = Math.max(Math.min(1, room / wanted), (3 * LEAST) / wanted);
  return [FREE * unit * share, (FREE + STEP) * unit * share, wanted * share];
}

/** The knot that the pull has reached, if any. */
export function knotAt(drawn: number, at: readonly [number, number, number]): Sureness | undefined {
  const passed = at.filter((threshold) => drawn >= threshold).length;
  return passed === 0 ? undefined : SURENESS[passed - 1];
}

/**
 * Where a point of the cord hangs while it is drawn: what is above the hand stretches, what is below comes along.
 * @param y where it hangs at rest @param top where the cord leaves its pulley @param hand where it is held @param drawn how far
 */
export const stretched = (y: number, top: number, hand: number, drawn: number): number =>
  y + drawn * Math.min(1, Math.max(0, (y - top) / Math.max(1, hand - top)));
