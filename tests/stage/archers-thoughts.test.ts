import { describe, expect, it } from 'vitest';
import { english } from '../../src/cli/texts.ts';
import type { Answer } from '../../src/puzzles/steady/model.ts';
import { parseSetup } from '../../src/puzzles/steady/model.ts';
import { thoughtsOf } from '../../src/puzzles/views/steady/thoughts.ts';

function said(raw: object, answer: Answer, strategy: string): string | undefined {
  const setup = parseSetup({ mark: 10, ...raw });
  if (!setup.ok) throw new Error(setup.why);
  const thoughts = thoughtsOf(setup.value, answer, strategy);
  return thoughts && english(thoughts);
}
const place = { task: 'place', shots: [4, 8, 10, 12, 16], arrows: 5 };
const shots = [
  [15, 14, 16, 15],
  [10, 4, 16, 10],
];
const wall = { task: 'machine', plates: ['ends', 'share'], sockets: 1, wall: [{ shots }] };

describe('what Oops thinks of a case, for whoever does not see the stage', () => {
  it.each<[string, object, Answer, string, string | undefined]>([
    ['the tape of both', place, { shots: [8, 7, 6, 1, 13] }, 'ends', 'Oops measures A: 12, B: 12. It thinks: too close to call.'],
    ['as soon as there is an arrow', place, { shots: [8] }, 'ends', 'Oops measures A: 12, B: 0. It thinks: B is steadier.'],
    ['of the hops their mean', place, { shots: [9, 13, 12, 12, 6] }, 'jumps', 'Oops measures A: 3, B: 2.75. It thinks: B is steadier.'],
    ['an idea without a machine', place, { shots: [1, 1, 1, 20, 20] }, 'most-common', 'Oops thinks: B is steadier.'],
    ['nothing while there is no arrow', place, { shots: [] }, 'ends', undefined],
    ['by eye', { task: 'eye', wall: [{ shots }] }, { pick: 2 }, 'near-mark', 'Oops measures A: 5, B: 3. It thinks: this one is steadier.'],
    ['of a machine', wall, { plates: ['share'], flag: 'smallest' }, 'ends', 'Oops thinks: stops at group 1.'],
    ['nothing before its flag is set', wall, { plates: ['share'], flag: null }, 'ends', undefined],
    ['a guess is no thought', wall, { plates: ['share'], flag: 'smallest' }, 'most-common', undefined],
    ['nobody', place, { shots: [8] }, 'nobody', undefined],
    ['where nothing is true', { ...wall, task: 'discuss' }, { plates: ['share'], flag: 'smallest' }, 'ends', undefined],
  ])('%s', (_, setup, answer, strategy, thought) => {
    expect(said(setup, answer, strategy)).toBe(thought);
  });
});
