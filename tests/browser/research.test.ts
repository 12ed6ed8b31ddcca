// The researcher's door: logs that are dropped, what became of them, their plots, the bundle that is taken away, a session that plays back.

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { run } from '../../src/cli/export.ts';
import { classLog, lineOf } from '../export/class.ts';
import { duck } from '../export/duck.ts';
import { axeFindings, gameUrl, launch, visit } from './harness.ts';
import { untidyAtAnyHeight } from './tidy.ts';

let browser: Browser;
const folder = mkdtempSync(join(tmpdir(), 'not-yet-research-'));
const events = classLog(4);
const lines = events.map(lineOf);
const half = Math.floor(lines.length / 2);
/** A whole log, one whose last line is cut off, and a table of another program. */
const FILES = {
  'whole.jsonl': `${lines.slice(0, half).join('\n')}\n`,
  'cut.jsonl': `${lines.slice(half, -1).join('\n')}\n${lines.at(-1)?.slice(0, 60)}`,
  'table.csv': 'name,points\nana,3\n',
} as const;
const kept = events.slice(0, -1);

beforeAll(async () => {
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text);
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Lets the files fall onto the page, as a hand does. */
async function drop(page: Page, files: Readonly<Record<string, string>>): Promise<void> {
  const dropped = await page.evaluateHandle((all) => {
    const transfer = new DataTransfer();
    for (const [name, text] of Object.entries(all)) transfer.items.add(new File([text], name));
    return transfer;
  }, files);
  await page.dispatchEvent('.door-drop', 'drop', { dataTransfer: dropped });
}

/** What a button hands the browser to keep. */
async function saved(page: Page, button: string): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button, exact: true }).click()]);
  return readFileSync(await download.path());
}

const said = (text: string): RegExp => new RegExp(text.replaceAll(/[.]/g, '\\.'));

