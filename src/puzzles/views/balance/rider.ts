// The fat cat that sits on the beam where a given bag would hang; its number hangs below it on a tag.

import { INK } from '../../../stage/ink.ts';
import { DEPTH, type Stage } from '../../../stage/stage.ts';
import { type Beam, ringAt, turned } from './geometry.ts';

/** How large the cat is drawn on a full-sized beam, and how deep it sits, units. */
const CAT = { scale: 0.86, seat: -3 };
/** The number on the tag: its middle, how large, and from one digit to the next. */
const NUMBER = { y: 35, scale: 0.31, step: 52 };
/** It leans with the beam by this share. */
const LEAN = 0.6;

export type Rider = {
  readonly pose: (degrees: number) => void;
  /** it yawns where it stays down */
  readonly yawn: (yawning: boolean) => void;
  readonly destroy: () => void;
};

export function openRider(stage: Stage, beam: Beam, weight: number, peg: number): Rider {
  const { scene } = stage;
  const parts = stage.parts();
  const { pivot } = stage.layout();
  const size = CAT.scale * Math.min(1, beam.bird);
  const root = scene.add
    .container(pivot.x, pivot.y)
    .setScale(pivot.scale)
    .setDepth(DEPTH.machine + 0.6);
  const cat = parts.image('cat-fat-sit-neat', size);
  const tag = scene.add.container(0, 0, [parts.image('cat-tag')]).setScale(Math.max(beam.bag, 0.62));
  const digits = [...String(weight)];
  const scale = NUMBER.scale / Math.max(1, digits.length * 0.75);
  for (const [index, digit] of digits.entries())
    tag.add(
      parts
        .image(`digit-${digit}`, scale)
        .setTint(INK.paper)
        .setPosition((index - (digits.length - 1) / 2) * NUMBER.step * scale, NUMBER.y),
    );
  root.add([tag, cat]);
  return {
    pose: (degrees) => {
      const seat = turned({ x: peg * beam.step, y: 6.6 - 18.2 * beam.thick + CAT.seat * size }, degrees);
      cat.setPosition(seat.x, seat.y).setAngle(degrees * LEAN);
      const ring = ringAt(beam, peg, degrees);
      tag.setPosition(ring.x, ring.y);
    },
    yawn: (yawning) => parts.swap(cat, yawning ? 'cat-fat-yawn-neat' : 'cat-fat-sit-neat', size),
    destroy: () => root.destroy(),
  };
}
