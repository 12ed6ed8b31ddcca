// The six plots: what the worker counted → intervals, words and drawings.

import { WHEN } from '../core/experiment.ts';
import { MEASURES } from '../core/level.ts';
import { PARTS } from '../export/chart-arms.ts';
import type { Sums } from '../export/chart-surprise.ts';
import type { WorldCharts } from '../export/charts.ts';
import { calibration } from '../plots/calibration.ts';
import { curves } from '../plots/curves.ts';
import { dots } from '../plots/dots.ts';
import { flows } from '../plots/flow.ts';
import { meanWithin, quartilesOf, type Share, shareWithin, survivalWithin } from '../plots/interval.ts';
import { rowsOfShares } from '../plots/rows.ts';
import type { Say } from '../stage/dom/speech.tsx';
import { type Cell, type Figure, ticksTo } from './figure.ts';

type T = Say['t'];
const WITHIN = ['share', 'low', 'high', 'n'] as const;
const within = ({ share, low, high, of }: Share): readonly Cell[] => [share, low, high, of];
/** Values to a tenth, as sentences say them. */
const tenth = (value: number): number => Number(value.toFixed(1));

/** Greatest number of pulls that is drawn; tables have all. */
const PULLS = 24;
/** Points at which fewer than this share of learners still pull are not drawn. */
const STILL = 0.1;
/** Levels that are drawn. */
const LEVELS = 3;
/** The arm that the others are compared with, where it is among them. */
const REFERENCE = 'pf';

/** @param levelOf a level's name by its id */
export const figuresOf = (world: WorldCharts, t: T, levelOf: (id: string) => string): readonly Figure[] => [
  gate(world, t),
  surprise(world, t),
  survival(world, t, levelOf),
  flow(world, t),
  forecasts(world, t),
  arms(world, t),
  ...(world.tests.length === 0 ? [] : [tests(world, t)]),
];

function gate({ kind, gate: chart }: WorldCharts, t: T): Figure {
  const rows = chart.map(({ reason, learners }) => ({ name: reason, counts: learners }));
  const furthest = Math.max(0, ...rows.flatMap(({ counts }) => counts.map(([pulls]) => pulls)));
  const ticks = ticksTo(furthest);
  return {
    title: t('research.gate'),
    says: t('research.gate.says'),
    told: rows
      .map(({ name, counts }) =>
        t('research.gate.told', {
          reason: name,
          learners: counts.reduce((sum, [, count]) => sum + count, 0),
          median: quartilesOf(counts)[1],
        }),
      )
      .join('; '),
    draw:
      rows.length === 0
        ? undefined
        : (canvas) => dots(canvas, rows, { ticks, most: Math.max(furthest, 1), word: t('research.pulls'), n: t('research.n') }),
    table: {
      name: `${kind}-gate`,
      columns: ['reason', 'pulls', 'learners'],
      rows: chart.flatMap(({ reason, learners }) => learners.map(([pulls, count]) => [reason, pulls, count])),
    },
  };
}

function surprise({ kind, learners, surprise: chart }: WorldCharts, t: T): Figure {
  const series = (['own', 'ruledOut'] as const).map((of) => ({
    name: t(`research.surprise.${of.toLowerCase()}`),
    of,
    points: chart
      .filter(({ pull, ruledOut }) => pull <= PULLS && ruledOut.of >= STILL * learners)
      .flatMap(({ pull, ...sums }) => {
        const mean = meanWithin(sums[of]);
        return mean ? [{ x: pull, value: mean.mean, low: mean.low, high: mean.high }] : [];
      }),
  }));
  const drawn = series.filter(({ points }) => points.length > 1);
  const last = Math.max(1, ...drawn.flatMap(({ points }) => points.map(({ x }) => x)));
  const top = Math.max(1, ...drawn.flatMap(({ points }) => points.map(({ high }) => high)));
  const most = Math.ceil(2 * top) / 2;
  const across = most > 2 ? [0, Math.round(most / 2), 2 * Math.round(most / 2)].filter((bits) => bits <= most) : [0, 0.5, 1];
  const highest = across.at(-1) ?? 1;
  const ticks = [1, ...ticksTo(last, 6).slice(1)].filter((x, index, all) => all.indexOf(x) === index);
  const stillAt = (x: number): number => chart[x - 1]?.ruledOut.of ?? 0;
  return {
    title: t('research.surprise'),
    says: t('research.surprise.says'),
    told: drawn
      .map(({ name, points }) => {
        const [first, end] = [points[0], points.at(-1)];
        return t('research.surprise.told', { name, first: tenth(first?.value ?? 0), last: tenth(end?.value ?? 0), pull: end?.x ?? 1 });
      })
      .join('; '),
    draw:
      drawn.length === 0
        ? undefined
        : (canvas) =>
            curves(canvas, drawn, {
              from: 0,
              most,
              ticks,
              across,
              tick: (bits) =>
                bits === highest ? t(bits === 1 ? 'research.surprise.bit' : 'research.surprise.bits', { bits }) : String(bits),
              word: t('research.pulls'),
              counts: { word: t('research.n'), at: ticks.map((x) => ({ x, of: stillAt(x) })) },
            }),
    table: {
      name: `${kind}-surprise`,
      columns: ['pull', 'figure', 'mean_bits', 'low', 'high', 'n'],
      rows: chart.flatMap(({ pull, own, ruledOut }) => [meanRow(pull, 'own_bits', own), meanRow(pull, 'bits', ruledOut)]),
    },
  };
}

