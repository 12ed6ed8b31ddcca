// The photo on the wall: a level beam with the sealed parcel and what hung beside it.

import type Phaser from 'phaser';
import { INK } from '../../../stage/ink.ts';
import { DEPTH, type Stage } from '../../../stage/stage.ts';
import type { Parcel } from '../../balance/model.ts';
import { openBag } from './bag.ts';

/** In the frame's own units: its beam, the stand, how large things hang there, the tape's lean. */
const BEAM = { x: 110, y: 52, half: 88, width: 9, hole: 3.4 };
const STAND = { foot: 134, half: 10, base: 30 };
const THINGS = { parcel: 0.5, bag: 0.46 };
const LEAN = -2.4;
const LIGHT = { radius: 62, alpha: 0.4 };

export type Photo = { readonly destroy: () => void };

export function openPhoto(stage: Stage, { pegs, photo }: Parcel): Photo {
  const { scene } = stage;
  const parts = stage.parts();
  const { x, y, scale } = stage.layout().photo;
  const root = scene.add
    .container(x, y)
    .setScale(scale)
    .setAngle(LEAN)
    .setDepth(DEPTH.gap - 0.5);
  const pen: Phaser.GameObjects.Graphics = scene.add.graphics();
  pen.fillStyle(INK.butter, LIGHT.alpha);
  pen.fillCircle(BEAM.x, BEAM.y + 14, LIGHT.radius);
  pen.fillStyle(INK.iron, 1);
  pen.fillTriangle(BEAM.x, BEAM.y, BEAM.x + STAND.half * 1.6, STAND.foot - 8, BEAM.x - STAND.half * 1.6, STAND.foot - 8);
  pen.fillRoundedRect(BEAM.x - STAND.base, STAND.foot - 11, 2 * STAND.base, 8, 4);
  pen.lineStyle(BEAM.width, INK.wood, 1);
  pen.lineBetween(BEAM.x - BEAM.half, BEAM.y, BEAM.x + BEAM.half, BEAM.y);
  pen.lineStyle(2.4, INK['wood-light'], 1);
  pen.lineBetween(BEAM.x - BEAM.half, BEAM.y - 2.5, BEAM.x + BEAM.half, BEAM.y - 2.5);
  const step = (BEAM.half - 6) / pegs;
  pen.fillStyle(INK.butter, 1);
  for (let peg = -pegs; peg <= pegs; peg++) if (peg !== 0) pen.fillCircle(BEAM.x + peg * step, BEAM.y, BEAM.hole);
  pen.fillStyle(0xedae3f, 1);
  pen.fillCircle(BEAM.x, BEAM.y, 7);
  root.add([parts.image('photo'), pen]);
  root.add(parts.image('parcel', THINGS.parcel).setPosition(BEAM.x + photo.parcel * step, BEAM.y + 5));
  // Bags are posed on the screen and not in the frame, which leans: each is put where the frame has it.
  const lean = (LEAN * Math.PI) / 180;
  const bags = photo.others.map(({ weight, peg }) => {
    const at = { x: (BEAM.x + peg * step) * scale, y: (BEAM.y + 5) * scale };
    const bag = openBag(stage, weight, 'given');
    bag.depth(DEPTH.gap - 0.4);
    bag.pose(
      { x: x + at.x * Math.cos(lean) - at.y * Math.sin(lean), y: y + at.x * Math.sin(lean) + at.y * Math.cos(lean) },
      THINGS.bag * scale,
      LEAN,
    );
    return bag;
  });
  return {
    destroy: () => {
      root.destroy();
      for (const bag of bags) bag.destroy();
    },
  };
}
