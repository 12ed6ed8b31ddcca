import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  approximate,
  compared,
  comparedRoots,
  dividedRoot,
  lowest,
  type Rational,
  type Root,
  rational,
  rooted,
  rootOf,
} from '../../src/core/rational.ts';

const whole = (value: number): Rational => rational(BigInt(value));
const over = (top: number, under: number): Rational => rational(BigInt(top), BigInt(under));
/** The root of a number that has one. */
const root = (of: Root): Root => {
  const found = rootOf(of);
  if (found === undefined) throw new Error('no root');
  return found;
};

const tops = fc.integer({ min: -1_000_000, max: 1_000_000 });
const overs = fc.integer({ min: 1, max: 1000 });
const SEED = { seed: 5, numRuns: 500 };

describe('fractions', () => {
  it.each<[Rational, Rational, number]>([
    [over(1, 3), over(2, 6), 0],
    [over(1, 3), over(333333333333333, 1000000000000000), 1],
    [over(-1, 2), over(-1, 3), -1],
    [whole(0), over(0, 7), 0],
    [over(-5, 1), over(1, 1000), -1],
    // 0.1 + 0.2 is not 0.3 among doubles
    [over(1 * 10 + 2 * 10, 100), over(3, 10), 0],
  ])('%o against %o: %d', (a, b, order) => {
    expect(compared(a, b)).toBe(order);
    expect(compared(b, a)).toBe(order === 0 ? 0 : -order);
  });

  it.each<[Rational, Rational]>([
    [over(8, 12), over(2, 3)],
    [over(-8, 12), over(-2, 3)],
    [over(0, 12), over(0, 1)],
    [over(7, 1), over(7, 1)],
  ])('%o in lowest terms is %o', (a, b) => {
    expect(lowest(a)).toEqual(b);
  });

  it('are as large in lowest terms, which have no common divisor', () => {
    const property = fc.property(tops, overs, overs, (top, under, by) => {
      const low = lowest(over(top * by, under * by));
      expect(low).toEqual(lowest(over(top, under)));
      expect(compared(low, over(top, under))).toBe(0);
      for (let divisor = 2n; divisor <= low.over; divisor++)
        expect(low.top % divisor === 0n && low.over % divisor === 0n, `${divisor}`).toBe(false);
    });
    fc.assert(property, { ...SEED, numRuns: 20 });
  });

  it('compare as their cross products do', () => {
    const property = fc.property(tops, overs, tops, overs, (a, b, c, d) => {
      // below 2⁵³, so doubles are exact
      expect(compared(over(a, b), over(c, d))).toBe(Math.sign(a * d - c * b) + 0);
    });
    fc.assert(property, SEED);
  });
});

describe('roots', () => {
  it('there is none of what is below 0, and 0 has one', () => {
    expect(rootOf(rooted(over(-1, 9)))).toBeUndefined();
    expect(comparedRoots(root(rooted(whole(0))), rooted(whole(0)))).toBe(0);
  });

  it.each<[string, Root, Root, number]>([
    ['√(4/9) = 2/3', root(rooted(over(4, 9))), rooted(over(2, 3)), 0],
    ['√2 > 1.4142135623730950', root(rooted(whole(2))), rooted(rational(14142135623730950n, 10n * 1000000000000000n)), 1],
    ['√2 < 1.4142135623730951', root(rooted(whole(2))), rooted(rational(14142135623730951n, 10n * 1000000000000000n)), -1],
    ['⁴√16 = 2', root(root(rooted(whole(16)))), rooted(whole(2)), 0],
    ['⁴√17 > √4', root(root(rooted(whole(17)))), root(rooted(whole(4))), 1],
    ['√0 > −3', root(rooted(whole(0))), rooted(whole(-3)), 1],
    ['−3 < −2', rooted(whole(-3)), rooted(whole(-2)), -1],
    ['√8 : 2 = √2', dividedRoot(root(rooted(whole(8))), 2), root(rooted(whole(2))), 0],
    ['⁴√48 : 2 = ⁴√3', dividedRoot(root(root(rooted(whole(48)))), 2), root(root(rooted(whole(3)))), 0],
    ['−6 : 4 = −3/2', dividedRoot(rooted(whole(-6)), 4), rooted(over(-3, 2)), 0],
  ])('%s', (_, a, b, order) => {
    expect(comparedRoots(a, b)).toBe(order);
    expect(comparedRoots(b, a)).toBe(order === 0 ? 0 : -order);
  });

  const some = fc
    .tuple(fc.integer({ min: -400, max: 400 }), fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 2 }))
    .map(([top, under, depth]) => ({ under: over(depth > 0 ? Math.abs(top) : top, under), depth }));

  it('compare as their nearest doubles do, where these are well apart', () => {
    const property = fc.property(some, some, (a, b) => {
      const [left, right] = [approximate(a), approximate(b)];
      fc.pre(Math.abs(left - right) > 1e-9);
      expect(Math.sign(comparedRoots(a, b))).toBe(Math.sign(left - right));
    });
    fc.assert(property, SEED);
  });

  it('of the same root of equal squares are equal, though doubles differ', () => {
    const property = fc.property(fc.integer({ min: 0, max: 100_000 }), overs, (top, under) => {
      const square = over(top * top, under * under);
      expect(comparedRoots(root(rooted(square)), rooted(over(top, under)))).toBe(0);
    });
    fc.assert(property, SEED);
  });

  it.each<[Root, number]>([
    [rooted(over(-3, 4)), -0.75],
    [root(rooted(whole(9))), 3],
    [root(root(rooted(over(81, 16)))), 1.5],
  ])('%o is about %d', (one, value) => {
    expect(approximate(one)).toBe(value);
  });
});
