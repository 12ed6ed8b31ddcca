import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../../src/core/json.ts';
import { approximate } from '../../../src/core/rational.ts';
import type { Language } from '../../../src/core/world.ts';
import { PLATES } from '../../../src/puzzles/steady/plates.ts';
import { probesAt } from '../../../src/puzzles/steady/probes.ts';
import { numberOf } from '../../../src/puzzles/steady/track.ts';
import { type Catalogue, speaker } from '../../../src/stage/speak.ts';
import {
  ALL_PLATES,
  CLIMBER,
  discuss,
  FIRST,
  group,
  LONG_DAY,
  machine,
  OFF_MARK,
  opened,
  positionOf,
  REPEATER,
  refusal,
  SAME_ENDS,
  SECOND,
  WILD,
} from './archers.ts';

const plate = (name: string) => PLATES.filter((one) => one === name);
const track = (names: string) => names.split(' > ').flatMap(plate);

describe('what comes out of a track', () => {
  // by hand; the mark is at 10
  it.each<[string, readonly number[], number | undefined]>([
    ['share', [12, 18, 9, 21], 15],
    ['pile', [12, 18, 9, 21], 60],
    ['ends', [12, 18, 9, 21], 12],
    ['top', [12, 18, 9, 21], 21],
    ['slide-own-middle > fold > share', [2, 10, 10, 10, 10, 18], 16 / 6],
    ['slide-own-middle > square > share', [2, 10, 10, 10, 10, 18], 128 / 6],
    ['slide-own-middle > square > share > root', [7, 13, 7, 13, 7, 13], 3],
    ['slide-own-middle > pile', [1, 2, 4], 0],
    ['slide-mark > fold > share', [15, 14, 16, 15], 5],
    ['slide-first > fold > pile', [15, 14, 16, 15], 2],
    ['slide-median > fold > pile', [1, 2, 4, 9], 10],
    ['hop > fold > pile', [8, 12, 8, 12], 12],
    ['hop > fold > share', [8, 12, 8, 12], 4],
    // divides by the shots of the archer, also after a hop
    ['hop > fold > pile > divide-by-shots', [8, 12, 8, 12], 3],
    ['line-up > hop > top', [2, 18, 10], 8],
    ['square > pile', [-3, 4], 25],
    ['pile > root > root', [4, 12], 2],
    ['fold > fold > top', [-3, 2], 3],
    ['hop > pile', [5], undefined],
    ['hop > hop > ends', [5, 6], undefined],
    ['slide-first > pile > root', [5, 1], undefined],
    ['', [5, 1], undefined],
    ['fold', [5, 1], undefined],
  ])('%s of %j', (names, shots, number) => {
    const found = numberOf(track(names), shots, 10);
    expect(found && approximate(found)).toBe(number);
  });

  it('is nought, and not about nought, where signed distances from the own middle are added up', () => {
    for (const shots of [
      [1, 2, 4],
      [7, 7, 8, 9, 12, 13, 13],
      [1, 1, 1, 1, 1, 1, 2],
    ])
      expect(numberOf(track('slide-own-middle > pile'), shots, 10)?.under.top).toBe(0n);
  });
});

const replyOf = (setup: Json, flag: string, names: string): string => positionOf(setup, { plates: track(names), flag }).judge().reply;

