import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { partsOf, place, readPart, SHEETS, sheetOf } from '../../scripts/assets.ts';
import { INK } from '../../src/stage/ink.ts';
import { SHAPES } from '../../src/stage/layout.ts';
import { ROOMS } from '../../src/stage/room-pictures.ts';
import { densityFor, parseAtlas } from '../../src/stage/sheet.ts';
import { wellFormed } from './well-formed.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const made = await Promise.all(
  (['first', 'beam', 'figures', 'rest', 'dress', 'archers'] as const).map(async (sheet) => {
    const parts = await partsOf(sheet);
    const { svg, atlas } = sheetOf(parts, SHEETS[sheet].width);
    return { sheet, names: parts.map(({ name }) => name), svg, read: parseAtlas(atlas) };
  }),
);

/** The digits once more, in the ink of what was thought. */
const THOUGHT = Array.from({ length: 10 }, (_, digit) => `thought-${digit}`);

test('every drawing is in one sheet and no other', () => {
  const drawn = ['play', 'dress', 'archers'].flatMap((folder) =>
    readdirSync(join(ROOT, 'assets', 'art', folder)).map((file) => basename(file, '.svg')),
  );
  expect(made.flatMap(({ names }) => names).toSorted()).toEqual([...drawn, ...THOUGHT].toSorted());
  const rest = made.find(({ sheet }) => sheet === 'rest')?.svg ?? '';
  expect(rest.match(/#26357F/gi)?.length).toBeGreaterThanOrEqual(THOUGHT.length);
});

describe.each(made)('the sheet $sheet', ({ sheet, names, svg, read }) => {
  test('is one well-formed drawing', () => {
    expect(wellFormed(svg)).toBe('');
  });

  test('holds every part once, none over another, none over the edge', () => {
    const frames = Object.entries(read.frames);
    expect(frames.map(([name]) => name).toSorted()).toEqual(names.toSorted());
    for (const [index, [name, a]] of frames.entries()) {
      expect(a.x + a.w, name).toBeLessThanOrEqual(read.width);
      expect(a.y + a.h, name).toBeLessThanOrEqual(read.height);
      for (const [other, b] of frames.slice(index + 1))
        expect(a.x + a.w < b.x || b.x + b.w < a.x || a.y + a.h < b.y || b.y + b.h < a.y, `${name} ${other}`).toBe(true);
    }
  });

  test('has ids that are unique, and uses only those', () => {
    const ids = [...svg.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, used] of svg.matchAll(/(?:url\(#|href="#)([^)"]+)/g)) expect(ids).toContain(used);
  });

  test('fits a texture at the density of a 4K screen', () => {
    expect(densityFor(read, 2.81)).toBeCloseTo(2.81);
    expect(densityFor(read, 9) * Math.max(read.width, read.height)).toBeCloseTo(4096);
  });

  test('is about as high as wide', () => {
    expect(read.height / read.width, sheet).toBeGreaterThan(0.6);
    expect(read.height / read.width, sheet).toBeLessThan(1.6);
  });
});

test('a sheet keeps the origin of each drawing: the joint', () => {
  const frames = Object.assign({}, ...made.map(({ read }) => read.frames));
  expect(frames['pivot-held']).toMatchObject({ left: 30, top: 30 });
  expect(frames['bird-sit']).toMatchObject({ left: 46, top: 84 });
});

describe('a part that can not go into a sheet is refused', () => {
  test.each([
    ['no drawing at all', 'hello'],
    ['no viewBox', '<svg><path d="M0 0"/></svg>'],
    ['an empty viewBox', '<svg viewBox="0 0 0 10"></svg>'],
    ['text', '<svg viewBox="0 0 9 9"><text>3</text></svg>'],
    ['a filter', '<svg viewBox="0 0 9 9"><filter/></svg>'],
  ])('%s', (_, text) => {
    expect(() => readPart('planted', text)).toThrow(/planted\.svg/);
  });
});

test('rows break before the edge', () => {
  const wide = (name: string) => readPart(name, '<svg viewBox="0 0 60 10"><path d="M0 0"/></svg>');
  const { placed } = place([wide('a'), wide('b')], 100);
  expect(placed.map(({ y }) => y)).toEqual([3, 16]);
});

test('colours drawn with code are the tokens', () => {
  const css = readFileSync(join(ROOT, 'src', 'stage', 'dom', 'tokens.css'), 'utf8');
  for (const [name, value] of Object.entries(INK)) {
    const token = new RegExp(`--${name}:\\s*#([0-9a-f]{6})`, 'i').exec(css)?.[1];
    expect(token, name).toBeDefined();
    expect(value.toString(16).padStart(6, '0'), name).toBe(token?.toLowerCase());
  }
});

test.each(SHAPES)('the room of %s is as large as the layout takes it to be', (shape) => {
  const drawn = readFileSync(join(ROOT, 'assets', 'art', 'rooms', `${shape}.svg`), 'utf8');
  const box = /viewBox="([^"]+)"/.exec(drawn)?.[1]?.split(' ').map(Number);
  const { left, top, width, height, window: round, bench } = ROOMS[shape];
  expect(box).toEqual([-left, -top, width, height]);
  // The bench's top begins 12 above where the wall meets it; the window is drawn about its middle.
  expect(drawn).toContain(`y="${bench - 12}"`);
  expect(drawn).toContain(`translate(${round.x} ${round.y})`);
});
