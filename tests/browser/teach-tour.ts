import type { Page } from 'playwright-core';
import type { Language } from '../../src/core/world.ts';

/** The teacher's door from a lesson to the sheets for families. @param see told of each state as it stands there */
export async function teachTour(page: Page, _language: Language, see: (name: string) => Promise<void>): Promise<void> {
  const go = async (hash: string, until: string): Promise<void> => {
    await page.goto(new URL(hash, page.url()).href);
    await page.locator(until).first().waitFor();
  };
  await go('#/teach', '.door-qr');
  await see('teach-lessons');
  await page.locator('.teach-qr-button').click();
  await page.locator('.door-large .door-qr').waitFor();
  await see('teach-link');
  await page.keyboard.press('Escape');
  await go('#/teach/class', '.teach-empty');
  await see('teach-class-empty');
  await page.locator('.door-acts button').click();
  await page.locator('.teach-tile').nth(11).waitFor();
  await see('teach-class');
  await page.locator('.teach-tile button').first().click();
  await page.locator('.teach-pupil').waitFor();
  await see('teach-student');
  await page.keyboard.press('Escape');
  await go('#/teach/discuss', '.discuss canvas');
  await page.locator('.discuss-acts .go').click();
  await page.locator('.discuss-vote .did').waitFor();
  await see('teach-discuss');
  await go('#/teach/sheets', '.family');
  await see('teach-sheets');
  await go('#/teach/plan', '.teach-step');
  await page.locator('.door-acts .go').click();
  await see('teach-plan');
}