describe('a machine along the wall', () => {
  const [S01, S02, S03] = [
    [FIRST, SECOND],
    [FIRST, SECOND, SAME_ENDS],
    [FIRST, SECOND, SAME_ENDS, CLIMBER],
  ].map((wall) => machine({ plates: ALL_PLATES, sockets: 6 }, ...wall));

  it.each<[string, Json | undefined, string, string]>([
    ['holds', S01, 'smallest', 'ends'],
    ['group-1', S01, 'biggest', 'share'],
    ['group-1', S01, 'biggest', 'ends'],
    ['group-3', S02, 'smallest', 'ends'],
    ['group-3', S02, 'smallest', 'hop > fold > share'],
    ['holds', S02, 'smallest', 'slide-own-middle > fold > share'],
    ['holds', S03, 'smallest', 'slide-own-middle > fold > pile'],
    ['holds', S03, 'smallest', 'slide-own-middle > square > share > root'],
    ['group-1', S03, 'smallest', 'slide-own-middle > share'],
    ['no-pick', S03, 'smallest', ''],
    ['no-pick', S03, 'biggest', 'fold > square'],
    // from the first shot to the last: 0 and 9, then 0 and −4, of which there is no root
    ['no-pick', machine({ plates: ALL_PLATES, sockets: 6 }, FIRST, group([10, 10], [12, 8])), 'smallest', 'hop > pile > root'],
  ])('%s', (reply, setup = null, flag, names) => {
    expect(replyOf(setup, flag, names)).toBe(reply);
  });

  it('stops at what first shows otherwise, also where a later group has no number', () => {
    const wall = [SECOND, group([3], [1, 5])];
    expect(replyOf(machine({ plates: ['hop', 'fold', 'share', 'top'], sockets: 3 }, ...wall), 'smallest', 'hop > fold > share')).toBe(
      'no-pick',
    );
    expect(replyOf(machine({ plates: ['hop', 'fold', 'share', 'top'], sockets: 3 }, ...wall), 'biggest', 'hop > fold > share')).toBe(
      'group-1',
    );
  });

  it('tells the squares of distances from the distances where those who measure do not agree', () => {
    const talk = discuss({ plates: ALL_PLATES, sockets: 5 }, WILD);
    expect(replyOf(talk, 'smallest', 'slide-own-middle > fold > share')).toBe('archer-1');
    expect(replyOf(talk, 'smallest', 'slide-own-middle > square > share > root')).toBe('archer-2');
    expect(replyOf(talk, 'smallest', 'share')).toBe('tie');
    expect(replyOf(talk, 'smallest', 'fold')).toBe('no-pick');
  });
});

describe('what is refused, and why', () => {
  const tray = { plates: ['share', 'fold', 'root', 'ends'], sockets: 2 };
  const wall = machine(tray, SECOND);
  const answer = (flag: string | null, ...plates: readonly string[]): Json => ({ plates: [...plates], flag });

  it.each<[RegExp, Json, Json]>([
    [/plates\.1: "fold" takes a whole row, and "share" before it gives a single bar/, wall, answer('smallest', 'share', 'fold')],
    [/plates\.1: "share" takes a whole row/, wall, answer('smallest', 'ends', 'share')],
    [/plates\.0: "root" takes a single bar, and the shots come as a whole row/, wall, answer('smallest', 'root')],
    [/plates\.1: "root" takes a single bar, and "fold" before it gives a whole row/, wall, answer('smallest', 'fold', 'root')],
    [/this level has no "hop"; there are: share, fold, root, ends/, wall, answer('smallest', 'hop')],
    [/3 plates on a track of 2 sockets/, wall, answer('smallest', 'fold', 'fold', 'share')],
    [/plates\.0/, wall, answer('smallest', 'bake')],
    [/flag/, wall, answer('middle', 'share')],
    [/pick: there are 2 archers, and no number 3/, { task: 'eye', mark: 10, wall: [SECOND] }, { pick: 3 }],
    [
      /shots\.1: arrows can be placed from 0 to 20, and not at 21/,
      { task: 'place', mark: 10, shots: [1, 2], arrows: 3 },
      { shots: [0, 21] },
    ],
    [/4 arrows, and 3 are to be placed/, { task: 'place', mark: 10, shots: [1, 2], arrows: 3 }, { shots: [0, 1, 2, 3] }],
    [/the arrows of this level stay where they are/, discuss(tray, WILD), { plates: [], flag: null, shots: [[1], [2]] }],
  ])('%s', (why, setup, raw) => {
    expect(refusal(setup, raw)).toMatch(why);
  });

  it.each<[RegExp, Json]>([
    [/wall\.1: A and B are equally steady/, machine(tray, SECOND, group([1, 2], [4, 5]))],
    [/"share" is there twice/, machine({ plates: ['share', 'share'], sockets: 2 }, SECOND)],
    [/new: 2 groups are new, and the wall has 1/, machine({ ...tray, new: 2 }, SECOND)],
    [/wall/, machine(tray)],
    [/from 5 to 5, which is nowhere/, { task: 'place', mark: 10, shots: [5], arrows: 3, from: 5, to: 5 }],
    [/a shot is at 25/, { task: 'place', mark: 10, shots: [5, 25], arrows: 3 }],
    [/own\.most: an archer has more than 3 arrows/, discuss({ ...tray, own: { from: 0, to: 20, most: 3 } }, WILD)],
    [/sockets/, machine({ plates: ['share'], sockets: 7 }, SECOND)],
    [/task/, { task: 'bake', mark: 10 }],
    [/shots/, machine(tray, group([1], [], [2]))],
    [/shots/, machine(tray, group([1.5], [2]))],
  ])('%s', (why, setup) => {
    expect(refusal(setup)).toMatch(why);
  });

  it('plates may repeat, and nothing on the track can be pulled once the flag is set', () => {
    expect(refusal(wall, answer('smallest', 'fold', 'fold'))).toBe('');
    expect(positionOf(wall, answer(null)).wanting?.key).toBe('steady.wanting.flag');
    expect(positionOf(wall, answer('smallest')).wanting).toBeUndefined();
  });
});

