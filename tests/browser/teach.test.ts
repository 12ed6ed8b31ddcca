// The teacher's door: a lesson is put together, comes to a student by link, and comes back as a file.

import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Assignment } from '../../src/core/assignment.ts';
import { fileText, pack } from '../../src/store/pack.ts';
import { axeFindings, gameUrl, launch, visit } from './harness.ts';
import { student } from './student.ts';
import { exported } from './world/log.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const teach = () => visit(browser, `${gameUrl()}#/teach`, { reducedMotion: 'reduce' });
const rows = async (page: Page): Promise<readonly string[]> => {
  await page.locator('.teach-row').first().waitFor();
  return page.locator('.teach-row b').allInnerTexts();
};
/** The link, as it stands in the sheet that shows the code large. */
async function linkOf(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Show the code large' }).click();
  const link = await page.getByRole('textbox', { name: 'Link' }).inputValue();
  await page.getByRole('button', { name: 'Close' }).click();
  return link;
}
const LESSON: Assignment = {
  ...{ v: 1, id: 'k3f9a', name: 'x', levels: ['B02'], gate: 'standard', policy: 'fixed', assemble: 'open', consent: 'none', letters: {} },
};
const roundOf = (link: string) => link.slice(link.indexOf('#'));

describe('a lesson', () => {
  it('is put together by mouse and by keys, and comes to a student by link', async () => {
    const { page, errors, foreign, close } = await teach();
    await page.getByRole('textbox', { name: 'Name of the lesson' }).fill('Monday');
    await page.getByRole('button', { name: 'Take Trick the Heavyweight out' }).first().click();
    await page.getByRole('button', { name: 'Take The mobile out' }).first().click();
    await expect.poll(() => rows(page)).toEqual(['Lift the cat', 'Small lifts big', 'Level, please', 'The bird', 'Five arms']);

    // by keys alone
    const grip = page.getByRole('button', { name: /^Move The bird/ });
    await grip.focus();
    await page.keyboard.press('Home');
    await expect.poll(() => grip.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.getByRole('status').filter({ hasText: 'The bird, now 1 of 5' }).waitFor({ state: 'attached' });
    // by the pointer
    const [from, to] = [await page.getByRole('button', { name: /^Move Five arms/ }).boundingBox(), await grip.boundingBox()];
    if (from === null || to === null) throw new Error('the rows are shown');
    await page.mouse.move(from.x + 20, from.y + 20);
    await page.mouse.down();
    await page.mouse.move(to.x + 20, to.y + 60, { steps: 6 });
    await page.mouse.up();
    // by its buttons
    await page.getByRole('button', { name: /^Move Level, please/ }).click();
    await page.getByRole('button', { name: 'Move Level, please up' }).click();
    await expect.poll(() => rows(page)).toEqual(['The bird', 'Five arms', 'Lift the cat', 'Level, please', 'Small lifts big']);

    await page.getByRole('radio', { name: 'short, under 11' }).check();
    await page.getByRole('radio', { name: 'research, too' }).check();
    expect(await axeFindings(page)).toEqual([]);
    const link = await linkOf(page);
    const [key = ''] = /\b\d{4}\b/.exec((await page.getByText('The whole idea waits for your talk').textContent()) ?? '') ?? [];

    const [saved] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save as file' }).click()]);
    expect(saved.suggestedFilename()).toBe('Monday.not-yet.json');
    expect(readFileSync(await saved.path(), 'utf8')).toContain(roundOf(link).slice('#/a/'.length));

    // it is kept
    await page.reload();
    await expect.poll(() => rows(page)).toHaveLength(5);
    expect(errors).toEqual([]);
    expect(foreign).toEqual([]);
    await close();

    const other = await visit(browser, gameUrl() + roundOf(link), { reducedMotion: 'reduce' });
    const sheet = other.page.getByRole('dialog', { name: 'Monday' });
    await sheet.getByText('Your teacher can see what you hand in').waitFor();
    expect(await axeFindings(other.page)).toEqual([]);
    await sheet.getByRole('button', { name: 'Yes', exact: true }).click();
    await sheet.getByRole('button', { name: 'Let’s go' }).click();
    await expect.poll(() => other.page.locator('.bulb').count()).toBe(5);
    expect(other.page.url()).not.toContain('#/a/');
    await other.page.getByRole('link', { name: 'Lift the cat, not yet' }).click();
    const pupil = await student(other.page, 'keyboard');
    await pupil.hang(5, 6, [5]);
    await pupil.pull('sure');
    await other.page.locator('article.pin').nth(0).waitFor();

    await other.page.goto(`${gameUrl()}#/play`);
    await other.page.getByRole('button', { name: 'Monday: hand in' }).click();
    // the teacher says the number aloud
    const number = other.page.getByRole('textbox', { name: /^Your teacher says a number/ });
    await number.fill(key === '0000' ? '1111' : '0000');
    await number.press('Enter');
    await other.page.getByText('Not this number yet').waitFor();
    await number.fill(key);
    await number.press('Enter');
    await other.page.getByText('“Put together” is open in the hints now').waitFor();
    expect(await axeFindings(other.page)).toEqual([]);
    const [download] = await Promise.all([
      other.page.waitForEvent('download'),
      other.page.getByRole('button', { name: 'Save my file' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^[A-Z][a-z-]+ [a-z]+ [0-9a-f]{4}\.not-yet\.jsonl$/);
    const events = readFileSync(await download.path(), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    const opened = events.filter(({ type }) => type === 'opened').map(({ data }) => data);
    expect(opened.at(-1).playlist.id).toMatch(/^lesson-/);
    expect(opened.at(-1).playlist.levels.map(({ id }: { id: string }) => id)).toEqual(['B04', 'B08', 'B01', 'B03', 'B02']);
    expect(opened.at(-1).playlist.settings).toMatchObject({ assemble: 'teacher', policy: 'fixed', gate: { ideas: 2 } });
    // not asked yet is a no
    expect(opened.map(({ consent }) => consent)).toEqual([{ journal: false }]);
    const asked = { asks: 'research', texts: ['play.lesson.seen', 'play.lesson.journal'] };
    expect(events.filter(({ type }) => type === 'consent').map(({ data }) => data)).toEqual([
      { how: 'shown', ...asked, journal: null },
      { how: 'answered', ...asked, journal: true },
      { how: 'shown', ...asked, journal: true },
    ]);
    expect(events.filter(({ type }) => type === 'pull')).toHaveLength(1);
    expect(events.filter(({ type }) => type === 'gate').map(({ data: { kind, reason, gate } }) => [kind, reason, gate.rungs])).toEqual([
      ['balance', 'teacher', ['notice', 'contrast', 'oops', 'assemble']],
    ]);
    expect(other.errors).toEqual([]);

    // it comes back, twice, cut off, and with another program's file
    const folder = mkdtempSync(join(tmpdir(), 'not-yet-class-'));
    const put = (name: string, text: string): string => {
      writeFileSync(join(folder, name), text);
      return join(folder, name);
    };
    const name = download.suggestedFilename();
    const text = readFileSync(await download.path(), 'utf8');
    const files = [put(`cut ${name}`, text.slice(0, -30)), put(name, text), put(`again ${name}`, text), put('homework.pdf', '%PDF-1.7\n')];
    await other.close();
    const back = await visit(browser, `${gameUrl()}#/teach/class`, { reducedMotion: 'reduce' });
    await back.page.locator('input[type="file"]').setInputFiles(files);
    await back.page.getByText('4 files read').waitFor();
    const told = await back.page.locator('.door-file').allInnerTexts();
    expect(told.map((row) => row.split('\n')[0])).toEqual(['1 student', 'One came twice', `cut ${name}`, 'homework.pdf']);
    expect(told.join(' ')).toContain('Not a file of this game. Left as it was.');
    expect(told.join(' ')).toContain(`cut off at line ${text.trim().split('\n').length}`);
    const tile = back.page.locator('.teach-tile');
    await tile.getByText('1 of 5 levels solved.').waitFor();
    await tile.getByRole('button').click();
    await back.page.getByRole('dialog').getByText('One try').waitFor();
    expect(back.errors).toEqual([]);
    expect(back.foreign).toEqual([]);
    await back.close();
  });

  it('begins with a try of the teacher’s that missed, which runs for each student and counts for none', async () => {
    const { page, errors, close } = await teach();
    await page.getByRole('button', { name: 'I’ll go first' }).click();
    const inside = page.frameLocator('iframe');
    const knot = inside.getByRole('button', { name: 'sure', exact: true });
    await knot.waitFor();
    // by the machine's own buttons, as the frame is smaller than the page
    await inside.getByRole('button', { name: 'Hang 2 on the right at peg 1' }).press('Enter');
    await knot.press('Enter');
    await page.getByRole('button', { name: 'Keep it as the first pin' }).click();
    await page.getByText('Kept. It travels in the link').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Close' }).click();
    await page.getByText('You go first: your own try on Small lifts big').waitFor();
    const link = await linkOf(page);
    expect(errors).toEqual([]);
    await close();

    const other = await visit(browser, gameUrl() + roundOf(link), { reducedMotion: 'reduce' });
    await other.page.getByRole('button', { name: 'Let’s go' }).click();
    await other.page.getByRole('link', { name: 'Small lifts big, not yet' }).click();
    const pin = other.page.locator('article.pin.led');
    await pin.getByText('Your teacher’s try').waitFor();
    expect(await axeFindings(other.page)).toEqual([]);
    const pupil = await student(other.page, 'mouse');
    await pupil.hang(2, 6, [2]);
    const built = await other.page.locator('.machine-now').textContent();
    await pin.getByRole('button', { name: 'See it run' }).click();
    // what lies under the student's own hands is as it was
    expect(await other.page.locator('.machine-now').textContent()).toBe(built);
    expect(await pupil.tries()).toBe(1);
    await pupil.pull('sure');
    await expect.poll(() => pupil.tries()).toBe(2);
    const pulls = (await exported(other.page)).flatMap((event) => (event.type === 'pull' ? [event.data] : []));
    expect(pulls.map(({ n, level, met }) => ({ n, level, met }))).toEqual([{ n: 1, level: 'B02', met: true }]);
    expect(other.errors).toEqual([]);
    await other.close();
  });

  it('says in words that its link is damaged, and plays on', async () => {
    const { page, close } = await visit(browser, `${gameUrl()}#/a/14uIslh2MQQrCQBAEv`, { reducedMotion: 'reduce' });
    await page.getByRole('alert').filter({ hasText: 'This link is damaged' }).waitFor();
    await page.getByRole('button', { name: 'I see' }).click();
    await page.getByRole('button', { name: 'Into the seesaw shop' }).waitFor();
    // a file that holds one opens it
    await page.getByRole('button', { name: 'Who plays?' }).click();
    const buffer = Buffer.from(fileText('x', await pack({ ...LESSON, name: 'From a file' })));
    await page.getByLabel('Open a lesson file').setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer });
    await page.getByRole('dialog', { name: 'From a file' }).waitFor();
    await close();
  });

  it('is played by a class that nobody is in, to see what a class looks like', async () => {
    const { page, errors, close } = await teach();
    await page.getByRole('button', { name: 'Demo class' }).click();
    await page.locator('.teach-tile').nth(11).waitFor();
    await page.locator('.teach-idea').nth(2).waitFor();
    const ideas = await page.locator('.teach-idea').count();
    expect(await axeFindings(page)).toEqual([]);

    // each of it gets a sheet to take home
    await page.getByRole('link', { name: 'Family sheets' }).click();
    await expect.poll(() => page.locator('.family').count()).toBe(12);
    await page.getByRole('link', { name: 'Class', exact: true }).first().click();

    // and talks about its ideas
    await page.getByRole('link', { name: 'Discuss their ideas' }).click();
    const cards = page.locator('.discuss-idea');
    await page.getByRole('button', { name: 'Shown at the end' }).waitFor();
    await expect.poll(() => cards.count()).toBe(ideas + 1);
    expect(await cards.last().textContent()).toBe('Shown at the end');
    await page.locator('.discuss canvas').first().waitFor();
    // by keyboard: another move is another case, which nothing is expected of yet
    const [before, move] = [page.locator('.teach-stage [role="status"]'), page.getByLabel('What to do with it')];
    const said = await before.textContent();
    await move.focus();
    await page.keyboard.press('End');
    await page.getByRole('button', { name: 'Do it' }).press('Enter');
    await expect.poll(() => before.textContent()).not.toBe(said);
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Their try' }).click();
    await expect.poll(() => before.textContent()).toBe(said);
    await page.getByRole('button', { name: /^tips left: 0 hands/ }).click();
    await page.getByRole('button', { name: 'Run this try' }).click();
    await page.locator('.discuss-vote .did').waitFor();
    await page.getByRole('button', { name: 'Another case' }).click();
    await page.getByRole('button', { name: 'Run this try' }).click();
    // what was asked is answered by what it did
    await page
      .locator('.discuss-ask')
      .filter({ hasText: /stops\b/ })
      .waitFor();
    await page.getByRole('button', { name: 'Arrange' }).click();
    const [first, second] = await cards.locator('b').allTextContents();
    await page.getByRole('button', { name: `Later: ${first}` }).click();
    await page.getByRole('button', { name: `Hide ${first}` }).click();
    await page.getByRole('button', { name: 'Arranged' }).click();
    await expect.poll(() => cards.locator('b').first().textContent()).toBe(second);
    await expect.poll(() => cards.count()).toBe(ideas);
    await page.getByRole('button', { name: 'Shown at the end' }).click();
    await page.getByText('The last idea', { exact: true }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(errors).toEqual([]);
    await close();
  });

  it('goes through its plan, step by step', async () => {
    const { page, errors, close } = await teach();
    await page.getByRole('link', { name: 'Lesson plan' }).click();
    const steps = page.locator('.teach-step');
    await expect.poll(() => steps.count()).toBe(6);
    await page.getByRole('button', { name: 'Begin the lesson' }).click();
    await page.getByRole('button', { name: 'Next step' }).click();
    await page.locator('.teach-step[aria-current] h2').filter({ hasText: 'Explore' }).waitFor();
    await page.getByRole('img', { name: '3 of 45 minutes have gone by' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    // no file has come in: the vote is on an idea that many have had
    await page.getByRole('link', { name: 'Vote on a case' }).click();
    await page.getByText('An idea that many have had.').waitFor();
    expect(errors).toEqual([]);
    await close();
  });

  it('is looked at as a student, and nothing of that is kept', async () => {
    const { page, close } = await teach();
    await page.getByRole('button', { name: 'Try Five arms' }).click();
    const inside = page.frameLocator('iframe');
    await inside
      .getByRole('heading', { name: 'Which arm dips lowest? Number them.' })
      .or(inside.getByText('Which arm dips lowest'))
      .first()
      .waitFor();
    const kept = await page.evaluate(
      () =>
        new Promise((resolve) => {
          const asked = indexedDB.open('not-yet-log');
          asked.onsuccess = () => {
            const keys = asked.result.transaction('box').objectStore('box').getAllKeys();
            keys.onsuccess = () => resolve(keys.result);
          };
        }),
    );
    expect(kept).toEqual([]);
    await close();
  });
});
