// What comes after the first frame may come late, or not at all: nothing is torn out of a hand, and what is missing is said.

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { layoutOf } from '../../src/stage/layout.ts';
import { gameUrl, launch, SCREENS, visit } from './harness.ts';
import { bagIn, hungAt, student } from './student.ts';

/** What was lifted hangs still by then, and what has come was read, ms. */
const SETTLED = 800;
/** A slow finger rests so long where it pressed, ms. */
const RESTED = 1200;

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const ready = (page: Page): Promise<void> => page.locator('[data-stage="ready"]').waitFor();

test('a language that comes while a bag is held leaves it in the hand', async () => {
  const { page, close } = await visit(browser, 'about:blank', { reducedMotion: 'reduce' });
  let come = (): void => undefined;
  const asked = new Promise<void>((resolve) => {
    void page.route('**/catalogue-es-*.js', async (route) => {
      resolve();
      await new Promise<void>((later) => {
        come = later;
      });
      await route.continue();
    });
  });
  await page.goto(`${gameUrl()}#/play/B02`);
  await ready(page);
  await asked;
  const layout = layoutOf(SCREENS.chromebook.viewport.width, SCREENS.chromebook.viewport.height);
  const [from, to] = [bagIn(layout, [2], 2, 0), hungAt(layout, 4)];
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  const middle = { x: Math.round((from.x + to.x) / 2), y: Math.round((from.y + to.y) / 2) };
  await page.mouse.move(middle.x, middle.y, { steps: 4 });
  await page.waitForTimeout(SETTLED);
  const inHand = () => page.screenshot({ clip: { x: middle.x - 20, y: middle.y - 20, width: 40, height: 40 } });
  const held = await inHand();
  const came = page.waitForResponse((response) => response.url().includes('catalogue-es-'));
  come();
  await came;
  // nothing on the page tells that it has been read
  await page.waitForTimeout(SETTLED);
  expect(held.equals(await inHand())).toBe(true);
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
  const who = await student(page, 'mouse');
  await who.pull('guess');
  await expect.poll(who.tries, { timeout: 30_000 }).toBe(1);
  await close();
});

test('a press that goes nowhere is a tap, however long the finger rests', async () => {
  const { page, close } = await visit(browser, `${gameUrl()}#/play/B02`, { reducedMotion: 'reduce' });
  await ready(page);
  const layout = layoutOf(SCREENS.chromebook.viewport.width, SCREENS.chromebook.viewport.height);
  for (const { x, y } of [bagIn(layout, [2], 2, 0), hungAt(layout, 4)]) {
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.waitForTimeout(RESTED);
    await page.mouse.up();
  }
  const who = await student(page, 'mouse');
  await who.pull('guess');
  await expect.poll(who.tries, { timeout: 30_000 }).toBe(1);
  await close();
});

test('pages that do not come are said, with what to do', async () => {
  const { page, close } = await visit(browser, 'about:blank');
  await page.route('**/pages-*.js', (route) => route.abort());
  await page.goto(`${gameUrl()}#/play/B02`);
  await ready(page);
  await page.getByRole('link', { name: 'Workshop' }).click();
  const alert = page.getByRole('alert').filter({ hasText: 'Some pages did not come.' });
  await alert.waitFor();
  await page.unroute('**/pages-*.js');
  await alert.getByRole('button', { name: 'Load it again' }).click();
  await page.locator('main.map').waitFor();
  await close();
});

test('drawings that do not come are said', async () => {
  const { page, close } = await visit(browser, 'about:blank');
  await page.route('**/rest-*.js', (route) => route.abort());
  await page.goto(`${gameUrl()}#/play/B05`);
  await page.getByRole('alert').filter({ hasText: 'Some of the art did not come' }).waitFor();
  await close();
});
