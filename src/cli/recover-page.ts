// What `recover` finds, as one page that asks nothing of anybody: no script, no request, each plot with its data.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parseHTML } from 'linkedom';
import { calibration } from '../plots/calibration.ts';
import { curves } from '../plots/curves.ts';
import { type Canvas, percentTick } from '../plots/hand.ts';
import { type Share, shareWithin } from '../plots/interval.ts';
import { matrix } from '../plots/matrix.ts';
import { multiples } from '../plots/multiples.ts';
import { rowsOfShares } from '../plots/rows.ts';
import { GRACE, NEVER } from '../simulate/recover-lives.ts';
import { AIMS, coverageOf, type Recovery, shareOf } from '../simulate/recovery.ts';
import { STYLE } from './recover-style.ts';

/** How it was found. */
export type Found = {
  /** of each strategy */
  readonly learners: number;
  /** lived whole */
  readonly lives: number;
  readonly population: string;
  readonly seed: number;
  /** probability that somebody says otherwise than they think */
  readonly slip: number;
  readonly engine: string;
};

type Cell = string | number;
type Table = { readonly name: string; readonly columns: readonly string[]; readonly rows: readonly (readonly Cell[])[] };
type Drawing = { readonly outerHTML: string };
type Figure = {
  readonly title: string;
  /** unit, interval, who counts */
  readonly says: string;
  /** the same for who can't see it */
  readonly told: string;
  readonly draw: (canvas: Canvas) => Drawing;
  readonly table: Table;
};

/** Widths that each plot is drawn for, CSS px: a column of a wide page, and a phone. */
const WIDE = 596;
const NARROW = 330;

const percent = (share: number, digits = 0): string => `${(100 * share).toFixed(digits)}%`;
const within = ({ share, low, high, of }: Share): readonly Cell[] => [share, low, high, of];
const WITHIN = ['share', 'low', 'high', 'n'] as const;

