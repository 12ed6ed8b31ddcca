// One way of choosing settings for all models, so that each is tuned with the same effort.

import { meanLogLoss, predictions, type Trained } from './model.ts';
import { only, type Rows } from './rows.ts';

/** The values a setting may take, from low to high. The search begins at the middle one. */
export type Grid<K extends string> = Readonly<Record<K, readonly number[]>>;
export type Setting<K extends string> = Readonly<Record<K, number>>;

/** One learner in so many is held out. */
const HELD = 3;
/** How many settings a search may try. */
const TRIES = 30;

/**
 * The setting with the least log loss on learners who were held out of `fit`.
 * @param train what a model is under a setting
 */
export function tuned<K extends string>(fit: Rows, grid: Grid<K>, train: (rows: Rows, setting: Setting<K>) => Trained): Setting<K> {
  const held = (learner: number) => learner % HELD === HELD - 1;
  const [training, validation] = [only(fit, (learner) => !held(learner)), only(fit, held)];
  // with too few learners there is nobody to hold out, and the search stays where it begins
  return search(grid, (setting) =>
    validation.learners === 0 ? 0 : meanLogLoss(predictions(train(training, setting)(validation.learners), validation), validation.correct),
  );
}

/** The setting with the least loss: one is moved a step at a time while that helps (coordinate search), for `TRIES` trials. */
export function search<K extends string>(grid: Grid<K>, loss: (setting: Setting<K>) => number): Setting<K> {
  const keys = Object.keys(grid) as K[];
  const settingOf = (places: Readonly<Record<K, number>>) =>
    Object.fromEntries(keys.map((key) => [key, grid[key][places[key]] ?? Number.NaN])) as Record<K, number>;
  let best = Object.fromEntries(keys.map((key) => [key, (grid[key].length - 1) >> 1])) as Record<K, number>;
  const known = new Map<string, number>();
  const lossAt = (places: Readonly<Record<K, number>>): number => {
    const name = keys.map((key) => places[key]).join();
    const before = known.get(name);
    if (before !== undefined) return before;
    if (known.size >= TRIES) return Number.POSITIVE_INFINITY;
    const value = loss(settingOf(places));
    known.set(name, value);
    return value;
  };

  for (let moved = true; moved && known.size < TRIES; ) {
    moved = false;
    for (const key of keys) {
      for (const step of [1, -1]) {
        for (;;) {
          const next = { ...best, [key]: best[key] + step };
          if (grid[key][next[key]] === undefined || lossAt(next) >= lossAt(best)) break;
          best = next;
          moved = true;
        }
      }
    }
  }
  return settingOf(best);
}
