// What everyone can tell before the concept: it is always true, and no more than they can know.

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../../src/core/json.ts';
import type { Position } from '../../../src/core/kind.ts';
import { pick, seeded } from '../../../src/core/random.ts';
import { ALL_PLATES, CLIMBER, discuss, FIRST, group, LONG_DAY, machine, opened, positionOf, SAME_ENDS, SECOND, WILD } from './archers.ts';

const wall = machine({ plates: ALL_PLATES, sockets: 4 }, SECOND, FIRST, LONG_DAY);
const ALL = ['holds', 'group-1', 'group-2', 'group-3', 'no-pick'];
const built = (flag: string, ...plates: readonly string[]): Position => positionOf(wall, { plates: [...plates], flag });
const afterTry = (tried: Position, other: Position) => opened(tried.setup).leaves([tried, tried.judge().reply], other);

describe('of a machine', () => {
  it('a look tells that what ends in a row picks nobody, and nothing else', () => {
    expect(opened(wall).leaves(undefined, built('smallest', 'fold'))).toEqual(['no-pick']);
    expect(opened(wall).leaves(undefined, built('smallest', 'ends'))).toEqual(ALL);
  });

  // The highest mean takes A of SECOND, who is steadier, and B of FIRST, who is not; the smallest sum is another thing.
  it.each<[string, Position, Position, readonly string[]]>([
    ['the same does the same', built('biggest', 'share'), built('biggest', 'share'), ['group-2']],
    ['turned, it stops where it went on', built('biggest', 'share'), built('smallest', 'share'), ['group-1']],
    ['turned, it goes on where it stopped', built('smallest', 'share'), built('biggest', 'share'), ALL.filter((id) => id !== 'group-1')],
    ['shared out or not, where all shoot equally often', built('biggest', 'share'), built('biggest', 'pile'), ['group-2']],
    [
      'shared out or not, where they do not',
      built('smallest', 'ends', 'divide-by-shots'),
      built('smallest', 'ends'),
      ['holds', 'group-3', 'no-pick'],
    ],
    ['another plate is another machine', built('biggest', 'share'), built('biggest', 'top'), ALL],
    [
      'equal numbers stay equal',
      built('smallest', 'slide-own-middle', 'share'),
      built('biggest', 'slide-own-middle', 'share'),
      ['group-1'],
    ],
  ])('%s', (_, tried, other, open) => {
    expect(afterTry(tried, other)).toEqual(open);
  });
});

describe('of arrows', () => {
  const eye = (shots: Json, pick: number) => positionOf({ task: 'eye', mark: 10, wall: [shots] }, { pick });

  it('the same picture squeezed together is steadier, at a look', () => {
    expect(opened(eye(SECOND, 1).setup).leaves(undefined, eye(SECOND, 1))).toEqual(['holds']);
    expect(opened(eye(SECOND, 1).setup).leaves(undefined, eye(SECOND, 2))).toEqual(['group-1']);
    // neither is the other one squeezed: 8, 0, 0, 0, 8 apart and 0, 0, 16, 0, 0
    expect(opened(eye(SAME_ENDS, 1).setup).leaves(undefined, eye(SAME_ENDS, 1))).toEqual(['holds', 'group-1']);
  });

  it('and of two, who is not the one is the other', () => {
    expect(afterTry(eye(SAME_ENDS, 2), eye(SAME_ENDS, 1))).toEqual(['holds']);
    expect(afterTry(eye(SAME_ENDS, 1), eye(SAME_ENDS, 2))).toEqual(['group-1']);
  });

  it('placed ones are told where one picture is the other one squeezed', () => {
    const place = { task: 'place', mark: 10, shots: [4, 8, 10, 12, 16], arrows: 5 };
    const left = (...shots: readonly number[]) => opened(place).leaves(undefined, positionOf(place, { shots: [...shots] }));
    expect(left(8, 7, 6, 7, 9)).toEqual(['archer-2']);
    expect(left(0, 5, 10, 15, 20)).toEqual(['archer-1']);
    expect(left(4, 4, 10, 16, 16)).toEqual(['archer-1', 'archer-2', 'nobody']);
  });

  it('where there is no truth, only what gives no number is known', () => {
    const talk = discuss({ plates: ['fold', 'share'], sockets: 2 }, WILD);
    const left = (...plates: readonly string[]) =>
      opened(talk).leaves(undefined, positionOf(talk, { plates: [...plates], flag: 'smallest' }));
    expect(left('fold')).toEqual(['no-pick']);
    expect(left('fold', 'share')).toEqual(['archer-1', 'archer-2', 'tie', 'no-pick']);
  });
});

describe('what happens is always among what is left open', () => {
  const levelled = (id: string): Json => JSON.parse(readFileSync(new URL(`../../../levels/${id}.json`, import.meta.url), 'utf8')).setups[0];
  const rooted = machine(
    { mark: 0, plates: ['slide-mark', 'hop', 'pile', 'share', 'root', 'divide-by-shots'], sockets: 4 },
    group([-1, -3], [4, 4]),
    LONG_DAY,
    group([-1, 1], [-5, 1, 7]),
  );

  it.each<[string, Json]>([
    ['S02', levelled('S02')],
    ['S06', levelled('S06')],
    ['roots', rooted],
    ['climbers', machine({ plates: ['hop', 'share', 'pile', 'divide-by-shots'], sockets: 3 }, CLIMBER, LONG_DAY)],
  ])('machines: %s', (_, setup) => {
    const puzzle = opened(setup);
    const builds = puzzle.answers(1000) ?? [];
    const random = seeded(7);
    expect(builds.length).toBeGreaterThan(9);
    let told = 0;
    for (let pair = 0; pair < 20_000; pair++) {
      const [tried, other] = [pick(random, builds), pick(random, builds)];
      if (tried === undefined || other === undefined) continue;
      const open = puzzle.leaves([tried, tried.judge().reply], other) ?? [];
      expect(open).toContain(other.judge().reply);
      if (open.length < puzzle.replies.length) told++;
    }
    expect(told).toBeGreaterThan(20);
  });

  it('arrows', () => {
    const row = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 4, maxLength: 4 });
    const setup = (shots: readonly number[]) => ({ task: 'place', mark: 3, shots: [...shots], arrows: 4, from: 0, to: 6 });
    fc.assert(
      fc.property(row, row, (given, shots) => {
        const position = positionOf(setup(given), { shots });
        expect(opened(setup(given)).leaves(undefined, position)).toContain(position.judge().reply);
      }),
      { seed: 3, numRuns: 3000 },
    );
  });
});
