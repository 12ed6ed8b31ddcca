// One arm with its bags and its slate. It is posed at the angle to which it dips.

import { INK } from '../../../stage/ink.ts';
import type { Point } from '../../../stage/layout.ts';
import { DEPTH, type Stage } from '../../../stage/stage.ts';
import type { Bags } from '../../balance/model.ts';
import { type Bag, openBag } from './bag.ts';
import { turned } from './geometry.ts';

/** Sizes in the drawings: plank, its cap, how far the last peg is from the tip, discs, hooks, where a bag's ring rests. */
const DRAWN = { plank: 306, cap: 22, tip: 28, disc: 8 / 10.5, hook: 0.74, hookY: 16.6, slope: 0.6, ring: { x: 3, y: -2 } };
/** A lock hangs on the corner of a slate that stays. */
const LOCK = { x: -34, y: 48 };
/** Digits of the slate: their middle, and how large for one and for two. */
const NUMBER = { y: 26, one: 0.33, two: 0.26, step: 52 };

export type Arm = {
  /** @param degrees clockwise */
  readonly pose: (degrees: number) => void;
  readonly free: (free: boolean) => void;
  /** what stands on the slate, whether it is written on now, and whether it is pinned as what was thought */
  readonly slate: (number: number | null, chosen: boolean, pinned: boolean) => void;
  /** where the tip is, CSS pixels */
  readonly tip: (degrees: number) => Point;
  readonly destroy: () => void;
};

/** @param given its number is proven and stays: a lock says so */
export function openArm(stage: Stage, pegs: number, bags: Bags, pivot: Point, given = false): Arm {
  const { scene } = stage;
  const parts = stage.parts();
  const { arms } = stage.layout();
  const step = (arms.peg / arms.scale) * Math.min(1, 6 / pegs);
  const tip = step * pegs + DRAWN.tip;
  const crowd = Math.min(1, step / 18);

  const under = scene.add.graphics().setDepth(DEPTH.machine);
  under.lineStyle(3.5 * arms.slate, INK['brass-deep'], 1);
  under.lineBetween(
    pivot.x + arms.slateAt.x + 34 * arms.slate,
    pivot.y + 4 * arms.slate,
    pivot.x - 16 * arms.scale,
    pivot.y + 4 * arms.slate,
  );

  const root = scene.add
    .container(pivot.x, pivot.y)
    .setScale(arms.scale)
    .setDepth(DEPTH.machine + 0.2);
  const hooks = Array.from({ length: pegs }, () => parts.image('hook', DRAWN.hook));
  const plank = scene.add.container(0, 0);
  plank.add([
    parts.image('arm-plank', (tip - 4) / DRAWN.plank, 1),
    parts.image('arm-cap').setPosition(tip - DRAWN.cap, 0),
    ...Array.from({ length: pegs }, (_, index) => parts.image(`peg-${index + 1}`, DRAWN.disc * crowd).setPosition((index + 1) * step, 0)),
  ]);
  const hub = parts.image('arm-held');
  root.add([...hooks, plank, hub]);
  const hung: readonly Bag[] = bags.map((bag) => openBag(stage, bag.weight, 'given'));
  const slates = scene.add
    .container(pivot.x + arms.slateAt.x, pivot.y + arms.slateAt.y)
    .setScale(arms.slate)
    .setDepth(DEPTH.machine + 0.3);
  const board = parts.image('slate');
  const ring = parts.image('slate-ring').setVisible(false);
  const pin = parts.image('slate-pinned').setVisible(false);
  const digits = [0, 1].map(() => parts.image('digit-0', NUMBER.one).setVisible(false));
  slates.add([board, ...digits, ring, pin]);
  if (given) slates.add(parts.image('lock').setPosition(LOCK.x, LOCK.y));

  const hookAt = (peg: number, degrees: number): Point => turned({ x: peg * step, y: DRAWN.hookY - DRAWN.slope * peg }, degrees);
  return {
    pose: (degrees) => {
      plank.setAngle(degrees);
      for (const [index, hook] of hooks.entries()) {
        const { x, y } = hookAt(index + 1, degrees);
        hook.setPosition(x, y);
      }
      for (const [index, bag] of hung.entries()) {
        const hook = hookAt(bags[index]?.peg ?? 1, degrees);
        bag.pose(
          { x: pivot.x + (hook.x + DRAWN.ring.x) * arms.scale, y: pivot.y + (hook.y + DRAWN.ring.y) * arms.scale },
          arms.bag * arms.scale * Math.max(0.6, crowd),
          0,
        );
      }
    },
    free: (free) => parts.swap(hub, free ? 'arm-free' : 'arm-held', 1),
    slate: (number, chosen, pinned) => {
      parts.swap(board, chosen && number === null ? 'slate-chosen' : 'slate', 1);
      ring.setVisible(chosen && number !== null);
      pin.setVisible(pinned);
      const written = number === null ? [] : [...String(number)];
      const size = written.length > 1 ? NUMBER.two : NUMBER.one;
      for (const [index, digit] of digits.entries()) {
        const name = written[index];
        digit.setVisible(name !== undefined);
        if (name === undefined) continue;
        parts.swap(digit, `digit-${name}`, size);
        parts.scale(digit, size);
        digit.setPosition((index - (written.length - 1) / 2) * NUMBER.step * size, NUMBER.y);
      }
    },
    tip: (degrees) => {
      const { x, y } = turned({ x: tip, y: 0 }, degrees);
      return { x: pivot.x + x * arms.scale, y: pivot.y + y * arms.scale };
    },
    destroy: () => {
      for (const bag of hung) bag.destroy();
      for (const one of [under, root, slates]) one.destroy();
    },
  };
}
