// The task `hang` on the stage, and all that is a beam with bags: a cat, a crane, a sealed parcel are its dress.

import type { AbortSignalLike, Mounted } from '../../../core/view.ts';
import type { Point } from '../../../stage/layout.ts';
import { knockRate } from '../../../stage/sound-scale.ts';
import type { Cast, HoldOn, Stage } from '../../../stage/stage.ts';
import { type Answer, type Bags, bagsIn, bounds, type Hang, openPegs, type Parcel, stock } from '../../balance/model.ts';
import { leftOf, rightOf, summed } from '../../balance/side.ts';
import { type Box, openBox } from './box.ts';
import { type Consequence, openConsequence } from './consequence.ts';
import { type Beam, beamOf, ringAt, type Stand, standOf, turned } from './geometry.ts';
import { homesOf } from './guest.ts';
import { type Hanging, openHanging } from './hanging.ts';
import { help, type Note } from './helping.ts';
import { hungWith, matched } from './hung.ts';
import { type Invitation, openInvitation, shownPeg, wobbleAt } from './invitation.ts';
import { boxLook, fixedLook } from './looks.ts';
import { backOf, type Machine, openMachine, perched } from './machine.ts';
import { openPhoto, type Photo } from './photo.ts';
import { type Hands, openHands } from './reach.ts';
import { openRider, type Rider } from './rider.ts';
import { restingAngle } from './swing.ts';
import { openThinking, type Thinking } from './thinking.ts';
import { type Frame, openTipping } from './tipping.ts';

/** LOOK, the first minute: the cat yawns at the bag that is hung, ms. */
const YAWN_MS = 1800;
/** Oops hangs on to the outermost peg: so far inside the tip and above the beam's middle, units. On a short beam it is smaller, or it would cover the bags. */
const HOLD = { inside: 45, above: 6, size: 0.93, step: 38 };
/** Above the box this much still belongs to it, units. */
const BOX_ROOM = 8;

/** Where the beam rests, degrees, right side down where its bags pull more. */
const restOf = (bags: Bags): number => restingAngle(summed(rightOf(bags)).pull - summed(leftOf(bags)).pull);

