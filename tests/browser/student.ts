// A student in the page: builds, expects, pulls; by mouse, by touch (dragging, or by tap alone), or by keyboard alone. Where
// things stand on the stage comes from the same layout that draws them.

import type { CDPSession, Locator, Page } from 'playwright-core';
import type { Sureness } from '../../src/core/world.ts';
import { type Hang, stock } from '../../src/puzzles/balance/model.ts';
import { CAT, reachOf } from '../../src/puzzles/views/balance/bag.ts';
import { beamOf, LOOP, ringAt, standOf } from '../../src/puzzles/views/balance/geometry.ts';
import { homesOf } from '../../src/puzzles/views/balance/guest.ts';
import { hangsAt, rodOf } from '../../src/puzzles/views/balance/rod.ts';
import { restingAngle } from '../../src/puzzles/views/balance/swing.ts';
import { type Layout, layoutOf, type Point } from '../../src/stage/layout.ts';

export type Hands = 'mouse' | 'touch' | 'tap' | 'keyboard';

/** Where a bag hangs now, and by how much the right side pulls more than the left: the beam hangs tipped after a pull. */
export type Hanging = { readonly peg: number; readonly difference: number };

/** What a level gives to hang: the weights in its box, or the whole setup where some of it is elsewhere, or the beam is long. */
export type Given = readonly number[] | Hang;

/** The beam has come to rest by then, ms; where motion is reduced it does so at once. */
const AT_REST = 2500;

export type Student = {
  readonly page: Page;
  readonly hands: Hands;
  /** the layout that the page shows now: some rooms have another */
  readonly layout: () => Promise<Layout>;
  /** a press at a point of the stage */
  readonly point: (at: Point) => Promise<void>;
  /** takes what is here there: by dragging, or by a tap here and one there */
  readonly carry: (from: Point, to: Point) => Promise<void>;
  /** hangs a bag of this weight; `given` is what the level gives to hang, `gone` how many alike were taken from it before */
  readonly hang: (weight: number, peg: number, given: Given, from?: Hanging, gone?: number) => Promise<void>;
  /** ties a mobile's string that is not tied yet; a hole is 0 in the middle and below 0 left of it */
  readonly tie: (hole: number) => Promise<void>;
  readonly write: (numbers: readonly number[]) => Promise<void>;
  readonly expect: (reply: string | RegExp) => Promise<void>;
  readonly pull: (sureness: Sureness) => Promise<void>;
  readonly press: (button: Locator) => Promise<void>;
  /** tries pinned for this level */
  readonly tries: () => Promise<number>;
};

export const KNOTS: Readonly<Record<Sureness, string>> = { guess: 'guess', 'think-so': 'think so', sure: 'sure' };
const PEGS = 6;
/** A tap above the beam is in a peg's column, and clear of what hangs below it: units. */
const COLUMN_ABOVE = 60;

export async function student(page: Page, hands: Hands): Promise<Student> {
  const size = page.viewportSize();
  if (size === null) throw new Error('the page has a size');
  const layout = layoutOf(size.width, size.height);
  const touch = hands === 'touch' ? await page.context().newCDPSession(page) : undefined;
  const still = await page.evaluate(() => matchMedia('(prefers-reduced-motion: reduce)').matches);
  const point = (at: Point): Promise<void> => (touch || hands === 'tap' ? page.touchscreen.tap(at.x, at.y) : page.mouse.click(at.x, at.y));
  const press = async (button: Locator): Promise<void> => {
    if (hands === 'mouse') return button.click();
    if (hands !== 'keyboard') return button.tap();
    await strike(page, button, 'Enter');
  };
  const hang: Student['hang'] = async (weight, peg, given, from, gone = 0) => {
    if (hands === 'keyboard') return hangByKeys(page, weight, peg, from?.peg);
    const pegs = 'pegs' in given ? given.pegs : PEGS;
    if (from && !still) await page.waitForTimeout(AT_REST);
    const start = from ? hungAt(layout, from.peg, restingAngle(from.difference), pegs) : waiting(layout, given, weight, gone);
    const end = hungAt(layout, peg, 0, pegs);
    if (touch) return touchDrag(touch, start, end);
    if (hands === 'mouse') return mouseDrag(page, start, end);
    await point(start);
    await point({ x: end.x, y: layout.pivot.y - COLUMN_ABOVE * layout.pivot.scale });
  };
  const carry: Student['carry'] = async (from, to) => {
    if (touch) return touchDrag(touch, from, to);
    if (hands === 'mouse') return mouseDrag(page, from, to);
    await point(from);
    await point(to);
  };
  const layoutNow = async (): Promise<Layout> => {
    const full = (await page.locator('main.hud[data-full="true"]').count()) > 0;
    return full ? layoutOf(size.width, size.height, 'right', 'meadow') : layout;
  };
  const knot = (sureness: Sureness) => page.getByRole('button', { name: KNOTS[sureness], exact: true });
  return {
    page,
    hands,
    layout: layoutNow,
    point,
    carry,
    press,
    hang,
    tie: async (hole) => {
      if (hands === 'keyboard') return tieByKeys(page, hole);
      const rod = rodOf(layout);
      await point({ x: hangsAt(rod, layout.pivot.x, 0).rod + hole * rod.step, y: rod.y });
    },
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
      await strike(page, radio, 'Space');
    },
    pull: async (sureness) => {
      if (hands === 'keyboard') return press(knot(sureness));
      const { x, knots } = (await layoutNow()).cord;
      const index = { guess: 0, 'think-so': 1, sure: 2 }[sureness];
      await point({ x, y: knots[index] ?? 0 });
    },
    tries: async () => page.locator('article.pin').count(),
  };
}

