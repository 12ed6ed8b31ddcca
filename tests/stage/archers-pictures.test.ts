import { describe, expect, test } from 'vitest';
import { spec } from '../../src/puzzles/steady/index.ts';
import { type Answer, parseSetup, type Setup } from '../../src/puzzles/steady/model.ts';
import { PLATES, type Plate, SLIDES } from '../../src/puzzles/steady/plates.ts';
import { outlined, wideness } from '../../src/puzzles/views/digits.ts';
import { conceptPicture } from '../../src/puzzles/views/steady/concept.ts';
import { asks, picture, replyPicture, roomOf } from '../../src/puzzles/views/steady/pictures.ts';
import { platePicture } from '../../src/puzzles/views/steady/pictures-track.ts';
import { portrait } from '../../src/puzzles/views/steady/portrait.ts';
import { ALL_PLATES, CLIMBER, discuss, FIRST, machine, SAME_ENDS, SELECTION } from '../puzzles/steady/archers.ts';
import { wellFormed } from './well-formed.ts';

const setup = (raw: unknown): Setup => {
  const parsed = parseSetup(JSON.parse(JSON.stringify(raw)));
  if (!parsed.ok) throw new Error(parsed.why);
  return parsed.value;
};
const build = (...plates: Plate[]): Answer => ({ plates, flag: 'smallest' });

const wall = setup(machine({ plates: ALL_PLATES, sockets: 6, new: 1 }, FIRST, SAME_ENDS, SELECTION));
const eye = setup({ task: 'eye', mark: 10, wall: [SAME_ENDS], dress: 'buses' });
const place = setup({ task: 'place', mark: 10, shots: [4, 8, 10, 12, 16], arrows: 5 });
const bench = setup(discuss({ plates: ALL_PLATES, sockets: 5, own: { from: 0, to: 20, most: 9 } }, CLIMBER));

/** a digit of a number that came out */
const DIGIT = /<path transform[^>]*fill="#4A2619"/;

const tries: readonly (readonly [string, Setup, Answer])[] = [
  ['an empty track', wall, build()],
  ['one plate', wall, build('ends')],
  ['a full track', wall, build('line-up', 'slide-median', 'fold', 'square', 'share', 'root')],
  ['a row left over', wall, build('hop')],
  ['no flag', wall, { plates: ['share'], flag: null }],
  ['a flag in its box', eye, { pick: null }],
  ['a flag by an archer', eye, { pick: 2 }],
  ['no arrow yet', place, { shots: [] }],
  ['all arrows', place, { shots: [4, 4, 10, 16, 16] }],
  ['arrows of their own', bench, { plates: ['share'], flag: 'biggest', shots: [[3], [0, 20]] }],
];
const shown = tries.flatMap(([name, on, answer]) =>
  [undefined, ...spec.replies(on).map(({ id }) => id)].map((reply) => [name, reply ?? 'at rest', on, answer, reply] as const),
);

