const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** Arrow keys, Home and End move focus among the buttons of a row; Tab leaves it (ARIA practices, toolbar). */
export function steer(event: KeyboardEvent): void {
  const row = event.currentTarget;
  if (!(row instanceof HTMLElement)) return;
  const buttons = [...row.querySelectorAll('button')];
  const focused = document.activeElement;
  const to = target(event.key, focused instanceof HTMLButtonElement ? buttons.indexOf(focused) : -1, buttons.length);
  if (to === undefined) return;
  event.preventDefault();
  for (const [index, button] of buttons.entries()) button.tabIndex = index === to ? 0 : -1;
  buttons[to]?.focus();
}

/**
 * One button of a row can be tabbed to, whatever was taken out of the row or came into it: the one with focus, else the
 * one that was it, else the first.
 */
export function keepStop(row: HTMLElement): void {
  const buttons = [...row.querySelectorAll('button')];
  const stop = buttons.find((button) => button === document.activeElement) ?? buttons.find((button) => button.tabIndex === 0) ?? buttons[0];
  for (const button of buttons) button.tabIndex = button === stop ? 0 : -1;
}

/** Where a key leads in a row of `count` from place `from`; undefined where it leads nowhere. Rows are rings. */
export function target(key: string, from: number, count: number): number | undefined {
  if (count === 0) return undefined;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  const step = STEPS[key];
  return step === undefined ? undefined : (Math.max(from, 0) + step + count) % count;
}
