// A student in each arm of an experiment, by pages: the number on their card, the test before, what their arm changes, the concept put
// together, the test after, and a log that says the same when it is played again.

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Assignment, readAssignment } from '../../src/core/assignment.ts';
import type { EventOf, GameEvent } from '../../src/core/event.ts';
import { ARMS, type Arm, assign, experimentSchema } from '../../src/core/experiment.ts';
import { seeded } from '../../src/core/random.ts';
import { LANGUAGES } from '../../src/core/world.ts';
import { kinds } from '../../src/puzzles/models.ts';
import { othersOf } from '../../src/session/others.ts';
import { verify } from '../../src/session/verify.ts';
import { pack } from '../../src/store/pack.ts';
import { axeFindings, gameUrl, launch, SCREENS, type Visit, visit } from './harness.ts';
import { type Student, student } from './student.ts';
import { untidyAt } from './tidy.ts';
import { exported, kept } from './world/log.ts';
import { type Mind, nextBuild } from './world/mind.ts';
import { build, dealt, levelOf, pull, shown, until } from './world/table.ts';
import { t } from './world/texts.ts';

/** Level, please · The bird. */
const LEVELS = ['B03', 'B04'] as const;
const EXPERIMENT = experimentSchema().parse({
  study: 'five-arms',
  unit: 'learner',
  seed: 7,
  block: ARMS.length,
  arms: [...ARMS],
  levels: [...LEVELS],
  pre: ['BP1', 'BP2'],
  post: ['BQ1'],
  delayed: ['BR1'],
  start: '2020-01-01',
  end: '2999-01-01',
});
const DAY = 86_400_000;
/** Where a test comes some days later, it may come so much earlier in the day, ms. */
const EARLIER = 14_400_000;

/** The learner of class 1 whom chance puts into this arm. */
const numberIn = (arm: Arm): number =>
  ARMS.map((_, index) => index + 1).find((number) => assign(EXPERIMENT, { class: 1, number }, '').arm === arm) ?? 0;

let browser: Browser;
let link: string;
beforeAll(async () => {
  browser = await launch();
  const read = readAssignment({
    v: 1,
    id: 'abc123',
    name: 'Levers',
    levels: [...LEVELS],
    policy: 'fixed',
    study: { experiment: EXPERIMENT, class: 1 },
  });
  if (!read.ok) throw new Error(read.trouble);
  const lesson: Assignment = read.value;
  link = `${gameUrl()}#/a/${await pack(lesson)}`;
});
afterAll(() => browser.close());

/** Builds as someone who knows. */
const knowing = (): Mind => ({ idea: 'product', random: seeded(3) });
/** The goal, or what takes its place, comes to say so. */
const asked = (page: Page, text: string) => page.locator('main.hud h1', { hasText: text }).waitFor();
const onward = (who: Student) => who.press(who.page.locator('.goal-next'));
const at = (page: Page, level: string) =>
  until(level, async () => ((await shown(page)).hash === `#/play/${level}` ? true : undefined)).then(() =>
    page.locator('main.hud').waitFor(),
  );

/** All that can be read or heard on the page. */
const told = (page: Page): Promise<string> => page.evaluate(() => document.body.textContent ?? '');
/** What a beam or its arms can do, in the words of the page. */
const OUTCOMES = ['left', 'level', 'right', 'holds'].map((reply) => t(`balance.reply.${reply}`));

/** Says the number on the card, and starts. */
async function begin(page: Page, number: number): Promise<void> {
  const sheet = page.getByRole('dialog', { name: 'Levers' });
  await sheet.getByLabel(t('play.lesson.number')).fill(String(number));
  await sheet.getByRole('button', { name: t('play.lesson.number.keep') }).click();
  await sheet.getByText(t('play.lesson.number.is', { n: String(number) })).waitFor();
  await sheet.getByRole('button', { name: t('play.lesson.go') }).click();
  await page.locator('.map-start').click();
}

