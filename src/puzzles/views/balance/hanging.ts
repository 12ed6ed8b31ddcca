// The bags of a seesaw: each hangs from its peg and swings there, stands in the box, is in a hand, or on its way.

import type { Point, Spot } from '../../../stage/layout.ts';
import { type Glide, mix, out, spring } from '../../../stage/motion.ts';
import { DEPTH, type Stage } from '../../../stage/stage.ts';
import { type Bag, type Look, openBag } from './bag.ts';
import { type Beam, ringAt, type Stand } from './geometry.ts';
import { openGuest } from './guest.ts';
import { openLift } from './lift.ts';

/** LOOK, ms: hang 220 with a spring, squash .94; lift 120, ×1.06, it swings. */
const MS = { hang: 220, lift: 120 };
const LIFTED = 1.06;
const SQUASH = 0.06;
/** A bag is a pendulum: rad/s, damping, how far it leans at most, degrees. */
const PENDULUM = { omega: 8, zeta: 0.16, most: 16 };
/** What it feels, degrees a second: of a jerk of the beam, and of each CSS pixel that a hand moves sideways, up to a most. */
const FEELS = { beam: 0.48, hand: 6, most: 220 };
/** The pendulum is stepped at least this often, s, so that it stays stable at any frame rate. */
const STEP = 0.012;

type Item = {
  readonly bag: Bag;
  peg: number | undefined;
  lean: number;
  rock: number;
  turning: number;
  held: boolean;
  flight: Glide | undefined;
};

/** What hangs there and stays, and what can be hung. */
export type Given = { readonly weight: number; readonly peg: number; readonly look: Look };
/** `home`: where its loop is while it does not hang, if not in the box, CSS pixels, and how large it is there. */
export type Boxed = { readonly weight: number; readonly look: Look; readonly home: Spot | undefined };

/** A bag that can be taken. */
export type Taken = {
  readonly index: number;
  readonly weight: number;
  readonly reach: number;
  readonly peg: number | undefined;
  readonly at: Point;
  readonly scale: number;
};

export type Hanging = {
  /** everything where it is at this angle of the beam, degrees */
  readonly pose: (degrees: number) => void;
  /** time passes; `jerk` is the change of the beam's speed, degrees a second. Says whether anything moves. */
  readonly tick: (ms: number, jerk: number) => boolean;
  readonly pegs: () => readonly (number | undefined)[];
  /** the build changed: bags fly to where it has them */
  readonly hang: (pegs: readonly (number | undefined)[]) => void;
  /** a bag of the box leans on its foot, degrees */
  readonly rock: (index: number, degrees: number) => void;
  readonly lift: (index: number) => void;
  readonly carry: (index: number, to: Point) => void;
  /** back where the build has it; what is on `peg` from here on, where that is given */
  readonly fly: (index: number, peg?: { readonly on: number | undefined }) => void;
  /** whatever is held flies back */
  readonly drop: () => void;
  readonly taken: () => readonly Taken[];
  /** bags that are not in the box */
  readonly away: () => ReadonlySet<number>;
  readonly destroy: () => void;
};

/**
 * @param given bags that hang and stay @param box the bags to hang @param hung the pegs these hang on
 * @param landed a bag has come to its peg
 */
