// What the page does when the world around it is not as it should be: a clear message, and nothing lost.

import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { serve } from '../../scripts/serve.mjs';
import { axeFindings, gameUrl, launch, type Visit, type VisitOptions, visit } from './harness.ts';
import { student } from './student.ts';

const BOX = [1, 2, 3, 5, 6];
let browser: Browser;
let visited: Visit;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
afterEach(async () => {
  expect(visited.foreign).toEqual([]);
  await visited.close();
});

async function open(options: VisitOptions = {}, hash = '#/play/B04'): Promise<Page> {
  visited = await visit(browser, `${gameUrl()}${hash}`, options);
  return visited.page;
}
const staged = (page: Page): Promise<void> => page.locator('[data-stage="ready"]').waitFor();
const notice = (page: Page) => page.locator('.notice').first();

async function pullOnce(page: Page, weight = 3): Promise<void> {
  await staged(page);
  const who = await student(page, 'mouse');
  await who.hang(weight, 3, BOX);
  await who.pull('sure');
  await page.locator('[data-phase="show"]').waitFor();
}

async function savedLines(page: Page): Promise<number> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save my log' }).first().click()]);
  return readFileSync(await download.path(), 'utf8')
    .trim()
    .split('\n').length;
}

describe('storage', () => {
  it('that is not there: plays on, says so plainly, and gives the log beside it', async () => {
    const page = await open({ before: () => Object.defineProperty(window, 'indexedDB', { value: undefined }) });
    await notice(page).getByText('This visit won’t be remembered').waitFor();
    await pullOnce(page);
    expect(await savedLines(page)).toBe(4);
    expect(await axeFindings(page)).toEqual([]);
  });

  it('with no room left: plays on, says so plainly, and gives the log beside it', async () => {
    const page = await open();
    await staged(page);
    await page.evaluate(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('no room', 'QuotaExceededError');
      };
    });
    await pullOnce(page);
    await notice(page).getByText('there is no room left').waitFor();
    expect(await savedLines(page)).toBe(4);
  });

  it('with a log of a newer version: shows it read-only and never writes over it', async () => {
    const page = await open();
    await pullOnce(page);
    const rewritten = await page.evaluate(async () => {
      const opening = indexedDB.open('not-yet-log');
      const base = await new Promise<IDBDatabase>((done) => {
        opening.onsuccess = () => done(opening.result);
      });
      let count = 0;
      for (const name of base.objectStoreNames) {
        const work = base.transaction(name, 'readwrite');
        await new Promise<void>((done) => {
          const cursors = work.objectStore(name).openCursor();
          cursors.onsuccess = () => {
            const cursor = cursors.result;
            if (cursor === null) return done();
            const newer = JSON.stringify(cursor.value).replaceAll(/(\\?"v\\?":)1\b/g, '$199');
            if (newer !== JSON.stringify(cursor.value)) count++;
            cursor.update(JSON.parse(newer));
            cursor.continue();
          };
        });
      }
      base.close();
      return count;
    });
    expect(rewritten).toBeGreaterThan(0);
    await page.reload();
    await notice(page).getByText('saved by a newer version').waitFor();
    const before = await savedLines(page);
    await page.reload();
    await notice(page).getByText('saved by a newer version').waitFor();
    expect(await savedLines(page)).toBe(before);
    expect(await page.locator('[data-phase="show"]').count()).toBe(0);
  });
});

describe('two tabs', () => {
  it('the second only looks on, until it is asked to play here; then the first does', async () => {
    const first = await open();
    await pullOnce(first);
    const second = await visited.context.newPage();
    await second.goto(`${gameUrl()}#/play/B04`);
    await notice(second).getByText('open in another tab').waitFor();
    await second.getByRole('button', { name: 'Into the seesaw shop' }).click();
    await second.waitForTimeout(300);
    expect(await second.locator('.knot').count()).toBe(0);

    await second.getByRole('button', { name: 'Play here' }).click();
    await second.locator('.notice').waitFor({ state: 'detached' });
    await notice(first).getByText('open in another tab').waitFor();
    await second.goto(`${gameUrl()}#/play/B04`);
    await expect.poll(() => second.locator('article.pin').count()).toBe(1);
    await pullOnce(second, 5);
    await expect.poll(() => second.locator('article.pin').count()).toBe(2);
  });
});

