import { describe, expect, it } from 'vitest';
import type { Json } from '../../../src/core/json.ts';
import { meets } from '../../../src/core/kind.ts';
import { besideOf, pairsFor } from '../../../src/puzzles/steady/beside.ts';
import type { Plate } from '../../../src/puzzles/steady/plates.ts';
import { ALL_PLATES, discuss, group, opened, positionOf, WILD } from './archers.ts';

const S08: Json = { task: 'place', mark: 10, shots: [4, 8, 10, 12, 16], arrows: 5 };

const at = (...shots: readonly number[]) => positionOf(S08, { shots: [...shots] });
const fooled = (idea: string, ...shots: readonly number[]): boolean =>
  meets({ fool: idea }, at(...shots).judge().reply, at(...shots).expects());

describe('placing arrows beside 4, 8, 10, 12, 16', () => {
  it.each<[string, readonly number[]]>([
    // mean distance 3.2 of the given; by hand: 0, and 4.8
    ['archer-2', [10, 10, 10, 10, 10]],
    ['archer-1', [4, 4, 10, 16, 16]],
    // 3.2 as well
    ['nobody', [4, 8, 10, 12, 16]],
    // calm by the mean distance (3.2 against 2.88), not by the squares (16 against 23.04)
    ['nobody', [0, 10, 10, 10, 12]],
  ])('%s: %j', (reply, shots) => {
    expect(at(...shots).judge().reply).toBe(reply);
    expect(at(...shots).expects()['mean-distance']?.[reply]).toBe(1);
  });

  it('tricks who goes from end to end: by the same ends, and by wider ones', () => {
    expect(fooled('ends', 4, 4, 10, 16, 16)).toBe(true);
    expect(at(4, 4, 10, 16, 16).expects().ends).toEqual({ 'archer-1': 0, 'archer-2': 0, nobody: 1 });
    expect(fooled('ends', 8, 7, 6, 1, 13)).toBe(true);
    expect(fooled('ends', 10, 10, 10, 10, 10)).toBe(false);
  });

  it('counts only where all accepted measures agree: else nobody is tricked, and nothing is ruled out', () => {
    for (const id of Object.keys(at(0, 10, 10, 10, 12).expects())) {
      expect(fooled(id, 0, 10, 10, 10, 12), id).toBe(false);
      expect(at(0, 10, 10, 10, 12).expects()[id]?.nobody, id).toBe(1);
    }
  });

  it('the order of the arrows matters to who adds up the jumps, and to no truth', () => {
    const [calm, wild] = [at(5, 7, 9, 11, 13), at(5, 13, 7, 11, 9)];
    expect(calm.judge().reply).toBe(wild.judge().reply);
    expect(calm.expects().jumps).not.toEqual(wild.expects().jumps);
    expect(calm.key).not.toBe(wild.key);
  });

  it('waits for the last arrow', () => {
    expect(at(1, 2, 3, 4).wanting).toEqual({ key: 'steady.wanting.place', values: { missing: 1 } });
    expect(at(1, 2, 3, 4, 5).wanting).toBeUndefined();
    expect(opened(S08).answers(5000)).toBeUndefined();
  });

  it('a trick is found at once', () => {
    const begun = performance.now();
    const found = opened(S08).solve({ fool: 'ends' }, 100_000);
    expect(performance.now() - begun).toBeLessThan(250);
    expect(found.found === 'answer' && fooled('ends', ...Object(found.answer.answer).shots)).toBe(true);
  });
});

