// What a student can build: an answer is parsed against its setup, so that nothing further in can be illegal.

import { z } from 'zod';
import { lazily, lazyValues } from '../../core/once.ts';
import { ok, type Result, refuse } from '../../core/result.ts';
import { reasonOf } from '../reason.ts';
import {
  type Answer,
  type Bench,
  type Discuss,
  letterOf,
  MOST_ARCHERS,
  MOST_PLACED,
  type Place,
  type Placed,
  type Setup,
  shotSchema,
  type Tray,
} from './model.ts';
import { FLAGS, fitOf, MOST_SOCKETS, misfit, PLATES, type Plate } from './plates.ts';

const SCHEMAS = lazyValues({
  build: () => z.strictObject({ plates: z.array(z.enum(PLATES)).max(2 * MOST_SOCKETS), flag: z.enum(FLAGS).nullable() }),
  pick: () => z.strictObject({ pick: z.int().min(1).max(MOST_ARCHERS).nullable() }),
  placed: () => z.strictObject({ shots: z.array(shotSchema()).max(MOST_PLACED) }),
});
const benchSchema = lazily(() =>
  SCHEMAS.build.extend({ shots: z.array(SCHEMAS.placed.shape.shots.min(1)).max(MOST_ARCHERS).exactOptional() }),
);

/** Half-built answers are legal; `wanting` says what they lack. */
export function parseAnswer(setup: Setup, raw: unknown): Result<Answer> {
  switch (setup.task) {
    case 'machine':
      return checked(SCHEMAS.build.safeParse(raw), ({ plates }) => whyNotTrack(setup, plates));
    case 'eye':
      return checked(SCHEMAS.pick.safeParse(raw), ({ pick }) => whyNotArcher(pick, setup.wall[0]?.shots.length ?? 0));
    case 'place':
      return checked(SCHEMAS.placed.safeParse(raw), (placed) => whyNotPlaced(setup, placed));
    case 'discuss':
      return parseBench(setup, raw);
  }
}

function checked<A extends Answer>(read: z.ZodSafeParseResult<A>, whyNot: (answer: A) => string | undefined): Result<A> {
  if (!read.success) return refuse(reasonOf(read.error));
  const why = whyNot(read.data);
  return why === undefined ? ok(read.data) : refuse(why);
}

const NAMES = { row: 'a whole row', bar: 'a single bar' } as const;

/** Why these plates can't stand on the track; undefined where they can. */
export function whyNotTrack({ plates: tray, sockets }: Tray, plates: readonly Plate[]): string | undefined {
  const strange = plates.find((plate) => !tray.includes(plate));
  if (strange !== undefined) return `plates: this level has no "${strange}"; there are: ${tray.join(', ')}`;
  if (plates.length > sockets) return `plates: ${plates.length} plates on a track of ${sockets} sockets`;
  const at = misfit(plates);
  const plate = plates[at];
  if (plate === undefined) return undefined;
  const { takes } = fitOf(plate);
  const before = at === 0 ? 'the shots come as' : `"${plates[at - 1]}" before it gives`;
  return `plates.${at}: "${plate}" takes ${NAMES[takes]}, and ${before} ${NAMES[takes === 'row' ? 'bar' : 'row']}`;
}

const whyNotArcher = (pick: number | null, archers: number): string | undefined =>
  pick === null || pick <= archers ? undefined : `pick: there are ${archers} archers, and no number ${pick}`;

function whyNotPlaced({ arrows, from, to }: Place, { shots }: Placed): string | undefined {
  if (shots.length > arrows) return `shots: ${shots.length} arrows, and ${arrows} are to be placed`;
  return whyNotWithin('shots', shots, from, to);
}

function whyNotWithin(where: string, shots: readonly number[], from: number, to: number): string | undefined {
  const at = shots.findIndex((shot) => shot < from || shot > to);
  return at < 0 ? undefined : `${where}.${at}: arrows can be placed from ${from} to ${to}, and not at ${shots[at]}`;
}

function parseBench(setup: Discuss, raw: unknown): Result<Bench> {
  const read = checked(
    benchSchema().safeParse(raw),
    ({ plates, shots }) => whyNotTrack(setup, plates) ?? (shots && whyNotOwn(setup, shots)),
  );
  return read.ok ? ok(settled(setup, read.value)) : read;
}

function whyNotOwn({ own, wall }: Discuss, shots: readonly (readonly number[])[]): string | undefined {
  if (own === undefined) return 'shots: the arrows of this level stay where they are';
  const archers = wall[0]?.shots.length ?? 0;
  if (shots.length !== archers) return `shots: there are ${archers} archers, and shots of ${shots.length}`;
  const full = shots.findIndex((row) => row.length > own.most);
  if (full >= 0) return `shots.${full}: ${letterOf(full)} has ${shots[full]?.length} arrows, and at most ${own.most} may be placed`;
  return shots.map((row, at) => whyNotWithin(`shots.${at}`, row, own.from, own.to)).find((why) => why !== undefined);
}

/** Arrows that are where they were given are not written down: one way in which a build is told. */
export function settled({ wall }: Discuss, { plates, flag, shots }: Bench): Bench {
  const moved = shots !== undefined && JSON.stringify(shots) !== JSON.stringify(wall[0]?.shots);
  return moved ? { plates, flag, shots } : { plates, flag };
}
