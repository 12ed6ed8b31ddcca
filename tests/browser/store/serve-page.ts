import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { serve } from '../../../scripts/serve.mjs';

/** Serves the store's test page, under the same policy as the game. */
export async function servePage(): Promise<{ readonly url: string; readonly bare: string; readonly close: () => Promise<void> }> {
  const dir = mkdtempSync(join(tmpdir(), 'not-yet-store-'));
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: dir,
      target: 'es2022',
      lib: { entry: resolve(import.meta.dirname, 'page.ts'), formats: ['es'], fileName: () => 'page.js' },
    },
  });
  writeFileSync(
    join(dir, 'index.html'),
    '<!doctype html><html lang="en"><head><title>store</title><link rel="icon" href="data:,"></head><body><script type="module" src="page.js"></script></body></html>',
  );
  const served = await serve({ dir, port: 0 });
  return {
    url: `http://localhost:${served.port}/`,
    // plain http under a name that is not the machine's own, as in class
    bare: `http://classroom.test:${served.port}/`,
    close: async () => {
      await served.close();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

/** Resolves once the page's store is open. */
export const ready = (page: { waitForFunction: (test: () => boolean) => Promise<unknown> }) =>
  page.waitForFunction(() => window.house !== undefined);
