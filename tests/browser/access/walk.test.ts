import { readFileSync } from 'node:fs';
import type { Browser, CDPSession, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import playlist from '../../../levels/balance.playlist.json' with { type: 'json' };
import { parseEvent } from '../../../src/core/event.ts';
import { words } from '../../../src/core/words.ts';
import { replyWords } from '../../../src/play/level-words.ts';
import { kinds } from '../../../src/puzzles/models.ts';
import { fetchCatalogue } from '../../../src/stage/catalogues.ts';
import { speaker } from '../../../src/stage/speak.ts';
import { gameUrl, launch, type Visit, visit } from '../harness.ts';
import { type Keys, keysOf } from './keys.ts';
import { heard, listen, readAlong, readAloud, treeTrouble } from './tree.ts';

// The whole world without a mouse, in one visit: what one test leaves behind the next begins with.
let browser: Browser;
let visited: Visit;
let page: Page;
let session: CDPSession;
let keys: Keys;
/** what is amiss with the tree, with the state it was seen in */
const found: string[] = [];

beforeAll(async () => {
  browser = await launch();
  visited = await visit(browser, gameUrl(), { reducedMotion: 'reduce', frames: 'few', before: `(${listen})();(${readAlong})();` });
  page = visited.page;
  session = await page.context().newCDPSession(page);
  keys = keysOf(page);
});
afterAll(() => browser.close());

const look = async (state: string): Promise<void> => {
  found.push(...(await treeTrouble(session)).map((what) => `${state}: ${what}`));
};
const button = (name: string | RegExp): Locator => page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });
const link = (name: string): Locator => page.getByRole('link', { name, exact: true });
const machine = (): Locator => page.getByRole('region', { name: 'My machine' });

/** Chooses the part of this place, or by its name, and makes its first move, or the one of that name. */
async function build(part: number | string, move?: string): Promise<void> {
  const rows = machine().getByRole('toolbar');
  const named = rows.nth(0).getByRole('button', typeof part === 'string' ? { name: part, exact: true } : {});
  await keys.along(rows.nth(0), typeof part === 'string' ? named : named.nth(part));
  await keys.press('Enter');
  const moves = rows.nth(1).getByRole('button', move === undefined ? {} : { name: move, exact: true });
  await keys.along(rows.nth(1), move === undefined ? moves.first() : moves);
  await keys.press('Enter');
}

/** Pulls to a knot; gives back whether the outcome shows. Where something is wanting it is said instead. */
async function pull(knot: 'guess' | 'think so' | 'sure'): Promise<boolean> {
  await keys.enter(button(knot));
  await page.locator('[data-phase="show"], .wanting').first().waitFor({ timeout: 15_000 });
  return (await page.locator('.wanting').count()) === 0;
}

/** More builds than any level needs before its cord can be pulled. */
const ENOUGH = 12;

/** Moves one part after another until the cord can be pulled. */
async function tryAnything(): Promise<void> {
  for (let made = 0; made < ENOUGH; made++) {
    const parts = await machine().getByRole('toolbar').nth(0).getByRole('button').count();
    await build(made % parts);
    if (await pull('guess')) return;
  }
  throw new Error(`after ${ENOUGH} builds something is still wanting`);
}

/** Says by arrow key and Space what is expected. */
async function expectReply(name?: string): Promise<void> {
  const group = page.getByRole('radiogroup');
  await keys.along(group, name === undefined ? group.getByRole('radio').first() : group.getByRole('radio', { name, exact: true }));
  await keys.press('Space');
}

async function toMap(): Promise<void> {
  await keys.enter(link('Workshop'));
  await page.locator('.map').waitFor();
  await keys.arrive('the map');
}

async function fromMap(level: string): Promise<void> {
  // where an earlier test ended elsewhere
  if (!(await page.locator('.map').count())) await page.goto(`${gameUrl()}#/play`);
  await keys.enter(page.locator(`.bulb[href$="/${level}"]`));
  await page.locator('main.hud[data-phase="build"]').waitFor();
  await keys.arrive(level);
}

it('leaves the first minute by keyboard, after a pull', async () => {
  await page.locator('main.minute').waitFor();
  await page.locator('[data-stage="ready"]').waitFor();
  await build(0);
  await look('first minute');
  expect(await pull('sure')).toBe(true);
  await keys.enter(button(/skip/i));
  await page.locator('.map').waitFor();
  await keys.arrive('the map');
  await look('map');
});

/** As one plays who thinks that only weight counts: enough to open the gate. */
const MISSES = [
  { level: 'B02', forecast: 'tips left', weight: 2, peg: 4 },
  { level: 'B03', forecast: 'rests level', weight: 3, peg: 2 },
  { level: 'B04', forecast: 'rests level', weight: 3, peg: 3 },
  { level: 'B04', forecast: undefined, weight: 5, peg: 2 },
] as const;

it('the gate opens, each rung is walked, and the ladder is left', async () => {
  for (const { level, forecast, weight, peg } of MISSES) {
    if (!(await page.locator(`main.hud`).count())) await fromMap(level);
    if (forecast !== undefined) await expectReply(forecast);
    await build(`bag ${weight}`, `Hang ${weight} on the right at peg ${peg}`);
    expect(await pull('sure')).toBe(true);
    if (level !== 'B04') await toMap();
  }
  await keys.enter(button(/^A hint/));
  await page.locator('main.ladder').waitFor();
  await keys.arrive('the ladder');
  await look('ladder');
  for (const rung of [/^Two of mine/, /^A new case/, /^Let Oops try/, /^Put together/]) {
    await keys.enter(button(rung));
    await page.locator('.rung-content h1').first().waitFor();
    await look(`rung ${rung}`);
    const answers = page.locator('.ask-answers').getByRole('button');
    if (await answers.count()) await keys.enter(answers.first());
    const cases = page.locator('.case-forecast').getByRole('radio');
    if (await cases.count()) {
      await keys.along(page.getByRole('radiogroup'), cases.first());
      await keys.press('Space');
      await keys.enter(page.locator('.case-forecast .go'));
      await page.locator('.did-side').waitFor();
      await look(`rung ${rung}, answered`);
    }
  }
  await keys.enter(button(/Try it out/));
  await page.locator('main.hud').waitFor();
  await keys.arrive('the level');
  await toMap();
});

