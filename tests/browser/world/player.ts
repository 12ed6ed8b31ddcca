// A student who plays the world from the first second on: holds an idea, builds what it says, expects that, pulls; takes
// the rungs as they are offered, thinks anew once all is put together, looks back, and goes on to the sandbox.

import type { Page } from 'playwright-core';
import type { EventOf, GameEvent } from '../../../src/core/event.ts';
import type { Position, Puzzle } from '../../../src/core/kind.ts';
import { isExplore } from '../../../src/core/level.ts';
import { pick, seeded } from '../../../src/core/random.ts';
import { RUNGS, type Rung } from '../../../src/core/world.ts';
import { kinds } from '../../../src/puzzles/models.ts';
import type { Student } from '../student.ts';
import { kept } from './log.ts';
import { expected, type Mind, nextBuild } from './mind.ts';
import { asksFor, build, dealt, levelOf, levelsOf, pull, shown, type Table, until } from './table.ts';
import { say, spokenTo, t, tellsConcept } from './texts.ts';

/** One look at the page: where, whom its rungs' words speak to, and whether it tells the concept. */
export type Look = { readonly at: string; readonly spokenTo: readonly string[]; readonly tells: boolean };

export type Player = {
  readonly who: Student;
  /** the rungs they take where they are offered, in their own order */
  readonly wants: readonly Rung[];
  mind: Mind;
  readonly looks: Look[];
  readonly pulls: EventOf<'pull'>[];
  /** inputs from page load to the first pull */
  inputs: number;
  /** so many misses on end in a level, and they go and look at another one */
  readonly patience: number;
  /** called at every look at the page */
  readonly at: (where: string) => Promise<void>;
};

type More = { readonly first?: Mind['first']; readonly at?: Player['at']; readonly patience?: number };

export const player = (who: Student, idea: string, wants: readonly Rung[], more: More = {}): Player => ({
  who,
  wants,
  mind: { idea, random: seeded(11), ...(more.first && { first: more.first }) },
  patience: more.patience ?? Number.POSITIVE_INFINITY,
  at: more.at ?? (async () => undefined),
  looks: [],
  pulls: [],
  inputs: 0,
});

/** Counts whatever a person does to the page, from before its first script on. */
export const COUNT_INPUTS = `globalThis.inputs = 0;
for (const type of ['pointerdown', 'keydown', 'wheel']) addEventListener(type, (event) => { if (event.isTrusted) inputs += 1; }, true);`;

export async function look({ who: { page }, looks, ...one }: Pick<Player, 'who' | 'looks'> & Partial<Player>, at: string): Promise<void> {
  const text = await page.evaluate(() => document.body.textContent ?? '');
  looks.push({ at, spokenTo: spokenTo(text.replace(/\s+/g, ' ')), tells: tellsConcept(text) });
  await one.at?.(at);
}

/** What a choice of the forecast is called: in brief where it has to be, and "group 1" is not "group 10". */
function choice({ replies }: Puzzle, id: string): string | RegExp {
  const reply = replies.find((one) => one.id === id);
  if (reply === undefined) throw new Error(`nobody can expect "${id}" here`);
  if (reply.brief === undefined) return say(reply.words);
  const { among, words } = reply.brief;
  const name = `${among === undefined ? '' : `${say(among)} `}${say(words)}`;
  return new RegExp(`${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?!\\d)`, 'i');
}

/** The first minute: nothing to read, and it goes on by itself. */
export async function firstMinute(one: Player): Promise<void> {
  const { page } = one.who;
  await page.locator('main.minute').waitFor();
  while ((await page.locator('main.minute').count()) > 0) {
    const table = await dealt(page);
    await tryOut(one, table, true);
    await until('the way on from the first minute', async () =>
      (await shown(page)).hash === `#/play/${table.level.id}` ? undefined : true,
    );
    await page.locator('main.hud, main.map').waitFor();
  }
}

