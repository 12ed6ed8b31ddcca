// Bayesian knowledge tracing (Corbett & Anderson 1995): a skill is known or not, may become known with each answer and is
// never forgotten.

import type { Model, Replay, Trained } from './model.ts';
import type { Rows, Sizes } from './rows.ts';
import { type Setting, tuned } from './tune.ts';

/** Chances: known before the first answer, learnt with an answer, slipped though known, guessed though not. */
export type Skill = { readonly known: number; readonly learn: number; readonly slip: number; readonly guess: number };

/** Where expectation maximisation begins [l, usual starting values]. */
const START: Skill = { known: 0.4, learn: 0.1, slip: 0.2, guess: 0.2 };
/** A slip or a guess above this would turn the meaning of known round (Baker, Corbett & Aleven 2008), so that none may be. */
const ERROR_MOST = 0.5;
const LEAST = 0.001;
const ROUNDS = 20;

/** p(right) = P (1 − slip) + (1 − P) guess. @param known P, the chance that the skill is known now */
export const chanceOfRight = (known: number, { slip, guess }: Skill): number => known * (1 - slip) + (1 - known) * guess;

/** The chance of an answer where the skill is known, or is not. */
const said = (correct: 0 | 1, known: boolean, { slip, guess }: Skill): number =>
  known ? (correct === 1 ? 1 - slip : slip) : correct === 1 ? guess : 1 - guess;

/** P after an answer: Bayes, then P ← P + (1 − P) learn. */
export function knownAfter(known: number, skill: Skill, correct: 0 | 1): number {
  const byKnowing = known * said(correct, true, skill);
  const byGuessing = (1 - known) * said(correct, false, skill);
  const posterior = byKnowing / (byKnowing + byGuessing);
  return posterior + (1 - posterior) * skill.learn;
}

/** What one round of expectation expects to have happened: how often each chance could have, and how often it did. */
type Tally = { readonly [C in keyof Skill]: { readonly could: number; readonly did: number } };
export const NOTHING: Tally = {
  known: { could: 0, did: 0 },
  learn: { could: 0, did: 0 },
  slip: { could: 0, did: 0 },
  guess: { could: 0, did: 0 },
};

/**
 * Expectation of one learner's answers at one skill, in order (Baum & Welch with two states, of which one is never left).
 * @returns `tally` and the expected counts of these answers together
 */
export function expected(answers: readonly (0 | 1)[], skill: Skill, tally: Tally): Tally {
  // forward: the chance of being known before an answer given those before it; backward: likelihood of the rest by state
  const before: number[] = [];
  let known = skill.known;
  for (const correct of answers) {
    before.push(known);
    known = knownAfter(known, skill, correct);
  }
  const sums = { known: 0, could: 0, learnt: 0, knew: 0, slipped: 0, knewNot: 0, guessed: 0 };
  let [restKnown, restNot] = [1, 1];
  for (let at = answers.length - 1; at >= 0; at--) {
    const correct = answers[at] ?? 0;
    const [prior, ifKnown, ifNot] = [before[at] ?? 0, said(correct, true, skill), said(correct, false, skill)];
    const stays = (1 - skill.learn) * restNot;
    const learns = skill.learn * restKnown;
    const [toKnown, toNot] = [prior * ifKnown * restKnown, (1 - prior) * ifNot * (stays + learns)];
    const whole = toKnown + toNot;
    const knew = toKnown / whole;
    sums.knew += knew;
    sums.knewNot += 1 - knew;
    sums.slipped += correct === 0 ? knew : 0;
    sums.guessed += correct === 1 ? 1 - knew : 0;
    if (at < answers.length - 1) {
      sums.could += 1 - knew;
      sums.learnt += ((1 - prior) * ifNot * learns) / whole;
    }
    if (at === 0) sums.known = knew;
    // kept near 1: only their ratio matters
    const scale = ifKnown * restKnown + ifNot * (stays + learns);
    [restKnown, restNot] = [(ifKnown * restKnown) / scale, (ifNot * (stays + learns)) / scale];
  }
  return {
    known: { could: tally.known.could + 1, did: tally.known.did + sums.known },
    learn: { could: tally.learn.could + sums.could, did: tally.learn.did + sums.learnt },
    slip: { could: tally.slip.could + sums.knew, did: tally.slip.did + sums.slipped },
    guess: { could: tally.guess.could + sums.knewNot, did: tally.guess.did + sums.guessed },
  };
}

/**
 * The chances of a skill by expectation maximisation.
 * @param towards what little data are pulled to, with the weight of `pull` answers
 */
function learnt(sequences: readonly (readonly (0 | 1)[])[], towards: Skill, pull: number): Skill {
  let skill = towards;
  for (let round = 0; round < ROUNDS; round++) {
    const tally = sequences.reduce((sum, answers) => expected(answers, skill, sum), NOTHING);
    const share = (chance: keyof Skill, most: number) =>
      Math.min(most, Math.max(LEAST, (tally[chance].did + pull * towards[chance]) / (tally[chance].could + pull)));
    skill = {
      known: share('known', 1 - LEAST),
      learn: share('learn', 1 - LEAST),
      slip: share('slip', ERROR_MOST),
      guess: share('guess', ERROR_MOST),
    };
  }
  return skill;
}

const GRID = { pull: [0.5, 1, 3, 10, 30, 100, 300] };
type Settings = Setting<keyof typeof GRID>;

/** Knowledge tracing with the given chances by skill. */
export function tracing(skills: readonly Skill[], fallback: Skill): Trained {
  return (): Replay => {
    const known = new Map<number, number>();
    const of = (learner: number, skill: number) => known.get(learner * skills.length + skill) ?? (skills[skill] ?? fallback).known;
    return {
      chance: (learner, _item, skill) => chanceOfRight(of(learner, skill), skills[skill] ?? fallback),
      saw: (learner, _item, skill, correct) => {
        known.set(learner * skills.length + skill, knownAfter(of(learner, skill), skills[skill] ?? fallback, correct));
      },
    };
  };
}

/** Chances by skill from FIT, pulled towards those of all skills together, which a skill not in FIT keeps. */
export function bkt(fit: Rows, { skills }: Sizes, { pull }: Settings): Trained {
  const sequences = Array.from({ length: skills }, () => new Map<number, (0 | 1)[]>());
  fit.correct.forEach((correct, row) => {
    const of = sequences[fit.skill[row] ?? 0];
    const learner = fit.learner[row] ?? 0;
    const answers = of?.get(learner) ?? [];
    answers.push(correct === 1 ? 1 : 0);
    of?.set(learner, answers);
  });
  const all = sequences.flatMap((of) => [...of.values()]);
  const pooled = learnt(all, START, 1);
  return tracing(
    sequences.map((of) => learnt([...of.values()], pooled, pull)),
    pooled,
  );
}

export const bktTuned: Model = (fit, sizes) =>
  bkt(
    fit,
    sizes,
    tuned(fit, GRID, (rows, setting) => bkt(rows, sizes, setting)),
  );
