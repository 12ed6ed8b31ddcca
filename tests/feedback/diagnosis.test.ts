import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  buildLikelihood,
  conflict,
  even,
  faded,
  heard,
  likelihoodsOf,
  type Posterior,
  posteriorOf,
  replyLikelihood,
  ruledOut,
  type Shares,
  sharesOf,
  tenable,
} from '../../src/feedback/diagnosis.ts';
import type { Case } from '../../src/feedback/reading.ts';
import { certain, guessing, REPLIES } from './readings.ts';

const near = (belief: Posterior, wanted: Posterior): void => {
  expect(Object.keys(belief)).toEqual(Object.keys(wanted));
  for (const [id, chance] of Object.entries(wanted)) expect(belief[id], id).toBeCloseTo(chance, 6);
};

const close = (shares: Shares, wanted: Shares): void => {
  expect(shares).toHaveLength(wanted.length);
  for (const [at, chance] of wanted.entries()) expect(shares[at], String(at)).toBeCloseTo(chance, 6);
};

/** What a reply says of each strategy. */
const came = (expects: Case['expects'], reply: string, replies: readonly string[] = REPLIES) =>
  likelihoodsOf({ replies, expects }).came[replies.indexOf(reply)];

describe('the likelihood of a reply', () => {
  it.each([
    // ε = 0.1, three replies: expected 0.9; not expected 0.1 / 2 = 0.05; guessed 0.9/3 + 0.1 · (2/3) / 2 = 0.3 + 0.0333 = 1/3.
    [1, 3, 0.1, 0.9],
    [0, 3, 0.1, 0.05],
    [1 / 3, 3, 0.1, 1 / 3],
    // Two replies: 0.95 and 0.05. One reply says nothing.
    [1, 2, 0.05, 0.95],
    [0, 2, 0.05, 0.05],
    [1, 1, 0.1, 1],
  ])('of chance %d among %d with slip %d is %d', (chance, replies, slip, likelihood) => {
    expect(replyLikelihood(chance, replies, slip)).toBeCloseTo(likelihood, 12);
  });

  it('sums to 1 over the replies', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 2, maxLength: 9 }), (raw) => {
        const sum = raw.reduce((all, one) => all + one, 0) || 1;
        const chances = raw.map((one) => one / sum);
        fc.pre(Math.abs(chances.reduce((all, one) => all + one, 0) - 1) < 1e-9);
        const total = chances.reduce((all, chance) => all + replyLikelihood(chance, raw.length, 0.1), 0);
        expect(total).toBeCloseTo(1, 9);
      }),
      { seed: 1 },
    );
  });
});

describe('the likelihood of a build', () => {
  it.each([
    // 0.9 · 0.25 + 0.1 / 8 = 0.225 + 0.0125 = 0.2375; never 0; stuck 1/8.
    [0.25, 8, 0.2375],
    [0, 8, 0.0125],
    [undefined, 8, 0.125],
  ])('of chance %s among %d is %d', (chance, options, likelihood) => {
    expect(buildLikelihood(chance, options, 0.1)).toBeCloseTo(likelihood, 12);
  });
});

describe('the likelihoods of a case', () => {
  it('are those of each strategy and reply, by the slip of each posterior', () => {
    const { strategies, said, built, came } = likelihoodsOf({
      replies: REPLIES,
      expects: { product: certain('left'), muddle: guessing(), weight: certain('level') },
      builds: { chances: { product: 0.25, muddle: 0 }, options: 8 },
    });
    expect(strategies).toEqual(['product', 'muddle', 'weight']);
    // ε = 0.1 of `student`, 0.05 of `world`; weight can build nothing for the goal, so it builds anything: 1/8
    close(said[0] ?? [], [0.9, 1 / 3, 0.05]);
    close(said[2] ?? [], [0.05, 1 / 3, 0.05]);
    close(built ?? [], [0.2375, 0.0125, 0.125]);
    close(came[1]?.likelihood ?? [], [0.025, 1 / 3, 0.95]);
    // log2 0.025 = −5.321928, log2 1/3 = −1.584963, log2 0.95 = −0.074001
    close(came[1]?.bits ?? [], [-5.321928, -1.584963, -0.074001]);
  });
  it('say nothing of a build where nobody built', () => {
    expect(likelihoodsOf({ replies: REPLIES, expects: {} }).built).toBeUndefined();
  });
});

