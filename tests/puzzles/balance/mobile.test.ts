import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at, mobile, opened, type Pair } from './beams.ts';

const KNOTS = [-5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5];
const rod = mobile(
  [
    [1, -6],
    [5, 6],
  ],
  KNOTS,
);

describe('a mobile', () => {
  // 1 hangs k + 6 from the knot and 5 hangs 6 − k: level where k + 6 = 5 (6 − k), so at 4
  it.each([
    [4, 'level', 10, 10],
    [3, 'right', 9, 15],
    [5, 'left', 11, 5],
    [-5, 'right', 1, 55],
  ])('tied at %d: %s', (knot, reply, left, right) => {
    const outcome = at(rod, { knot }).judge();
    expect(outcome.reply).toBe(reply);
    expect(outcome.figures).toEqual({ left, right, difference: left - right });
    expect(outcome.motion).toEqual({ task: 'mobile', left, right, difference: left - right });
  });

  it('a bag at the knot itself pulls neither way', () => {
    const three = mobile(
      [
        [2, -3],
        [9, 1],
        [1, 3],
      ],
      [-1, 1],
    );
    expect(at(three, { knot: 1 }).judge().figures).toEqual({ left: 8, right: 2, difference: 6 });
  });

  it('one more to the right never pulls less to the left', () => {
    const bags = fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: -6, max: 6 })), {
      minLength: 1,
      maxLength: 5,
      selector: ([, hole]) => hole,
    });
    const property = fc.property(bags, (list) => {
      const setup = mobile(list as readonly Pair[], KNOTS);
      const ahead = KNOTS.map((knot) => at(setup, { knot }).judge().figures.difference ?? Number.NaN);
      for (const [index, now] of ahead.slice(1).entries()) expect(now).toBeGreaterThan(ahead[index] ?? Number.NaN);
    });
    fc.assert(property, { seed: 18 });
  });

  it('wants its string', () => {
    expect(opened(rod).blank.answer).toEqual({ knot: null });
    expect(opened(rod).blank.wanting?.key).toBe('balance.wanting.mobile');
    expect(at(rod, { knot: 0 }).wanting).toBeUndefined();
  });

  it.each([
    { knot: null, left: -1, right: 1 },
    { knot: 0, left: -1, right: 1 },
    { knot: 4, left: 3, right: 5 },
    { knot: 5, left: 4, right: undefined },
    { knot: -5, left: undefined, right: -4 },
  ])('slides from $knot to $left or $right', ({ knot, left, right }) => {
    const steps = at(rod, { knot })
      .moves()
      .flatMap((move) => (move.step === undefined ? [] : [[move.step, move.to.answer]]));
    const wanted = { left, right };
    expect(Object.fromEntries(steps)).toEqual(
      Object.fromEntries(Object.entries(wanted).flatMap(([side, hole]) => (hole === undefined ? [] : [[side, { knot: hole }]]))),
    );
  });

  it('slides past holes that are shut', () => {
    const few = mobile([[1, -6]], [-4, 2, 5]);
    const steps = at(few, { knot: 2 })
      .moves()
      .filter((move) => move.step !== undefined);
    expect(steps.map((move) => [move.step, move.to.answer])).toEqual([
      ['left', { knot: -4 }],
      ['right', { knot: 5 }],
    ]);
  });

  it('can be tied at each knot, elsewhere, and untied', () => {
    expect(
      opened(rod)
        .blank.moves()
        .map((move) => move.to.answer),
    ).toEqual(KNOTS.map((knot) => ({ knot })));
    const moved = at(rod, { knot: 2 }).moves();
    expect(moved).toHaveLength(11);
    expect(moved.map((move) => move.to.answer)).toContainEqual({ knot: null });
    expect(moved.map((move) => move.to.answer)).not.toContainEqual({ knot: 2 });
  });

  it.each([
    ['a hole without a knot', { knot: 6 }, /can't be tied at hole 6/],
    ['a hole off the rod', { knot: 7 }, /knot/],
    ['between two holes', { knot: 0.5 }, /knot/],
    ['bags', [], /object/],
  ])('refuses %s', (_, answer, why) => {
    const read = opened(rod).at(answer);
    expect(read.ok ? '' : read.why).toMatch(why);
  });

  it('is said with both ends and the string', () => {
    const said = at(rod, { knot: -2 }).words();
    expect(said.key).toBe('balance.position.mobile.ready');
    expect(said.values).toMatchObject({
      at: { key: 'balance.hole', values: { side: 'left', hole: 2 } },
      bags: [{ values: { weight: 1 } }, { values: { weight: 5, at: { values: { side: 'right', hole: 6 } } } }],
    });
    expect(at(rod, { knot: 0 }).words().values.at).toMatchObject({ values: { side: 'middle' } });
  });
});

describe('what strategies expect of a mobile', () => {
  it.each([
    ['product', 4, { left: 0, level: 1, right: 0 }],
    ['totals', 4, { left: 0, level: 1, right: 0 }],
    ['weight', 4, { left: 0, level: 0, right: 1 }],
    ['tie', 4, { left: 0, level: 0, right: 1 }],
    // 1 + 8 and 5 + 4
    ['add', 2, { left: 0, level: 1, right: 0 }],
    ['proportion', 1, { left: 0, level: 1, right: 0 }],
    ['proportion', 0, { left: 0, level: 0, right: 1 }],
    ['muddle', 1, { left: 1 / 3, level: 1 / 3, right: 1 / 3 }],
  ])('%s at %d', (id, knot, chances) => {
    expect(at(rod, { knot }).expects()[id]).toEqual(chances);
  });
});
