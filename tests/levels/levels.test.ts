import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { schemaFiles } from '../../scripts/schema.ts';
import { report } from '../../src/cli/levels.ts';
import { allTexts } from '../../src/cli/texts.ts';
import { canonicalText, type Json } from '../../src/core/json.ts';
import { jsonSchema } from '../../src/core/level.ts';
import { readShelf } from '../../src/core/shelf.ts';
import { openPegs } from '../../src/puzzles/balance/model.ts';
import { kinds } from '../../src/puzzles/models.ts';
import { read } from '../puzzles/balance/beams.ts';
import { DESIGNED, SENSE_PULLS } from '../puzzles/balance/designed.ts';

const FOLDER = new URL('../../levels/', import.meta.url);
const text = (name: string): string => readFileSync(new URL(name, FOLDER), 'utf8');
const names = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));
const files = Object.fromEntries(names.map((name) => [name, text(name)]));
const shelf = readShelf(files, kinds);

/** Those of the seesaw shop; the archers' own are proved beside their kind. */
const beams = shelf.levels.filter((level) => level.kind === 'balance');
const {
  ok,
  broken,
  levels: checked,
} = report(Object.fromEntries(beams.map(({ id }) => [`${id}.json`, text(`${id}.json`)])), allTexts(), kinds);

const useOf = (setup: Json): string => {
  const parsed = read(setup);
  return parsed.task === 'hang' ? parsed.use : '';
};

describe('the levels of this repository', () => {
  it('are all as they should be', () => {
    expect([shelf.broken, broken]).toEqual([[], []]);
    expect(checked.flatMap(({ id, problems }) => problems.map((problem) => `${id} ${problem}`))).toEqual([]);
    expect(ok).toBe(true);
  });

  it('make two worlds, in order', () => {
    const numbered = (letter: string, from: number, to: number) =>
      Array.from({ length: to - from + 1 }, (_, index) => `${letter}${String(from + index).padStart(2, '0')}`);
    expect(shelf.playlists.map(({ id, levels }) => [id, levels.map((level) => level.id)])).toEqual([
      ['balance', numbered('B', 1, 21)],
      ['steady', numbered('S', 0, 16)],
    ]);
    for (const { id, levels } of shelf.playlists) expect(new Set(levels.map((level) => level.kind))).toEqual(new Set([id]));
  });

  it.each(shelf.levels.map((level) => [level.id, level] as const))('%s is named as its file, and points to the schema', (id) => {
    expect(z.looseObject({ $schema: z.string() }).parse(JSON.parse(text(`${id}.json`))).$schema).toBe('./level.schema.json');
  });

  it.each(beams.filter(({ place }) => place !== 'sandbox').map((level) => [level.id, level] as const))(
    '%s is the level of the design, its left pegs aside',
    (id, level) => {
      const designed = DESIGNED.filter((one) => one.id === id);
      expect(level.goal).toEqual(designed[0]?.goal);
      expect(level.fails).toEqual(designed[0]?.fails);
      const plain = (setup: unknown): string => {
        const parsed = read(jsonSchema.parse(setup));
        if (parsed.task !== 'hang') return canonicalText(parsed);
        const fixed = parsed.fixed.toSorted((a, b) => a.peg - b.peg);
        return canonicalText({ ...parsed, dress: 'seesaw', fixed, shut: parsed.shut.filter((peg) => peg > 0) });
      };
      expect(level.setups.map(plain)).toEqual(designed.map((one) => plain(one.setup)));
    },
  );

  it('end in a sandbox with no goal, every bag and both sides', () => {
    const last = beams.at(-1);
    expect(last).toMatchObject({ id: 'B21', place: 'sandbox', goal: null });
    expect(last?.setups).toEqual([{ task: 'hang', pegs: 6, fixed: [], box: [1, 1, 2, 2, 3, 3, 4, 5, 6], guests: { cat: 8, parcel: 7 } }]);
  });

  it('keep the parcel for another day, and ask for three ways in one', () => {
    expect(shelf.levels.filter((level) => level.visit === 'return').map((level) => level.id)).toEqual(['B20']);
    expect(shelf.levels.flatMap((level) => (level.ways === undefined ? [] : [[level.id, level.ways]]))).toEqual([['B09', 3]]);
  });

  it('go from the entry through explore and consolidate to transfer and the sandbox', () => {
    for (const { levels } of shelf.playlists) {
      const places = levels.map((level) => level.place);
      expect(places.filter((place, index) => place !== places[index - 1])).toEqual([
        'entry',
        'explore',
        'main',
        'explore',
        'consolidate',
        'transfer',
        'sandbox',
      ]);
    }
  });

  it.each(Object.entries(SENSE_PULLS))('%s takes one who knows only that heavier and farther pull more %d pulls', (id, pulls) => {
    expect(checked.find((level) => level.id === id)?.sense).toEqual({ id: 'heavier-and-farther', pulls });
  });

  it('shut the left pegs where several bags are hung: the design hangs them on the right', () => {
    const oneSided = beams.filter(({ setups }) =>
      setups.every((setup) => {
        const parsed = read(setup);
        return parsed.task === 'hang' && openPegs(parsed).every((peg) => peg > 0);
      }),
    );
    expect(oneSided.map((level) => level.id)).toEqual(['B07', 'B09', 'B15', 'B17']);
    const several = beams.filter(({ setups }) => setups.some((setup) => ['two', 'all'].includes(useOf(setup))));
    expect(several.map((level) => level.id)).toEqual(['B07', 'B09', 'B15', 'B17']);
  });

  it('hang the cat in the first minute, and set the bird on the peg of a copy', () => {
    const dressed = shelf.levels.filter(({ setups }) => canonicalText([...setups]).includes('"dress":"cat"')).map((level) => level.id);
    expect(dressed).toEqual(['B01', 'B02']);
    expect(shelf.levels.find((level) => level.id === 'B04')?.setups).toMatchObject([{ shut: [4], fixed: [{ weight: 3, peg: -4 }] }]);
  });
});

describe('the schemas for editors', () => {
  it.each(Object.entries(schemaFiles()))('%s is as the code makes it (npm run schema)', (name, content) => {
    expect(text(name)).toBe(content);
  });

  it('say what a level file says', () => {
    const schema = z.fromJSONSchema(JSON.parse(text('level.schema.json')));
    for (const level of shelf.levels) expect(schema.safeParse(JSON.parse(text(`${level.id}.json`))).success, level.id).toBe(true);
    expect(schema.safeParse({ ...JSON.parse(text('B01.json')), place: 'nowhere' }).success).toBe(false);
    const playlist = z.fromJSONSchema(JSON.parse(text('playlist.schema.json')));
    for (const { id } of shelf.playlists) expect(playlist.safeParse(JSON.parse(text(`${id}.playlist.json`))).success, id).toBe(true);
  });
});
