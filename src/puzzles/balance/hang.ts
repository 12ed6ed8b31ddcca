// The task `hang`: bags on a beam that bring about left, level or right.

import type { Chances, Move, Outcome, Reply } from '../../core/kind.ts';
import { type Words, words } from '../../core/words.ts';
import { type Bag, type Bags, bounds, guestOf, type Hang, inOrder, openPegs, stock, type Tipping } from './model.ts';
import { leftOf, rightOf, type Side, type Summary, summed } from './side.ts';

export const TILTS = ['left', 'level', 'right'] as const;
export type Tilt = (typeof TILTS)[number];

export const hangReplies: readonly Reply[] = TILTS.map((id) => ({ id, words: words(`balance.reply.${id}`) }));

/** Everything that hangs, seen as two sides. */
export function sides(setup: Hang, bags: Bags, summary: Summary = summed): readonly [Side, Side] {
  const all = [...setup.fixed, ...bags];
  return [summary(leftOf(all)), summary(rightOf(all))];
}

/** @param ahead by how much the left side pulls more */
export const tilt = (ahead: number): Tilt => (ahead > 0 ? 'left' : ahead < 0 ? 'right' : 'level');

/** All on one reply, or spread evenly where nothing is known. */
export const tiltChances = (ahead: number | undefined): Chances => (ahead === undefined ? UNKNOWN : SURE[tilt(ahead)]);

const UNKNOWN: Chances = { left: 1 / 3, level: 1 / 3, right: 1 / 3 };
const SURE: Readonly<Record<Tilt, Chances>> = {
  left: { left: 1, level: 0, right: 0 },
  level: { left: 0, level: 1, right: 0 },
  right: { left: 0, level: 0, right: 1 },
};

/** @param task the one that the beam stands for */
export function judgeHang(setup: Hang, bags: Bags, task: Tipping['task'] = 'hang'): Outcome {
  const [left, right] = sides(setup, bags);
  const figures = { left: left.pull, right: right.pull, difference: left.pull - right.pull };
  return { reply: tilt(figures.difference), motion: { task, ...figures }, figures };
}

/** What a build lacks of the bags that must hang; undefined where it can be pulled. */
export function hangWanting(setup: Hang, bags: Bags): Words | undefined {
  const { least } = bounds(setup);
  return bags.length < least ? words(`balance.wanting.${setup.use}`, { missing: least - bags.length }) : undefined;
}

/** What hangs where, as `3@4 2@6`; bags come in the order of their pegs. */
export const hangKey = (bags: Bags): string => bags.map((bag) => `${bag.weight}@${bag.peg}`).join(' ');

/** The weights that are still to be hung, cords that pull up among them. */
export function boxed(setup: Hang, bags: Bags): readonly number[] {
  const hung = bags.map((bag) => bag.weight);
  return stock(setup).filter((weight) => {
    const at = hung.indexOf(weight);
    if (at >= 0) hung.splice(at, 1);
    return at < 0;
  });
}

/** Hang a bag, hang it elsewhere, take it off. Where one bag is all that may hang, another one takes its place. */
export function hangMoves(setup: Hang, bags: Bags): readonly Move<Bags>[] {
  const { most } = bounds(setup);
  const taken = bags.map((bag) => bag.peg);
  const free = openPegs(setup).filter((peg) => !taken.includes(peg));

  const shifts = bags.flatMap((bag) => {
    const part = hangWords(setup, 'balance.part.hung', bag);
    const rest = bags.filter((other) => other !== bag);
    return [
      ...free.map((peg) => ({
        part,
        words: hangWords(setup, 'balance.move.shift', { ...bag, peg }),
        to: inOrder([...rest, { ...bag, peg }]),
      })),
      { part, words: named(setup, 'balance.move.take', bag.weight), to: rest },
    ];
  });

  const swaps = most === 1;
  const stay = bags.length < most ? bags : [];
  const targets = swaps ? openPegs(setup) : free;
  const hangs =
    bags.length < most || swaps
      ? [...new Set(boxed(setup, bags))].flatMap((weight) =>
          targets.map((peg) => ({
            part: named(setup, 'balance.part.boxed', weight),
            words: hangWords(setup, 'balance.move.hang', { weight, peg }),
            to: inOrder([...stay, { weight, peg }]),
          })),
        )
      : [];
  return [...shifts, ...hangs];
}

