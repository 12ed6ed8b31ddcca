// What makes the build installable and keeps it: the manifest, the icons and, at the root of the build, the service worker
// with a list of every file by its hash.

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'vite';
import type { Build } from '../src/worker/build.ts';

const ROOT = join(import.meta.dirname, '..');
const ICONS = join(ROOT, 'assets/icons');
const WORKER = join(ROOT, 'src/worker/worker.ts');
const MANIFEST = 'manifest.webmanifest';

const hash = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** A colour of the page, by its name there. @throws where it has no such colour */
function token(name: string): string {
  const found = new RegExp(`--${name}:\\s*(#[0-9a-f]+)`, 'i').exec(readFileSync(join(ROOT, 'src/stage/dom/tokens.css'), 'utf8'))?.[1];
  if (found === undefined) throw new Error(`tokens.css has no colour --${name}`);
  return found;
}

/** @param icons addresses of the icons by their names in assets/icons */
const manifest = (icons: ReadonlyMap<string, string>): string =>
  JSON.stringify({
    start_url: './',
    scope: './',
    name: 'Not Yet',
    short_name: 'Not Yet',
    description: 'Puzzles that nobody solves at first, and what one finds out on the way.',
    lang: 'en',
    categories: ['education', 'games'],
    display: 'standalone',
    background_color: token('night'),
    theme_color: token('night'),
    icons: [...icons].flatMap(([name, src]) => {
      const [, purpose, size] = /^(any|maskable)-(\d+)\.png$/.exec(name) ?? [];
      return size === undefined ? [] : [{ src, purpose, sizes: `${size}x${size}`, type: 'image/png' }];
    }),
  });

/** The worker with the list of what it keeps, as one script. */
async function workerOf(kept: Build): Promise<string> {
  const entry = `import { keepBuild } from ${JSON.stringify(WORKER)};\nkeepBuild(self, ${JSON.stringify(kept)});`;
  const made = await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    publicDir: false,
    build: { write: false, target: 'es2022', rolldownOptions: { input: 'sw', output: { format: 'iife' } } },
    plugins: [{ name: 'worker', resolveId: (id) => (id === 'sw' ? '\0sw' : undefined), load: (id) => (id === '\0sw' ? entry : undefined) }],
  });
  const [script] = [made].flat().flatMap((one) => ('output' in one ? one.output : []));
  if (script?.type !== 'chunk') throw new Error('the service worker came out as no script');
  return script.code;
}

export const offline = (): Plugin => ({
  name: 'offline',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (_, { bundle = {} }) => {
      const touch = Object.keys(bundle).find((name) => /\/touch-180-[^/]*\.png$/.test(name));
      return [
        { tag: 'link', attrs: { rel: 'manifest', href: `./${MANIFEST}` }, injectTo: 'head' },
        ...(touch === undefined
          ? []
          : [{ tag: 'link', attrs: { rel: 'apple-touch-icon', href: `./${touch}` }, injectTo: 'head' as const }]),
      ];
    },
  },
  buildStart() {
    for (const name of readdirSync(ICONS).filter((file) => file.endsWith('.png')))
      this.emitFile({ type: 'asset', name, originalFileName: `assets/icons/${name}`, source: readFileSync(join(ICONS, name)) });
  },
  generateBundle(_, bundle) {
    const icons = Object.values(bundle).flatMap((file) => {
      const [name] = file.type === 'asset' ? file.originalFileNames.filter((one) => one.startsWith('assets/icons/')) : [];
      return name === undefined ? [] : [[name.slice('assets/icons/'.length), file.fileName] as const];
    });
    this.emitFile({ type: 'asset', fileName: MANIFEST, source: manifest(new Map(icons)) });
  },
  async writeBundle({ dir = 'dist' }, bundle) {
    const files = Object.fromEntries(
      Object.keys(bundle)
        .sort()
        .map((name) => [name === 'index.html' ? '' : name, hash(readFileSync(join(dir, name)))]),
    );
    writeFileSync(join(dir, 'sw.js'), await workerOf({ version: hash(JSON.stringify(files)).slice(0, 16), files }));
  },
});
