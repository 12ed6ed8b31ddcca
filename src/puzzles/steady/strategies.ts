// How someone with an idea expects and builds, in every task. They build, evenly, whatever they believe brings the goal about
// (SCIENCE.md); where nothing would, their own machine, or what comes nearest to the goal as they see it.

import { type Chances, type Goal, goalChance, type Strategy } from '../../core/kind.ts';
import { pick, type Random } from '../../core/random.ts';
import { holdsPlates, pool, type Run } from './builds.ts';
import { discussBuilds, discussExpects } from './discuss.ts';
import { eyeBuilds, eyeExpects } from './eye.ts';
import { heldBy, IDEAS, type Idea, ideaOf } from './ideas.ts';
import { picksOf } from './key.ts';
import {
  type Answer,
  type Build,
  type Discuss,
  type Eye,
  inTask,
  NOBODY,
  NOTHING,
  type Place,
  type Placed,
  type Setup,
  type Wall,
} from './model.ts';
import { notices } from './notice.ts';
import { anyPlaced, placeBuilds, placeExpects } from './place.ts';
import { agreement, HOLDS, holdingChance, wallExpects } from './wall.ts';

export const expectsOf = (idea: Idea, setup: Setup, answer: Answer): Chances =>
  inTask<Chances>(setup, answer, {
    machine: (wall, build) => wallExpects(idea, wall, picksOf(build, wall.wall, wall.mark)),
    eye: (eye, picked) => eyeExpects(idea, eye, picked),
    place: (place, placed) => placeExpects(idea, place, placed),
    discuss: discussExpects,
  });

/** The chance of the goal on a build for someone with this idea. @param expects what an idea expects of that build */
export function chanceFor(idea: Idea, goal: Goal, expects: (idea: Idea) => Chances): number {
  const fooled = 'fool' in goal ? ideaOf(goal.fool) : undefined;
  const chances = [idea, ...(fooled ? [fooled] : [])].map((one) => [one.id, expects(one)] as const);
  return goalChance(goal, Object.fromEntries(chances), idea.id);
}

export type Odds<A> = readonly (readonly [A, number])[];

/** The builds that have a chance of the goal, weighed once for each setup: who builds again weighs the same. */
function remembered<S extends Setup, B>(
  weigh: (idea: Idea, setup: S, goal: Goal) => Odds<B>,
): (idea: Idea, setup: S, goal: Goal) => Odds<B> {
  const setups = new WeakMap<S, Map<string, Odds<B>>>();
  return (idea, setup, goal) => {
    const known = setups.get(setup) ?? new Map<string, Odds<B>>();
    setups.set(setup, known);
    const name = JSON.stringify([idea.id, goal]);
    const odds = known.get(name) ?? weigh(idea, setup, goal).filter(([, chance]) => chance > 0);
    known.set(name, odds);
    return odds;
  };
}

/** The machines of the pool that someone with this idea may build. */
export const wallOdds = remembered<Wall, Run>((idea, setup, goal) => weighed(idea, setup, goal, pool(setup)));

/** Each of these machines with its chance of the goal for someone with this idea. */
export function weighed(idea: Idea, setup: Wall, goal: Goal, runs: readonly Run[]): Odds<Run> {
  if (!('reply' in goal && goal.reply === HOLDS))
    return runs.map((run) => [run, chanceFor(idea, goal, (one) => wallExpects(one, setup, run.picks))]);
  const held = setup.wall.map((group) => heldBy(idea, group, setup.mark));
  return runs.map((run) => [run, holdingChance(run.picks, held)]);
}

/** One of these, in proportion to its chance; undefined where there is none. */
function drawn<A>(random: Random, odds: Odds<A>): A | undefined {
  let left = random.next() * odds.reduce((sum, [, chance]) => sum + chance, 0);
  const found = odds.find(([, chance]) => {
    left -= chance;
    return left < 0;
  });
  return (found ?? odds.at(-1))?.[0];
}

function buildOnWall(idea: Idea, setup: Wall, goal: Goal, random: Random): Build {
  const { machine } = idea;
  const believed = drawn(random, wallOdds(idea, setup, goal));
  if (believed !== undefined) return believed.build;
  // Nobody can trick an idea that they hold themselves: to them all machines are alike.
  if ('fool' in goal) return pick(random, pool(setup))?.build ?? NOTHING;
  if (machine !== undefined && holdsPlates(setup, machine.plates)) return machine;
  return pick(random, farthest(idea, setup))?.build ?? NOTHING;
}