describe('each level', () => {
  it.each(playlist.levels)('%s: opened, built, forecast and pulled, or kept for another day', async (level) => {
    if (
      await page
        .getByRole('link', { name: /, on another day$/ })
        .and(page.locator(`[href$="/${level}"]`))
        .count()
    ) {
      await keys.enter(page.locator(`.bulb[href$="/${level}"]`));
      await keys.arrive('the map');
      return;
    }
    await fromMap(level);
    await look(`${level} before a pull`);
    if (await page.getByRole('radiogroup').count()) await expectReply();
    await tryAnything();
    await look(`${level} after a pull`);
    await toMap();
  });
});

describe('what is beside the levels', () => {
  it('numbers are typed on the pad', async () => {
    await fromMap('B05');
    await keys.enter(button('5'));
    await keys.press('7');
    await keys.enter(button('Next arm'));
    expect(await machine().locator('.machine-now').textContent()).toContain('57');
    await toMap();
  });

  it('the card in view is read aloud in the language of now', async () => {
    await fromMap('B04');
    await keys.enter(button('Read this aloud'));
    const goal = (await page.locator('.goal h1').textContent()) ?? '';
    expect(await readAloud(page)).toEqual([{ text: goal.trim(), lang: 'en' }]);
    await keys.enter(button('Read this aloud'));
    await toMap();
  });

  it('sheets keep focus, close by Escape and give it back', async () => {
    for (const opener of [button('Ways to play'), button(/who plays/i)]) {
      await keys.enter(opener);
      await page.locator('dialog[open]').waitFor();
      await look(`sheet ${opener}`);
      for (let presses = 0; presses < 25; presses++) await keys.press('Tab');
      expect(
        await page.evaluate(() => document.activeElement?.closest('dialog') !== null || document.activeElement === document.body),
      ).toBe(true);
      await keys.press('Escape');
      await page.locator('dialog').waitFor({ state: 'detached' });
      expect(await opener.evaluate((element) => element === document.activeElement)).toBe(true);
    }
  });

  it('the language is switched by arrow key, and the page says so at once', async () => {
    await keys.enter(button('Ways to play'));
    const languages = page.getByRole('group', { name: 'Language' }).getByRole('radio');
    await keys.along(page.getByRole('group', { name: 'Language' }), languages.first());
    await keys.press('ArrowRight');
    await page.getByRole('dialog', { name: 'Maneras de jugar' }).waitFor();
    expect(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toEqual(['es', 'ltr']);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('value'))).toBe('es');
    await look('preferences in Spanish');
    await keys.press('ArrowLeft');
    await page.getByRole('dialog', { name: 'Ways to play' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
    await keys.press('Escape');
  });

  it('album, journal and take-home page', async () => {
    await keys.enter(page.getByRole('link', { name: /^My album/ }));
    await keys.arrive('the album');
    await look('album');
    await keys.enter(page.locator('.album-card').first());
    await look('album, a card open');
    await keys.enter(link('My journal'));
    await keys.arrive('the journal');
    await look('journal');
    await keys.enter(page.locator('.thread-pin').first());
    await keys.tabTo(page.locator('.paper textarea').first());
    await page.keyboard.type('I moved one bag.');
    await look('journal, a pin chosen');
    await keys.enter(button(/^Keep|^Tell Oops/).first());
    await look('journal, told');
    await toMap();
    await keys.enter(page.getByRole('link', { name: /^My album/ }));
    await keys.arrive('the album');
    await keys.enter(link('Take it home'));
    await keys.arrive('the take-home page');
    await look('take-home page');
    await toMap();
  });
});

describe('of all that', () => {
  it('every control had a name, every page its heading and its one main part', () => {
    expect(found).toEqual([]);
  });

  it('focus was always seen and never lost', () => {
    expect([...keys.found]).toEqual([]);
  });

  it('each outcome was told once, in the words of the kind', async () => {
    const said = (await heard(page)).filter(({ how }) => how === 'alert').map(({ text }) => text);
    await keys.enter(button(/who plays/i));
    await keys.tabTo(button('Save my log'));
    const [download] = await Promise.all([page.waitForEvent('download'), keys.press('Enter')]);
    const say = speaker('en', await fetchCatalogue('en'));
    const lines = readFileSync(await download.path(), 'utf8').split('\n');
    const told = lines.flatMap((line) => {
      const event = parseEvent(line);
      if (!event.ok || event.value.type !== 'pull') return [];
      const { setup, answer, forecast } = event.value.data;
      const puzzle = kinds.balance?.open(setup);
      const position = puzzle?.ok ? puzzle.value.at(answer) : undefined;
      if (!puzzle?.ok || !position?.ok) throw new Error('a logged build can be read');
      const thought = forecast === null ? '' : say(words('play.said.thought', { reply: replyWords(puzzle.value.replies, forecast) }));
      return [`${say(position.value.words(position.value.judge()))} ${thought}`.trim()];
    });
    expect(told.length).toBeGreaterThan(playlist.levels.length);
    expect(said).toEqual(told);
    expect(visited.errors).toEqual([]);
  });
});
