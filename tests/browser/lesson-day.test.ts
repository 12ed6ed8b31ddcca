// A lesson's whole day without a server: a teacher puts it together, students who think differently play it by link and with no
// network, each hands in one file, the teacher reads the class off the files and talks about its ideas, and a researcher gets the
// same files.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Browser, ElementHandle, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type GameEvent, parseEvent } from '../../src/core/event.ts';
import { formatNames } from '../../src/export/names.ts';
import { kinds } from '../../src/puzzles/models.ts';
import { verify } from '../../src/session/verify.ts';
import { facts, laidOut, READ } from '../export/read-back.ts';
import { gameUrl, launch, type Visit, visit } from './harness.ts';
import { student } from './student.ts';
import { COUNT_INPUTS, fromMap, leave, player } from './world/player.ts';
import { t } from './world/texts.ts';

/** Level, please · The bird · Five arms. */
const LEVELS = ['B03', 'B04', 'B08'] as const;
/** So many misses in a level, and they go and look at another one. */
const PATIENCE = 2;
/** The strategies of the three, one who knows last; the first was on the page before, on another day. */
const IDEAS = ['weight', 'add', 'product'] as const;
type Idea = (typeof IDEAS)[number];

type HandedIn = { readonly name: string; readonly text: string };

let browser: Browser;
let link: string;
const handedIn = {} as Record<Idea, HandedIn>;
/** What the teacher gets: the one of who adds cut off, that of who knows twice, in no order. */
let files: readonly HandedIn[];
/** The events that can be read of them, each once. */
let events: readonly GameEvent[];

const linesOf = (text: string): readonly string[] => text.trim().split('\n');
const parsed = (text: string): readonly GameEvent[] =>
  linesOf(text).flatMap((line) => {
    const event = parseEvent(line);
    return event.ok ? [event.value] : [];
  });
const pullsOf = (of: readonly GameEvent[]) => of.flatMap((event) => (event.type === 'pull' ? [event.data] : []));
/** A page that was told it has no network says that it has none. */
const unexpected = ({ errors }: Visit) => errors.filter((error) => !/ERR_INTERNET_DISCONNECTED/.test(error));

/** The game is on this device, all of it. */
const keptHere = (page: Page) =>
  page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated', undefined, { timeout: 60_000 });

/** Plays the lesson by one idea, with no network from before its first level on, and hands in. */
async function playOffline(idea: Idea): Promise<HandedIn> {
  const known = idea === IDEAS[0];
  const visited = await visit(browser, known ? gameUrl() : link, {
    reducedMotion: 'reduce',
    frames: 'few',
    before: COUNT_INPUTS,
    more: { serviceWorkers: 'allow' },
  });
  const { context } = visited;
  let { page } = visited;
  await keptHere(page);
  await context.setOffline(true);
  if (known) {
    await page.close();
    page = await context.newPage();
    await page.goto(link);
  }
  await page
    .getByRole('dialog', { name: 'Levers' })
    .getByRole('button', { name: t('play.lesson.go') })
    .click();
  const one = player(await student(page, 'mouse'), idea, [], { patience: PATIENCE });
  for (const level of LEVELS) {
    await fromMap(one, level);
    await leave(one, page.locator('a.home').first());
    await page.locator('main.map').waitFor();
  }
  await page.getByRole('button', { name: t('play.lesson.open', { name: 'Levers' }) }).click();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: t('play.lesson.save') }).click()]);
  const file = { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
  expect(unexpected(visited)).toEqual([]);
  expect(visited.foreign).toEqual([]);
  await visited.close();
  return file;
}

/** Lets the files fall onto the page, as a hand does. */
async function drop(page: Page, all: readonly HandedIn[]): Promise<void> {
  const dropped = await page.evaluateHandle((those) => {
    const transfer = new DataTransfer();
    for (const { name, text } of those) transfer.items.add(new File([text], name));
    return transfer;
  }, all);
  await page.dispatchEvent('.door-drop', 'drop', { dataTransfer: dropped });
}

/** What each says, paragraph by paragraph. */
const textsOf = async (all: Locator) => (await all.allInnerTexts()).map((text) => text.split('\n').filter((line) => line !== ''));
/** The nickname that a file is called by. */
const calledIn = ({ name }: HandedIn): string => name.replace(/ [0-9a-f]{4}\..*$/, '');

