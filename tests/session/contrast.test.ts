// The case of a contrast, found anew by looking at every small beam there is.

import { describe, expect, it } from 'vitest';
import { kinds } from '../../src/puzzles/models.ts';
import { play, world } from './play.ts';

type Bag = readonly [weight: number, peg: number];
type Beam = readonly [left: Bag, right: Bag];

const SIX = [1, 2, 3, 4, 5, 6];
const bags: readonly Bag[] = SIX.flatMap((weight) => SIX.map((peg): Bag => [weight, peg]));
const beams: readonly Beam[] = bags.flatMap((left) => bags.map((right): Beam => [left, right]));
const pull = ([weight, peg]: Bag): number => weight * peg;
const steps = ([w, p]: Bag, [v, q]: Bag): number => Math.abs(w - v) + Math.abs(p - q);

/** Weight and the truth part, and plainly: the lighter bag, which is further out, goes down. */
const parts = ([left, right]: Beam): boolean =>
  (left[0] - right[0]) * (left[1] - right[1]) < 0 && (left[0] - right[0]) * (pull(left) - pull(right)) < 0;

/** Changes of a weight or a peg by one, and a quarter for each unit of its size: a small case is a plain one. */
const far = (own: Beam, [left, right]: Beam): number =>
  steps(own[0], left) + steps(own[1], right) + (left[0] + left[1] + right[0] + right[1]) / 4;
const same = (a: Beam, b: Beam): boolean => steps(a[0], b[0]) + steps(a[1], b[1]) === 0;

describe.each([
  ['3 at 5', 5],
  ['3 at 6', 6],
  ['3 at 2', 2],
] as const)('after a try of %s against 3 at 4, by weight', (_, peg) => {
  const played = play().enter('bird').hang(3, peg, 'level').send({ do: 'open-gate', kind: 'balance', reason: 'teacher' }).rung('contrast');
  const open = played.state().rung;
  const own: Beam = [
    [3, 4],
    [3, peg],
  ];

  it('speaks to the likeliest idea but the canonical one', () => {
    const { student } = world(played).beliefs;
    const others = Object.entries(student).filter(([id]) => id !== kinds.balance?.strategies[0]);
    const [best] = others.sort(([, a], [, b]) => b - a);
    expect(student[open?.strategy ?? '']).toBe(best?.[1]);
    expect(open?.strategy).toBe('weight');
  });

  it('is a case on which that idea and the truth part ways, as near to the own try as any, to one step', () => {
    const { fixed } = Object(open?.case?.setup);
    const at = (side: 1 | -1): Bag => {
      const [bag] = fixed.filter((one: { peg: number }) => Math.sign(one.peg) === side);
      return [bag.weight, Math.abs(bag.peg)];
    };
    const made: Beam = [at(-1), at(1)];
    expect(fixed).toHaveLength(2);
    expect(parts(made)).toBe(true);
    const mirrored: Beam = [own[1], own[0]];
    const nearest = Math.min(
      ...beams.filter((beam) => parts(beam) && !same(beam, own) && !same(beam, mirrored)).map((beam) => far(own, beam)),
    );
    expect(far(own, made)).toBeLessThanOrEqual(nearest + 1);
    expect(far(own, made)).toBeGreaterThanOrEqual(nearest);
  });
});