/** Answers a question of a test, rightly: nothing on the page tells so. */
async function answerTest(who: Student, level: string, n: number, of: number): Promise<void> {
  const { page } = who;
  await at(page, level);
  const table = await dealt(page);
  await asked(page, t('play.test.question', { n, of }));
  await page.getByText(t('play.test.secret')).waitFor();
  const hidden = page.locator('.forecast, .notebook, .book-tab, .hint, .pin');
  expect(await hidden.count()).toBe(0);
  const made = table.level.goal && nextBuild(knowing(), table.puzzle, table.level.goal, new Set());
  if (!made) throw new Error(`nobody knows ${level}`);
  await build(who, table, made);
  const sparks = await page.locator('.sparks').textContent();
  const before = await told(page);
  await who.pull('sure');
  await page.locator('main.hud[data-phase="kept"]').waitFor();
  await asked(page, t('play.test.kept'));
  await page
    .getByRole('alert')
    .filter({ hasText: t('play.test.kept') })
    .waitFor({ state: 'attached' });
  const after = await told(page);
  for (const outcome of OUTCOMES) expect(after.split(outcome).length, outcome).toBe(before.split(outcome).length);
  expect([await hidden.count(), await page.locator('.sparks').textContent()]).toEqual([0, sparks]);
  // who plays by keyboard stands on the way on
  expect(await page.evaluate(() => document.activeElement?.classList.contains('goal-next'))).toBe(true);
}

/** Plays a level with own hands until its goal is met. */
async function solve(who: Student, level: string, hint: boolean): Promise<void> {
  const { page } = who;
  await at(page, level);
  const table = await dealt(page);
  expect(await page.locator('.hint').count()).toBe(hint ? 1 : 0);
  const made = table.level.goal && nextBuild(knowing(), table.puzzle, table.level.goal, new Set());
  if (!made) throw new Error(`nobody knows ${level}`);
  await build(who, table, made);
  expect((await pull(who, 'sure')).data).toMatchObject({ level, met: true, seen: true });
}

/** Judges each try that somebody else built, and finds it pinned as somebody's. */
async function judge(who: Student, level: string): Promise<void> {
  const { page } = who;
  await at(page, level);
  await page.locator('[data-stage="ready"]').waitFor();
  const kind = kinds.balance;
  const tries = kind ? othersOf(kind, levelOf(level)) : [];
  expect(tries.length).toBeGreaterThan(0);
  for (const { other } of tries) {
    await asked(page, t('play.other.built', { n: other.n, of: other.of }));
    expect(await page.locator('.hint, .hands, .machine button').count()).toBe(0);
    await page.getByRole('button', { name: t('play.knot.sure'), exact: true }).press('Enter');
    await page.getByText(t('play.other.wanting')).waitFor();
    await who.expect(t('balance.reply.left'));
    const { data } = await pull(who, 'think-so');
    expect(data).toMatchObject({ level, answer: other.answer, other: other.strategy, goal: null, forecast: 'left', met: false });
    await page.locator('.pin h3', { hasText: t('play.other.try', { n: other.n }) }).waitFor();
    const next = page.locator('.goal-next');
    expect(await next.textContent()).toContain(t(other.n < other.of ? 'play.other.next' : 'play.next'));
    if (other.n < other.of) await who.press(next);
  }
}

/** The concept stands there by itself. @param pieces names of the tries that it is put together from @param says Oops */
async function instructed(page: Page, pieces: readonly RegExp[], says: string | undefined): Promise<void> {
  await page.locator('main.ladder .whole').waitFor();
  expect(await page.locator('.rungs li').count()).toBe(1);
  const names = await page.locator('.piece h2').allTextContents();
  expect(names).toHaveLength(pieces.length);
  for (const [index, name] of names.entries()) expect(name).toMatch(pieces[index] ?? /^$/);
  if (says !== undefined) await page.locator('.oops-says', { hasText: says }).waitFor();
  await page.locator('.whole-acts .go').click();
}

