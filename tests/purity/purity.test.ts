import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BIOME, CHECK, PURE, TSC, tree } from './tree.ts';

/** What pure code must not say, and which rule must say so. */
const LINTED: readonly (readonly [code: string, rule: string])[] = [
  ...['random', 'exp', 'expm1', 'log', 'log2', 'log10', 'log1p', 'pow', 'sin', 'cos', 'tan', 'atan', 'atan2', 'asin', 'acos']
    .concat(['sinh', 'cosh', 'tanh', 'asinh', 'acosh', 'atanh', 'cbrt', 'hypot'])
    .map((name) => [`export const x = Math.${name}(2);`, 'pure/math'] as const),
  ["export const x = Math['exp'](2);", 'pure/math'],
  ['const { exp } = Math;\nexport const x = exp(2);', 'pure/math'],
  ['const other = Math;\nexport const x = other.exp(2);', 'pure/math'],
  ['export const x = Math.sqrt(Math.exp(2));', 'pure/math'],
  ['export const x = (a: number, b: number) => a ** b;', 'pure/power'],
  ['export function x(a: number) {\n  let b = a;\n  b **= 2;\n  return b;\n}', 'pure/power'],
  ['export const x = Date.now();', 'variable Date'],
  ['export const x = new Date();', 'variable Date'],
  ['export const x = Date();', 'variable Date'],
  ['const Clock = Date;\nexport const x = Clock.now();', 'variable Date'],
  ['export const x = performance.now();', 'variable performance'],
  ['export const x = crypto.getRandomValues(new Uint8Array(1));', 'variable crypto'],
  ['export const x = new Intl.NumberFormat();', 'variable Intl'],
  ["export const x = 'a'.localeCompare('b');", 'pure/locale'],
  ["export const x = 'a'['localeCompare']('b');", 'pure/locale'],
  ['export const x = (1).toLocaleString();', 'pure/locale'],
  ["export const x = 'I'.toLocaleLowerCase();", 'pure/locale'],
  ['export const x = globalThis;', 'variable globalThis'],
  ["export type X = import('../play/game.ts').Game;", 'arrows/import-type'],
];

/** What the compiler refuses there, for want of the page's and of Node's types. */
const TYPED: readonly (readonly [code: string, complaint: string])[] = [
  ['export const x = document.title;', "Cannot find name 'document'"],
  ['export const x = window.innerWidth;', "Cannot find name 'window'"],
  ['console.log(1);\nexport {};', "Cannot find name 'console'"],
  ['setTimeout(() => {}, 1);\nexport {};', "Cannot find name 'setTimeout'"],
  ['export const x = performance.now();', "Cannot find name 'performance'"],
  ['export const x = crypto.randomUUID();', "Cannot find name 'crypto'"],
  ["export const x = fetch('/');", "Cannot find name 'fetch'"],
  ['export const x = localStorage.length;', "Cannot find name 'localStorage'"],
  ['export const x = process.env;', "Cannot find name 'process'"],
  ["export { readFileSync } from 'node:fs';", "'node:fs'"],
];

const CLEAN =
  'export const middle = (a: number, b: number): number => Math.floor(Math.sqrt(Math.abs(a * b)) + Math.max(a, b) * Math.LN2);\n';
const FREE =
  "export const free = (a: number): string => new Intl.NumberFormat('en').format(Math.sin(a) + a ** 2 + Date.now() + Math.random());\n";

const planted = tree();
const rows = (list: readonly (readonly [string, string])[], name: string) =>
  list.map(([code, says], index) => ({ code, says, paths: PURE.map((folder) => `${folder}/${name}-${index}.ts`) }));
const linted = rows(LINTED, 'lint');
const typed = rows(TYPED, 'type');
let lint: readonly string[] = [];
let types: readonly string[] = [];

beforeAll(() => {
  for (const { paths, code } of [...linted, ...typed]) for (const path of paths) planted.plant(path, code);
  for (const folder of PURE) planted.plant(`${folder}/clean.ts`, CLEAN);
  for (const path of ['src/puzzles/views/free.ts', 'src/puzzles/views.ts', 'src/stage/free.ts', 'tests/core/free.ts'])
    planted.plant(path, FREE);
  lint = planted.run(BIOME, 'lint', '--reporter=github', '--max-diagnostics=none', '.').output.split('\n');
  types = planted.run(TSC, '-p', 'tsconfig.pure.json').output.split('\n');
});
afterAll(() => planted.remove());

const said = (output: readonly string[], path: string) => output.filter((line) => line.includes(path)).join('\n');

describe('pure code', () => {
  test.each(linted)('is refused by $says in every pure folder: $code', ({ paths, says }) => {
    expect(paths.filter((path) => !said(lint, `${path},`).includes(says))).toEqual([]);
  });

  test.each(typed)('is refused by the compiler in every pure folder: $code', ({ paths, says }) => {
    expect(paths.filter((path) => !said(types, `${path}(`).includes(says))).toEqual([]);
  });

  test.each(PURE)('clean code passes in %s', (folder) => {
    expect(said(lint, `${folder}/clean.ts,`)).toBe('');
    expect(said(types, `${folder}/clean.ts(`)).toBe('');
  });

  test('views, stage and tests may draw, and read the clock', () => {
    expect(lint.filter((line) => line.includes('::pure/') && /free\.ts|views/.test(line))).toEqual([]);
    expect(types.filter((line) => /free\.ts|views/.test(line))).toEqual([]);
  });
});

describe('the check of the whole tree', () => {
  const broken: readonly (readonly [string, string, string])[] = [
    ['src/core/a.ts', 'export const a = Math.exp(1);\n', 'pure/math'],
    ['src/session/a.ts', "import { play } from '../play/a.ts';\n\nexport const a = play;\n", 'arrows: session'],
    ['src/feedback/a.ts', 'export const a = document.title;\n', "Cannot find name 'document'"],
    ['src/play/a.ts', "export const a: number = 'one';\n", "Type 'string' is not assignable"],
    ['src/play/a.ts', 'export const a = "one"\n', 'Formatter would have printed'],
    ['src/core/a.ts', '// biome-ignore lint: the planted one\nexport const a = 1;\n', 'switches a check off'],
    ['src/core/a.ts', '// @ts-expect-error: the planted one\nexport const a: string = 1;\n', 'switches a check off'],
  ];

  test.each(broken)('fails on %s: %s', (path, code, says) => {
    const own = tree();
    try {
      own.plant('src/core/clean.ts', CLEAN);
      own.plant(path, code);
      const ran = own.run(CHECK);
      expect(ran.output).toContain(says);
      expect(ran.output).toMatch(/^failed /m);
      expect(ran.status).toBe(1);
    } finally {
      own.remove();
    }
  });

  test('passes on a clean one', () => {
    const own = tree();
    try {
      own.plant('src/core/clean.ts', CLEAN);
      own.plant('src/puzzles/views/free.ts', FREE);
      const ran = own.run(CHECK);
      expect(ran.output).not.toMatch(/^failed /m);
      expect(ran.status).toBe(0);
    } finally {
      own.remove();
    }
  });
});
