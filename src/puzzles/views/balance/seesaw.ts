// The task `hang` on the stage: bags, beam, and what happens when the pin is out.

import type { Outcome } from '../../../core/kind.ts';
import type { AbortSignalLike, Mounted, Show } from '../../../core/view.ts';
import type { Point } from '../../../stage/layout.ts';
import { type Glide, smooth } from '../../../stage/motion.ts';
import { knockRate } from '../../../stage/sound-scale.ts';
import type { Cast, Stage } from '../../../stage/stage.ts';
import { TILTS } from '../../balance/hang.ts';
import { type Answer, type Bags, bounds, type Hang, openPegs } from '../../balance/model.ts';
import { leftOf, rightOf, summed } from '../../balance/side.ts';
import { type Box, openBox } from './box.ts';
import { type Consequence, GHOST_DEGREES, openConsequence, raysFor } from './consequence.ts';
import { type Beam, bagReach, beamOf, LOOP, ringAt, type Stand, standOf, turned } from './geometry.ts';
import { type Hanging, openHanging } from './hanging.ts';
import { help, type Note } from './helping.ts';
import { hungWith, matched } from './hung.ts';
import { type Invitation, openInvitation, shownPeg, wobbleAt } from './invitation.ts';
import { type Machine, openMachine, perched } from './machine.ts';
import { type Hands, openHands } from './reach.ts';
import { openRider, type Rider } from './rider.ts';
import { reaches, restingAngle, SHOWS_AT, swingAt } from './swing.ts';

/** LOOK, ms: the breath before the outcome, between 300 and 600; light fills the gap in 240. */
const MS = { hush: 420, gap: 240, back: 200, level: 180, wind: 900, nod: 420, yawn: 1800 };
/** LOOK: the beam nods by this many degrees when a bag is hung or taken. */
const NOD = 1.5;
/** Oops hangs on to the outermost peg: so far inside the tip and above the beam's middle, units. On a short beam it is smaller, or it would cover the bags. */
const HOLD = { inside: 45, above: 6, size: 0.93, step: 38 };
/** Above the box this much still belongs to it, units. */
const BOX_ROOM = 8;

