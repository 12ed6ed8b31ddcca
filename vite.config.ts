import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { normalizePath, type Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { offline } from './scripts/offline.ts';
import { phaserParts } from './scripts/phaser.ts';
import { POLICY } from './scripts/policy.mjs';
import { shelf } from './scripts/shelf.ts';

const MAIN = normalizePath(join(import.meta.dirname, 'src/main.ts'));

/** Puts the policy into the page itself, so that it holds on any static host. */
const policy = (): Plugin => ({
  name: 'policy',
  apply: 'build',
  transformIndexHtml: () => [
    { tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: POLICY }, injectTo: 'head-prepend' },
  ],
});

/** Text that gains from it is laid beside itself squeezed: a class of thirty opens the page over one plain http wireless link. */
const squeezed = (): Plugin => ({
  name: 'squeezed',
  apply: 'build',
  writeBundle: ({ dir = 'dist' }, bundle) => {
    for (const name of Object.keys(bundle)) {
      if (!/\.(?:css|html|js|json|svg)$/.test(name)) continue;
      const text = readFileSync(join(dir, name));
      const small = gzipSync(text, { level: 9 });
      if (small.length < text.length) writeFileSync(join(dir, `${name}.gz`), small);
    }
  },
});

/** What localForage does when it is loaded and our fixed driver has no use for: what stands there, and what in its place. */
const FORAGE: readonly (readonly [there: string, instead: string])[] = [
  // It asks for localStorage, and waits for another process of the browser.
  ['_support: isLocalStorageValid()', '_support: false'],
  // It makes the error of a bad driver for each good one: to say where that was, the browser reads the whole script once more.
  [
    "new Error('Custom driver not compliant; see ' + 'https://mozilla.github.io/localForage/#definedriver')",
    "'Custom driver not compliant; see https://mozilla.github.io/localForage/#definedriver'",
  ],
];

const leanForage = (): Plugin => ({
  name: 'lean-forage',
  apply: 'build',
  transform: {
    filter: { id: /localforage\/dist\// },
    handler: (code) => ({
      code: FORAGE.reduce((text, [there, instead]) => {
        if (!text.includes(there)) throw new Error('localForage is another one now: see FORAGE in vite.config.ts');
        return text.replace(there, instead);
      }, code),
      map: null,
    }),
  },
});

/** What a level's stage is made of is asked for with the page itself: a new learner goes straight to a level. */
const early = (): Plugin => ({
  name: 'early',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (html, { bundle = {} }) => {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk' && /^(?:phaser-parts|first|beam)$/.test(file.name));
      const names = chunks.flatMap((file) => (file.type === 'chunk' ? [...file.imports, file.fileName] : []));
      return [...new Set(names)]
        .filter((name) => !html.includes(name))
        .map((name) => ({ tag: 'link', attrs: { rel: 'modulepreload', crossorigin: '', href: `./${name}` }, injectTo: 'head' as const }));
    },
  },
});

type Graph = { readonly getModuleInfo: (id: string) => { readonly importedIds: readonly string[] } | null };
/** All that runs before the first frame does so in one file: each further one is a request, and takes its own time. */
function together(): (id: string, graph: Graph) => string | null {
  let all: Set<string> | undefined;
  const reach = (id: string, graph: Graph, into: Set<string>): Set<string> => {
    for (const next of graph.getModuleInfo(id)?.importedIds ?? []) if (!into.has(next)) reach(next, graph, into.add(next));
    return into;
  };
  return (id, graph) => {
    all ??= reach(MAIN, graph, new Set());
    return all.has(id) ? 'app' : null;
  };
}

/**
 * Browsers with V8 read a function for good when it is first called, and until the first frame thousands are. Of these files
 * they read all while they come in, beside the page and not in its way (https://v8.dev/blog/explicit-compile-hints): of
 * what the page itself has to do until that frame, a third.
 */
const atOnce = (): Plugin => ({
  name: 'at-once',
  apply: 'build',
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      for (const file of Object.values(bundle))
        if (file.type === 'chunk' && /^(?:app|phaser-parts)$/.test(file.name)) file.code = `//# allFunctionsCalledOnLoad\n${file.code}`;
    },
  },
});

export default defineConfig({
  base: './',
  plugins: [phaserParts(), shelf(), leanForage(), policy(), early(), atOnce(), squeezed(), offline()],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    target: 'es2022',
    // Browsers without it fetch a little later; the script in its place costs all others time before anything else runs.
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: together() }] } } },
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/browser/**'],
          // by default one core of two would be left idle; the browser's tests fill both as it is
          maxWorkers: 2,
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          fileParallelism: false,
          sequence: { groupOrder: 1 },
          testTimeout: 120_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 30_000 } },
          globalSetup: ['tests/browser/setup.ts'],
        },
      },
    ],
  },
});
