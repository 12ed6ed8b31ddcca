// A stage whose frames come late is painted beside the page: it looks as it did, plays as it did, and where no other thread
// can paint the page goes on painting.

import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { gameUrl, launch, type Visit, type VisitOptions, visit } from './harness.ts';
import { student } from './student.ts';

let browser: Browser;
let visited: Visit;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
afterEach(() => visited.close());

async function open(options: VisitOptions): Promise<Page> {
  visited = await visit(browser, 'about:blank', options);
  return visited.page;
}

/** Slows the processor until there is a painter, and no longer. A hand moves meanwhile: a stage at rest counts no late frames. */
async function late(page: Page): Promise<void> {
  const session = await visited.context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 12 });
  for (let step = 0; !(await page.evaluate(() => (window as unknown as { begun?: true }).begun)); step++)
    await page.mouse.move(600 + (step % 2), 700);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
}
/** Tells of a painter, and of the first frame that it painted. */
const WATCH = `{
  const Real = window.Worker;
  window.Worker = class extends Real {
    constructor(url, how) {
      super(url, how);
      if (how?.name !== 'stage') return;
      window.begun = true;
      this.addEventListener('message', ({ data }) => { if (data !== undefined) requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(() => { window.painted = true; }))); });
    }
  };
}`;
const canvases = (page: Page): Promise<number> => page.locator('[data-stage] canvas').count();

/** The share of pixels that differ by more than an eye could tell in a smooth area: 6 of 255 in a channel. */
async function different(page: Page, one: Buffer, two: Buffer): Promise<number> {
  return page.evaluate(
    async (pictures) => {
      const pixels = await Promise.all(
        pictures.map(async (base64) => {
          const picture = await createImageBitmap(new Blob([Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0))]));
          const pen = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
          pen?.drawImage(picture, 0, 0);
          return pen?.getImageData(0, 0, picture.width, picture.height).data ?? new Uint8ClampedArray();
        }),
      );
      const [first = new Uint8ClampedArray(), second = new Uint8ClampedArray()] = pixels;
      let count = 0;
      for (let at = 0; at < first.length; at += 4)
        if ([0, 1, 2].some((channel) => Math.abs((first[at + channel] ?? 0) - (second[at + channel] ?? 0)) > 6)) count++;
      return count / (first.length / 4);
    },
    [one, two].map((picture) => picture.toString('base64')),
  );
}

describe.each([
  ['balance', '#/play/B07'],
  ['steady', '#/play/S02'],
] as const)('a stage of %s that is painted beside the page', (_, hash) => {
  const still = async (before: string): Promise<Page> => {
    const page = await open({ reducedMotion: 'reduce', before });
    await page.goto(`${gameUrl()}${hash}`);
    await page.locator('[data-stage="ready"]').waitFor();
    await page.waitForLoadState('networkidle');
    return page;
  };
  it('looks as it did, to the pixel', async () => {
    const own = await (await still('delete window.OffscreenCanvas;')).screenshot();
    await visited.close();
    const page = await still(WATCH);
    await late(page);
    await page.waitForFunction(() => (window as unknown as { painted: boolean }).painted);
    expect(await different(page, own, await page.screenshot())).toBeLessThan(0.001);
    // and nothing of it is on the page's own canvas
    await page
      .locator('[data-stage] canvas')
      .last()
      .evaluate((canvas) => canvas.remove());
    expect(await different(page, own, await page.screenshot())).toBeGreaterThan(0.01);
    expect(visited.errors).toEqual([]);
  });
});

it('plays as it did: a bag is hung by hand, the cord pulled, the pin comes', async () => {
  const page = await open({ before: WATCH });
  await page.goto(`${gameUrl()}#/play/B02`);
  await page.locator('[data-stage="ready"]').waitFor();
  await late(page);
  await page.waitForFunction(() => (window as unknown as { painted: boolean }).painted);
  const who = await student(page, 'mouse');
  await who.hang(2, 4, [2]);
  await who.pull('sure');
  await page.locator('[data-phase="show"]').waitFor();
  await expect.poll(() => who.tries()).toBe(1);
  expect(visited.errors).toEqual([]);
});

it('goes on as it was where the painter does not come', async () => {
  const page = await open({ before: WATCH });
  await page.route('**/aside-worker*', (route) => route.abort());
  await page.goto(`${gameUrl()}#/play/B02`);
  await page.locator('[data-stage="ready"]').waitFor();
  const own = await canvases(page);
  await late(page);
  await expect.poll(() => canvases(page)).toBe(own);
  const who = await student(page, 'mouse');
  await who.hang(2, 4, [2]);
  await who.pull('sure');
  await page.locator('[data-phase="show"]').waitFor();
  await expect.poll(() => who.tries()).toBe(1);
});
