import { describe, expect, it } from 'vitest';
import type { Json } from '../../src/core/json.ts';
import { type Goal, type Kind, seal } from '../../src/core/kind.ts';
import { type Level, readLevel } from '../../src/core/level.ts';
import { balance, spec } from '../../src/puzzles/balance/index.ts';
import { checkLevel, firstTryChance, medianPulls, solution } from '../../src/puzzles/check.ts';
import { kinds } from '../../src/puzzles/models.ts';
import { nullKind } from '../../src/puzzles/null/index.ts';
import { arms, beam, opened } from './balance/beams.ts';

const level: Goal = { reply: 'level' };
const bird = beam([[3, -4]], { box: [1, 2, 3, 5, 6], use: 'one', shut: [4] });

function levelOf(change: Partial<Level>): Level {
  const read = readLevel(
    { id: 'X', kind: 'balance', place: 'explore', deal: 'same', goal: level, setups: [bird], fails: ['weight'], ...change },
    kinds,
  );
  if (!read.ok) throw new Error(read.error.why);
  return read.value;
}

describe('the chance at first try', () => {
  // by hand: of the ten conflicts that muddle believes in alike, two are level
  it.each([
    ['product', 1],
    ['weight', 0],
    ['tie', 0],
    ['muddle', 0.2],
    ['add', 0],
    ['proportion', 0.2],
    ['totals', 1],
  ])('%s at the bird: %d', (id, chance) => {
    expect(firstTryChance(opened(bird), level, id)).toBeCloseTo(chance, 12);
  });

  it('of one who is stuck is even over what comes nearest', () => {
    // lifting 5 with 2: no peg seems to do, so any of six; only the sixth does
    expect(firstTryChance(opened(beam([[5, -2]], { box: [2], use: 'one' })), { reply: 'right' }, 'weight')).toBeCloseTo(1 / 6, 12);
  });

  it('where there are too many builds is a share of what they would build', () => {
    const full = beam([[30, -12]], { pegs: 12, box: Array.from({ length: 20 }, (_, at) => at + 1), use: 'two' });
    expect(opened(full).answers(5000)).toBeUndefined();
    expect(firstTryChance(opened(full), { reply: 'left' }, 'product')).toBe(1);
  });
});

describe('the shortest solution', () => {
  it.each([
    ['one bag', bird, level, 1],
    ['two bags', beam([[5, -4]], { box: [2, 4], use: 'all', shut: [-1, -2, -3, -5, -6] }), level, 2],
    [
      'nothing to do',
      beam([
        [3, -4],
        [3, 4],
      ]),
      level,
      0,
    ],
    ['three numbers', arms([[5, 1]], [[3, 3]], [[1, 6]]), { reply: 'holds' }, 3],
  ])('%s', (_, setup, goal, moves) => {
    const found = solution(opened(setup), goal);
    expect(found).toMatchObject({ moves, shortest: true });
    const at = opened(setup).at(found?.answer ?? null);
    expect(at.ok && at.value.judge().reply).toBe(goal.reply);
  });

  it('of five numbers is too far to search, and is the solver’s own', () => {
    const five = arms([[6, 2]], [[3, 4]], [[2, 5]], [[5, 3]], [[1, 6]]);
    expect(solution(opened(five), { reply: 'holds' })).toEqual({ answer: { numbers: [3, 3, 2, 4, 1] }, moves: 5, shortest: false });
  });

  it('of what can’t be is none', () => {
    expect(solution(opened(beam([[3, -4]], { box: [5], use: 'one' })), level)).toBeUndefined();
  });
});

describe('the median pulls of one who knows only that heavier and farther pull more', () => {
  const pulls = (setups: readonly Json[], goal: Goal = level, deal: Level['deal'] = 'same') =>
    medianPulls(balance, levelOf({ setups: [...setups], goal, deal, fails: [] }), goal);

  // By hand: 2 hung against 5 at peg 2 does at peg 6 alone, and a miss shuts out what is nearer. So the first try does in 1 of 6,
  // the first two in 1/6 (1 + 1/5 + 1/4 + 1/3 + 1/2 + 1) = 0.55.
  it.each<[string, readonly Json[], Goal, Level['deal'], number]>([
    ['all builds do', [beam([[3, -3]], { box: [5], use: 'one', shut: [1, -1, -2, -4, -5, -6] })], { reply: 'right' }, 'same', 1],
    ['a miss shuts out what is nearer', [beam([[5, -2]], { box: [2], use: 'one' })], { reply: 'right' }, 'same', 2],
    ['what hangs alone tips its side', [beam([], { box: [3], use: 'one', shut: [-2, -3, -4, -5, -6] })], { reply: 'left' }, 'same', 1],
    [
      'one of six each time, as every deal is new: 4, for (5/6)⁴ is the first under one half',
      [beam([[5, -2]], { box: [2], use: 'one' })],
      { reply: 'right' },
      'fresh',
      4,
    ],
    // 3 orders; whoever sees two neighbours knows theirs: 1/3, then the rest
    ['of two arms one pull tells the order', [arms([[5, 1]], [[1, 6]])], { reply: 'holds' }, 'same', 2],
  ])('%s', (_, setups, goal, deal, median) => {
    expect(pulls(setups, goal, deal)).toBe(median);
  });

  it('is not told of a kind that knows of none, nor where there are too many builds', () => {
    expect(medianPulls(nullKind, { ...levelOf({}), setups: [{ wired: 'straight' }] }, { reply: 'on' })).toBeUndefined();
    expect(pulls([beam([[30, -12]], { pegs: 12, box: Array.from({ length: 20 }, (_, at) => at + 1), use: 'two' })])).toBeUndefined();
  });
});

