// Which level comes next. Policies are named and swappable; each gives weights, the draw is the same for all.

import type { Beliefs, Gaussian } from '../core/beliefs.ts';
import type { Why } from '../core/event.ts';
import type { Figures } from '../core/kind.ts';
import { isExplore, type Place } from '../core/level.ts';
import { draw, type Random } from '../core/random.ts';
import { exp } from '../core/real.ts';
import { chanceOfMeeting, difficultyOf, drifted } from './ability.ts';
import { TABLE } from './table.ts';

/** A level that may come next, with what is believed of the learner in its world. */
export type Candidate = {
  readonly id: string;
  readonly place: Place;
  readonly solved: boolean;
  /** contributions to the prior of its difficulty, in logits */
  readonly features: Figures;
  /** what `calibrate` found of levels' difficulties, by id; left out where nothing was fitted */
  readonly fitted?: Readonly<Record<string, Gaussian>> | undefined;
  readonly beliefs: Beliefs;
};

/** `chances`: the probability of each level that could be drawn, summing to 1. */
export type Next = { readonly level: string; readonly chances: Readonly<Record<string, number>>; readonly why: Why };

type Weighted = { readonly weights: Readonly<Record<string, number>>; readonly why: string; readonly target?: number };
type Policy = (candidates: readonly Candidate[]) => Weighted;

type Phase = 'entry' | 'explore' | 'consolidate' | 'sandbox';
const phaseOf = (place: Place): Phase => (isExplore(place) ? 'explore' : place === 'entry' || place === 'sandbox' ? place : 'consolidate');

const alike = (candidates: readonly Candidate[]): Readonly<Record<string, number>> =>
  Object.fromEntries(candidates.map((candidate) => [candidate.id, 1]));

/** Sandboxes have no goal, so they are never solved: they come when nothing else is left to solve. */
function unsolved(candidates: readonly Candidate[]): readonly Candidate[] {
  const open = candidates.filter((candidate) => !candidate.solved && candidate.place !== 'sandbox');
  if (open.length > 0) return open;
  const sandboxes = candidates.filter((candidate) => candidate.place === 'sandbox');
  return sandboxes.length > 0 ? sandboxes : candidates;
}

/**
 * How much a level weighs whose chance of success is p: exp(−½ ((p − target) / width)²), 0 to 1 [o].
 * @param chance p, 0 to 1
 */
export function zoneWeight(chance: number, target: number): number {
  const off = (chance - target) / TABLE.targetWidth;
  return exp(-0.5 * off * off);
}

/** The chance of success at the next pull, luck and rungs left out: a lucky hit is no success to aim for. */
const chanceOf = ({ id, features, fitted, beliefs }: Candidate): number =>
  chanceOfMeeting(drifted(beliefs.ability, beliefs.associability), difficultyOf(beliefs.difficulty, id, features, fitted));

/** Each level by how near its chance of success is to the target. */
const towards = (candidates: readonly Candidate[], target: number, why: string): Weighted => ({
  weights: Object.fromEntries(candidates.map((candidate) => [candidate.id, zoneWeight(chanceOf(candidate), target)])),
  why,
  target,
});

/**
 * A draw between the first unsolved levels of the phase that comes next, towards a low chance of first-try success while
 * exploring and towards 85% in consolidation (SCIENCE "85%"). Entries come first and in order: nearly everyone manages them.
 */
function struggleZone(candidates: readonly Candidate[]): Weighted {
  const open = unsolved(candidates);
  const phase = open[0] === undefined ? 'sandbox' : phaseOf(open[0].place);
  const zone = open.filter((candidate) => phaseOf(candidate.place) === phase).slice(0, phase === 'entry' ? 1 : TABLE.zone);
  if (phase === 'entry' || phase === 'sandbox') return { weights: alike(zone), why: phase };
  return towards(zone, phase === 'explore' ? TABLE.exploreTarget : TABLE.consolidateTarget, phase);
}

/** All unsolved levels, whatever their phase, towards 85%: the rule for instruction without productive failure, a control [s, Wilson 2019]. */
function eightyFive(candidates: readonly Candidate[]): Weighted {
  const open = unsolved(candidates);
  return open.some(({ place }) => place === 'sandbox')
    ? { weights: alike(open), why: 'sandbox' }
    : towards(open, TABLE.consolidateTarget, 'eighty-five');
}

/** The first unsolved level of the playlist. */
const fixed = (candidates: readonly Candidate[]): Weighted => ({ weights: alike(unsolved(candidates).slice(0, 1)), why: 'fixed' });

/** Any unsolved level, each as likely: a control for studies. */
const random = (candidates: readonly Candidate[]): Weighted => ({ weights: alike(unsolved(candidates)), why: 'random' });

export const POLICIES = {
  'struggle-zone': struggleZone,
  'eighty-five': eightyFive,
  fixed,
  random,
} as const satisfies Record<string, Policy>;

export type PolicyName = keyof typeof POLICIES;
/** Whether there is a policy of this name. */
export const isPolicy = (name: string): name is PolicyName => Object.hasOwn(POLICIES, name);

/**
 * Draws the next level.
 * @param policy a name of POLICIES; any other is `fixed`
 * @param candidates in the order of the playlist, only those that may be entered now
 * @returns undefined where there is no candidate
 */
export function nextLevel(policy: string, candidates: readonly Candidate[], random: Random): Next | undefined {
  const chosen: Policy = POLICIES[isPolicy(policy) ? policy : 'fixed'];
  const { weights, why, target } = chosen(candidates);
  const sum = Object.values(weights).reduce((all, weight) => all + weight, 0);
  const chances = Object.fromEntries(Object.entries(weights).map(([id, weight]) => [id, weight / sum]));
  const level = draw(random, chances);
  if (level === undefined) return undefined;
  return {
    level,
    chances,
    why: { key: `why.level.${why}`, values: { level, chance: chances[level] ?? 0, ...(target === undefined ? {} : { target }) } },
  };
}
