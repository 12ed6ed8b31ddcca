// Another deal of a level: other archers, as hard, and the same ideas stop at them.

import type { Goal } from '../../core/kind.ts';
import { type Random, shuffled, whole } from '../../core/random.ts';
import { upTo } from './builds.ts';
import { features } from './features.ts';
import { heldBy, IDEAS, type Idea } from './ideas.ts';
import { picking } from './key.ts';
import { disagreement, type Shots } from './measures.ts';
import {
  type Answer,
  blankOf,
  type Discuss,
  type Eye,
  type Group,
  newGroups,
  type Place,
  parseSetup,
  type Setup,
  steadiest,
  type Wall,
} from './model.ts';
import { placeBuilds } from './place.ts';
import { sum } from './shape.ts';
import { reaches, solve } from './solver.ts';
import { isSmall, type Odds, placeOdds, strategies, wallOdds, weighed } from './strategies.ts';
import { countOf } from './tracks.ts';

/** How far, in logits, the difficulty of a deal may lie from that of its model. */
export const LIKE_TOLERANCE = 0.5;
/** An idea fails where its chance of the goal at first try is at most this. */
const FAILS_AT_MOST = 0.2;
/** A share of all tracks that is as small stays below that among distinct ones as well. */
const FAR_BELOW = 0.02;
/** One as large is too large among distinct ones, too. */
const FAR_ABOVE = 0.5;
/** Tracks of which the distinct machines are told apart. */
const DISTINCT = 2000;
/** Where they are more, the share of all tracks has to be as many times below. */
const CAUTION = 2;
/** Room for the last bit of a sum. */
const EPSILON = 1e-9;
/** Deals dreamt up before giving up. */
const DREAMS = 150;
/** In the first of these all ideas are to be led quite astray, which is seen without running a machine; then it may be as on the model. */
const STRICT = 100;
/** Builds looked at for a deal's solution. */
const BUDGET = 20_000;
/** What is drawn of an idea's placings to see how often they do: the standard error of a chance of 0.2 is then 0.03. */
const DRAWS = 150;
/** Groups dreamt up for one that has a clear steadiest. */
const GROUPS = 60;
/** Groups that one is chosen from. */
const CHOICES = 16;
/** How far apart the shots of a shaky archer can be, and those of a calm one. */
const WIDE = 9;
const NARROW = 3;

type Like = { readonly like: Setup; readonly goal: Goal; readonly fails: readonly string[] };

export function another(random: Random, { like, goal, fails }: Like): readonly [Setup, Answer] | undefined {
  const aim = hardness(like);
  const ideas = IDEAS.filter((idea) => fails.includes(idea.id));
  for (let dream = 0; dream < DREAMS; dream++) {
    const astray = dream < STRICT ? ideas.filter((idea) => idea.id !== NEVER_ASTRAY) : ideas.filter((idea) => straysOn(idea, like));
    const setup = dreamt(random, like, astray);
    if (setup === undefined || JSON.stringify(setup) === JSON.stringify(like)) continue;
    if (Math.abs(hardness(setup) - aim) > LIKE_TOLERANCE) continue;
    if (like.task === 'machine' && !astray.every((idea) => straysOn(idea, setup))) continue;
    if (ideas.some((idea) => chance(idea, setup, goal, random) > FAILS_AT_MOST + EPSILON)) continue;
    if (solve(setup, goal, BUDGET).found === 'answer') return [setup, blankOf(setup)];
  }
  return undefined;
}

/** It holds all archers equal, and so is never sure of any. */
const NEVER_ASTRAY = 'signed';

const hardness = (setup: Setup): number => Object.values(features(setup)).reduce((total, logits) => total + logits, 0);

/** The chance that someone with this idea reaches the goal with the first build they would make. */
function chance(idea: Idea, setup: Setup, goal: Goal, random: Random): number {
  if (setup.task === 'machine' && 'reply' in goal && goal.reply === 'holds' && strays(idea, setup)) return 0;
  const believed = oddsOf(idea, setup, goal);
  const about = believed.length > 0 ? share(setup, goal, believed) : 1;
  // Among distinct builds the share is another one: where it could matter, these are told apart, if that takes no long time.
  if (setup.task === 'machine' && about > FAR_BELOW && about <= FAR_ABOVE) {
    if (tracksOf(setup) > DISTINCT) return about * CAUTION;
    const once = distinctOdds(idea, setup, goal);
    if (once.length > 0) return share(setup, goal, once);
  }
  if (believed.length > 0) return about;
  const strategy = strategies.find(({ id }) => id === idea.id);
  const built = Array.from({ length: DRAWS }, () => strategy?.build(setup, goal, random));
  return share(
    setup,
    goal,
    built.flatMap((answer) => (answer === undefined ? [] : [[answer, 1] as const])),
  );
}

const tracksOf = (setup: Wall): number =>
  Array.from({ length: setup.sockets }, (_, at) => countOf(setup, at + 1)).reduce((all, count) => all + count, 0);

/** Each distinct machine, with its chance of the goal for someone with this idea: each track has two flags. */
const distinctOdds = (idea: Idea, setup: Wall, goal: Goal): Odds<Answer> =>
  weighed(idea, setup, goal, upTo(setup, 2 * DISTINCT) ?? []).flatMap(([{ build, picks }, of]) =>
    of > 0 ? [[picking(build, setup.wall, picks), of] as const] : [],
  );

