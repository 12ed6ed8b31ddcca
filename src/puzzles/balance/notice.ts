// Which two own tries the text of *notice* is true of (HINTS.md): it needs two that differ in the way it names.

import { sides } from './hang.ts';
import { type Answer, type Bags, bagsIn, type Hang, type Setup } from './model.ts';
import { conflict } from './rules.ts';
import { leftOf, rightOf, type Side } from './side.ts';

type Beam = { readonly bags: Bags; readonly left: Side; readonly right: Side };

const beamOf = (setup: Hang, bags: Bags): Beam => {
  const [left, right] = sides(setup, bags);
  return { bags: [...setup.fixed, ...bags], left, right };
};

const tilted = ({ left, right }: Beam): number => Math.sign(left.pull - right.pull);
const inConflict = ({ left, right }: Beam): boolean => conflict(left, right);
/** Above 0 where the heavier side went down, below 0 where the lighter one did. */
const heavyWon = ({ left, right }: Beam): number => (left.weight - right.weight) * (left.pull - right.pull);
const addsUpLevel = ({ left, right }: Beam): boolean => left.weight + left.peg === right.weight + right.peg;
const weights = (bags: Bags): string =>
  bags
    .map((bag) => bag.weight)
    .toSorted((a, b) => a - b)
    .join();

const NAMED: Readonly<Record<string, (first: Beam, second: Beam) => boolean>> = {
  /** the same bags, and the beam did not do the same */
  weight: (first, second) =>
    weights(leftOf(first.bags)) === weights(leftOf(second.bags)) &&
    weights(rightOf(first.bags)) === weights(rightOf(second.bags)) &&
    tilted(first) !== tilted(second),
  /** first the same weights, and far out won; then a small bag far out, against what the strategy says */
  tie: (first, second) =>
    first.left.weight === first.right.weight &&
    (first.left.peg - first.right.peg) * tilted(first) > 0 &&
    inConflict(second) &&
    heavyWon(second) < 0,
  /** far out won in one and heavy in the other */
  muddle: (first, second) => inConflict(first) && inConflict(second) && Math.sign(heavyWon(first)) * Math.sign(heavyWon(second)) < 0,
  /** both add up to level, and not both were */
  add: (first, second) => addsUpLevel(first) && addsUpLevel(second) && tilted(first) !== tilted(second),
  /** heavy near against light far in both, and they did not end the same */
  proportion: (first, second) => inConflict(first) && inConflict(second) && tilted(first) !== tilted(second),
  /** first one bag a side; then two on a side, and the totals said otherwise */
  totals: (first, second) =>
    first.left.bags === 1 &&
    first.right.bags === 1 &&
    second.left.bags + second.right.bags > 2 &&
    tilted(second) !== Math.sign(second.left.weight * second.left.peg - second.right.weight * second.right.peg),
};

/** The texts speak of bags on a beam: numbers on arms are no such tries, nor is a knot, nor what hangs beside a sealed parcel. */
export function notices(
  strategy: string,
  [setup, answer]: readonly [Setup, Answer],
  [laterSetup, later]: readonly [Setup, Answer],
): boolean {
  if (setup.task !== 'hang' || laterSetup.task !== 'hang') return false;
  return NAMED[strategy]?.(beamOf(setup, bagsIn(answer)), beamOf(laterSetup, bagsIn(later))) ?? false;
}