describe('what the bales catch is told', () => {
  // At 10 for either archer: the four in the middle are A's, and nobody else's is nearer than 8.
  const wall = machine({ plates: ALL_PLATES, sockets: 6 }, SAME_ENDS);
  it.each<[Language, string, string, string]>([
    ['en', 'archers', 'ends', 'In group 1 the bales catch 4 of A and 0 of B: A is steadier, and it does not pick A.'],
    ['en', 'buses', 'fold', 'In group 1 no number comes out, so it picks nobody; the shelters catch 4 of A and 0 of B.'],
    ['en', 'ovens', 'top', 'In group 1 the tins catch 4 of A and 0 of B: A is steadier, and it does not pick A.'],
    [
      'es',
      'archers',
      'slide-own-middle > fold > share',
      'Elige a quien tiene más pulso en el único grupo; en el último, las pacas atrapan 4 de A y 0 de B.',
    ],
  ])('%s, %s, %s', (language, dress, names, told) => {
    const texts: Catalogue = JSON.parse(readFileSync(`assets/locales/${language}/steady.json`, 'utf8'));
    const position = positionOf({ ...wall, dress }, { plates: track(names), flag: 'smallest' });
    expect(
      speaker(
        language,
        texts,
      )(position.words(position.judge()))
        .split(/(?<=\.) /)
        .slice(1),
    ).toEqual([told]);
  });
});

describe('builds are told apart by the order they give', () => {
  const setup = machine({ plates: ALL_PLATES, sockets: 6 }, SECOND);
  const key = (flag: string, names: string) => positionOf(setup, { plates: track(names), flag }).key;

  it('on at least 40 rows, counted from the mark', () => {
    expect(probesAt(10).length).toBeGreaterThanOrEqual(40);
    expect(new Set(probesAt(10).map((row) => row.join())).size).toBe(probesAt(10).length);
    expect(probesAt(30)[0]).toEqual(probesAt(10)[0]?.map((shot) => shot + 20));
  });

  it.each([
    ['fold > fold > share', 'fold > share'],
    ['line-up > share', 'share'],
    ['slide-own-middle > ends', 'ends'],
    ['slide-own-middle > square > share > root', 'slide-own-middle > square > share'],
    ['slide-mark > slide-own-middle > fold > share', 'slide-own-middle > fold > share'],
  ])('%s is the same as %s', (one, other) => {
    expect(key('smallest', one)).toBe(key('smallest', other));
    expect(key('biggest', one)).not.toBe(key('smallest', other));
  });

  it.each([
    ['slide-own-middle > fold > share', 'slide-own-middle > square > share'],
    ['slide-own-middle > fold > share', 'slide-median > fold > share'],
    ['slide-own-middle > fold > share', 'slide-own-middle > fold > pile'],
    ['hop > fold > pile > divide-by-shots', 'hop > fold > share'],
    ['slide-own-middle > pile', 'pile'],
  ])('%s is not %s', (one, other) => {
    expect(key('smallest', one)).not.toBe(key('smallest', other));
  });

  it('the flag tells two builds apart, also where the wall does not', () => {
    const same = machine({ plates: ALL_PLATES, sockets: 6 }, SAME_ENDS);
    const [small, big] = ['smallest', 'biggest'].map((flag) => positionOf(same, { plates: track('ends'), flag }));
    expect(small?.judge()).toEqual(big?.judge());
    expect(small?.key).not.toBe(big?.key);
  });

  it('whatever the flag, all machines without a number are one', () => {
    expect(new Set(['', 'fold', 'hop > square'].flatMap((names) => [key('smallest', names), key('biggest', names)])).size).toBe(1);
  });

  it('turned round both ways is the same: the biggest of what is taken from the mark', () => {
    const below = machine({ mark: 100, plates: ALL_PLATES, sockets: 6 }, group([1, 1, 1], [1, 4, 7]));
    const one = positionOf(below, { plates: track('slide-mark > fold > ends'), flag: 'smallest' }).judge().reply;
    expect(one).toBe(positionOf(below, { plates: track('ends'), flag: 'smallest' }).judge().reply);
  });
});