describe('a belief', () => {
  it('is even where nothing is known', () => {
    near(even(['a', 'b', 'c', 'd']), { a: 0.25, b: 0.25, c: 0.25, d: 0.25 });
  });

  it('moves by Bayes', () => {
    // 1/3 · (0.95, 0.025, 1/3), their sum 1.308333 / 3: 0.726115, 0.019108, 0.254777
    const expects = { product: certain('left'), weight: certain('level'), muddle: guessing() };
    const even = [1 / 3, 1 / 3, 1 / 3];
    const left = tenable(['product', 'weight', 'muddle'], [0.2, 0.5, 0.3], even, came(expects, 'left'));
    close(left.world, [0.726115, 0.019108, 0.254777]);
    // weight is ruled out, 0.019108 / 0.726115 = 0.026 < 1/20, and half of them seem to think so
    expect(left).toMatchObject({ ruledOut: ['weight'], newlyRuledOut: ['weight'], conflict: 0.5 });
    // nothing shown, nothing moved: it stays ruled out, and nothing is new
    const hidden = tenable(['product', 'weight', 'muddle'], [0.2, 0.5, 0.3], left.world, undefined);
    expect(hidden).toEqual({ ...left, newlyRuledOut: [], bits: 0 });
  });

  it('fades towards even', () => {
    // 0.95 · 0.9 + 0.05/2 = 0.88
    close(faded([0.9, 0.1], 0.05), [0.88, 0.12]);
  });

  it('of what they think counts build and forecast of one try, after one fading', () => {
    // Faded even stays even. a: build 0.9 · 0.5 + 0.1/4 = 0.475, forecast 0.9: 0.4275; b: 0.025 · 0.05 = 0.00125.
    // 0.4275 / 0.42875 = 0.997085.
    const { built, said } = likelihoodsOf({
      replies: REPLIES,
      expects: { a: certain('left'), b: certain('right') },
      builds: { chances: { a: 0.5, b: 0 }, options: 4 },
    });
    close(heard([0.5, 0.5], built, said[0]), [0.997085, 0.002915]);
  });

  it('of what they think fades with every try that says something', () => {
    // 0.95 · 0.9 + 0.025 = 0.88 and 0.12; times 0.05 and 0.9: 0.044 and 0.108, over 0.152
    for (const [built, said] of [
      [[0.05, 0.9], undefined],
      [undefined, [0.05, 0.9]],
    ] as const)
      close(heard([0.9, 0.1], built, said), [0.289474, 0.710526]);
  });

  it('stays as it is where nothing was said', () => {
    const belief = [0.9, 0.1];
    expect(heard(belief, undefined, undefined)).toBe(belief);
  });

  it('follows a kind that gains, drops or reorders strategies', () => {
    const belief = { a: 0.6, b: 0.4 };
    expect(sharesOf(['a', 'b'], belief)).toEqual([0.6, 0.4]);
    expect(sharesOf(['b', 'a'], belief)).toEqual([0.4, 0.6]);
    // The new one has an even share, 1/3: 0.6, 0.4, 0.333 over their sum 1.333.
    close(sharesOf(['a', 'b', 'c'], belief), [0.45, 0.3, 0.25]);
    close(sharesOf(['b'], belief), [1]);
    close(sharesOf(['x', 'y'], belief), [0.5, 0.5]);
    // What was dropped may stand last, too.
    close(sharesOf(['a'], belief), [1]);
  });

  it('is told by name again, in the order of the kind', () => {
    expect(Object.entries(posteriorOf(['b', 'a'], [0.4, 0.6]))).toEqual([
      ['b', 0.4],
      ['a', 0.6],
    ]);
  });
});