/** The machines that get farthest along the wall before they part from what this idea holds. */
function farthest(idea: Idea, setup: Wall): readonly Run[] {
  const { wall, mark } = setup;
  const runs = pool(setup).map((run) => {
    const parts = wall.findIndex((group, at) => {
      return agreement(run.picks[at] ?? [], heldBy(idea, group, mark)) === 0;
    });
    return { run, gets: parts < 0 ? wall.length : parts };
  });
  const most = Math.max(...runs.map(({ gets }) => gets));
  return runs.filter(({ gets }) => gets === most).map(({ run }) => run);
}

function buildAtSight(idea: Idea, setup: Eye, goal: Goal, random: Random): Answer {
  const odds = eyeBuilds(setup).map((one) => [one, chanceFor(idea, goal, (by) => eyeExpects(by, setup, one))] as const);
  return drawn(random, odds) ?? NOBODY;
}

/** Placings that are tried in one's head before the next one that comes is taken. */
const HANDFUL = 150;
/** Placings, or benches, weighed one by one up to here. */
const WEIGHED = 2000;

/** The first so many of these; undefined where there are more. */
function few<A>(builds: Iterable<A>): readonly A[] | undefined {
  const all: A[] = [];
  for (const one of builds) {
    if (all.length === WEIGHED) return undefined;
    all.push(one);
  }
  return all;
}

const placingChance = (idea: Idea, setup: Place, goal: Goal, placed: Placed): number =>
  chanceFor(idea, goal, (one) => placeExpects(one, setup, placed));
/** The placings that someone with this idea may choose, where all of them can be weighed. */
export const placeOdds = remembered<Place, Placed>((idea, setup, goal) =>
  [...placeBuilds(setup)].map((placed) => [placed, placingChance(idea, setup, goal, placed)]),
);
/** Whether there are so few placings that all of them can be weighed. */
export const isSmall = ({ from, to, arrows }: Place): boolean =>
  Array.from({ length: arrows }, () => to - from + 1).reduce((all, spots) => all * spots, 1) <= WEIGHED;

/** Draws until one is taken, each with its own chance: that is in proportion to the chances, however many placings there are. */
function buildPlacing(idea: Idea, setup: Place, goal: Goal, random: Random): Placed {
  if (isSmall(setup)) return drawn(random, placeOdds(idea, setup, goal)) ?? anyPlaced(setup, random);
  // The same of placings.
  const stuck = 'fool' in goal && goal.fool === idea.id;
  let placed = anyPlaced(setup, random);
  for (let tried = 1; !stuck && tried < HANDFUL && random.next() >= placingChance(idea, setup, goal, placed); tried++)
    placed = anyPlaced(setup, random);
  return placed;
}

const discussOdds = remembered<Discuss, Answer>((idea, setup, goal) =>
  benches(setup).map((bench) => [bench, chanceFor(idea, goal, () => expectsOf(idea, setup, bench))]),
);

const benches = (setup: Discuss): readonly Answer[] => few(discussBuilds(setup)) ?? pool(setup).map(({ build }) => build);

const buildToDiscuss = (idea: Idea, setup: Discuss, goal: Goal, random: Random): Answer =>
  drawn(random, discussOdds(idea, setup, goal)) ?? pick(random, pool(setup))?.build ?? NOTHING;

function buildFor(idea: Idea, setup: Setup, goal: Goal, random: Random): Answer {
  switch (setup.task) {
    case 'machine':
      return buildOnWall(idea, setup, goal, random);
    case 'eye':
      return buildAtSight(idea, setup, goal, random);
    case 'place':
      return buildPlacing(idea, setup, goal, random);
    case 'discuss':
      return buildToDiscuss(idea, setup, goal, random);
  }
}

const strategy = (idea: Idea): Strategy<Setup, Answer> => ({
  id: idea.id,
  expects: (setup, answer) => expectsOf(idea, setup, answer),
  build: (setup, goal, random) => buildFor(idea, setup, goal, random),
  notices: (first, second) => notices(idea.id, first, second),
});

const [canonical, ...others] = IDEAS;
export const strategies: readonly [Strategy<Setup, Answer>, ...Strategy<Setup, Answer>[]] = [strategy(canonical), ...others.map(strategy)];
