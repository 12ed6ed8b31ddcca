// What all that tips has in common: the breath, the swing, the outcome, the calm after it. It knows an angle and no bags.

import type { Outcome } from '../../../core/kind.ts';
import type { Show } from '../../../core/view.ts';
import { openActing } from '../../../stage/acting.ts';
import type { Point } from '../../../stage/layout.ts';
import { type Glide, smooth } from '../../../stage/motion.ts';
import type { HoldOn, Stage } from '../../../stage/stage.ts';
import { TILTS } from '../../balance/hang.ts';
import { GHOST_DEGREES, raysFor } from './consequence.ts';
import { reaches, SHOWS_AT, swingAt } from './swing.ts';

/** LOOK, ms: the breath before the outcome, between 300 and 600; light fills the gap in 240. */
const MS = { hush: 420, gap: 240, back: 200, level: 180, wind: 900, nod: 420 };
/** LOOK: the beam nods by this many degrees when a bag is hung or taken. */
const NOD = 1.5;
/** A swing is louder the farther it goes: this loud at least, and whole at so many degrees. */
const SWING = { least: 0.4, degrees: 20 };

/** degrees clockwise; light, rays and wind of a surprise, 0 to 1 but for the number of rays */
export type Frame = {
  readonly angle: number;
  readonly ghost: number | undefined;
  readonly light: number;
  readonly rays: number;
  readonly wind: number;
};

/** What tips. */
export type Tipped = {
  readonly pose: (frame: Frame) => void;
  /** the pin is out, or in again */
  readonly free: (free: boolean) => void;
  /** the outcome shows; says whether that is a delight even where it was expected */
  readonly shows: (to: number, surprise: boolean) => boolean;
  readonly calmed: () => void;
  /** the higher end at this angle, CSS pixels */
  readonly end: (degrees: number) => Point;
  readonly hold: (side: number) => HoldOn | undefined;
  /** time passes; says whether anything else moves. `jerk`: change of speed, degrees a second */
  readonly tick: (ms: number, jerk: number) => boolean;
};

export type Tipping = {
  readonly angle: () => number;
  /** hands have to wait for the outcome */
  readonly waits: () => boolean;
  readonly out: () => boolean;
  readonly held: () => boolean;
  readonly pose: () => void;
  readonly nod: (side: number) => void;
  readonly ghost: (reply: string | undefined) => void;
  /** the show is over, or never came to its outcome: the pin is in, all level */
  readonly calm: () => void;
  /** what is laid out changed: a show that was cut short knows */
  readonly turned: () => number;
  readonly turn: () => number;
  readonly hush: () => void;
  /** out with the pin, and over to this angle, with no outcome told */
  readonly swing: (to: number) => void;
  readonly run: (to: number, outcome: Outcome, told: Show) => Promise<void>;
  readonly also: (glide: Glide) => void;
  /** whatever is under way is there */
  readonly finish: () => void;
  readonly destroy: () => void;
};

const ghostOf = (reply: string | undefined): number | undefined => {
  const tilt = TILTS.find((one) => one === reply);
  return tilt === undefined ? undefined : { left: -GHOST_DEGREES, level: 0, right: GHOST_DEGREES }[tilt];
};