/** @returns the page, whole */
export function page(recovery: Recovery, found: Found): string {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const figures = [
    gates(recovery.gate),
    ...recovery.strategies.flatMap((one) => [confusion(one), learning(one)]),
    coverage(recovery.abilities),
    leaving(recovery.leaving),
  ];
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:">
<title>Does the engine see it? Simulated learners</title>
<style>${fonts()}${STYLE}</style></head>
<body><header><h1>Does the engine see it?</h1><p class="badge">Simulated learners</p></header>
<main>
${opening(recovery, found)}
${figures.map((figure) => card(figure, document)).join('\n')}
</main></body></html>
`;
}

/** What was aimed at and what came, before the plots. */
function opening(
  { strategies, abilities, gate, leaving: hazard }: Recovery,
  { learners, lives, population, seed, slip, engine }: Found,
): string {
  const aims: (readonly [string, string, string])[] = [
    ...strategies.map(({ kind, right }) => {
      const [least, share] = Object.entries(right)
        .map(([id, shares]) => [id, shares[shares.length - 1] ?? 0] as const)
        .reduce((low, one) => (one[1] < low[1] ? one : low));
      return [`${kind}: each strategy right`, `${percent(AIMS.right)} or more`, `${percent(share)} at least (${least})`] as const;
    }),
    ['ability lies in its 95% interval', AIMS.coverage.map((share) => percent(share)).join(' to '), percent(coverageOf(abilities), 1)],
    [
      'openings of the gate that are early',
      `${percent(AIMS.early)} or fewer`,
      `${percent(shareOf(gate.early, gate.opened), 1)} of ${gate.opened}`,
    ],
    ['leaving: mean distance of said and come', 'none set', percent(hazard.calibration, 1)],
  ];
  return `<section class="card opening"><h2>Nobody here is a child</h2>
<p>Every learner on this page is simulated, and holds an idea that we know: so we can see whether the engine finds it.
There are ${learners} of each strategy, who say something else than they think in ${percent(slip)} of forecasts, and ${lives} whole lives of <b>${safe(population)}</b>. Seed ${seed}, engine ${safe(engine)}.</p>
<table><thead><tr><th>what</th><th>aim</th><th>came</th></tr></thead><tbody>${aims
    .map((row) => `<tr>${row.map((cell, at) => (at === 0 ? `<th>${safe(cell)}</th>` : `<td>${safe(cell)}</td>`)).join('')}</tr>`)
    .join('')}</tbody></table></section>`;
}

function confusion({ kind, strategies, confusion: found, learners }: Recovery['strategies'][number]): Figure {
  const share = (is: string, as: string): number => found[is]?.[as] ?? 0;
  const least = Math.min(...strategies.map((id) => share(id, id)));
  return {
    title: `${kind}: who is taken for whom`,
    says: `Rows: the strategy held. Columns, numbered alike: the likeliest after 15 forecasts. Share of ${learners} simulated learners a row.`,
    told: `A matrix of ${strategies.length} strategies. On the diagonal at least ${percent(least)} of each row.`,
    draw: (canvas) => matrix(canvas, strategies, share),
    table: {
      name: `${kind}-confusion`,
      columns: ['held', 'found', ...WITHIN],
      rows: strategies.flatMap((is) =>
        strategies.map((as) => [is, as, ...within(shareWithin(Math.round(share(is, as) * learners), learners))]),
      ),
    },
  };
}

function learning({ kind, right, learners }: Recovery['strategies'][number]): Figure {
  const all = Object.entries(right).map(([name, shares]) => ({
    name,
    points: shares.map((share, at) => ({ x: at + 1, ...shareWithin(Math.round(share * learners), learners) })),
  }));
  return {
    title: `${kind}: how soon it is seen`,
    says: `Share of ${learners} simulated learners a strategy whose likeliest one is the one they hold; 95% band. Dotted: ${percent(AIMS.right)}, the aim after 15.`,
    told: all.map(({ name, points }) => `${name}: ${percent(points[points.length - 1]?.share ?? 0)}`).join(', '),
    draw: (canvas) => multiples(canvas, all, { aim: AIMS.right, ticks: [5, 10, 15], word: 'asked' }),
    table: {
      name: `${kind}-right-after`,
      columns: ['strategy', 'forecasts', ...WITHIN],
      rows: all.flatMap(({ name, points }) => points.map((point) => [name, point.x, ...within(point)])),
    },
  };
}

function coverage(abilities: Recovery['abilities']): Figure {
  const series = abilities.map(({ kind, after, learners }) => ({
    name: kind,
    points: after.map((one, at) => {
      const within = shareWithin(Math.round(one * learners), learners);
      return { x: at + 1, value: within.share, ...within };
    }),
  }));
  return {
    title: 'Ability lies in its interval',
    says: `Share of ${abilities[0]?.learners ?? 0} simulated learners a world whose true ability lies in the engine's 95% interval; 95% bands. Strip: the aim. The scale begins at 85%.`,
    told: abilities
      .map(
        ({ kind, coverage: share, after }) =>
          `${kind}: ${percent(share, 1)} over all pulls, ${percent(after.at(-1) ?? 0, 1)} after the last`,
      )
      .join('; '),
    draw: (canvas) =>
      curves(canvas, series, {
        strip: AIMS.coverage,
        from: 0.85,
        ticks: [1, 20, 40, 60],
        across: [0.85, 0.9, 0.95, 1],
        tick: percentTick(1),
        word: 'pulls',
      }),
    table: {
      name: 'ability-coverage',
      columns: ['world', 'pulls', ...WITHIN],
      rows: series.flatMap(({ name, points }) => points.map((point) => [name, point.x, ...within(point)])),
    },
  };
}

function gates({ reasons, chance, ...all }: Recovery['gate']): Figure {
  const named = [
    ['all', all] as const,
    ...Object.entries(reasons).sort(([one], [other]) => (one === NEVER ? 1 : other === NEVER ? -1 : 0)),
  ];
  const rows = named.flatMap(([name, { opened, early, coming, ready, late }]) => [
    { name, panel: 'early', ...shareWithin(early, opened) },
    { name, panel: 'coming', ...shareWithin(coming, opened) },
    { name, panel: 'late', ...shareWithin(late, ready) },
  ]);
  return {
    title: 'The gate, early and late',
    says: `Simulated learners, by the reason that opened it first; 95% intervals. Early: of n openings by evidence; no idea had failed, or, where it said that nothing more comes, another one was about to. Coming: another own idea within ${GRACE} pulls, as at ${percent(shareOf(chance.coming, chance.moments))} of all moments. Late: n worlds in which failing had given what is asked for; more than ${GRACE} pulls after that. Strip: the aim.`,
    told: `${percent(shareOf(all.early, all.opened), 1)} of ${all.opened} openings early, ${percent(shareOf(all.late, all.ready), 1)} of ${all.ready} late.`,
    draw: (canvas) => rowsOfShares(canvas, rows, { panels: ['early', 'coming', 'late'], strip: () => [0, AIMS.early], most: 1 }),
    table: {
      name: 'gate-openings',
      columns: ['reason', 'which', ...WITHIN],
      rows: rows.map((row) => [row.name, row.panel, ...within(row)]),
    },
  };
}

