// Hands at the seesaw: drag a bag or tap it, then tap a peg's whole column. Everything is a change of the build; what
// the build does not allow springs back.

import type Phaser from 'phaser';
import type { Hold } from '../../../stage/hands.ts';
import { INK } from '../../../stage/ink.ts';
import type { Point } from '../../../stage/layout.ts';
import { DEPTH, type Stage } from '../../../stage/stage.ts';
import { type Beam, halfWidth, hookAt, LOOP, pegAt } from './geometry.ts';
import type { Taken } from './hanging.ts';

/** A press that moved less is a tap, however slow the hand or the machine: CSS pixels. */
const TAP = 9;
/** A bag can be taken within this of its middle even where it is smaller, CSS pixels. */
const REACH = 24;
/** LOOK: targets of 44 px; buttons that nudge show where a column is narrower than a fingertip. */
const TARGET = 44;
/** A column reaches this far above the beam, design units. */
const ABOVE = 96;

export type Reach = {
  /** where every bag is */
  readonly bags: () => readonly Taken[];
  readonly open: (peg: number, index: number) => boolean;
  /** lifts the bag out of where it is; it follows `carry` until it is let go */
  readonly lift: (index: number) => void;
  readonly carry: (index: number, to: Point) => void;
  /** back where the build has it */
  readonly settle: (index: number) => void;
  readonly put: (index: number, peg: number | undefined) => void;
  /** this peg does not take it */
  readonly refuse: (peg: number) => void;
  readonly angle: () => number;
  /** whether hands have to wait: the breath before the outcome */
  readonly locked: () => boolean;
  /** whether this is over the bench or the box, and so in no column */
  readonly off: (point: Point) => boolean;
  /** where the columns end, CSS pixels */
  readonly ground: number;
};

export type Hands = {
  readonly redraw: () => void;
  readonly cancel: () => void;
  readonly destroy: () => void;
};

