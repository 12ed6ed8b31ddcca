// What a wall of archers can look like and what a student can make of it: parsed once, so that nothing further in can be illegal.

import { z } from 'zod';
import { lazily } from '../../core/once.ts';
import { ok, type Result, refuse } from '../../core/result.ts';
import { reasonOf } from '../reason.ts';
import { MEAN_DISTANCE, type Shots } from './measures.ts';
import { type Flag, MOST_SOCKETS, PLATES, type Plate } from './plates.ts';
import { picked } from './track.ts';

/** How far from nought a shot can land: what still has room on a ruler. */
export const FARTHEST = 1000;
/** Shots of an archer at most. */
export const MOST_SHOTS = 40;
/** Archers of a group at most: as many as have a letter and a colour. */
export const MOST_ARCHERS = 6;
/** Groups along the wall at most. */
export const MOST_GROUPS = 12;
/** Arrows that can be placed, at most. */
export const MOST_PLACED = 12;

/** What the archers are dressed as. It changes nothing that happens. */
export const DRESSES = ['archers', 'buses', 'ovens'] as const;
export type Dress = (typeof DRESSES)[number];

/** −0 is 0: a log could not keep them apart. */
export const shotSchema = lazily(() =>
  z
    .int()
    .min(-FARTHEST)
    .max(FARTHEST)
    .transform((shot) => shot + 0),
);
const setupSchema = lazily(() => {
  const rowSchema = z.array(shotSchema()).min(1).max(MOST_SHOTS);
  const groupSchema = z
    .strictObject({ shots: z.array(rowSchema).min(2).max(MOST_ARCHERS) })
    .meta({ description: 'the shots of each archer, in the order in which they were shot' });
  const markSchema = shotSchema().meta({ description: 'where the bull is; nought of minutes late, the label of cookies' });
  const dressSchema = z.enum(DRESSES).default('archers');
  const platesSchema = z.array(z.enum(PLATES)).min(1).max(PLATES.length).meta({ description: 'the plates of the tray' });
  const socketsSchema = z.int().min(1).max(MOST_SOCKETS);
  const oneGroup = z.array(groupSchema).length(1);

  const machineSchema = z.strictObject({
    task: z.literal('machine').default('machine'),
    mark: markSchema,
    plates: platesSchema,
    sockets: socketsSchema,
    wall: z.array(groupSchema).min(1).max(MOST_GROUPS),
    new: z
      .int()
      .min(1)
      .max(MOST_GROUPS)
      .exactOptional()
      .meta({ description: 'so many groups, the last ones, were not on the wall before; all of them where it is left out' }),
    dress: dressSchema,
  });

  const eyeSchema = z.strictObject({ task: z.literal('eye'), mark: markSchema, wall: oneGroup, dress: dressSchema });

  const placeSchema = z.strictObject({
    task: z.literal('place'),
    mark: markSchema,
    shots: z.array(shotSchema()).min(1).max(MOST_PLACED).meta({ description: 'the shots of the first archer, which stay' }),
    arrows: z.int().min(1).max(MOST_PLACED).meta({ description: 'how many the student places for the second' }),
    from: shotSchema().default(0),
    to: shotSchema().default(20),
    dress: dressSchema,
  });

  const ownSchema = z
    .strictObject({ from: shotSchema(), to: shotSchema(), most: z.int().min(1).max(MOST_PLACED) })
    .meta({ description: 'arrows can be placed from here to here, at most so many for each archer' });

  const discussSchema = z.strictObject({
    task: z.literal('discuss').meta({ description: 'there is no truth: the replies are whom the machine picks' }),
    mark: markSchema,
    plates: platesSchema,
    sockets: socketsSchema,
    wall: oneGroup,
    own: ownSchema.exactOptional(),
    dress: dressSchema,
  });

  return z.discriminatedUnion('task', [machineSchema, eyeSchema, placeSchema, discussSchema]);
});

export type Group = { readonly shots: readonly Shots[] };
/** What a track is built with. */
export type Tray = { readonly mark: number; readonly plates: readonly Plate[]; readonly sockets: number };
export type Wall = Tray & {
  readonly task: 'machine';
  readonly wall: readonly Group[];
  readonly new?: number;
  readonly dress: Dress;
};
export type Eye = { readonly task: 'eye'; readonly mark: number; readonly wall: readonly Group[]; readonly dress: Dress };
export type Place = {
  readonly task: 'place';
  readonly mark: number;
  readonly shots: Shots;
  readonly arrows: number;
  readonly from: number;
  readonly to: number;
  readonly dress: Dress;
};
export type Own = { readonly from: number; readonly to: number; readonly most: number };
export type Discuss = Tray & {
  readonly task: 'discuss';
  readonly wall: readonly Group[];
  readonly own?: Own;
  readonly dress: Dress;
};
export type Setup = Wall | Eye | Place | Discuss;

