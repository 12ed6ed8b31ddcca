// What is remembered of a learner, a learner at a skill and a learner at an item, and what of it foretells the next answer.

import { ln, logistic } from '../../core/real.ts';
import { type Belief, type Difficulties, drift, learn, logitOf, type Priors } from './filter.ts';

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

type AtSkill = { readonly part: Belief; readonly trend: Trend; right: number; wrong: number; last: number; sign: -1 | 1 };
type AtItem = { right: number; wrong: number; last: number; error: number };
type Learner = {
  readonly ability: Belief;
  readonly trend: Trend;
  readonly skills: Map<number, AtSkill>;
  readonly items: Map<number, AtItem>;
  right: number;
  wrong: number;
  /** errors of the last three answers, the latest first */
  errors: readonly [number, number, number];
  lastSkill: number;
  /** answers in a row at one skill, before the latest */
  run: number;
};

const newLearner = (priors: Priors): Learner => ({
  ability: { mean: 0, variance: priors.ability },
  trend: newTrend(),
  skills: new Map(),
  items: new Map(),
  right: 0,
  wrong: 0,
  errors: [0, 0, 0],
  lastSkill: -1,
  run: 0,
});
const newAtSkill = (priors: Priors): AtSkill => ({
  part: { mean: 0, variance: priors.part },
  trend: newTrend(),
  right: 0,
  wrong: 0,
  last: 0,
  sign: 1,
});

/** 1 / √(answers since then), 1 for the answer before this one. */
const recency = (now: number, then: number): number => 1 / Math.sqrt(now - then);
const grown = (count: number): number => ln(1 + count);

/** How many figures foretell an answer. */
export const WIDTH = 32;

/** Reads and remembers, one answer after another. */
export type Memory = {
  /** the log odds of the filter alone, and into `figures` from `from` on all that foretells the answer; `WIDTH` numbers */
  readonly read: (figures: Float64Array, from: number, learner: number, item: number, skill: number) => void;
  readonly keep: (learner: number, item: number, skill: number, correct: 0 | 1) => void;
};

/** @param known difficulties to begin with; they are moved in place @param learners how many there are */
export function memory(priors: Priors, known: Difficulties, learners: number): Memory {
  const all = Array.from({ length: learners }, () => newLearner(priors));
  const anyone = newLearner(priors);
  const anything: Belief = { mean: 0, variance: priors.item };

  const read: Memory['read'] = (figures, from, of, item, skill) => {
    const learner = all[of] ?? anyone;
    const now = learner.right + learner.wrong;
    const atSkill = learner.skills.get(skill) ?? newAtSkill(priors);
    const atItem = learner.items.get(item);
    const [itemBelief, skillBelief] = [known.items[item] ?? anything, known.skills[skill] ?? anything];
    const seen = atSkill.right + atSkill.wrong > 0;
    let at = from;
    figures[at++] = 1;
    figures[at++] = logitOf(learner.ability, atSkill.part, itemBelief, skillBelief);
    figures[at++] = learner.ability.mean;
    figures[at++] = atSkill.part.mean;
    figures[at++] = itemBelief.mean;
    figures[at++] = skillBelief.mean;
    figures[at++] = itemBelief.variance;
    figures[at++] = learner.ability.variance;
    for (let fade = 0; fade < FADES.length; fade++) {
      figures[at++] = leaning(learner.trend, fade);
      figures[at++] = leaning(atSkill.trend, fade);
    }
    figures[at++] = grown(learner.right);
    figures[at++] = grown(learner.wrong);
    figures[at++] = grown(now);
    figures[at++] = grown(atSkill.right);
    figures[at++] = grown(atSkill.wrong);
    figures[at++] = seen ? recency(now, atSkill.last) : 0;
    figures[at++] = seen ? atSkill.sign : 0;
    figures[at++] = grown(atItem?.right ?? 0);
    figures[at++] = grown(atItem?.wrong ?? 0);
    figures[at++] = atItem ? recency(now, atItem.last) : 0;
    figures[at++] = atItem?.error ?? 0;
    const same = learner.lastSkill === skill;
    for (const error of learner.errors) figures[at++] = error;
    figures[at++] = same ? 1 : 0;
    figures[at++] = same ? learner.errors[0] : 0;
  };

  const keep: Memory['keep'] = (of, item, skill, correct) => {
    const learner = all[of] ?? anyone;
    const now = learner.right + learner.wrong;
    const atSkill = learner.skills.get(skill) ?? newAtSkill(priors);
    const atItem = learner.items.get(item) ?? { right: 0, wrong: 0, last: 0, error: 0 };
    const [itemBelief, skillBelief] = [known.items[item] ?? anything, known.skills[skill] ?? anything];
    const logit = logitOf(learner.ability, atSkill.part, itemBelief, skillBelief);
    const error = correct - logistic(logit);
    learn(learner.ability, atSkill.part, itemBelief, skillBelief, correct);
    drift(learner.ability, priors.drift, priors.ability);
    drift(atSkill.part, priors.partDrift, priors.part);

    extend(learner.trend, error);
    extend(atSkill.trend, error);
    if (correct === 1) {
      learner.right++;
      atSkill.right++;
      atItem.right++;
    } else {
      learner.wrong++;
      atSkill.wrong++;
      atItem.wrong++;
    }
    atSkill.last = now;
    atSkill.sign = correct === 1 ? 1 : -1;
    atItem.last = now;
    atItem.error = error;
    learner.skills.set(skill, atSkill);
    learner.items.set(item, atItem);
    learner.errors = [error, learner.errors[0], learner.errors[1]];
    learner.run = learner.lastSkill === skill ? learner.run + 1 : 0;
    learner.lastSkill = skill;
  };

  return { read, keep };
}
