// What everyone can tell of a beam before the concept: heavier pulls more, and farther out pulls more. How the two trade
// is not known, so sides compare only where each bag of one has a bag of the other that is no lighter and no nearer.

import type { Sense } from '../../core/kind.ts';
import { tied } from './beam.ts';
import { hangKey, TILTS, type Tilt } from './hang.ts';
import { type Answer, type Arms, type Bags, inTask, type Numbers, type Setup } from './model.ts';
import { asked, judgedAs, numberReplies } from './number.ts';
import { leftOf, rightOf } from './side.ts';

type Sides = { readonly left: Bags; readonly right: Bags };

export const sense: Sense<Setup, Answer> = {
  id: 'heavier-and-farther',
  leaves: (setup, tried, answer) => {
    if (setup.task === 'number') return numbersLeft(setup, tried, answer);
    const now = sidesOf(setup, answer);
    return tried === undefined ? looking(now) : comparing(sidesOf(setup, tried[0]), tried[1], now);
  },
};

/** Nobody can see what a parcel weighs: nothing compares with it but itself. */
const SEALED = Number.POSITIVE_INFINITY;

function sidesOf(setup: Setup, answer: Answer): Sides {
  const all = inTask<Bags>(setup, answer, {
    hang: ({ fixed }, bags) => [...fixed, ...bags],
    mobile: (mobile, knot) => tied(mobile, knot).fixed,
    parcel: ({ parcel }, bags) => [{ weight: SEALED, peg: parcel }, ...bags],
    number: () => [],
  });
  return { left: leftOf(all).map(({ weight, peg }) => ({ weight, peg: -peg })), right: rightOf(all) };
}

/**
 * Whether `more` pulls at least as much as `less` for sure: each bag of `less` has a bag of its own to answer it. A cord that
 * pulls up answers for nothing but itself.
 */
function covers(more: Bags, less: Bags): boolean {
  if ([...more, ...less].some((bag) => bag.weight < 0)) return hangKey(more) === hangKey(less);
  const [first, ...rest] = less;
  if (first === undefined) return true;
  return more.some((bag, at) => bag.weight >= first.weight && bag.peg >= first.peg && covers(more.toSpliced(at, 1), rest));
}

/** What a look at the beam leaves open. A sealed parcel answers for nothing but an empty side. */
function looking({ left, right }: Sides): readonly Tilt[] {
  if ([...left, ...right].some((bag) => bag.weight === SEALED) && left.length > 0 && right.length > 0) return TILTS;
  return within(covers(left, right), covers(right, left));
}

/** What a try leaves open: where the left side has grown and the right has not, the left pulls ahead, or the other way round. */
function comparing(before: Sides, reply: string, now: Sides): readonly Tilt[] {
  const leftward = covers(now.left, before.left) && covers(before.right, now.right);
  const rightward = covers(before.left, now.left) && covers(now.right, before.right);
  if (leftward && rightward) return TILTS.filter((tilt) => tilt === reply);
  if (leftward && reply !== 'right') return ['left'];
  if (rightward && reply !== 'left') return ['right'];
  return TILTS;
}

/** Ahead both ways is even. */
const within = (left: boolean, right: boolean): readonly Tilt[] =>
  left && right ? ['level'] : left ? ['left'] : right ? ['right'] : TILTS;

/** Whether this order of the arms can be the true one: it goes against no look, and the try would have done what it did. */
function numbersLeft(setup: Arms, tried: readonly [Answer, string] | undefined, answer: Answer): readonly string[] {
  const all = numberReplies(setup).map((reply) => reply.id);
  if (!('numbers' in answer)) return all;
  const holds = tried === undefined ? looksRight(setup, answer) : 'numbers' in tried[0] && judgedAs(setup, answer, tried[0]) === tried[1];
  return holds ? all : all.slice(1);
}

const looksRight = (setup: Arms, { numbers }: Numbers): boolean =>
  asked(setup).every(([i, j]) => {
    const seen = within(covers(setup.arms[i] ?? [], setup.arms[j] ?? []), covers(setup.arms[j] ?? [], setup.arms[i] ?? []));
    const [a, b] = [numbers[i] ?? 0, numbers[j] ?? 0];
    return seen.includes(a > b ? 'left' : a < b ? 'right' : 'level');
  });
