// The cord with its three knots: pulling it down to a knot says how sure, and lets go of the machine's pin.

import type Phaser from 'phaser';
import { SURENESS, type Sureness } from '../core/world.ts';
import { openAsking } from './asking.ts';
import type { Hold } from './hands.ts';
import { drawHolder } from './holder.ts';
import type { Layout, Point } from './layout.ts';
import { type Glide, mix, out, smooth, spring } from './motion.ts';
import { drawRope } from './rope.ts';
import { type Actor, type CordEnd, DEPTH, type Ground, type MachineCord, type StageOptions } from './stage.ts';
import { FREE, knotAt, stretched, thresholds } from './tug.ts';

/** A press that moved less than this and was shorter than `TAP_MS` is a tap, CSS pixels. */
const TAP = 10;
const TAP_MS = 400;
/** Half the width of the strip in which the cord can be taken, CSS pixels: a target of 44 and more. */
const REACH = 24;
/** LOOK: the pin pops in 90 ms; it goes in in 160, turning 14°. */
const POP_MS = 90;
const PIN_MS = 160;
const PIN_TURN = 16;
/** The cord springs back. */
const BACK_MS = 260;
/** A pull by button takes this long down to the knot. */
const TUG_MS = 170;
/** How far a cord that may not be pulled gives, design units. */
const GIVE = 14;
/** How far below its pulley the pin hangs when it is out, design units. */
const PIN_HANGS = 92;
/** The ring of the pin stands this far above the pivot, design units. */
const RING_ABOVE = 14;

export type Cord = Actor &
  MachineCord & {
    readonly ready: (ready: boolean) => void;
    /** a hand shows how: it draws the first knot a little and lets go, again and again */
    readonly invite: (inviting: boolean) => void;
  };

