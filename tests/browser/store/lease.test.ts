import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch, profile, visit, visitKept } from '../harness.ts';
import { ready, servePage } from './serve-page.ts';

let served: Awaited<ReturnType<typeof servePage>>;
let browser: Browser;
beforeAll(async () => {
  [served, browser] = await Promise.all([servePage(), launch()]);
});
afterAll(async () => {
  await browser.close();
  await served.close();
});

/** Asks for the lease; whether it was got. */
const ask = (on: Page, learner = 'anna') =>
  on.evaluate(async (who) => {
    window.house.lease = await window.house.openLease(who);
    window.house.lease.onLost(() => {
      window.house.lost += 1;
    });
    return window.house.lease.held();
  }, learner);
const held = (on: Page) => on.evaluate(() => window.house.lease?.held());
const lost = (on: Page) => on.evaluate(() => window.house.lost);
const take = (on: Page) => on.evaluate(() => window.house.lease?.take());
const release = (on: Page) => on.evaluate(() => window.house.lease?.release());

/** Two tabs of one browser. */
async function tabs(url: string): Promise<readonly [Page, Page, () => Promise<void>]> {
  const { context, page: first, close } = await visit(browser, url);
  const second = await context.newPage();
  await second.goto(url);
  await Promise.all([ready(first), ready(second)]);
  return [first, second, close];
}

describe.each([
  ['with Web Locks', () => served.url],
  ['over plain http', () => served.bare],
])('the lease %s', (_, url) => {
  test('goes to one tab, and to the next once that one lets go or is closed', async () => {
    const [first, second, close] = await tabs(url());
    expect(await ask(first)).toBe(true);
    expect(await ask(second)).toBe(false);
    expect(await ask(second, 'ben')).toBe(true);
    await release(first);
    expect(await ask(second)).toBe(true);
    expect(await ask(first)).toBe(false);
    await second.close();
    expect(await ask(first)).toBe(true);
    await close();
  });

  test('is taken over: the first tab is told and no longer holds it, and may take it back', async () => {
    const [first, second, close] = await tabs(url());
    await ask(first);
    await ask(second);
    await take(second);
    expect(await held(second)).toBe(true);
    await expect.poll(() => held(first)).toBe(false);
    expect(await lost(first)).toBe(1);
    expect(await lost(second)).toBe(0);
    await take(first);
    expect(await held(first)).toBe(true);
    await expect.poll(() => held(second)).toBe(false);
    expect([await lost(first), await lost(second)]).toEqual([1, 1]);
    await close();
  });

  test('goes to exactly one of two tabs that ask at the same moment', async () => {
    const [first, second, close] = await tabs(url());
    const got = await Promise.all([ask(first), ask(second)]);
    expect(got.filter(Boolean)).toHaveLength(1);
    await close();
  });

  test('comes back to a tab that is reloaded', async () => {
    const [first, , close] = await tabs(url());
    for (let time = 0; time < 3; time++) {
      expect(await ask(first)).toBe(true);
      await first.reload();
      await ready(first);
    }
    await close();
  });

  test('is free after the tab that held it crashed', async () => {
    const [first, second, close] = await tabs(url());
    await ask(first);
    expect(await ask(second)).toBe(false);
    const gone = new Promise((resolve) => first.once('crash', resolve));
    void first.goto('chrome://crash').catch(() => undefined);
    await gone;
    await expect.poll(() => ask(second), { timeout: 3000 }).toBe(true);
    await close();
  });

  test('is free after the browser was killed', async () => {
    const folder = profile();
    try {
      const first = await visitKept(folder.path, url());
      await ready(first.page);
      expect(await ask(first.page)).toBe(true);
      await first.kill();
      const second = await visitKept(folder.path, url());
      await ready(second.page);
      expect(await ask(second.page)).toBe(true);
      await second.close();
    } finally {
      folder.remove();
    }
  });
});

test('without IndexedDB and Web Locks each tab keeps its own log in memory, and may write', async () => {
  const { page, close } = await visit(browser, served.bare, {
    before: () => Object.defineProperty(window, 'indexedDB', { value: undefined }),
  });
  await ready(page);
  expect(await ask(page)).toBe(true);
  await release(page);
  await close();
});

test('without a channel between tabs a silent record is free after a few seconds', async () => {
  const {
    context,
    page: first,
    close,
  } = await visit(browser, served.bare, {
    before: () => Object.defineProperty(window, 'BroadcastChannel', { value: undefined }),
  });
  const second = await context.newPage();
  await second.goto(served.bare);
  await Promise.all([ready(first), ready(second)]);
  expect(await ask(first)).toBe(true);
  expect(await ask(second)).toBe(false);
  await take(second);
  await expect.poll(() => held(first), { timeout: 4000 }).toBe(false);
  expect(await lost(first)).toBe(1);
  await second.close();
  await expect.poll(() => ask(first), { timeout: 9000, interval: 500 }).toBe(true);
  await close();
});
