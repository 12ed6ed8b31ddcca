// What was painted bit by bit shows what a whole painting shows.

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { gameUrl, launch, visit } from './harness.ts';
import { student } from './student.ts';

/** By then a frame has come, even where the stage rests, ms. */
const A_FRAME = 700;

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** An edge that is cut where a place ends may come out so much fainter, of 255. */
const EDGE = 48;

/** Channels of the stage's pixels that are not what they are once it was asked to paint all of it. A text: it runs in the page. */
const UNLIKE = `(async () => {
  const board = [...document.querySelectorAll('canvas')].at(-1);
  const read = () => board.getContext('2d').getImageData(0, 0, board.width, board.height).data;
  const frame = () => new Promise((then) => setTimeout(then, ${A_FRAME}));
  await frame();
  const before = read();
  board.dispatchEvent(new Event('contextrestored'));
  await frame();
  return read().filter((value, at) => Math.abs(value - before[at]) > ${EDGE}).length;
})()`;
const unlike = (page: Page): Promise<unknown> => page.evaluate(UNLIKE);

test('before, after and beyond a pull', async () => {
  const { page, close } = await visit(browser, `${gameUrl()}#/play/B02`, { reducedMotion: 'reduce' });
  await page.locator('[data-stage="ready"]').waitFor();
  const who = await student(page, 'mouse');
  await who.hang(2, 4, [2]);
  expect(await unlike(page)).toBe(0);
  await who.pull('think-so');
  await expect.poll(who.tries, { timeout: 10_000 }).toBe(1);
  await page.waitForTimeout(1500);
  expect(await unlike(page)).toBe(0);
  await who.hang(2, 1, [2], { peg: 4, difference: -2 });
  expect(await unlike(page)).toBe(0);
  await close();
});

test('where dots ride and plates are shown', async () => {
  const { page, close } = await visit(browser, `${gameUrl()}#/play/S02`, { reducedMotion: 'reduce' });
  await page.locator('[data-stage="ready"]').waitFor();
  expect(await unlike(page)).toBe(0);
  await close();
});