export function openHands(stage: Stage, beam: Beam, reach: Reach): Hands {
  const pen = stage.scene.add.graphics().setDepth(DEPTH.machine + 0.9);
  let chosen: number | undefined;
  let over: number | undefined;
  let held: number | undefined;

  const { pivot } = stage.layout();
  const narrow = beam.step * pivot.scale < TARGET;
  const columnAt = (point: Point): number | undefined => {
    const top = pivot.y - ABOVE * pivot.scale;
    if (point.y < top || reach.off(point)) return undefined;
    return pegAt(beam, (point.x - pivot.x) / pivot.scale);
  };
  const middleOf = ({ at, reach: foot, scale }: Taken): Point => ({ x: at.x, y: at.y + ((LOOP + foot) / 2) * scale });
  const bagAt = (point: Point): Taken | undefined => {
    const near = reach
      .bags()
      .map((bag) => {
        const middle = middleOf(bag);
        const wide = Math.max(REACH, halfWidth(bag.weight) * bag.scale);
        const high = Math.max(REACH, (Math.abs(bag.reach - LOOP) / 2) * bag.scale + 6);
        return { bag, far: Math.hypot((point.x - middle.x) / wide, (point.y - middle.y) / high) };
      })
      .filter(({ far }) => far <= 1);
    return near.sort((a, b) => a.far - b.far)[0]?.bag;
  };
  const chosenBag = (): Taken | undefined => reach.bags().find((bag) => bag.index === chosen);

  /** The buttons beside a chosen bag that hangs, where columns are too narrow to hit. */
  const nudges = (): readonly { readonly to: number; readonly side: number; readonly at: Point }[] => {
    const bag = chosenBag();
    if (!narrow || bag?.peg === undefined || held !== undefined) return [];
    const from = bag.peg;
    const middle = middleOf(bag);
    return [-1, 1].flatMap((side) => {
      for (let peg = from + side; Math.abs(peg) <= beam.pegs; peg += side)
        if (peg !== 0 && reach.open(peg, bag.index))
          return [{ to: peg, side, at: { x: middle.x + side * (halfWidth(bag.weight) * bag.scale + TARGET / 2 + 4), y: middle.y } }];
      return [];
    });
  };
  const nudgeAt = (point: Point) => nudges().find(({ at }) => Math.hypot(point.x - at.x, point.y - at.y) <= TARGET / 2);

  function choose(index: number | undefined): void {
    chosen = index;
    redraw();
  }

  function hang(index: number, peg: number): void {
    choose(undefined);
    if (reach.open(peg, index)) reach.put(index, peg);
    else {
      reach.refuse(peg);
      reach.settle(index);
    }
  }

  function drag(bag: Taken, start: Point): Hold {
    const offset = { x: bag.at.x - start.x, y: bag.at.y - start.y };
    let moved = false;
    const end = (): void => {
      held = undefined;
      over = undefined;
      redraw();
    };
    return {
      move: (to) => {
        if (!moved && Math.hypot(to.x - start.x, to.y - start.y) < TAP) return;
        if (!moved) {
          moved = true;
          held = bag.index;
          choose(undefined);
          reach.lift(bag.index);
        }
        reach.carry(bag.index, { x: to.x + offset.x, y: to.y + offset.y });
        over = columnAt(to);
        redraw();
      },
      release: (at) => {
        if (!moved) {
          tap(bag, at);
          return;
        }
        const peg = columnAt(at);
        end();
        if (peg !== undefined && peg !== bag.peg) hang(bag.index, peg);
        else if (peg === undefined && bag.peg !== undefined) reach.put(bag.index, undefined);
        else reach.settle(bag.index);
      },
      cancel: () => {
        if (moved) reach.settle(bag.index);
        end();
      },
    };
  }

  function tap(bag: Taken, at: Point): void {
    const other = chosenBag();
    const peg = columnAt(at);
    // With a bag chosen, a tap into a column is meant for its peg, even where another bag hangs there.
    if (other !== undefined && other.index !== bag.index && bag.peg !== undefined && peg !== undefined) hang(other.index, peg);
    else choose(chosen === bag.index ? undefined : bag.index);
  }

  const remove = stage.grip({
    at: (point) =>
      !reach.locked() &&
      (nudgeAt(point) !== undefined || bagAt(point) !== undefined || (chosen !== undefined && columnAt(point) !== undefined)),
    grab: (start) => {
      const nudge = nudgeAt(start);
      const index = chosen;
      if (nudge !== undefined && index !== undefined)
        return still(() => {
          reach.put(index, nudge.to);
          choose(index);
        });
      const bag = bagAt(start);
      if (bag !== undefined) return drag(bag, start);
      return still((at) => {
        const peg = columnAt(at);
        if (index !== undefined && peg !== undefined) hang(index, peg);
      });
    },
  });

  function redraw(): void {
    pen.clear();
    const bag = chosenBag();
    const u = pivot.scale;
    if (over !== undefined && held !== undefined && reach.open(over, held)) {
      const hook = hookAt(beam, over, reach.angle());
      const x = pivot.x + over * beam.step * u;
      const half = (beam.step * u) / 2;
      pen.fillStyle(INK.paper, 0.16);
      pen.fillRoundedRect(
        x - half,
        pivot.y - 40 * u * beam.thick,
        2 * half,
        reach.ground - pivot.y + 40 * u * beam.thick,
        Math.min(14 * u, half),
      );
      ring(pen, pivot.x + (hook.x + 4) * u, pivot.y + hook.y * u, 15 * u * beam.hook, 3.2 * u);
    }
    if (bag === undefined) return;
    const middle = middleOf(bag);
    const wide = halfWidth(bag.weight) * bag.scale + 5;
    const high = ((bag.reach - LOOP) / 2) * bag.scale + 5;
    pen.lineStyle(3.5, INK.paper, 1);
    pen.strokeRoundedRect(middle.x - wide, middle.y - high, 2 * wide, 2 * high, Math.min(wide, 20 * u));
    // Free pegs answer the choice.
    for (let peg = -beam.pegs; peg <= beam.pegs; peg++)
      if (peg !== 0 && peg <= beam.back && peg !== bag.peg && reach.open(peg, bag.index)) {
        const hook = hookAt(beam, peg, reach.angle());
        ring(pen, pivot.x + (hook.x + 4) * u, pivot.y + hook.y * u, 12 * u * beam.hook, 2.4 * u);
      }
    for (const { at, side } of nudges()) nudgeButton(pen, at, side);
  }

  return {
    redraw,
    cancel: () => {
      held = undefined;
      over = undefined;
      choose(undefined);
    },
    destroy: () => {
      remove();
      pen.destroy();
    },
  };
}

/** A press that acts where it is let go. */
const still = (act: (at: Point) => void): Hold => ({ move: () => undefined, release: act, cancel: () => undefined });

function ring(pen: Phaser.GameObjects.Graphics, x: number, y: number, radius: number, width: number): void {
  pen.lineStyle(width, INK.paper, 0.95);
  pen.strokeCircle(x, y, radius);
}

function nudgeButton(pen: Phaser.GameObjects.Graphics, { x, y }: Point, side: number): void {
  const r = TARGET / 2 - 2;
  pen.fillStyle(INK.edge, 1);
  pen.fillCircle(x, y + 3, r);
  pen.fillStyle(INK.paper, 1);
  pen.fillCircle(x, y, r);
  pen.fillStyle(INK.teal, 1);
  pen.fillTriangle(x + side * 9, y, x - side * 6, y - 9, x - side * 6, y + 9);
}
