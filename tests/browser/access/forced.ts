import type { Page } from 'playwright-core';

/**
 * What can't be told apart where the reader's own colours take the place of ours (forced colours): controls without an
 * edge, and chosen ones that look like their neighbours. Pictures keep their colours and are left out.
 */
export async function faint(page: Page): Promise<readonly string[]> {
  await page.emulateMedia({ forcedColors: 'active' });
  const found = await page.evaluate(() => {
    const scope: ParentNode = document.querySelector('dialog[open]') ?? document;
    const name = (element: Element): string =>
      `${element.tagName.toLowerCase()}.${[...element.classList].join('.')} "${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40)}"`;
    const shown = (element: Element): boolean => {
      const { visibility, opacity } = getComputedStyle(element);
      const box = element.getBoundingClientRect();
      return (
        visibility !== 'hidden' && opacity !== '0' && box.width > 1 && element.closest('.unseen, .machine:not(:focus-within)') === null
      );
    };
    const edge = (element: Element): string => {
      const { borderTopWidth, borderTopStyle, borderTopColor, outlineWidth, outlineStyle, outlineColor, backgroundColor } =
        getComputedStyle(element);
      const border = Number.parseFloat(borderTopWidth) > 0 && borderTopStyle !== 'none' && borderTopColor !== backgroundColor;
      const outline = Number.parseFloat(outlineWidth) > 0 && outlineStyle !== 'none';
      if (!border && !outline) return '';
      return `${border ? `${borderTopWidth} ${borderTopStyle} ${borderTopColor}` : ''} ${outline ? `${outlineWidth} ${outlineColor}` : ''} ${backgroundColor}`;
    };
    const adjusted = (element: Element): boolean => getComputedStyle(element).forcedColorAdjust !== 'none';
    const controls = [...scope.querySelectorAll('button, a[href], label:has(input), label:has(textarea), summary')].filter(
      (element) => shown(element) && adjusted(element),
    );
    const bare = controls.filter((element) => edge(element) === '').map((element) => `no edge: ${name(element)}`);
    const groups = [
      ...scope.querySelectorAll('[role="radiogroup"], .segments-row, [role="toolbar"], .feelings-row, .thread, .album-cards, .rungs'),
    ];
    const alike = groups.flatMap((group) => {
      const on = (element: Element): boolean =>
        element.matches('[aria-pressed="true"], [aria-current]') || element.querySelector('input:checked') !== null;
      const members = controls.filter((element) => group.contains(element));
      const others = new Set(members.filter((element) => !on(element)).map(edge));
      return members
        .filter((element) => on(element) && others.has(edge(element)))
        .map((element) => `chosen and looks like the others: ${name(element)}`);
    });
    return [...bare, ...alike];
  });
  await page.emulateMedia({ forcedColors: 'none' });
  return found;
}