describe('Bayesian surprise', () => {
  // prior q, likelihood L: q′ = q L / Σ q L
  const told = (prior: readonly number[], likelihood: readonly number[]): number => {
    const came = { likelihood, bits: likelihood.map(Math.log2) };
    return tenable([], [], prior, came).bits;
  };
  it.each([
    // 0.95 log2(0.95/0.5) + 0.05 log2(0.05/0.5) = 0.95 · 0.925999 − 0.05 · 3.321928 = 0.713603
    [[0.5, 0.5], [0.95, 0.05], 0.713603],
    // whatever both likelihoods are multiplied by
    [[0.5, 0.5], [0.38, 0.02], 0.713603],
    // All but one of four fall away, to 10⁻⁹ of its likelihood: log2 4 = 2 bits.
    [[0.25, 0.25, 0.25, 0.25], [0.9, 9e-10, 9e-10, 9e-10], 2],
    // What was expected alike tells nothing.
    [[0.3, 0.7], [1 / 3, 1 / 3], 0],
    // What had no share gains none: all is with the one that had.
    [[1, 0], [0.5, 0.5], 0],
  ])('from %o by likelihoods %o is %d bits', (prior, likelihood, bits) => {
    expect(told(prior, likelihood)).toBeCloseTo(bits, 6);
  });
  it('is Σ q′ log2(q′/q), and never below 0', () => {
    const chance = fc.double({ min: 1e-6, max: 1, noNaN: true });
    const three = fc.tuple(chance, chance, chance);
    fc.assert(
      fc.property(three, three, (weights, likelihood) => {
        const all = weights[0] + weights[1] + weights[2];
        const prior = weights.map((weight) => weight / all);
        const bits = told(prior, likelihood);
        const evidence = prior.reduce((sum, q, at) => sum + q * (likelihood[at] ?? 0), 0);
        const divergence = prior.reduce((sum, q, at) => {
          const now = (q * (likelihood[at] ?? 0)) / evidence;
          return sum + now * Math.log2(now / q);
        }, 0);
        expect(bits).toBeCloseTo(divergence, 9);
        expect(bits).toBeGreaterThanOrEqual(0);
      }),
      { seed: 2 },
    );
  });
});

describe('ruled out', () => {
  const following = (expects: Case['expects'], times: number, replies?: readonly string[]): Posterior => {
    const strategies = Object.keys(expects);
    let world = sharesOf(strategies, even(strategies));
    for (let n = 0; n < times; n++) ({ world } = tenable(strategies, world, world, came(expects, 'left', replies)));
    return posteriorOf(strategies, world);
  };
  const expects = { product: certain('left'), weight: certain('level'), muddle: guessing() };

  it('is nothing at the start', () => {
    expect(ruledOut(even(['a', 'b']))).toEqual([]);
  });
  it('goes by the best one, not by a fixed chance: 0.03 is more than 0.4 / 20', () => {
    expect(ruledOut({ a: 0.4, b: 0.4, c: 0.03, d: 0.17 })).toEqual([]);
    expect(ruledOut({ a: 0.4, b: 0.4, c: 0.019, d: 0.181 })).toEqual(['c']);
  });
  it('is a strategy after one contradiction: 0.025 / 0.95 = 0.026 < 1/20', () => {
    expect(ruledOut(following(expects, 1))).toEqual(['weight']);
  });
  it('is one that guesses after three conflict items: (0.3333 / 0.95)³ = 0.043, and not after two: 0.123', () => {
    expect(ruledOut(following(expects, 2))).toEqual(['weight']);
    expect(ruledOut(following(expects, 3))).toEqual(['weight', 'muddle']);
  });
  it('takes one contradiction where only two things can happen, too: 0.04 / 0.96 = 0.042; five to one that guesses: (0.5 / 0.96)⁵ = 0.038', () => {
    const ids = ['left', 'right'];
    const two = { product: certain('left', ids), weight: certain('right', ids), muddle: { left: 0.5, right: 0.5 } };
    expect(ruledOut(following(two, 1, ids))).toEqual(['weight']);
    expect(ruledOut(following(two, 4, ids))).toEqual(['weight']);
    expect(ruledOut(following(two, 5, ids))).toEqual(['weight', 'muddle']);
  });
  it('never comes back, and no belief sinks to NaN, over a thousand outcomes', () => {
    const world = following(expects, 1000);
    expect(ruledOut(world)).toEqual(['weight', 'muddle']);
    near(world, { product: 1, weight: 0, muddle: 0 });
  });
});

describe('conflict', () => {
  it('is the student weight on what is ruled out', () => {
    // weight is ruled out (0.02 < 0.9 / 20), muddle is not: 0.7
    expect(conflict({ product: 0.1, weight: 0.7, muddle: 0.2 }, { product: 0.9, weight: 0.02, muddle: 0.08 })).toBeCloseTo(0.7, 12);
    expect(conflict({ a: 0.5, b: 0.5 }, { a: 0.5, b: 0.5 })).toBe(0);
  });
});
