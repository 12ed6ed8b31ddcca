// One bag: it hangs by its loop, stands in the box or is in a hand. Its area is its number, up to where that would no
// longer fit; the number itself is always on it.

import { INK } from '../../../stage/ink.ts';
import type { Point } from '../../../stage/layout.ts';
import { DEPTH, type Stage } from '../../../stage/stage.ts';
import { bagReach, drawnWeight, halfWidth, LOOP } from './geometry.ts';

/** Bags that are drawn whole in the sheet; heavier ones are the blank bag with digits set on it. */
const DRAWN = 9;
/** The lock of a given bag hangs here, as shares of its half width and of its height. */
const LOCK = { x: -0.8, y: 0.69 };
/** On the blank bag: middle and height of the number, units of its drawing. */
const NUMBER = { y: 63, scale: 0.42, step: 34 };

/** Yours to move; fixed, with a lock; or given without one, where nothing hangs that could be moved. */
export type Dress = 'yours' | 'fixed' | 'given';

export type Bag = {
  readonly weight: number;
  /** the scale it is drawn at, CSS pixels a unit; where its loop is, CSS pixels; and how it leans, degrees */
  readonly pose: (at: Point, scale: number, degrees: number, stretch?: number) => void;
  /** the loop shows while it hangs or is held */
  readonly loop: (shown: boolean) => void;
  readonly depth: (depth: number) => void;
  readonly show: (shown: boolean) => void;
  readonly at: () => Point;
  readonly scale: () => number;
  readonly destroy: () => void;
};

export function openBag(stage: Stage, weight: number, dress: Dress): Bag {
  const kind = dress === 'yours' ? 'yours' : 'fixed';
  const { scene } = stage;
  const parts = stage.parts();
  const root = scene.add.container(0, 0).setDepth(DEPTH.machine + 0.5);
  const loop = parts.image('loop', Math.min(1.4, Math.max(0.75, halfWidth(weight) / 34)), 1);
  root.add(loop);
  if (weight <= DRAWN && !stage.plain) root.add(parts.image(`bag-${kind}-${weight}`).setPosition(0, LOOP));
  else {
    const size = Math.sqrt(drawnWeight(weight) / DRAWN);
    const body = scene.add.container(0, LOOP, [parts.image(`bag-${kind}-blank`)]).setScale(size);
    const digits = stage.plain ? [] : [...String(weight)];
    const scale = NUMBER.scale / Math.max(1, digits.length / 2);
    for (const [index, digit] of digits.entries())
      body.add(
        parts
          .image(`digit-${digit}`, scale)
          .setTint(INK.paper)
          .setPosition((index - (digits.length - 1) / 2) * NUMBER.step * (scale / NUMBER.scale) * 0.62, NUMBER.y),
      );
    root.add(body);
  }
  if (dress === 'fixed') root.add(parts.image('lock').setPosition(LOCK.x * halfWidth(weight), LOCK.y * (bagReach(weight) - LOOP)));
  let at: Point = { x: 0, y: 0 };
  let size = 1;
  return {
    weight,
    pose: (to, scale, degrees, stretch = 1) => {
      at = to;
      size = scale;
      root
        .setPosition(to.x, to.y)
        .setScale(scale / Math.sqrt(stretch), scale * stretch)
        .setAngle(degrees);
    },
    loop: (shown) => loop.setVisible(shown),
    depth: (depth) => root.setDepth(depth),
    show: (shown) => root.setVisible(shown),
    at: () => at,
    scale: () => size,
    destroy: () => root.destroy(),
  };
}