/** `flag` is null until it is set. */
export type Build = { readonly plates: readonly Plate[]; readonly flag: Flag | null };
/** The archer who got the flag, from 1; null while it stands in its box. */
export type Pick = { readonly pick: number | null };
export type Placed = { readonly shots: Shots };
/** A machine, and the arrows where they are not those that were given. */
export type Bench = Build & { readonly shots?: readonly Shots[] };
export type Answer = Build | Pick | Placed | Bench;

export function parseSetup(raw: unknown): Result<Setup> {
  const shaped = setupSchema().safeParse(raw);
  if (!shaped.success) return refuse(reasonOf(shaped.error));
  const why = whyNot(shaped.data);
  return why === undefined ? ok(shaped.data) : refuse(why);
}

function whyNot(setup: Setup): string | undefined {
  switch (setup.task) {
    case 'machine':
      return twice(setup.plates) ?? tooNew(setup) ?? setup.wall.map(whyNotTold).find((why) => why !== undefined);
    case 'eye':
      return setup.wall.map(whyNotTold).find((why) => why !== undefined);
    case 'place':
      return whyNotFrom('from', setup, setup.shots);
    case 'discuss':
      return twice(setup.plates) ?? (setup.own && whyNotOwn(setup.own, setup.wall));
  }
}

function twice(plates: readonly Plate[]): string | undefined {
  const plate = plates.find((one, at) => plates.indexOf(one) !== at);
  return plate && `plates: "${plate}" is there twice; the tray holds as many of each as there are sockets`;
}

const tooNew = ({ wall, new: fresh = 0 }: Wall): string | undefined =>
  fresh > wall.length ? `new: ${fresh} groups are new, and the wall has ${wall.length}` : undefined;

/** Letters of the archers. */
export const letterOf = (archer: number): string => 'ABCDEF'[archer] ?? '';

function whyNotTold(group: Group, at: number): string | undefined {
  const tied = steadiest(group);
  return tied.length === 1
    ? undefined
    : `wall.${at}: ${tied.map(letterOf).join(' and ')} are equally steady, so there is no steadiest to pick (only "discuss" needs none)`;
}

function whyNotFrom(where: string, { from, to }: { readonly from: number; readonly to: number }, shots: Shots): string | undefined {
  if (from >= to) return `${where}: arrows can be placed from ${from} to ${to}, which is nowhere`;
  const off = shots.find((shot) => shot < from || shot > to);
  return off === undefined ? undefined : `${where}: a shot is at ${off}, and arrows can be placed from ${from} to ${to}`;
}

function whyNotOwn(own: Own, wall: readonly Group[]): string | undefined {
  const archers = wall.flatMap((group) => group.shots);
  if (archers.some((shots) => shots.length > own.most)) return `own.most: an archer has more than ${own.most} arrows`;
  return whyNotFrom('own', own, archers.flat());
}

const known = new WeakMap<Group, readonly number[]>();

/** The archers with the smallest mean distance from their own middle, from 0: one, where they are not equal. Worked out once. */
export function steadiest(group: Group): readonly number[] {
  const archers = known.get(group) ?? picked(MEAN_DISTANCE, 'smallest', group.shots, 0) ?? [];
  known.set(group, archers);
  return archers;
}

/** The groups that were not on the wall before: so many, the last ones. */
export const newGroups = ({ wall, new: fresh = wall.length }: Wall): number => fresh;

/** What to do in each task. */
export type Cases<T> = {
  readonly machine: (setup: Wall, build: Build) => T;
  readonly eye: (setup: Eye, pick: Pick) => T;
  readonly place: (setup: Place, placed: Placed) => T;
  readonly discuss: (setup: Discuss, bench: Bench) => T;
};

export const NOTHING: Build = { plates: [], flag: null };
export const NOBODY: Pick = { pick: null };
export const NO_ARROWS: Placed = { shots: [] };

/** Runs the function of the task at hand. An answer of another task counts as nothing done yet. */
export function inTask<T>(setup: Setup, answer: Answer, cases: Cases<T>): T {
  switch (setup.task) {
    case 'machine':
      return cases.machine(setup, 'plates' in answer ? answer : NOTHING);
    case 'eye':
      return cases.eye(setup, 'pick' in answer ? answer : NOBODY);
    case 'place':
      return cases.place(setup, 'plates' in answer || 'pick' in answer ? NO_ARROWS : answer);
    case 'discuss':
      return cases.discuss(setup, 'plates' in answer ? answer : NOTHING);
  }
}

/** Nothing done yet. */
export const blankOf = (setup: Setup): Answer =>
  inTask<Answer>(setup, NOTHING, { machine: () => NOTHING, eye: () => NOBODY, place: () => NO_ARROWS, discuss: () => NOTHING });
