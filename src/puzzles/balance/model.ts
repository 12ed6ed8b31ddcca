// What a beam can look like and what a student can do to it: parsed once, so that nothing further in can be illegal.

import { z } from 'zod';
import { lazily } from '../../core/once.ts';
import { ok, type Result, refuse } from '../../core/result.ts';
import { reasonOf } from '../reason.ts';
import { sealedWeight, tied, unsealed } from './beam.ts';
import { ranks } from './orders.ts';

/** Pegs a side at most: what still shows on a phone, the longer beam of the sandbox included. */
export const MOST_PEGS = 12;
/** The weight of the heaviest bag, an anvil. */
export const HEAVIEST = 999;
/** Bags in the box at most. */
export const MOST_BAGS = 20;
/** Arms that can be numbered at most; six arms have 4683 orders, seven would have 47293. */
export const MOST_ARMS = 6;
/** The highest number that can be written on an arm: two digits. */
export const HIGHEST_NUMBER = 99;
/** Given numbers are this far apart, so that there is room between them for every number still to be written. */
export const GIVEN_STEP = 10;
/** Holes of a mobile's rod to either side of its middle: no bag is then farther from a knot than MOST_PEGS. */
export const MOST_HOLES = 6;

/** How many bags must hang; `some` is any number of them, none included. */
export const USES = ['one', 'two', 'all', 'some'] as const;
export type Use = (typeof USES)[number];

/** What the machine is dressed as. It changes nothing that happens. */
export const DRESSES = ['seesaw', 'cat', 'crane'] as const;

const pegSchema = lazily(() => z.int().min(-MOST_PEGS).max(MOST_PEGS));
export const bagSchema = lazily(() =>
  z.strictObject({
    weight: z.int().min(1).max(HEAVIEST),
    peg: pegSchema().meta({ description: 'counted from the pivot; left pegs are negative' }),
  }),
);
/** −0 is 0: a log could not keep them apart. */
export const holeSchema = lazily(() =>
  z
    .int()
    .min(-MOST_HOLES)
    .max(MOST_HOLES)
    .transform((hole) => hole + 0),
);

const pegsSchema = lazily(() => z.int().min(1).max(MOST_PEGS).meta({ description: 'pegs on each side' }));
const dressSchema = lazily(() => z.enum(DRESSES).default('seesaw'));

const hangSchema = lazily(() =>
  z.strictObject({
    task: z.literal('hang'),
    pegs: pegsSchema(),
    fixed: z.array(bagSchema()).meta({ description: 'bags that hang there and stay' }),
    box: z.array(z.int().min(1).max(HEAVIEST)).max(MOST_BAGS).meta({ description: 'weights of the bags to hang, each at most once' }),
    use: z.enum(USES).default('some').meta({ description: 'how many must hang' }),
    shut: z.array(pegSchema()).default([]).meta({ description: 'pegs on which nothing can be hung' }),
    lifts: z
      .array(z.int().min(1).max(HEAVIEST))
      .max(MOST_BAGS)
      .exactOptional()
      .meta({ description: 'cords that pull up at a peg: each hangs like a bag that weighs this much less than nothing' }),
    guests: z
      .strictObject({ cat: z.int().min(1).max(HEAVIEST).exactOptional(), parcel: z.int().min(1).max(HEAVIEST).exactOptional() })
      .exactOptional()
      .meta({ description: 'what can be hung like a bag: a fat cat, and a sealed parcel that does not say what it weighs' }),
    dress: dressSchema(),
  }),
);

const armsSchema = lazily(() =>
  z.strictObject({
    task: z.literal('number'),
    pegs: pegsSchema(),
    arms: z.array(z.array(bagSchema()).min(1)).min(2).max(MOST_ARMS).meta({ description: 'the bags of each arm' }),
    given: z
      .int()
      .min(1)
      .max(MOST_ARMS - 1)
      .exactOptional()
      .meta({ description: 'so many arms, the first ones, have their numbers already, in their proven order' }),
    dress: dressSchema(),
  }),
);

const mobileSchema = lazily(() =>
  z.strictObject({
    task: z.literal('mobile'),
    rod: z
      .array(z.strictObject({ weight: z.int().min(1).max(HEAVIEST), hole: holeSchema() }))
      .min(1)
      .meta({ description: 'what hangs on the rod; holes are counted from its middle, left ones are negative' }),
    knots: z.array(holeSchema()).min(1).meta({ description: 'holes at which the string can be tied' }),
  }),
);

const parcelSchema = lazily(() =>
  z.strictObject({
    task: z.literal('parcel'),
    pegs: pegsSchema(),
    photo: z
      .strictObject({ parcel: pegSchema(), others: z.array(bagSchema()).min(1) })
      .meta({ description: 'a level beam: the peg that the parcel hung on, and what hung beside it' }),
    parcel: pegSchema().meta({ description: 'the peg that it hangs on now' }),
    box: hangSchema().shape.box,
    use: hangSchema().shape.use,
    shut: hangSchema().shape.shut,
  }),
);

