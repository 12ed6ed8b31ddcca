import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '../../src/core/world.ts';
import { faint } from './access/forced.ts';
import { axeFindings, gameUrl, launch, SCREENS, visit } from './harness.ts';
import { moving, untidyAt } from './tidy.ts';
import { archersTour, tour } from './tour.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** A Chromebook's screen at 200% (WCAG 2.2, 1.4.4): so many CSS px are left of it. */
const ZOOMED = { width: SCREENS.chromebook.viewport.width / 2, height: SCREENS.chromebook.viewport.height / 2 };
const HOME = SCREENS.chromebook.viewport;
/** The five of the design, one between them, and one that is zoomed; the last is the one that the tour goes on at. */
const SIZES = [
  ...Object.values(SCREENS).flatMap(({ viewport }) => (viewport === HOME ? [] : [viewport])),
  { width: 1024, height: 768 },
  ZOOMED,
  HOME,
];

const TOURS = [
  { name: 'the play door', through: tour },
  { name: 'the archers', through: archersTour },
];

// beside one another: each waits for its page most of the time
it.concurrent.each(TOURS.flatMap((one) => LANGUAGES.map((language): [string, Language, typeof tour] => [one.name, language, one.through])))(
  'no state of %s clips, overlaps, or is too small to read or press, at any size (%s)',
  async (_, language, through) => {
    const visited = await visit(browser, gameUrl(), {
      locale: language === 'es' ? 'es-MX' : 'en-US',
      reducedMotion: 'reduce',
      frames: 'few',
    });
    const found: string[] = [];
    const { page } = visited;
    await through(page, language, async (state) => {
      for (const size of SIZES) {
        found.push(...(await untidyAt(page, size)).map((what) => `${state} at ${size.width}×${size.height}: ${what}`));
      }
      found.push(...(await moving(page)).map((what) => `${state}: moves: ${what}`));
      found.push(...(await axeFindings(page)).map((what) => `${state}: axe: ${what}`));
      found.push(...(await faint(page)).map((what) => `${state}: forced colours: ${what}`));
    });
    expect(found).toEqual([]);
    expect(visited.errors).toEqual([]);
    await visited.close();
  },
  400_000,
);