test('a researcher drops logs, sees what became of each, and takes away what the command line would write, and watches a session', async () => {
  const { page, errors, foreign, close } = await visit(browser, `${gameUrl()}#/research`, { frames: 'few' });
  await page.getByRole('heading', { name: 'The reading room' }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  expect(await page.getByRole('button', { name: 'Export CSV' }).isDisabled()).toBe(true);

  await drop(page, FILES);
  const rows = page.locator('.door-file');
  await rows.nth(2).waitFor();
  const cut = kept.length - half + 1;
  expect(await rows.allInnerTexts()).toEqual([
    expect.stringMatching(said(`whole.jsonl\\s+${half} events, every line read.`)),
    expect.stringMatching(said(`cut.jsonl\\s+${kept.length - half} events kept. Line ${cut} is cut off.`)),
    expect.stringMatching(
      said('table.csv\\s+No line is an event of this game: another program may have written it. 2 lines are not JSON, line 1'),
    ),
  ]);
  const pulls = kept.filter(({ type }) => type === 'pull').length;
  await page.getByText(`6 learners, ${kept.length} events`).waitFor();
  await page.getByText(`${pulls} pulls in`).waitFor();
  for (const [width, height] of [
    [1366, 768],
    [1920, 1080],
    [390, 844],
  ] as const)
    expect(await untidyAtAnyHeight(page, width, height)).toEqual([]);
  await page.setViewportSize({ width: 1366, height: 768 });

  await page.getByRole('button', { name: 'Check all logs' }).click();
  await page.getByText('Every figure matches').waitFor();
  await page.getByText('some learners are simulated').waitFor();
  const plots = page.locator('.research-plot');
  const drawn = plots.locator('svg[role="img"]');
  await expect.poll(() => drawn.count()).toBe(6);
  const [titles, speaks] = [
    await plots.locator('h3').allInnerTexts(),
    await drawn.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? '')),
  ];
  // each says what it is, and then something of what it shows
  for (const text of speaks) expect(text).toMatch(/\. .*\d/);
  expect(speaks.map((text) => titles.find((title) => text.startsWith(`${title}. `)))).toEqual(titles);
  await page.getByRole('button', { name: 'Data of the plot Surprise over pulls' }).click();
  const csv = join(folder, 'surprise.csv');
  writeFileSync(csv, await saved(page, 'Save as CSV'));
  const sum = kept.reduce((all, one) => all + (one.type === 'pull' ? one.data.bits : 0), 0);
  const [told] = await duck(
    `select sum(mean_bits * n) as bits, bool_and(simulated = 'some') as simulated from '${csv}' where figure = 'bits'`,
  );
  expect(told).toEqual({ bits: expect.closeTo(sum, 1), simulated: true });
  expect(await axeFindings(page)).toEqual([]);

  const key = join(folder, 'not-yet.key');
  writeFileSync(key, await saved(page, 'Save my key'));
  await page.getByRole('button', { name: 'README first' }).click();
  const readme = page.locator('.research-readme');
  await readme.waitFor();
  const before = await readme.locator('pre').textContent();
  expect(await axeFindings(page)).toEqual([]);
  const zip = unzipSync(await saved(page, 'Export CSV'));
  expect(before).toBe(strFromU8(zip['README.md'] ?? new Uint8Array()));
  expect(before).toContain(`| events | ${kept.length} |`);
  await page.getByRole('button', { name: 'Close it' }).click();
  await expect.poll(() => readme.count()).toBe(0);
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const out = join(folder, 'cli');
  const files = Object.keys(FILES).map((name) => join(folder, name));
  expect(await run(['--in', ...files, '--format', 'csv', '--out', out, '--key', key, '--times', 'relative'])).toBe(1);
  for (const [name, bytes] of Object.entries(zip)) expect(strFromU8(bytes), name).toBe(readFileSync(join(out, name), 'utf8'));

  const bundle = join(folder, 'bundle');
  for (const [name, bytes] of Object.entries(zip)) {
    mkdirSync(dirname(join(bundle, name)), { recursive: true });
    writeFileSync(join(bundle, name), bytes);
  }
  const count = async (table: string) => (await duck(`select count(*)::int as n from '${join(bundle, table)}.csv'`))[0]?.n;
  expect([await count('events'), await count('tries')]).toEqual([kept.length, pulls]);
  await page.getByText(`events.csv: ${kept.length} rows · tries.csv: ${pulls} rows`).waitFor();

  await page.getByRole('link', { name: 'Watch' }).click();
  const session = events.filter((event) => event.session === events[0]?.session && event.type === 'pull');
  const of = session.length;
  await page.getByText('Figures match the log').waitFor();
  await page.getByText(`pull 1 of ${of}`, { exact: true }).waitFor();
  await page.locator('[data-stage="ready"]').waitFor();
  await page.getByRole('button', { name: 'Next pull' }).click();
  await page.getByText(`pull 2 of ${of}`, { exact: true }).waitFor();
  const line = page.getByRole('slider', { name: 'Where in the session' });
  await line.press('End');
  await page.getByText(`pull ${of} of ${of}`, { exact: true }).waitFor();
  await line.press('Home');
  await page.getByRole('radio', { name: '16×' }).check();
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await page.getByText(`pull 3 of ${of}`, { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Pause' }).click();
  expect(await axeFindings(page)).toEqual([]);

  await page.getByRole('link', { name: 'Codebook' }).click();
  const variables = page.locator('.research-variables tbody tr');
  await variables.first().waitFor();
  expect(await axeFindings(page)).toEqual([]);
  const book = await saved(page, 'codebook.csv');
  expect(book.toString()).toBe(strFromU8(zip['codebook.csv'] ?? new Uint8Array()));
  const ofTries = async () =>
    (await duck(`select count(*)::int as n from '${join(bundle, 'codebook.csv')}' where "table" = 'tries'`))[0]?.n;
  expect(await variables.count()).toBe(await ofTries());
  await page.getByRole('radio', { name: 'consent', exact: true }).check();
  await variables.filter({ hasText: 'journal' }).first().waitFor();
  await page.getByLabel('Find a variable').fill('hazard_most');
  await expect.poll(() => variables.count()).toBe(1);
  for (const [width, height] of [
    [1366, 768],
    [390, 844],
  ] as const)
    expect(await untidyAtAnyHeight(page, width, height)).toEqual([]);

  expect(errors).toEqual([]);
  expect(foreign).toEqual([]);
  await close();
});