/** From where the first minute leads to, as far as the sandbox. */
export async function throughWorld(one: Player): Promise<void> {
  const { page } = one.who;
  for (let stations = 0; stations < 80; stations++) {
    // the address is there before its page is
    if ((await shown(page)).hash === '#/play/journal') {
      await lookBack(one);
      continue;
    }
    const table = await dealt(page);
    if (table.level.place === 'sandbox') return;
    if (!(await asksFor(page, table))) throw new Error(`${table.level.id} does not ask for its goal`);
    const met = table.level.goal === null ? (await tinker(one)) !== undefined : await tryOut(one, table, false);
    if (met) await leave(one, page.getByRole('button', { name: 'Next', exact: true }).first());
    else await elsewhere(one, table.level.id);
  }
  throw new Error('the way does not lead to the sandbox');
}

/** Tries what the idea builds until the goal is met; false where the idea has nothing left to try. */
async function tryOut(one: Player, first: Table, minute: boolean): Promise<boolean> {
  const { who } = one;
  const { page } = who;
  const tried = new Set(
    one.pulls.filter(({ data }) => data.level === first.level.id && first.level.deal === 'same').map(({ data }) => data.key),
  );
  let [table, before]: readonly [Table, Position | undefined] = [first, undefined];
  const { goal } = table.level;
  if (goal === null) return false;
  const explores = isExplore(table.level.place);
  for (let misses = 0; ; misses++) {
    if (!minute) await climb(one);
    if (explores && misses >= one.patience) return false;
    const made = nextBuild(one.mind, table.puzzle, goal, tried);
    if (made === undefined) return false;
    await build(who, table, made, before);
    if ((await page.locator('.forecast').count()) > 0) await who.expect(choice(table.puzzle, expected(one.mind, made)));
    const pulled = await pull(who, 'think-so');
    if (one.pulls.length === 0) one.inputs = await page.evaluate('inputs');
    one.pulls.push(pulled);
    if (pulled.data.reply !== made.judge().reply) throw new Error(`the page pulled something else than ${JSON.stringify(made.answer)}`);
    await look(one, `${table.level.id} pulled`);
    if ((await page.locator('dialog[open], [role="alertdialog"], .ladder').count()) > 0)
      throw new Error('something popped up after a pull');
    if (pulled.data.met) return true;
    if (table.level.deal === 'fresh') {
      await who.press(page.getByRole('button', { name: 'New numbers' }));
      [table, before] = [await dealt(page), undefined];
    } else {
      tried.add(made.key);
      before = minute ? made : undefined;
    }
  }
}

/** Goes on, and waits until another page is there. */
export async function leave({ who }: Player, by: ReturnType<Page['locator']>): Promise<void> {
  const { hash } = await shown(who.page);
  await who.press(by);
  await until('another page', async () => ((await shown(who.page)).hash === hash ? undefined : true));
}

/** To the map, and from there to the next explore level that is not solved yet. */
async function elsewhere(one: Player, from: string): Promise<void> {
  const { page } = one.who;
  await leave(one, page.locator('a.home').first());
  await page.locator('main.map').waitFor();
  await look(one, 'map');
  const open = levelsOf(levelOf(from).kind).filter(
    ({ id, place }) => (place === 'explore' || place === 'main') && !one.pulls.some(({ data }) => data.level === id && data.met),
  );
  const next = open.find(({ id }) => id > from) ?? open[0];
  await leave(one, page.locator(`a.bulb[href="#/play/${next?.id}"]`));
}

/** Takes what the open gate offers and was not taken yet; thinks anew once all is put together. */
async function climb(one: Player): Promise<void> {
  const { who, wants } = one;
  const { page } = who;
  if ((await page.locator('.hint').count()) === 0) return;
  const log = await kept(page);
  const offered = log.findLast((event) => event.type === 'gate')?.data.gate.rungs ?? [];
  const walked = log.flatMap((event) => (event.type === 'rung' ? [event.data.open.rung] : []));
  const rungs = wants.filter((rung) => offered.includes(rung) && !walked.includes(rung));
  if (rungs.length === 0) return;
  await who.press(page.locator('.hint'));
  await page.locator('main.ladder').waitFor();
  await look(one, 'offer');
  for (const rung of rungs) {
    await openRung(who, rung);
    await look(one, rung);
    if (rung === 'notice') await answerNotice(one);
    else if (rung !== 'assemble') await answerCase(one);
    else one.mind = { ...one.mind, idea: kindHere(log)?.strategies[0] ?? '' };
    await look(one, `${rung} answered`);
  }
  await who.press(page.getByRole('button', { name: rungs.includes('assemble') ? t('play.rung.back') : t('play.more'), exact: true }));
  await page.locator('main.hud').waitFor();
}