export function openTipping(stage: Stage, tipped: Tipped): Tipping {
  let angle = 0;
  let speed = 0;
  let swinging: { readonly from: number; readonly velocity: number; readonly to: number; seconds: number } | undefined;
  let nodding: { readonly side: number; done: number } | undefined;
  let ghost: number | undefined;
  let [light, rays, wind] = [0, 0, 0];
  let phase: 'held' | 'hush' | 'swings' | 'shows' = 'held';
  const acting = openActing(stage);

  const shownAngle = (): number => {
    if (nodding === undefined) return angle;
    const { side, done } = nodding;
    return angle + side * NOD * Math.sin(done * Math.PI * 2) * (1 - done) * (1 - done);
  };
  const pose = (): void => tipped.pose({ angle: shownAngle(), ghost, light, rays, wind });

  const stop = stage.motion.each((ms) => {
    const before = speed;
    let moving = nodding !== undefined || swinging !== undefined;
    if (nodding !== undefined) {
      nodding.done += ms / MS.nod;
      if (nodding.done >= 1) nodding = undefined;
    }
    if (swinging !== undefined) {
      swinging.seconds += ms / 1000;
      const now = swingAt(swinging, swinging.seconds);
      [angle, speed] = [now.angle, now.velocity];
      if (now.still) swinging = undefined;
    }
    if (tipped.tick(ms, speed - before)) moving = true;
    if (moving) pose();
  });

  function calm(): void {
    acting.finish();
    if (phase === 'held') return;
    const was = phase;
    phase = 'held';
    ghost = undefined;
    stage.mood({ is: 'rest' });
    if (was === 'hush') return;
    swinging = undefined;
    [speed, light, rays, wind] = [0, 0, 0, 0];
    tipped.free(false);
    tipped.calmed();
    stage.cord.hold();
    const from = angle;
    acting.also(
      stage.motion.glide(stage.reduced() ? 0 : MS.back, (t) => {
        angle = from * (1 - smooth(t));
        pose();
      }),
    );
  }

  function hush(): void {
    phase = 'hush';
    stage.mood({ is: 'hush' });
    pose();
  }

  async function release(): Promise<void> {
    const letGo = stage.cord.release();
    tipped.free(true);
    phase = 'swings';
    await letGo;
  }

  function swing(to: number): void {
    stage.sound('swing', { volume: Math.min(1, SWING.least + Math.abs(to) / SWING.degrees) });
    if (stage.reduced()) angle = to;
    else swinging = { from: angle, velocity: 0, to, seconds: 0 };
    pose();
  }

  async function run(to: number, outcome: Outcome, told: Show): Promise<void> {
    const { mine, cut, play, still } = acting.begin(told);
    const surprise = told.expected !== undefined && told.expected !== outcome.reply;

    ghost = stage.plain ? undefined : ghostOf(told.expected);
    hush();
    if (!(await play(MS.hush))) return;
    await release();
    if (!mine()) return;
    const there = (): void => {
      angle = to;
      tell(surprise, told.bits, to);
    };
    if (await still(there)) return;
    if (cut()) angle = to;
    else swing(to);
    if (await play(to === 0 ? MS.level : reaches(SHOWS_AT) * 1000)) tell(surprise, told.bits, to);
  }

  function tell(surprise: boolean, bits: number, to: number): void {
    phase = 'shows';
    const delight = tipped.shows(to, surprise);
    if (!surprise) {
      // As forecast the ghost is where the beam is.
      if (ghost !== undefined) ghost = to;
      stage.mood(delight ? { is: 'light', bits, from: [tipped.end(to)] } : { is: 'nod' });
      pose();
      return;
    }
    rays = raysFor(bits);
    stage.mood({ is: 'surprise', bits, from: [tipped.end(((ghost ?? 0) + to) / 2)], hold: tipped.hold(-Math.sign(to)) });
    const glow = (ms: number, step: (t: number) => void): void => {
      acting.also(
        stage.motion.glide(stage.reduced() ? 0 : ms, (t) => {
          step(t);
          pose();
        }),
      );
    };
    glow(MS.gap, (t) => {
      light = smooth(t);
    });
    glow(MS.wind, (t) => {
      wind = t >= 1 ? 0 : 1 - t * t;
    });
  }

  return {
    angle: shownAngle,
    waits: () => phase === 'hush' || phase === 'swings',
    out: () => phase === 'swings' || phase === 'shows',
    held: () => phase === 'held',
    pose,
    nod: (side) => {
      if (!stage.reduced() && phase === 'held') nodding = { side, done: 0 };
    },
    ghost: (reply) => {
      ghost = stage.plain ? undefined : ghostOf(reply);
      pose();
    },
    calm,
    turned: acting.turned,
    turn: acting.turn,
    hush,
    swing: (to) => {
      void release();
      swing(to);
    },
    run,
    also: acting.also,
    finish: acting.finish,
    destroy: () => {
      stop();
      acting.destroy();
    },
  };
}
