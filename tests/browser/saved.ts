// What a page keeps, through the same export that the student has.

import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { type GameEvent, parseEvent } from '../../src/core/event.ts';

/** The whole log of who plays, read as events. The page is on the map then, with its learners open. */
export async function savedLog(page: Page): Promise<readonly GameEvent[]> {
  await page.goto(`${page.url().split('#')[0]}#/play`);
  await page.getByRole('button', { name: /who plays/i }).click();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save my log' }).click()]);
  const lines = readFileSync(await download.path(), 'utf8').split('\n');
  return lines
    .filter((line) => line !== '')
    .map((line) => {
      const event = parseEvent(line);
      if (!event.ok) throw new Error(event.why);
      return event.value;
    });
}
