import type { Column } from '../core/kind.ts';

/** What a figure can be: any number from `least` to `most`, both among them; where one is left out there is no bound. */
export type Range = { readonly least?: number; readonly most?: number };

/** Every figure that the engine logs with a pull. A figure that has no meaning for a pull is absent, not 0. */
export const FIGURES = {
  p_met: { means: 'chance of meeting the goal, before the pull', unit: 'probability', least: 0, most: 1 },
  guess_floor: {
    means: 'the part of it that is luck, or that rungs opened before may have brought about',
    unit: 'probability',
    least: 0,
    most: 1,
  },
  rpe: {
    means: 'reward prediction error: met (1 or 0) minus the expected chance V; above 0 better than expected',
    unit: 'probability',
    least: -1,
    most: 1,
  },
  shannon_bits: { means: 'Shannon surprise of meeting or missing the goal, under p_met', unit: 'bit', least: 0 },
  own_bits: { means: "the student's own surprise at the reply, from forecast and sureness", unit: 'bit', least: 0 },
  bayes_bits: { means: 'Bayesian surprise: how far the outcome moved what is tenable (world)', unit: 'bit', least: 0 },
  associability: { means: 'how much is learnt from the next surprise, after the pull', unit: 'from 0 to 1', least: 0, most: 1 },
  ability_mean: { means: "mean of the learner's ability, after the pull", unit: 'logit' },
  ability_variance: { means: "variance of the learner's ability, after the pull", unit: 'logit²', least: 0 },
  shared_mean: { means: 'mean of the part of ability that all concepts share, after the pull', unit: 'logit' },
  shared_variance: { means: 'variance of that part, after the pull', unit: 'logit²', least: 0 },
  difficulty_mean: { means: "mean of the level's difficulty, after the pull", unit: 'logit' },
  difficulty_variance: { means: "variance of the level's difficulty, after the pull", unit: 'logit²', least: 0 },
  conflict: {
    means: 'what they seem to think that is ruled out: student weight on ruled-out strategies',
    unit: 'probability',
    least: 0,
    most: 1,
  },
  hazard: { means: 'hazard of leaving before the next pull', unit: 'probability', least: 0, most: 1 },
  ms_since_last: { means: 'time since the last pull of this session', unit: 'ms', least: 0 },
  ms_after_surprise: { means: 'the same, where the last pull was not what was forecast', unit: 'ms', least: 0 },
  ms_after_expected: { means: 'the same, where the last pull was as forecast, or had no forecast', unit: 'ms', least: 0 },
  mastered: { means: 'whether mastery is reached: enough goals in a row on fresh deals', unit: '0 or 1', least: 0, most: 1 },
  wheel_spinning: { means: 'whether mastery stayed out of reach over enough fresh deals', unit: '0 or 1', least: 0, most: 1 },
} as const satisfies Record<string, Column & Range>;

export type Figure = keyof typeof FIGURES;
