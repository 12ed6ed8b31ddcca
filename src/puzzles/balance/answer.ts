// What a student can do to a beam: an answer is parsed against its setup, so that nothing further in can be illegal.

import { z } from 'zod';
import { lazyValues } from '../../core/once.ts';
import { ok, type Result, refuse } from '../../core/result.ts';
import { reasonOf } from '../reason.ts';
import { unsealed } from './beam.ts';
import {
  type Answer,
  type Arms,
  type Bags,
  bagSchema,
  bounds,
  givenNumbers,
  type Hang,
  HEAVIEST,
  HIGHEST_NUMBER,
  holeSchema,
  inOrder,
  type Knot,
  MOST_ARMS,
  MOST_BAGS,
  type Mobile,
  type Numbers,
  openPegs,
  type Setup,
  stock,
  twice,
} from './model.ts';

const SCHEMAS = lazyValues({
  bags: () => z.array(bagSchema().extend({ weight: z.int().min(-HEAVIEST).max(HEAVIEST) })).max(2 * MOST_BAGS),
  numbers: () => z.strictObject({ numbers: z.array(z.int().min(0).max(HIGHEST_NUMBER).nullable()).max(MOST_ARMS) }),
  knot: () => z.strictObject({ knot: holeSchema().nullable() }),
});

/** Half-built answers are legal; `wanting` says what they lack. */
export function parseAnswer(setup: Setup, raw: unknown): Result<Answer> {
  switch (setup.task) {
    case 'hang':
      return parseBags(setup, raw);
    case 'parcel':
      return parseBags(unsealed(setup), raw);
    case 'number':
      return parseNumbers(setup, raw);
    case 'mobile':
      return parseKnot(setup, raw);
  }
}

function parseBags(setup: Hang, raw: unknown): Result<Bags> {
  const bags = SCHEMAS.bags.safeParse(raw);
  if (!bags.success) return refuse(reasonOf(bags.error));
  const why = whyNotBags(setup, bags.data);
  return why === undefined ? ok(inOrder(bags.data)) : refuse(why);
}

function parseNumbers(setup: Arms, raw: unknown): Result<Numbers> {
  const read = SCHEMAS.numbers.safeParse(raw);
  if (!read.success) return refuse(reasonOf(read.error));
  const { numbers } = read.data;
  if (numbers.length !== setup.arms.length) return refuse(`numbers: there are ${setup.arms.length} arms, and ${numbers.length} numbers`);
  const changed = givenNumbers(setup).findIndex((number, arm) => numbers[arm] !== number);
  if (changed >= 0) return refuse(`numbers.${changed}: the number of this arm is given`);
  // −0 is 0: a log could not keep them apart.
  return ok({ numbers: numbers.map((number) => (number === null ? null : number + 0)) });
}

function parseKnot(setup: Mobile, raw: unknown): Result<Knot> {
  const read = SCHEMAS.knot.safeParse(raw);
  if (!read.success) return refuse(reasonOf(read.error));
  const { knot } = read.data;
  if (knot === null) return ok({ knot });
  return setup.knots.includes(knot) ? ok({ knot }) : refuse(`knot: the string can't be tied at hole ${knot}`);
}

function whyNotBags(setup: Hang, bags: Bags): string | undefined {
  const { most } = bounds(setup);
  if (bags.length > most) return `${bags.length} bags hang, and at most ${most} may`;
  const open = openPegs(setup);
  const barred = bags.find((bag) => !open.includes(bag.peg));
  if (barred !== undefined) return `peg ${barred.peg} is not open`;
  const double = twice(bags.map((bag) => bag.peg));
  if (double !== undefined) return `two bags hang on peg ${double}`;
  const strange = bags.find(({ weight }) => count(bags, weight) > stock(setup).filter((one) => one === weight).length);
  return strange && `the box has no ${count(bags, strange.weight) > 1 ? 'further ' : ''}bag of weight ${strange.weight}`;
}

const count = (bags: Bags, weight: number): number => bags.filter((bag) => bag.weight === weight).length;
