// The task `hang` on the stage: bags, beam, and what happens when the pin is out.

import type { Outcome } from '../../../core/kind.ts';
import type { Mounted, Show } from '../../../core/view.ts';
import type { Point } from '../../../stage/layout.ts';
import { type Glide, mix, out, smooth, spring } from '../../../stage/motion.ts';
import { DEPTH, type Stage } from '../../../stage/stage.ts';
import { TILTS } from '../../balance/hang.ts';
import { type Answer, type Bags, bounds, type Hang, openPegs } from '../../balance/model.ts';
import { leftOf, rightOf, summed } from '../../balance/side.ts';
import { type Bag, openBag } from './bag.ts';
import { type Box, openBox } from './box.ts';
import { type Consequence, GHOST_DEGREES, openConsequence, raysFor } from './consequence.ts';
import { type Beam, bagReach, beamOf, LOOP, ringAt, type Stand, standOf, turned } from './geometry.ts';
import { hungWith, matched } from './hung.ts';
import { type Machine, openMachine } from './machine.ts';
import { type Hands, openHands } from './reach.ts';
import { openRider, type Rider } from './rider.ts';
import { reaches, restingAngle, SHOWS_AT, swingAt } from './swing.ts';

/** LOOK, ms: the breath before; hang 220 with a spring, squash .94; lift 120, ×1.06; light fills the gap 240. */
const MS = { hush: 420, hang: 220, lift: 120, gap: 240, back: 200, level: 180, wind: 900 };
const LIFTED = 1.06;
const SQUASH = 0.06;
/** LOOK: the beam nods by this many degrees when a bag is hung or taken. */
const NOD = 1.5;
/** Bags swing on their hooks: rad/s, damping, and how much of the beam's jerk they feel. */
const PENDULUM = { omega: 8, zeta: 0.16, feels: 0.22, most: 16 };
/** The hand of Oops is on the outermost peg, a little above the beam's middle. */
/** How large Oops hangs there against where it stands; on a short beam smaller, or it would cover the bags. */
const HANGING = { most: 0.93, step: 38 };
const HANDHOLD = { inside: 45, above: 6 };

type Item = {
  readonly bag: Bag;
  readonly index: number;
  peg: number | undefined;
  lean: number;
  turning: number;
  held: boolean;
  flight: Glide | undefined;
  squash: number;
};

