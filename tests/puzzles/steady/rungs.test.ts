// What the rungs stand on: the cases of a contrast, and the two tries of *notice*.

import { describe, expect, it } from 'vitest';
import type { Json } from '../../../src/core/json.ts';
import { seeded } from '../../../src/core/random.ts';
import { steady } from '../../../src/puzzles/steady/index.ts';
import { disagreement } from '../../../src/puzzles/steady/measures.ts';
import { ALL_PLATES, CLIMBER, FIRST, LONG_DAY, machine, OFF_MARK, opened, REPEATER, SAME_ENDS, SECOND } from './archers.ts';

type Try = readonly [Json, Json];
const wall = (...groups: readonly Json[]) => machine({ plates: ALL_PLATES, sockets: 5 }, ...groups);
const built = (groups: readonly Json[], flag: string, ...plates: readonly string[]): Try => [
  wall(...groups),
  { plates: [...plates], flag },
];
const rowsOf = (setup: Json): readonly (readonly number[])[] => Object(setup).wall[0].shots;

const [canonical, ...others] = steady.strategies;
const made = (id: string, seed: number, from: Try | undefined) => {
  const found = steady.generate(seeded(seed), { apart: [id, canonical], from });
  if (!found.ok || found.value === undefined) throw new Error(`no case for ${id}`);
  return found.value;
};
const SEEDS = [1, 2, 3, 4, 5, 6];
const JUMPER = built([SECOND, CLIMBER], 'smallest', 'hop', 'fold', 'share');

describe.each(others)('a contrast for %s', (id) => {
  it.each([undefined, JUMPER])('parts it from the truth, where all accepted measures agree', (from) => {
    for (const seed of SEEDS) {
      const position = made(id, seed, from);
      const { reply } = position.judge();
      expect(disagreement(rowsOf(position.setup))).toBeUndefined();
      expect(position.expects()[canonical]?.[reply]).toBe(1);
      expect(position.expects()[id]?.[reply]).toBeLessThan(0.5);
      expect(Object(position.answer).plates ?? [], 'the concept stands in *assemble* only').not.toEqual([
        'slide-own-middle',
        'fold',
        'share',
      ]);
    }
  });
});

describe('the texts of the contrasts are true of their cases', () => {
  it('ends: all have the same lowest and highest shot', () => {
    for (const seed of SEEDS) {
      const rows = rowsOf(made('ends', seed, undefined).setup);
      expect(new Set(rows.map((row) => `${Math.min(...row)} ${Math.max(...row)}`)).size).toBe(1);
    }
  });

  it('jumps: the one who is named climbs', () => {
    for (const seed of SEEDS) {
      const position = made('jumps', seed, JUMPER);
      const row = rowsOf(position.setup)['ABCDEF'.indexOf(String(position.telling().calm))] ?? [];
      expect(row).toEqual(row.toSorted((a, b) => a - b));
      expect(position.telling().calmShots).toBe(row.length);
    }
  });

  it('near the mark: the nearer one is not the steadier', () => {
    for (const seed of SEEDS) {
      const { near, best } = made('near-mark', seed, undefined).telling();
      expect(near).not.toBe(best);
    }
  });

  it('undivided: the steadier one shot more', () => {
    for (const seed of SEEDS) {
      const { long, best, longShots, shortShots } = made('undivided', seed, undefined).telling();
      expect(long).toBe(best);
      expect(Number(longShots)).toBeGreaterThan(Number(shortShots));
    }
  });

  it('stays near the own try: at most a few changes of one of its groups', () => {
    const position = made('jumps', 3, JUMPER);
    const numbers = rowsOf(position.setup).flat().length;
    expect([8, 18]).toContain(numbers);
  });

  it('an idea and itself have no case', () => {
    expect(steady.generate(seeded(1), { apart: ['ends', 'ends'], from: undefined })).toEqual({ ok: true, value: undefined });
    expect(steady.generate(seeded(1), { apart: ['ends', 'nobody'], from: undefined })).toEqual({ ok: true, value: undefined });
  });
});