/** Files of a class that this browser still holds. */
const filesKept = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        const asked = indexedDB.open('not-yet-class');
        asked.onsuccess = () => {
          const count = asked.result.transaction('box').objectStore('box').count();
          count.onsuccess = () => resolve(count.result);
        };
      }),
  );

const folder = mkdtempSync(join(tmpdir(), 'not-yet-day-'));
beforeAll(async () => {
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('a lesson, from the teacher’s desk to the reading room', () => {
  it('is put together, and its link taken', async () => {
    const { page, errors, close } = await visit(browser, `${gameUrl()}#/teach`, {
      reducedMotion: 'reduce',
      more: { permissions: ['clipboard-read', 'clipboard-write'] },
    });
    await page.getByRole('textbox', { name: t('teach.lesson.name') }).fill('Levers');
    const rows = page.locator('.teach-row');
    const levels = () => rows.evaluateAll((all) => all.map((row) => row.getAttribute('data-level') ?? ''));
    await rows.first().waitFor();
    for (const level of await levels())
      if (!LEVELS.some((one) => one === level)) await page.locator(`.teach-row[data-level="${level}"] .door-round`).click();
    await expect.poll(levels).toEqual(LEVELS);
    await page.getByRole('button', { name: t('door.share.copy') }).click();
    await page.getByRole('button', { name: t('door.share.copied') }).waitFor();
    link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link).toContain('#/a/');
    expect(errors).toEqual([]);
    await close();
  });

  it('opens by its link with no network where the game was seen before, is played there, and comes back as a file', async () => {
    // beside one another: each waits for the machine most of the time
    const played = await Promise.all(IDEAS.map(playOffline));
    for (const [at, idea] of IDEAS.entries()) handedIn[idea] = played[at] ?? { name: '', text: '' };
    for (const idea of IDEAS) {
      const log = parsed(handedIn[idea].text);
      expect(verify(kinds, log)).toMatchObject({ is: 'checked', mismatches: [] });
    }
    // cut off within the last pull
    const { name, text } = handedIn.add;
    handedIn.add = { name, text: text.slice(0, text.lastIndexOf('"type":"pull"') + 200) };
    const { weight, add, product } = handedIn;
    files = [product, add, weight, { ...product, name: `again ${product.name}` }];
    events = [product, add, weight].flatMap(({ text }) => parsed(text));
  });

  it('shows each student on the class’s page, talks about their ideas, and makes a sheet for each family', async () => {
    const { page, errors, foreign, close } = await visit(browser, `${gameUrl()}#/teach/class`, { reducedMotion: 'reduce', frames: 'few' });
    await page.locator('.door-drop').waitFor();
    await drop(page, files);
    await page.getByText(t('teach.class.read', { n: files.length })).waitFor();
    const [cut, whole] = [handedIn.add, handedIn.weight];
    expect(await textsOf(page.locator('.door-file'))).toEqual([
      [t('teach.class.pupils', { n: IDEAS.length }), t('teach.class.tries', { n: pullsOf(events).length })],
      [t('teach.class.again', { n: 1 }), t('teach.class.once')],
      [cut.name, t('teach.fate.cut-off', { line: linesOf(cut.text).length, tries: pullsOf(parsed(cut.text)).length })],
    ]);
    // Five builds by weight alone: the order of five arms is one that others would write, too. Of the one who adds the last pull
    // is lost, and a level had been met.
    expect(await textsOf(page.locator('.teach-tile'))).toEqual([
      [calledIn(whole), t('teach.state.struggling'), t('teach.why.ideas', { tries: 5, ideas: 2, changed: 1 })],
      [calledIn(cut), t('teach.state.exploring'), t('teach.why.solved', { n: 1, of: LEVELS.length })],
      [calledIn(handedIn.product), t('teach.state.done'), t('teach.why.done', { n: LEVELS.length, tries: 3 })],
    ]);

    await page.getByRole('link', { name: t('teach.discuss') }).click();
    const cards = page.locator('.discuss-idea b');
    const right = (idea: Idea) => t(`balance.piece.${idea}.right`);
    const cloth = page.getByRole('button', { name: t('teach.discuss.cloth') });
    await cloth.waitFor();
    // who sees more comes later, and what the world is about is under its cloth
    expect(await cards.allTextContents()).toEqual([right('weight'), right('add'), t('teach.discuss.cloth')]);
    const asked = page.locator('.discuss-ask');
    for (const idea of ['weight', 'add'] as const) {
      await page.getByRole('button', { name: right(idea) }).click();
      await page.locator('.discuss-card h2', { hasText: right(idea) }).waitFor();
      await page.locator('.discuss canvas').first().waitFor();
      await page.getByText(t('teach.discuss.began', { n: 1 }), { exact: true }).waitFor();
      await page.getByRole('button', { name: t('teach.discuss.run') }).click();
      await asked.filter({ hasText: t(`balance.piece.${idea}.stops`) }).waitFor();
    }
    await cloth.click();
    await page.getByText(t('teach.discuss.last'), { exact: true }).waitFor();
    expect(await cards.allTextContents()).toEqual(IDEAS.map(right));

    await page.getByRole('link', { name: t('teach.discuss.back') }).click();
    await page.getByRole('link', { name: t('teach.sheets') }).click();
    await page.locator('.family').nth(2).waitFor();
    const sheets = page.locator('.family');
    expect(await sheets.evaluateAll((all) => all.map((sheet) => sheet.getAttribute('aria-label')))).toEqual(
      [whole, cut, handedIn.product].map(calledIn),
    );
    await sheets
      .first()
      .getByText(t('teach.fact.surprises', { n: 5 }))
      .waitFor();
    await sheets.first().locator('.family-thought + .family-did').waitFor();

    // the files stay on this device until they are forgotten
    await page.goto(`${gameUrl()}#/teach/class`);
    await page.reload();
    const tiles = page.locator('.teach-tile');
    await expect.poll(() => tiles.count()).toBe(IDEAS.length);
    await page.getByText(t('teach.class.kept')).waitFor();
    await page.getByRole('button', { name: t('teach.class.forget') }).click();
    await expect.poll(() => tiles.count()).toBe(0);
    await page.reload();
    await page.getByText(t('teach.class.empty')).waitFor();
    await expect.poll(() => filesKept(page)).toBe(0);
    expect(errors).toEqual([]);
    expect(foreign).toEqual([]);
    await close();
  });

  it('gives a researcher the same files to plot, export, check and watch', async () => {
    const { page, errors, foreign, close } = await visit(browser, `${gameUrl()}#/research`, { reducedMotion: 'reduce', frames: 'few' });
    await page.locator('.door-drop').waitFor();
    await drop(page, files);
    await page.getByText(t('research.counts', { learners: IDEAS.length, events: events.length })).waitFor();
    await page.getByRole('button', { name: t('research.check') }).click();
    await page.getByText(t('research.checked.match')).waitFor();
    const drawn = page.locator('.research-plot svg[role="img"]');
    await expect.poll(() => drawn.count()).toBe(6);

    const pulled = new Set(events.flatMap(({ type, session }) => (type === 'pull' ? [session] : [])));
    for (const format of formatNames) {
      const called = t(`research.format.${format}`);
      await page.getByRole('radio', { name: called, exact: true }).check();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: t('research.export', { format: called }), exact: true }).click(),
      ]);
      const read = laidOut(join(folder, format), Object.entries(unzipSync(readFileSync(await download.path()))));
      // a visit without a pull is no transaction
      const told = format === 'datashop' ? events.filter(({ session }) => pulled.has(session)) : events;
      for (const query of READ[format]) expect(await read(query), query).toEqual([facts(told)]);
    }

    await page.getByRole('link', { name: t('research.tab.watch') }).click();
    await page.getByText(t('research.watch.match')).waitFor();
    const pull = (n: number) => page.getByText(t('research.watch.pull', { pull: n, pulls: 3 }), { exact: true });
    await pull(1).waitFor();
    await page.locator('.watch-host[data-stage="ready"]').waitFor();
    // two presses with no frame between them: the second one counts, too
    const pressed = async (one: Locator) => (await one.elementHandle()) as ElementHandle<HTMLElement>;
    const [fast, play] = [
      page.getByRole('radio', { name: '16×' }),
      page.getByRole('button', { name: t('research.watch.play'), exact: true }),
    ];
    const press = async ([first, second]: readonly HTMLElement[]) => {
      first?.click();
      await Promise.resolve();
      second?.click();
    };
    await page.evaluate(press, [await pressed(fast), await pressed(play)] as const);
    await pull(3).waitFor();
    expect(errors).toEqual([]);
    expect(foreign).toEqual([]);
    await close();
  });
});
