// The task `mobile` on the stage: a rod with what hangs on it, a ring that slides along its notches, two props. What hangs
// is given; only the ring is the student's.

import type Phaser from 'phaser';
import type { Mounted } from '../../../core/view.ts';
import type { Hold } from '../../../stage/hands.ts';
import { INK } from '../../../stage/ink.ts';
import type { Point } from '../../../stage/layout.ts';
import { type Glide, mix, smooth, spring } from '../../../stage/motion.ts';
import { strokeDashes } from '../../../stage/pen.ts';
import { DEPTH, type Stage } from '../../../stage/stage.ts';
import { tied } from '../../balance/beam.ts';
import { type Answer, type Knot, MOST_HOLES, type Mobile, untied } from '../../balance/model.ts';
import { leftOf, rightOf, summed } from '../../balance/side.ts';
import { type Consequence, openConsequence } from './consequence.ts';
import { beamOf, turned } from './geometry.ts';
import { type Ornament, openOrnament } from './ornament.ts';
import { DRAWN, hangsAt, holeAt, type Rod, rodOf } from './rod.ts';
import { restingAngle } from './swing.ts';
import { type Frame, openTipping } from './tipping.ts';

/** The ring hops to its notch; the props drop. ms */
const MS = { slide: 220, drop: 320 };
/** Holes at which props stand, and how long their drawing is, units. */
const PROPS = { hole: 4, long: 320 };
/** The discs of the numbers are so wide, units. */
const DISC = 21;
/** An untied string ends this far above the rod, units. */
const LOOSE = 46;
/** A press that moved less is a tap; the ring and a notch can be taken within this. CSS pixels. */
const TAP = 9;
const REACH = 26;
const COLUMN = 52;
/** The string: how wide, its light, and what repeats, units. */
const STRING = { width: 7, light: 2.6, dash: 10, gap: 6 };