/** What each task looks like: made for those that are played. */
const TASKS = { hang: hangSchema, number: armsSchema, mobile: mobileSchema, parcel: parcelSchema } as const;
const taskSchema = lazily(() => z.object({ task: z.enum(['hang', 'number', 'mobile', 'parcel']) }));

export type Bag = { readonly weight: number; readonly peg: number };
export type Bags = readonly Bag[];
/** What weighs as much as here is no bag, but this. */
export type Guests = { readonly cat?: number; readonly parcel?: number };
export type Hang = {
  readonly task: 'hang';
  readonly pegs: number;
  readonly fixed: Bags;
  readonly box: readonly number[];
  readonly use: Use;
  readonly shut: readonly number[];
  readonly lifts?: readonly number[];
  readonly guests?: Guests;
  readonly dress: (typeof DRESSES)[number];
};
export type Arms = {
  readonly task: 'number';
  readonly pegs: number;
  readonly arms: readonly Bags[];
  readonly given?: number;
  readonly dress: (typeof DRESSES)[number];
};
export type Mobile = {
  readonly task: 'mobile';
  readonly rod: readonly { readonly weight: number; readonly hole: number }[];
  readonly knots: readonly number[];
};
export type Parcel = {
  readonly task: 'parcel';
  readonly pegs: number;
  readonly photo: { readonly parcel: number; readonly others: Bags };
  readonly parcel: number;
  readonly box: readonly number[];
  readonly use: Use;
  readonly shut: readonly number[];
};
/** What tips: all but arms with numbers. */
export type Tipping = Hang | Mobile | Parcel;
export type Setup = Tipping | Arms;

/** The number on each arm; null where none is written yet. */
export type Numbers = { readonly numbers: readonly (number | null)[] };
/** Where the string is tied; null where it is not. */
export type Knot = { readonly knot: number | null };
/** The bags hung by the student, from the leftmost peg to the rightmost; or the numbers they wrote; or their knot. */
export type Answer = Bags | Numbers | Knot;

/** What there is to hang: the bags of the box, cords that pull up as weights below nothing, then guests. */
export const stock = ({ box, lifts = [], guests = {} }: Hang): readonly number[] => [
  ...box,
  ...lifts.map((lift) => -lift),
  ...(guests.parcel === undefined ? [] : [guests.parcel]),
  ...(guests.cat === undefined ? [] : [guests.cat]),
];

/** What this weight is where it is no bag: a guest, or a cord that pulls up. */
export const guestOf = ({ guests = {} }: Pick<Hang, 'guests'>, weight: number): 'cat' | 'parcel' | 'lift' | undefined =>
  weight < 0 ? 'lift' : weight === guests.cat ? 'cat' : weight === guests.parcel ? 'parcel' : undefined;

/** How many bags of the box hang in a build that can be pulled. */
export function bounds(setup: Hang): { readonly least: number; readonly most: number } {
  const all = stock(setup).length;
  switch (setup.use) {
    case 'one':
      return { least: 1, most: 1 };
    case 'two':
      return { least: 2, most: 2 };
    case 'all':
      return { least: all, most: all };
    case 'some':
      return { least: 0, most: all };
  }
}

/** The pegs on which the student can hang a bag, from left to right. */
export function openPegs(setup: Hang): readonly number[] {
  const taken = new Set([...setup.shut, ...setup.fixed.map((bag) => bag.peg)]);
  const pegs: number[] = [];
  for (let peg = -setup.pegs; peg <= setup.pegs; peg++) if (peg !== 0 && !taken.has(peg)) pegs.push(peg);
  return pegs;
}

/** Reads a setup of any task. @returns the first thing in it that can't be, with its place */
export function parseSetup(raw: unknown): Result<Setup> {
  const named = taskSchema().safeParse(raw);
  if (!named.success) return refuse(reasonOf(named.error));
  const shaped = TASKS[named.data.task]().safeParse(raw);
  if (!shaped.success) return refuse(reasonOf(shaped.error));
  const why = whyNot(shaped.data);
  return why === undefined ? ok(shaped.data) : refuse(why);
}

function whyNot(setup: Setup): string | undefined {
  switch (setup.task) {
    case 'hang':
      return whyNotHang(setup);
    case 'number':
      return whyNotArms(setup);
    case 'mobile':
      return whyNotMobile(setup);
    case 'parcel':
      return whyNotPhoto(setup) ?? whyNotHang(unsealed(setup));
  }
}

/** The first number that stands there twice, if any. */
export const twice = (numbers: readonly number[]): number | undefined => numbers.find((number, index) => numbers.indexOf(number) !== index);