describe('notice is said of two tries of which it is true', () => {
  const cases: readonly (readonly [string, Try, Try, boolean])[] = [
    ['ends', built([SAME_ENDS], 'smallest', 'ends'), built([SECOND], 'smallest', 'ends'), true],
    // the other way round the first gave no equal numbers
    ['ends', built([SECOND], 'smallest', 'ends'), built([SAME_ENDS], 'smallest', 'ends'), false],
    ['ends', built([SAME_ENDS], 'smallest', 'share'), built([SECOND], 'smallest', 'ends'), false],
    ['jumps', built([CLIMBER], 'smallest', 'hop', 'fold', 'share'), built([SECOND], 'smallest', 'hop', 'fold', 'pile'), true],
    ['jumps', built([CLIMBER], 'smallest', 'hop', 'fold', 'share'), built([SECOND], 'smallest', 'ends'), false],
    [
      'near-mark',
      built([OFF_MARK], 'smallest', 'slide-mark', 'fold', 'share'),
      built([SAME_ENDS], 'smallest', 'slide-mark', 'fold', 'share'),
      true,
    ],
    ['best-mean', built([FIRST], 'biggest', 'share'), built([SECOND], 'biggest', 'share'), true],
    ['best-mean', built([FIRST], 'smallest', 'share'), built([SECOND], 'biggest', 'share'), false],
    [
      'signed',
      built([SECOND], 'smallest', 'slide-own-middle', 'pile'),
      built([SECOND, SECOND], 'smallest', 'slide-own-middle', 'share'),
      false,
    ],
    [
      'undivided',
      built([LONG_DAY], 'smallest', 'slide-own-middle', 'fold', 'pile'),
      built([SECOND], 'smallest', 'slide-own-middle', 'fold', 'pile'),
      true,
    ],
    [
      'undivided',
      built([LONG_DAY], 'smallest', 'slide-own-middle', 'fold', 'pile', 'divide-by-shots'),
      built([SECOND], 'smallest', 'slide-own-middle', 'fold', 'pile'),
      false,
    ],
  ];
  it.each(cases)('%s: %j, %j', (id, first, second, is) => {
    expect(steady.notices(id, first, second)).toBe(is);
  });

  const eye = (group: Json, pick: number): Try => [{ task: 'eye', mark: 10, wall: [group] }, { pick }];

  // S00 and S01: high was steady there, and is not here; a machine that takes the highest always stops at one place.
  it.each<readonly [string, string, Try, Try, boolean]>([
    ['the higher one was the steadier', 'best-mean', built([FIRST, SECOND], 'biggest', 'share'), eye(SECOND, 1), true],
    ['the other one was taken', 'best-mean', built([FIRST, SECOND], 'biggest', 'share'), eye(SECOND, 2), false],
    ['the higher one was not the steadier', 'best-mean', built([FIRST, SECOND], 'biggest', 'share'), eye(FIRST, 2), false],
    ['the text speaks of a machine first', 'best-mean', eye(FIRST, 2), built([SECOND], 'biggest', 'share'), false],
    ['the machine is by another idea', 'best-mean', built([FIRST, SECOND], 'smallest', 'share'), eye(SECOND, 1), false],
    ['the machine does not stop', 'best-mean', built([SECOND], 'biggest', 'share'), eye(SECOND, 1), false],
    [
      'an idea that holds both equal takes nobody',
      'signed',
      built([SECOND], 'smallest', 'slide-own-middle', 'pile'),
      eye(SECOND, 1),
      false,
    ],
    ['as with other ideas', 'ends', built([SAME_ENDS], 'smallest', 'ends'), eye(SECOND, 1), true],
  ])('beside a pick by eye: %s (%s)', (_, id, first, second, is) => {
    expect(steady.notices(id, first, second)).toBe(is);
  });

  it('most-common, which no plates make, by eye', () => {
    expect(steady.notices('most-common', eye(REPEATER, 1), eye(FIRST, 1))).toBe(true);
    expect(steady.notices('most-common', eye(FIRST, 1), eye(REPEATER, 1))).toBe(false);
    expect(steady.notices('most-common', eye(REPEATER, 2), eye(FIRST, 1))).toBe(false);
  });
});

it('the first group where a machine stops is what is told of', () => {
  const position = opened(wall(SECOND, SAME_ENDS)).at({ plates: ['ends'], flag: 'smallest' });
  expect(position.ok && position.value.telling()).toMatchObject({ best: 'A', ends: 16, inner: 4, count: 2, mark: 10 });
});
