// One thing that hangs: a bag, and what stands for one in another dress. It hangs by its loop, stands in the box or is in
// a hand. Its area is its number, up to where that would no longer fit; the number itself is always on it.

import { INK } from '../../../stage/ink.ts';
import type { Point } from '../../../stage/layout.ts';
import { DEPTH, type Stage } from '../../../stage/stage.ts';
import { bagReach, drawnWeight, halfWidth, LOOP } from './geometry.ts';

/** Bags that are drawn whole in the sheet; heavier ones are the blank bag with digits set on it. */
const DRAWN = 9;
/** Crates and counterweights that are drawn; heavier ones are bags. */
const DRAWN_DRESS = 6;
/** The lock of a given bag hangs here, as shares of its half width and of its height. */
const LOCK = { x: -0.8, y: 0.69 };
/** On the blank bag: middle and height of the number, units of its drawing. */
const NUMBER = { y: 63, scale: 0.42, step: 34 };
/** From the hook to the foot, units: top of its body, and what a root of its weight adds. */
const BOXES = { crate: { top: 18, root: 28.75 }, counterweight: { top: 16, root: 28.75 } } as const;
/** The crate of a crane hangs this far below its hook. */
export const LINE = 74;
/** The sealed parcel and the anvil, from the hook to the foot; the anvil's number. */
const PARCEL = { foot: 89, lock: { x: -50, y: 52 } };
/** A cat is above its peg, up to here. */
export const CAT = { scale: 0.74, high: 138 };
const ANVIL = { foot: 94, number: { y: 83, scale: 0.23, step: 19 } };

/** Yours to move; fixed, with a lock; or given without one, where nothing hangs that could be moved. */
export type Dress = 'yours' | 'fixed' | 'given';
/** What it looks like. A parcel hides its number; a cat sits where the others hang, and is drawn by itself. */
export type Look = 'bag' | 'crate' | 'counterweight' | 'parcel' | 'anvil' | 'cat';

export type Bag = {
  readonly weight: number;
  /** from its hook to its foot, units */
  readonly reach: number;
  /** the scale it is drawn at, CSS pixels a unit; where its loop is, CSS pixels; and how it leans, degrees */
  readonly pose: (at: Point, scale: number, degrees: number, stretch?: number) => void;
  /** the loop shows while it hangs or is held */
  readonly loop: (shown: boolean) => void;
  readonly depth: (depth: number) => void;
  readonly show: (shown: boolean) => void;
  /** a cord that lifts: whether it runs over its pulley now; a cat: whether it sits, on a beam at this angle */
  readonly rig?: (rigged: boolean, degrees: number) => void;
  readonly at: () => Point;
  readonly scale: () => number;
  readonly destroy: () => void;
};

/** From the hook to the foot, units. */
export function reachOf(weight: number, look: Look): number {
  switch (look) {
    case 'bag':
      return bagReach(weight);
    case 'crate':
    case 'counterweight':
      return weight > DRAWN_DRESS
        ? bagReach(weight)
        : BOXES[look].top + BOXES[look].root * Math.sqrt(weight) + (look === 'crate' ? LINE : 0);
    case 'parcel':
      return PARCEL.foot;
    case 'anvil':
      return ANVIL.foot;
    case 'cat':
      return -CAT.high;
  }
}

export function openBag(stage: Stage, weight: number, dress: Dress, look: Look = 'bag'): Bag {
  const { scene } = stage;
  const parts = stage.parts();
  const root = scene.add.container(0, 0).setDepth(DEPTH.machine + 0.5);
  const reach = reachOf(weight, look);
  const boxed = (look === 'crate' || look === 'counterweight') && weight <= DRAWN_DRESS;
  const bagged = !boxed && look !== 'parcel' && look !== 'anvil';
  const loop = parts.image('loop', Math.min(1.4, Math.max(0.75, halfWidth(weight) / 34)), 1).setVisible(bagged);
  root.add(loop);
  const write = (y: number, scale: number, step: number) => {
    const digits = stage.plain ? [] : [...String(Math.abs(weight))];
    const size = scale / Math.max(1, digits.length / 2);
    return digits.map((digit, index) =>
      parts.image(`digit-${digit}`, size).setPosition((index - (digits.length - 1) / 2) * step * (size / scale) * 0.62, y),
    );
  };
  if (boxed) {
    const down = look === 'crate' ? LINE : 0;
    if (down > 0) {
      const line = scene.add.graphics();
      line.lineStyle(4, INK['iron-deep'], 1);
      line.lineBetween(0, 0, 0, down + 4);
      root.add(line);
    }
    root.add(parts.image(`${look}-${weight}`).setPosition(0, down));
  } else if (look === 'parcel') root.add(parts.image('parcel'));
  else if (look === 'anvil') root.add([parts.image('anvil'), ...write(ANVIL.number.y, ANVIL.number.scale, ANVIL.number.step)]);
  else if (weight <= DRAWN && !stage.plain)
    root.add(parts.image(`bag-${dress === 'yours' ? 'yours' : 'fixed'}-${weight}`).setPosition(0, LOOP));
  else {
    const size = Math.sqrt(drawnWeight(weight) / DRAWN);
    const body = scene.add.container(0, LOOP, [
      parts.image(`bag-${dress === 'yours' ? 'yours' : 'fixed'}-blank`),
      ...write(NUMBER.y, NUMBER.scale, NUMBER.step),
    ]);
    root.add(body.setScale(size));
  }
  if (dress === 'fixed') {
    const at = look === 'parcel' ? PARCEL.lock : { x: LOCK.x * halfWidth(weight), y: reach - (1 - LOCK.y) * (bagReach(weight) - LOOP) };
    root.add(parts.image('lock').setPosition(at.x, at.y));
  }
  let at: Point = { x: 0, y: 0 };
  let size = 1;
  return {
    weight,
    reach,
    pose: (to, scale, degrees, stretch = 1) => {
      at = to;
      size = scale;
      root
        .setPosition(to.x, to.y)
        .setScale(scale / Math.sqrt(stretch), scale * stretch)
        .setAngle(degrees);
    },
    loop: (shown) => loop.setVisible(shown && bagged),
    depth: (depth) => root.setDepth(depth),
    show: (shown) => root.setVisible(shown),
    at: () => at,
    scale: () => size,
    destroy: () => root.destroy(),
  };
}