export function openHanging(
  stage: Stage,
  beam: Beam,
  stand: Stand,
  given: readonly Given[],
  box: readonly Boxed[],
  hung: readonly (number | undefined)[],
  landed: (peg: number) => void,
): Hanging {
  const { pivot } = stage.layout();
  const item = (bag: Bag, peg: number | undefined): Item => ({ bag, peg, lean: 0, rock: 0, turning: 0, held: false, flight: undefined });
  const fixed = given.map(({ weight, peg, look }) => item(openBag(stage, weight, 'fixed', look), peg));
  const items = box.map(({ weight, look }, index) =>
    item(
      weight < 0 ? openLift(stage, weight) : look === 'cat' ? openGuest(stage, beam, weight) : openBag(stage, weight, 'yours', look),
      hung[index],
    ),
  );
  const full = beam.bag * pivot.scale;
  let angle = 0;

  function restAt({ bag, peg, rock }: Item, index: number): { readonly at: Point; readonly scale: number } {
    const home = box[index]?.home;
    if (peg === undefined && home !== undefined) return { at: home, scale: home.scale };
    if (peg === undefined) {
      const reach = bag.reach * stand.scale;
      const leant = (rock * Math.PI) / 180;
      const at = { x: (stand.places[index] ?? stand.middle) + reach * Math.sin(leant), y: stand.ground - reach * Math.cos(leant) };
      return { at, scale: stand.scale };
    }
    const { x, y } = ringAt(beam, peg, angle);
    return { at: { x: pivot.x + x * pivot.scale, y: pivot.y + y * pivot.scale }, scale: full };
  }

  function pose(degrees: number): void {
    angle = degrees;
    for (const one of fixed) one.bag.pose(restAt(one, 0).at, full, one.lean);
    for (const [index, one] of items.entries()) {
      if (one.held) one.bag.pose(one.bag.at(), one.bag.scale(), one.lean);
      if (one.held || one.flight !== undefined) continue;
      const { at, scale } = restAt(one, index);
      one.bag.loop(one.peg !== undefined);
      one.bag.rig?.(one.peg !== undefined, angle);
      one.bag.depth(one.peg === undefined ? (box[index]?.home ? DEPTH.cat + 0.1 : DEPTH.box + 0.3) : DEPTH.machine + 0.5);
      one.bag.pose(at, scale, one.peg === undefined ? one.rock : one.lean);
    }
  }

  function swing(one: Item, seconds: number): void {
    const { omega, zeta, most } = PENDULUM;
    const steps = Math.max(1, Math.ceil(seconds / STEP));
    for (let step = 0; step < steps; step++) {
      one.turning += (-omega * omega * one.lean - 2 * zeta * omega * one.turning) * (seconds / steps);
      one.lean = Math.max(-most, Math.min(most, one.lean + one.turning * (seconds / steps)));
    }
    if (Math.abs(one.lean) < 0.05 && Math.abs(one.turning) < 0.5) [one.lean, one.turning] = [0, 0];
  }

  function fly(index: number): void {
    const one = items[index];
    if (one === undefined) return;
    one.flight?.stop();
    one.held = false;
    one.bag.rig?.(false, angle);
    const [from, size, leant] = [one.bag.at(), one.bag.scale(), one.lean];
    const goal = restAt(one, index);
    const still = Math.hypot(from.x - goal.at.x, from.y - goal.at.y) < 0.5 && Math.abs(size - goal.scale) < 0.01;
    const flight = stage.motion.glide(stage.reduced() || still ? 0 : MS.hang, (t) => {
      const { at, scale } = restAt(one, index);
      const s = spring(t);
      one.bag.loop(one.peg !== undefined || t < 0.6);
      one.bag.pose(
        { x: mix(from.x, at.x, s), y: mix(from.y, at.y, s) },
        mix(size, scale, out(t)),
        leant * (1 - t),
        1 - SQUASH * Math.sin(t * Math.PI),
      );
    });
    one.flight = flight;
    void flight.done.then((ended) => {
      if (one.flight !== flight || !ended) return;
      [one.flight, one.lean, one.turning] = [undefined, 0, 0];
      if (one.peg !== undefined && !still) landed(one.peg);
      pose(angle);
    });
  }

  return {
    pose,
    tick: (ms, jerk) => {
      let moving = false;
      for (const one of [...fixed, ...items]) {
        if (one.peg === undefined && !one.held) continue;
        if (!one.held && one.peg !== undefined) one.turning -= jerk * FEELS.beam * Math.sign(one.peg);
        if (one.lean === 0 && one.turning === 0) continue;
        swing(one, ms / 1000);
        moving = true;
      }
      return moving;
    },
    pegs: () => items.map(({ peg }) => peg),
    hang: (pegs) => {
      for (const [index, one] of items.entries()) {
        one.peg = pegs[index];
        if (!one.held) fly(index);
      }
    },
    rock: (index, degrees) => {
      const one = items[index];
      if (one !== undefined) one.rock = degrees;
    },
    lift: (index) => {
      const one = items[index];
      if (one === undefined) return;
      one.rock = 0;
      one.flight?.stop();
      one.flight = undefined;
      one.held = true;
      one.bag.rig?.(false, angle);
      one.bag.loop(true);
      one.bag.depth(DEPTH.held);
      const from = one.bag.scale();
      stage.motion.glide(stage.reduced() ? 0 : MS.lift, (t) => {
        if (one.held) one.bag.pose(one.bag.at(), mix(from, full * LIFTED, out(t)), one.lean);
      });
    },
    carry: (index, to) => {
      const one = items[index];
      if (one === undefined || !one.held) return;
      const pushed = one.turning - (to.x - one.bag.at().x) * FEELS.hand;
      one.turning = stage.reduced() ? 0 : Math.max(-FEELS.most, Math.min(FEELS.most, pushed));
      one.bag.pose(to, one.bag.scale(), one.lean);
    },
    fly: (index, peg) => {
      const one = items[index];
      if (one !== undefined && peg !== undefined) one.peg = peg.on;
      fly(index);
    },
    drop: () => {
      for (const [index, one] of items.entries()) if (one.held) fly(index);
    },
    taken: () =>
      items.map(({ bag, peg }, index) => ({ index, weight: bag.weight, reach: bag.reach, peg, at: bag.at(), scale: bag.scale() })),
    away: () => new Set(items.flatMap(({ peg, held }, index) => (peg !== undefined || held ? [index] : []))),
    destroy: () => {
      for (const one of [...fixed, ...items]) {
        one.flight?.stop();
        one.bag.destroy();
      }
    },
  };
}
