import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/core/world.ts';
import { axeFindings, gameUrl, launch, SCREENS, visit } from './harness.ts';
import { untidy } from './tidy.ts';
import { tour } from './tour.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** The five of the design, and one between them. */
const SIZES = [...Object.values(SCREENS).map(({ viewport }) => viewport), { width: 1024, height: 768 }];

it.each(LANGUAGES)(
  'no state of the play door clips, overlaps, or is too small to read or press, at any size (%s)',
  async (language) => {
    const visited = await visit(browser, gameUrl(), { locale: language === 'es' ? 'es-MX' : 'en-US', reducedMotion: 'reduce' });
    const found: string[] = [];
    const { page } = visited;
    const [home] = [SCREENS.chromebook.viewport];
    await tour(page, language, async (state) => {
      for (const size of SIZES) {
        await page.setViewportSize(size);
        await page.waitForTimeout(120);
        found.push(...(await untidy(page)).map((what) => `${state} at ${size.width}×${size.height}: ${what}`));
      }
      await page.setViewportSize(home);
      await page.waitForTimeout(120);
      found.push(...(await axeFindings(page)).map((what) => `${state}: axe: ${what}`));
    });
    expect(found).toEqual([]);
    expect(visited.errors).toEqual([]);
    await visited.close();
  },
  400_000,
);