/** The middle of a bag in the box. @param gone how many of this weight are no longer there */
export function bagIn(layout: Layout, box: readonly number[], weight: number, gone: number): Point {
  const stand = standOf(layout, box);
  const place = stand.places.filter((_, index) => box[index] === weight)[gone];
  if (place === undefined) throw new Error(`the box has no ${weight}`);
  return { x: place, y: stand.ground - 14 * stand.scale };
}

/** The middle of what is to be hung, where it waits: in the box, or a guest in its own place. @param gone as for `bagIn` */
function waiting(layout: Layout, given: Given, weight: number, gone: number): Point {
  if (!('task' in given)) return bagIn(layout, given, weight, gone);
  const homes = homesOf(layout, beamOf(layout, given.pegs), given);
  const home = homes.get(weight);
  const all = stock(given);
  if (home === undefined) return bagIn(layout, all.slice(0, all.length - homes.size), weight, gone);
  if (weight === given.guests?.cat) return { x: layout.cat.x, y: layout.cat.y - (CAT.high / 2) * home.scale };
  return { x: home.x, y: home.y + ((LOOP + reachOf(weight, 'parcel')) / 2) * home.scale };
}

/** The middle of a bag that hangs at a peg. @param degrees of the beam, clockwise @param pegs on each side */
export function hungAt(layout: Layout, peg: number, degrees = 0, pegs = PEGS): Point {
  const { pivot } = layout;
  const ring = ringAt(beamOf(layout, pegs), peg, degrees);
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
  const hanging = from === undefined ? '' : `, hanging on the ${side(from)} at peg ${Math.abs(from)}`;
  const to = from === undefined ? `Hang ${weight} on the ${side(peg)} at peg` : `Move ${weight} to the ${side(peg)}, peg`;
  await moveByKeys(page, `bag ${weight}${hanging}`, `${to} ${Math.abs(peg)}`);
}

const side = (at: number): string => (at < 0 ? 'left' : 'right');

const tieByKeys = (page: Page, hole: number): Promise<void> =>
  moveByKeys(page, 'the string', `Tie the string at ${hole === 0 ? 'the middle hole' : `hole ${Math.abs(hole)} on the ${side(hole)}`}`);

/** Chooses a part of the machine, then one of its moves. */
export async function moveByKeys(page: Page, part: string, move: string): Promise<void> {
  const machine = page.getByRole('region', { name: 'My machine' });
  const [parts, moves] = [machine.getByRole('toolbar').nth(0), machine.getByRole('toolbar').nth(1)];
  await reach(page, parts, parts.getByRole('button', { name: part, exact: true }));
  await reach(page, moves, moves.getByRole('button', { name: move, exact: true }));
}

/** Presses of a key after which somebody would give up. */
const PRESSES = 240;

/**
 * Presses a key on what has focus, and says whether it came to this element: a page that just changed leads focus to what
 * is new a frame later, sooner than a person could press but not sooner than a test.
 */
async function struck(page: Page, target: Locator, key: 'Enter' | 'Space'): Promise<boolean> {
  await target.evaluate((element) => {
    Reflect.set(globalThis, 'struck', false);
    element.addEventListener('keydown', () => Reflect.set(globalThis, 'struck', true), { once: true });
  });
  await page.keyboard.press(key);
  return page.evaluate(() => Reflect.get(globalThis, 'struck') === true);
}

/** Gives focus to an element and presses a key on it, again where focus was led away in between. */
async function strike(page: Page, target: Locator, key: 'Enter' | 'Space'): Promise<void> {
  for (let presses = 0; presses < STRIKES; presses++) {
    await target.focus();
    if (await struck(page, target, key)) return;
  }
  throw new Error(`no key comes to ${target}`);
}

/** So often focus may be led away. */
const STRIKES = 5;

/**
 * Tabs to a toolbar, goes along it by arrow keys to a button, and presses it. A page that just came may lead focus to its
 * heading in the middle of that: then it begins anew.
 */
async function reach(page: Page, bar: Locator, button: Locator): Promise<void> {
  await button.waitFor({ state: 'attached' });
  for (let presses = 0; presses < PRESSES; presses++) {
    const found = await bar.evaluate((element) => element.contains(document.activeElement));
    if (found && (await button.evaluate((element) => element === document.activeElement))) {
      if (await struck(page, button, 'Enter')) return;
      continue;
    }
    await page.keyboard.press(found ? 'ArrowRight' : 'Tab');
  }
  throw new Error(`the keyboard does not reach ${button}`);
}
