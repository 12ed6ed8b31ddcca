// What the plots count, held to what can be counted by hand on small logs.

import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { GameEvent } from '../../src/core/event.ts';
import { arms } from '../../src/export/chart-arms.ts';
import { flow } from '../../src/export/chart-flow.ts';
import { forecasts } from '../../src/export/chart-forecasts.ts';
import { gates } from '../../src/export/chart-gate.ts';
import { surprise } from '../../src/export/chart-surprise.ts';
import { survival } from '../../src/export/chart-survival.ts';
import { charter, type WorldCharts } from '../../src/export/charts.ts';
import type { Measured } from '../../src/export/measures.ts';
import { peopleOf, retell } from '../../src/export/retell.ts';
import { survey } from '../../src/export/survey.ts';
import { kinds } from '../../src/puzzles/models.ts';
import { play } from '../session/play.ts';
import { classLog, lineOf, source } from './class.ts';

async function chartsOf(events: readonly GameEvent[]): Promise<readonly WorldCharts[]> {
  const sources = [source(events.map((event) => `${lineOf(event)}\n`).join(''))];
  const found = await survey(sources, {});
  const people = await peopleOf(found, {
    times: 'absolute',
    journal: false,
    sign: async (text) => createHash('sha256').update(text).digest('hex'),
  });
  const { charts, ...hearer } = charter(kinds);
  await retell(sources, found, people, hearer);
  return charts();
}

/** A row of persistence, as far as plots look at it. */
const row = (level: string, change: Partial<Measured>): Measured =>
  ({
    level,
    kind: 'balance',
    place: 'explore',
    condition: 'pf',
    pulls: 1,
    met: 0,
    misses: 1,
    solvedAt: null,
    last: 0,
    ...change,
  }) as Measured;

it('the gate: the first opening of each learner counts, by its reason', () => {
  const counted = gates();
  counted.opened('ana', 'exhausted', 4);
  counted.opened('ana', 'productive', 7);
  counted.opened('ben', 'productive', 3);
  counted.opened('eva', 'productive', 3);
  counted.opened('leo', 'productive', 5);
  expect(counted.chart()).toEqual([
    {
      reason: 'productive',
      learners: [
        [3, 2],
        [5, 1],
      ],
    },
    { reason: 'exhausted', learners: [[4, 1]] },
  ]);
});

it('surprise: sums by the number of the pull, own surprise only where there was a forecast', () => {
  const counted = surprise();
  counted.pulled(1, 2, 0.5);
  counted.pulled(1, undefined, 1.5);
  counted.pulled(3, 1, 0);
  expect(counted.chart()).toEqual([
    { pull: 1, own: { of: 1, sum: 2, squares: 4 }, ruledOut: { of: 2, sum: 2, squares: 2.5 } },
    { pull: 2, own: { of: 0, sum: 0, squares: 0 }, ruledOut: { of: 0, sum: 0, squares: 0 } },
    { pull: 3, own: { of: 1, sum: 1, squares: 1 }, ruledOut: { of: 1, sum: 0, squares: 0 } },
  ]);
  const tested = surprise();
  tested.pulled(3, 1, 0.5);
  expect(tested.chart().map(({ pull }) => pull)).toEqual([3]);
});

it('survival: who went elsewhere left, who solved it or whose log ends there is censored', () => {
  const counted = survival();
  // left B01 after 2 pulls, solved B02 with the third, and is last seen at B03
  counted.learner(
    [row('B01', { pulls: 2, last: 10 }), row('B02', { pulls: 5, met: 1, solvedAt: 3, last: 20 }), row('B03', { pulls: 4, last: 30 })],
    'balance',
  );
  // a sandbox has no goal, and another world is not counted
  counted.learner(
    [row('B20', { pulls: 9, misses: 0, last: 5 }), row('S01', { kind: 'steady', pulls: 2, last: 6 }), row('B01', { pulls: 2, last: 4 })],
    'balance',
  );
  expect(counted.chart()).toEqual([
    { level: 'B01', learners: 2, ends: [{ pulls: 2, left: 2, censored: 0 }] },
    { level: 'B02', learners: 1, ends: [{ pulls: 3, left: 0, censored: 1 }] },
    { level: 'B03', learners: 1, ends: [{ pulls: 4, left: 0, censored: 1 }] },
  ]);
});

