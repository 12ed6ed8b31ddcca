// An experiment from its form to its balance: all arms, a file that is amiss, the file that is saved, and 200 learners who took part.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ARMS, experimentSchema } from '../../src/core/experiment.ts';
import { axeFindings, gameUrl, launch, visit } from './harness.ts';
import { untidyAtAnyHeight } from './tidy.ts';

let browser: Browser;
const folder = mkdtempSync(join(tmpdir(), 'not-yet-experiment-'));
beforeAll(async () => {
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
const text = (page: Page) => page.getByRole('textbox', { name: 'The experiment as a file' });

/** Writes the experiment as a hand would: every arm, one world's first levels, two weeks. */
async function fill(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'Name' }).fill('first-try');
  await page.getByRole('spinbutton', { name: /^Seed/ }).fill('4107');
  await page.getByLabel('Starts').fill('2026-12-01');
  await page.getByLabel('Ends').fill('2026-12-14');
  await button(page, /^\d+ levels/).click();
  const played = page.getByRole('dialog', { name: 'What is played' });
  const all = played.getByRole('checkbox', { name: 'All of The seesaw shop' });
  await all.check();
  await all.uncheck();
  // a few levels are enough: whoever is simulated plays them all
  for (const id of ['B01', 'B03', 'B12']) await played.getByRole('checkbox', { name: new RegExp(`^${id} `) }).check();
  await page.keyboard.press('Escape');
}

test('a researcher writes an experiment with all arms, is told the line that is amiss, and sees 200 learners balanced', async () => {
  const { page, errors, foreign, close } = await visit(browser, `${gameUrl()}#/research/experiment`, { frames: 'few' });
  await text(page).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await fill(page);
  for (const arm of ARMS) expect(await page.getByRole('switch', { name: arm, exact: true }).isChecked()).toBe(true);

  // the file follows the form, and says what is amiss
  await page.getByLabel('Ends').fill('2026-11-30');
  const lines = (await text(page).inputValue()).split('\n');
  const line = lines.findIndex((one) => one.includes('"end"')) + 1;
  await page.getByText(`Line ${line}. It ends before it starts. Move the end to a later day.`).waitFor();
  expect(
    await page
      .locator('.study-page li.look')
      .evaluateAll((all) => all.map((one) => [...(one.parentElement?.children ?? [])].indexOf(one) + 1)),
  ).toEqual([line]);
  expect(await button(page, 'Save').isDisabled()).toBe(true);
  expect(await axeFindings(page)).toEqual([]);
  await page.getByLabel('Ends').fill('2026-12-14');

  // the form follows the file, and stays where the file is none
  await text(page).fill((await text(page).inputValue()).replace('"seed": 4107', '"seed": 4108'));
  expect(await page.getByRole('spinbutton', { name: /^Seed/ }).inputValue()).toBe('4108');
  await page
    .locator('.study-file input[type="file"]')
    .setInputFiles({ name: 'other.json', mimeType: 'application/json', buffer: Buffer.from('{"name": "x"}') });
  await page.getByText('The form is as it was.').waitFor();
  expect(await page.getByRole('textbox', { name: 'Name' }).inputValue()).toBe('first-try');
  await button(page, 'Back to what the form says').click();

  const [download] = await Promise.all([page.waitForEvent('download'), button(page, 'Save').click()]);
  const saved = readFileSync(await download.path(), 'utf8');
  const experiment = experimentSchema().parse(JSON.parse(saved));
  expect(experiment).toMatchObject({
    study: 'first-try',
    seed: 4108,
    block: 10,
    arms: [...ARMS],
    levels: ['B01', 'B03', 'B12'],
    end: '2026-12-14',
  });
  expect(download.suggestedFilename()).toBe('first-try.experiment.json');

  // a class gets it as a lesson
  await button(page, 'Link for class 1').click();
  await page.getByRole('img', { name: 'QR code of first-try, class 1' }).waitFor();
  expect(await page.getByRole('textbox', { name: 'Link' }).inputValue()).toMatch(/#\/a\/1/);
  await page.keyboard.press('Escape');

  // four classes of fifty, five whole blocks each: forty learners an arm
  writeFileSync(join(folder, 'experiment.json'), saved);
  const asked = ['--learners', '200', '--classes', '4', '--population', 'ages-12-13', '--seed', '1', '--out', join(folder, 'log')];
  execFileSync('npx', ['tsx', 'src/cli/main.ts', 'simulate', '--experiment', join(folder, 'experiment.json'), ...asked], { stdio: 'pipe' });
  await page.getByRole('link', { name: 'Logs', exact: true }).click();
  await page.locator('.door-drop input').setInputFiles(join(folder, 'log', 'log.jsonl'));
  await page.getByText(/^200 learners, /).waitFor({ timeout: 120_000 });
  await page.getByRole('link', { name: 'Experiment', exact: true }).click();
  await page.getByText('200 learners, chance 1 in 5 each, logged').waitFor();
  const rows = page.locator('.study-rows tbody tr');
  expect(
    await rows.evaluateAll((all) => all.map((row) => [row.querySelector('th')?.textContent, row.querySelector('td.voice')?.textContent])),
  ).toEqual(ARMS.map((arm) => [arm, '40']));
  await page.getByText('Each tray is a block. All of its places are taken.').waitFor();
  expect(await axeFindings(page)).toEqual([]);

  // a reload loses nothing
  await page.reload();
  await text(page).waitFor();
  expect(await text(page).inputValue()).toBe(saved);
  expect(errors).toEqual([]);
  expect(foreign).toEqual([]);
  await close();
});

test('it is tidy on a phone, a Chromebook and a projector, in both languages', async () => {
  for (const locale of ['en-US', 'es-MX']) {
    const { page, errors, close } = await visit(browser, `${gameUrl()}#/research/experiment`, {
      locale,
      frames: 'few',
      reducedMotion: 'reduce',
    });
    await page.locator('.study-file').waitFor();
    for (const [width, height] of [
      [390, 844],
      [844, 390],
      [1366, 768],
      [1920, 1080],
    ] as const)
      expect(await untidyAtAnyHeight(page, width, height)).toEqual([]);
    expect(errors).toEqual([]);
    await close();
  }
});
