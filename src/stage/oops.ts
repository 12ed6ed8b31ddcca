// Oops, the clumsy robot: one drawing a face. It blinks, draws in at the hush, nods at what was expected, and hangs on
// to the end of the machine that went up when it was not.

import type Phaser from 'phaser';
import type { Spot } from './layout.ts';
import { type Glide, mix, smooth, spring } from './motion.ts';
import { type Actor, type Cast, DEPTH, type Face, type Ground, type HoldOn, type Mood } from './stage.ts';

/** Where the head sits in each face, units of the drawing and degrees: the eyelids come from one part. */
const HEADS: Readonly<Partial<Record<Face, { readonly x: number; readonly y: number; readonly degrees: number }>>> = {
  hello: { x: 1.4, y: -228, degrees: -5.5 },
  thinking: { x: 7.9, y: -227.9, degrees: 9 },
  trying: { x: -1.9, y: -228, degrees: 4 },
};

/** LOOK: Oops blinks every 3 to 6 s. */
const BLINK = { least: 3000, most: 6000, ms: 130 };
/** LOOK: at the hush it draws in, squash .96. */
const SQUASH = 0.96;
const SQUASH_MS = 140;
const NOD_MS = 420;
/** Degrees it nods by, about its feet. */
const NOD = 4;
/** Degrees it hangs askew, and how far and how long it swings. */
/** How much smaller it stands where the wall is needed. */
const SMALL = 0.68;
/** It rolls in from the side, ms. */
const ENTER_MS = 700;
const HANGS = { degrees: 8, swing: 16, ms: 1500 };

export type Oops = Actor & {
  readonly face: (face: Face) => void;
  /** a face that goes before the one it was given; undefined ends it */
  readonly act: (face: Face | undefined) => void;
};

export function openOops(stage: Ground): Oops {
  const { scene, motion } = stage;
  let face: Face = 'thinking';
  let acted: Face | undefined;
  let where: Cast['oops'] = 'bench';
  let root: Phaser.GameObjects.Container | undefined;
  let figure: Phaser.GameObjects.Image | undefined;
  let lids: Phaser.GameObjects.Image | undefined;
  let holding: HoldOn | undefined;
  let surprised = false;
  let hung = 0;
  let moving: Glide | undefined;
  let blinkIn = BLINK.least;

  const spot = (): Spot => {
    const { oops, oopsBesideArms, oopsRight } = stage.layout();
    if (typeof where === 'object') return where;
    if (where === 'right') return oopsRight;
    return where === 'arms' ? oopsBesideArms : where === 'small' ? { ...oops, scale: oops.scale * SMALL } : oops;
  };
  const shown = (): string => (holding !== undefined ? 'oops-hanging' : `oops-${acted ?? (surprised ? 'surprised' : face)}`);

  function place(): void {
    const { x, y, scale } = spot();
    root?.destroy();
    root = scene.add.container(x, y).setScale(scale).setDepth(DEPTH.oops);
    figure = stage.parts().image(shown());
    lids = stage.parts().image('oops-lids').setVisible(false);
    root.add([figure, lids]);
    settle();
  }

  function settle(): void {
    if (root === undefined || figure === undefined) return;
    const { x, y, scale } = spot();
    moving?.finish();
    stage.parts().swap(figure, shown(), 1);
    root
      .setPosition(x, y)
      .setScale(scale)
      .setAngle(0)
      .setVisible(where !== 'away');
    lids?.setVisible(false);
    if (holding !== undefined) follow();
  }

  /** Hanging, it stays in the hand of the machine. */
  function follow(): void {
    if (root === undefined || holding === undefined) return;
    const { x, y } = holding.at();
    const { scale } = spot();
    const side = holding.mirrored ? -1 : 1;
    const swing = stage.reduced() ? 0 : HANGS.swing * Math.cos((hung / HANGS.ms) * 2 * Math.PI) * Math.exp(-hung / 700);
    root
      .setPosition(x, y)
      .setScale(scale * holding.size * side, scale * holding.size)
      .setAngle(side * (HANGS.degrees + swing));
  }

  function blink(): void {
    // Whoever is surprised or hangs on keeps their eyes open.
    const head = HEADS[acted ?? face];
    if (head === undefined || where === 'away' || surprised || holding !== undefined || lids === undefined) return;
    const closed = lids.setPosition(head.x, head.y).setAngle(head.degrees).setVisible(true);
    void motion.wait(BLINK.ms).done.then(() => closed.active && closed.setVisible(false));
  }

  motion.each((ms) => {
    if (holding !== undefined) {
      hung += ms;
      follow();
    }
    if (stage.reduced()) return;
    blinkIn -= ms;
    if (blinkIn > 0) return;
    blinkIn = mix(BLINK.least, BLINK.most, Math.random());
    blink();
  });

  function squeeze(ms: number, step: (t: number) => void): void {
    moving?.finish();
    moving = motion.glide(stage.reduced() ? 0 : ms, step);
  }

  /** From beyond the nearer edge, rocking on its one wheel. */
  function enter(): void {
    const target = root;
    if (target === undefined) return;
    const { x } = spot();
    const { width, unit } = stage.layout();
    const from = x < width / 2 ? -80 * unit : width + 80 * unit;
    squeeze(ENTER_MS, (t) => target.setX(mix(from, x, smooth(t))).setAngle(5 * Math.sin(t * Math.PI * 5) * (1 - t)));
  }

  function mood(next: Mood): void {
    const target = root;
    if (target === undefined) return;
    const { scale } = spot();
    if (next.is === 'hush') {
      squeeze(SQUASH_MS, (t) => target.setScale(scale * mix(1, 1.02, smooth(t)), scale * mix(1, SQUASH, smooth(t))));
      return;
    }
    holding = next.is === 'surprise' ? next.hold : undefined;
    surprised = next.is === 'surprise' && next.hold === undefined;
    hung = 0;
    settle();
    if (next.is === 'nod' || next.is === 'light')
      squeeze(NOD_MS, (t) => target.setScale(scale).setAngle(NOD * Math.sin(t * Math.PI * 2) * (1 - t)));
    if (surprised) squeeze(260, (t) => target.setScale(scale * (1 + 0.06 * (1 - spring(t))), scale * (1 - 0.08 * (1 - spring(t)))));
  }

  return {
    place,
    mood,
    cast: ({ oops }) => {
      const enters = where === 'away' && oops !== 'away';
      where = oops;
      settle();
      if (enters) enter();
    },
    act: (next) => {
      acted = next;
      settle();
    },
    face: (next) => {
      face = next;
      settle();
    },
  };
}
