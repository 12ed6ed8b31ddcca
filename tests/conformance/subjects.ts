import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Json } from '../../src/core/json.ts';
import type { Kind } from '../../src/core/kind.ts';
import { LANGUAGES } from '../../src/core/world.ts';
import { LIKE_TOLERANCE } from '../../src/puzzles/balance/generator.ts';
import { balance } from '../../src/puzzles/balance/index.ts';
import { nullKind } from '../../src/puzzles/null/index.ts';
import { keysOfKind } from '../../src/puzzles/texts.ts';
import { arms, bags, beam, given, mobile, parcel } from '../puzzles/balance/beams.ts';
import { steady } from './steady/kind.ts';
import { PLATES } from './steady/machine.ts';
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

const FIRST: Json = {
  shots: [
    [10, 10, 10, 10],
    [12, 18, 9, 21],
  ],
};
const SECOND: Json = {
  shots: [
    [14, 15, 16, 15],
    [2, 8, 14, 8],
  ],
};
const SAME_ENDS: Json = {
  shots: [
    [2, 10, 10, 10, 10, 18],
    [2, 2, 2, 18, 18, 18],
  ],
};
const CLIMBER: Json = {
  shots: [
    [2, 4, 6, 8, 10, 12, 14, 16, 18],
    [8, 12, 8, 12, 8, 12, 8, 12, 10],
  ],
};
/** The design's first three levels. */
export const S01: Json = { mark: 10, plates: ['share', 'ends', 'top', 'pile'], sockets: 1, wall: [FIRST, SECOND] };
export const S02: Json = { mark: 10, plates: [...PLATES], sockets: 3, wall: [FIRST, SECOND, SAME_ENDS] };
export const S03: Json = { mark: 10, plates: [...PLATES], sockets: 3, wall: [FIRST, SECOND, SAME_ENDS, CLIMBER] };

const few = ['slide-own-middle', 'fold', 'share', 'ends', 'hop'];

export const steadySubject: Subject = {
  kind: steady,
  setups: [
    S01,
    { task: 'machine', mark: 10, plates: few, sockets: 2, wall: [SAME_ENDS] },
    { mark: 10, plates: few, sockets: 3, wall: [CLIMBER, { shots: [[1], [1, 2]] }] },
  ],
  deals: [
    { like: S03, goal: { reply: 'holds' }, fails: ['best-mean', 'jumps'] },
    { like: S01, goal: { reply: 'holds' }, fails: ['best-mean'] },
  ],
  tries: [
    [S01, { plates: ['ends'], flag: 'smallest' }],
    [S02, { plates: ['hop', 'fold', 'share'], flag: 'smallest' }],
  ],
  tolerance: 0,
  texts: testTexts(steady, {
    'steady.part.tray': 'the tray',
    'steady.part.track': 'the track',
    'steady.part.flag': 'the flag',
    'steady.wanting': 'Set the flag first.',
    'steady.move.snap': 'Snap on {plate}',
    'steady.move.off': 'Take the last plate off',
    'steady.move.smallest': 'The smallest number is steadier',
    'steady.move.biggest': 'The biggest number is steadier',
    'steady.plate.none': 'nothing',
    ...Object.fromEntries(PLATES.map((plate) => [`steady.plate.${plate}`, plate.replaceAll('-', ' ')])),
    'steady.reply.holds': 'holds all along the wall',
    'steady.reply.group': 'stops at group {group}',
    'steady.reply.no-pick': 'gives no number',
    'steady.position.ready': 'On the track: {plates}.',
    'steady.position.holds': 'On the track: {plates}. All {groups} groups hold.',
    'steady.position.group': 'On the track: {plates}. It picks another archer.',
    'steady.position.no-pick': 'On the track: {plates}. No number comes out.',
    'steady.rung.ends.oops': '“{plates}, and {groups, plural, one {# group} other {# groups}}!”',
  }),
};

export const SUBJECTS: readonly Subject[] = [balanceSubject, nullSubject, steadySubject];