describe('arrows of one’s own, with nothing to be true', () => {
  const bench = discuss({ plates: ['share', 'ends'], sockets: 2, own: { from: 0, to: 20, most: 6 } }, WILD);

  it('are written down only where they were moved', () => {
    const given = [
      [2, 10, 10, 10, 10, 18],
      [7, 13, 7, 13, 7, 13],
    ];
    expect(positionOf(bench, { plates: [], flag: null, shots: given }).answer).toEqual({ plates: [], flag: null });
    expect(positionOf(bench, { plates: [], flag: null, shots: [[2], [7]] }).answer).toEqual({ plates: [], flag: null, shots: [[2], [7]] });
  });

  it('decide whom the machine picks, and everyone expects just that', () => {
    const moved = positionOf(bench, {
      plates: ['ends'],
      flag: 'smallest',
      shots: [
        [2, 3],
        [2, 9],
      ],
    });
    const still = positionOf(bench, { plates: ['ends'], flag: 'smallest' });
    expect([moved.judge().reply, still.judge().reply]).toEqual(['archer-1', 'archer-2']);
    for (const chances of Object.values(moved.expects())) expect(chances).toEqual({ 'archer-1': 1, 'archer-2': 0, tie: 0, 'no-pick': 0 });
    expect(moved.key).not.toBe(still.key);
  });

  it('each can be moved, taken back and joined by one more', () => {
    const one = discuss({ plates: ['share'], sockets: 1, own: { from: 0, to: 2, most: 2 } }, group([0, 1], [2]));
    const shots = positionOf(one, { plates: [], flag: null })
      .moves()
      .map(({ to }) => JSON.stringify(Object(to.answer).shots))
      .filter((text) => text !== undefined);
    // two arrows of A to two other places each, or back; B's one to two others, or one of three more
    expect(shots).toHaveLength(2 * 3 + 2 + 3);
    expect(shots).toContain('[[0],[2]]');
    expect(shots).toContain('[[0,1],[2,0]]');
  });
});

describe('two good machines', () => {
  const own = { from: 0, to: 20, most: 6 };
  const bench = discuss({ plates: ALL_PLATES, sockets: 5, own }, WILD);
  const NEAR = ['slide-own-middle', 'fold', 'share'];
  const FAR = ['slide-own-middle', 'square', 'share'];
  const wild = [
    [2, 10, 10, 10, 10, 18],
    [7, 13, 7, 13, 7, 13],
  ];
  const build = (...plates: readonly Plate[]) => ({ plates, flag: 'smallest' as const });

  it('stand beside one another where they disagree: the one that picks somebody else', () => {
    expect(besideOf(build('slide-own-middle', 'fold', 'share'), wild, 10)).toEqual({ plates: FAR, flag: 'smallest', picks: 1 });
    expect(besideOf(build('slide-own-middle', 'square', 'share'), wild, 10)).toEqual({ plates: NEAR, flag: 'smallest', picks: 0 });
    expect(besideOf(build('ends'), wild, 10)?.picks).toBe(0);
    // whoever picks nobody, or both, sees the mean distance beside it
    expect(besideOf(build('slide-own-middle'), wild, 10)?.plates).toEqual(NEAR);
    expect(besideOf(build('slide-own-middle', 'pile'), wild, 10)?.plates).toEqual(NEAR);
  });

  it('are not told of while there is no flag, nor of archers of whom they say the same', () => {
    expect(besideOf({ plates: ['ends'], flag: null }, wild, 10)).toBeUndefined();
    for (const archers of [
      [
        [10, 10],
        [2, 18],
      ],
      [
        [2, 18],
        [2, 18],
      ],
    ])
      expect(besideOf(build('ends'), archers, 10)).toBeUndefined();
  });

  it('disagree on every pair that is brought out, and each pair can be brought out without a pointer', () => {
    const pairs = pairsFor(own, 2);
    expect(pairs.length).toBeGreaterThan(1);
    for (const pair of pairs) expect(besideOf(build('slide-own-middle', 'fold', 'share'), pair, 10)).toBeDefined();
    const position = positionOf(bench, { plates: [], flag: null, shots: pairs[0] ?? [] });
    const to = position.moves().map((move) => JSON.stringify(move.to.answer));
    for (const shots of pairs.slice(1)) expect(to).toContain(JSON.stringify({ plates: [], flag: null, shots }));
    expect(to).toContain(JSON.stringify({ plates: [], flag: null }));
    expect(pairsFor({ ...own, to: 10 }, 2)).toEqual([]);
    expect(pairsFor(own, 3)).toEqual([]);
  });
});
