// Do the engine's intervals of ability hold what is true? Learners of a known ability, which wanders as the engine supposes
// it to, meet levels of a known difficulty that the engine knows by their features alone.

import type { Figures } from '../core/kind.ts';
import { GATE_PRESETS } from '../core/playlist.ts';
import { whole } from '../core/random.ts';
import { logistic } from '../core/real.ts';
import { learn, type Mind, recalled, startBeliefs } from '../feedback/engine.ts';
import { type Case, NO_IDEA, type Reading } from '../feedback/reading.ts';
import { TABLE } from '../feedback/table.ts';
import { normal, ownChance } from './chance.ts';

/** Half the width of a 95% interval, in standard deviations. */
const WIDE = 1.959964;
/** Pulls of each learner. */
const PULLS = 60;

export type AbilityRecovery = {
  /** of whose levels */
  readonly kind: string;
  /** share of all intervals that hold the true ability, 0 to 1 */
  readonly coverage: number;
  /** the same after 1, 2, … pulls */
  readonly after: readonly number[];
  readonly learners: number;
};

/** @param levels features of each level of the kind, in logits: those that are met, each as likely */
export function recoverAbility(
  kind: string,
  levels: readonly { readonly id: string; readonly features: Figures }[],
  { learners, seed }: { readonly learners: number; readonly seed: number },
): AbilityRecovery {
  const held = Array.from({ length: PULLS }, () => 0);
  for (let learner = 0; learner < learners; learner++) {
    const random = ownChance(`ability ${seed} ${learner}`);
    const hardness = new Map(
      levels.map(({ id, features }) => [
        id,
        Object.values(features).reduce((sum, part) => sum + part, 0) + Math.sqrt(TABLE.difficultyVariance) * normal(random),
      ]),
    );
    let ability = TABLE.abilityMean + Math.sqrt(TABLE.abilityVariance) * normal(random);
    let mind: Mind = recalled([ONLY], startBeliefs([ONLY]));
    for (let pull = 0; pull < PULLS; pull++) {
      const level = levels[whole(random, levels.length)];
      if (level === undefined) break;
      // As the engine has it, ability wanders before a pull, and by no more than makes its variance that of a newcomer.
      const { mean, variance } = mind.ability;
      const wanders = Math.min(TABLE.drift * mind.associability, Math.max(0, TABLE.abilityVariance - variance));
      ability += Math.sqrt(wanders) * normal(random);
      const met = random.next() < logistic(ability - (hardness.get(level.id) ?? mean));
      ({ mind } = learn(mind, readingOf(level, met), GATE_PRESETS.standard));
      if (Math.abs(mind.ability.mean - ability) <= WIDE * Math.sqrt(mind.ability.variance)) held[pull] = (held[pull] ?? 0) + 1;
    }
  }
  const after = held.map((count) => count / learners);
  return { kind, coverage: after.reduce((sum, share) => sum + share, 0) / PULLS, after, learners };
}

/** The one strategy of learners who have none. */
const ONLY = 'only';

/** A case that says nothing of strategies. */
const NOTHING: Case = {
  replies: ['met', 'missed'],
  expects: { [ONLY]: { met: 0.5, missed: 0.5 } },
  builds: { chances: {}, options: 1 },
};

/** A pull that says nothing but whether the goal was met. */
const readingOf = ({ id, features }: { readonly id: string; readonly features: Figures }, met: boolean): Reading => ({
  case: NOTHING,
  reply: met ? 'met' : 'missed',
  met,
  idea: NO_IDEA,
  newIdea: false,
  repeat: false,
  forecast: undefined,
  sureness: undefined,
  seen: true,
  level: { id, place: 'explore', fresh: false, features, sparks: 0, solvedBefore: false, newWay: false },
  gateOpen: false,
  t: 0,
});
