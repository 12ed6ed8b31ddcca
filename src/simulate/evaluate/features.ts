// What is remembered of a learner, a learner at a skill and a learner at an item, and what of it foretells the next answer.

import { ln, logistic } from '../../core/real.ts';
import { type Before, CONTEXT_WIDTH, contextsOf, copiedEffects, type Effects, learnContexts, newEffects } from './contexts.ts';
import { copied, type Difficulties, difficulties, filter, logitOf, type Priors } from './filter.ts';
import type { Sizes } from './rows.ts';

/** What part of a decayed sum is left with each answer: from the last two answers or so to the last fifty. */
const FADES = [0.5, 0.8, 0.93, 0.98] as const;

/** Sums of what was better or worse than foretold, fading at each of `FADES`, and of the answers behind them. */
type Trend = { readonly error: number[]; readonly answers: number[] };
const newTrend = (): Trend => ({ error: FADES.map(() => 0), answers: FADES.map(() => 0) });

/** Mean error at a fade, one answer without error added so that little evidence says little; −1 to 1. */
const leaning = ({ error, answers }: Trend, at: number): number => (error[at] ?? 0) / ((answers[at] ?? 0) + 1);

function extend({ error, answers }: Trend, by: number): void {
  for (let at = 0; at < FADES.length; at++) {
    error[at] = (error[at] ?? 0) * (FADES[at] ?? 0) + by;
    answers[at] = (answers[at] ?? 0) * (FADES[at] ?? 0) + 1;
  }
}

/** `last`: after how many answers of the learner; `correct`: 1 right, 0 wrong, 2 none yet; `error`: better than foretold. */
type AtSkill = { readonly trend: Trend; right: number; wrong: number; last: number; correct: number };
type AtItem = { right: number; wrong: number; last: number; correct: number; error: number };
type Learner = {
  readonly trend: Trend;
  readonly skills: Map<number, AtSkill>;
  readonly items: Map<number, AtItem>;
  right: number;
  wrong: number;
  /** of the last three answers, the latest first: how much better they were than foretold, −1 to 1 */
  errors: readonly [number, number, number];
  last: number;
  lastButOne: number;
  lastItem: number;
  lastSkill: number;
};

const newLearner = (): Learner => ({
  trend: newTrend(),
  skills: new Map(),
  items: new Map(),
  right: 0,
  wrong: 0,
  errors: [0, 0, 0],
  last: 2,
  lastButOne: 2,
  lastItem: -1,
  lastSkill: -1,
});
const newAtSkill = (): AtSkill => ({ trend: newTrend(), right: 0, wrong: 0, last: 0, correct: 2 });
const newAtItem = (): AtItem => ({ right: 0, wrong: 0, last: 0, correct: 2, error: 0 });

/** 1 / √(answers since then), 1 for the answer before this one. */
const recency = (now: number, then: number): number => 1 / Math.sqrt(now - then);
const grown = (count: number): number => ln(1 + count);
/** −1 wrong, 1 right, 0 none yet. */
const sign = (correct: number): number => (correct === 2 ? 0 : 2 * correct - 1);

/** How many figures foretell an answer, and which of them is the filter's own log odds. */
export const WIDTH = 32 + CONTEXT_WIDTH;
export const FILTER_LOGIT = 1;

/** What all learners together have taught: of items, skills and contexts. */
export type Taught = Difficulties & { readonly effects: Effects };

export const untaught = ({ items, skills }: Sizes, logit: number, priors: Priors): Taught => ({
  ...difficulties(items, skills, logit, priors),
  effects: newEffects(),
});
export const copiedTaught = (taught: Taught): Taught => ({ ...copied(taught), effects: copiedEffects(taught.effects) });

/** Reads and remembers, one answer after another. */
export type Memory = {
  /** puts into `figures`, from `from` on, all that foretells the answer: `WIDTH` numbers */
  readonly read: (figures: Float64Array, from: number, learner: number, item: number, skill: number) => void;
  readonly keep: (learner: number, item: number, skill: number, correct: 0 | 1) => void;
};

/** @param taught to begin with; it is moved in place @param learners how many there are */
export function memory(priors: Priors, taught: Taught, learners: number): Memory {
  const beliefs = filter(priors, taught, learners);
  const all = Array.from({ length: learners }, newLearner);
  const nobody = newLearner();

  const contexts = ({ last, lastButOne, lastItem, lastSkill, items }: Learner, item: number, skill: number) => {
    const before: Before = { item, skill, last, lastButOne, lastItem, lastSkill, here: items.get(item)?.correct ?? 2 };
    return contextsOf(taught.effects, before, taught.items.length, taught.skills.length);
  };

  const read: Memory['read'] = (figures, from, of, item, skill) => {
    const learner = all[of] ?? nobody;
    const met = beliefs.met(of, item, skill);
    const now = learner.right + learner.wrong;
    const atSkill = learner.skills.get(skill) ?? newAtSkill();
    const atItem = learner.items.get(item) ?? newAtItem();
    const same = learner.lastSkill === skill;
    let at = from;
    figures[at++] = 1;
    figures[at++] = logitOf(met);
    figures[at++] = met.ability.mean;
    figures[at++] = met.part.mean;
    figures[at++] = met.item.mean;
    figures[at++] = met.skill.mean;
    figures[at++] = met.item.variance;
    figures[at++] = met.ability.variance;
    for (let fade = 0; fade < FADES.length; fade++) {
      figures[at++] = leaning(learner.trend, fade);
      figures[at++] = leaning(atSkill.trend, fade);
    }
    figures[at++] = grown(learner.right);
    figures[at++] = grown(learner.wrong);
    figures[at++] = grown(now);
    figures[at++] = grown(atSkill.right);
    figures[at++] = grown(atSkill.wrong);
    figures[at++] = atSkill.correct === 2 ? 0 : recency(now, atSkill.last);
    figures[at++] = sign(atSkill.correct);
    figures[at++] = grown(atItem.right);
    figures[at++] = grown(atItem.wrong);
    figures[at++] = atItem.correct === 2 ? 0 : recency(now, atItem.last);
    figures[at++] = atItem.error;
    for (const error of learner.errors) figures[at++] = error;
    figures[at++] = same ? 1 : 0;
    figures[at++] = same ? learner.errors[0] : 0;
    for (const { mean, variance } of contexts(learner, item, skill)) {
      figures[at++] = mean;
      figures[at++] = variance;
    }
  };

  const keep: Memory['keep'] = (of, item, skill, correct) => {
    const learner = all[of] ?? nobody;
    const met = beliefs.met(of, item, skill);
    const logit = logitOf(met);
    const error = correct - logistic(logit);
    learnContexts(contexts(learner, item, skill), logit, correct);
    beliefs.saw(met, correct);

    const now = learner.right + learner.wrong;
    const atSkill = learner.skills.get(skill) ?? newAtSkill();
    const atItem = learner.items.get(item) ?? newAtItem();
    extend(learner.trend, error);
    extend(atSkill.trend, error);
    for (const counts of [learner, atSkill, atItem]) {
      if (correct === 1) counts.right++;
      else counts.wrong++;
    }
    for (const place of [atSkill, atItem]) {
      place.last = now;
      place.correct = correct;
    }
    atItem.error = error;
    learner.skills.set(skill, atSkill);
    learner.items.set(item, atItem);
    learner.errors = [error, learner.errors[0], learner.errors[1]];
    learner.lastButOne = learner.last;
    learner.last = correct;
    learner.lastItem = item;
    learner.lastSkill = skill;
  };

  return { read, keep };
}
