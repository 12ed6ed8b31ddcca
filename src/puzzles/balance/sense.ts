// What everyone can tell of a beam before the concept: heavier pulls more, and farther out pulls more. How the two trade is
// not known. So it is of use from one try to the next, where a side has only grown or only shrunk. A look at a beam that is
// loaded on both sides tells such a student nothing yet: with this the pulls that the design states come out, level by level.

import type { Sense } from '../../core/kind.ts';
import { tied } from './beam.ts';
import { hangKey, TILTS, type Tilt } from './hang.ts';
import { type Answer, type Arms, type Bags, inTask, type Numbers, type Setup } from './model.ts';
import { numberReplies, pullsOf } from './number.ts';
import { leftOf, rightOf } from './side.ts';

type Sides = { readonly left: Bags; readonly right: Bags };

export const sense: Sense<Setup, Answer> = {
  id: 'heavier-and-farther',
  leaves: (setup, tried, answer) => {
    if (setup.task === 'number') return numbersLeft(setup, tried?.[0], answer);
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

/** What hangs on one side alone tips that side, unless a cord pulls up there. */
function looking({ left, right }: Sides): readonly Tilt[] {
  if ((left.length > 0 && right.length > 0) || [...left, ...right].some((bag) => bag.weight < 0)) return TILTS;
  return left.length > 0 ? ['left'] : right.length > 0 ? ['right'] : ['level'];
}

/** Where the left side has grown and the right has not, the left pulls ahead, or the other way round. */
function comparing(before: Sides, reply: string, now: Sides): readonly Tilt[] {
  const leftward = covers(now.left, before.left) && covers(before.right, now.right);
  const rightward = covers(before.left, now.left) && covers(now.right, before.right);
  if (leftward && rightward) return TILTS.filter((tilt) => tilt === reply);
  if (leftward && reply !== 'right') return ['left'];
  if (rightward && reply !== 'left') return ['right'];
  return TILTS;
}

/** Whether the order of these numbers can be the true one after a try: it agrees with what was seen of each two neighbours. */
function numbersLeft(setup: Arms, tried: Answer | undefined, answer: Answer): readonly string[] {
  const all = numberReplies(setup).map((reply) => reply.id);
  if (tried === undefined || !('numbers' in tried) || !('numbers' in answer)) return all;
  const pulls = pullsOf(setup);
  const { numbers } = answer;
  const agrees = neighbours(tried).every(
    ([i, j]) => Math.sign((numbers[i] ?? 0) - (numbers[j] ?? 0)) === Math.sign((pulls[i] ?? 0) - (pulls[j] ?? 0)),
  );
  return agrees ? all : all.slice(1);
}

/** The arms in the order written on them, two by two: of these one sees in passing which dips lower. Equal numbers stand side by side. */
function neighbours({ numbers }: Numbers): readonly (readonly [number, number])[] {
  const order = numbers.map((_, arm) => arm).sort((a, b) => (numbers[a] ?? 0) - (numbers[b] ?? 0) || a - b);
  return order.slice(1).flatMap((arm, at) => {
    const before = order[at];
    return before === undefined ? [] : [[before, arm] as const];
  });
}
