// One way of choosing settings for all models, so that each is tuned with the same effort.

import { meanLogLoss, predictions, type Trained } from './model.ts';
import { only, type Rows } from './rows.ts';

/** The values a setting may take, from low to high. The search begins at the middle one. */
export type Grid<K extends string> = Readonly<Record<K, readonly number[]>>;
export type Setting<K extends string> = Readonly<Record<K, number>>;

/** One learner in so many is held out. */
const HELD = 3;
/** How many settings a model may try. */
const TRIES = 30;

/**
 * The setting with the least log loss on learners who were held out of `fit`: one setting is moved a step at a time while
 * that helps (coordinate search), for at most `TRIES` trials.
 * @param train what a model is under a setting
 */
export function tuned<K extends string>(fit: Rows, grid: Grid<K>, train: (rows: Rows, setting: Setting<K>) => Trained): Setting<K> {
  const held = (learner: number) => learner % HELD === HELD - 1;
  const [training, validation] = [only(fit, (learner) => !held(learner)), only(fit, held)];
  const keys = Object.keys(grid) as K[];
  const settingOf = (places: Readonly<Record<K, number>>) =>
    Object.fromEntries(keys.map((key) => [key, grid[key][places[key]] ?? Number.NaN])) as Record<K, number>;
  let best = Object.fromEntries(keys.map((key) => [key, (grid[key].length - 1) >> 1])) as Record<K, number>;
  // With one learner there is nobody to hold out.
  if (validation.learners === 0) return settingOf(best);

  const known = new Map<string, number>();
  const loss = (places: Readonly<Record<K, number>>): number => {
    const name = keys.map((key) => places[key]).join();
    const seen = known.get(name);
    if (seen !== undefined) return seen;
    if (known.size >= TRIES) return Number.POSITIVE_INFINITY;
    const chances = predictions(train(training, settingOf(places))(validation.learners), validation);
    const value = meanLogLoss(chances, validation.correct);
    known.set(name, value);
    return value;
  };

  for (let moved = true; moved && known.size < TRIES; ) {
    moved = false;
    for (const key of keys) {
      for (const step of [1, -1]) {
        for (;;) {
          const next = { ...best, [key]: best[key] + step };
          if (grid[key][next[key]] === undefined || loss(next) >= loss(best)) break;
          best = next;
          moved = true;
        }
      }
    }
  }
  return settingOf(best);
}