describe('a level is told what is amiss', () => {
  const problems = (change: Partial<Level>, kind: Kind = balance) => checkLevel(kind, levelOf(change)).problems;

  it('nothing, where it does what it says', () => {
    expect(problems({ fails: ['weight', 'tie', 'muddle', 'add', 'proportion'] })).toEqual([]);
  });

  it.each<[string, Partial<Level>, RegExp[]]>([
    [
      'a strategy passes that is to fail',
      { fails: ['weight', 'totals'] },
      [/^setups\[0\]: "totals" is to fail and has a first try of 1.00/],
    ],
    [
      'it passes in one of the setups',
      { setups: [bird, beam([[3, -4]], { box: [3], use: 'one' })], fails: ['tie'] },
      [/^setups\[1\]: "tie"/],
    ],
    ['it can’t be solved', { setups: [beam([[3, -4]], { box: [5], use: 'one' })], fails: ['weight'] }, [/^setups\[0\] can't be solved/]],
    ['it stops nobody', { fails: [] }, [/^fails is empty/]],
    ['one that is to be rejected is sure of what does', { rejects: ['totals'] }, [/^setups\[0\]: "totals" is to be rejected and is sure/]],
  ])('%s', (_, change, expected) => {
    const told = problems(change);
    expect(told).toHaveLength(expected.length);
    for (const [at, pattern] of expected.entries()) expect(told[at]).toMatch(pattern);
  });

  it.each(['entry', 'sandbox'] as const)('%s may stop nobody', (place) => {
    expect(problems({ place, fails: [] })).toEqual([]);
  });

  it('who only guesses is not sure, and may be rejected', () => {
    expect(problems({ rejects: ['weight', 'muddle'] })).toEqual([]);
  });

  it('what asks for nothing may stop nobody, wherever it stands', () => {
    expect(problems({ goal: null, fails: [] })).toEqual([]);
  });

  it('the kind itself has a reason against a setup', () => {
    const picky = seal({ ...spec, flaws: (_, goal) => (goal === null ? [] : ['this beam is too long']) });
    expect(problems({}, picky)).toEqual(['setups[0]: this beam is too long']);
    expect(problems({ goal: null }, picky)).toEqual([]);
  });

  it('a sandbox has no goal, so nothing to solve', () => {
    expect(checkLevel(balance, levelOf({ place: 'sandbox', goal: null, fails: [] }))).toEqual({
      setups: [{ solution: undefined, firstTry: {}, accepted: [] }],
      sensePulls: undefined,
      problems: [],
    });
  });

  it('the true strategy does not pass', () => {
    const [canonical, ...others] = spec.strategies;
    const clumsy = seal({
      ...spec,
      strategies: [{ ...canonical, expects: () => ({ left: 1, level: 0, right: 0 }), build: () => [{ weight: 1, peg: 1 }] }, ...others],
    });
    expect(problems({}, clumsy)).toEqual(['setups[0]: "product", which is the true one, has a first try of 0.00']);
  });

  it('of another kind too', () => {
    const lamp: Level = {
      id: 'L',
      kind: 'null',
      place: 'explore',
      deal: 'same',
      goal: { reply: 'on' },
      setups: [{ wired: 'crosswise' }],
      fails: ['up-is-on'],
    };
    expect(checkLevel(nullKind, lamp)).toEqual({
      setups: [
        {
          solution: { answer: { switch: 'down' }, moves: 1, shortest: true },
          firstTry: { 'follow-the-wire': 1, 'up-is-on': 0 },
          accepted: ['follow-the-wire'],
        },
      ],
      sensePulls: undefined,
      problems: [],
    });
  });
});
