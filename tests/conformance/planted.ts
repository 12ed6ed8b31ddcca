// Kinds that break one law each: the lamp of `null`, with one thing amiss.

import { type Kind, type Spec, type Strategy, seal } from '../../src/core/kind.ts';
import { words } from '../../src/core/words.ts';
import { type Answer, type Setup, spec } from '../../src/puzzles/null/index.ts';
import type { Subject } from './subject.ts';
import { nullSubject } from './subjects.ts';

export type Planted = { readonly plants: string; readonly breaks: readonly string[]; readonly subject: Subject };

const [wire, up] = spec.strategies;
const on = (kind: Kind): Subject => ({ ...nullSubject, kind });
const plant = (plants: string, change: Partial<Spec<Setup, Answer>>, ...breaks: readonly string[]): Planted => ({
  plants,
  breaks,
  subject: on(seal({ ...spec, ...change })),
});
const instead = (change: Partial<Strategy<Setup, Answer>>): Partial<Spec<Setup, Answer>> => ({
  strategies: [wire, ...(up ? [{ ...up, ...change }] : [])],
});

/** A number that is another one each time it is asked for: what a kind must not hold. */
function counter(): () => number {
  let count = 0;
  return () => count++;
}
const [asked, drawn, made] = [counter(), counter(), counter()];

/** What happens, with a doubt. */
const doubtful = (setup: Setup, answer: Answer) => ({
  on: 0.1 + 0.8 * (wire.expects(setup, answer).on ?? 0),
  off: 0.1 + 0.8 * (wire.expects(setup, answer).off ?? 0),
});

