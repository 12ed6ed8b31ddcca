// The seesaw itself: stand, pointer, beam, hooks, hub, and the birds on shut pegs. It is posed at an angle, no more.

import type Phaser from 'phaser';
import { dpr } from '../../../stage/density.ts';
import { flatten } from '../../../stage/flat.ts';
import { DEPTH, type Stage } from '../../../stage/stage.ts';
import { type Hang, openPegs } from '../../balance/model.ts';
import { type Beam, hookAt, perchAt } from './geometry.ts';

/** Sizes in the drawings of the parts. */
const DRAWN = { plank: 428, cap: 30, column: { from: 10, to: 228 }, stand: 280, footGap: 52, pointer: 146 };
/** A hook leans with the beam by this share, a bird by this one. */
const LEAN = { hook: 0.4, bird: 0.5 };
/** A bird tips its head by so many degrees, and back, in so many ms. */
const IDLE = { degrees: 4, ms: 5200 };
/** A shallow overhang has a shorter cap. */
const LONG_CAP = 40;

export type Machine = {
  readonly root: Phaser.GameObjects.Container;
  readonly pose: (degrees: number) => void;
  /** whether the pin is out */
  readonly free: (free: boolean) => void;
  readonly birds: (flapping: boolean) => void;
  /** the bird on this peg pecks; says whether there is one */
  readonly peck: (peg: number) => boolean;
  readonly destroy: () => void;
};

/** Shut pegs with a bird on: of a side that is shut altogether nobody needs telling. */
export function perched(setup: Hang): readonly number[] {
  const open = (side: number): boolean => {
    for (let peg = 1; peg <= setup.pegs; peg++)
      if (!setup.shut.includes(side * peg) && !setup.fixed.some((bag) => bag.peg === side * peg)) return true;
    return false;
  };
  return setup.shut.filter((peg) => open(Math.sign(peg)) && peg <= backOf(setup));
}

/** The last peg on the right: a crane's back arm ends with what can be used of it. */
export const backOf = (setup: Hang): number =>
  setup.dress === 'crane' ? Math.max(1, ...openPegs(setup), ...setup.fixed.map((bag) => bag.peg)) : setup.pegs;

/** Jib, tower and mast of a crane, in their drawings: a hole is 60 from the next, the foot 322 below the pivot. */
const CRANE = { step: 60, foot: 322 };

export function openMachine(stage: Stage, beam: Beam, setup: Hang): Machine {
  const crane = setup.dress === 'crane';
  const { scene } = stage;
  const parts = stage.parts();
  const { pivot } = stage.layout();
  const { length, scale } = beam.stand;
  const stretch = length / DRAWN.stand;

  const root = scene.add.container(pivot.x, pivot.y).setScale(pivot.scale).setDepth(DEPTH.machine);
  const pointer = crane ? undefined : parts.image('pointer', scale, scale * stretch);
  const stands =
    pointer === undefined
      ? [parts.image('crane-mast', scale, (length * scale) / CRANE.foot)]
      : [
          parts.image('foot', scale).setPosition(0, length * scale),
          parts.image('column', scale, (scale * (length - DRAWN.footGap)) / DRAWN.column.to),
          parts.image('level-scale', scale * stretch),
          pointer,
        ];
  const hooked = pegs(beam).filter((peg) => !setup.shut.includes(peg));
  const hooks = hooked.map((peg) => ({ peg, image: parts.image('hook', beam.hook) }));

  const half = beam.tip - 4;
  const short = beam.tip - beam.step * beam.pegs < LONG_CAP;
  const cap = { x: short ? 2 / 3 : 1, y: short ? 0.82 : 1 };
  const ends = () =>
    [1, -1].map((side) => {
      const image = parts.image('cap', cap.x, cap.y).setPosition(side * (beam.tip - DRAWN.cap * cap.x), 0);
      if (side < 0) image.setScale(-image.scaleX, image.scaleY);
      return image;
    });
  const discs = pegs(beam).map((peg) =>
    parts.image(stage.plain ? 'peg-0' : `peg-${Math.abs(peg)}`, beam.disc).setPosition(peg * beam.step, 0),
  );
  const long = crane
    ? [parts.image('crane-jib', beam.step / CRANE.step, beam.thick)]
    : [parts.image('plank', half / DRAWN.plank, beam.thick), ...ends()];
  const plank = flatten(scene, [...long, ...discs], pivot.scale * dpr());

  const birds = perched(setup).map((peg) => ({ peg, image: parts.image('bird-sit', beam.bird), pecking: 0, idle: 0 }));
  const hub = parts.image('pivot-held', beam.hub);
  root.add([...stands, ...hooks.map(({ image }) => image), plank, ...birds.map(({ image }) => image)]);
  const cap_ = scene.add
    .container(pivot.x, pivot.y, [hub])
    .setScale(pivot.scale)
    .setDepth(DEPTH.machine + 0.8);

  let angle = 0;
  const pose = (degrees: number): void => {
    angle = degrees;
    plank.setAngle(degrees);
    pointer?.setAngle(degrees);
    for (const { peg, image } of hooks) {
      const { x, y } = hookAt(beam, peg, degrees);
      image.setPosition(x, y).setAngle(degrees * LEAN.hook);
    }
    for (const { peg, image, pecking, idle } of birds) {
      const { x, y } = perchAt(beam, peg, degrees);
      image.setPosition(x, y).setAngle(degrees * LEAN.bird + pecking + idle);
    }
  };
  pose(0);

  // A bird looks about: now this way, now that.
  let passed = 0;
  const stop = stage.motion.each((ms) => {
    if (birds.length === 0 || stage.reduced()) return;
    passed += ms;
    let moved = false;
    for (const [index, bird] of birds.entries()) {
      const idle = IDLE.degrees * Math.sign(Math.sin((passed / IDLE.ms + index * 0.37) * 2 * Math.PI) - 0.4);
      moved ||= idle !== bird.idle;
      bird.idle = idle;
    }
    if (moved) pose(angle);
  });

  return {
    root,
    pose,
    free: (free) => parts.swap(hub, free ? 'pivot-free' : 'pivot-held', beam.hub),
    birds: (flapping) => {
      for (const { image } of birds) parts.swap(image, flapping ? 'bird-flap' : 'bird-sit', beam.bird);
    },
    peck: (peg) => {
      const bird = birds.find((one) => one.peg === peg);
      if (bird === undefined) return false;
      stage.motion.glide(stage.reduced() ? 0 : 320, (t) => {
        if (!bird.image.active) return;
        bird.pecking = 26 * Math.abs(Math.sin(t * Math.PI * 2)) * (1 - t);
        pose(angle);
      });
      return true;
    },
    destroy: () => {
      stop();
      root.destroy();
      cap_.destroy();
    },
  };
}

export const pegs = (beam: Beam): readonly number[] =>
  Array.from({ length: beam.pegs + beam.back + 1 }, (_, index) => index - beam.pegs).filter((peg) => peg !== 0);
