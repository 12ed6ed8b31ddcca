// One who clicks through: presses a knot at once on whatever is there, builds the first thing that is offered, presses
// again, and goes on, wherever a way on is offered. Thinks and forecasts nothing.

import type { Page } from 'playwright-core';
import type { EventOf, GameEvent } from '../../../src/core/event.ts';
import { RUNGS } from '../../../src/core/world.ts';
import { partsOf } from '../../../src/stage/dom/moves.ts';
import { moveByKeys, type Student } from '../student.ts';
import { kept } from './log.ts';
import { type Look, look, openRung, rungButton } from './player.ts';
import { dealt, LEVELS, pull, type Table, until } from './table.ts';
import { say, t } from './texts.ts';

export type Clicker = {
  readonly who: Student;
  readonly looks: Look[];
  readonly pulls: EventOf<'pull'>[];
  /** for each visit of the ladder: why the gate stands open, and which of the rungs could be opened there */
  readonly offers: { readonly reason: string | null; readonly open: readonly string[] }[];
};

export const clicker = (who: Student): Clicker => ({ who, looks: [], pulls: [], offers: [] });

/** So often the knot is pressed again on what was just pulled. */
const AGAIN = 2;

/** Every level that the map offers, one after another, as far as the sandbox. */
export async function clickThrough(one: Clicker): Promise<void> {
  const { who } = one;
  const { page } = who;
  await page.locator('main.minute').waitFor();
  await hammer(one, await dealt(page));
  await who.press(page.getByRole('button', { name: t('play.skip') }));
  for (const { id, visit, place } of LEVELS) {
    if (visit === 'return') continue;
    await page.locator('main.map').waitFor();
    await who.press(page.locator(`a.bulb[href="#/play/${id}"]`));
    await hammer(one, await dealt(page));
    await climb(one);
    const next = page.getByRole('button', { name: 'Next', exact: true });
    if ((await next.count()) > 0) await who.press(next.first());
    if (place === 'sandbox') return;
    await who.press(page.locator('a.home').first());
  }
}

/** A knot at once; then the first thing that the machine offers, and the knot again and again. */
async function hammer(one: Clicker, { puzzle, level }: Table): Promise<void> {
  const { who } = one;
  const { page } = who;
  const logged = (await lastPull(page))?.seq;
  if (puzzle.blank.wanting !== undefined) {
    await who.pull('sure');
    if ((await lastPull(page))?.seq !== logged) throw new Error(`${level.id} was pulled with nothing built`);
  }
  let made = puzzle.blank;
  for (let nth = 0; made.wanting !== undefined || nth === 0; nth++) {
    const parts = partsOf(made.moves());
    const part = parts[Math.min(nth, parts.length - 1)];
    const [move] = part?.moves ?? [];
    if (part === undefined || move === undefined) throw new Error(`${level.id} offers nothing`);
    await moveByKeys(page, say(part.words), say(move.words));
    made = move.to;
  }
  one.pulls.push(await pull(who, 'sure'));
  await look(one, `${level.id} pulled`);
  if ((await page.locator('dialog[open], [role="alertdialog"], .ladder').count()) > 0) throw new Error('something popped up after a pull');
  for (let again = 0; again < AGAIN && level.deal === 'same'; again++) {
    const before = (await lastPull(page))?.seq;
    await who.pull('sure');
    // the page still shows the pull before, for a frame or two after this one is in the log
    await page.waitForFunction(() => document.querySelector('main.hud[data-phase="hush"]') !== null);
    const pulled = await until('the same pull once more', async () => {
      const last = await lastPull(page);
      return last?.seq === before ? undefined : last;
    });
    await page.locator('main.hud[data-phase="show"]').waitFor();
    one.pulls.push(pulled);
  }
}

async function lastPull(page: Page): Promise<EventOf<'pull'> | undefined> {
  const [last] = await kept(page, 'pull');
  return last?.type === 'pull' ? last : undefined;
}
const gateOf = (log: readonly GameEvent[]) => log.findLast((event) => event.type === 'gate')?.data.gate;

/** The hint wherever it is offered: every rung that opens, and the first answer there is. */
async function climb(one: Clicker): Promise<void> {
  const { who } = one;
  const { page } = who;
  if ((await page.locator('.hint').count()) === 0) return;
  await who.press(page.locator('.hint'));
  await page.locator('main.ladder').waitFor();
  await look(one, 'offer');
  const open: string[] = [];
  for (const rung of RUNGS) {
    if ((await rungButton(page, rung).getAttribute('aria-disabled')) === 'true') continue;
    open.push(rung);
    await openRung(who, rung);
    await look(one, rung);
    if ((await page.locator('.ask-answers button').count()) > 0) await who.press(page.locator('.ask-answers button').first());
    if ((await page.locator('.case-forecast').count()) === 0) continue;
    await who.expect('tips left');
    await who.press(page.getByRole('button', { name: t('play.rung.see') }));
    await page.locator('.did-side').waitFor();
  }
  one.offers.push({ reason: gateOf(await kept(page, 'gate'))?.reason ?? null, open });
  await who.press(page.getByRole('button', { name: t('play.more'), exact: true }));
  await page.locator('main.hud').waitFor();
}