describe('whom the ideas hold the steadiest (SCIENCE.md)', () => {
  // A is the steadier of V1, V2; B of V3, V4. Signed distances from the mean tie on all.
  const expected = (wall: Json, pick: number, mark = 10) => {
    const chances = positionOf({ task: 'eye', mark, wall: [wall] }, { pick }).expects();
    return Object.fromEntries(Object.entries(chances).map(([id, of]) => [id, of.holds]));
  };

  it.each<[string, Json, number, Readonly<Record<string, number>>]>([
    ['V1: the highest mean says B', FIRST, 1, { 'mean-distance': 1, 'best-mean': 0, signed: 0.5, ends: 1 }],
    ['V2: the widest gap and the jumps say tie', SAME_ENDS, 1, { 'mean-distance': 1, ends: 0.5, jumps: 0.5, signed: 0.5 }],
    ['V3: the jumps say A', CLIMBER, 2, { 'mean-distance': 1, jumps: 0, signed: 0.5, undivided: 1 }],
    ['V4: the most frequent score says A', REPEATER, 2, { 'mean-distance': 1, 'most-common': 0, signed: 0.5 }],
    ['off the mark: near the bull says B', OFF_MARK, 1, { 'mean-distance': 1, 'near-mark': 0, 'from-first': 1 }],
    ['a long day: the sum that is not divided says B', LONG_DAY, 1, { 'mean-distance': 1, undivided: 0, signed: 0.5, ends: 1 }],
  ])('%s', (_, wall, pick, chances) => {
    expect(expected(wall, pick)).toMatchObject(chances);
  });

  it('equal numbers at the top pick nobody: only who holds them equal thinks that this is right', () => {
    const tie = positionOf(machine({ plates: ALL_PLATES, sockets: 6 }, SAME_ENDS), { plates: track('ends'), flag: 'smallest' });
    const holds = Object.fromEntries(Object.entries(tie.expects()).map(([id, chances]) => [id, chances.holds]));
    expect(holds).toMatchObject({ 'mean-distance': 0, 'most-common': 0, undivided: 0, ends: 1, jumps: 1, signed: 1 });
    expect(tie.judge().reply).toBe('group-1');
  });

  it('what nobody can tell is spread over the wall: half of it at each group', () => {
    const chances = positionOf(machine({ plates: ALL_PLATES, sockets: 6 }, SAME_ENDS, SAME_ENDS), {
      plates: track('slide-own-middle > fold > share'),
      flag: 'smallest',
    }).expects();
    expect(chances.ends).toEqual({ holds: 0.25, 'group-1': 0.5, 'group-2': 0.25, 'no-pick': 0 });
  });
});

describe('the solver', () => {
  const wall = machine({ plates: ALL_PLATES, sockets: 6 }, FIRST, SECOND, SAME_ENDS, CLIMBER, LONG_DAY);

  it('is at the goal in 50 ms on the longest track', () => {
    const puzzle = opened(wall);
    const begun = performance.now();
    for (const reply of ['holds', 'group-1', 'group-3', 'group-4', 'no-pick'])
      expect(puzzle.solve({ reply }, 1_000_000).found, reply).toBe('answer');
    expect(performance.now() - begun).toBeLessThan(5 * 50);
  });

  it('says that it gave up where it did not look at all', () => {
    expect(opened(wall).solve({ reply: 'holds' }, 0)).toEqual({ found: 'gave-up' });
  });
});
