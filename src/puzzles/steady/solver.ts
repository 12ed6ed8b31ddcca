import { type Found, type Goal, meets } from '../../core/kind.ts';
import { distinct, holdsPlates } from './builds.ts';
import { discussBuilds, judgeDiscuss } from './discuss.ts';
import { eyeBuilds, judgeEye } from './eye.ts';
import { IDEAS, ideaOf } from './ideas.ts';
import { type Answer, type Build, inTask, type Setup, type Tray } from './model.ts';
import { judgePlace, placeBuilds } from './place.ts';
import { FLAGS } from './plates.ts';
import { expectsOf } from './strategies.ts';
import { ran } from './tracks.ts';
import { stopOf } from './wall.ts';

const replyOf = (setup: Setup, answer: Answer): string =>
  inTask(setup, answer, {
    machine: (wall, build) => stopOf(wall, build).reply,
    eye: (eye, pick) => judgeEye(eye, pick).reply,
    place: (place, placed) => judgePlace(place, placed).reply,
    discuss: (discuss, bench) => judgeDiscuss(discuss, bench).reply,
  });

/** Whether a build brings the goal about. */
export function reaches(setup: Setup, goal: Goal, answer: Answer): boolean {
  const fooled = 'fool' in goal ? ideaOf(goal.fool) : undefined;
  return meets(goal, replyOf(setup, answer), fooled ? { [fooled.id]: expectsOf(fooled, setup, answer) } : {});
}

/** The builds there are: of machines each distinct one. */
function* builds(setup: Setup): Generator<Answer> {
  switch (setup.task) {
    case 'machine':
      for (const { build } of distinct(setup)) yield build;
      return;
    case 'eye':
      yield* eyeBuilds(setup);
      return;
    case 'place':
      yield* placeBuilds(setup);
      return;
    case 'discuss':
      yield* discussBuilds(setup);
  }
}

/** The machines of the ideas first, then every track there is: which of these are the same build takes longer to tell than to run them. */
function* machines(tray: Tray): Generator<Build> {
  for (const { machine } of IDEAS) if (machine && holdsPlates(tray, machine.plates)) yield machine;
  yield { plates: [], flag: 'smallest' };
  for (const { plates } of ran(tray, [])) for (const flag of FLAGS) yield { plates, flag };
}

/** Looks at the builds one by one: `none` has seen them all. */
export function solve(setup: Setup, goal: Goal, budget: number): Found<Answer> {
  let looked = 0;
  for (const answer of setup.task === 'machine' ? machines(setup) : builds(setup)) {
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