describe('the browser', () => {
  it('without a canvas: one clear sentence, and the keyboard’s way still plays', async () => {
    const page = await open({
      before: () => {
        const real = HTMLCanvasElement.prototype.getContext;
        // @ts-expect-error the stub takes whatever it is given and hands it on
        HTMLCanvasElement.prototype.getContext = function (kind: string, ...rest: unknown[]) {
          return kind === '2d' ? null : real.call(this, kind, ...rest);
        };
      },
    });
    const told = page.locator('.notice[role=alert]');
    await told.waitFor();
    expect(((await told.textContent()) ?? '').trim().split(/[.!?]\s/).length).toBe(1);
    const who = await student(page, 'keyboard');
    await who.hang(3, 3, BOX);
    await who.pull('sure');
    await page.locator('[data-phase="show"]').waitFor();
    await expect.poll(() => page.locator('article.pin').count()).toBe(1);
    expect(visited.errors).toEqual([]);
  });
});

describe('several learners on one device', () => {
  it('are switched in two taps, each with their own tries', async () => {
    const page = await open();
    await pullOnce(page);
    await page.goto(`${gameUrl()}#/play`);
    const badge = page.locator('.map-corner button').first();
    await badge.click();
    const sparks = page.locator('.map-corner .sparks b');
    const earned = await sparks.textContent();
    await page.getByRole('button', { name: 'Someone new' }).click();
    await expect.poll(() => sparks.textContent()).toBe('0');
    await page.goto(`${gameUrl()}#/play/B04`);
    await expect.poll(() => page.locator('article.pin').count()).toBe(0);
    await page.goto(`${gameUrl()}#/play`);
    await badge.click();
    await page.locator('.learner-list button').first().click();
    await expect.poll(() => sparks.textContent()).toBe(earned);
    await page.goto(`${gameUrl()}#/play/B04`);
    await expect.poll(() => page.locator('article.pin').count()).toBe(1);
  });

  it('can delete all their data', async () => {
    const page = await open();
    await pullOnce(page);
    await page.goto(`${gameUrl()}#/play`);
    await page.locator('.map-corner button').first().click();
    await page.getByRole('button', { name: 'Delete my data' }).click();
    await page.getByRole('button', { name: 'Delete it all' }).click();
    await page.locator('dialog').waitFor({ state: 'detached' });
    await page.goto(`${gameUrl()}#/play/B04`);
    await expect.poll(() => page.locator('article.pin').count()).toBe(0);
    const left = await page.evaluate(async () => {
      const opening = indexedDB.open('not-yet-log');
      const base = await new Promise<IDBDatabase>((done) => {
        opening.onsuccess = () => done(opening.result);
      });
      const name = base.objectStoreNames[0];
      if (name === undefined) return [];
      const all = base.transaction(name).objectStore(name).getAllKeys();
      const keys = await new Promise<IDBValidKey[]>((done) => {
        all.onsuccess = () => done(all.result);
      });
      base.close();
      return keys.map(String);
    });
    expect(new Set(left.map((key) => key.split('/')[1])).size).toBeLessThanOrEqual(1);
  });
});

describe('in the middle of a game', () => {
  it('language and sound can be switched, and the build stays', async () => {
    const page = await open();
    await staged(page);
    const who = await student(page, 'mouse');
    await who.hang(3, 3, BOX);
    await page.getByRole('button', { name: 'Ways to play' }).click();
    await page.locator('label', { hasText: 'Español' }).click();
    await page
      .locator('label', { hasText: /^No$|Apagado|Off/ })
      .first()
      .click();
    await page.keyboard.press('Escape');
    expect(await page.locator('html').getAttribute('lang')).toBe('es');
    await who.page.locator('.knot').nth(2).click();
    await page.locator('[data-phase="show"]').waitFor();
    expect(await page.getByRole('heading', { name: 'Mis intentos' }).count()).toBe(1);
  });
});

describe('a broken level', () => {
  const ROOT = resolve(import.meta.dirname, '../..');
  let folder: string;
  let served: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'not-yet-broken-'));
    for (const name of ['src', 'assets', 'levels', 'scripts', 'index.html', 'vite.config.ts', 'tsconfig.json', 'package.json'])
      cpSync(join(ROOT, name), join(folder, name), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
    writeFileSync(join(folder, 'levels/B03.json'), '{"id": "B03", "kind": "balance", <script>alert(1)</script>');
    await build({ root: folder, logLevel: 'silent', configFile: join(folder, 'vite.config.ts') });
    served = await serve({ port: 0, dir: join(folder, 'dist') });
  });
  afterAll(async () => {
    await served.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is named on the map, with why and what to do, and the rest plays', async () => {
    visited = await visit(browser, `http://localhost:${served.port}/#/play`);
    const { page } = visited;
    const card = page.locator('.map-broken');
    await card.waitFor();
    expect(await card.textContent()).toContain('B03');
    expect(await card.textContent()).toContain('not JSON');
    await page.goto(`http://localhost:${served.port}/#/play/B04`);
    await pullOnce(page);
    expect(visited.errors).toEqual([]);
    expect(readdirSync(join(folder, 'levels'))).toContain('B03.json');
  });
});