function leaving({ bins, calibration: error }: Recovery['leaving']): Figure {
  const points = bins.map(({ hazard, left, pulls }) => ({ x: hazard, ...shareWithin(Math.round(left * pulls), pulls) }));
  const most = Math.min(1, Math.ceil(10 * Math.max(...points.map(({ x, high }) => Math.max(x, high)))) / 10);
  return {
    title: 'Leaving: said and come',
    says: `After a pull: the engine's hazard, and the share of simulated learners who left before the next. Ten bins of ${points[0]?.of ?? 0} pulls; 95% whiskers. Dotted: as many as said.`,
    told: `Mean distance ${percent(error, 1)}. ${points.map(({ x, share }) => `Said ${percent(x, 1)}, came ${percent(share, 1)}`).join('; ')}.`,
    draw: (canvas) => calibration(canvas, points, { most, word: 'said' }),
    table: {
      name: 'leaving-calibration',
      columns: ['hazard', ...WITHIN],
      rows: points.map((point) => [point.x, ...within(point)]),
    },
  };
}

function card({ title, says, told, draw, table }: Figure, document: Document): string {
  const at = (width: number): string => draw({ document, width, says: `${title}. ${told}` }).outerHTML;
  const { name, columns, rows } = table;
  const csv = [['simulated', ...columns], ...rows.map((row) => ['true', ...row.map(rounded)])]
    .map((row) => row.map(quoted).join(','))
    .join('\n');
  const cells = (row: readonly Cell[], tag: 'td' | 'th'): string =>
    `<tr>${row.map((cell) => `<${tag}>${safe(String(rounded(cell)))}</${tag}>`).join('')}</tr>`;
  return `<section class="card"><h2>${safe(title)}</h2><p>${safe(says)}</p>
<div class="wide">${at(WIDE)}</div><div class="narrow">${at(NARROW)}</div>
<details><summary>Data</summary><p><a download="${name}.csv" href="data:text/csv;charset=utf-8,${encodeURIComponent(`${csv}\n`)}">Save ${name}.csv</a></p>
<div class="rows" tabindex="0" role="region" aria-label="${safe(title)}, as a table"><table><thead>${cells(columns, 'th')}</thead><tbody>${rows.map((row) => cells(row, 'td')).join('')}</tbody></table></div>
<p>The same as CSV; one tap marks it all.</p><pre tabindex="0">${safe(csv)}</pre></details></section>`;
}

/** Four decimals are more than any of these shares can bear. */
const rounded = (cell: Cell): Cell => (typeof cell === 'number' ? Number(cell.toFixed(4)) : cell);
const quoted = (cell: Cell): string => (/[",\n]/.test(String(cell)) ? `"${String(cell).replaceAll('"', '""')}"` : String(cell));
const safe = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** The two voices, in the page itself. */
function fonts(): string {
  const { resolve } = createRequire(import.meta.url);
  const face = (family: string, weight: string, file: string): string =>
    `@font-face{font-family:"${family}";font-weight:${weight};src:url("data:font/woff2;base64,${readFileSync(resolve(file)).toString('base64')}") format("woff2")}`;
  return [
    face('Shantell Sans', '600', '@fontsource/shantell-sans/files/shantell-sans-latin-600-normal.woff2'),
    face('Shantell Sans', '700', '@fontsource/shantell-sans/files/shantell-sans-latin-700-normal.woff2'),
    face(
      'Atkinson Hyperlegible Next',
      '200 800',
      '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2',
    ),
  ].join('');
}
