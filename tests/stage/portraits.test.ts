import { describe, expect, test } from 'vitest';
import { spec } from '../../src/puzzles/balance/index.ts';
import type { Answer, Setup } from '../../src/puzzles/balance/model.ts';
import { balanceView } from '../../src/puzzles/views/balance/index.ts';
import { portrait } from '../../src/puzzles/views/balance/portrait.ts';
import { FRAME, put } from '../../src/puzzles/views/balance/portrait-parts.ts';
import { wellFormed } from './well-formed.ts';

const setup = (raw: unknown): Setup => {
  const parsed = spec.setup(JSON.parse(JSON.stringify(raw)));
  if (!parsed.ok) throw new Error(parsed.why);
  return parsed.value;
};

const beam = setup({ task: 'hang', pegs: 6, fixed: [{ weight: 3, peg: -4 }], box: [3, 5, 12, 999], use: 'some', shut: [4] });
const lifted = setup({ task: 'hang', pegs: 8, fixed: [], box: [10, 4], lifts: [3], guests: { cat: 8, parcel: 7 } });
const cat = setup({ task: 'hang', pegs: 6, fixed: [{ weight: 4, peg: -3 }], box: [2], dress: 'cat' });
const crane = setup({ task: 'hang', pegs: 6, fixed: [{ weight: 6, peg: -5 }], box: [4, 9], shut: [4, 5, 6], dress: 'crane' });
const arms = setup({
  task: 'number',
  pegs: 6,
  given: 1,
  arms: [
    [{ weight: 6, peg: 2 }],
    [{ weight: 3, peg: 4 }],
    [
      { weight: 1, peg: 6 },
      { weight: 2, peg: 1 },
    ],
  ],
});
const five = setup({ task: 'number', pegs: 6, arms: [1, 2, 3, 4, 5].map((peg) => [{ weight: 7 - peg, peg }]) });
const mobile = setup({
  task: 'mobile',
  rod: [
    { weight: 4, hole: -5 },
    { weight: 6, hole: 1 },
    { weight: 9, hole: 6 },
  ],
  knots: [-3, -2, -1, 0, 1, 2, 3],
});
const parcel = setup({
  task: 'parcel',
  pegs: 6,
  photo: { parcel: -2, others: [{ weight: 4, peg: 3 }] },
  parcel: -3,
  box: [3, 6],
});

const builds: readonly (readonly [string, Setup, Answer])[] = [
  ['an empty beam', beam, []],
  ['one bag', beam, [{ weight: 3, peg: 3 }]],
  [
    'heavy bags',
    beam,
    [
      { weight: 999, peg: -1 },
      { weight: 12, peg: 6 },
    ],
  ],
  [
    'a cord that lifts',
    lifted,
    [
      { weight: -3, peg: -7 },
      { weight: 10, peg: 3 },
      { weight: 8, peg: -2 },
      { weight: 7, peg: 6 },
    ],
  ],
  ['a cat', cat, [{ weight: 2, peg: 5 }]],
  ['a crane', crane, [{ weight: 4, peg: 3 }]],
  ['blank arms', arms, { numbers: [10, null, null] }],
  ['numbered arms', arms, { numbers: [10, 30, 8] }],
  ['five arms', five, { numbers: [1, 2, 3, 4, 15] }],
  ['an untied mobile', mobile, { knot: null }],
  ['a tied mobile', mobile, { knot: 2 }],
  ['a parcel', parcel, [{ weight: 6, peg: 4 }]],
];

describe.each(builds)('the portrait of %s', (_, where, answer) => {
  test.each([undefined, ...spec.replies(where).map((reply) => reply.id)])('with reply %s is a drawing and nothing else', (reply) => {
    const drawn = portrait(where, answer, reply);
    expect(wellFormed(drawn)).toBe('');
    expect(drawn).not.toMatch(/<(text|image|filter|a|style|script|use|title)\b/);
    expect(drawn).not.toMatch(/NaN|undefined|Infinity/);
    // every part was found: none is an empty group
    expect(drawn).not.toMatch(/<g transform="[^"]*"><\/g>/);
    for (const [, id] of drawn.matchAll(/\bid="([^"]*)"/g)) expect(id).toMatch(/^portrait-/);
    for (const [, id] of drawn.matchAll(/url\(#([^)]*)\)/g)) expect(drawn).toContain(`<clipPath id="${id}">`);
  });
});

test('what hangs ends above the ground, however heavy', () => {
  const scales = (weight: number): number => {
    const drawn = portrait(beam, [{ weight, peg: 6 }], 'right');
    const all = [
      ...drawn.matchAll(
        /<g transform="translate\([^)]*\) scale\(([\d.]+)\)"><g transform="translate\(0 0\) scale\([\d. ]+\)"><path d="M-4.1/g,
      ),
    ];
    return Number(all.at(-1)?.[1]);
  };
  expect(scales(3)).toBeGreaterThan(scales(999));
  expect(FRAME.ground).toBeLessThan(FRAME.height);
});

test('a part that is not there leaves an empty group, which the drawings above forbid', () => {
  expect(put('no such part', { x: 0, y: 0 })).toBe('<g transform="translate(0 0)"></g>');
});

test('a sealed view hands out the same', async () => {
  const raw = JSON.parse(JSON.stringify(beam));
  expect(await balanceView.portrait?.(raw, [{ weight: 5, peg: 2 }], 'left')).toBe(portrait(beam, [{ weight: 5, peg: 2 }], 'left'));
  expect(await balanceView.portrait?.(raw, 'no answer', 'left')).toBeUndefined();
  expect(await balanceView.portrait?.('no setup', [], 'left')).toBeUndefined();
});