it('flow: a first guess after three pulls, one when the gate first opens, one at the end, whichever session comes first', () => {
  const counted = flow();
  for (const [n, strategy] of [
    [5, 'add'],
    [9, 'product'],
    [1, 'tie'],
    [3, 'weight'],
    [2, 'tie'],
  ] as const)
    counted.pulled('ana', n, strategy);
  counted.opened('ana', 8, 'product');
  counted.opened('ana', 5, 'add');
  counted.pulled('ben', 1, 'tie');
  counted.opened('ben', 1, 'tie');
  counted.pulled('eva', 4, 'tie');
  expect(counted.chart()).toEqual([
    { first: 'weight', gate: 'add', last: 'product', learners: 1 },
    { first: 'tie', gate: 'tie', last: 'tie', learners: 1 },
  ]);
});

it('forecasts: a guess among three is read as a third, whether it came true (log2 3 bits) or not', () => {
  const counted = forecasts();
  counted.made('guess', true, Math.log2(3));
  counted.made('guess', false, Math.log2(3));
  counted.made('sure', false, 5.3);
  const [guess, sure] = counted.chart();
  expect(guess).toMatchObject({ sureness: 'guess', forecasts: 2, cameTrue: 1 });
  expect(guess?.said).toBeCloseTo(1 / 3, 12);
  expect(sure).toMatchObject({ sureness: 'sure', said: 0.95, forecasts: 1, cameTrue: 0 });
});

it('arms: the share of levels met with the first pull, learner by learner', () => {
  const counted = arms();
  // one of two explore levels, main ones among them; the sandbox has no goal
  counted.learner([
    row('a', { met: 1, solvedAt: 1 }),
    row('b', { place: 'main', met: 1, solvedAt: 2 }),
    row('c', { place: 'sandbox', misses: 0 }),
  ]);
  counted.learner([row('a', { met: 1, solvedAt: 1 }), row('d', { place: 'transfer' })]);
  counted.learner([row('a', { condition: null })]);
  expect(counted.chart()).toEqual([
    { arm: 'pf', part: 'explore', shares: { of: 2, sum: 1.5, squares: 1.25 } },
    { arm: 'pf', part: 'consolidate', shares: { of: 0, sum: 0, squares: 0 } },
    { arm: 'pf', part: 'transfer', shares: { of: 1, sum: 0, squares: 0 } },
  ]);
});

describe('a log', () => {
  it('played by hand is counted pull by pull', async () => {
    const played = play({}).enter('lift').hang(5, 1, 'right').hang(5, 4, 'right').enter('small').hang(2, 4, 'level').hang(2, 6, 'right');
    played.send({ do: 'open-gate', kind: 'balance', reason: 'teacher' }).send({ do: 'close', why: 'left' });
    const events = played.log();
    const [world, ...others] = await chartsOf(events);
    expect(others).toEqual([]);
    expect(world).toMatchObject({ kind: 'balance', learners: 1, gate: [{ reason: 'teacher', learners: [[4, 1]] }] });
    const pulls = events.flatMap((event) => (event.type === 'pull' ? [event.data] : []));
    expect(world?.surprise.map(({ own, ruledOut }) => [own.sum, ruledOut.sum])).toEqual(
      pulls.map(({ figures, bits }) => [figures.own_bits, bits]),
    );
    // 5 at 1 weighs less than 3 at 3, 5 at 4 more; 2 at 4 is less than 5 at 2, 2 at 6 more
    expect(pulls.map(({ met }) => met)).toEqual([false, true, false, true]);
    expect(world?.survival).toEqual([
      { level: 'lift', learners: 1, ends: [{ pulls: 2, left: 0, censored: 1 }] },
      { level: 'small', learners: 1, ends: [{ pulls: 2, left: 0, censored: 1 }] },
    ]);
    expect(world?.flow).toHaveLength(1);
  });

  it('of a class counts every pull, chosen forecast and learner once, in whatever order its lines stand', async () => {
    const events = classLog(3);
    const charts = await chartsOf(events);
    const reversed = await chartsOf([...events].reverse());
    const pulls = events.flatMap((event) => (event.type === 'pull' && event.data.n <= 60 ? [event.data] : []));
    expect(charts.flatMap((one) => one.surprise).reduce((sum, { ruledOut }) => sum + ruledOut.of, 0)).toBe(
      pulls.filter(({ seen }) => seen).length,
    );
    const chosen = pulls.filter(({ how, sureness }) => how === 'chosen' && sureness !== null);
    expect(charts.flatMap((one) => one.forecasts).reduce((sum, one) => sum + one.forecasts, 0)).toBe(chosen.length);
    const plain = (all: readonly WorldCharts[]) =>
      all.map(({ gate, survival: survived, forecasts: forecast }) => ({
        gate,
        survived: [...survived].sort((one, other) => (one.level < other.level ? -1 : 1)),
        forecast: forecast.map(({ said: _, ...one }) => one),
      }));
    expect(plain(reversed)).toEqual(plain(charts));
  });
});
