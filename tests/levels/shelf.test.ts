import { describe, expect, it } from 'vitest';
import { playedOf, readShelf } from '../../src/core/shelf.ts';
import { kinds } from '../../src/puzzles/models.ts';
import { bag, beam } from '../puzzles/balance/beams.ts';

const level = (id: string, change: object = {}): string =>
  JSON.stringify({
    id,
    kind: 'balance',
    place: 'explore',
    deal: 'same',
    goal: { reply: 'level' },
    setups: [beam([[3, -4]], { box: [3], use: 'one' })],
    fails: ['weight'],
    ...change,
  });
const playlist = (...levels: readonly string[]): string => JSON.stringify({ id: 'world', levels });

describe('a folder of levels', () => {
  it('is read file by file, whatever its path, schemas passed over', () => {
    const shelf = readShelf(
      { '/levels/B.json': level('B'), '/levels/A.json': level('A'), '/levels/level.schema.json': '{}', 'notes.txt': '' },
      kinds,
    );
    expect(shelf.levels.map(({ id }) => id)).toEqual(['A', 'B']);
    expect(shelf.broken).toEqual([]);
  });

  it.each<[string, string, string, RegExp]>([
    ['no JSON', '{', 'not-json', /JSON/],
    ['an empty file', '', 'not-json', /JSON/],
    ['no level', '[]', 'shape', /object/],
    ['a stranger', level('X', { colour: 'red' }), 'shape', /colour/],
    ['a place that there is not', level('X', { place: 'nowhere' }), 'shape', /place/],
    ['a kind that there is not', level('X', { kind: 'constructor' }), 'unknown-kind', /There are: balance/],
    [
      'a setup that can’t be',
      level('X', { setups: [{ task: 'hang', pegs: 6, fixed: [bag([3, 9])], box: [] }] }),
      'bad-setup',
      /setups\[0\]: there is no peg 9/,
    ],
    ['a goal that can’t come', level('X', { goal: { reply: 'holds' } }), 'bad-goal', /left, level, right/],
    ['a strategy that there is not', level('X', { fails: ['luck'] }), 'bad-strategy', /"luck"/],
    ['a rule to fool that there is not', level('X', { goal: { fool: 'luck' } }), 'bad-strategy', /"luck"/],
    ['the id of another', level('A'), 'twice', /another level "A"/],
  ])('with %s: named with its reason, and the rest goes on', (_, text, code, why) => {
    const shelf = readShelf(
      { 'A.json': level('A'), 'X.json': text, 'Z.json': level('Z'), 'w.playlist.json': playlist('A', 'X', 'Z') },
      kinds,
    );
    expect(shelf.levels.map(({ id }) => id)).toEqual(['A', 'Z']);
    expect(shelf.broken).toMatchObject([{ file: 'X.json', id: 'X', code }]);
    expect(shelf.broken[0]?.why).toMatch(why);
    expect(shelf.playlists.map(({ levels }) => levels.map(({ id }) => id))).toEqual([['A', 'Z']]);
  });

  it.each<[string, string, string, number]>([
    ['no JSON', 'x', 'not-json', 0],
    ['no list of levels', '{"id":"world"}', 'shape', 0],
    ['a level that there is not', playlist('A', 'Q'), 'unknown-level', 1],
    ['none of its levels', playlist('Q'), 'unknown-level', 0],
  ])('with a playlist that has %s', (_, text, code, left) => {
    const shelf = readShelf({ 'A.json': level('A'), 'w.playlist.json': text }, kinds);
    expect(shelf.broken).toMatchObject([{ file: 'w.playlist.json', id: 'w', code }]);
    expect(shelf.playlists).toHaveLength(left);
    expect(shelf.levels).toHaveLength(1);
  });

  it('plays its first playlist; where that can’t be read, every level that can, and says what is amiss', () => {
    const levels = { 'B.json': level('B'), 'A.json': level('A'), 'X.json': '{' };
    expect(playedOf(readShelf({ ...levels, 'w.playlist.json': playlist('B') }, kinds))).toMatchObject({
      id: 'world',
      levels: [{ id: 'B' }],
    });
    const shelf = readShelf({ ...levels, 'w.playlist.json': '{"id":' }, kinds);
    expect(playedOf(shelf)).toMatchObject({ id: 'all', levels: [{ id: 'A' }, { id: 'B' }], settings: { policy: 'struggle-zone' } });
    expect(shelf.broken.map(({ file, code }) => [file, code])).toEqual([
      ['X.json', 'not-json'],
      ['w.playlist.json', 'not-json'],
    ]);
    expect(playedOf(readShelf({}, kinds)).levels).toEqual([]);
  });

  it('plays its playlists one after another, as the first is set, each level once', () => {
    const levels = { 'A.json': level('A'), 'B.json': level('B'), 'C.json': level('C') };
    const other = JSON.stringify({ id: 'other', levels: ['A', 'C'], settings: { policy: 'fixed' } });
    expect(playedOf(readShelf({ ...levels, 'a.playlist.json': playlist('B', 'A'), 'b.playlist.json': other }, kinds))).toMatchObject({
      id: 'world+other',
      levels: [{ id: 'B' }, { id: 'A' }, { id: 'C' }],
      settings: { policy: 'struggle-zone' },
    });
  });

  it('what a playlist does not set is as by default', () => {
    const text = JSON.stringify({ id: 'w', levels: ['A'], settings: { assemble: 'teacher' } });
    const { playlists } = readShelf({ 'A.json': level('A'), 'w.playlist.json': text }, kinds);
    expect(playlists[0]?.settings).toMatchObject({ assemble: 'teacher', policy: 'struggle-zone', gate: { ideas: 3 } });
  });
});
