import type { Page } from 'playwright-core';

/** Nothing that is read is smaller (LOOK, "Type"), nothing that is pressed (WCAG 2.2, 2.5.8 asks 24; we ask more), CSS px. */
export const SMALLEST = { text: 15, target: 44 } as const;

/** A page that was just resized is looked at again after so long, ms; what is amiss so many times on end stays so. */
const AGAIN = { ms: 150, times: 4 } as const;

/** What stays amiss with the page at this size, once it has come to rest in it. */
export async function untidyAt(page: Page, size: { readonly width: number; readonly height: number }): Promise<readonly string[]> {
  await page.setViewportSize(size);
  // a busy browser tells its page of the size later than it tells us
  await page.waitForFunction(({ width, height }) => innerWidth === width && innerHeight === height, size, { polling: 20 });
  let found = await untidy(page);
  for (let same = 1; found.length > 0 && same < AGAIN.times; ) {
    await page.waitForTimeout(AGAIN.ms);
    const now = await untidy(page);
    same = now.join() === found.join() ? same + 1 : 1;
    found = now;
  }
  return found;
}

/** A page that scrolls down is tidy where it is as high as all that is on it; plots are drawn anew for each width. */
export async function untidyAtAnyHeight(page: Page, width: number, least: number): Promise<readonly string[]> {
  for (let height = least; ; ) {
    const found = await untidyAt(page, { width, height });
    const whole = await page.evaluate(() => document.documentElement.scrollHeight);
    if (whole <= height) return found;
    height = whole;
  }
}

/** What is amiss with the page as it stands: text too small, cut off or out of the screen, targets too small, papers over one another. */
export const untidy = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async ({ text, target }) => {
    const frame: typeof requestAnimationFrame = Reflect.get(window, 'everyFrame') ?? requestAnimationFrame;
    await new Promise((laidOut) => frame(() => frame(laidOut)));
    const found: string[] = [];
    const name = (element: Element): string =>
      `${element.tagName.toLowerCase()}.${[...element.classList].join('.')} "${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40)}"`;
    const dialog = document.querySelector('dialog[open]');
    const scope: ParentNode = dialog ?? document;
    const shown = (element: Element): boolean => {
      if (element.closest('.unseen, [hidden], .away') !== null) return false;
      if (dialog === null && element.closest('dialog') !== null) return false;
      const style = getComputedStyle(element);
      const box = element.getBoundingClientRect();
      return (
        style.visibility !== 'hidden' &&
        style.opacity !== '0' &&
        box.width > 1 &&
        box.height > 1 &&
        element.closest('.machine:not(:focus-within)') === null
      );
    };
    const scrolls = (element: Element): boolean => {
      for (let up = element.parentElement; up !== null; up = up.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(up);
        if (
          (/auto|scroll/.test(overflowY) && up.scrollHeight > up.clientHeight) ||
          (/auto|scroll/.test(overflowX) && up.scrollWidth > up.clientWidth)
        )
          return true;
      }
      return false;
    };

    /** Where its own words stand, those of its children aside. */
    const written = (element: Element): DOMRect => {
      const range = document.createRange();
      const boxes = [...element.childNodes]
        .filter((node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '')
        .flatMap((node) => {
          range.selectNodeContents(node);
          return [...range.getClientRects()];
        });
      const [left, top] = [Math.min(...boxes.map((box) => box.left)), Math.min(...boxes.map((box) => box.top))];
      const [right, bottom] = [Math.max(...boxes.map((box) => box.right)), Math.max(...boxes.map((box) => box.bottom))];
      return new DOMRect(left, top, right - left, bottom - top);
    };

    const texts = [...scope.querySelectorAll('body *')].filter(
      (element) =>
        !(element instanceof SVGElement) &&
        [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '') &&
        shown(element),
    );
    for (const element of texts) {
      const size = Number.parseFloat(getComputedStyle(element).fontSize);
      if (size < text - 0.01) found.push(`small text, ${size} px: ${name(element)}`);
      const box = written(element);
      if (!scrolls(element) && (box.left < -1 || box.top < -1 || box.right > innerWidth + 1 || box.bottom > innerHeight + 1))
        found.push(
          `out of the screen: ${name(element)} at ${Math.round(box.left)},${Math.round(box.top)} to ${Math.round(box.right)},${Math.round(box.bottom)}`,
        );
      for (let up: Element | null = element; up !== null && up !== document.body; up = up.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(up);
        if (/auto|scroll/.test(overflowX + overflowY)) break;
        const frame = up.getBoundingClientRect();
        const cut = (overflowX === 'hidden' || overflowX === 'clip') && (box.left < frame.left - 2 || box.right > frame.right + 2);
        const cutBelow = (overflowY === 'hidden' || overflowY === 'clip') && (box.top < frame.top - 2 || box.bottom > frame.bottom + 2);
        if (cut || cutBelow) found.push(`cut off: ${name(element)} by ${name(up)}`);
      }
    }

    const controls = [...scope.querySelectorAll('button, a[href], label:has(input), [role="button"]')].filter(shown);
    for (const element of controls) {
      const { width, height } = element.getBoundingClientRect();
      if (width < target - 0.5 || height < target - 0.5)
        found.push(`small target, ${Math.round(width)} × ${Math.round(height)}: ${name(element)}`);
    }

    const papers = [
      ...scope.querySelectorAll('button, a[href], .card, .tag, .pill, .notebook, .try-card, .wanting, .notice, .map-label, .oops-says'),
    ].filter((element) => shown(element) && !scrolls(element));
    for (const [index, one] of papers.entries())
      for (const other of papers.slice(index + 1)) {
        if (one.contains(other) || other.contains(one)) continue;
        if (one.closest('.notice') !== null || other.closest('.notice') !== null) continue;
        const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
        const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        // papers lie up to 2° off level: their corners may touch
        if (across > 6 && down > 6) found.push(`overlap of ${Math.round(across)} × ${Math.round(down)}: ${name(one)} and ${name(other)}`);
      }
    return [...new Set(found)];
  }, SMALLEST);

/** What moves by a rule of the style sheets, by its name: nothing may where less motion is asked for. */
export const moving = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const names = document.getAnimations().flatMap((one) => {
      if (one instanceof CSSAnimation) return [one.animationName];
      return one instanceof CSSTransition ? [one.transitionProperty] : [];
    });
    return [...new Set(names)];
  });
