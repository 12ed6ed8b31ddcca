// Every state of the play door, one after another in one visit, in any language: for the contact sheet of `npm run shots`
// and for the test that nothing clips, overlaps or is too small.

import type { Page } from 'playwright-core';
import { words } from '../../src/core/words.ts';
import type { Language } from '../../src/core/world.ts';
import { fetchCatalogue } from '../../src/stage/catalogues.ts';
import { type Speak, speaker } from '../../src/stage/speak.ts';

/** Called at each state, with the page at rest in it. */
export type AtState = (name: string) => Promise<void>;

export async function tour(page: Page, language: Language, at: AtState): Promise<void> {
  const say = speaker(language, await fetchCatalogue(language));
  const t = (key: string, values = {}): string => say(words(key, values));
  const base = page.url().split('#')[0];
  const open = async (level: string): Promise<void> => {
    await page.goto(`${base}#/play/${level}`);
    await page.locator('[data-stage="ready"]').waitFor();
    await page.locator('[data-phase="build"]').waitFor();
    await page.waitForTimeout(400);
  };
  const press = (name: string): Promise<void> => page.getByRole('button', { name, exact: true }).first().click();

  await page.locator('.minute').waitFor();
  await page.locator('[data-stage="ready"]').waitFor();
  await page.waitForTimeout(600);
  await at('first-minute');
  await page.goto(`${base}#/play`);
  await page.locator('.map').waitFor();
  await at('map-new');
  await press(t('play.access'));
  await at('ways-to-play');
  await press(t('play.close'));

  await open('B01');
  await at('entry');
  await hang(page, say, 5, 3);
  await pull(page, 2);
  await at('solved');

  await open('B02');
  await hang(page, say, 2, 4);
  await expectReply(page, 'left');
  await pull(page, 2);
  await at('as-forecast');
  await shift(page, say, 2, 4, 6);
  await pull(page, 0);

  await open('B05');
  await at('numbers-blank');
  for (const number of ['5', '9']) {
    await page.locator('.pad').getByRole('button', { name: number, exact: true }).click();
    await press(t('play.pad.next'));
  }
  await at('numbers-half');
  await page.locator('.pad').getByRole('button', { name: '1', exact: true }).click();
  await pull(page, 1);
  await page.waitForTimeout(1500);
  await at('numbers-outcome');

  await open('B04');
  await at('explore-blank');
  await page.locator('.knot').nth(1).click();
  await page.locator('.wanting').waitFor();
  await at('explore-wanting');
  await hang(page, say, 3, 3);
  await expectReply(page, 'level');
  await at('explore-built');
  await pull(page, 2);
  await page.waitForTimeout(900);
  await at('explore-surprise');
  await hang(page, say, 5, 2);
  await pull(page, 1);
  await hang(page, say, 3, 5);
  await pull(page, 1);
  await page.waitForTimeout(900);
  await at('explore-gate-open');
  await shift(page, say, 3, 5, 3);
  await at('explore-repeat');
  if (await page.locator('.book-tab').count()) {
    await page.locator('.book-tab').click();
    await at('notebook');
    await press(t('play.close'));
  }

  await ladder(page, at);

  await open('B09');
  await at('ways');
  await open('B11');
  await at('trick');
  await open('B21');
  await at('sandbox');
  if (await page.locator('.sandbox-row .round').count()) {
    await page.locator('.sandbox-row .round').click();
    await at('sandbox-parts');
    await press(t('play.close'));
  }

  await page.goto(`${base}#/play/album`);
  await album(page, at);

  await page.goto(`${base}#/play/journal`);
  await page.locator('.journal').waitFor();
  await at('journal');
  await page.locator('.thread-pin').nth(3).click();
  await page.locator('.feeling').first().click();
  await page.locator('.paper textarea').first().fill('I moved one bag at a time.');
  await page.waitForTimeout(200);
  await at('journal-written');
  await press(t('play.journal.tell'));
  await at('journal-oops');
  await press(t('play.journal.keep'));
  await page.locator('.journal [role="status"]').waitFor();
  await at('journal-kept');
  await press(t('play.journal.pages'));
  await at('journal-pages');

  await page.goto(`${base}#/play/take-home`);
  await page.locator('.home-sheet').waitFor();
  await at('take-home');

  await page.goto(`${base}#/play`);
  await page.locator('.map').waitFor();
  await at('map');
  await page.locator('.map-corner button').first().click();
  await page.locator('section.own-data').waitFor();
  await at('who-plays');
  await page.locator('section.own-data .pill').nth(1).click();
  await at('delete-asked');
}