/** What they would build, where it was weighed; else nothing, and it has to be drawn. */
function oddsOf(idea: Idea, setup: Setup, goal: Goal): Odds<Answer> {
  if (setup.task === 'machine') return wallOdds(idea, setup, goal).map(([{ build, picks }, of]) => [picking(build, setup.wall, picks), of]);
  if (setup.task !== 'place' || !isSmall(setup)) return [];
  const odds = placeOdds(idea, setup, goal);
  return odds.length > 0 ? odds : Array.from(placeBuilds(setup), (placed) => [placed, 1]);
}

function share(setup: Setup, goal: Goal, odds: Odds<Answer>): number {
  const all = odds.reduce((total, [, of]) => total + of, 0);
  return odds.reduce((total, [answer, of]) => (reaches(setup, goal, answer) ? total + of : total), 0) / all;
}

/** Sure of one who is not the steadiest. */
const goesAstray = (idea: Idea, group: Group, mark: number): boolean =>
  !steadiest(group).some((archer) => heldBy(idea, group, mark).includes(archer));

/** Somewhere along the wall: then no machine that they believe in holds. */
const strays = (idea: Idea, { wall, mark }: Wall | Eye): boolean => wall.some((group) => goesAstray(idea, group, mark));

const straysOn = (idea: Idea, setup: Setup): boolean => (setup.task === 'machine' || setup.task === 'eye') && strays(idea, setup);

function dreamt(random: Random, like: Setup, ideas: readonly Idea[]): Setup | undefined {
  switch (like.task) {
    case 'machine':
      return dreamtWall(random, like, ideas);
    case 'eye':
      return dreamtEye(random, like, ideas);
    case 'place':
      return dreamtPlace(random, like);
    case 'discuss':
      return dreamtDiscuss(random, like);
  }
}

/** The new groups are shot again; the others stay on the wall. */
function dreamtWall(random: Random, like: Wall, ideas: readonly Idea[]): Wall | undefined {
  const kept = like.wall.slice(0, like.wall.length - newGroups(like));
  const missing = ideas.filter((idea) => !strays(idea, { ...like, wall: kept }));
  const wall = dreamtGroups(random, like.wall.slice(kept.length), like.mark, missing);
  return wall && { ...like, wall: [...kept, ...wall] };
}

function dreamtEye(random: Random, like: Eye, ideas: readonly Idea[]): Eye | undefined {
  const wall = dreamtGroups(random, like.wall, like.mark, ideas);
  return wall && { ...like, wall };
}

/** For each group, of a few that are dreamt up, the one that leads most of those astray who are still to be. */
function dreamtGroups(random: Random, like: readonly Group[], mark: number, ideas: readonly Idea[]): readonly Group[] | undefined {
  const groups: Group[] = [];
  let missing = ideas;
  for (const model of like) {
    const few = Array.from({ length: CHOICES }, () => dreamtGroup(random, model, mark)).filter((group) => group !== undefined);
    const told = few.map((group) => ({ group, left: missing.filter((idea) => !goesAstray(idea, group, mark)) }));
    const [first, ...rest] = told;
    if (first === undefined) return undefined;
    const best = rest.reduce((a, b) => (b.left.length < a.left.length ? b : a), first);
    groups.push(best.group);
    missing = best.left;
  }
  return groups;
}

/** As many archers with as many shots, some calm and some not, of whom all accepted measures say the same. */
function dreamtGroup(random: Random, like: Group, mark: number): Group | undefined {
  for (let tried = 0; tried < GROUPS; tried++) {
    const shots = like.shots.map((row) => dreamtShots(random, row.length, mark));
    if (!disagreement(shots)) return { shots };
  }
  return undefined;
}

/** Shots with a whole mean, about a middle of their own. */
function dreamtShots(random: Random, count: number, mark: number): Shots {
  const spread = whole(random, 2) === 0 ? NARROW : WIDE;
  const middle = mark + whole(random, 2 * NARROW + 1) - NARROW;
  const shots = Array.from({ length: count }, () => middle + whole(random, spread + 1) - (spread >> 1));
  const odd = ((sum(shots) % count) + count) % count;
  // What keeps the mean from being whole is taken off one shot each, so that none of them is moved far.
  const short = shuffled(random, [...shots.keys()]).slice(0, odd);
  return shots.map((shot, at) => (short.includes(at) ? shot - 1 : shot));
}

/** The given arrows mirrored, or moved as far as the ruler has room for them. */
function dreamtPlace(random: Random, like: Place): Place | undefined {
  const { from, to } = like;
  const turned = whole(random, 2) === 0 ? like.shots : like.shots.map((shot) => from + to - shot);
  const [least, most] = [from - Math.min(...turned), to - Math.max(...turned)];
  const by = least + whole(random, most - least + 1);
  return readable({ ...like, shots: turned.map((shot) => shot + by) });
}

function dreamtDiscuss(random: Random, like: Discuss): Discuss | undefined {
  const wall = like.wall.map(({ shots }) => ({ shots: shots.map((row) => dreamtShots(random, row.length, like.mark)) }));
  const { own } = like;
  const within =
    own === undefined
      ? wall
      : wall.map(({ shots }) => ({ shots: shots.map((row) => row.map((shot) => Math.min(own.to, Math.max(own.from, shot)))) }));
  return readable({ ...like, wall: within });
}

const readable = <S extends Setup>(setup: S): S | undefined => (parseSetup(setup).ok ? setup : undefined);
