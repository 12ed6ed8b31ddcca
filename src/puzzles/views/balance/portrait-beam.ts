// A beam with what hangs on it, as a card shows it: pegs with their numbers, hooks, pointer and scale, birds on shut pegs.

import type { Point } from '../../../stage/layout.ts';
import type { Bag, Bags, Hang } from '../../balance/model.ts';
import { type Beam, hookAt, perchAt, ringAt } from './geometry.ts';
import { boxLook, fixedLook } from './looks.ts';
import { backOf, pegs, perched } from './machine.ts';
import { FRAME, framed, longOf, put, tagged, thing } from './portrait-parts.ts';

/** LOOK, mock 5: pegs of six a side are so far apart, and the beam tips by so much. */
const STEP = 26.5;
const TILT = 9;
/** How large parts are drawn, and from the last peg to the tip. */
const SIZE = { thick: 0.78, stand: 0.62, hub: 0.62, bag: 0.66, bird: 0.66, cat: 0.52 };
const TIP = 31;
/** The pivot, and where something sits on the beam or towers over it. */
const PIVOT = { x: FRAME.width / 2, y: 86, low: 136 };
/** Sizes in the drawings of the parts. */
const DRAWN = { plank: 428, cap: 30, column: 228, stand: 280, footGap: 52, jib: 60, mast: 322, disc: 21 };
/** Nothing hangs closer to the ground than this. */
const CLEAR = 10;
const LEAN = { hook: 0.4, bird: 0.5, cat: 0.6 };

const turnOf = (reply: string | undefined): number => (reply === 'left' ? -TILT : reply === 'right' ? TILT : 0);

/** @param parcel whether the first of the given bags is a sealed parcel */
export function beamPortrait(setup: Hang, bags: Bags, reply: string | undefined, parcel: boolean): string {
  const crane = setup.dress === 'crane';
  const ridden = setup.dress === 'cat' ? setup.fixed[0] : undefined;
  const degrees = turnOf(reply);
  const about: Point = { x: PIVOT.x, y: ridden || crane ? PIVOT.low : PIVOT.y };
  const step = (STEP * 6) / Math.max(6, setup.pegs);
  const [back, tip, stand] = [backOf(setup), step * setup.pegs + TIP, FRAME.ground - about.y];
  const crowd = Math.min(1, step / (DRAWN.disc * SIZE.thick + 1.6));
  const beam: Beam = {
    pegs: setup.pegs,
    step,
    tip,
    left: tip,
    right: step * back + TIP,
    back,
    thick: SIZE.thick,
    disc: SIZE.thick * crowd,
    hook: SIZE.thick * Math.max(0.7, crowd),
    bag: SIZE.bag,
    hub: SIZE.hub,
    bird: SIZE.bird * Math.max(0.7, crowd),
    stand: { length: stand, scale: SIZE.stand },
  };
  const given = (ridden ? setup.fixed.slice(1) : setup.fixed).map((bag, index) => ({
    ...bag,
    dress: 'fixed' as const,
    look: fixedLook(setup, parcel && index === 0),
  }));
  const own = bags.map((bag) => ({ ...bag, dress: 'yours' as const, look: boxLook(setup, bag.weight) }));
  const hung = [...given, ...own];
  const bag = Math.min(
    SIZE.bag,
    ...hung.filter((one) => one.weight > 0).map((one) => (stand - CLEAR - ringAt(beam, one.peg, degrees).y) / longOf(one.weight, one.look)),
  );

  const open = pegs(beam).filter((peg) => !setup.shut.includes(peg));
  const hooks = open.map((peg) => put('hook', hookAt(beam, peg, degrees), beam.hook, beam.hook, degrees * LEAN.hook));
  const discs = pegs(beam).map((peg) => put(`peg-${Math.abs(peg)}`, { x: peg * step, y: 0 }, beam.disc));
  const birds = perched(setup).map((peg) =>
    put(degrees === 0 ? 'bird-sit' : 'bird-flap', perchAt(beam, peg, degrees), beam.bird, beam.bird, degrees * LEAN.bird),
  );
  return framed(
    `<g transform="translate(${about.x} ${about.y})">${crane ? mast(stand) : column(stand, degrees)}${hooks.join('')}` +
      `<g transform="rotate(${degrees})">${crane ? put('crane-jib', { x: 0, y: 0 }, step / DRAWN.jib, SIZE.thick) : plank(tip)}${discs.join('')}</g>` +
      `${birds.join('')}${hung.map((one) => thing(one.weight, ringAt(beam, one.peg, degrees), bag, one.dress, one.look)).join('')}` +
      `${ridden ? cat(beam, ridden, degrees, reply) : ''}${put(reply === undefined ? 'pivot-held' : 'pivot-free', { x: 0, y: 0 }, SIZE.hub)}</g>`,
  );
}

function plank(tip: number): string {
  const end = { x: tip - DRAWN.cap * SIZE.thick, y: 0 };
  return (
    put('plank', { x: 0, y: 0 }, (tip - 4) / DRAWN.plank, SIZE.thick) +
    put('cap', end, SIZE.thick) +
    put('cap', { x: -end.x, y: 0 }, -SIZE.thick, SIZE.thick)
  );
}

function column(stand: number, degrees: number): string {
  const s = SIZE.stand;
  const long = stand / s / DRAWN.stand;
  return (
    put('column', { x: 0, y: 0 }, s, (stand - DRAWN.footGap * s) / DRAWN.column) +
    put('foot', { x: 0, y: stand }, s) +
    put('level-scale', { x: 0, y: 0 }, s * long) +
    put('pointer', { x: 0, y: 0 }, s, s * long, degrees)
  );
}

const mast = (stand: number): string => put('crane-mast', { x: 0, y: 0 }, SIZE.stand, stand / DRAWN.mast);

/** It yawns where it stays down. */
function cat(beam: Beam, { weight, peg }: Bag, degrees: number, reply: string | undefined): string {
  const stays = reply !== undefined && degrees * peg >= 0;
  const seat = perchAt(beam, peg, degrees);
  return (
    tagged(weight, ringAt(beam, peg, degrees), SIZE.bag) +
    put(stays ? 'cat-fat-yawn-neat' : 'cat-fat-sit-neat', seat, SIZE.cat, SIZE.cat, degrees * LEAN.cat)
  );
}
