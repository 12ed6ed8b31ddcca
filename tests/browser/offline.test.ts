import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { serve } from '../../scripts/serve.mjs';
import { gameUrl, launch, type Visit, visit } from './harness.ts';
import { student } from './student.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** Long enough for several looks at whether a build may take over, ms. */
const A_WHILE = 2500;

const ready = (page: Page) => page.locator('[data-stage="ready"]').waitFor({ timeout: 20_000 });
const buildOf = (page: Page) => page.locator('meta[name="build"]').getAttribute('content');
const kept = (page: Page) =>
  page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated', undefined, { timeout: 30_000 });
const waiting = (page: Page) =>
  page.evaluate(async () => ((await navigator.serviceWorker.getRegistration())?.waiting ?? undefined) !== undefined);
const waits = (page: Page) => expect.poll(() => waiting(page), { timeout: 30_000 }).toBe(true);

/** Makes the build once more, telling in the page which one it is. */
const makeBuild = (outDir: string, name: string) =>
  build({
    root: ROOT,
    logLevel: 'error',
    build: { outDir, emptyOutDir: true },
    plugins: [{ name, transformIndexHtml: () => [{ tag: 'meta', attrs: { name: 'build', content: name } }] }],
  });

let browser: Browser;
let folder: string;
beforeAll(async () => {
  browser = await launch();
  folder = mkdtempSync(join(tmpdir(), 'not-yet-builds-'));
  vi.stubEnv('NODE_ENV', 'production');
  await makeBuild(join(folder, 'first'), 'first');
  await makeBuild(join(folder, 'second'), 'second');
  vi.unstubAllEnvs();
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('a build that is kept on the device', () => {
  let served: Awaited<ReturnType<typeof serve>>;
  let visited: Visit;
  let loads = 0;
  beforeAll(async () => {
    served = await serve({ dir: join(folder, 'first'), port: 0 });
    visited = await visit(browser, `http://localhost:${served.port}/#/play/B01`, { more: { serviceWorkers: 'allow' } });
    visited.page.on('load', () => {
      loads += 1;
    });
  });
  afterAll(async () => {
    await visited.close();
    await served.close();
  });

  it('plays a level at the second visit with no network and no server', async () => {
    const { page, context } = visited;
    await ready(page);
    await kept(page);
    await served.close();
    await context.setOffline(true);
    await page.reload();
    await ready(page);
    const who = await student(page, 'mouse');
    await who.hang(5, 3, [5]);
    await who.pull('sure');
    await page.locator('[data-phase="show"]').waitFor();
    await expect.poll(() => who.tries()).toBe(1);
    expect(await buildOf(page)).toBe('first');
  });

  it('keeps every file of the build, whichever the page has asked for so far', async () => {
    const answered = await visited.page.evaluate(async () => {
      const [name = ''] = (await caches.keys()).filter((one) => one.startsWith('not-yet '));
      const all = (await (await caches.open(name)).keys()).map((request) => request.url);
      return Promise.all(all.map(async (url) => ({ url, ok: (await fetch(url)).ok })));
    });
    expect(answered.length).toBeGreaterThan(20);
    expect(answered.filter((one) => !one.ok)).toEqual([]);
  });

  it('is not replaced in the middle of a level, not even by loading the level anew', async () => {
    const { page, context } = visited;
    served = await serve({ dir: join(folder, 'second'), port: served.port });
    await context.setOffline(false);
    // Chromium puts off asking while a stage is being drawn, so another page of the same address does
    const other = await context.newPage();
    await other.goto(`http://localhost:${served.port}/manifest.webmanifest`);
    await other.evaluate(async () => void (await navigator.serviceWorker.getRegistration())?.update());
    await waits(other);
    await other.close();
    loads = 0;
    await page.waitForTimeout(A_WHILE);
    expect(loads).toBe(0);
    expect(await buildOf(page)).toBe('first');
    await page.reload();
    await ready(page);
    await page.waitForTimeout(A_WHILE);
    expect(loads).toBe(1);
    expect(await waiting(page)).toBe(true);
    expect(await buildOf(page)).toBe('first');
  });

  it('gives way to the next one on the map, at once and once', async () => {
    const { page } = visited;
    loads = 0;
    await page.evaluate(() => {
      location.hash = '#/play';
    });
    await page.waitForFunction(() => document.querySelector('meta[name="build"]')?.getAttribute('content') === 'second');
    await page.waitForTimeout(A_WHILE);
    expect(loads).toBe(1);
    expect(await waiting(page)).toBe(false);
    await page.goto(`http://localhost:${served.port}/#/play/B01`);
    await ready(page);
    expect(visited.errors.filter((error) => !/ERR_INTERNET_DISCONNECTED|ERR_CONNECTION_REFUSED|favicon\.ico/.test(error))).toEqual([]);
  });
});

describe('in a class, over plain http', () => {
  it('plays as ever, with no service worker', async () => {
    const { port } = new URL(gameUrl());
    const visited = await visit(browser, `http://classroom.test:${port}/#/play/B01`, { more: { serviceWorkers: 'allow' } });
    await ready(visited.page);
    expect(await visited.page.evaluate(() => [isSecureContext, 'serviceWorker' in navigator])).toEqual([false, false]);
    await visited.page.waitForTimeout(A_WHILE);
    expect(visited.errors).toEqual([]);
    await visited.close();
  });
});

const manifestSchema = z.object({
  name: z.literal('Not Yet'),
  start_url: z.literal('./'),
  display: z.literal('standalone'),
  theme_color: z.string().regex(/^#[0-9a-f]{6}$/),
  icons: z.array(z.object({ src: z.string(), sizes: z.string(), purpose: z.enum(['any', 'maskable']) })).min(3),
});

describe('the manifest', () => {
  it('has all that an installation asks for, and icons of the sizes that it names', async () => {
    const visited = await visit(browser, gameUrl());
    const { page } = visited;
    const address = await page.locator('link[rel="manifest"]').getAttribute('href');
    const manifest = manifestSchema.parse(await page.evaluate(async (href) => (await fetch(href)).json(), address ?? ''));
    for (const { src, sizes } of manifest.icons) {
      const size = await page.evaluate(async (url) => {
        const picture = await createImageBitmap(await (await fetch(url)).blob());
        return `${picture.width}x${picture.height}`;
      }, src);
      expect(size).toBe(sizes);
    }
    const session = await page.context().newCDPSession(page);
    expect((await session.send('Page.getInstallabilityErrors')).installabilityErrors.map((one) => one.errorId)).toEqual(['in-incognito']);
    await visited.close();
  });
});
