import { parse } from '@formatjs/icu-messageformat-parser';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { Language } from '../../../src/core/world.ts';
import { launch, SCREENS, visit } from '../harness.ts';
import { untidyAt } from '../tidy.ts';
import { tour } from '../tour.ts';
import { PSEUDO, pseudoCatalogue, pseudoText, STANDS_FOR, servePseudo } from './pseudo.ts';

// the tour asks for texts by what they say: it is to read what the page says
vi.mock('../../../src/stage/catalogues.ts', async (original) => {
  const { fetchCatalogue } = await original<typeof import('../../../src/stage/catalogues.ts')>();
  const pseudoOf = (language: Language) => PSEUDO.find((one) => STANDS_FOR[one] === language) ?? 'long';
  return { fetchCatalogue: async (language: Language) => pseudoCatalogue(pseudoOf(language), await fetchCatalogue(language)) };
});

let browser: Browser;
let served: Awaited<ReturnType<typeof servePseudo>>;
beforeAll(async () => {
  [browser, served] = await Promise.all([launch(), servePseudo()]);
});
afterAll(async () => {
  await browser.close();
  await served.close();
});

it('leaves the blanks of a text alone', () => {
  const text = '{n, plural, one {# bag hangs on the {side, select, left {left} other {right}}} other {# bags}}';
  for (const pseudo of PSEUDO) expect(parse(pseudoText(pseudo, 'key', text))).toHaveLength(1);
  expect(pseudoText('long', 'key', 'Hang {weight} on the left')).toBe('Hááñg {weight} õõñ thëë lëëft');
  expect(pseudoText('long', 'key', 'sure')).toBe('sùùùrëëë');
});

// beside one another: each waits for its page most of the time
it.concurrent.each(PSEUDO)(
  'no text is clipped and no paper covers another in a language that is %s',
  async (pseudo) => {
    const language = STANDS_FOR[pseudo];
    const visited = await visit(browser, served.url, {
      locale: language === 'es' ? 'es-MX' : 'en-US',
      reducedMotion: 'reduce',
      frames: 'few',
    });
    const { page } = visited;
    const { phone, chromebook } = SCREENS;
    const found: string[] = [];
    await tour(page, language, async (state) => {
      for (const [name, { viewport }] of Object.entries({ phone, chromebook })) {
        found.push(...(await untidyAt(page, viewport)).map((what) => `${state}, ${name}: ${what}`));
      }
      const direction = await page.evaluate(() => getComputedStyle(document.body).direction);
      if (direction !== (pseudo === 'mirrored' ? 'rtl' : 'ltr')) found.push(`${state}: reads ${direction}`);
    });
    expect(found).toEqual([]);
    expect(visited.errors).toEqual([]);
    await visited.close();
  },
  400_000,
);