export function mountMobile(stage: Stage, setup: Mobile, send: (answer: Answer) => void): Mounted<Answer> {
  let knot: number | null = null;
  let rod: Rod;
  let root: Phaser.GameObjects.Container;
  let plank: Phaser.GameObjects.Container;
  let discs: readonly { readonly hole: number; readonly image: Phaser.GameObjects.Image }[] = [];
  let ornaments: readonly Ornament[] = [];
  let props: readonly Phaser.GameObjects.Image[] = [];
  let ring: Phaser.GameObjects.Image;
  let hook: Phaser.GameObjects.Image;
  let pen: Phaser.GameObjects.Graphics;
  let consequence: Consequence;
  /** in CSS pixels: the middle of the rod, the ring on it, how far the ring is lifted off */
  let at = { rod: 0, ring: 0, lifted: 0 };
  let held = false;
  let dropped = 0;
  let sliding: Glide | undefined;
  let dropping: Glide | undefined;

  const middle = (): number => stage.layout().pivot.x;
  const onRod = (hole: number, degrees: number): Point => {
    const point = turned({ x: at.rod + hole * rod.step - at.ring, y: 0 }, degrees);
    return { x: at.ring + point.x, y: rod.y + point.y };
  };
  /** digits stay as large as the notches have room for */
  const discSize = (): number => Math.min(1, (rod.step / DISC) * 0.8);
  const reachOf = () => ({
    left: (at.ring - at.rod) / rod.scale + MOST_HOLES * DRAWN.step + DRAWN.end,
    right: (at.rod - at.ring) / rod.scale + MOST_HOLES * DRAWN.step + DRAWN.end,
  });

  const tipping = openTipping(stage, {
    pose,
    free: (free) => {
      dropping?.stop();
      const from = dropped;
      if (free) stage.sound('knock', { rate: 0.75 });
      dropping = stage.motion.glide(stage.reduced() ? 0 : MS.drop, (t) => {
        dropped = mix(from, free ? 1 : 0, smooth(t));
        tipping.pose();
      });
    },
    calmed: () => undefined,
    shows: () => false,
    end: (degrees) => onRod(degrees > 0 ? -MOST_HOLES : MOST_HOLES, degrees),
    hold: () => undefined,
    tick: () => false,
  });

  function build(): void {
    const layout = stage.layout();
    rod = rodOf(layout);
    const { scene } = stage;
    const parts = stage.parts();
    const s = rod.scale;
    root = scene.add.container(0, 0).setDepth(DEPTH.machine);
    const crowd = discSize();
    discs = Array.from({ length: 2 * MOST_HOLES + 1 }, (_, index) => ({ hole: index - MOST_HOLES, image: parts.image('peg-0', crowd) }));
    plank = scene.add.container(0, 0, [parts.image('mobile-rod', s, Math.max(s, 0.7 * layout.unit)), ...discs.map(({ image }) => image)]);
    props = [-PROPS.hole, PROPS.hole].map(() => parts.image('mobile-prop', s, (layout.bench.y - rod.y) / PROPS.long));
    root.add([...props, plank]);
    ornaments = setup.rod.map(({ weight }) => openOrnament(stage, weight, Math.max(0.62 * layout.unit, s)));
    pen = scene.add.graphics().setDepth(DEPTH.machine + 0.7);
    ring = parts.image('mobile-tie', Math.max(s, 0.72 * layout.unit)).setDepth(DEPTH.machine + 0.8);
    hook = parts.image('mobile-hook', Math.max(s, 0.6 * layout.unit)).setDepth(DEPTH.cord + 0.2);
    consequence = openConsequence(stage, { ...beamOf(layout, MOST_HOLES), thick: 0.7, hub: 0.5 });
    settle(true);
  }

  function teardown(): void {
    consequence.destroy();
    for (const one of ornaments) one.destroy();
    for (const one of [root, pen, ring, hook]) one.destroy();
  }

  function pose(frame: Frame): void {
    const { angle } = frame;
    // The rod turns about its ring.
    const centre = onRod(0, angle);
    plank.setPosition(centre.x, centre.y).setAngle(angle);
    for (const { hole, image } of discs) {
      image.setX(hole * rod.step).setAngle(-angle);
      const far = knot === null || held ? 0 : Math.abs(hole - knot);
      image.setVisible(hole !== knot || held);
      stage.parts().swap(image, `peg-${far}`, discSize() * (far > 9 ? 0.9 : 1));
    }
    for (const [index, one] of ornaments.entries()) {
      const point = onRod(setup.rod[index]?.hole ?? 0, angle);
      one.pose(point, angle);
    }
    for (const [index, prop] of props.entries()) {
      const x = at.rod + (index === 0 ? -1 : 1) * PROPS.hole * rod.step;
      prop
        .setPosition(x, rod.y + dropped * 90 * rod.scale)
        .setAlpha(1 - dropped)
        .setVisible(dropped < 1);
    }
    const end = { x: at.ring, y: rod.y - at.lifted };
    ring.setPosition(end.x, end.y);
    hook.setPosition(at.ring, rod.top);
    pen.clear();
    drawString(pen, { x: at.ring, y: rod.top }, { x: end.x, y: end.y - 22 * rod.scale }, Math.max(rod.scale, 0.7 * stage.layout().unit));
    consequence.pose({ ...frame, about: { x: at.ring, y: rod.y, ...reachOf() } });
  }

  /** To where the build has it. */
  function settle(now: boolean): void {
    sliding?.stop();
    const to = hangsAt(rod, middle(), knot ?? 0);
    const lifted = knot === null ? LOOSE * rod.scale : 0;
    const from = at;
    sliding = stage.motion.glide(now || stage.reduced() ? 0 : MS.slide, (t) => {
      const s = spring(t);
      at = {
        rod: mix(from.rod, to.rod, smooth(t)),
        ring: mix(from.ring, to.ring, now ? 1 : s),
        lifted: mix(from.lifted, lifted, smooth(t)),
      };
      stage.cord.attach({ x: at.ring, y: rod.top, pin: false });
      tipping.pose();
    });
  }

  function tie(to: number | null): void {
    if (to === knot) {
      settle(false);
      return;
    }
    const before = knot;
    send({ knot: to });
    if (knot === before) settle(false);
  }

  const nearest = (point: Point): number => Math.max(-MOST_HOLES, Math.min(MOST_HOLES, holeAt(rod, at.rod, point)));
  const letGo = stage.grip({
    at: (point) => {
      if (tipping.waits()) return false;
      const end = { x: at.ring, y: rod.y - at.lifted };
      const onRing = Math.hypot(point.x - end.x, point.y - end.y) <= REACH + 8;
      const near = Math.abs(point.y - rod.y) <= COLUMN && Math.abs(point.x - at.rod) <= (MOST_HOLES + 0.5) * rod.step;
      return onRing || near;
    },
    grab: (start): Hold => {
      const onRing = Math.hypot(start.x - at.ring, start.y - rod.y + at.lifted) <= REACH + 8;
      let moved = false;
      const end = (): void => {
        held = false;
        tipping.pose();
      };
      return {
        move: (to) => {
          if (!onRing || (!moved && Math.hypot(to.x - start.x, to.y - start.y) < TAP)) return;
          if (!moved) {
            moved = true;
            sliding?.finish();
            tipping.calm();
            held = true;
            stage.sound('lift');
          }
          const hole = nearest(to);
          const half = MOST_HOLES * rod.step;
          const lifted = Math.abs(to.y - rod.y) > COLUMN ? LOOSE * rod.scale : 0;
          at = { ...at, ring: lifted > 0 ? Math.max(at.rod - half, Math.min(at.rod + half, to.x)) : at.rod + hole * rod.step, lifted };
          stage.cord.attach({ x: at.ring, y: rod.top, pin: false });
          tipping.pose();
        },
        release: (to) => {
          const wanted = moved && Math.abs(to.y - rod.y) > 2 * COLUMN ? null : nearest(to);
          end();
          if (wanted !== null && !setup.knots.includes(wanted)) {
            stage.sound('refuse');
            settle(false);
          } else tie(wanted);
        },
        cancel: () => {
          end();
          settle(false);
        },
      };
    },
  });

  function show(next: Knot): void {
    tipping.turned();
    tipping.calm();
    if (next.knot !== knot && next.knot !== null) stage.sound('knock', { rate: 1.5 });
    knot = next.knot;
    settle(false);
    tipping.pose();
  }

  stage.cast({ oops: 'right', cat: 'cushion' });
  build();
  const knotOf = (answer: Answer): Knot => ('knot' in answer ? answer : untied);
  return {
    draw: (answer) => show(knotOf(answer)),
    ghost: (_, reply) => tipping.ghost(reply),
    run: (answer, outcome, told) => {
      show(knotOf(answer));
      sliding?.finish();
      const { fixed } = tied(setup, { knot });
      return tipping.run(restingAngle(summed(rightOf(fixed)).pull - summed(leftOf(fixed)).pull), outcome, told);
    },
    cancel: () => undefined,
    resize: () => {
      tipping.finish();
      sliding?.finish();
      dropping?.finish();
      teardown();
      build();
    },
    destroy: () => {
      tipping.destroy();
      sliding?.stop();
      dropping?.stop();
      letGo();
      teardown();
      stage.cord.attach(false);
    },
  };
}

function drawString(pen: Phaser.GameObjects.Graphics, from: Point, to: Point, k: number): void {
  pen.lineStyle(STRING.width * k, INK['teal-deep'], 1);
  pen.lineBetween(from.x, from.y, to.x, to.y);
  pen.lineStyle(STRING.light * k, INK['teal-light'], 1);
  strokeDashes(pen, [from, to], STRING.dash * k, STRING.gap * k);
}