describe('the pictures of a try', () => {
  test.each(shown)('%s, %s: small and large are whole, and hold no text', async (_, __, on, answer, reply) => {
    for (const svg of [picture(on, answer, reply), await portrait(on, answer, reply)]) {
      expect(wellFormed(svg)).toBe('');
      expect(svg).not.toMatch(/<text|NaN|undefined|Infinity/);
    }
  });

  test('show what came out only once something was asked', () => {
    expect(picture(wall, build('ends'), undefined)).not.toContain('#FFE9BC');
    expect(picture(wall, build('ends'), 'group-2')).toContain('#FFE9BC');
  });

  test('show a lit lamp a group where the machine holds, and no number', () => {
    const held = picture(wall, build('ends'), 'holds');
    expect(held.match(/fill="#FFB931"/g)?.length).toBeGreaterThanOrEqual(3);
    expect(held).not.toContain('#FFE9BC');
  });

  test('show another group where it stops at another one', () => {
    const stops = ['group-1', 'group-2', 'group-3'].map((reply) => picture(wall, build('ends'), reply));
    expect(new Set(stops).size).toBe(3);
  });

  test('give no number to what was thought and did not come, but how far it was to come', () => {
    // the ends are the same in the second group
    expect(picture(wall, build('ends'), 'group-2')).toMatch(DIGIT);
    for (const thought of ['group-1', 'group-3', 'holds', 'no-pick']) {
      const told = picture(wall, build('ends'), thought);
      expect(told, thought).not.toMatch(DIGIT);
      expect(told, thought).not.toBe(picture(wall, build('ends'), 'group-2'));
    }
    // shots of the one lie closer: it is picked
    expect(picture(bench, build('ends'), 'archer-2')).toContain('#FFE9BC');
    expect(picture(bench, build('ends'), 'archer-1')).not.toContain('#FFE9BC');
    expect(picture(bench, build('ends'), 'archer-1')).not.toBe(picture(bench, build('ends'), 'tie'));
  });

  test('large ones give no number either, and no bale where the arrows were only thought to trick', async () => {
    const outlined = /<path transform[^>]*fill="#2A2046"/;
    expect(await portrait(wall, build('ends'), 'group-2')).toMatch(outlined);
    for (const thought of ['group-1', 'holds']) expect(await portrait(wall, build('ends'), thought)).not.toMatch(outlined);
    const arrows: Answer = { shots: [9, 10, 10, 10, 11] };
    const [came, thought] = [picture(place, arrows, 'archer-2'), picture(place, arrows, 'archer-1')];
    expect(came).toContain('#E9B95C');
    expect(thought).not.toContain('#E9B95C');
  });

  test('tell every plate from the others, and where a slide slides to', () => {
    expect(new Set(PLATES.map((plate) => platePicture(plate, 0, 0, 1))).size).toBe(PLATES.length);
    expect(new Set(SLIDES.map((plate) => platePicture(plate, 0, 0, 1))).size).toBe(SLIDES.length);
  });
});

describe('the pictures of what can happen', () => {
  test.each([wall, eye, place, bench].flatMap((on) => spec.replies(on).map(({ id }) => [on.task, id, on] as const)))(
    '%s: %s is whole and unlike the others',
    (_, id, on) => {
      const all = spec.replies(on).map((reply) => replyPicture(on, reply.id));
      expect(wellFormed(replyPicture(on, id))).toBe('');
      expect(replyPicture(on, id)).not.toMatch(/<text|NaN|undefined/);
      expect(all.filter((one) => one === replyPicture(on, id))).toHaveLength(1);
    },
  );

  test('show no bale before the first pull of a group, and the bales of those that were on the wall', () => {
    const bale = '#E9B95C';
    expect(replyPicture(wall, 'group-1')).toContain(bale);
    expect(replyPicture(wall, 'group-2')).toContain(bale);
    expect(replyPicture(wall, 'group-3')).not.toContain(bale);
  });
});

test('the concept is whole', () => {
  expect(wellFormed(conceptPicture())).toBe('');
});

test('numbers below nought and between whole ones have their signs', () => {
  expect(outlined(-2.5, 0, 0, 1, '#000').match(/<path/g)).toHaveLength(4);
  expect(wideness(-2.5)).toBe(52 * 3 + 26);
  // what is drawn from left to right stands about its middle
  const at = [...outlined(16, 10, 0, 1, '#000').matchAll(/translate\((-?[\d.]+)/g)].map(([, x]) => Number(x));
  expect(at).toEqual([-16, 36]);
});

test('the archers are asked in their own words, in their own room', () => {
  expect(asks(wall)).toMatchObject({ key: 'steady.asks.machine', values: { dress: 'archers', archers: 3 } });
  expect(asks(eye)).toBeUndefined();
  expect([roomOf(wall), roomOf(eye)]).toEqual(['meadow', 'road']);
});
