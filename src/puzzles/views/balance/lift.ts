// The second cord of the sandbox: it runs from a peg up over a pulley, and the bag at its other end pulls the peg up.

import { INK } from '../../../stage/ink.ts';
import { strokeDashes } from '../../../stage/pen.ts';
import { DEPTH, type Stage } from '../../../stage/stage.ts';
import { type Bag, openBag } from './bag.ts';

/** Units of a full-sized beam: the pulley's height below the ceiling, its radius, how far below it the bag hangs. */
const PULLEY = { y: 46, radius: 29, bag: 78 };
/** On a phone a card is under the ceiling: the pulley is below it, and the bag hangs shorter. */
const LOW = { y: 166, bag: 24 };
const CORD = { width: 7, light: 2.6, dash: 10, gap: 6, end: 10 };
/** Of a cord that is not hung, a loop shows above the bag. */
const COIL = { y: 4, radius: 9 };

/** @param weight less than nothing: what it pulls up with */
export function openLift(stage: Stage, weight: number): Bag {
  const bag = openBag(stage, Math.abs(weight), 'yours');
  const pen = stage.scene.add.graphics().setDepth(DEPTH.machine - 0.2);
  const pulley = stage
    .parts()
    .image('pulley-second')
    .setDepth(DEPTH.machine - 0.1);
  let hangs = false;
  let shown = true;
  return {
    ...bag,
    weight,
    rig: (rigged) => {
      hangs = rigged;
    },
    pose: (to, scale, degrees, stretch) => {
      pen.clear();
      pulley.setVisible(hangs && shown);
      if (!hangs) {
        bag.pose(to, scale, degrees, stretch);
        pen.lineStyle(CORD.width * 0.6 * scale, INK.teal, 1);
        pen.strokeCircle(to.x, to.y + COIL.y * scale, COIL.radius * scale);
        return;
      }
      const { pivot, unit, shape } = stage.layout();
      const pulleyAt = shape === 'phone' ? LOW : PULLEY;
      const k = pivot.scale * Math.max(0.6, pivot.bag);
      const out = to.x < pivot.x ? -1 : 1;
      const axle = { x: to.x + out * PULLEY.radius * k, y: pulleyAt.y * unit };
      const body = { x: axle.x + out * PULLEY.radius * k, y: axle.y + pulleyAt.bag * k + (pivot.y - to.y) };
      stage.parts().scale(pulley.setPosition(axle.x, axle.y), k);
      const arc = Array.from({ length: 13 }, (_, step) => {
        const angle = (step / 12) * Math.PI;
        return { x: axle.x - out * PULLEY.radius * k * Math.cos(angle), y: axle.y - PULLEY.radius * k * Math.sin(angle) };
      });
      const way = [{ x: to.x, y: to.y }, ...arc, body];
      for (const [width, colour] of [
        [CORD.width, INK['teal-deep']],
        [CORD.light, INK['teal-light']],
      ] as const) {
        pen.lineStyle(width * k, colour, 1);
        strokeDashes(pen, way, colour === INK['teal-light'] ? CORD.dash * k : 1e4, CORD.gap * k);
      }
      pen.fillStyle(INK.teal, 1);
      pen.fillCircle(to.x, to.y, CORD.end * k);
      bag.loop(true);
      bag.pose(body, scale, degrees, stretch);
    },
    show: (now) => {
      shown = now;
      bag.show(now);
      pen.setVisible(now);
      pulley.setVisible(now && hangs);
    },
    destroy: () => {
      bag.destroy();
      pen.destroy();
      pulley.destroy();
    },
  };
}
