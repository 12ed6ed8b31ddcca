// Oops' own turn, in the first minute: it hangs a bag right by the pivot, pulls to *sure*, and nothing comes of it. It
// scratches its head and pins that up. Nothing is sent: it is Oops' try.

import type Phaser from 'phaser';
import type { AbortSignalLike } from '../../../core/view.ts';
import { INK } from '../../../stage/ink.ts';
import type { Point } from '../../../stage/layout.ts';
import { type Glide, mix, smooth, spring } from '../../../stage/motion.ts';
import { DEPTH, type Stage } from '../../../stage/stage.ts';

/** ms; in all under 6 s. */
const MS = { enter: 750, hang: 550, pull: 350, hush: 420, swing: 900, huh: 650, think: 1100, pin: 420, look: 500 };
/** The paper that it pins up: its size, and where on the wall from its head, units. */
const PAPER = { w: 104, h: 72, tilt: 5, plank: 66, dip: 14, x: 92, y: -330 };

/** What the machine does for it. */
export type Helped = {
  readonly hang: () => void;
  readonly takeDown: () => void;
  readonly hush: () => void;
  /** lets go of the pin; the beam swings to where it belongs */
  readonly free: () => void;
  /** where the given side is: −1 left, 1 right */
  readonly heavy: number;
};

export type Note = { readonly destroy: () => void };

/** @returns the paper on the wall, once it hangs */
export async function help(stage: Stage, helped: Helped, signal: AbortSignalLike): Promise<Note | undefined> {
  let under: Glide | undefined;
  let cut = signal.aborted;
  signal.addEventListener('abort', () => {
    cut = true;
    under?.finish();
  });
  const pass = async (ms: number): Promise<boolean> => {
    if (cut) return false;
    under = stage.motion.wait(ms);
    await under.done;
    return !cut;
  };
  const steps: readonly (readonly [number, () => void])[] = [
    [MS.enter, () => stage.face('hello')],
    [
      MS.hang,
      () => {
        stage.face('trying');
        helped.hang();
      },
    ],
    [MS.pull, () => stage.cord.tug('sure')],
    [MS.hush, helped.hush],
    [MS.swing, helped.free],
    [MS.huh, () => stage.face('surprised')],
    [MS.think, () => stage.face('thinking')],
  ];
  for (const [ms, act] of steps) {
    act();
    if (!(await pass(ms))) break;
  }
  const note = cut ? undefined : openNote(stage, helped.heavy);
  if (note !== undefined) await pass(MS.pin + MS.look);
  stage.face(undefined);
  helped.takeDown();
  return note;
}

/** A small picture of what it did, pinned to the wall beside its head. */
function openNote(stage: Stage, heavy: number): Note {
  const { oops, width } = stage.layout();
  const k = oops.scale / 0.72;
  // It hangs whole on the screen, however narrow.
  const to: Point = {
    x: Math.min(width - PAPER.w * 0.6 * k, Math.max(PAPER.w * 0.6 * k, oops.x - PAPER.x * oops.scale)),
    y: oops.y + PAPER.y * oops.scale,
  };
  const root = stage.scene.add.container(to.x, to.y).setDepth(DEPTH.ghost);
  const pen: Phaser.GameObjects.Graphics = stage.scene.add.graphics();
  pen.fillStyle(INK.night, 0.22);
  pen.fillRoundedRect(-PAPER.w / 2 + 4, -PAPER.h / 2 + 7, PAPER.w, PAPER.h, 9);
  pen.fillStyle(INK.paper, 1);
  pen.fillRoundedRect(-PAPER.w / 2, -PAPER.h / 2, PAPER.w, PAPER.h, 9);
  pen.fillStyle(INK.iron, 1);
  pen.fillTriangle(0, 2, 13, 27, -13, 27);
  const half = PAPER.plank / 2;
  const [left, right] = [heavy < 0 ? PAPER.dip / 2 : -PAPER.dip / 2, heavy < 0 ? -PAPER.dip / 2 : PAPER.dip / 2];
  pen.lineStyle(8, INK.wood, 1);
  pen.lineBetween(-half, left, half, right);
  // The cat sits where it sat; the bag hangs right by the pivot.
  pen.fillStyle(INK['iron-deep'], 1);
  const cat = { x: heavy * half * 0.62, y: PAPER.dip * 0.3 - 13 };
  pen.fillEllipse(cat.x, cat.y, 24, 20);
  pen.fillTriangle(cat.x - 9, cat.y - 6, cat.x - 8, cat.y - 18, cat.x - 1, cat.y - 8);
  pen.fillTriangle(cat.x + 9, cat.y - 6, cat.x + 8, cat.y - 18, cat.x + 1, cat.y - 8);
  pen.fillStyle(INK.teal, 1);
  pen.fillCircle(-heavy * 13, 13, 9);
  root.add([
    pen,
    stage
      .parts()
      .image('push-pin', 1)
      .setPosition(0, -PAPER.h / 2 + 4),
  ]);
  const grow = (t: number): void => {
    root.setScale(k * mix(1.5, 1, spring(t))).setAngle(mix(-14, -PAPER.tilt, smooth(t)));
    root.setAlpha(Math.min(1, t * 3));
  };
  const gliding = stage.motion.glide(stage.reduced() ? 0 : MS.pin, grow);
  stage.sound('pin', { volume: 0.6 });
  return {
    destroy: () => {
      gliding.stop();
      root.destroy();
    },
  };
}
