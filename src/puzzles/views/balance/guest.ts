// The cat of the sandbox: it sits on its cushion until a hand puts it on the beam, and there it is a weight like any other.

import type { Layout, Spot } from '../../../stage/layout.ts';
import { DEPTH, type Stage } from '../../../stage/stage.ts';
import type { Hang } from '../../balance/model.ts';
import { type Bag, CAT, reachOf } from './bag.ts';
import { type Beam, hookAt, perchAt, ringAt } from './geometry.ts';
import { CUSHION } from './rider.ts';

/** The number on its tag: the middle, how large, and from one digit to the next. */
const NUMBER = { y: 35, scale: 0.31, step: 52 };
/** It leans with the beam by this share. */
const LEAN = 0.6;

export function openGuest(stage: Stage, beam: Beam, weight: number): Bag {
  const parts = stage.parts();
  // From the ring where a bag would hang up to the seat, in units of a bag.
  const ring = ringAt(beam, 1, 0);
  const seat = { x: (hookAt(beam, 1, 0).x - ring.x) / beam.bag, y: (perchAt(beam, 1, 0).y - ring.y) / beam.bag };
  const cat = parts.image('cat-fat-sit-neat', CAT.scale);
  const tag = stage.scene.add.container(0, 0, [parts.image('cat-tag')]).setVisible(false);
  const digits = [...String(weight)];
  const size = NUMBER.scale / Math.max(1, digits.length * 0.75);
  for (const [index, digit] of digits.entries())
    tag.add(parts.image(`digit-${digit}`, size).setPosition((index - (digits.length - 1) / 2) * NUMBER.step * size, NUMBER.y));
  const root = stage.scene.add.container(0, 0, [tag, cat]).setDepth(DEPTH.machine + 0.6);
  let [at, scale] = [{ x: 0, y: 0 }, 1];
  let tipped: number | undefined;
  return {
    weight,
    reach: seat.y - CAT.high,
    rig: (rigged, degrees) => {
      tipped = rigged ? degrees : undefined;
      tag.setVisible(rigged);
    },
    pose: (to, scaled, degrees, stretch = 1) => {
      [at, scale] = [to, scaled];
      const turn = ((tipped ?? 0) * Math.PI) / 180;
      cat.setPosition(seat.x - seat.y * Math.sin(turn), seat.y * Math.cos(turn)).setAngle(tipped === undefined ? degrees : tipped * LEAN);
      tag.setAngle(tipped === undefined ? 0 : degrees);
      root.setPosition(to.x, to.y).setScale(scaled / Math.sqrt(stretch), scaled * stretch);
    },
    loop: () => undefined,
    depth: (depth) => root.setDepth(depth),
    show: (shown) => root.setVisible(shown),
    at: () => at,
    scale: () => scale,
    destroy: () => root.destroy(),
  };
}

/** Half of the foot of a stand, of Oops and of a parcel, units of their drawings. */
const HALF = { foot: 96, oops: 80, parcel: 50 };

/**
 * Where guests are while they do not hang, by their weights: the cat on its cushion, the parcel on the bench between Oops
 * and the stand where there is room. They are the last of the stock; a parcel that is not here is in the box.
 */
export function homesOf(layout: Layout, beam: Beam, { guests = {} }: Hang): ReadonlyMap<number, Spot> {
  const { cat: cushion, pivot, oops } = layout;
  const homes = new Map<number, Spot>();
  const [side, scale] = [Math.sign(oops.x - pivot.x), beam.bag * pivot.scale];
  const [from, to] = [HALF.foot * pivot.stand * pivot.scale, Math.abs(oops.x - pivot.x) - HALF.oops * oops.scale];
  if (guests.parcel !== undefined && to - from >= 2 * HALF.parcel * scale)
    homes.set(guests.parcel, { x: pivot.x + (side * (from + to)) / 2, y: pivot.foot - reachOf(guests.parcel, 'parcel') * scale, scale });
  const size = (cushion.scale * CUSHION) / CAT.scale;
  // Its seat is above the ring, where a bag would hang.
  const seat = (perchAt(beam, 1, 0).y - ringAt(beam, 1, 0).y) / beam.bag;
  if (guests.cat !== undefined) homes.set(guests.cat, { x: cushion.x, y: cushion.y - seat * size, scale: size });
  return homes;
}
