// Where the bags to hang stand: a box on the bench, or an open drawer. Empty places are dashed.

import type Phaser from 'phaser';
import { INK } from '../../../stage/ink.ts';
import { curve, fillThrough, strokeDashes } from '../../../stage/pen.ts';
import { DEPTH, type Stage } from '../../../stage/stage.ts';
import { halfWidth, type Stand } from './geometry.ts';

/** The dashed outline of a place, drawn for a half width of 34: its bottom is 65 below its origin. */
const PLACE = {
  half: 34,
  height: 65,
  outline: curve({ x: -9, y: 8 }, [
    [
      { x: -30, y: 14 },
      { x: -36, y: 34 },
      { x: -34, y: 49 },
    ],
    [
      { x: -32, y: 62 },
      { x: -20, y: 65 },
      { x: 0, y: 65 },
    ],
    [
      { x: 20, y: 65 },
      { x: 32, y: 62 },
      { x: 34, y: 49 },
    ],
    [
      { x: 36, y: 34 },
      { x: 30, y: 14 },
      { x: 9, y: 8 },
    ],
    [
      { x: 3, y: 7 },
      { x: -3, y: 7 },
      { x: -9, y: 8 },
    ],
  ]),
};
/** The shadow of the box on the bench. */
const BOX = { shadow: { rx: 8, ry: 9, y: 11, alpha: 0.28 } };
/** The wood of the bench's front, in the light of an open drawer. */
const DRAWER = { drawnAt: 0.68, inset: 4, inside: { w: 252, h: 90 }, front: 40, wood: 0x8e5148, light: 0xc98b62 };

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

  const pen = (depth: number): Phaser.GameObjects.Graphics => {
    const graphics = scene.add.graphics().setDepth(depth);
    made.push(graphics);
    return graphics;
  };
  if (bags.drawer) {
    const k = bags.scale / DRAWER.drawnAt;
    const inset = DRAWER.inset * k;
    put(
      parts.image('drawer-inside', (bags.w - 2 * inset) / DRAWER.inside.w, (bags.h * 1.2) / DRAWER.inside.h),
      bags.x + inset,
      bags.y - bags.h,
      DEPTH.box,
    );
    const front = pen(DEPTH.box + 0.6);
    front.fillStyle(DRAWER.wood, 1);
    front.fillRoundedRect(bags.x, bags.y, bags.w, DRAWER.front * k, 9 * k);
    front.fillStyle(DRAWER.light, 1);
    front.fillRoundedRect(bags.x, bags.y, bags.w, 7 * k, 3.5 * k);
    put(parts.image('handle', Math.min(1.35, k / unit) * unit), bags.x + bags.w / 2, bags.y + 17 * k, DEPTH.box + 0.7);
  } else {
    const k = bags.scale < 0.8 * unit ? 0.72 * unit : unit;
    const { middle, half } = stand;
    const shade = pen(DEPTH.box);
    shade.fillStyle(INK.night, BOX.shadow.alpha);
    shade.fillEllipse(
      middle + 2 * unit,
      bags.y + (stage.plain ? -BOX.shadow.y / 2 : BOX.shadow.y) * k,
      2 * (half + BOX.shadow.rx * k),
      2 * BOX.shadow.ry * k,
    );
    const tray = pen(DEPTH.box + 0.6).setVisible(!stage.plain);
    const [top, low] = [bags.y - 5 * k, bags.y + 18 * k];
    tray.fillStyle(INK['wood-deep'], 1);
    fillThrough(tray, [
      { x: middle - half, y: top },
      { x: middle + half, y: top },
      { x: middle + half - 6 * k, y: low - 4 * k },
      { x: middle + half - 8 * k, y: low - k },
      { x: middle + half - 12 * k, y: low },
      { x: middle - half + 12 * k, y: low },
      { x: middle - half + 8 * k, y: low - k },
      { x: middle - half + 6 * k, y: low - 4 * k },
    ]);
    tray.fillStyle(INK['wood-light'], 1);
    fillThrough(tray, [
      { x: middle - half, y: top },
      { x: middle + half, y: top },
      { x: middle + half - 1.5 * k, y: top + 6 * k },
      { x: middle - half + 1.5 * k, y: top + 6 * k },
    ]);
  }

  const holes = pen(DEPTH.box + 0.1);
  const look = bags.drawer ? { edge: INK['wood-light'], fill: 0.12 } : { edge: INK['wood-deep'], fill: 0.22 };
  const place = (index: number): void => {
    const scale = (halfWidth(weights[index] ?? 1) / PLACE.half) * stand.scale;
    const x = stand.places[index];
    if (x === undefined) return;
    const y = stand.ground - PLACE.height * scale;
    const outline = PLACE.outline.map((point) => ({ x: x + point.x * scale, y: y + point.y * scale }));
    const line = Math.max(2, 3 * stand.scale);
    holes.fillStyle(INK.paper, look.fill);
    fillThrough(holes, outline);
    holes.lineStyle(line, look.edge, 1);
    strokeDashes(holes, outline, 2.9 * line, 1.4 * line);
  };
  let shown: string | undefined;
  return {
    // asked with each pose, and seldom for others than before
    empty: (places) => {
      const asked = [...places].join();
      if (stage.plain || asked === shown) return;
      shown = asked;
      holes.clear();
      for (const index of places) place(index);
    },
    destroy: () => {
      for (const one of made) one.destroy();
    },
  };
}
