// What hangs on a mobile: an ornament of its own for each small weight, a bag for others.

import type { Point } from '../../../stage/layout.ts';
import { DEPTH, type Stage } from '../../../stage/stage.ts';
import { openBag } from './bag.ts';

const DRAWN: Readonly<Record<number, string>> = {
  1: 'ornament-star-1',
  2: 'ornament-cloud-2',
  3: 'ornament-moon-3',
  4: 'ornament-cloud-4',
  5: 'ornament-whale-5',
  6: 'ornament-whale-6',
};
/** The drawing of an ornament of this weight; undefined where a bag stands for it. */
export const drawnAs = (weight: number): string | undefined => DRAWN[weight];
/** It hangs straight but for this share of the rod's angle. */
const LEAN = 0.3;

export type Ornament = {
  /** @param at where its thread is tied, CSS pixels @param degrees of the rod */
  readonly pose: (at: Point, degrees: number) => void;
  readonly destroy: () => void;
};

/** @param scale CSS pixels a unit of its drawing */
export function openOrnament(stage: Stage, weight: number, scale: number): Ornament {
  const name = drawnAs(weight);
  if (name === undefined) {
    const bag = openBag(stage, weight, 'given');
    return { pose: (at, degrees) => bag.pose({ x: at.x, y: at.y + 10 * scale }, scale * 0.8, degrees * LEAN), destroy: bag.destroy };
  }
  const image = stage
    .parts()
    .image(name, scale)
    .setDepth(DEPTH.machine + 0.5);
  return {
    pose: (at, degrees) => image.setPosition(at.x, at.y).setAngle(degrees * LEAN),
    destroy: () => image.destroy(),
  };
}