const OWN = /^Try \d/;
const OTHERS = /^Somebody’s try \d/;

/** From the test before to the test after, as an arm has it. */
const THROUGH: Readonly<Record<Arm, (who: Student) => Promise<void>>> = {
  pf: (who) => byOwnHands(who, false, [OWN], undefined),
  'pf-open': (who) => byOwnHands(who, true, [OWN], undefined),
  'pf-generic': (who) => byOwnHands(who, false, [], t('play.together.generic')),
  di: async (who) => {
    await instructed(who.page, [], t('play.together.first'));
    for (const level of LEVELS) {
      await solve(who, level, false);
      await onward(who);
    }
  },
  vicarious: async (who) => {
    for (const level of LEVELS) {
      await judge(who, level);
      await onward(who);
    }
    await instructed(who.page, [OTHERS, OTHERS, OTHERS], t('play.together.others'));
  },
};

/** Two levels by own hands, and then the concept. */
async function byOwnHands(who: Student, hint: boolean, pieces: readonly RegExp[], says: string | undefined): Promise<void> {
  for (const level of LEVELS) {
    await solve(who, level, hint);
    await onward(who);
  }
  await instructed(who.page, pieces, says);
}

const isPull = (event: GameEvent): event is EventOf<'pull'> => event.type === 'pull';

