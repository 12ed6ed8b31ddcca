// What everyone can tell of archers and machines before the concept. Of arrows: the same picture squeezed together is steadier.
// Of machines: what does not end in one number picks nobody; the flag turned takes the other end; sharing out, or dividing by
// the shots, changes nothing about who is ahead where all shoot equally often. Which plates measure what is not known.

import type { Sense } from '../../core/kind.ts';
import { discussReplies } from './discuss.ts';
import { eyeReplies } from './eye.ts';
import { picksOf } from './key.ts';
import type { Shots } from './measures.ts';
import {
  type Answer,
  type Build,
  type Eye,
  type Group,
  inTask,
  type Pick,
  type Place,
  type Placed,
  type Setup,
  steadiest,
  type Wall,
} from './model.ts';
import { placeReplies } from './place.ts';
import { FLAGS, type Plate, shapeAfter } from './plates.ts';
import { groupId, HOLDS, NO_PICK, replyIds, stopOf } from './wall.ts';

type Left = readonly string[];

export const sense: Sense<Setup, Answer> = {
  id: 'squeezed-and-turned',
  leaves: (setup, tried, answer) =>
    inTask<Left>(setup, answer, {
      machine: (wall, build) => alongWall(wall, tried && 'plates' in tried[0] ? tried[0] : undefined, build),
      eye: (eye, pick) => atSight(eye, tried, pick),
      place: looking,
      discuss: (discuss, { plates }) => (shapeAfter(plates) === 'row' ? [NO_PICK] : discussReplies(discuss).map(({ id }) => id)),
    }),
};

/** How a machine goes along the wall, as far as a try of one of its kin tells whom it picks; from there on all is open. */
function alongWall(setup: Wall, tried: Build | undefined, build: Build): Left {
  if (shapeAfter(build.plates) === 'row') return [NO_PICK];
  if (tried === undefined || core(tried) !== core(build)) return replyIds(setup.wall);
  const { wall, mark } = setup;
  const seen = wall.slice(0, stopOf(setup, tried).at + 1);
  const told = turned(tried, build.flag);
  const same = tried.plates.join() === build.plates.join();
  for (const [at, group] of seen.entries()) {
    if (!same && !even(group)) return from(wall, at);
    const top = picksOf(told, wall, mark)[at];
    if (top === undefined) return [NO_PICK];
    if (top.join() !== steadiest(group).join()) return [groupId(at)];
  }
  return from(wall, seen.length);
}

/** It told the first so many groups right, and nothing more is known. */
const from = (wall: readonly Group[], passed: number): Left =>
  replyIds(wall).filter((id) => !wall.slice(0, passed).some((_, at) => id === groupId(at)));

const even = ({ shots }: Group): boolean => shots.every((row) => row.length === shots[0]?.length);

const cores = new WeakMap<readonly Plate[], string>();

/** The plates, whether the end is shared out or not. Worked out once. */
function core({ plates }: Build): string {
  const known =
    cores.get(plates) ?? plates.flatMap((plate) => (plate === 'divide-by-shots' ? [] : [plate === 'share' ? 'pile' : plate])).join();
  cores.set(plates, known);
  return known;
}

const turnedOver = new WeakMap<Build, Build>();

/** The same plates with this flag. One for each build, as what it picks is worked out once. */
function turned(build: Build, flag: Build['flag']): Build {
  if (build.flag === flag) return build;
  const over = turnedOver.get(build) ?? { plates: build.plates, flag: FLAGS.find((one) => one !== build.flag) ?? flag };
  turnedOver.set(build, over);
  return over;
}

function atSight({ wall }: Eye, tried: readonly [Answer, string] | undefined, { pick }: Pick): Left {
  const archers = wall.flatMap(({ shots }) => shots);
  const [before, reply] = tried ?? [];
  const calm = archers.findIndex((one, at) => archers.every((other, index) => index === at || squeezed(one, other)));
  const best = reply === HOLDS && before && 'pick' in before ? before.pick : calm < 0 ? undefined : calm + 1;
  const all = eyeReplies.map(({ id }) => id);
  if (best !== undefined) return all.filter((id) => (id === HOLDS) === (pick === best));
  if (before === undefined || !('pick' in before)) return all;
  const out = pick === before.pick;
  return all.filter((id) => (out ? id !== HOLDS : archers.length > 2 || id === HOLDS));
}

function looking({ shots }: Place, placed: Placed): Left {
  const [given, own] = placeReplies.map(({ id }) => id);
  if (given !== undefined && squeezed(shots, placed.shots)) return [given];
  if (own !== undefined && squeezed(placed.shots, shots)) return [own];
  return placeReplies.map(({ id }) => id);
}

/** As many arrows, and side by side no two of them are farther apart than in the other picture, some nearer: every measure says so, too. */
function squeezed(one: Shots, other: Shots): boolean {
  const [near, far] = [one, other].map(gaps);
  return (
    one.length === other.length &&
    near !== undefined &&
    far !== undefined &&
    near.every((gap, at) => gap <= (far[at] ?? 0)) &&
    near.join() !== far.join()
  );
}

const gaps = (shots: Shots): readonly number[] => {
  const line = shots.toSorted((a, b) => a - b);
  return line.slice(1).map((shot, at) => shot - (line[at] ?? 0));
};
