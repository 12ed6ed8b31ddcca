// An experiment as it comes to a class: a lesson, which its levels and its arms travel in.

import type { Assignment } from '../core/assignment.ts';
import type { Experiment } from '../core/experiment.ts';
import { standardSettings } from '../core/playlist.ts';
import { seedOf } from '../core/random.ts';

/** Letters of the id of a lesson: as many as a hash of 32 bits fills. */
const ID = 7;

/** The lesson of one class. Its id comes from the name of the study, so that one study is one lesson on every device. @param group the class, from 1 */
export const lessonOf = (experiment: Experiment, group: number): Assignment => ({
  v: 1,
  id: (seedOf(experiment.study) >>> 0).toString(36).padStart(ID, '0'),
  name: experiment.study,
  levels: experiment.levels,
  gate: 'standard',
  policy: standardSettings.policy,
  assemble: 'open',
  consent: 'research',
  letters: {},
  study: { experiment, class: group },
});
