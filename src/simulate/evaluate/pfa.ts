// Performance factors analysis (Pavlik, Cen & Koedinger 2009): a logistic regression on a learner's right and wrong answers
// at a skill so far.

import { logistic } from '../../core/real.ts';
import { regression } from './logistic.ts';
import type { Model, Trained } from './model.ts';
import type { Rows, Sizes } from './rows.ts';
import { type Setting, tuned } from './tune.ts';

const GRID = { ridge: [0.1, 0.3, 1, 3, 10, 30, 100] };
type Settings = Setting<keyof typeof GRID>;

/** β, γ and ρ of a skill: its ease, and what a right and a wrong answer so far are worth, in logits. */
const WEIGHTS = 3;

/**
 * logit p = β_k + γ_k s + ρ_k f, with s right and f wrong answers of this learner at skill k so far. The weights of each skill
 * are found by penalised maximum likelihood around those of all skills together, which a skill not in FIT keeps.
 * @param ridge strength of the pull towards the weights of all skills, from 0
 */
export function pfa(fit: Rows, { skills }: Sizes, { ridge }: Settings): Trained {
  const inputs: number[][] = Array.from({ length: skills }, () => []);
  const answers: number[][] = Array.from({ length: skills }, () => []);
  const counts = counter(skills);
  fit.correct.forEach((correct, row) => {
    const [learner, skill] = [fit.learner[row] ?? 0, fit.skill[row] ?? 0];
    const [right, wrong] = counts.of(learner, skill);
    inputs[skill]?.push(1, right, wrong);
    answers[skill]?.push(correct);
    counts.add(learner, skill, correct);
  });
  const none = new Float64Array(WEIGHTS);
  const pooled = regression(Float64Array.from(inputs.flat()), Uint8Array.from(answers.flat()), 1e-3, none);
  const weights = inputs.map((input, skill) => regression(Float64Array.from(input), Uint8Array.from(answers[skill] ?? []), ridge, pooled));

  return factors(weights, pooled);
}

/** The analysis with the given β, γ, ρ by skill. */
export const factors = (weights: readonly Float64Array[], pooled: Float64Array): Trained => {
  return () => {
    const seen = counter(weights.length);
    return {
      chance: (learner, _item, skill) => {
        const [right, wrong] = seen.of(learner, skill);
        const [ease = 0, gain = 0, loss = 0] = weights[skill] ?? pooled;
        return logistic(ease + gain * right + loss * wrong);
      },
      saw: (learner, _item, skill, correct) => seen.add(learner, skill, correct),
    };
  };
};

/** Right and wrong answers so far by learner and skill. */
function counter(skills: number) {
  const counts = new Map<number, readonly [right: number, wrong: number]>();
  const of = (learner: number, skill: number) => counts.get(learner * skills + skill) ?? ([0, 0] as const);
  return {
    of,
    add: (learner: number, skill: number, correct: number): void => {
      const [right, wrong] = of(learner, skill);
      counts.set(learner * skills + skill, [right + correct, wrong + 1 - correct]);
    },
  };
}

export const pfaTuned: Model = (fit, sizes) =>
  pfa(
    fit,
    sizes,
    tuned(fit, GRID, (rows, setting) => pfa(rows, sizes, setting)),
  );