/** One value has a mean and no interval; none has neither. */
function meanRow(pull: number, name: string, sums: Sums): readonly Cell[] {
  const mean = meanWithin(sums);
  if (mean) return [pull, name, mean.mean, mean.low, mean.high, mean.of];
  return [pull, name, sums.of === 1 ? sums.sum : '', '', '', sums.of];
}

function survival({ kind, survival: chart }: WorldCharts, t: T, levelOf: (id: string) => string): Figure {
  const levels = chart
    .map(({ level, learners, ends }) => ({
      level,
      learners,
      left: ends.reduce((sum, one) => sum + one.left, 0),
      points: survivalWithin(ends.map(({ pulls, ...end }) => ({ x: pulls, ...end }))),
    }))
    .sort((one, other) => other.left - one.left || other.learners - one.learners);
  const shown = levels.slice(0, LEVELS);
  const series = shown.map(({ level, points }) => ({
    name: levelOf(level),
    points: points.filter(({ x }) => x <= PULLS).map(({ share, censored, ...point }) => ({ ...point, value: share, stroke: censored > 0 })),
  }));
  const last = Math.max(1, ...series.flatMap(({ points }) => points.map(({ x }) => x)));
  const ticks = ticksTo(last, 6);
  const riskAt = (at: number): number => {
    const next = shown.map(({ points }) => points.find(({ x }) => x >= at)?.of ?? 0);
    return next.reduce((sum, of) => sum + of, 0);
  };
  return {
    title: t('research.survival'),
    says: t('research.survival.says'),
    told: shown
      .map(({ level, learners, left, points }) => {
        const end = points.at(-1);
        return t('research.survival.told', { level: levelOf(level), left, learners, share: end?.share ?? 1, pulls: end?.x ?? 0 });
      })
      .join('; '),
    draw:
      series.length === 0
        ? undefined
        : (canvas) =>
            curves(canvas, series, {
              from: 0,
              ticks,
              across: [0.5, 1],
              tick: (share) => t(share === 1 ? 'research.survival.all' : 'research.survival.half'),
              word: t('research.pulls'),
              steps: true,
              counts: { word: t('research.n'), at: ticks.map((x) => ({ x, of: riskAt(x) })) },
            }),
    table: {
      name: `${kind}-survival`,
      columns: ['level', 'pulls', 'share', 'low', 'high', 'at_risk', 'censored'],
      rows: levels.flatMap(({ level, points }) => points.map(({ x, censored, ...share }) => [level, x, ...within(share), censored])),
    },
  };
}

function flow({ kind, strategies, flow: chart }: WorldCharts, t: T): Figure {
  const [canonical = '', ...others] = strategies;
  const paths = chart.map(({ first, gate: opened, last, learners }) => ({ at: [first, opened, last], count: learners }));
  const all = paths.reduce((sum, { count }) => sum + count, 0);
  const at = (moment: number): number => paths.reduce((sum, path) => sum + (path.at[moment] === canonical ? path.count : 0), 0);
  return {
    title: t('research.flow'),
    says: t('research.flow.says', { learners: all, canonical }),
    told: t('research.flow.told', { canonical, first: at(0), gate: at(1), last: at(2) }),
    draw:
      all === 0
        ? undefined
        : (canvas) =>
            flows(canvas, paths, {
              order: [...others, canonical],
              moments: ['first', 'gate', 'last'].map((moment) => t(`research.flow.${moment}`)),
            }),
    table: {
      name: `${kind}-flow`,
      columns: ['first', 'gate', 'last', 'learners'],
      rows: chart.map(({ first, gate: opened, last, learners }) => [first, opened, last, learners]),
    },
  };
}

