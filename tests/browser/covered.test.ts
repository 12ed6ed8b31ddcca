// What nobody sees is not drawn: frames that no screen takes pile up in front of the graphics card, and whoever comes back
// to the stage waits for all of them.

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { gameUrl, launch, visit } from './harness.ts';

/** Counts what the stage draws. A text: it runs in the page. */
const COUNT = `
window.drawn = 0;
const { drawImage } = CanvasRenderingContext2D.prototype;
CanvasRenderingContext2D.prototype.drawImage = function (...how) {
  window.drawn += 1;
  return drawImage.apply(this, how);
};
`;
/** Long enough for many frames, ms. */
const A_WHILE = 1500;

const drawn = (page: Page): Promise<number> => page.evaluate(() => (globalThis as unknown as { readonly drawn: number }).drawn);
async function drawnInAWhile(page: Page): Promise<number> {
  const before = await drawn(page);
  await page.waitForTimeout(A_WHILE);
  return (await drawn(page)) - before;
}

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

test('the stage draws while it is seen, and nothing while the map lies over it', async () => {
  const { page, close } = await visit(browser, `${gameUrl()}#/play/B02`, { before: COUNT });
  await page.locator('[data-stage="ready"]').waitFor();
  expect(await drawnInAWhile(page)).toBeGreaterThan(0);
  await page.locator('a.home').click();
  await page.locator('main.map').waitFor();
  expect(await drawnInAWhile(page)).toBe(0);
  await page.goBack();
  await page.locator('[data-phase="build"]').waitFor();
  expect(await drawnInAWhile(page)).toBeGreaterThan(0);
  await close();
});
