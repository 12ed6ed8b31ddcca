// The harness itself: what it is to notice, it notices.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serve } from '../../scripts/serve.mjs';
import { axeFindings, launch, SCREENS, type Screen, visit } from './harness.ts';

const PAGE =
  '<!doctype html><html lang="en"><head><title>page</title><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"></head><body><main><h1>page</h1></main></body></html>';

let dir = '';
let url = '';
let elsewhere = '';
let close = async () => {};
let browser: Browser;
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'not-yet-harness-'));
  writeFileSync(join(dir, 'index.html'), PAGE);
  const served = await serve({ dir, port: 0 });
  url = `http://localhost:${served.port}/`;
  elsewhere = `http://classroom.test:${served.port}/`;
  close = served.close;
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
  await close();
  rmSync(dir, { recursive: true, force: true });
});

test('a page without fault has no errors, no foreign requests and no findings', async () => {
  const page = await visit(browser, url);
  expect(await axeFindings(page.page)).toEqual([]);
  expect([page.errors, page.foreign]).toEqual([[], []]);
  await page.close();
});

test.each([
  ['an error on the console', 'console.error("planted")'],
  ['an exception that nobody caught', 'setTimeout(() => { throw new Error("planted"); }); 0'],
  ['a rejection that nobody caught', 'Promise.reject(new Error("planted")); 0'],
])('%s is noticed', async (_, fault) => {
  const page = await visit(browser, url);
  await page.page.evaluate(fault);
  await expect.poll(() => page.errors.join()).toContain('planted');
  await page.close();
});

test('a file that is not there is noticed', async () => {
  const page = await visit(browser, url);
  await page.page.evaluate(() => fetch('nothing.svg'));
  await expect.poll(() => page.errors.join()).toContain('404');
  await page.close();
});

test('the policy of the page keeps a request to elsewhere from being made, and says so', async () => {
  const page = await visit(browser, url);
  await page.page.evaluate((to) => fetch(to).catch(() => undefined), elsewhere);
  await expect.poll(() => page.errors.join()).toContain('Content Security Policy');
  await page.close();
});

test('a request to elsewhere is noticed where the policy lets it through', async () => {
  const page = await visit(browser, url, { more: { bypassCSP: true } });
  await page.page.evaluate((to) => fetch(to, { mode: 'no-cors' }).catch(() => undefined), elsewhere);
  await expect.poll(() => page.foreign).toEqual([elsewhere]);
  await page.close();
});

test('axe names what it finds', async () => {
  const page = await visit(browser, url);
  await page.page.evaluate(() => document.querySelector('main')?.append(document.createElement('button')));
  expect((await axeFindings(page.page)).join()).toContain('button-name');
  await page.close();
});

test('axe looks at what fades in once it is there, and at what never comes to an end as it is', async () => {
  const page = await visit(browser, url);
  await page.page.evaluate(() => {
    const main = document.querySelector('main');
    main?.animate([{ opacity: 0.2 }, { opacity: 1 }], { duration: 600, delay: 100, fill: 'backwards' });
    document
      .querySelector('h1')
      ?.animate([{ rotate: '0deg' }, { rotate: '1deg' }], { duration: 600, iterations: Number.POSITIVE_INFINITY });
  });
  expect(await axeFindings(page.page)).toEqual([]);
  await page.close();
});

test.each(Object.keys(SCREENS) as Screen[])('the screen %s has its size, and a finger where it should', async (screen) => {
  const page = await visit(browser, url, { screen, locale: 'es-MX', reducedMotion: 'reduce' });
  const seen = await page.page.evaluate(() => ({
    width: innerWidth,
    density: devicePixelRatio,
    touch: navigator.maxTouchPoints > 0,
    language: navigator.language,
    reduced: matchMedia('(prefers-reduced-motion: reduce)').matches,
  }));
  const { viewport, deviceScaleFactor, ...rest } = SCREENS[screen];
  expect(seen).toEqual({ width: viewport.width, density: deviceScaleFactor, touch: 'hasTouch' in rest, language: 'es-MX', reduced: true });
  await page.close();
});