function forecasts({ kind, forecasts: chart }: WorldCharts, t: T): Figure {
  const points = chart.map(({ sureness, said, cameTrue, forecasts: of }) => ({ sureness, x: said, ...shareWithin(cameTrue, of) }));
  return {
    title: t('research.forecasts'),
    says: t('research.forecasts.says'),
    told: points
      .map(({ sureness, share, of, x }) =>
        t('research.forecasts.told', { sureness: t(`play.knot.${sureness}`), share, forecasts: of, said: x }),
      )
      .join('; '),
    draw:
      points.length === 0
        ? undefined
        : (canvas) =>
            calibration(canvas, points, {
              most: 1,
              word: t('research.n'),
              names: points.map(({ sureness }) => t(`play.knot.${sureness}`)),
            }),
    table: {
      name: `${kind}-forecasts`,
      columns: ['sureness', 'said', ...WITHIN],
      rows: points.map(({ sureness, x, ...share }) => [sureness, x, ...within(share)]),
    },
  };
}

function arms({ kind, arms: chart }: WorldCharts, t: T): Figure {
  const panel = (part: string): string => t(`research.arms.${part}`);
  const rows = chart.map(({ arm, part, shares }) => {
    return { name: arm, part, panel: panel(part), ...shareOfMeans(shares) };
  });
  const names = [...new Set(rows.map(({ name }) => name))];
  const reference = names.find((name) => name === REFERENCE) ?? names[0] ?? '';
  const strip = (of: string): readonly [number, number] => {
    const row = rows.find((one) => one.panel === of && one.name === reference && one.of > 0);
    return row ? [row.low, row.high] : [0, 0];
  };
  return {
    title: t('research.arms'),
    says: t('research.arms.says', { arm: reference }),
    told: rows
      .filter(({ of }) => of > 0)
      .map(({ name, panel: part, share, of }) => t('research.arms.told', { arm: name, part, share, learners: of }))
      .join('; '),
    draw: rows.some(({ of }) => of > 0)
      ? (canvas) => rowsOfShares(canvas, rows, { panels: PARTS.map(panel), strip, most: 1, matters: reference })
      : undefined,
    table: {
      name: `${kind}-arms`,
      columns: ['arm', 'part', ...WITHIN],
      rows: rows.filter(({ of }) => of > 0).map(({ name, part, ...share }) => [name, part, ...within(share)]),
    },
  };
}

/** The mean of shares of learners, with its interval; of fewer than two it has none. */
function shareOfMeans(shares: Sums): Share {
  const mean = meanWithin(shares);
  return mean ? { share: mean.mean, low: Math.max(0, mean.low), high: Math.min(1, mean.high), of: mean.of } : shareWithin(0, 0);
}

function tests({ kind, tests: chart }: WorldCharts, t: T): Figure {
  const panel = (measure: string): string => t(`research.study.measure.${measure}`);
  const series = (when: string): string => t(`research.tests.${when}`);
  const rows = chart.map(({ arm, when, measure, shares }) => ({
    ...{ name: arm, when, measure, panel: panel(measure), series: series(when) },
    ...shareOfMeans(shares),
  }));
  const asked = WHEN.filter((when) => rows.some((row) => row.when === when));
  return {
    wide: true,
    title: t('research.tests'),
    says: t('research.tests.says'),
    told: rows
      .filter(({ of }) => of > 0)
      .map(({ name, panel: part, series: when, share, of }) => t('research.tests.told', { arm: name, part, when, share, learners: of }))
      .join('; '),
    draw: rows.some(({ of }) => of > 0)
      ? (canvas) => rowsOfShares(canvas, rows, { panels: MEASURES.map(panel), series: asked.map(series), strip: () => [0, 0], most: 1 })
      : undefined,
    table: {
      name: `${kind}-tests`,
      columns: ['arm', 'test', 'measure', ...WITHIN],
      rows: rows.filter(({ of }) => of > 0).map(({ name, when, measure, ...share }) => [name, when, measure, ...within(share)]),
    },
  };
}
