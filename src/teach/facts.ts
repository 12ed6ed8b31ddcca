import { type Words, words } from '../core/words.ts';
import type { Pupil } from '../export/class-pupils.ts';

/** What a student did, as facts about the process and never about the person. What did not happen is not said. */
export function factsOf(pupil: Pupil): readonly Words[] {
  const { tries, ideas, misses, neverAgain, surprises, wentOn, changed, declined, solved, levels } = pupil;
  return [
    tries.length > 0 && words('teach.fact.tries', { tries: tries.length, ideas }),
    misses > 0 && neverAgain > 0 && words('teach.fact.never', { n: neverAgain, of: misses }),
    surprises > 0 && words('teach.fact.surprises', { n: surprises }),
    wentOn > 0 && words('teach.fact.on', { n: wentOn, changed }),
    declined > 0 && words('teach.fact.declined', { n: declined }),
    solved > 0 && words('teach.fact.solved', { n: solved, of: levels }),
  ].filter((fact) => fact !== false);
}
