import { describe, expect, it } from 'vitest';
import { logistic } from '../../../src/core/real.ts';
import { CONTEXT_WIDTH } from '../../../src/simulate/evaluate/contexts.ts';
import { FILTER_LOGIT, memory, untaught, WIDTH } from '../../../src/simulate/evaluate/features.ts';
import type { Answer } from './tables.ts';

const PRIORS = { ability: 1, part: 0.5, item: 1, skill: 0.5, drift: 0.01, partDrift: 0.01 };

/** What is read of learner 0 before an answer to item 0 of skill 0, after `answers`. */
function figuresAfter(answers: readonly Answer[]): { readonly own: readonly number[]; readonly contexts: readonly number[] } {
  const of = memory(PRIORS, untaught({ items: 3, skills: 2 }, 0, PRIORS), 2);
  for (const answer of answers) of.keep(...answer);
  const around = new Float64Array(WIDTH + 2).fill(Number.NaN);
  of.read(around, 1, 0, 0, 0);
  // as many as there should be, and none beside them; no zero below zero
  expect([...around].map(Number.isNaN)).toEqual([...around].map((_, at) => at === 0 || at === WIDTH + 1));
  const figures = [...around].slice(1, -1).map((figure) => figure + 0);
  return { own: figures.slice(0, -CONTEXT_WIDTH), contexts: figures.slice(-CONTEXT_WIDTH) };
}

describe('what is read of a learner', () => {
  it('is nothing but the prior at first, whatever others did', () => {
    const { own } = figuresAfter([[1, 1, 1, 1]]);
    // an item and a skill that nobody met, a learner nothing is known of: log odds 0, variances 1, and no counts
    expect(own).toEqual([1, 0, 0, 0, 0, 0, 1, 1, ...new Array(own.length - 8).fill(0)]);
  });

  it('is counts, recency and errors as worked by hand', () => {
    const { own } = figuresAfter([
      [0, 0, 0, 1],
      [0, 1, 0, 0],
      [0, 2, 1, 1],
    ]);
    // all begins at log odds 0: the first error is 1 − ½; two of three right, at the skill one of two, at the item one of one.
    // The skill was met two answers ago, wrongly; the item three answers ago, rightly; the answer before was at another skill.
    const [first, second, third] = own.slice(27, 30).reverse();
    expect(own.slice(16, 26)).toEqual(
      [Math.log(3), Math.log(2), Math.log(4), Math.log(2), Math.log(2), 1 / Math.sqrt(2), -1, Math.log(2), 0, 1 / Math.sqrt(3)].map((n) =>
        expect.closeTo(n, 10),
      ),
    );
    expect(own.slice(26)).toEqual([0.5, third, second, first, 0, 0]);
    expect(first).toBe(0.5);
    // better than thought once, so more is expected and the error after a wrong answer is larger than ½
    expect(second).toBeLessThan(-0.5);
    expect(third).toBeGreaterThan(0.4);
    // fading by 0.5: overall ((0.25 first + 0.5 second + third) / (1.75 + 1)), at the skill (0.5 first + second) / (1.5 + 1)
    expect(own[8]).toBeCloseTo(((first ?? 0) / 4 + (second ?? 0) / 2 + (third ?? 0)) / 2.75, 12);
    expect(own[9]).toBeCloseTo(((first ?? 0) / 2 + (second ?? 0)) / 2.5, 12);
  });

  it('begins with what the filter says', () => {
    const { own } = figuresAfter([[0, 0, 0, 1]]);
    // s² = 3, k = 1 / √(1 + 3 π/8) = 0.677581, g = k / 2: m = 0.338791 for a variance of 1, 0.169395 for ½; the difficulties the other way
    expect(own.slice(2, 6)).toEqual([0.338791, 0.169395, -0.338791, -0.169395].map((n) => expect.closeTo(n, 5)));
    expect(logistic(own[FILTER_LOGIT] ?? 0)).toBeGreaterThan(0.6);
  });

  type Step = readonly [item: number, skill: number, correct: 0 | 1];
  it.each<[string, number, readonly Step[], readonly Step[]]>([
    ['what came of the skill before', 0, [[1, 1, 1]], [[1, 1, 0]]],
    [
      'the last outcome but one',
      1,
      [
        [1, 1, 1],
        [1, 1, 0],
      ],
      [
        [1, 1, 0],
        [1, 1, 0],
      ],
    ],
    ['whether the skill is the same', 2, [[1, 0, 0]], [[1, 1, 0]]],
    ['what came of the same item', 3, [[0, 1, 1]], [[0, 1, 0]]],
    ['the item before', 4, [[1, 1, 0]], [[2, 1, 0]]],
  ])('knows a context from another by %s', (_, context, steps, others) => {
    const course = (of: number, steps: readonly Step[]) => steps.map((step): Answer => [of, ...step]);
    // learner 1 comes by some steps to item 0 and gets it right; learner 0 comes to it by the same steps, or by others
    const effect = (own: readonly Step[]) => figuresAfter([...course(1, steps), [1, 0, 0, 1], ...course(0, own)]).contexts[2 * context];
    expect(effect(steps)).toBeGreaterThan(0);
    expect(effect(others)).toBe(0);
  });
});
