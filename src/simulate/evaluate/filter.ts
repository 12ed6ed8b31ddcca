// The engine's filter (feedback/ability.ts) for a table of answers: a learner's ability is a shared part and a part for each
// skill, a question's difficulty is a part of its item and a part of its skill. All four are Gaussian beliefs in logits.

import { evidence } from '../../feedback/ability.ts';

/** Variances of what nothing is known of, and how they grow, logit². */
export type Priors = {
  /** of a learner's shared ability */
  readonly ability: number;
  /** of a learner's part for one skill */
  readonly part: number;
  readonly item: number;
  readonly skill: number;
  /** growth of the shared ability's variance with each answer, and of a part's with each answer at its skill */
  readonly drift: number;
  readonly partDrift: number;
};

/** A belief that is moved in place: there are as many updates as answers. */
export type Belief = { mean: number; variance: number };

/** What is believed of items and skills, by number. */
export type Difficulties = { readonly items: readonly Belief[]; readonly skills: readonly Belief[] };

/** @param logit the mean log odds of a right answer, where difficulties of items begin (with the other sign) */
export const difficulties = (items: number, skills: number, logit: number, priors: Priors): Difficulties => ({
  items: Array.from({ length: items }, () => ({ mean: -logit, variance: priors.item })),
  skills: Array.from({ length: skills }, () => ({ mean: 0, variance: priors.skill })),
});

export const copied = ({ items, skills }: Difficulties): Difficulties => ({
  items: items.map((belief) => ({ ...belief })),
  skills: skills.map((belief) => ({ ...belief })),
});

/** The beliefs that meet in an answer. */
export type Met = { readonly ability: Belief; readonly part: Belief; readonly item: Belief; readonly skill: Belief };

/** The gap that decides the answer: its mean, and all variances together; what the beliefs come to share is dropped here. */
const gapOf = ({ ability, part, item, skill }: Met) => ({
  mean: ability.mean + part.mean - item.mean - skill.mean,
  variance: ability.variance + part.variance + item.variance + skill.variance,
});

/** Log odds of a right answer, averaged over the beliefs: (m − b) / √(1 + π s² / 8), s² all variances together (MacKay 1992). */
export function logitOf(met: Met): number {
  const { mean, variance } = gapOf(met);
  return mean / Math.sqrt(1 + (Math.PI * variance) / 8);
}

/** Moves all four beliefs by an answer, each by its variance's share, as feedback/ability.ts does: m ← m ± v g, v ← v − v² i. */
export function learn(met: Met, correct: 0 | 1): void {
  const { slope, curvature } = evidence(gapOf(met), correct === 1, 0);
  move(met.ability, slope, curvature);
  move(met.part, slope, curvature);
  move(met.item, -slope, curvature);
  move(met.skill, -slope, curvature);
}

function move(belief: Belief, step: number, narrow: number): void {
  belief.mean += belief.variance * step;
  belief.variance -= belief.variance * belief.variance * narrow;
}

/** The belief as the next answer finds it: v⁻ = v + q, up to that of a newcomer. */
function drift(belief: Belief, growth: number, most: number): void {
  belief.variance = Math.max(belief.variance, Math.min(most, belief.variance + growth));
}

/** All learners' abilities over the difficulties of all items. */
export type Filter = {
  readonly met: (learner: number, item: number, skill: number) => Met;
  /** moves what `met` gave by the answer, and lets the learner's beliefs drift towards the next */
  readonly saw: (met: Met, correct: 0 | 1) => void;
};

/** @param known difficulties to begin with; they are moved in place @param learners how many there are */
export function filter(priors: Priors, known: Difficulties, learners: number): Filter {
  const all = Array.from({ length: learners }, () => ({
    ability: { mean: 0, variance: priors.ability },
    parts: new Map<number, Belief>(),
  }));
  const nobody = { ability: { mean: 0, variance: priors.ability }, parts: new Map<number, Belief>() };
  const nothing = { mean: 0, variance: 0 };
  return {
    met: (of, item, skill) => {
      const { ability, parts } = all[of] ?? nobody;
      let part = parts.get(skill);
      if (part === undefined) {
        part = { mean: 0, variance: priors.part };
        parts.set(skill, part);
      }
      return { ability, part, item: known.items[item] ?? nothing, skill: known.skills[skill] ?? nothing };
    },
    saw: (met, correct) => {
      learn(met, correct);
      drift(met.ability, priors.drift, priors.ability);
      drift(met.part, priors.partDrift, priors.part);
    },
  };
}