/** The rungs, one after another: the gate is open, and its level is at hand. */
async function ladder(page: Page, at: AtState): Promise<void> {
  await page.locator('.hint').click();
  await at('ladder-offer');
  const rung = async (index: number): Promise<void> => {
    await page.locator('.rungs button').nth(index).click();
    await page.locator('.rung-content h1').first().waitFor();
    await page.waitForTimeout(250);
  };
  // the ladder is drawn from the top down: put together, Oops, a new case, two of mine; the DOM has them in the order of the rungs
  await rung(0);
  await at('rung-notice');
  const answer = page.locator('.ask-answers button').first();
  if (await answer.count()) await answer.click();
  await at('rung-notice-answered');
  await rung(1);
  await at('rung-contrast');
  await page.locator('.rung-content .choice').first().click();
  await page.locator('.case-forecast .go').click();
  await page.locator('.did-side').waitFor();
  await at('rung-contrast-answered');
  await rung(2);
  await at('rung-oops');
  await page.locator('.rung-content .choice').first().click();
  await page.locator('.case-forecast .go').click();
  await page.locator('.did-side').waitFor();
  await at('rung-oops-answered');
  await rung(3);
  await at('rung-assemble');
}

/** The album: its page, a card that was won, one that was not. */
async function album(page: Page, at: AtState): Promise<void> {
  await page.locator('.album').waitFor();
  await page.waitForTimeout(1500);
  await at('album');
  await page.locator('.album-card').first().click();
  await at('album-won');
  await page.locator('.album-card.not-yet').first().click();
  await at('album-not-yet');
}