/** A peg as words name it: its side, and its number from 1. */
export const place = (peg: number) => ({ side: peg < 0 ? 'left' : 'right', peg: Math.abs(peg) });
/** A cord that pulls up and a guest have words of their own; a parcel's do not tell what it weighs. */
type Guested = Pick<Hang, 'guests'>;
function named(setup: Guested, key: string, weight: number, where: Words['values'] = {}): Words {
  const guest = guestOf(setup, weight);
  switch (guest) {
    case 'lift':
      return words(`${key}-lift`, { lift: -weight, ...where });
    case 'parcel':
      return words(`${key}-parcel`, where);
    case 'cat':
      return words(`${key}-cat`, { weight, ...where });
    default:
      return words(key, { weight, ...where });
  }
}
const hangWords = (setup: Guested, key: string, { weight, peg }: Bag): Words => named(setup, key, weight, place(peg));

/** Every build that can be pulled, each once, few bags on the left first. */
export function* hangBuilds(setup: Hang): Generator<Bags> {
  const { least, most } = bounds(setup);
  const pegs = openPegs(setup);
  const all = stock(setup);
  const weights = [...new Set(all)];
  const left = weights.map((weight) => all.filter((one) => one === weight).length);

  function* from(at: number, hung: Bags): Generator<Bags> {
    const peg = pegs[at];
    if (peg === undefined || hung.length === most) {
      yield hung;
      return;
    }
    if (hung.length + pegs.length - at - 1 >= least) yield* from(at + 1, hung);
    for (const [index, weight] of weights.entries()) {
      const remaining = left[index] ?? 0;
      if (remaining === 0) continue;
      left[index] = remaining - 1;
      yield* from(at + 1, [...hung, { weight, peg }]);
      left[index] = remaining;
    }
  }
  yield* from(0, []);
}

/** The words for these bags, or that there is nothing. */
export const bagList = (bags: Bags, setup: Guested = {}): readonly Words[] =>
  bags.length === 0 ? [words('balance.nothing')] : bags.map((bag) => hangWords(setup, 'balance.bag', bag));

/** The beam in words: what hangs on each side, and what it did where there is an outcome. */
export function hangPosition(setup: Hang, bags: Bags, outcome: Outcome | undefined): Words {
  const all = inOrder([...setup.fixed, ...bags]);
  const tail = outcome ? outcome.reply : 'ready';
  return words(`balance.position.hang.${tail}`, { left: bagList(leftOf(all), setup), right: bagList(rightOf(all), setup) });
}

/**
 * What the rungs' texts may say of this case. For each of left, right, heavy, light (by weight; left where they tie),
 * many, few (by number of bags, then by total): Weight, Peg (both summed), Sum (weight + peg), Total (weight × peg), Pull.
 */
export function hangTelling(setup: Hang, bags: Bags): Words['values'] {
  const all = inOrder([...setup.fixed, ...bags]);
  const [left, right] = sides(setup, bags);
  const [heavy, light] = right.weight > left.weight ? [right, left] : [left, right];
  const fuller = right.bags - left.bags || total(right) - total(left);
  const [many, few] = fuller > 0 ? [right, left] : [left, right];
  return {
    left: bagList(leftOf(all), setup),
    right: bagList(rightOf(all), setup),
    leftBags: left.bags,
    rightBags: right.bags,
    ...sideTelling('left', left),
    ...sideTelling('right', right),
    ...sideTelling('heavy', heavy),
    ...sideTelling('light', light),
    ...sideTelling('many', many),
    ...sideTelling('few', few),
  };
}

const total = (side: Side): number => side.weight * side.peg;

const sideTelling = (name: string, side: Side): Record<string, number> => ({
  [`${name}Weight`]: side.weight,
  [`${name}Peg`]: side.peg,
  [`${name}Sum`]: side.weight + side.peg,
  [`${name}Total`]: total(side),
  [`${name}Pull`]: side.pull,
});
