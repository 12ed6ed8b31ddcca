// Another deal of a level: other numbers, as hard, and the same strategies stop at it.

import type { Goal } from '../../core/kind.ts';
import { type Random, shuffled, whole } from '../../core/random.ts';
import { features } from './features.ts';
import { type Answer, type Arms, type Bags, blankOf, type Hang, type Mobile, type Parcel, parseSetup, type Setup } from './model.ts';
import { RULES, type Rule } from './rules.ts';
import { type Summary, summed } from './side.ts';
import { reaches, solve } from './solver.ts';
import { numberOdds, type Odds, pool, tiltOdds } from './strategies.ts';

/** How far, in logits, the difficulty of a deal may lie from that of its model. */
export const LIKE_TOLERANCE = 0.5;
/** A strategy fails where its chance of the goal at first try is at most this (levels/balance.json of the design). */
export const FAILS_AT_MOST = 0.2;
/** Room for the last bit of a sum. */
const EPSILON = 1e-9;
/** Deals dreamt up before giving up. */
const DREAMS = 400;
/** Builds looked at for a deal's solution. */
const BUDGET = 20_000;
/** The weights of small numbers; a level with heavier bags is dealt up to its own heaviest. */
const LIGHT = 6;

type Like = { readonly like: Setup; readonly goal: Goal; readonly fails: readonly string[] };

/**
 * Another setup like this one, with nothing done to it: within LIKE_TOLERANCE of its difficulty, solvable, and the same
 * strategies fail at first try. undefined where DREAMS draws found none.
 */
export function another(random: Random, { like, goal, fails }: Like): readonly [Setup, Answer] | undefined {
  const rules = RULES.filter((rule) => fails.includes(rule.id));
  const aim = hardness(like, goal);
  for (let dream = 0; dream < DREAMS; dream++) {
    const setup = dreamt(random, like);
    if (setup === undefined || same(setup, like) || solve(setup, goal, BUDGET).found !== 'answer') continue;
    if (Math.abs(hardness(setup, goal) - aim) > LIKE_TOLERANCE) continue;
    if (rules.every((rule) => firstTry(rule, setup, goal, random) <= FAILS_AT_MOST + EPSILON)) return [setup, blankOf(setup)];
  }
  return undefined;
}

/** The chance that someone who follows the rule reaches the goal with the first build they would make. */
export function firstTry(rule: Rule, setup: Setup, goal: Goal, random: Random, summary: Summary = summed): number {
  const held = { rule, summary };
  return setup.task === 'number'
    ? reached(setup, goal, numberOdds(held, setup, goal))
    : reached(setup, goal, tiltOdds(held, setup, goal, pool(setup, random)));
}

function reached(setup: Setup, goal: Goal, odds: Odds<Answer>): number {
  const sum = odds.reduce((total, [, weight]) => total + weight, 0);
  return odds.reduce((total, [answer, weight]) => (weight > 0 && reaches(setup, goal, answer) ? total + weight : total), 0) / sum;
}

const hardness = (setup: Setup, goal: Goal): number => Object.values(features(setup, goal)).reduce((sum, logits) => sum + logits, 0);

const same = (a: Setup, b: Setup): boolean => JSON.stringify(a) === JSON.stringify(b);

function dreamt(random: Random, like: Setup): Setup | undefined {
  switch (like.task) {
    case 'hang':
      return dreamtHang(random, like);
    case 'number':
      return dreamtArms(random, like);
    case 'mobile':
      return dreamtMobile(random, like);
    case 'parcel':
      return dreamtParcel(random, like);
  }
}

const heaviest = (weights: readonly number[]): number => Math.max(LIGHT, ...weights);

function dreamtHang(random: Random, like: Hang): Hang {
  const top = heaviest([...like.box, ...like.fixed.map((bag) => bag.weight)]);
  const right = shuffledPegs(random, like.pegs);
  const left = shuffledPegs(random, like.pegs).map((peg) => -peg);
  const fixed = like.fixed.map(({ peg }) => ({ weight: 1 + whole(random, top), peg: (peg > 0 ? right : left).pop() ?? peg }));
  const box = dreamtBox(random, like.box, top);
  return { ...like, fixed, shut: reshut(random, like, fixed), box };
}

/** As many bags; where all differ, all differ again. */
function dreamtBox(random: Random, like: readonly number[], top: number): readonly number[] {
  const distinct = new Set(like).size === like.length && like.length <= top;
  const weights = Array.from({ length: top }, (_, at) => at + 1);
  const box = distinct ? shuffled(random, weights).slice(0, like.length) : like.map(() => 1 + whole(random, top));
  return box.toSorted((a, b) => a - b);
}

const shuffledPegs = (random: Random, pegs: number): number[] =>
  shuffled(
    random,
    Array.from({ length: pegs }, (_, at) => at + 1),
  );

/** A shut peg that mirrors a bag goes on mirroring one; the others stay where they are. */
function reshut(random: Random, like: Hang, fixed: Bags): readonly number[] {
  const mirrors = (bags: Bags, peg: number) => bags.some((bag) => bag.peg === -peg);
  const moved = like.shut.filter((peg) => mirrors(like.fixed, peg));
  const still = like.shut.filter((peg) => !mirrors(like.fixed, peg));
  const pegs = shuffled(
    random,
    fixed.map((bag) => -bag.peg),
  ).slice(0, moved.length);
  return [...new Set([...still, ...pegs])];
}

function dreamtArms(random: Random, like: Arms): Arms {
  const top = heaviest(like.arms.flat().map((bag) => bag.weight));
  const arms = like.arms.map((bags) => {
    const pegs = shuffledPegs(random, like.pegs);
    return bags.map((bag, at) => ({ weight: 1 + whole(random, top), peg: pegs[at] ?? bag.peg }));
  });
  return { ...like, arms };
}

/** Other weights, on a rod that may be a hole shorter at either end; knots stay between its ends. */
function dreamtMobile(random: Random, like: Mobile): Mobile | undefined {
  const top = heaviest(like.rod.map((bag) => bag.weight));
  const rod = like.rod.map(({ hole }) => ({ weight: 1 + whole(random, top), hole: hole - Math.sign(hole) * whole(random, 2) }));
  const holes = rod.map(({ hole }) => hole);
  const knots = like.knots.filter((knot) => knot > Math.min(...holes) && knot < Math.max(...holes));
  return readable({ ...like, rod, knots });
}

/** Another photo, and the parcel on another peg: only those that leave it a whole weight can be read. */
function dreamtParcel(random: Random, like: Parcel): Parcel | undefined {
  const top = heaviest([...like.box, ...like.photo.others.map((bag) => bag.weight)]);
  const near = shuffledPegs(random, like.pegs);
  const far = shuffledPegs(random, like.pegs);
  const side = Math.sign(like.photo.parcel);
  const peg = (like: number): number => (Math.sign(like) === side ? side * (near.pop() ?? 1) : -side * (far.pop() ?? 1));
  const photo = {
    parcel: peg(like.photo.parcel),
    others: like.photo.others.map((bag) => ({ weight: 1 + whole(random, top), peg: peg(bag.peg) })),
  };
  const parcel = Math.sign(like.parcel) * (1 + whole(random, like.pegs));
  return parcel === photo.parcel ? undefined : readable({ ...like, photo, parcel, box: dreamtBox(random, like.box, top) });
}

const readable = <S extends Setup>(setup: S): S | undefined => (parseSetup(setup).ok ? setup : undefined);
