// What somebody with an idea works out about a case, and what they expect of it, in words: for whoever does not see the stage.

import { type Words, words } from '../../../core/words.ts';
import { ideaOf } from '../../steady/ideas.ts';
import { spec } from '../../steady/index.ts';
import type { Shots } from '../../steady/measures.ts';
import { type Answer, inTask, letterOf, type Setup } from '../../steady/model.ts';
import { barIn, carriedThrough } from './dots.ts';
import { numeral } from './easel.ts';

/** @returns undefined before there is anything to think about, where they only guess, and where nothing is true to be expected otherwise */
export function thoughtsOf(setup: Setup, answer: Answer, strategy: string): Words | undefined {
  const reasons = spec.strategies.find(({ id }) => id === strategy);
  const begun = setup.task === 'place' ? placedIn(answer) : spec.wanting(setup, answer) === undefined;
  if (reasons === undefined || !begun || setup.task === 'discuss') return undefined;
  const chances = reasons.expects(setup, answer);
  const reply = spec.replies(setup).find(({ id }) => (chances[id] ?? 0) > 1 / 2);
  if (reply === undefined) return undefined;
  const numbers = numbersOf(setup, answer, strategy);
  return numbers.length > 0
    ? words('steady.oops.measures', { numbers, reply: reply.words })
    : words('steady.oops.thinks', { reply: reply.words });
}

const placedIn = (answer: Answer): boolean => 'shots' in answer && answer.shots !== undefined && answer.shots.length > 0;

/** The number that their own machine makes of each archer; none where the idea has no machine, or a wall of groups has many. */
function numbersOf(setup: Setup, answer: Answer, strategy: string): readonly Words[] {
  const machine = ideaOf(strategy)?.machine;
  if (machine === undefined) return [];
  const archers = inTask<readonly Shots[]>(setup, answer, {
    machine: () => [],
    eye: ({ wall }) => wall.flatMap(({ shots }) => shots),
    place: ({ shots }, placed) => [shots, placed.shots],
    discuss: () => [],
  });
  return archers.flatMap((shots, archer) => {
    const number = barIn(carriedThrough(machine.plates, shots, setup.mark).at(-1));
    return number === undefined ? [] : [words('steady.oops.number', { archer: letterOf(archer), number: numeral(number) })];
  });
}