export function openCord(stage: Ground, options: StageOptions): Cord {
  const { scene, motion } = stage;
  let pen: Phaser.GameObjects.Graphics | undefined;
  let root: Phaser.GameObjects.Container | undefined;
  let knots: readonly Phaser.GameObjects.Image[] = [];
  let tassel: Phaser.GameObjects.Image | undefined;
  let pinImage: Phaser.GameObjects.Image | undefined;
  let pulleys: readonly Phaser.GameObjects.Image[] = [];

  let pin: CordEnd | false = false;
  let ready = false;
  /** 0: the pin is in; 1: it hangs from the cord, drawn out */
  let free = 0;
  let drawn = 0;
  let hand = 0;
  let slack = 1;
  let lit: Sureness | undefined;
  let moving: Glide | undefined;
  let pinMoving: Glide | undefined;
  let slacking: Glide | undefined;
  let held = false;
  const asking = openAsking(stage, () => free === 0);

  const shape = (): Layout['cord'] => stage.layout().cord;
  const unit = (): number => stage.layout().unit;
  const top = (): number => {
    const pulley = shape().pulleys.at(-1);
    return pulley === undefined ? 0 : pulley.y + 10 * unit();
  };
  const hangs = (y: number): number => stretched(y, top(), hand || shape().end, drawn);
  /** A slack cord swings out a little between its knots. */
  const sway = (y: number): number => (slack === 0 ? 0 : Math.sin((y - top()) / (38 * unit())) * 3.2 * unit() * slack);

  function redraw(): void {
    if (pen === undefined) return;
    const { x, end, width, fromPin } = shape();
    const u = unit();
    pen.clear();
    drawHolder(pen, stage.layout(), pulleyPoints());
    const line: Point[] = [];
    for (let step = 0; step <= 40; step++) {
      const y = mix(top(), end, step / 40);
      line.push({ x: x + sway(y), y: hangs(y) });
    }
    const [first, last] = pulleyPoints();
    if (fromPin && first !== undefined && last !== undefined && pin !== false) {
      const ring = pin.y - (pin.pin ? RING_ABOVE * u : 0) - Math.min(5 * u, drawn * 0.05);
      const side = Math.sign(x - first.x);
      // Without a pin to draw out, the cord only jumps.
      const low = pin.pin ? mix(ring, first.y + (PIN_HANGS - 18) * u, out(free)) : ring - 8 * u * Math.sin(free * Math.PI);
      drawRope(
        pen,
        [
          { x: first.x, y: low },
          { x: first.x, y: first.y + 4 * u },
        ],
        width,
        u,
      );
      drawRope(
        pen,
        [
          { x: first.x + 17 * u * side, y: first.y - 13 * u },
          { x: x - 17 * u * side, y: last.y - 13 * u },
        ],
        width,
        u,
      );
      if (free === 0 && pin.pin) {
        pen.lineStyle(4 * u, 0xb9782b, 1);
        pen.strokeCircle(first.x, ring, 6 * u);
      }
    }
    drawRope(pen, line, width, u);
    for (const [index, knot] of knots.entries()) {
      const y = shape().knots[index] ?? end;
      knot.setPosition(x + sway(y), hangs(y));
    }
    tassel?.setPosition(x + sway(end), hangs(end));
    placePin();
  }

  const pulleyPoints = (): readonly Point[] => {
    const { pulleys: points, fromPin } = shape();
    const above = pin;
    if (!fromPin || above === false) return points.slice(-1);
    return points.map((point, index) => (index === 0 ? { x: above.x, y: point.y } : point));
  };

  function placePin(): void {
    if (pinImage === undefined) return;
    const u = unit();
    const [first] = pulleyPoints();
    pinImage.setVisible(pin !== false && pin.pin && free > 0);
    if (pin === false || first === undefined) return;
    const { fromPin } = shape();
    if (fromPin) pinImage.setPosition(first.x + 3 * u * free, mix(pin.y, first.y + PIN_HANGS * u, out(free)));
    else {
      // There is no cord to hang from in sight: the pin hops out of the hub and is gone.
      pinImage.setPosition(pin.x + 10 * u * free, pin.y - 62 * u * out(free));
      pinImage.setAlpha(Math.max(0, 1 - free * free));
    }
    pinImage.setAngle(PIN_TURN * free);
    stage.parts().scale(pinImage, u * (fromPin ? 1 : stage.layout().pivot.hub));
  }

  function place(): void {
    moving?.finish();
    pinMoving?.finish();
    root?.destroy();
    pen?.destroy();
    const parts = stage.parts();
    const { scale, knots: at } = shape();
    pen = scene.add.graphics().setDepth(DEPTH.cord);
    root = scene.add.container(0, 0).setDepth(DEPTH.cord);
    pulleys = pulleyPoints().map(({ x, y }) => parts.image('pulley', shape().pulley).setPosition(x, y));
    knots = SURENESS.map((sureness) => parts.image(`knot-${sureness}`, scale));
    tassel = parts.image('tassel', scale);
    pinImage = parts.image('pin', unit());
    root.add([...pulleys, ...knots, tassel, pinImage]);
    asking.place();
    hand = at[0];
    redraw();
  }

  function light(sureness: Sureness | undefined): void {
    if (lit === sureness) return;
    lit = sureness;
    if (sureness !== undefined) stage.sound(`knot-${sureness}`);
    options.onKnot(sureness);
    for (const [index, knot] of knots.entries()) stage.parts().scale(knot, shape().scale * (SURENESS[index] === sureness ? 1.16 : 1));
  }

  function back(): void {
    const from = drawn;
    light(undefined);
    moving?.stop();
    moving = motion.glide(stage.reduced() ? 0 : BACK_MS, (t) => {
      drawn = from * (1 - spring(t));
      redraw();
    });
  }

  /** Down to a knot and back, as a hand would. */
  function tug(sureness: Sureness, done?: () => void): void {
    const at = thresholds(unit(), Number.POSITIVE_INFINITY)[SURENESS.indexOf(sureness)] ?? 0;
    hand = shape().knots[SURENESS.indexOf(sureness)] ?? shape().end;
    moving?.stop();
    light(sureness);
    moving = motion.glide(stage.reduced() ? 0 : TUG_MS, (t) => {
      drawn = at * smooth(t);
      redraw();
    });
    void moving.done.then((ended) => {
      if (!ended) return;
      done?.();
      back();
    });
  }

  function grab(start: Point): Hold | undefined {
    moving?.stop();
    held = true;
    asking.hide();
    const { knots: at, scale } = shape();
    const taken = SURENESS[at.findIndex((y) => Math.abs(start.y - y) <= Math.max(REACH, 20 * scale))];
    const clicks = thresholds(unit(), stage.layout().height - start.y - 4);
    const offset = drawn;
    let creaked = false;
    let farthest = 0;
    hand = Math.max(top() + 1, start.y);
    return {
      move: (to) => {
        const pulled = Math.max(0, to.y - start.y + offset);
        farthest = Math.max(farthest, Math.hypot(to.x - start.x, to.y - start.y));
        drawn = ready ? pulled : GIVE * unit() * (1 - 1 / (1 + pulled / (GIVE * unit())));
        if (!creaked && drawn > FREE * 0.4 * unit()) {
          creaked = true;
          stage.sound('creak', { volume: 0.7 });
        }
        light(ready ? knotAt(drawn, clicks) : undefined);
        redraw();
      },
      release: (_, ms) => {
        held = false;
        asking.again();
        const knot = ready ? knotAt(drawn, clicks) : undefined;
        const tapped = farthest < TAP && ms < TAP_MS ? taken : undefined;
        if (knot !== undefined) {
          options.onPull(knot);
          back();
        } else if (ready && tapped !== undefined) tug(tapped, () => options.onPull(tapped));
        else {
          if (!ready) options.onHeld?.();
          back();
        }
      },
      cancel: () => {
        held = false;
        back();
      },
    };
  }

  stage.grip({
    at: ({ x, y }) => {
      const { x: middle, end, scale } = shape();
      return Math.abs(x - middle) <= Math.max(REACH, 31 * scale) && y >= top() && y <= hangs(end) + 56 * scale;
    },
    grab,
  });

  motion.each((ms) => {
    if (held || (moving !== undefined && lit !== undefined)) return;
    const down = asking.after(ms);
    if (down === undefined) return;
    hand = shape().knots[0];
    drawn = down;
    redraw();
  });

  return {
    place,
    invite: asking.want,
    attach: (at) => {
      pin = at;
      if (at === false) free = 0;
      place();
    },
    release: async () => {
      stage.sound('pin');
      pinMoving?.stop();
      const from = free;
      pinMoving = motion.glide(stage.reduced() ? 0 : POP_MS, (t) => {
        free = mix(from, 1, t);
        redraw();
      });
      await pinMoving.done;
    },
    hold: () => {
      pinMoving?.stop();
      const from = free;
      pinMoving = motion.glide(stage.reduced() || from === 0 ? 0 : PIN_MS, (t) => {
        free = from * (1 - smooth(t));
        redraw();
      });
    },
    ready: (now) => {
      if (ready === now) return;
      ready = now;
      const from = slack;
      slacking?.stop();
      slacking = motion.glide(stage.reduced() ? 0 : 180, (t) => {
        slack = mix(from, now ? 0 : 1, smooth(t));
        redraw();
      });
    },
    tug,
  };
}
