import { describe, expect, it } from 'vitest';
import type { Json } from '../../../src/core/json.ts';
import { opened } from '../subject.ts';
import { S01, S02, S03 } from '../subjects.ts';
import { steady } from './kind.ts';
import { numberOf, type Plate } from './machine.ts';

const replyOf = (setup: Json, flag: string, ...plates: readonly string[]): string => {
  const position = opened(steady, setup).at({ plates, flag });
  return position.ok ? position.value.judge().reply : position.why;
};

describe('the sketch of steady', () => {
  it.each<[string, Json, string, readonly string[]]>([
    ['holds', S01, 'smallest', ['ends']],
    ['group-1', S01, 'biggest', ['share']],
    ['group-3', S02, 'smallest', ['ends']],
    ['group-3', S02, 'smallest', ['hop', 'fold', 'share']],
    ['holds', S02, 'smallest', ['slide-own-middle', 'fold', 'share']],
    ['holds', S03, 'smallest', ['slide-own-middle', 'fold', 'pile']],
    ['no-pick', S03, 'smallest', []],
    ['no-pick', S03, 'smallest', ['fold']],
  ])('%s', (reply, setup, flag, plates) => {
    expect(replyOf(setup, flag, ...plates)).toBe(reply);
  });

  it('lets one machine of eight through its first level, as the design counted', () => {
    const through = (opened(steady, S01).answers(100) ?? []).filter((position) => position.judge().reply === 'holds');
    expect(through.map((position) => position.answer)).toEqual([{ plates: ['ends'], flag: 'smallest' }]);
  });

  it.each<[RegExp, Json, readonly string[]]>([
    [/"fold" takes a row/, S02, ['share', 'fold']],
    [/no "hop"/, S01, ['hop']],
    [/sockets/, S01, ['ends', 'top']],
  ])('refuses with %s', (why, setup, plates) => {
    const read = opened(steady, setup).at({ plates, flag: 'smallest' });
    expect(read.ok ? '' : read.why).toMatch(why);
  });

  it('refuses a wall on which two archers are equally steady', () => {
    const tied = steady.open({
      mark: 10,
      plates: ['share'],
      sockets: 1,
      wall: [
        {
          shots: [
            [1, 2],
            [4, 5],
          ],
        },
      ],
    });
    expect(tied.ok ? '' : tied.why).toMatch(/equally steady/);
  });

  it('signed distances from one’s own middle add up to nought exactly', () => {
    const plates: readonly Plate[] = ['slide-own-middle', 'pile'];
    for (const shots of [
      [1, 2, 4],
      [7, 7, 8, 9, 12, 13, 13],
      [1, 1, 1, 1, 1, 1, 2],
    ])
      expect(numberOf(plates, shots, 10)).toEqual({ top: 0n, over: 1n });
  });
});
