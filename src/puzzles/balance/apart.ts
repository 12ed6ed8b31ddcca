// A case on which two strategies part ways, as near as can be to the student's own try: what a contrast and Oops speak of.

import { lazily, once } from '../../core/once.ts';
import { pick, type Random } from '../../core/random.ts';
import { tiltChances } from './hang.ts';
import { type Answer, type Bag, type Bags, byTask, type Hang, type Setup } from './model.ts';
import { conflict, RULES, type Rule } from './rules.ts';
import { leftOf, rightOf, type Side, summed } from './side.ts';

/** Cases keep to small numbers: what can be worked out in one's head. */
const SMALL = 6;
/** Strategies part where no reply has half a chance or more from both. */
const PARTED = 0.5;
/** Cases up to this much farther than the nearest are drawn from too, so that not every case is the same. */
const NEAR = 1;
/** What smallness is worth beside nearness: a unit of weight or peg, against one of change. */
const PER_UNIT = 0.25;
/** A bag more or less counts as this many changes of a weight or a peg. */
const PER_BAG = 6;

type Beam = { readonly left: Bags; readonly right: Bags };

/** @returns undefined where no small case parts them, as with a strategy and itself */
export function caseApart(
  random: Random,
  apart: readonly [string, string],
  from: readonly [Setup, Answer] | undefined,
): readonly [Setup, Answer] | undefined {
  const [a, b] = apart.map((id) => RULES.find((rule) => rule.id === id));
  if (a === undefined || b === undefined) return undefined;
  const own = from ? beamsOf(...from) : [];
  for (const lefts of [singles, doubles]) {
    const found = nearest(random, a, b, own, lefts);
    if (found) return [setupOf(found, from?.[0]), []];
  }
  return undefined;
}

const setupOf = (beam: Beam, like: Setup | undefined): Hang => ({
  task: 'hang',
  pegs: like && 'pegs' in like ? Math.max(SMALL, like.pegs) : SMALL,
  fixed: [...beam.left.map(({ weight, peg }) => ({ weight, peg: -peg })), ...beam.right],
  box: [],
  use: 'some',
  shut: [],
  dress: 'seesaw',
});

/** The student's try as beams, distances from the pivot: the beam itself, or any two of its arms. */
const beamsOf = (setup: Setup, answer: Answer): readonly Beam[] =>
  byTask<readonly Beam[]>(
    setup,
    answer,
    ({ fixed }, bags) => {
      const all = [...fixed, ...bags];
      return [{ left: leftOf(all).map(({ weight, peg }) => ({ weight, peg: -peg })), right: rightOf(all) }];
    },
    ({ arms }) => arms.flatMap((left, at) => arms.slice(at + 1).map((right) => ({ left, right }))),
  );

type Held = { readonly bags: Bags; readonly side: Side };
const held = (bags: Bags): Held => ({ bags, side: summed(bags) });

const singles = lazily((): readonly Held[] => bagsUpTo(SMALL).map((bag) => held([bag])));

const doubles = lazily((): readonly Held[] => {
  const bags = bagsUpTo(SMALL);
  return bags.flatMap((near) => bags.filter((far) => far.peg > near.peg).map((far) => held([near, far])));
});

/** The small beams that tell these two rules apart, by what hangs on their fuller side. Worked out once for each two. */
const telling = once((a: Rule) =>
  once((b: Rule) =>
    once((lefts: () => readonly Held[]): readonly Beam[] => {
      const tells = plain(a, b);
      return lefts().flatMap((one) =>
        singles().flatMap((other) =>
          tells(one.side, other.side)
            ? [
                { left: one.bags, right: other.bags },
                { left: other.bags, right: one.bags },
              ]
            : [],
        ),
      );
    }),
  ),
);

const bagsUpTo = (top: number): Bags =>
  Array.from({ length: top }, (_, w) => Array.from({ length: top }, (_, p): Bag => ({ weight: w + 1, peg: p + 1 }))).flat();

function nearest(random: Random, a: Rule, b: Rule, own: readonly Beam[], lefts: () => readonly Held[]): Beam | undefined {
  let best = Number.POSITIVE_INFINITY;
  let near: { readonly beam: Beam; readonly far: number }[] = [];
  for (const beam of telling(a)(b)(lefts)) {
    const far = farFrom(own, beam);
    if (far > best + NEAR) continue;
    best = Math.min(best, far);
    near.push({ beam, far });
  }
  near = near.filter(({ far }) => far <= best + NEAR);
  return pick(random, near)?.beam;
}

/** How many units of weight and peg lie between; a try itself, or its mirror image, is no new case. */
function farFrom(own: readonly Beam[], beam: Beam): number {
  const size = [...beam.left, ...beam.right].reduce((sum, bag) => sum + bag.weight + bag.peg, 0) * PER_UNIT;
  if (own.length === 0) return size;
  const steps = own.map((mine) => between(mine.left, beam.left) + between(mine.right, beam.right));
  const turned = own.map((mine) => between(mine.left, beam.right) + between(mine.right, beam.left));
  const known = steps.includes(0) || turned.includes(0);
  return known ? Number.POSITIVE_INFINITY : Math.min(...steps) + size;
}

function between(a: Bags, b: Bags): number {
  const [long, other] = a.length >= b.length ? [a, b] : [b, a];
  let changes = 0;
  for (const [at, bag] of long.entries()) {
    const match = other[at];
    changes += match ? Math.abs(bag.weight - match.weight) + Math.abs(bag.peg - match.peg) : PER_BAG;
  }
  return changes;
}

/**
 * Which cases show the difference plainly, so that the texts of the rungs are true of them: against the true rule, the
 * one in which a strategy's own words go astray; otherwise any on which the two part.
 */
function plain(a: Rule, b: Rule): (one: Side, other: Side) => boolean {
  const parts = (one: Side, other: Side) => parted(a, b, one, other);
  const [truth, idea] = b.id === 'product' ? [b, a] : [a, b];
  const shown = truth.id === 'product' ? ASTRAY[idea.id] : undefined;
  return shown === undefined ? parts : (one, other) => parts(one, other) && shown(one, other);
}

const lighterSinks = (a: Side, b: Side): boolean => conflict(a, b) && (a.weight - b.weight) * (a.pull - b.pull) < 0;
const tips = (a: Side, b: Side): boolean => conflict(a, b) && a.pull !== b.pull;

/** What goes astray, as HINTS tells it of each strategy. */
const ASTRAY: Readonly<Record<string, (a: Side, b: Side) => boolean>> = {
  weight: lighterSinks,
  tie: lighterSinks,
  muddle: tips,
  add: (a, b) => tips(a, b) && a.weight + a.peg === b.weight + b.peg,
  proportion: tips,
  totals: (a, b) => a.bags !== b.bags && a.pull === b.pull,
};

function parted(a: Rule, b: Rule, one: Side, other: Side): boolean {
  const [p, q] = [tiltChances(a.compare(one, other)), tiltChances(b.compare(one, other))];
  return Object.keys(p).every((reply) => Math.min(p[reply] ?? 0, q[reply] ?? 0) < PARTED);
}
