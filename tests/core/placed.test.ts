import { describe, expect, it } from 'vitest';
import { type Kind, kindNamed } from '../../src/core/kind.ts';
import { placed } from '../../src/core/placed.ts';
import { balance } from '../../src/puzzles/balance/index.ts';
import { kinds } from '../../src/puzzles/models.ts';
import { arms, bags, beam } from '../puzzles/balance/beams.ts';

const bird = beam([[3, -4]], { box: [1, 2, 3], use: 'one', shut: [4] });

describe('a kind by its id', () => {
  it('is found, and told from what every object has by birth', () => {
    expect(kindNamed(kinds, 'balance')).toEqual({ ok: true, value: balance });
    for (const id of ['toString', '__proto__', '']) {
      const read = kindNamed(kinds, id);
      expect(read.ok ? '' : read.why).toContain(`There is no kind "${id}". There are: balance`);
    }
  });
});

describe('a position', () => {
  const at = (setup: Parameters<Kind['open']>[0], answer: Parameters<Kind['open']>[0]) => placed(balance, setup, answer);

  it('is what setup and answer say', () => {
    const read = at(bird, bags([3, 5]));
    expect(read.ok && read.value.position.key).toBe('3@5');
    expect(read.ok && read.value.puzzle.replies.map(({ id }) => id)).toEqual(['left', 'level', 'right']);
  });

  it.each([
    ['a setup that can’t be', beam([[3, -9]]), [], 'setup', /there is no peg -9/],
    ['an answer that the setup does not allow', bird, bags([3, 4]), 'answer', /peg 4 is not open/],
    ['a build that is only half there', bird, [], 'wanting', /balance\.wanting\.one/],
    ['arms without their numbers', arms([[1, 1]], [[2, 2]]), { numbers: [1, null] }, 'wanting', /balance\.wanting\.number/],
  ] as const)('is refused for %s, and says where', (_, setup, answer, where, why) => {
    const read = at(setup, answer);
    expect(read.ok).toBe(false);
    if (read.ok) return;
    expect(read.at).toBe(where);
    expect(read.why).toMatch(why);
    if (read.at === 'wanting') expect(read.why).toContain(read.wanting.key);
  });
});
