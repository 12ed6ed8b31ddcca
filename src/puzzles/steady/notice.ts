// Which two own tries the text of *notice* is true of: in the first the machine goes astray in the way it names, the second is
// by the same idea and did not end the same.

import { type Idea, ideaOf } from './ideas.ts';
import { picksOf } from './key.ts';
import { type Answer, type Build, type Setup, steadiest, type Wall } from './model.ts';
import type { Plate } from './plates.ts';
import { LOOKS } from './shape.ts';
import { stopOf } from './wall.ts';

const has = ({ plates }: Build, ...some: readonly Plate[]): boolean => some.some((plate) => plates.includes(plate));
const slides = (build: Build): boolean => has(build, 'slide-own-middle', 'slide-mark', 'slide-first', 'slide-median');
const folds = (build: Build): boolean => has(build, 'fold', 'square');

/** Which machines are by an idea, near enough that its text speaks of them. */
const BY: Readonly<Record<string, (build: Build) => boolean>> = {
  'best-mean': (build) => build.flag === 'biggest' && has(build, 'share', 'pile', 'top') && !slides(build) && !has(build, 'hop'),
  'near-mark': (build) => has(build, 'slide-mark') && folds(build),
  ends: (build) => has(build, 'ends'),
  jumps: (build) => has(build, 'hop') && folds(build),
  signed: (build) => has(build, 'slide-own-middle') && has(build, 'pile', 'share') && !folds(build) && !has(build, 'hop'),
  'biggest-miss': (build) => has(build, 'slide-own-middle', 'slide-median') && folds(build) && has(build, 'top'),
  'from-first': (build) => has(build, 'slide-first'),
  undivided: (build) => has(build, 'pile') && folds(build) && !has(build, 'divide-by-shots'),
};

/** Whose text says that the machine gave the archers the same number. */
const EQUAL: readonly string[] = ['ends', 'signed'];

type Try = readonly [Setup, Answer];

const machineOf = ([setup, answer]: Try): readonly [Wall, Build] | undefined =>
  setup.task === 'machine' && 'plates' in answer && answer.flag !== null ? [setup, answer] : undefined;

export function notices(strategy: string, first: Try, second: Try): boolean {
  const idea = ideaOf(strategy);
  const [one, other] = [machineOf(first), machineOf(second)];
  if (idea === undefined) return false;
  if (one === undefined || other === undefined) return atSight(idea, first, second);
  const by = BY[strategy];
  if (by === undefined) return false;
  return by(one[1]) && by(other[1]) && strays(strategy, ...one) && stopOf(...one).reply !== stopOf(...other).reply;
}

/** Whether the machine stops where what the text says can be seen. */
function strays(strategy: string, setup: Wall, build: Build): boolean {
  const { at } = stopOf(setup, build);
  const group = setup.wall[at];
  const top = group && picksOf(build, setup.wall, setup.mark)[at];
  if (group === undefined || top === undefined) return false;
  if (EQUAL.includes(strategy)) return top.length > 1;
  const [taken, ...others] = top;
  const [best = 0] = steadiest(group);
  return taken !== undefined && others.length === 0 && (LOOKS[strategy]?.({ group, mark: setup.mark, taken, best }) ?? false);
}

/** An idea that no plates make is told from two looks: it took the flag to someone else in the first, and not in the second. */
function atSight(idea: Idea, first: Try, second: Try): boolean {
  if (idea.machine !== undefined) return false;
  const [one, other] = [first, second].map(([setup, answer]) => {
    if (setup.task !== 'eye' || !('pick' in answer) || answer.pick === null) return undefined;
    const [group] = setup.wall;
    const byIdea = group !== undefined && idea.top(group, setup.mark).includes(answer.pick - 1);
    return { byIdea, best: group !== undefined && steadiest(group)[0] === answer.pick - 1 };
  });
  return one !== undefined && other !== undefined && one.byIdea && other.byIdea && !one.best && other.best;
}
