// Where the bags to hang stand: a box on the bench, or an open drawer. Empty places are dashed.

import type Phaser from 'phaser';
import { INK } from '../../../stage/ink.ts';
import { DEPTH, type Stage } from '../../../stage/stage.ts';
import { halfWidth, type Stand } from './geometry.ts';

/** Places drawn in the sheet; heavier bags have the largest of them, scaled. */
const DRAWN = 12;
/** The dashed outline of a place: its half width and how far its bottom is below its origin, as drawn. */
const PLACE_HALF = 34;
const PLACE_HEIGHT = 65;
/** The box's art: its ends begin this far inside; the front of a drawer, its handle. */
const BOX = { end: 12, shadow: { rx: 8, ry: 9, y: 11, alpha: 0.28 } };
const DRAWER = { inside: { w: 252, h: 90, above: 75 }, front: 40, overlap: 4 };

export type Box = {
  /** shows which places are empty */
  readonly empty: (places: ReadonlySet<number>) => void;
  readonly destroy: () => void;
};

export function openBox(stage: Stage, weights: readonly number[], stand: Stand): Box {
  const { scene } = stage;
  const parts = stage.parts();
  const { bags, unit } = stage.layout();
  const made: Phaser.GameObjects.GameObject[] = [];
  const put = (image: Phaser.GameObjects.Image, x: number, y: number, depth: number): Phaser.GameObjects.Image => {
    made.push(image.setPosition(x, y).setDepth(depth));
    return image;
  };

  if (bags.drawer) {
    const k = bags.scale / 0.68;
    const inset = 4 * unit;
    put(
      parts.image('drawer-inside', (bags.w - 2 * inset) / DRAWER.inside.w, (bags.h * 1.2) / DRAWER.inside.h),
      bags.x + inset,
      bags.y - bags.h,
      DEPTH.box,
    );
    const front = bags.y;
    const end = 20 * k;
    put(parts.image('drawer-middle', (bags.w - 2 * end + 4) / 20, k), bags.x + end - 2, front, DEPTH.box + 0.6);
    put(parts.image('drawer-end', k), bags.x, front, DEPTH.box + 0.6);
    const right = put(parts.image('drawer-end', k), bags.x + bags.w, front, DEPTH.box + 0.6);
    right.setScale(-right.scaleX, right.scaleY);
    put(parts.image('handle', Math.min(1.35, k) * unit * (k > 1.2 ? 1 : 1)), bags.x + bags.w / 2, front + 17 * k, DEPTH.box + 0.7);
  } else {
    const y = bags.y;
    const size = bags.scale < 0.8 * unit ? 0.72 * unit : unit;
    const shade = scene.add.graphics().setDepth(DEPTH.box);
    shade.fillStyle(INK.night, BOX.shadow.alpha);
    shade.fillEllipse(stand.middle + 2 * unit, y + BOX.shadow.y * size, 2 * (stand.half + BOX.shadow.rx * size), 2 * BOX.shadow.ry * size);
    made.push(shade);
    const inner = stand.half - BOX.end * size;
    put(parts.image('tray-middle', (2 * inner + 2) / 20, size), stand.middle - inner - 1, y, DEPTH.box + 0.6);
    put(parts.image('tray-end', size), stand.middle + inner, y, DEPTH.box + 0.6);
    const left = put(parts.image('tray-end', size), stand.middle - inner, y, DEPTH.box + 0.6);
    left.setScale(-left.scaleX, left.scaleY);
  }

  const where = bags.drawer ? 'drawer' : 'tray';
  const holes = weights.map((weight, index) => {
    const drawn = Math.min(weight, DRAWN);
    const size = stand.scale * (halfWidth(weight) / halfWidth(drawn));
    const height = (PLACE_HEIGHT * halfWidth(weight)) / PLACE_HALF;
    return put(
      parts.image(`place-${where}-${drawn}`, size),
      stand.places[index] ?? stand.middle,
      stand.ground - height * stand.scale,
      DEPTH.box + 0.1,
    ).setVisible(false);
  });
  return {
    empty: (places) => {
      for (const [index, hole] of holes.entries()) hole.setVisible(places.has(index));
    },
    destroy: () => {
      for (const one of made) one.destroy();
    },
  };
}
