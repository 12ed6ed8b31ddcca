import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Kind } from '../../src/core/kind.ts';
import { LANGUAGES } from '../../src/core/world.ts';
import { LIKE_TOLERANCE } from '../../src/puzzles/balance/generator.ts';
import { balance } from '../../src/puzzles/balance/index.ts';
import { nullKind } from '../../src/puzzles/null/index.ts';
import { LIKE_TOLERANCE as STEADY_TOLERANCE } from '../../src/puzzles/steady/generator.ts';
import { steady } from '../../src/puzzles/steady/index.ts';
import { keysOfKind } from '../../src/puzzles/texts.ts';
import { arms, bags, beam, given, mobile, parcel } from '../puzzles/balance/beams.ts';
import { CLIMBER, discuss, FIRST, group, LONG_DAY, machine, SAME_ENDS, SECOND, SELECTION, WILD } from '../puzzles/steady/archers.ts';
import type { Subject } from './subject.ts';

const locale = (language: string, area: string): Record<string, string> =>
  z
    .record(z.string(), z.string())
    .parse(JSON.parse(readFileSync(new URL(`../../assets/locales/${language}/${area}.json`, import.meta.url), 'utf8')));

/** Texts of a kind that stands in tests only: what its positions say, and a line for each rung. */
const testTexts = (kind: Kind, own: Readonly<Record<string, string>>): Subject['texts'] => {
  const rungs = Object.fromEntries(keysOfKind(kind).map((key) => [key, `What ${key} says.`]));
  return Object.fromEntries(LANGUAGES.map((language) => [language, { ...rungs, ...own }]));
};

const bird = beam([[3, -4]], { box: [1, 2, 3, 5, 6], use: 'one', shut: [4] });
const twins = beam(
  [
    [2, -4],
    [2, -2],
  ],
  { box: [4], use: 'one' },
);

const rod = mobile(
  [
    [1, -6],
    [5, 6],
  ],
  [-5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5],
);
const sealed = parcel({ parcel: -2, others: [[3, 4]] }, -3, { box: [1, 2, 3, 4, 5, 6], use: 'one' });
const stranger = given(2, [[6, 2]], [[5, 3]], [[4, 2]]);

export const balanceSubject: Subject = {
  kind: balance,
  setups: [
    rod,
    mobile(
      [
        [2, -3],
        [1, 0],
        [1, 3],
      ],
      [-3, -1, 0, 1],
    ),
    sealed,
    parcel(
      {
        parcel: 1,
        others: [
          [2, -2],
          [1, 2],
        ],
      },
      2,
      { pegs: 2, box: [1, 2], use: 'all', shut: [1] },
    ),
    given(2, [[6, 2]], [[3, 4]], [[5, 2]]),
    stranger,
    { ...Object(beam([[2, -2]], { pegs: 3, box: [1], use: 'two' })), lifts: [3] },
    bird,
    twins,
    beam([[3, -1]], { pegs: 2, box: [1, 2, 3], use: 'two' }),
    beam([], { pegs: 2, box: [3, 3], use: 'all' }),
    beam([[2, 1]], { pegs: 2, box: [1, 2] }),
    beam([
      [5, -1],
      [2, 4],
    ]),
    arms([[5, 1]], [[1, 6]]),
    arms([[6, 2]], [[3, 4]]),
  ],
  deals: [
    { like: bird, goal: { reply: 'level' }, fails: ['weight', 'tie', 'muddle', 'add', 'proportion'] },
    { like: twins, goal: { reply: 'level' }, fails: ['weight', 'tie', 'muddle', 'add', 'proportion', 'totals'] },
    { like: arms([[5, 1]], [[3, 3]], [[1, 6]]), goal: { reply: 'holds' }, fails: ['weight', 'tie', 'muddle', 'add', 'proportion'] },
    { like: beam([[5, -2]], { box: [2], use: 'one' }), goal: { reply: 'right' }, fails: ['weight'] },
    { like: rod, goal: { reply: 'level' }, fails: ['weight', 'tie', 'muddle', 'add', 'proportion'] },
    { like: sealed, goal: { reply: 'level' }, fails: ['weight', 'tie', 'muddle', 'add', 'proportion'] },
    { like: stranger, goal: { reply: 'holds' }, fails: [] },
  ],
  tries: [
    [bird, bags([3, 5])],
    [twins, bags([4, 6])],
    [arms([[5, 1]], [[3, 3]], [[1, 6]]), { numbers: [5, 3, 1] }],
    [rod, { knot: 2 }],
    [sealed, bags([6, 3])],
  ],
  tolerance: LIKE_TOLERANCE,
  texts: Object.fromEntries(LANGUAGES.map((language) => [language, locale(language, 'balance')])),
};

