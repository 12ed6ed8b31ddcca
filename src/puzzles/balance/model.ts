// What a beam can look like and what a student can do to it: parsed once, so that nothing further in can be illegal.

import { z } from 'zod';
import { ok, type Result, refuse } from '../../core/result.ts';
import { reasonOf } from '../reason.ts';

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

/** How many bags must hang; `some` is any number of them, none included. */
export const USES = ['one', 'two', 'all', 'some'] as const;
export type Use = (typeof USES)[number];

/** What the machine is dressed as. It changes nothing that happens. */
export const DRESSES = ['seesaw', 'cat', 'crane'] as const;

const pegSchema = z.int().min(-MOST_PEGS).max(MOST_PEGS);
const bagSchema = z.strictObject({
  weight: z.int().min(1).max(HEAVIEST),
  peg: pegSchema.meta({ description: 'counted from the pivot; left pegs are negative' }),
});
const pegsSchema = z.int().min(1).max(MOST_PEGS).meta({ description: 'pegs on each side' });
const dressSchema = z.enum(DRESSES).default('seesaw');

const hangSchema = z.strictObject({
  task: z.literal('hang'),
  pegs: pegsSchema,
  fixed: z.array(bagSchema).meta({ description: 'bags that hang there and stay' }),
  box: z.array(z.int().min(1).max(HEAVIEST)).max(MOST_BAGS).meta({ description: 'weights of the bags to hang, each at most once' }),
  use: z.enum(USES).default('some').meta({ description: 'how many must hang' }),
  shut: z.array(pegSchema).default([]).meta({ description: 'pegs on which nothing can be hung' }),
  dress: dressSchema,
});

const armsSchema = z.strictObject({
  task: z.literal('number'),
  pegs: pegsSchema,
  arms: z.array(z.array(bagSchema).min(1)).min(2).max(MOST_ARMS).meta({ description: 'the bags of each arm' }),
  dress: dressSchema,
});

export const setupSchema = z.discriminatedUnion('task', [hangSchema, armsSchema]);

export type Bag = { readonly weight: number; readonly peg: number };
export type Bags = readonly Bag[];
export type Hang = Omit<Readonly<z.infer<typeof hangSchema>>, 'fixed' | 'box' | 'shut'> & {
  readonly fixed: Bags;
  readonly box: readonly number[];
  readonly shut: readonly number[];
};
export type Arms = Omit<Readonly<z.infer<typeof armsSchema>>, 'arms'> & { readonly arms: readonly Bags[] };
export type Setup = Hang | Arms;

/** The number on each arm; null where none is written yet. */
export type Numbers = { readonly numbers: readonly (number | null)[] };
/** The bags hung by the student, from the leftmost peg to the rightmost; or the numbers they wrote. */
export type Answer = Bags | Numbers;

/** How many bags of the box hang in a build that can be pulled. */
export function bounds(setup: Hang): { readonly least: number; readonly most: number } {
  const all = setup.box.length;
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

export function parseSetup(raw: unknown): Result<Setup> {
  const shaped = setupSchema.safeParse(raw);
  if (!shaped.success) return refuse(reasonOf(shaped.error));
  const setup = shaped.data;
  const why = setup.task === 'hang' ? whyNotHang(setup) : whyNotArms(setup);
  return why === undefined ? ok(setup) : refuse(why);
}

const twice = (numbers: readonly number[]): number | undefined => numbers.find((number, index) => numbers.indexOf(number) !== index);

function whyNotHang(setup: Hang): string | undefined {
  const pegs = setup.fixed.map((bag) => bag.peg);
  const off = [...pegs, ...setup.shut].find((peg) => peg === 0 || Math.abs(peg) > setup.pegs);
  if (off !== undefined)
    return `there is no peg ${off}: pegs go from 1 to ${setup.pegs} on the right and from -1 to -${setup.pegs} on the left`;
  const double = twice(pegs);
  if (double !== undefined) return `fixed: two bags hang on peg ${double}`;
  const { least } = bounds(setup);
  if (setup.box.length < least) return `box: ${setup.use} of its bags must hang, and it holds ${setup.box.length}`;
  const open = openPegs(setup).length;
  if (open < least) return `${least} bags must hang, and ${open} pegs are open`;
  return undefined;
}

function whyNotArms(setup: Arms): string | undefined {
  for (const [index, bags] of setup.arms.entries()) {
    const pegs = bags.map((bag) => bag.peg);
    const off = pegs.find((peg) => peg < 1 || peg > setup.pegs);
    if (off !== undefined) return `arms.${index}: there is no peg ${off}: pegs go from 1 to ${setup.pegs}`;
    const double = twice(pegs);
    if (double !== undefined) return `arms.${index}: two bags hang on peg ${double}`;
  }
  return undefined;
}

const bagsSchema = z.array(bagSchema).max(MOST_BAGS);
const numbersSchema = z.strictObject({ numbers: z.array(z.int().min(0).max(HIGHEST_NUMBER).nullable()).max(MOST_ARMS) });

/** Half-built answers are legal; `wanting` says what they lack. */
export function parseAnswer(setup: Setup, raw: unknown): Result<Answer> {
  if (setup.task === 'hang') {
    const bags = bagsSchema.safeParse(raw);
    if (!bags.success) return refuse(reasonOf(bags.error));
    const why = whyNotBags(setup, bags.data);
    return why === undefined ? ok(inOrder(bags.data)) : refuse(why);
  }
  const numbers = numbersSchema.safeParse(raw);
  if (!numbers.success) return refuse(reasonOf(numbers.error));
  const written = numbers.data.numbers.length;
  if (written !== setup.arms.length) return refuse(`numbers: there are ${setup.arms.length} arms, and ${written} numbers`);
  // −0 is 0: a log could not keep them apart.
  return ok({ numbers: numbers.data.numbers.map((number) => (number === null ? null : number + 0)) });
}

function whyNotBags(setup: Hang, bags: Bags): string | undefined {
  const { most } = bounds(setup);
  if (bags.length > most) return `${bags.length} bags hang, and at most ${most} may`;
  const open = openPegs(setup);
  const barred = bags.find((bag) => !open.includes(bag.peg));
  if (barred !== undefined) return `peg ${barred.peg} is not open`;
  const double = twice(bags.map((bag) => bag.peg));
  if (double !== undefined) return `two bags hang on peg ${double}`;
  const strange = bags.find(({ weight }) => count(bags, weight) > setup.box.filter((one) => one === weight).length);
  return strange && `the box has no ${count(bags, strange.weight) > 1 ? 'further ' : ''}bag of weight ${strange.weight}`;
}

const count = (bags: Bags, weight: number): number => bags.filter((bag) => bag.weight === weight).length;

/** From the leftmost peg to the rightmost: the one way in which a build is written down. */
export const inOrder = (bags: Bags): Bags => bags.toSorted((a, b) => a.peg - b.peg);

/** Runs the function of the task at hand. An answer of the other task counts as nothing done yet. */
export function byTask<T>(
  setup: Setup,
  answer: Answer,
  hang: (setup: Hang, bags: Bags) => T,
  number: (setup: Arms, numbers: Numbers) => T,
): T {
  if (setup.task === 'hang') return hang(setup, 'numbers' in answer ? [] : answer);
  return number(setup, 'numbers' in answer ? answer : unwritten(setup));
}

export const unwritten = (setup: Arms): Numbers => ({ numbers: setup.arms.map(() => null) });
