import { type Found, type Goal, meets } from '../../core/kind.ts';
import { unsealed } from './beam.ts';
import { hangBuilds, judgeHang } from './hang.ts';
import { mobileBuilds } from './mobile.ts';
import { type Answer, byTask, type Setup } from './model.ts';
import { judgeNumber, numberBuilds } from './number.ts';
import { strategies } from './strategies.ts';

/** Whether a build brings the goal about. */
export function reaches(setup: Setup, goal: Goal, answer: Answer): boolean {
  const { reply } = byTask(setup, answer, judgeHang, judgeNumber);
  const fooled = 'fool' in goal ? strategies.filter(({ id }) => id === goal.fool) : [];
  return meets(goal, reply, Object.fromEntries(fooled.map(({ id, expects }) => [id, expects(setup, answer)])));
}

/** The builds there are; of `number` one for each order. */
export function builds(setup: Setup): Iterable<Answer> {
  switch (setup.task) {
    case 'hang':
      return hangBuilds(setup);
    case 'number':
      return numberBuilds(setup);
    case 'mobile':
      return mobileBuilds(setup);
    case 'parcel':
      return hangBuilds(unsealed(setup));
  }
}

/** Looks at the builds one by one: `none` has seen them all. */
export function solve(setup: Setup, goal: Goal, budget: number): Found<Answer> {
  let looked = 0;
  for (const answer of builds(setup)) {
    if (looked >= budget) return { found: 'gave-up' };
    looked++;
    if (reaches(setup, goal, answer)) return { found: 'answer', answer };
  }
  return { found: 'none' };
}

/** All builds, or undefined where there are more than `limit`. */
export function answers(setup: Setup, limit: number): readonly Answer[] | undefined {
  const all: Answer[] = [];
  for (const answer of builds(setup)) {
    if (all.length >= limit) return undefined;
    all.push(answer);
  }
  return all;
}