export function mountSeesaw(stage: Stage, setup: Hang, send: (answer: Answer) => void): Mounted<Answer> {
  let hung: Bags = [];
  let beam: Beam;
  let stand: Stand;
  let machine: Machine;
  let box: Box;
  let consequence: Consequence;
  let hands: Hands;
  let items: Item[] = [];
  let given: Item[] = [];
  let rider: Rider | undefined;

  let angle = 0;
  let speed = 0;
  let swinging: { readonly from: number; readonly velocity: number; readonly to: number; seconds: number } | undefined;
  let nodded = Number.POSITIVE_INFINITY;
  let nodSide = 1;
  let ghost: number | undefined;
  let light = 0;
  let rays = 0;
  let wind = 0;
  /** counts what is drawn, so that a show that was cut short knows */
  let turn = 0;
  let phase: 'held' | 'hush' | 'swings' | 'shows' = 'held';
  let glides: Glide[] = [];

  const onScreen = ({ x, y }: Point): Point => {
    const { pivot } = stage.layout();
    return { x: pivot.x + x * pivot.scale, y: pivot.y + y * pivot.scale };
  };
  const bagScale = (): number => beam.bag * stage.layout().pivot.scale;
  const most = bounds(setup).most;
  const may = openPegs(setup);
  const pegsOf = (): readonly (number | undefined)[] => items.map((item) => item.peg);

  // ---- building

  function build(): void {
    beam = beamOf(stage.layout(), setup.pegs);
    stand = standOf(stage.layout(), setup.box);
    machine = openMachine(stage, beam, setup);
    box = openBox(stage, setup.box, stand);
    consequence = openConsequence(stage, beam);
    const item = (weight: number, kind: 'yours' | 'fixed', index: number, peg: number | undefined): Item => ({
      bag: openBag(stage, weight, kind),
      index,
      peg,
      lean: 0,
      turning: 0,
      held: false,
      flight: undefined,
      squash: 0,
    });
    const [ridden] = setup.dress === 'cat' ? setup.fixed : [];
    rider = ridden && openRider(stage, beam, ridden.weight, ridden.peg);
    given = setup.fixed.slice(rider === undefined ? 0 : 1).map((bag, index) => item(bag.weight, 'fixed', index, bag.peg));
    const pegs = matched(
      setup.box,
      items.map((one) => one.peg),
      hung,
    );
    items = setup.box.map((weight, index) => item(weight, 'yours', index, pegs[index]));
    hands = openHands(stage, beam, {
      bags: () =>
        items.map((one) => ({ index: one.index, weight: one.bag.weight, peg: one.peg, at: one.bag.at(), scale: one.bag.scale() })),
      open: (peg, index) => may.includes(peg) && hungWith(setup.box, pegsOf(), index, peg, most) !== undefined,
      lift,
      carry,
      settle: (index) => fly(index),
      put,
      refuse: (peg) => machine.peck(peg),
      angle: () => angle,
      locked: () => phase === 'hush' || phase === 'swings',
      off,
      ground: stage.layout().bench.y,
    });
    stage.cord.attach({ x: stage.layout().pivot.x, y: stage.layout().pivot.y, pin: true });
    machine.free(phase === 'swings' || phase === 'shows');
    pose();
  }

  function teardown(): void {
    for (const one of [...items, ...given]) {
      one.flight?.stop();
      one.bag.destroy();
    }
    rider?.destroy();
    hands.destroy();
    consequence.destroy();
    box.destroy();
    machine.destroy();
  }

  // ---- posing

  const restAt = (item: Item): { readonly at: Point; readonly scale: number } => {
    if (item.peg !== undefined) return { at: onScreen(ringAt(beam, item.peg, shownAngle())), scale: bagScale() };
    const x = stand.places[item.index] ?? stand.middle;
    return { at: { x, y: stand.ground - bagReach(item.bag.weight) * stand.scale }, scale: stand.scale };
  };

  const shownAngle = (): number => angle + (nodded < 1 ? nodSide * NOD * Math.sin(nodded * Math.PI * 2) * (1 - nodded) * (1 - nodded) : 0);

  function pose(): void {
    const shown = shownAngle();
    machine.pose(shown);
    rider?.pose(shown);
    consequence.pose({ angle: shown, ghost, light, rays, wind });
    for (const item of given) if (item.peg !== undefined) item.bag.pose(onScreen(ringAt(beam, item.peg, shown)), bagScale(), item.lean);
    for (const item of items) {
      if (item.held || item.flight !== undefined) continue;
      const { at, scale } = restAt(item);
      item.bag.loop(item.peg !== undefined);
      item.bag.depth(item.peg === undefined ? DEPTH.box + 0.3 : DEPTH.machine + 0.5);
      item.bag.pose(at, scale, item.lean, 1 + item.squash);
    }
    box.empty(new Set(items.filter((item) => item.peg !== undefined || item.held).map((item) => item.index)));
    hands.redraw();
  }

  function tick(ms: number): void {
    const seconds = ms / 1000;
    let moving = nodded < 1;
    if (moving) nodded = Math.min(1, nodded + ms / 420);
    const before = speed;
    if (swinging !== undefined) {
      swinging.seconds += seconds;
      const now = swingAt(swinging, swinging.seconds);
      angle = now.angle;
      speed = now.velocity;
      if (now.still) swinging = undefined;
      moving = true;
    }
    const jerk = (speed - before) * PENDULUM.feels;
    for (const item of [...given, ...items]) {
      if (item.peg === undefined || item.held) continue;
      if (item.lean === 0 && item.turning === 0 && jerk === 0) continue;
      item.turning += -jerk * Math.sign(item.peg) * 2.2;
      swingBag(item, seconds);
      moving = true;
    }
    if (moving) pose();
  }

  function swingBag(item: Item, seconds: number): void {
    const { omega, zeta, most: limit } = PENDULUM;
    // In steps short enough that the spring stays stable at any frame rate.
    const steps = Math.max(1, Math.ceil(seconds / 0.012));
    for (let step = 0; step < steps; step++) {
      item.turning += (-omega * omega * item.lean - 2 * zeta * omega * item.turning) * (seconds / steps);
      item.lean = Math.max(-limit, Math.min(limit, item.lean + item.turning * (seconds / steps)));
    }
    if (Math.abs(item.lean) < 0.05 && Math.abs(item.turning) < 0.5) [item.lean, item.turning] = [0, 0];
  }

  // ---- hands

  /** Below the bench's edge, and in front of it where the box and its bags are. */
  function off({ x, y }: Point): boolean {
    const { bench, bags, unit } = stage.layout();
    const tallest = Math.max(0, ...setup.box.map((weight) => (bagReach(weight) - LOOP) * stand.scale));
    const inBox = !bags.drawer && Math.abs(x - stand.middle) <= stand.half && y >= stand.ground - tallest - 8 * unit;
    return y > bench.y || inBox;
  }

  function lift(index: number): void {
    const item = items[index];
    if (item === undefined) return;
    calm();
    item.flight?.stop();
    item.flight = undefined;
    item.held = true;
    item.bag.loop(true);
    item.bag.depth(DEPTH.held);
    if (item.peg !== undefined) nod(item.peg);
    const from = item.bag.scale();
    glides.push(
      stage.motion.glide(stage.reduced() ? 0 : MS.lift, (t) => {
        if (item.held) item.bag.pose(item.bag.at(), mix(from, bagScale() * LIFTED, out(t)), item.lean);
      }),
    );
  }

  function carry(index: number, to: Point): void {
    const item = items[index];
    if (item === undefined || !item.held) return;
    const was = item.bag.at();
    item.turning = stage.reduced() ? 0 : Math.max(-220, Math.min(220, item.turning - (to.x - was.x) * 6));
    item.bag.pose(to, item.bag.scale(), item.lean);
    pose();
  }

  /** The bag goes to where the build has it. */
  function fly(index: number): void {
    const item = items[index];
    if (item === undefined) return;
    item.flight?.stop();
    item.held = false;
    const from = item.bag.at();
    const size = item.bag.scale();
    const leant = item.lean;
    const target = restAt(item);
    const still = Math.hypot(from.x - target.at.x, from.y - target.at.y) < 0.5 && Math.abs(size - target.scale) < 0.01;
    const flight = stage.motion.glide(stage.reduced() || still ? 0 : MS.hang, (t) => {
      const { at, scale } = restAt(item);
      const s = spring(t);
      item.bag.loop(item.peg !== undefined || t < 0.6);
      item.bag.pose(
        { x: mix(from.x, at.x, s), y: mix(from.y, at.y, s) },
        mix(size, scale, out(t)),
        leant * (1 - t),
        1 - SQUASH * Math.sin(t * Math.PI),
      );
    });
    item.flight = flight;
    void flight.done.then(() => {
      if (item.flight !== flight) return;
      item.flight = undefined;
      item.lean = 0;
      item.turning = 0;
      if (!alive) return;
      if (item.peg !== undefined && !still) nod(item.peg);
      pose();
    });
  }

  function put(index: number, peg: number | undefined): void {
    const next = hungWith(setup.box, pegsOf(), index, peg, most);
    if (next === undefined) {
      fly(index);
      return;
    }
    const item = items[index];
    if (item !== undefined) [item.peg, item.held] = [peg, false];
    if (most === 1 && peg !== undefined) for (const other of items) if (other.index !== index) other.peg = undefined;
    const before = hung;
    send(next);
    // Where the change was not taken nobody draws it: the bag goes back by itself.
    if (hung === before) show(before);
  }

  function nod(peg: number): void {
    if (stage.reduced() || phase !== 'held') return;
    nodded = 0;
    nodSide = Math.sign(peg);
  }

  // ---- what the door asks for

  function show(bags: Bags): void {
    turn += 1;
    calm();
    hung = bags;
    const pegs = matched(setup.box, pegsOf(), bags);
    for (const item of items) item.peg = pegs[item.index];
    for (const item of items) if (!item.held) fly(item.index);
    pose();
  }

  /** The show is over, or never came to its outcome: the pin is in, the beam level. */
  function calm(): void {
    for (const glide of glides) glide.finish();
    glides = [];
    if (phase === 'held') return;
    const was = phase;
    phase = 'held';
    ghost = undefined;
    stage.mood({ is: 'rest' });
    if (was === 'hush') return;
    swinging = undefined;
    speed = 0;
    light = 0;
    rays = 0;
    wind = 0;
    machine.free(false);
    machine.birds(false);
    rider?.yawn(false);
    stage.cord.hold();
    const from = angle;
    glides.push(
      stage.motion.glide(stage.reduced() ? 0 : MS.back, (t) => {
        angle = from * (1 - smooth(t));
        pose();
      }),
    );
  }

  const ghostOf = (reply: string | undefined): number | undefined => {
    const tilt = TILTS.find((one) => one === reply);
    return tilt === undefined ? undefined : { left: -GHOST_DEGREES, level: 0, right: GHOST_DEGREES }[tilt];
  };

  async function run(bags: Bags, outcome: Outcome, told: Show): Promise<void> {
    show(bags);
    const mine = turn;
    phase = 'hush';
    const all = [...setup.fixed, ...bags];
    const to = restingAngle(summed(rightOf(all)).pull - summed(leftOf(all)).pull);
    const surprise = told.expected !== undefined && told.expected !== outcome.reply;
    const expected = ghostOf(told.expected);
    let cut = told.signal.aborted;
    let under: Glide | undefined;
    told.signal.addEventListener('abort', () => {
      cut = true;
      under?.finish();
    });
    const step = async (ms: number, move: (t: number) => void): Promise<void> => {
      under = stage.motion.glide(cut ? 0 : ms, move);
      glides.push(under);
      await under.done;
    };

    ghost = expected;
    stage.mood({ is: 'hush' });
    pose();
    await step(MS.hush, () => undefined);
    if (turn !== mine) return;
    const letGo = stage.cord.release();
    machine.free(true);
    phase = 'swings';
    await letGo;
    if (turn !== mine) return;
    if (stage.reduced() && !cut) {
      await stage.crossfade(() => {
        if (turn !== mine) return;
        angle = to;
        tell(surprise, told.bits, to);
      });
      return;
    }
    if (cut) angle = to;
    else swinging = { from: angle, velocity: 0, to, seconds: 0 };
    await step(to === 0 ? MS.level : reaches(SHOWS_AT) * 1000, () => undefined);
    if (turn === mine) tell(surprise, told.bits, to);
  }

  /** The outcome shows. */
  function tell(surprise: boolean, bits: number, to: number): void {
    phase = 'shows';
    const [ridden] = setup.fixed;
    rider?.yawn(ridden !== undefined && to * ridden.peg >= 0);
    if (!surprise) {
      // As forecast the ghost is where the beam is.
      if (ghost !== undefined) ghost = to;
      stage.mood({ is: 'nod' });
      pose();
      return;
    }
    machine.birds(true);
    rays = raysFor(bits);
    const high = -Math.sign(to);
    const tips = [1, -1].map((side) => onScreen(turned({ x: side * beam.tip, y: 0 }, ((ghost ?? 0) + to) / 2)));
    stage.mood({
      is: 'surprise',
      bits,
      from: tips.slice(0, 1),
      hold:
        high === 0
          ? undefined
          : {
              mirrored: high > 0,
              size: HANGING.most * Math.min(1, beam.step / HANGING.step),
              at: () =>
                onScreen(turned({ x: high * (beam.tip - HANDHOLD.inside * Math.min(1, beam.thick)), y: -HANDHOLD.above }, shownAngle())),
            },
    });
    glides.push(
      stage.motion.glide(stage.reduced() ? 0 : MS.gap, (t) => {
        light = smooth(t);
        pose();
      }),
      stage.motion.glide(stage.reduced() ? 0 : MS.wind, (t) => {
        wind = t >= 1 ? 0 : 1 - t * t;
        pose();
      }),
    );
  }

  let alive = true;
  const stop = stage.motion.each(tick);
  stage.cast({ oops: 'bench', cat: setup.dress === 'cat' ? 'machine' : 'cushion' });
  build();

  return {
    draw: (answer) => show('numbers' in answer ? [] : answer),
    ghost: (_, reply) => {
      ghost = ghostOf(reply);
      pose();
    },
    run: (answer, outcome, told) => run('numbers' in answer ? [] : answer, outcome, told),
    cancel: () => {
      hands.cancel();
      for (const item of items) if (item.held) fly(item.index);
    },
    resize: () => {
      for (const glide of glides) glide.finish();
      glides = [];
      teardown();
      build();
    },
    destroy: () => {
      alive = false;
      turn += 1;
      stop();
      for (const glide of glides) glide.stop();
      teardown();
      stage.cord.attach(false);
    },
  };
}