/** @param sealed the parcel that hangs first among the given bags, where there is one */
export function mountSeesaw(stage: Stage, setup: Hang, send: (answer: Answer) => void, sealed?: Parcel): Mounted<Answer> {
  const { most } = bounds(setup);
  const may = openPegs(setup);
  const box = stock(setup);
  let hung: Bags = [];
  let beam: Beam;
  let stand: Stand;
  let machine: Machine;
  let tray: Box;
  let consequence: Consequence;
  let hanging: Hanging | undefined;
  let rider: Rider | undefined;
  let photo: Photo | undefined;
  let hands: Hands;
  let invitation: Invitation | undefined;
  let thinking: Thinking | undefined;
  let note: Note | undefined;
  let strategy: string | undefined;
  /** ms since the bag of the first minute began to wobble */
  let wobbling = 0;
  let helping = false;
  /** the cat was lifted off and sits on its cushion, or is on its way there */
  let flown = false;

  const onScreen = ({ x, y }: Point): Point => {
    const { pivot } = stage.layout();
    return { x: pivot.x + x * pivot.scale, y: pivot.y + y * pivot.scale };
  };
  const pegs = (): readonly (number | undefined)[] => hanging?.pegs() ?? box.map(() => undefined);
  const castOf = (): Cast => ({
    oops: stage.plain && note === undefined && !helping ? 'away' : sealed !== undefined || setup.dress === 'crane' ? 'small' : 'bench',
    cat: setup.dress === 'cat' || setup.guests?.cat !== undefined ? 'machine' : 'cushion',
  });

  const tipping = openTipping(stage, {
    pose,
    free: (free) => machine.free(free),
    calmed: () => {
      machine.birds(false);
      rider?.yawn(false);
      if (!flown) return;
      flown = false;
      rider?.sit();
      stage.cast(castOf());
    },
    shows: (to, surprise) => {
      const [ridden] = setup.fixed;
      const lifted = rider !== undefined && ridden !== undefined && to * ridden.peg < 0;
      rider?.yawn(!lifted);
      if (lifted) flight();
      if (surprise) {
        if (perched(setup).length > 0) stage.sound('flap');
        machine.birds(true);
      }
      return lifted;
    },
    end: (degrees) => onScreen(turned(degrees > 0 ? { x: -beam.left, y: 0 } : { x: beam.right, y: 0 }, degrees)),
    hold: holdOn,
    tick: (ms, jerk) => {
      const swings = hanging?.tick(ms, jerk) === true;
      if (invitation === undefined || stage.reduced()) return swings;
      wobbling += ms;
      hanging?.rock(0, helping ? 0 : wobbleAt(wobbling));
      return true;
    },
  });

  function build(): void {
    const before = pegs();
    const { pivot, bench } = stage.layout();
    beam = beamOf(stage.layout(), setup.pegs, backOf(setup));
    const homes = homesOf(stage.layout(), beam, setup);
    // Guests come last, and have a home of their own.
    stand = standOf(stage.layout(), box.slice(0, box.length - homes.size));
    machine = openMachine(stage, beam, setup);
    tray = openBox(stage, box, stand);
    consequence = openConsequence(stage, beam);
    const [ridden] = setup.dress === 'cat' ? setup.fixed : [];
    rider = ridden && openRider(stage, beam, ridden.weight, ridden.peg);
    photo = sealed && openPhoto(stage, sealed);
    const given = (ridden === undefined ? setup.fixed : setup.fixed.slice(1)).map((bag, index) => ({
      ...bag,
      look: fixedLook(setup, sealed !== undefined && index === 0),
    }));
    const boxed = box.map((weight) => ({ weight, look: boxLook(setup, weight), home: homes.get(weight) }));
    hanging = openHanging(stage, beam, stand, given, boxed, matched(box, before, hung), landed);
    invitation = stage.plain ? openInvitation(stage) : undefined;
    thinking = openThinking(stage, beam, setup);
    hands = openHands(stage, beam, {
      bags: hanging.taken,
      open: (peg, index) => may.includes(peg) && hungWith(box, pegs(), index, peg, most) !== undefined,
      lift: (index) => {
        tipping.calm();
        stage.sound('lift');
        const from = pegs()[index];
        if (from !== undefined) tipping.nod(Math.sign(from));
        hanging?.lift(index);
      },
      carry: (index, to) => {
        hanging?.carry(index, to);
        tipping.pose();
      },
      settle: (index) => hanging?.fly(index),
      put,
      refuse: (peg) => {
        stage.sound('refuse');
        if (machine.peck(peg)) stage.sound('flap', { volume: 0.5 });
      },
      angle: tipping.angle,
      locked: tipping.waits,
      off,
      ground: bench.y,
    });
    stage.cord.attach({ x: pivot.x, y: pivot.y, pin: true });
    machine.free(tipping.out());
    if (flown) rider?.fly(() => undefined).finish();
    thinking.show(strategy, hung);
    tipping.pose();
  }

  function teardown(): void {
    hands.destroy();
    hanging?.destroy();
    for (const one of [rider, photo, invitation, thinking, note]) one?.destroy();
    note = undefined;
    consequence.destroy();
    tray.destroy();
    machine.destroy();
  }

  function pose(frame: Frame): void {
    machine.pose(frame.angle);
    rider?.pose(frame.angle);
    consequence.pose(frame);
    hanging?.pose(frame.angle);
    thinking?.pose(frame.angle);
    tray.empty(hanging?.away() ?? new Set());
    hands.redraw();
    invite(frame.angle);
  }

  /** The first minute: until a bag hangs, the one in the box asks for it. */
  function invite(degrees: number): void {
    if (invitation === undefined) return;
    const peg = shownPeg(
      setup.pegs,
      may,
      setup.fixed.map((bag) => bag.peg),
    );
    const first = hanging?.taken()[0];
    const asks = first !== undefined && peg !== undefined && hanging?.away().size === 0 && !helping;
    if (!asks) {
      invitation.draw(undefined);
      return;
    }
    const from = { x: stand.places[0] ?? stand.middle, y: stand.ground - first.reach * stand.scale };
    invitation.draw({ from, to: onScreen(ringAt(beam, peg, degrees)), ms: wobbling });
  }

  /** Over the bench, and where the box and its bags are: no column there. */
  function off({ x, y }: Point): boolean {
    const { bench, bags, unit } = stage.layout();
    const tallest = Math.max(0, ...(hanging?.taken() ?? []).map(({ reach }) => reach * stand.scale));
    const inBox = !bags.drawer && Math.abs(x - stand.middle) <= stand.half && y >= stand.ground - tallest - BOX_ROOM * unit;
    return y > bench.y || inBox;
  }

  function put(index: number, peg: number | undefined): void {
    const next = hungWith(box, pegs(), index, peg, most);
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

  function landed(peg: number): void {
    tipping.nod(Math.sign(peg));
    stage.sound('knock', { rate: knockRate(Math.abs(box[pegs().indexOf(peg)] ?? 1)) });
    if (!stage.plain || !tipping.held()) return;
    rider?.yawn(true);
    tipping.also(stage.motion.glide(YAWN_MS, (t) => (t >= 1 ? rider?.yawn(false) : undefined)));
  }

  function show(bags: Bags): void {
    tipping.turned();
    tipping.calm();
    hung = bags;
    hanging?.hang(matched(box, pegs(), bags));
    thinking?.show(strategy, hung);
    tipping.pose();
  }

  function flight(): void {
    flown = true;
    const gliding = rider?.fly(() => stage.cast({ ...castOf(), cat: 'cushion' }));
    if (gliding !== undefined) tipping.also(gliding);
  }

  /** Oops hangs the first bag next to the pivot, across from what is given, and pulls. */
  async function act(signal: AbortSignalLike): Promise<void> {
    const [weight] = box;
    if (tipping.waits() || helping || weight === undefined) return;
    show(hung);
    const mine = tipping.turn();
    const heavy = restOf(setup.fixed) > 0 ? 1 : -1;
    helping = true;
    stage.cast({ ...castOf(), oops: 'bench' });
    const left = await help(
      stage,
      {
        heavy,
        hang: () => hanging?.fly(0, { on: -heavy }),
        hush: tipping.hush,
        free: () => {
          stage.mood({ is: 'rest' });
          rider?.yawn(true);
          tipping.swing(restOf([...setup.fixed, { weight, peg: -heavy }]));
        },
        takeDown: () => {
          helping = false;
          if (tipping.turn() === mine) show(hung);
        },
      },
      signal,
    );
    if (tipping.turn() === mine + 1) note = left;
    else left?.destroy();
  }

  /** The end that went up. @param side −1 left, 1 right, 0 where none did */
  function holdOn(side: number): HoldOn | undefined {
    if (side === 0) return undefined;
    const far = (side < 0 ? beam.left : beam.right) - HOLD.inside * Math.min(1, beam.thick);
    return {
      mirrored: side > 0,
      size: HOLD.size * Math.min(1, beam.step / HOLD.step),
      at: () => onScreen(turned({ x: side * far, y: -HOLD.above }, tipping.angle())),
    };
  }

  stage.cast(castOf());
  build();

  return {
    draw: (answer) => show(bagsIn(answer)),
    ghost: (_, reply) => tipping.ghost(reply),
    run: (answer, outcome, told) => {
      show(bagsIn(answer));
      if (outcome.reply !== 'level') thinking?.leave();
      return tipping.run(restOf([...setup.fixed, ...hung]), outcome, told);
    },
    act,
    think: (next) => {
      strategy = next;
      thinking?.show(strategy, hung);
      tipping.pose();
    },
    cancel: () => {
      hands.cancel();
      hanging?.drop();
    },
    resize: () => {
      tipping.finish();
      teardown();
      build();
    },
    destroy: () => {
      tipping.destroy();
      teardown();
      stage.cord.attach(false);
    },
  };
}