function whyNotHang(setup: Hang): string | undefined {
  const pegs = setup.fixed.map((bag) => bag.peg);
  const off = [...pegs, ...setup.shut].find((peg) => peg === 0 || Math.abs(peg) > setup.pegs);
  if (off !== undefined)
    return `there is no peg ${off}: pegs go from 1 to ${setup.pegs} on the right and from -1 to -${setup.pegs} on the left`;
  const double = twice(pegs);
  if (double !== undefined) return `fixed: two bags hang on peg ${double}`;
  const { cat, parcel } = setup.guests ?? {};
  const same = [cat, parcel].find((guest) => guest !== undefined && setup.box.includes(guest));
  if (same !== undefined) return `guests: a bag of the box weighs ${same} too, and would be taken for one of them`;
  if (cat !== undefined && cat === parcel) return `guests: both weigh ${cat}, and would be taken for each other`;
  const { least } = bounds(setup);
  const all = stock(setup).length;
  if (all < least) return `box: ${setup.use} of its bags must hang, and it holds ${all}`;
  const open = openPegs(setup).length;
  if (open < least) return `${least} bags must hang, and ${open} pegs are open`;
  return undefined;
}

function whyNotArms(setup: Arms): string | undefined {
  if (setup.given !== undefined && setup.given >= setup.arms.length)
    return `given: there are ${setup.arms.length} arms, and one at least has to be left to number`;
  for (const [index, bags] of setup.arms.entries()) {
    const pegs = bags.map((bag) => bag.peg);
    const off = pegs.find((peg) => peg < 1 || peg > setup.pegs);
    if (off !== undefined) return `arms.${index}: there is no peg ${off}: pegs go from 1 to ${setup.pegs}`;
    const double = twice(pegs);
    if (double !== undefined) return `arms.${index}: two bags hang on peg ${double}`;
  }
  return undefined;
}

function whyNotMobile({ rod, knots }: Mobile): string | undefined {
  const hole = twice(rod.map((bag) => bag.hole));
  if (hole !== undefined) return `rod: two bags hang at hole ${hole}`;
  const knot = twice(knots);
  return knot === undefined ? undefined : `knots: ${knot} is listed twice`;
}

function whyNotPhoto(setup: Parcel): string | undefined {
  const { photo, pegs } = setup;
  const hung = [photo.parcel, ...photo.others.map((bag) => bag.peg)];
  const off = hung.find((peg) => peg === 0 || Math.abs(peg) > pegs);
  if (off !== undefined) return `photo: there is no peg ${off}: pegs go from 1 to ${pegs} and from -1 to -${pegs}`;
  const double = twice(hung);
  if (double !== undefined) return `photo: two things hang on peg ${double}`;
  const weight = sealedWeight(setup);
  if (!Number.isInteger(weight) || weight < 1 || weight > HEAVIEST)
    return `photo: it would be level with a parcel of ${weight}, and a parcel weighs a whole number from 1 to ${HEAVIEST}`;
  return undefined;
}

/** From the leftmost peg to the rightmost: the one way in which a build is written down. */
export const inOrder = (bags: Bags): Bags => bags.toSorted((a, b) => a.peg - b.peg);

/** The numbers that the first arms have already: in the order of their pulls, ties included, with room between them. */
export function givenNumbers({ arms, given = 0 }: Arms): readonly number[] {
  const pulls = arms.slice(0, given).map((bags) => bags.reduce((sum, { weight, peg }) => sum + weight * peg, 0));
  return ranks(pulls).map((rank) => rank * GIVEN_STEP);
}

/** The numbers of these arms before anybody writes: those that are given, and null. */
export const unwritten = (setup: Arms): Numbers => {
  const given = givenNumbers(setup);
  return { numbers: setup.arms.map((_, arm) => given[arm] ?? null) };
};

export const untied: Knot = { knot: null };

/** Nothing done yet. */
export function blankOf(setup: Setup): Answer {
  switch (setup.task) {
    case 'number':
      return unwritten(setup);
    case 'mobile':
      return untied;
    default:
      return [];
  }
}

/** What to do in each task. */
export type Cases<T> = {
  readonly hang: (setup: Hang, bags: Bags) => T;
  readonly number: (setup: Arms, numbers: Numbers) => T;
  readonly mobile: (setup: Mobile, knot: Knot) => T;
  readonly parcel: (setup: Parcel, bags: Bags) => T;
};

/** Runs the function of the task at hand. An answer of another task counts as nothing done yet. */
export function inTask<T>(setup: Setup, answer: Answer, cases: Cases<T>): T {
  switch (setup.task) {
    case 'hang':
      return cases.hang(setup, bagsIn(answer));
    case 'number':
      return cases.number(setup, 'numbers' in answer ? answer : unwritten(setup));
    case 'mobile':
      return cases.mobile(setup, 'knot' in answer ? answer : untied);
    case 'parcel':
      return cases.parcel(setup, bagsIn(answer));
  }
}

/** The bags of an answer; none where it is an answer of another task. */
export const bagsIn = (answer: Answer): Bags => ('numbers' in answer || 'knot' in answer ? [] : answer);

/** The same for who sees beams and arms only: a mobile rests on its knot, and a parcel weighs what it weighs. */
export const byTask = <T>(
  setup: Setup,
  answer: Answer,
  hang: (setup: Hang, bags: Bags) => T,
  number: (setup: Arms, numbers: Numbers) => T,
): T =>
  inTask(setup, answer, {
    hang,
    number,
    mobile: (mobile, knot) => hang(tied(mobile, knot), []),
    parcel: (parcel, bags) => hang(unsealed(parcel), bags),
  });
