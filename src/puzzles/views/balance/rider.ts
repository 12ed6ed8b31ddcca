// The fat cat that sits on the beam where a given bag would hang; its number hangs below it on a tag. Lifted, it flies
// over the pivot to its cushion.

import { INK } from '../../../stage/ink.ts';
import type { Point } from '../../../stage/layout.ts';
import { type Glide, mix, smooth } from '../../../stage/motion.ts';
import { DEPTH, type Stage } from '../../../stage/stage.ts';
import { type Beam, ringAt, turned } from './geometry.ts';

/** How large the cat is drawn on a full-sized beam, and how deep it sits, units. */
const CAT = { scale: 0.86, seat: -3 };
/** The number on the tag: its middle, how large, and from one digit to the next. */
const NUMBER = { y: 35, scale: 0.31, step: 52 };
/** It leans with the beam by this share. */
const LEAN = 0.6;
/** LOOK: the flight takes 900 ms. Its belly is `belly` above its seat; it rises `above` the higher end, units; it turns by `spin` degrees. */
const FLIGHT = { ms: 900, belly: 70, above: 62, spin: 26 };
/** The cat of the cushion is this much smaller than the fat cat's drawing. */
export const CUSHION = 0.62;
/** Dots of the way it took, and how long they are, units. */
const TRAIL = { dots: 18, radius: 2.6, spread: 0.55 };
/** Where digits are its tail is up, so that it hides none. */
const NAMES = { neat: ['cat-fat-sit-neat', 'cat-fat-yawn-neat'], plain: ['cat-fat-sit', 'cat-fat-yawn'] } as const;

export type Rider = {
  readonly pose: (degrees: number) => void;
  /** it yawns where it stays down */
  readonly yawn: (yawning: boolean) => void;
  /** off the beam, over the pivot, to its cushion; from there it watches */
  readonly fly: (landed: () => void) => Glide;
  /** on the beam again */
  readonly sit: () => void;
  readonly destroy: () => void;
};

export function openRider(stage: Stage, beam: Beam, weight: number, peg: number): Rider {
  const { scene } = stage;
  const parts = stage.parts();
  const { pivot, cat: cushion } = stage.layout();
  const [sits, yawns] = NAMES[stage.plain ? 'plain' : 'neat'];
  const size = CAT.scale * Math.min(1, beam.bird);
  const root = scene.add
    .container(pivot.x, pivot.y)
    .setScale(pivot.scale)
    .setDepth(DEPTH.machine + 0.6);
  const cat = parts.image(sits, size);
  const tag = scene.add
    .container(0, 0, [parts.image('cat-tag')])
    .setScale(Math.max(beam.bag, 0.62))
    .setVisible(!stage.plain);
  const digits = [...String(weight)];
  const scale = NUMBER.scale / Math.max(1, digits.length * 0.75);
  for (const [index, digit] of digits.entries())
    tag.add(parts.image(`digit-${digit}`, scale).setPosition((index - (digits.length - 1) / 2) * NUMBER.step * scale, NUMBER.y));
  root.add([tag, cat]);
  const flier = parts
    .image('cat-fat-fly', size * pivot.scale)
    .setDepth(DEPTH.rays)
    .setVisible(false);
  const trail = scene.add.graphics().setDepth(DEPTH.rays - 0.1);
  const seatAt = (degrees: number): Point => turned({ x: peg * beam.step, y: 6.6 - 18.2 * beam.thick + CAT.seat * size }, degrees);
  let leant = 0;

  return {
    pose: (degrees) => {
      leant = degrees;
      const seat = seatAt(degrees);
      cat.setPosition(seat.x, seat.y).setAngle(degrees * LEAN);
      const ring = ringAt(beam, peg, degrees);
      tag.setPosition(ring.x, ring.y);
    },
    yawn: (yawning) => parts.swap(cat, yawning ? yawns : sits, size),
    fly: (landed) => {
      const seat = seatAt(leant);
      const large = size * pivot.scale;
      const small = cushion.scale * CUSHION;
      const from = { x: pivot.x + seat.x * pivot.scale, y: pivot.y + seat.y * pivot.scale - FLIGHT.belly * large };
      const to = { x: cushion.x, y: cushion.y - FLIGHT.belly * small };
      const top = { x: (from.x + to.x) / 2, y: Math.min(from.y, to.y) - 2 * FLIGHT.above * pivot.scale };
      // The arc stays in sight, however low the ceiling.
      const high = { x: top.x, y: Math.max(top.y, 2 * FLIGHT.belly * large - (from.y + to.y) / 2) };
      const at = (t: number): Point => ({
        x: (1 - t) * (1 - t) * from.x + 2 * (1 - t) * t * high.x + t * t * to.x,
        y: (1 - t) * (1 - t) * from.y + 2 * (1 - t) * t * high.y + t * t * to.y,
      });
      const side = Math.sign(to.x - from.x);
      root.setVisible(false);
      flier.setVisible(true);
      stage.sound('mew');
      return stage.motion.glide(stage.reduced() ? 0 : FLIGHT.ms, (t) => {
        const { x, y } = at(t);
        flier.setPosition(x, y).setAngle(side * FLIGHT.spin * Math.sin(t * Math.PI * 2));
        const grown = mix(large, small, smooth(t));
        parts.scale(flier, side * grown, grown);
        trail.clear();
        trail.fillStyle(INK.paper, 1 - t);
        for (let dot = 1; dot <= TRAIL.dots; dot++) {
          const behind = t - 0.12 - (TRAIL.spread * dot) / TRAIL.dots;
          if (behind <= 0) break;
          const point = at(behind);
          trail.fillCircle(point.x, point.y, TRAIL.radius * pivot.scale);
        }
        if (t < 1) return;
        flier.setVisible(false);
        trail.clear();
        landed();
      });
    },
    sit: () => {
      flier.setVisible(false);
      trail.clear();
      root.setVisible(true);
    },
    destroy: () => {
      for (const one of [root, flier, trail]) one.destroy();
    },
  };
}