export const PLANTED: readonly Planted[] = [
  plant(
    'a lamp that counts how often it was asked',
    { judge: (setup, answer) => ({ ...spec.judge(setup, answer), figures: { lit: asked() } }) },
    'the outcome is a function of setup and answer',
  ),
  plant(
    'a reply that is listed twice',
    { replies: (setup) => [...spec.replies(setup), ...spec.replies(setup).slice(0, 1)] },
    'every reply is listed, once',
  ),
  plant(
    'a reply that is not listed',
    { replies: (setup) => spec.replies(setup).slice(0, 1) },
    'every reply is listed, once',
    'the chances list every strategy and every reply and sum to 1',
  ),
  plant(
    'chances that leave out a nought',
    instead({ expects: (_, answer) => (answer.switch === 'up' ? { on: 1 } : { off: 1 }) }),
    'the chances list every strategy and every reply and sum to 1',
    'the solver’s answers bring about the goal',
  ),
  plant(
    'chances that do not sum to 1',
    instead({ expects: (_, answer) => (answer.switch === 'up' ? { on: 0.9, off: 0 } : { on: 0, off: 1 }) }),
    'the chances list every strategy and every reply and sum to 1',
  ),
  plant(
    'a canonical strategy that is not true',
    { strategies: [{ ...wire, expects: doubtful }, ...(up ? [up] : [])] },
    'what the canonical strategy expects is what happens',
  ),
  plant(
    'a solver that points anywhere',
    {
      solve: (setup, goal, budget) =>
        spec.solve(setup, goal, budget).found === 'answer'
          ? { found: 'answer', answer: { switch: 'up' } }
          : spec.solve(setup, goal, budget),
    },
    'the solver’s answers bring about the goal',
  ),
  plant(
    'a solver that always despairs',
    { solve: (_, __, budget) => ({ found: budget === 0 ? 'gave-up' : 'none' }) },
    '“none” is proved by exhaustion',
  ),
  plant(
    'a solver that proves without looking',
    { solve: (setup, goal, budget) => (budget === 0 ? { found: 'none' } : spec.solve(setup, goal, budget)) },
    '“none” is proved by exhaustion',
  ),
  plant(
    'a generator that deals what is not alike',
    {
      generate: (random, wish) =>
        'like' in wish
          ? [{ wired: wish.like.wired === 'straight' ? 'crosswise' : 'straight' }, { switch: null }]
          : spec.generate(random, wish),
    },
    'another deal is as hard and stops the same strategies',
  ),
  plant(
    'a case on which both expect the same',
    { generate: (random, wish) => ('apart' in wish ? [{ wired: 'straight' }, { switch: 'up' }] : spec.generate(random, wish)) },
    'a case parts the two strategies',
  ),
  plant(
    'a switch that can’t be put down',
    { moves: (setup, answer) => spec.moves(setup, answer).filter((move) => move.to.switch !== 'down') },
    'every answer is reached by moves from blank',
  ),
  plant(
    'a move that changes nothing',
    { moves: (setup, answer) => [...spec.moves(setup, answer), { part: words('null.part'), words: words('null.move.up'), to: answer }] },
    'moves are legal and change something',
  ),
  plant(
    'a lamp that can be asked with no switch set',
    { wanting: () => undefined },
    'wanting says why a build can’t be pulled, and only then',
  ),
  plant('one key for two builds', { key: (_, answer) => (answer.switch === null ? '-' : 'set') }, 'equal keys are the same build'),
  plant('a word that no locale has', { words: () => words('null.position.unheard') }, 'words are in all locales and can be said'),
  {
    plants: 'a text that is there in one language only',
    breaks: ['words are in all locales and can be said'],
    subject: { ...nullSubject, texts: { ...nullSubject.texts, es: { ...nullSubject.texts.es, 'null.part': '' } } },
  },
  plant('a blank that is not filled', { telling: () => ({}) }, 'the rungs’ texts can be told of their cases'),
  plant('a strategy that leaves its build half done', instead({ build: () => ({ switch: null }) }), 'what a strategy builds can be pulled'),
  plant(
    'a strategy that builds against its belief',
    instead({ build: () => ({ switch: 'down' }) }),
    'a strategy builds what it believes in, where it can',
  ),
  plant(
    'a generator with a memory',
    {
      generate: (random, wish) =>
        'apart' in wish ? [{ wired: 'crosswise' }, { switch: made() % 2 === 0 ? 'up' : 'down' }] : spec.generate(random, wish),
    },
    'chance is handed in',
  ),
  plant(
    'a strategy with a memory',
    {
      strategies: [
        {
          ...wire,
          build: (setup, goal, random) =>
            'fool' in goal && goal.fool === wire.id ? { switch: drawn() % 2 === 0 ? 'up' : 'down' } : wire.build(setup, goal, random),
        },
        ...(up ? [up] : []),
      ],
    },
    'chance is handed in',
  ),
  plant(
    'a motion that a log can’t keep',
    { judge: (setup, answer) => ({ ...spec.judge(setup, answer), motion: Number.NaN }) },
    'setups, answers and motion are data',
  ),
  plant(
    'a figure that nobody declared',
    { judge: (setup, answer) => ({ ...spec.judge(setup, answer), figures: { lit: 1, warmth: 3 } }) },
    'figures are declared and finite',
  ),
  plant(
    'a feature without an end',
    { features: (setup, goal) => (goal ? spec.features(setup, goal) : { crosswise: Number.POSITIVE_INFINITY }) },
    'features are finite',
  ),
  plant(
    'a setup that throws',
    {
      setup: (raw) => {
        if (raw === '') throw new Error('no text');
        return spec.setup(raw);
      },
    },
    'hostile setups and answers are refused with a reason',
  ),
  plant(
    'a bench that rewires the lamp with no part at all',
    { fitted: (setup) => ({ wired: setup.wired === 'straight' ? 'crosswise' : 'straight' }) },
    'parts of the bench can be built in',
  ),
  plant(
    'a sense that thinks it knows',
    { sense: { id: 'up-is-on', leaves: (_, __, answer) => [answer.switch === 'up' ? 'on' : 'off'] } },
    'sense never shuts out what happens',
  ),
  plant(
    'an answer that is refused without a word',
    {
      answer: (setup, raw) => {
        const read = spec.answer(setup, raw);
        return read.ok ? read : { ok: false, why: '' };
      },
    },
    'hostile setups and answers are refused with a reason',
  ),
  plant(
    'a setup that takes anything for one',
    { setup: (raw) => (Array.isArray(raw) ? { ok: true, value: { wired: 'straight' } } : spec.setup(raw)) },
    'hostile setups and answers are refused with a reason',
  ),
];
