// A student in the page: builds, expects, pulls; once by mouse, once by touch, once by keyboard alone. Where things stand
// on the stage comes from the same layout that draws them.

import type { CDPSession, Locator, Page } from 'playwright-core';
import type { Sureness } from '../../src/core/world.ts';
import { beamOf, ringAt, standOf } from '../../src/puzzles/views/balance/geometry.ts';
import { restingAngle } from '../../src/puzzles/views/balance/swing.ts';
import { type Layout, layoutOf, type Point } from '../../src/stage/layout.ts';

export type Hands = 'mouse' | 'touch' | 'keyboard';

/** Where a bag hangs now, and by how much the right side pulls more than the left: the beam hangs tipped after a pull. */
export type Hanging = { readonly peg: number; readonly difference: number };

/** Focus has found its place on a new page by then, ms. */
const SETTLED = 400;

/** The beam has come to rest by then, ms. */
const AT_REST = 2500;

export type Student = {
  readonly page: Page;
  /** hangs a bag of this weight; `box` says which weights the level gives */
  readonly hang: (weight: number, peg: number, box: readonly number[], from?: Hanging) => Promise<void>;
  readonly write: (numbers: readonly number[]) => Promise<void>;
  readonly expect: (reply: string) => Promise<void>;
  readonly pull: (sureness: Sureness) => Promise<void>;
  readonly press: (button: Locator) => Promise<void>;
  /** tries pinned for this level */
  readonly tries: () => Promise<number>;
};

export const KNOTS: Readonly<Record<Sureness, string>> = { guess: 'guess', 'think-so': 'think so', sure: 'sure' };
const PEGS = 6;

export async function student(page: Page, hands: Hands): Promise<Student> {
  const size = page.viewportSize();
  if (size === null) throw new Error('the page has a size');
  const layout = layoutOf(size.width, size.height);
  const touch = hands === 'touch' ? await page.context().newCDPSession(page) : undefined;
  const press = async (button: Locator): Promise<void> => {
    if (hands === 'mouse') return button.click();
    if (hands === 'touch') return button.tap();
    await button.focus();
    await page.keyboard.press('Enter');
  };
  const hang: Student['hang'] = async (weight, peg, box, from) => {
    if (hands === 'keyboard') return hangByKeys(page, weight, peg, from?.peg);
    if (from) await page.waitForTimeout(AT_REST);
    const start = from ? hungAt(layout, from.peg, restingAngle(from.difference)) : bagIn(layout, box, weight);
    await (touch ? touchDrag(touch, start, hungAt(layout, peg)) : mouseDrag(page, start, hungAt(layout, peg)));
  };
  const knot = (sureness: Sureness) => page.getByRole('button', { name: KNOTS[sureness], exact: true });
  return {
    page,
    press,
    hang,
    write: async (numbers) => {
      for (const number of numbers) {
        for (const digit of String(number))
          await press(page.getByRole('group', { name: 'Bigger dips lower' }).getByRole('button', { name: digit, exact: true }));
        await press(page.getByRole('button', { name: 'Next arm' }));
      }
    },
    expect: async (reply) => {
      const radio = page.getByRole('radio', { name: reply });
      if (hands !== 'keyboard') return press(page.locator('label').filter({ has: radio }).or(radio).first());
      await radio.focus();
      await page.keyboard.press('Space');
    },
    pull: async (sureness) => {
      const { x, knots } = layout.cord;
      const index = { guess: 0, 'think-so': 1, sure: 2 }[sureness];
      if (hands === 'keyboard') return press(knot(sureness));
      const at = { x, y: knots[index] ?? 0 };
      if (hands === 'touch') return page.touchscreen.tap(at.x, at.y);
      await page.mouse.click(at.x, at.y);
    },
    tries: async () => page.locator('article.pin').count(),
  };
}

/** The middle of a bag in the box. */
function bagIn(layout: Layout, box: readonly number[], weight: number): Point {
  const stand = standOf(layout, box);
  const place = stand.places[box.indexOf(weight)];
  if (place === undefined) throw new Error(`the box has no ${weight}`);
  return { x: place, y: stand.ground - 14 * stand.scale };
}

/** The middle of a bag that hangs at a peg. @param degrees of the beam, clockwise */
function hungAt(layout: Layout, peg: number, degrees = 0): Point {
  const { pivot } = layout;
  const ring = ringAt(beamOf(layout, PEGS), peg, degrees);
  return { x: pivot.x + ring.x * pivot.scale, y: pivot.y + ring.y * pivot.scale + 24 * pivot.scale };
}

async function mouseDrag(page: Page, from: Point, to: Point): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
}

async function touchDrag(touch: CDPSession, from: Point, to: Point): Promise<void> {
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: readonly Point[]) =>
    touch.send('Input.dispatchTouchEvent', { type, touchPoints: points.map(({ x, y }) => ({ x, y })) });
  await send('touchStart', [from]);
  for (let step = 1; step <= 6; step++) {
    const share = step / 6;
    await send('touchMove', [{ x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }]);
  }
  await send('touchEnd', []);
}

/** By Tab and arrows alone: choose the part, then the move. */
async function hangByKeys(page: Page, weight: number, peg: number, from: number | undefined): Promise<void> {
  // a page that just came leads focus to its heading: nobody tabs faster than that
  await page.waitForTimeout(SETTLED);
  const side = (at: number): string => (at < 0 ? 'left' : 'right');
  const machine = page.getByRole('region', { name: 'My machine' });
  const [parts, moves] = [machine.getByRole('toolbar').nth(0), machine.getByRole('toolbar').nth(1)];
  const hanging = from === undefined ? '' : `, hanging on the ${side(from)} at peg ${Math.abs(from)}`;
  await reach(page, parts, parts.getByRole('button', { name: `bag ${weight}${hanging}`, exact: true }));
  const to = from === undefined ? `Hang ${weight} on the ${side(peg)} at peg` : `Move ${weight} to the ${side(peg)}, peg`;
  await reach(page, moves, moves.getByRole('button', { name: `${to} ${Math.abs(peg)}`, exact: true }));
}

/** Tabs to a toolbar, goes along it by arrow keys to a button, and presses it. */
async function reach(page: Page, bar: Locator, button: Locator): Promise<void> {
  for (let presses = 0; presses < 60 && !(await bar.locator(':focus').count()); presses++) await page.keyboard.press('Tab');
  for (let presses = 0; !(await button.evaluate((element) => element === document.activeElement)); presses++) {
    if (presses > 120) throw new Error(`the keyboard does not reach ${button}`);
    await page.keyboard.press('ArrowRight');
  }
  await page.keyboard.press('Enter');
}
