import { describe, expect, it } from 'vitest';
import { draw, pick, resumed, seeded, seedOf, shuffled, whole } from '../../src/core/random.ts';

describe('seeded chance', () => {
  it('goes on from its state as if it had never stopped', () => {
    const random = seeded(7);
    random.next();
    const again = resumed(random.state());
    expect([again.next(), again.next()]).toEqual([random.next(), random.next()]);
  });

  it('starts each small seed somewhere else: first draws of 1000 seeds are even over ten bins', () => {
    // 1000 draws over 10 bins: 100 each, standard deviation √(1000 · 0.1 · 0.9) ≈ 9.5; five of those either side
    const bins = Array.from({ length: 10 }, () => 0);
    for (let seed = 0; seed < 1000; seed++) {
      const bin = Math.floor(seeded(seed).next() * 10);
      bins[bin] = (bins[bin] ?? 0) + 1;
    }
    for (const count of bins) expect(Math.abs(count - 100)).toBeLessThan(48);
  });

  it('draws in proportion to the weights, and never what weighs nothing', () => {
    const random = seeded(1);
    const counts = { a: 0, b: 0, never: 0 };
    for (let n = 0; n < 4000; n++) {
      const key = draw(random, { a: 3, b: 1, never: 0 });
      if (key === 'a' || key === 'b' || key === 'never') counts[key]++;
    }
    // 3000 expected, standard deviation √(4000 · 3/16) ≈ 27
    expect(Math.abs(counts.a - 3000)).toBeLessThan(5 * 28);
    expect(counts.never).toBe(0);
    expect(draw(random, { none: 0 })).toBeUndefined();
  });

  it('keeps whole numbers under their bound, and shuffles without losing any', () => {
    const random = seeded(3);
    for (let n = 0; n < 100; n++) expect([0, 1, 2]).toContain(whole(random, 3));
    expect(shuffled(random, [1, 2, 3, 4, 5]).toSorted()).toEqual([1, 2, 3, 4, 5]);
    expect(pick(random, [])).toBeUndefined();
  });

  it('hashes a text as FNV-1a does', () => {
    // test vectors of the FNV reference: "" → 811c9dc5, "a" → e40c292c, "foobar" → bf9cf968
    expect([seedOf(''), seedOf('a'), seedOf('foobar')].map((hash) => (hash >>> 0).toString(16))).toEqual([
      '811c9dc5',
      'e40c292c',
      'bf9cf968',
    ]);
  });
});
