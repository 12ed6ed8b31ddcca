import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/core/world.ts';
import { faint } from './access/forced.ts';
import { axeFindings, gameUrl, launch, SCREENS, visit } from './harness.ts';
import { untidyAt } from './tidy.ts';
import { tour } from './tour.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** A Chromebook's screen at 200% (WCAG 2.2, 1.4.4): so many CSS px are left of it. */
const ZOOMED = { width: SCREENS.chromebook.viewport.width / 2, height: SCREENS.chromebook.viewport.height / 2 };
/** The five of the design, one between them, and one that is zoomed. */
const SIZES = [...Object.values(SCREENS).map(({ viewport }) => viewport), { width: 1024, height: 768 }, ZOOMED];

it.each(LANGUAGES)(
  'no state of the play door clips, overlaps, or is too small to read or press, at any size (%s)',
  async (language) => {
    const visited = await visit(browser, gameUrl(), { locale: language === 'es' ? 'es-MX' : 'en-US', reducedMotion: 'reduce' });
    const found: string[] = [];
    const { page } = visited;
    const [home] = [SCREENS.chromebook.viewport];
    await tour(page, language, async (state) => {
      for (const size of SIZES) {
        found.push(...(await untidyAt(page, size)).map((what) => `${state} at ${size.width}×${size.height}: ${what}`));
      }
      await page.setViewportSize(home);
      await page.waitForTimeout(120);
      found.push(...(await axeFindings(page)).map((what) => `${state}: axe: ${what}`));
      found.push(...(await faint(page)).map((what) => `${state}: forced colours: ${what}`));
    });
    expect(found).toEqual([]);
    expect(visited.errors).toEqual([]);
    await visited.close();
  },
  400_000,
);
