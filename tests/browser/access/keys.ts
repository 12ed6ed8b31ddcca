// A student who has no mouse: Tab, arrows, Enter, Space and Escape, and what is on the page by its name. Wherever focus
// goes it has to be seen.

import type { Locator, Page } from 'playwright-core';

/** More presses than any page needs to bring focus round. */
const ROUND = 150;
/** What is found by waiting is there by then, ms. */
const SOON = 10_000;

export type Keys = {
  readonly press: (key: string) => Promise<void>;
  /** Tabs until focus is there. */
  readonly tabTo: (target: Locator) => Promise<void>;
  /** Tabs there and presses Enter; focus has to be somewhere afterwards. */
  readonly enter: (target: Locator) => Promise<void>;
  /** Tabs to a row or a group, goes along it by arrows to that one. */
  readonly along: (row: Locator, target: Locator) => Promise<void>;
  /** A page that was just come to leads to its heading. */
  readonly arrive: (what: string) => Promise<void>;
  /** What was amiss with focus on the way, each once. */
  readonly found: ReadonlySet<string>;
};

export function keysOf(page: Page): Keys {
  const found = new Set<string>();

  const press = async (key: string): Promise<void> => {
    await page.keyboard.press(key);
    for (const what of await page.evaluate(focusTrouble)) found.add(what);
  };
  const focused = (target: Locator): Promise<boolean> => target.evaluateAll((all) => all.some((one) => one === document.activeElement));
  const within = (target: Locator): Promise<boolean> =>
    target.evaluateAll((all) => all.some((one) => one.contains(document.activeElement)));
  const tabUntil = async (there: () => Promise<boolean>, what: string): Promise<void> => {
    for (let presses = 0; !(await there()); presses++) {
      if (presses > ROUND) throw new Error(`Tab does not reach ${what}; focus is at ${await page.evaluate(focusedName)}`);
      await press('Tab');
    }
  };
  const tabTo = async (target: Locator): Promise<void> => {
    await target.first().waitFor({ state: 'attached', timeout: SOON });
    await tabUntil(() => focused(target), String(target));
  };
  const kept = async (what: string): Promise<void> => {
    // what was pressed may go, and focus finds its place with the next frame
    await page
      .waitForFunction(() => document.activeElement !== document.body && document.activeElement !== null, undefined, { timeout: SOON })
      .catch(() => found.add(`focus is lost after ${what}`));
  };
  return {
    found,
    press,
    tabTo,
    enter: async (target) => {
      await tabTo(target);
      const name = await page.evaluate(focusedName);
      await press('Enter');
      await kept(name);
    },
    along: async (row, target) => {
      await row.first().waitFor({ state: 'attached', timeout: SOON });
      await tabUntil(() => within(row), String(row));
      for (let presses = 0; !(await focused(target)); presses++) {
        if (presses > ROUND) throw new Error(`the arrows do not reach ${target}`);
        await press('ArrowRight');
      }
    },
    arrive: async (what) => {
      await page
        .waitForFunction(() => document.activeElement?.matches('main h1') === true, undefined, { timeout: SOON })
        .catch(() => found.add(`focus does not come to the heading of ${what}`));
    },
  };
}

/** Runs in the page: who has focus. */
function focusedName(): string {
  const at = document.activeElement;
  return `${at?.tagName.toLowerCase()} "${(at?.getAttribute('aria-label') ?? at?.textContent ?? '').trim().slice(0, 40)}"`;
}

/** Runs in the page: what is amiss with how focus shows (WCAG 2.2: 2.4.7 visible, 2.4.11 not obscured, and 2 px as in 2.4.13). */
function focusTrouble(): string[] {
  const at = document.activeElement;
  if (!(at instanceof HTMLElement) || at === document.body) return [];
  const name = `${at.tagName.toLowerCase()}.${at.className} "${(at.getAttribute('aria-label') ?? at.textContent ?? '').trim().slice(0, 40)}"`;
  const found: string[] = [];
  // a heading that a page begins at is no control
  if (at.tabIndex < 0 && at.matches('h1, section')) return found;
  const ringed = [at, at.closest('label'), at.closest('.paper')].some((element) => {
    if (element === null) return false;
    const { outlineStyle, outlineWidth, opacity } = getComputedStyle(element);
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 && opacity !== '0';
  });
  if (!ringed) found.push(`no ring: ${name}`);
  const box = (at.closest('label') ?? at).getBoundingClientRect();
  const points = [0.5, 0.15, 0.85].flatMap((x) =>
    [0.5, 0.15, 0.85].map((y) => [box.left + box.width * x, box.top + box.height * y] as const),
  );
  const seen = points.some(([x, y]) => {
    const top = document.elementFromPoint(x, y);
    return top !== null && (at.contains(top) || at.closest('label')?.contains(top) === true || top.contains(at));
  });
  if (!seen) found.push(`covered or out of sight: ${name}`);
  return found;
}
