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

/**
 * Of an idea that is a machine, the first try is one, which strays as the text says. The second expects the same: a machine by
 * the idea that got to another end, or the flag brought by eye to whom the idea takes, who was the steadier one.
 */
export function notices(strategy: string, first: Try, second: Try): boolean {
  const idea = ideaOf(strategy);
  if (idea === undefined) return false;
  const [one, other] = [machineOf(first), machineOf(second)];
  if (idea.machine === undefined) return looked(idea, first) === 'astray' && looked(idea, second) === 'right';
  const by = BY[strategy];
  if (one === undefined || by?.(one[1]) !== true || !strays(strategy, ...one)) return false;
  if (other === undefined) return looked(idea, second) === 'right';
  return by(other[1]) && stopOf(...one).reply !== stopOf(...other).reply;
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

/** How it went with a flag that was brought by eye to the one whom this idea takes; undefined where that was not tried. */
function looked(idea: Idea, [setup, answer]: Try): 'right' | 'astray' | undefined {
  if (setup.task !== 'eye' || !('pick' in answer) || answer.pick === null) return undefined;
  const [group] = setup.wall;
  const taken = answer.pick - 1;
  if (group === undefined || idea.top(group, setup.mark).join() !== String(taken)) return undefined;
  return steadiest(group)[0] === taken ? 'right' : 'astray';
}