/** The kind of the level that was dealt last. */
function kindHere(log: readonly GameEvent[]) {
  const dealt = log.findLast((event) => event.type === 'dealt');
  return dealt && kinds[levelOf(dealt.data.level).kind];
}

export const rungButton = (page: Page, rung: Rung) => page.locator('.rungs li').nth(RUNGS.indexOf(rung)).locator('button');

/** Opens a rung that is not locked. */
export async function openRung(who: Student, rung: Rung): Promise<void> {
  const button = rungButton(who.page, rung);
  await who.press(button);
  await until(`the rung ${rung}`, async () => ((await button.getAttribute('aria-current')) === 'step' ? true : undefined));
  await who.page.locator('.rung-content h1').first().waitFor();
}

async function answerNotice({ who, mind }: Player): Promise<void> {
  const answers = who.page.locator('.ask-answers button');
  const count = await answers.count();
  // where there is one try only, one change is asked for and nothing is to be answered
  const at = pick(
    mind.random,
    Array.from({ length: count }, (_, index) => index),
  );
  if (at === undefined) return;
  await who.press(answers.nth(at));
  await answers.first().waitFor({ state: 'detached' });
}

/** The case is forecast by the idea that is held. */
async function answerCase({ who, mind }: Player): Promise<void> {
  const [last] = await kept(who.page, 'rung');
  const made = last?.type === 'rung' ? last.data.open.case : null;
  const puzzle = made && kindHere(await kept(who.page, 'dealt'))?.open(made.setup);
  const position = made && puzzle?.ok ? puzzle.value.at(made.answer) : undefined;
  if (!puzzle?.ok || !position?.ok) throw new Error('the rung has no case that can be read');
  await who.expect(choice(puzzle.value, expected(mind, position.value)));
  await who.press(who.page.getByRole('button', { name: t('play.rung.see') }));
  await who.page.locator('.did-side').waitFor();
}

/** The first time all of it; after that "not now". */
async function lookBack(one: Player): Promise<void> {
  const { who } = one;
  const { page } = who;
  await page.locator('main.journal').waitFor();
  await look(one, 'journal');
  if ((await kept(page)).some(({ type }) => type === 'reflected'))
    return leave(one, page.getByRole('button', { name: t('play.journal.not-now') }));
  await who.press(page.locator('.thread-pin').first());
  await who.press(page.locator('.feeling').first());
  await page.locator('.paper textarea').first().fill('I looked at the pegs.');
  await who.press(page.getByRole('button', { name: t('play.journal.tell') }));
  await who.press(page.getByRole('button', { name: t('play.journal.keep') }));
  await page.locator('.journal-right [role="status"]').waitFor();
  return leave(one, page.getByRole('button', { name: 'Next', exact: true }));
}

/** One try in the sandbox, forecast as the student thinks now. */
export async function tinker(one: Player): Promise<EventOf<'pull'>> {
  const { who, mind } = one;
  const table = await dealt(who.page);
  if (table.level.place === 'sandbox') await who.page.locator('.what-if').waitFor();
  const made = ownBuild(one, table);
  if (made === undefined) throw new Error('nothing can be built in the sandbox');
  await build(who, table, made);
  await who.expect(choice(table.puzzle, expected(mind, made)));
  const pulled = await pull(who, 'sure');
  one.pulls.push(pulled);
  return pulled;
}

/** Where nothing is asked for: what comes to mind first, or any one thing. */
function ownBuild({ mind }: Player, { puzzle }: Table): Position | undefined {
  const own = puzzle.at(mind.first?.(mind.idea) ?? null);
  if (own.ok) return own.value;
  return pick(
    mind.random,
    puzzle.blank.moves().filter(({ to }) => to.wanting === undefined),
  )?.to;
}

/** Plays a level from the map until it is solved. */
export async function fromMap(one: Player, id: string): Promise<boolean> {
  const { page } = one.who;
  await leave(one, page.locator(`a.bulb[href="#/play/${id}"]`));
  const table = await dealt(page);
  return table.level.id === levelOf(id).id && tryOut(one, table, false);
}
