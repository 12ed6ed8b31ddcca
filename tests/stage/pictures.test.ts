import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { spec } from '../../src/puzzles/balance/index.ts';
import type { Answer, Setup } from '../../src/puzzles/balance/model.ts';
import { conceptPicture } from '../../src/puzzles/views/balance/concept.ts';
import { picture, replyPicture } from '../../src/puzzles/views/balance/pictures.ts';
import { wellFormed } from './well-formed.ts';

const ART = join(import.meta.dirname, '..', '..', 'assets', 'art');

const setup = (raw: unknown): Setup => {
  const parsed = spec.setup(JSON.parse(JSON.stringify(raw)));
  if (!parsed.ok) throw new Error(parsed.why);
  return parsed.value;
};

const beam = setup({ task: 'hang', pegs: 6, fixed: [{ weight: 3, peg: -4 }], box: [1, 2, 5, 12, 999], use: 'some', shut: [4] });
const bench = setup({ task: 'hang', pegs: 8, fixed: [], box: [1, 2, 10], lifts: [3], guests: { cat: 8, parcel: 7 } });
const arms = setup({
  task: 'number',
  pegs: 6,
  arms: [
    [{ weight: 6, peg: 2 }],
    [{ weight: 3, peg: 4 }],
    [
      { weight: 1, peg: 6 },
      { weight: 2, peg: 1 },
    ],
  ],
});
const builds: readonly (readonly [string, Setup, Answer])[] = [
  ['an empty beam', beam, []],
  ['one bag', beam, [{ weight: 5, peg: 3 }]],
  [
    'heavy bags',
    beam,
    [
      { weight: 999, peg: -1 },
      { weight: 12, peg: 6 },
    ],
  ],
  [
    'guests and a cord that lifts',
    bench,
    [
      { weight: -3, peg: -5 },
      { weight: 8, peg: 2 },
      { weight: 7, peg: 4 },
    ],
  ],
  ['blank arms', arms, { numbers: [null, null, null] }],
  ['numbered arms', arms, { numbers: [6, 30, 0] }],
];

describe.each(builds)('the picture of %s', (_, where, answer) => {
  test.each([undefined, ...spec.replies(where).map((reply) => reply.id)])('with reply %s is a drawing and nothing else', (reply) => {
    const drawn = picture(where, answer, reply);
    expect(wellFormed(drawn)).toBe('');
    expect(drawn).not.toMatch(/<(text|image|filter|a|style|script|use)\b/);
    expect(drawn).not.toMatch(/NaN|undefined|Infinity/);
    expect(drawn).not.toMatch(/\bid="/);
  });
});

test.each([
  ...spec.replies(beam).map((reply) => [beam, reply.id] as const),
  ...spec.replies(arms).map((reply) => [arms, reply.id] as const),
])('a reply has a picture of its own', (where, reply) => {
  const drawn = replyPicture(where, reply);
  expect(wellFormed(drawn)).toBe('');
  expect(drawn).not.toMatch(/NaN|undefined/);
  const others = spec.replies(where).filter((other) => other.id !== reply);
  for (const other of others) expect(replyPicture(where, other.id)).not.toBe(drawn);
});

test('digits are the drawn outlines', () => {
  const outline = (digit: number): string =>
    / d="([^"]+)"/.exec(readFileSync(join(ART, 'play', `digit-${digit}.svg`), 'utf8'))?.[1] ?? 'none';
  expect(picture(beam, [{ weight: 5, peg: 3 }], 'left')).toContain(outline(5));
  const numbered = picture(arms, { numbers: [6, 30, 0] }, undefined);
  for (const digit of [6, 3, 0]) expect(numbered).toContain(outline(digit));
  expect(numbered).not.toContain(outline(7));
});

test('the beam tips where the reply says', () => {
  const degrees = (reply: string): number => Number(/rotate\((-?[\d.]+)\)/.exec(picture(beam, [], reply))?.[1]);
  expect(degrees('left')).toBeLessThan(0);
  expect(degrees('level')).toBe(0);
  expect(degrees('right')).toBe(-degrees('left'));
});

test('a bag is as large as its number: its area, as far as the picture has room', () => {
  const scale = (weight: number): number =>
    Number(/scale\(([\d.]+)\) translate\(0 -7\)/.exec(picture({ ...beam, fixed: [] } as Setup, [{ weight, peg: 2 }], undefined))?.[1]);
  expect(scale(1) ** 2 * 5).toBeCloseTo(scale(5) ** 2, 1);
  expect(scale(999)).toBe(scale(9));
});

test('the concept is a drawing with no text, its ids its own', () => {
  const drawn = conceptPicture();
  expect(wellFormed(drawn)).toBe('');
  expect(drawn).not.toMatch(/<(text|image|filter|style|script)\b/);
  for (const [, id] of drawn.matchAll(/ id="([^"]+)"/g)) expect(id).toMatch(/^balance-/);
});
