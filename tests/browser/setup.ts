import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { serve } from '../../scripts/serve.mjs';

declare module 'vitest' {
  export interface ProvidedContext {
    /** where the build is served, with a slash at its end; or why there is none */
    readonly game: { readonly url: string } | { readonly why: string };
  }
}

const ROOT = resolve(import.meta.dirname, '../..');
/** What the build is made from. */
const SOURCES = ['src', 'assets', 'levels', 'scripts', 'index.html', 'vite.config.ts', 'package-lock.json'];

const changedAt = (path: string): number => {
  if (!existsSync(path)) return 0;
  const own = statSync(path);
  return own.isDirectory() ? Math.max(0, ...readdirSync(path).map((name) => changedAt(join(path, name)))) : own.mtimeMs;
};

/**
 * Builds where a source is newer than the build, and serves the build on a free port while the tests run. A build that
 * fails fails the tests that ask for the game (`gameUrl`), and no others.
 */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const built = changedAt(join(ROOT, 'dist/index.html'));
  if (SOURCES.some((source) => changedAt(join(ROOT, source)) > built)) {
    // the tests' own environment would build a page that keeps nothing for offline
    const env = { ...process.env, NODE_ENV: 'production' };
    const ran = spawnSync('npm', ['run', '-s', 'build'], { cwd: ROOT, encoding: 'utf8', env });
    if (ran.status !== 0) {
      project.provide('game', { why: `The build failed, so there is no game to test.\n${ran.stdout}${ran.stderr}` });
      return undefined;
    }
  }
  const served = await serve({ port: 0 });
  project.provide('game', { url: `http://localhost:${served.port}/` });
  return served.close;
}
