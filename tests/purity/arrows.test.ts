import { beforeAll, expect, test } from 'vitest';
import { BIOME, tree } from './tree.ts';

type Arrow = readonly [from: string, to: string];

/** Imports that run against the arrows of the house. The file that is named need not exist. */
const REFUSED: readonly Arrow[] = [
  ...['feedback', 'session', 'puzzles', 'export', 'simulate', 'store', 'stage', 'play', 'teach', 'research', 'server', 'cli']
    .map((folder) => `../${folder}/x.ts`)
    .concat(['../main.ts', '/src/play/x.ts', './../play/x.ts', 'phaser', 'preact', '@preact/signals', 'localforage', 'node:fs'])
    .map((to) => ['src/core', to] as const),
  ...['session', 'puzzles', 'export', 'simulate', 'store', 'stage', 'play', 'teach', 'research', 'server', 'cli']
    .map((folder) => `../${folder}/x.ts`)
    .concat(['../main.ts', '../puzzles/balance/x.ts', 'phaser', 'preact', 'intl-messageformat'])
    .map((to) => ['src/feedback', to] as const),
  ...['export', 'simulate', 'store', 'stage', 'play', 'teach', 'research', 'server', 'cli']
    .map((folder) => `../${folder}/x.ts`)
    .concat(['../main.ts', '../puzzles/balance/x.ts', '../puzzles/views.ts', '../puzzles/views/x.ts', 'phaser', '@preact/signals'])
    .map((to) => ['src/session', to] as const),
  ...['feedback', 'session', 'export', 'simulate', 'store', 'stage', 'play', 'cli']
    .map((folder) => `../${folder}/x.ts`)
    .concat(['./balance/x.ts', './views/x.ts', './views.ts', './models.ts', 'phaser'])
    .map((to) => ['src/puzzles', to] as const),
  ...['feedback', 'session', 'export', 'simulate', 'store', 'stage', 'play', 'cli']
    .map((folder) => `../../${folder}/x.ts`)
    .concat(['../steady/x.ts', '../views/x.ts', '../views.ts', '../models.ts', 'phaser'])
    .map((to) => ['src/puzzles/balance', to] as const),
  ['src/puzzles/models.ts', './views.ts'],
  ['src/puzzles/models.ts', './views/x.ts'],
  ['src/puzzles/models.ts', '../stage/x.ts'],
  ['src/puzzles/models.ts', 'phaser'],
  ['src/puzzles/views.ts', '../play/x.ts'],
  ['src/puzzles/views.ts', 'preact'],
  ['src/export', '../simulate/x.ts'],
  ['src/export', '../puzzles/balance/x.ts'],
  ['src/export', '../stage/x.ts'],
  ['src/simulate', '../export/x.ts'],
  ['src/simulate', '../store/x.ts'],
  ['src/simulate/evaluate', '../../session/x.ts'],
  ['src/simulate/evaluate', 'node:fs'],
  ...['../core/x.ts', '../simulate/x.ts', '../stage/x.ts', 'preact', 'node:fs'].map((to) => ['src/plots', to] as const),
  ...['play', 'teach', 'research', 'server', 'cli', 'store', 'session', 'feedback']
    .map((folder) => `../../${folder}/x.ts`)
    .concat(['../../main.ts', 'preact', '@preact/signals', 'localforage', 'node:fs'])
    .map((to) => ['src/puzzles/views', to] as const),
  ...['play', 'teach', 'research', 'server', 'cli', 'store', 'puzzles/balance']
    .map((folder) => `../${folder}/x.ts`)
    .concat(['../main.ts', 'preact', 'preact/hooks', '@preact/signals', 'localforage', 'node:fs'])
    .map((to) => ['src/stage', to] as const),
  ...['play', 'teach', 'research', 'server', 'cli', 'store', 'puzzles/balance']
    .map((folder) => `../../${folder}/x.ts`)
    .concat(['../../main.ts', 'phaser', 'localforage', 'node:fs'])
    .map((to) => ['src/stage/dom', to] as const),
  ...['play', 'teach', 'research', 'server', 'cli', 'stage', 'puzzles/balance']
    .map((folder) => `../${folder}/x.ts`)
    .concat(['../main.ts', 'phaser', 'preact', 'node:fs'])
    .map((to) => ['src/store', to] as const),
  ...['play', 'teach', 'research', 'server'].flatMap((door) =>
    ['play', 'teach', 'research', 'server']
      .filter((other) => other !== door)
      .map((other) => `../${other}/x.ts`)
      .concat(['../cli/x.ts', '../main.ts', '../puzzles/balance/x.ts', 'phaser', 'localforage'])
      .map((to) => [`src/${door}`, to] as const),
  ),
  ['src/play', 'node:fs'],
  ['src/play/deep', '../../teach/x.ts'],
  ['src/play/deep', '../../puzzles/balance/x.ts'],
  ...['play', 'teach', 'research', 'stage', 'store', 'puzzles/balance']
    .map((folder) => `../${folder}/x.ts`)
    .concat(['../main.ts', 'phaser', 'preact'])
    .map((to) => ['src/cli', to] as const),
  ...['./puzzles/balance/x.ts', './cli/x.ts', './server/x.ts', 'phaser', 'preact', 'localforage', 'node:fs'].map(
    (to) => ['src/main.ts', to] as const,
  ),
];

