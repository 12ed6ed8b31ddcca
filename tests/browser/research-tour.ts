import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Language } from '../../src/core/world.ts';

/** A session that was played in Chromium. */
const LOG = join(import.meta.dirname, '../replays/chromium.jsonl');

/** The researcher's door from an empty desk to a session that plays back. @param see told of each state as it stands there */
export async function researchTour(page: Page, _language: Language, see: (name: string) => Promise<void>): Promise<void> {
  await page.goto(new URL('#/research', page.url()).href);
  await page.locator('.research-empty').waitFor();
  await see('research-empty');
  await page.locator('.door-drop input').setInputFiles(LOG);
  await page.locator('.research-plot svg[role="img"]').nth(3).waitFor();
  await see('research-logs');
  await page.locator('.research-plots').evaluate((plots) => plots.scrollIntoView());
  await see('research-plots');
  await page.locator('.research-acts .door-ghost').click();
  await page.locator('.research-readme').waitFor();
  await page.locator('.research-readme').evaluate((readme) => readme.scrollIntoView({ block: 'center' }));
  await see('research-readme');
  await page.locator('a[href="#/research/codebook"]').click();
  await page.locator('.research-variables tbody tr').first().waitFor();
  await see('research-codebook');
  await page.locator('a[href="#/research/experiment"]').click();
  await page.locator('.study-file').waitFor();
  await see('research-experiment');
  await page.locator('a[href="#/research/watch"]').click();
  await page.locator('.watch-host[data-stage="ready"]').waitFor();
  await see('research-watch');
}