describe('an experiment', () => {
  it.concurrent.each(ARMS)(
    'is played in the arm %s, from the number on a card to the test after',
    async (arm) => {
      const visited: Visit = await visit(browser, link, { reducedMotion: 'reduce', frames: 'few' });
      const { page, errors, foreign } = visited;
      const who = await student(page, 'mouse');
      const number = numberIn(arm);
      await begin(page, number);
      for (const [index, level] of EXPERIMENT.pre.entries()) {
        await answerTest(who, level, index + 1, EXPERIMENT.pre.length);
        await page.keyboard.press('Enter');
      }
      await THROUGH[arm](who);
      await answerTest(who, 'BQ1', 1, 1);
      await onward(who);
      await page.locator('main.map').waitFor();
      const log = await kept(page);
      const [enrolled] = log.filter((event) => event.type === 'enrolled');
      expect(enrolled?.type === 'enrolled' && enrolled.data).toEqual({ study: 'five-arms', arm, chance: 1 / 5, class: 1, number });
      const last = log.findLast(isPull);
      const from = new Intl.DateTimeFormat('en', { weekday: 'long', day: 'numeric', month: 'long' });
      await page.getByText(t('play.study.wait', { day: from.format((last?.at ?? 0) + EXPERIMENT.delay_days * DAY - EARLIER) })).waitFor();
      expect(await page.locator('.map-start').count()).toBe(0);
      const tests = log.filter(isPull).filter(({ data }) => levelOf(data.level).place === 'test');
      expect(tests.map(({ data }) => [data.level, data.seen, data.met, data.sparks])).toEqual(
        ['BP1', 'BP2', 'BQ1'].map((level) => [level, false, true, 0]),
      );
      expect(verify(kinds, await exported(page))).toMatchObject({ is: 'checked', mismatches: [] });
      expect(errors).toEqual([]);
      expect(foreign).toEqual([]);
      await visited.close();
    },
    400_000,
  );

  it('shows whoever only walks through an arm what it does, and keeps nothing', async () => {
    const { page, errors, close } = await visit(browser, link.replace('#', '?try&arm=vicarious#'), {
      reducedMotion: 'reduce',
      frames: 'few',
    });
    const sheet = page.getByRole('dialog', { name: 'Levers' });
    await sheet.getByRole('button', { name: t('play.lesson.go') }).click();
    expect(await page.getByLabel(t('play.lesson.number')).count()).toBe(0);
    await page.locator('.map-start').click();
    const who = await student(page, 'mouse');
    for (const level of EXPERIMENT.pre) {
      await at(page, level);
      await page.locator('[data-stage="ready"]').waitFor();
      await (level === 'BP1' ? hangAny(page) : writeAny(page));
      await page.locator('.knot').first().press('Enter');
      await page.locator('main.hud[data-phase="kept"]').waitFor();
      await onward(who);
    }
    await asked(page, 'Somebody’s try, 1 of');
    expect(await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))).toEqual([]);
    expect(errors).toEqual([]);
    await close();
  });

  it.concurrent.each(LANGUAGES)(
    'clips nothing and is large enough to read and to press on a phone and a Chromebook (%s)',
    async (language) => {
      const { page, errors, close } = await visit(browser, link, {
        locale: language === 'es' ? 'es-MX' : 'en-US',
        reducedMotion: 'reduce',
        frames: 'few',
      });
      const found: string[] = [];
      const look = async (state: string): Promise<void> => {
        for (const screen of ['phone', 'landscape', 'chromebook'] as const)
          found.push(...(await untidyAt(page, SCREENS[screen].viewport)).map((what) => `${state}, ${screen}: ${what}`));
        found.push(...(await axeFindings(page)).map((what) => `${state}: axe: ${what}`));
      };
      const knot = page.locator('.knot').first();
      await page.locator('.digits-field input').fill('0');
      await page.locator('.digits-field .go').click();
      await look('a number that is none');
      await page.locator('.digits-field input').fill(String(numberIn('vicarious')));
      await page.locator('.digits-field .go').click();
      await page.locator('.lesson-sheet .sheet-body > .go').waitFor();
      await look('the number is said');
      await page.locator('.lesson-sheet .sheet-body > .go').click();
      await page.locator('.map-start').click();
      await page.locator('[data-stage="ready"]').waitFor();
      await look('a test');
      await hangAny(page);
      await knot.press('Enter');
      await page.locator('main.hud[data-phase="kept"]').waitFor();
      await look('a test that is answered');
      await page.locator('.goal-next').click();
      await at(page, 'BP2');
      await look('a test with a pad');
      await writeAny(page);
      await knot.press('Enter');
      await page.locator('main.hud[data-phase="kept"]').waitFor();
      await page.locator('.goal-next').click();
      await at(page, 'B03');
      await look('a try of somebody');
      for (let tries = 1; (await page.locator('main.ladder').count()) === 0; tries++) {
        await knot.press('Enter');
        await page.locator('.wanting').waitFor();
        if (tries === 1) await look('a forecast is wanting');
        await page.locator('.choice-input').first().check({ force: true });
        await knot.press('Enter');
        await page.locator('main.hud[data-phase="show"]').waitFor();
        if (tries === 1) await look('somebody’s try ran');
        await page.locator('.goal-next').click();
        await page.locator('main.hud[data-phase="build"], main.ladder').first().waitFor();
      }
      await page.locator('main.ladder .whole').waitFor();
      await look('the concept, from tries of others');
      await page.locator('.whole-acts .go').click();
      await at(page, 'BQ1');
      await hangAny(page);
      await knot.press('Enter');
      await page.locator('main.hud[data-phase="kept"]').waitFor();
      await page.locator('.goal-next').click();
      await page.locator('.map-due').waitFor();
      await look('the last questions come another day');
      expect(found).toEqual([]);
      expect(errors).toEqual([]);
      await close();
    },
    400_000,
  );
});

/** Hangs any one bag, by the keyboard's own panel. */
async function hangAny(page: Page): Promise<void> {
  const rows = page.locator('.machine-row');
  await rows.nth(0).locator('button').first().focus();
  await rows.nth(1).locator('button').first().press('Enter');
  await until('a bag that hangs', async () =>
    (await page.locator('.hands button[aria-disabled="false"]').count()) > 0 ? true : undefined,
  );
}

/** Writes a number on each of four arms. */
async function writeAny(page: Page): Promise<void> {
  for (const key of ['1', '2', '3', '4']) {
    await page.locator('.pad-key', { hasText: key }).first().click();
    await page.locator('.pad-key').last().click();
  }
}