const ALLOWED: readonly Arrow[] = [
  ['src/core', './x.ts'],
  ['src/core', 'zod'],
  ['src/core', 'pure-rand/generator/xoroshiro128plus'],
  ['src/feedback', '../core/x.ts'],
  ['src/session', '../feedback/x.ts'],
  ['src/session', '../puzzles/x.ts'],
  ['src/session', 'zod'],
  ['src/export', '../session/x.ts'],
  ['src/simulate', '../feedback/x.ts'],
  ['src/simulate/evaluate', './x.ts'],
  ['src/simulate/evaluate', '../../core/x.ts'],
  ['src/simulate/evaluate', '../../feedback/x.ts'],
  ['src/plots', './x.ts'],
  ['src/plots', '@observablehq/plot'],
  ['src/puzzles', '../core/x.ts'],
  ['src/puzzles/models.ts', './balance/index.ts'],
  ['src/puzzles/views.ts', './balance/index.ts'],
  ['src/puzzles/views.ts', './views/balance.ts'],
  ['src/puzzles/balance', './x.ts'],
  ['src/puzzles/balance', '../x.ts'],
  ['src/puzzles/balance', '../../core/x.ts'],
  ['src/puzzles/views', '../balance/x.ts'],
  ['src/puzzles/views', '../../core/x.ts'],
  ['src/puzzles/views', '../../stage/x.ts'],
  ['src/puzzles/views', 'phaser'],
  ['src/stage', '../session/x.ts'],
  ['src/stage', './dom/x.ts'],
  ['src/stage', 'phaser'],
  ['src/stage', 'howler'],
  ['src/stage/dom', '../x.ts'],
  ['src/stage/dom', 'preact/hooks'],
  ['src/store', '../core/x.ts'],
  ['src/store', 'localforage'],
  ['src/play', '../stage/x.ts'],
  ['src/play', '../store/x.ts'],
  ['src/play', '../session/x.ts'],
  ['src/play', '../puzzles/models.ts'],
  ['src/play', 'preact'],
  ['src/play/deep', '../x.ts'],
  ['src/server', 'node:http'],
  ['src/cli', '../session/x.ts'],
  ['src/cli', '../puzzles/models.ts'],
  ['src/cli', '../server/x.ts'],
  ['src/cli', 'node:fs'],
  ['src/main.ts', './play/x.ts'],
  ['src/main.ts', './puzzles/models.ts'],
  ['src/main.ts', './puzzles/views.ts'],
  ['src/main.ts', './store/x.ts'],
  ['src/main.ts', '@preact/signals'],
];

/** Each way of writing an import, on one line; `n` keeps the names apart. */
const WAYS: readonly ((to: string, n: number) => string)[] = [
  (to, n) => `import { x as x${n} } from '${to}';`,
  (to, n) => `import type { X as X${n} } from '${to}';`,
  (to, n) => `export { y as y${n} } from '${to}';`,
  (to) => `import '${to}';`,
  (to, n) => `export const z${n} = () => import('${to}');`,
];
const written = ([from, to]: Arrow, arrow: number) =>
  WAYS.map((way, number) => ({ from, code: way(to, arrow * WAYS.length + number), allowed: arrow >= REFUSED.length }));
const lines = [...REFUSED, ...ALLOWED].flatMap(written);
const froms = [...new Set(lines.map((line) => line.from))];
const of = (from: string) => lines.filter((line) => line.from === from);
const pathOf = (from: string) => (from.endsWith('.ts') ? from : `${from}/planted.ts`);

/** The planted imports of each file that the check complains of. */
const complaints = new Map<string, readonly string[]>();

beforeAll(() => {
  const own = tree();
  try {
    for (const from of froms)
      own.plant(
        pathOf(from),
        of(from)
          .map((line) => line.code)
          .join('\n'),
      );
    const printed = own.run(BIOME, 'lint', '--reporter=github', '--max-diagnostics=none', '.').output.split('\n');
    for (const from of froms) {
      const numbers = printed
        .filter((line) => line.includes(`/${pathOf(from)},`) && line.includes('noRestrictedImports') && line.includes('::arrows: '))
        .map((line) => Number(/,line=(\d+),/.exec(line)?.[1]));
      complaints.set(
        from,
        of(from)
          .filter((_, index) => numbers.includes(index + 1))
          .map((line) => line.code),
      );
    }
  } finally {
    own.remove();
  }
});

test.each(froms)('what %s may import, and what not', (from) => {
  const refused = of(from)
    .filter((line) => !line.allowed)
    .map((line) => line.code);
  expect(complaints.get(from)).toEqual(refused);
});