/** The archers' world: a look, a machine, what comes of it, three who shoot, the rungs, arrows of one's own, no truth, buses, ovens, the album. */
export async function archersTour(page: Page, language: Language, at: AtState): Promise<void> {
  const say = speaker(language, await fetchCatalogue(language));
  const base = page.url().split('#')[0];
  const open = async (level: string): Promise<void> => {
    await page.goto(`${base}#/play/${level}`);
    await page.locator('[data-stage="ready"]').waitFor();
    await page.locator('[data-phase="build"]').waitFor();
    await page.waitForTimeout(400);
  };
  await page.locator('.minute').waitFor();
  await page.getByRole('button', { name: say(words('play.skip')) }).click();
  await page.locator('.map').waitFor();
  const plate = (name: string) => ({ plate: words(`steady.plate.${name}`) });
  const snap = (name: string, socket: number): Promise<void> =>
    choose(page, say(words('steady.part.tray', plate(name))), say(words('steady.move.snap', { ...plate(name), socket })));
  const flag = (steady = 'smallest'): Promise<void> => choose(page, say(words('steady.part.flag')), say(words(`steady.move.${steady}`)));
  await open('S00');
  await at('eye-blank');
  await choose(page, say(words('steady.part.first-flag')), say(words('steady.move.pick', { archer: 'B' })));
  await at('eye-built');
  await pull(page, 1);
  await page.waitForTimeout(900);
  await at('eye-outcome');

  await open('S01');
  await at('machine-blank');
  await page.locator('.knot').nth(1).click();
  await page.locator('.wanting').waitFor();
  await at('machine-wanting');
  await snap('ends', 1);
  await flag();
  await expectReply(page, 'holds');
  await pull(page, 2);
  await page.waitForTimeout(900);
  await at('machine-holds');

  await open('S05');
  await at('machine-three');
  await snap('ends', 1);
  await flag();
  await expectReply(page, 'holds');
  await at('machine-built');
  await pull(page, 2);
  await page.waitForTimeout(900);
  await at('machine-surprise');
  // ideas that stop at the same groups in other ways, until there are rungs
  for (const machine of [
    ['share', 'biggest'],
    ['slide', 'fold', 'top', 'smallest'],
    ['slide', 'pile', 'smallest'],
    ['hop', 'fold', 'share', 'smallest'],
    ['slide', 'fold', 'pile', 'smallest'],
  ] as const) {
    if (await page.locator('.hint').count()) break;
    await page
      .getByRole('button', { name: say(words('play.reset')), exact: true })
      .first()
      .click();
    await page.waitForTimeout(200);
    for (const [index, name] of machine.slice(0, -1).entries()) await snap(name === 'slide' ? 'slide-own-middle' : name, index + 1);
    await flag(machine.at(-1));
    await expectReply(page, 'holds');
    await pull(page, 2);
  }
  await ladder(page, at);

  await open('S07');
  await at('machine-long-wall');
  await open('S08');
  await at('place-blank');
  for (const spot of ['8', '9', '10', '11', '12'])
    await choose(page, say(words('steady.part.next-arrow', { archer: 'B' })), say(words('steady.move.place', { spot })));
  await expectReply(page, 'archer-1');
  await at('place-built');
  await pull(page, 1);
  await page.waitForTimeout(900);
  await at('place-outcome');
  await open('S13');
  await at('discuss-blank');
  for (const [index, name] of ['slide-own-middle', 'fold', 'share'].entries()) await snap(name, index + 1);
  await flag();
  await expectReply(page, 'archer-1');
  await pull(page, 2);
  await page.waitForTimeout(900);
  await at('discuss-outcome');
  for (const level of ['S14', 'S15', 'S16']) {
    await open(level);
    await at(`${level}-blank`);
  }
  await page.goto(`${base}#/play/album/steady`);
  await album(page, at);
}

/** The panel that keyboard and screen reader use, operated from outside: it does not depend on where things stand. */
async function choose(page: Page, part: string, move: string): Promise<void> {
  const click = (row: number, name: string): Promise<boolean> =>
    page.evaluate(
      ([at, text]) => {
        const found = [...(document.querySelectorAll('.machine .machine-row')[at]?.querySelectorAll('button') ?? [])].find(
          (one) => one.textContent === text,
        );
        found?.click();
        return found !== undefined;
      },
      [row, name] as const,
    );
  if (!(await click(0, part))) throw new Error(`there is no part "${part}"`);
  await page.waitForTimeout(60);
  if (!(await click(1, move))) throw new Error(`there is no move "${move}"`);
  await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
  await page.waitForTimeout(350);
}

const place = (peg: number) => ({ side: peg < 0 ? 'left' : 'right', peg: Math.abs(peg) });

const hang = (page: Page, say: Speak, weight: number, peg: number): Promise<void> =>
  choose(page, say(words('balance.part.boxed', { weight })), say(words('balance.move.hang', { weight, ...place(peg) })));

const shift = (page: Page, say: Speak, weight: number, from: number, to: number): Promise<void> =>
  choose(page, say(words('balance.part.hung', { weight, ...place(from) })), say(words('balance.move.shift', { weight, ...place(to) })));

async function expectReply(page: Page, reply: string): Promise<void> {
  await page
    .locator('label.choice')
    .filter({ has: page.locator(`input[value="${reply}"]`) })
    .click();
}

async function pull(page: Page, knot: number): Promise<void> {
  await page.locator('.knot').nth(knot).click();
  await page.locator('[data-phase="show"]').waitFor({ timeout: 15_000 });
}