export const nullSubject: Subject = {
  kind: nullKind,
  setups: [{ wired: 'straight' }, { wired: 'crosswise' }],
  deals: [
    { like: { wired: 'crosswise' }, goal: { reply: 'on' }, fails: ['up-is-on'] },
    { like: { wired: 'straight' }, goal: { reply: 'on' }, fails: [] },
  ],
  tries: [[{ wired: 'straight' }, { switch: 'up' }]],
  tolerance: 0,
  texts: testTexts(nullKind, {
    'null.part': 'the switch',
    'null.wanting': 'Set the switch first.',
    'null.move.up': 'Switch up',
    'null.move.down': 'Switch down',
    'null.reply.on': 'lights up',
    'null.reply.off': 'stays dark',
    'null.position.ready': 'Wired {wired, select, straight {straight} other {crosswise}}, the switch is {way}.',
    'null.position.on': 'The lamp is lit.',
    'null.position.off': 'The lamp is dark.',
    'null.rung.up-is-on.contrast': 'The switch is {way}. What will the lamp do?',
  }),
};

const few = ['slide-own-middle', 'fold', 'share', 'ends', 'hop'];
const own = { from: 0, to: 1, most: 1 };
const strays = group([14, 14, 15, 17], [6, 14, 10, 10]);
const buses = machine(
  { mark: 0, plates: ['slide-median', 'square', 'pile', 'root', 'divide-by-shots'], sockets: 3, dress: 'buses' },
  LONG_DAY,
);

export const steadySubject: Subject = {
  kind: steady,
  setups: [
    machine({ plates: ['share', 'ends', 'top', 'pile'], sockets: 1 }, FIRST, SECOND),
    { task: 'machine', ...machine({ plates: few, sockets: 2 }, SAME_ENDS) },
    machine({ plates: few, sockets: 3 }, CLIMBER, group([1], [1, 2])),
    machine({ plates: ['pile', 'top', 'line-up', 'slide-mark', 'slide-first'], sockets: 2, new: 1 }, SELECTION, LONG_DAY),
    buses,
    { task: 'eye', mark: 10, wall: [SAME_ENDS] },
    { task: 'eye', mark: 10, wall: [SELECTION], dress: 'ovens' },
    { task: 'place', mark: 2, shots: [0, 2, 3], arrows: 3, from: 0, to: 5 },
    { task: 'place', mark: 1, shots: [3], arrows: 1, from: -1, to: 3 },
    discuss({ plates: [...few, 'root'], sockets: 3 }, WILD),
    discuss({ plates: ['ends', 'share', 'fold'], sockets: 2, own }, group([0], [0], [1])),
  ],
  deals: [
    {
      like: machine({ plates: [...few, 'slide-mark'], sockets: 3, new: 2 }, SECOND, strays, CLIMBER),
      goal: { reply: 'holds' },
      fails: ['best-mean', 'jumps'],
    },
    {
      like: machine({ plates: ['share', 'ends', 'top', 'pile'], sockets: 1 }, FIRST, SECOND),
      goal: { reply: 'holds' },
      fails: ['best-mean'],
    },
    { like: { task: 'eye', mark: 10, wall: [FIRST] }, goal: { reply: 'holds' }, fails: ['best-mean'] },
    {
      like: { task: 'place', mark: 2, shots: [1, 3, 3, 3], arrows: 4, from: 0, to: 4 },
      goal: { fool: 'ends' },
      fails: ['ends', 'best-mean'],
    },
    { like: discuss({ plates: few, sockets: 3 }, WILD), goal: { reply: 'archer-1' }, fails: [] },
  ],
  tries: [
    [machine({ plates: ['share', 'ends', 'top', 'pile'], sockets: 1 }, FIRST, SECOND), { plates: ['ends'], flag: 'smallest' }],
    [machine({ plates: few, sockets: 3 }, FIRST, SAME_ENDS, CLIMBER), { plates: ['hop', 'fold', 'share'], flag: 'smallest' }],
    [buses, { plates: ['slide-median', 'square', 'pile'], flag: 'biggest' }],
    [{ task: 'place', mark: 10, shots: [4, 8, 10, 12, 16], arrows: 5 }, { shots: [8, 7, 6, 1, 13] }],
    [
      discuss({ plates: ['ends', 'share', 'fold'], sockets: 2, own }, group([0], [0], [1])),
      { plates: ['ends'], flag: 'smallest', shots: [[1], [0], [0]] },
    ],
  ],
  tolerance: STEADY_TOLERANCE,
  texts: Object.fromEntries(LANGUAGES.map((language) => [language, locale(language, 'steady')])),
};

export const SUBJECTS: readonly Subject[] = [balanceSubject, nullSubject, steadySubject];