export function mountSeesaw(stage: Stage, setup: Hang, send: (answer: Answer) => void): Mounted<Answer> {
  const { most } = bounds(setup);
  const may = openPegs(setup);
  let hung: Bags = [];
  let beam: Beam;
  let stand: Stand;
  let machine: Machine;
  let box: Box;
  let consequence: Consequence;
  let hanging: Hanging | undefined;
  let rider: Rider | undefined;
  let hands: Hands;
  let invitation: Invitation | undefined;
  let note: Note | undefined;
  /** ms since the bag of the first minute began to wobble */
  let wobbling = 0;
  let helping = false;
  /** the cat was lifted off and sits on its cushion, or is on its way there */
  let flown = false;

  /** of the beam, degrees clockwise, and degrees a second */
  let angle = 0;
  let speed = 0;
  let swinging: { readonly from: number; readonly velocity: number; readonly to: number; seconds: number } | undefined;
  let nodding: { readonly side: number; done: number } | undefined;
  let ghost: number | undefined;
  let light = 0;
  let rays = 0;
  let wind = 0;
  let phase: 'held' | 'hush' | 'swings' | 'shows' = 'held';
  /** counts what is drawn, so that a show that was cut short knows */
  let turn = 0;
  let glides: Glide[] = [];

  const onScreen = ({ x, y }: Point): Point => {
    const { pivot } = stage.layout();
    return { x: pivot.x + x * pivot.scale, y: pivot.y + y * pivot.scale };
  };
  const pegs = (): readonly (number | undefined)[] => hanging?.pegs() ?? setup.box.map(() => undefined);
  const waits = (): boolean => phase === 'hush' || phase === 'swings';

  function build(): void {
    const before = pegs();
    const { pivot, bench } = stage.layout();
    beam = beamOf(stage.layout(), setup.pegs);
    stand = standOf(stage.layout(), setup.box);
    machine = openMachine(stage, beam, setup);
    box = openBox(stage, setup.box, stand);
    consequence = openConsequence(stage, beam);
    const [ridden] = setup.dress === 'cat' ? setup.fixed : [];
    rider = ridden && openRider(stage, beam, ridden.weight, ridden.peg);
    const given = ridden === undefined ? setup.fixed : setup.fixed.slice(1);
    hanging = openHanging(stage, beam, stand, given, setup.box, matched(setup.box, before, hung), nod);
    invitation = stage.plain ? openInvitation(stage) : undefined;
    hands = openHands(stage, beam, {
      bags: hanging.taken,
      open: (peg, index) => may.includes(peg) && hungWith(setup.box, pegs(), index, peg, most) !== undefined,
      lift: (index) => {
        calm();
        stage.sound('lift');
        const from = pegs()[index];
        if (from !== undefined) nod(from);
        hanging?.lift(index);
      },
      carry: (index, to) => {
        hanging?.carry(index, to);
        pose();
      },
      settle: (index) => hanging?.fly(index),
      put,
      refuse: (peg) => {
        stage.sound('refuse');
        if (machine.peck(peg)) stage.sound('flap', { volume: 0.5 });
      },
      angle: () => angle,
      locked: waits,
      off,
      ground: bench.y,
    });
    stage.cord.attach({ x: pivot.x, y: pivot.y, pin: true });
    machine.free(phase === 'swings' || phase === 'shows');
    if (flown) rider?.fly(() => undefined).finish();
    pose();
  }

  function teardown(): void {
    hands.destroy();
    hanging?.destroy();
    rider?.destroy();
    invitation?.destroy();
    note?.destroy();
    note = undefined;
    consequence.destroy();
    box.destroy();
    machine.destroy();
  }

  const shownAngle = (): number => {
    if (nodding === undefined) return angle;
    const { side, done } = nodding;
    return angle + side * NOD * Math.sin(done * Math.PI * 2) * (1 - done) * (1 - done);
  };

  function pose(): void {
    const shown = shownAngle();
    machine.pose(shown);
    rider?.pose(shown);
    consequence.pose({ angle: shown, ghost, light, rays, wind });
    hanging?.pose(shown);
    box.empty(hanging?.away() ?? new Set());
    hands.redraw();
    invite();
  }

  /** The first minute: until a bag hangs, the one in the box asks for it. */
  function invite(): void {
    const peg = shownPeg(
      setup.pegs,
      may,
      setup.fixed.map((bag) => bag.peg),
    );
    const first = hanging?.taken()[0];
    const asks = first !== undefined && peg !== undefined && pegs().every((on) => on === undefined) && !hanging?.away().size;
    if (invitation === undefined) return;
    if (!asks || helping) {
      invitation.draw(undefined);
      return;
    }
    const from = { x: stand.places[0] ?? stand.middle, y: stand.ground - bagReach(first.weight) * stand.scale };
    invitation.draw({ from, to: onScreen(ringAt(beam, peg, angle)), ms: wobbling });
  }

  function tick(ms: number): void {
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
    if (hanging?.tick(ms, speed - before)) moving = true;
    if (invitation !== undefined && !stage.reduced()) {
      wobbling += ms;
      hanging?.rock(0, helping ? 0 : wobbleAt(wobbling));
      moving = true;
    }
    if (moving) pose();
  }

  /** Over the bench, and where the box and its bags are: no column there. */
  function off({ x, y }: Point): boolean {
    const { bench, bags, unit } = stage.layout();
    const tallest = Math.max(0, ...setup.box.map((weight) => (bagReach(weight) - LOOP) * stand.scale));
    const inBox = !bags.drawer && Math.abs(x - stand.middle) <= stand.half && y >= stand.ground - tallest - BOX_ROOM * unit;
    return y > bench.y || inBox;
  }

  function put(index: number, peg: number | undefined): void {
    const next = hungWith(setup.box, pegs(), index, peg, most);
    if (next === undefined) {
      hanging?.fly(index);
      return;
    }
    hanging?.fly(index, { on: peg });
    const before = hung;
    send(next);
    // Where the change was not taken nobody draws it: the bag goes back by itself.
    if (hung === before) show(before);
  }

  function nod(peg: number): void {
    const on = pegs().indexOf(peg);
    if (on >= 0) stage.sound('knock', { rate: knockRate(setup.box[on] ?? 1) });
    if (stage.plain && phase === 'held' && on >= 0) yawnOnce();
    if (!stage.reduced() && phase === 'held') nodding = { side: Math.sign(peg), done: 0 };
  }

  /** LOOK, the first minute: a bag is hung, and the cat yawns at it. */
  function yawnOnce(): void {
    rider?.yawn(true);
    glides.push(stage.motion.glide(MS.yawn, (t) => (t >= 1 ? rider?.yawn(false) : undefined)));
  }

  function show(bags: Bags): void {
    turn += 1;
    calm();
    hung = bags;
    hanging?.hang(matched(setup.box, pegs(), bags));
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
    [speed, light, rays, wind] = [0, 0, 0, 0];
    machine.free(false);
    machine.birds(false);
    rider?.yawn(false);
    if (flown) {
      flown = false;
      rider?.sit();
      stage.cast(castOf());
    }
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
    let cut = told.signal.aborted;
    let under: Glide | undefined;
    told.signal.addEventListener('abort', () => {
      cut = true;
      under?.finish();
    });
    const pass = async (ms: number): Promise<void> => {
      under = stage.motion.wait(cut ? 0 : ms);
      glides.push(under);
      await under.done;
    };

    ghost = stage.plain ? undefined : ghostOf(told.expected);
    stage.mood({ is: 'hush' });
    pose();
    await pass(MS.hush);
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
    else swing(to);
    await pass(to === 0 ? MS.level : reaches(SHOWS_AT) * 1000);
    if (turn === mine) tell(surprise, told.bits, to);
  }

  function swing(to: number): void {
    stage.sound('swing', { volume: Math.min(1, 0.4 + Math.abs(to) / 20) });
    swinging = { from: angle, velocity: 0, to, seconds: 0 };
  }

  /** The outcome shows. */
  function tell(surprise: boolean, bits: number, to: number): void {
    phase = 'shows';
    const [ridden] = setup.fixed;
    const lifted = rider !== undefined && ridden !== undefined && to * ridden.peg < 0;
    rider?.yawn(!lifted);
    if (lifted) flight();
    if (!surprise) {
      // As forecast the ghost is where the beam is.
      if (ghost !== undefined) ghost = to;
      if (lifted) stage.mood({ is: 'light', bits, from: [onScreen(turned({ x: -Math.sign(to) * beam.tip, y: 0 }, to))] });
      else stage.mood({ is: 'nod' });
      pose();
      return;
    }
    if (perched(setup).length > 0) stage.sound('flap');
    machine.birds(true);
    rays = raysFor(bits);
    const middle = ((ghost ?? 0) + to) / 2;
    stage.mood({ is: 'surprise', bits, from: [onScreen(turned({ x: beam.tip, y: 0 }, middle))], hold: holdOn(-Math.sign(to)) });
    const glow = (ms: number, step: (t: number) => void): void => {
      glides.push(
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

  function flight(): void {
    flown = true;
    const gliding = rider?.fly(() => stage.cast({ ...castOf(), cat: 'cushion' }));
    if (gliding !== undefined) glides.push(gliding);
  }

  /** Oops hangs the first bag next to the pivot, across from what is given, and pulls. */
  async function act(signal: AbortSignalLike): Promise<void> {
    if (waits() || helping) return;
    show(hung);
    const mine = turn;
    const heavy = Math.sign(summed(rightOf(setup.fixed)).pull - summed(leftOf(setup.fixed)).pull) || -1;
    const weight = setup.box[0];
    if (weight === undefined) return;
    helping = true;
    stage.cast({ ...castOf(), oops: 'bench' });
    const tried = [...setup.fixed, { weight, peg: -heavy }];
    const to = restingAngle(summed(rightOf(tried)).pull - summed(leftOf(tried)).pull);
    const left = await help(
      stage,
      {
        heavy,
        hang: () => hanging?.fly(0, { on: -heavy }),
        hush: () => {
          phase = 'hush';
          stage.mood({ is: 'hush' });
        },
        free: () => {
          phase = 'swings';
          void stage.cord.release();
          machine.free(true);
          stage.mood({ is: 'nod' });
          rider?.yawn(true);
          if (stage.reduced()) angle = to;
          else swing(to);
          pose();
        },
        takeDown: () => {
          helping = false;
          if (turn === mine) show(hung);
        },
      },
      signal,
    );
    if (turn === mine + 1) note = left;
    else left?.destroy();
  }

  /** The end that went up. @param side −1 left, 1 right, 0 where none did */
  const holdOn = (side: number) =>
    side === 0
      ? undefined
      : {
          mirrored: side > 0,
          size: HOLD.size * Math.min(1, beam.step / HOLD.step),
          at: () => onScreen(turned({ x: side * (beam.tip - HOLD.inside * Math.min(1, beam.thick)), y: -HOLD.above }, shownAngle())),
        };

  const stop = stage.motion.each(tick);
  const castOf = (): Cast => ({
    oops: stage.plain && note === undefined && !helping ? 'away' : 'bench',
    cat: setup.dress === 'cat' ? 'machine' : 'cushion',
  });
  stage.cast(castOf());
  build();
  const bagsOf = (answer: Answer): Bags => ('numbers' in answer || 'knot' in answer ? [] : answer);

  return {
    draw: (answer) => show(bagsOf(answer)),
    ghost: (_, reply) => {
      ghost = stage.plain ? undefined : ghostOf(reply);
      pose();
    },
    run: (answer, outcome, told) => run(bagsOf(answer), outcome, told),
    act,
    cancel: () => {
      hands.cancel();
      hanging?.drop();
    },
    resize: () => {
      for (const glide of glides) glide.finish();
      glides = [];
      teardown();
      build();
    },
    destroy: () => {
      turn += 1;
      stop();
      for (const glide of glides) glide.stop();
      teardown();
      stage.cord.attach(false);
    },
  };
}
