// What the page keeps of a learner: read from its storage in the middle of play, and by its own export at the end.

import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { type GameEvent, parseEvent } from '../../../src/core/event.ts';

const parsed = (lines: readonly string[]): GameEvent[] =>
  lines
    .filter((line) => line !== '')
    .map((line) => {
      const event = parseEvent(line);
      if (!event.ok) throw new Error(event.why);
      return event.value;
    });

/** The log as it stands in storage, in order, from the last event of this type on; all of it where none is named. */
export async function kept(page: Page, from?: GameEvent['type']): Promise<GameEvent[]> {
  return parsed(
    await page.evaluate(async (type) => {
      const settled = <T>(request: IDBRequest<T>): Promise<T> =>
        new Promise((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const base = await settled(indexedDB.open('not-yet-log'));
      try {
        const box = base.transaction('box').objectStore('box');
        const [keys, values] = await Promise.all([settled(box.getAllKeys()), settled(box.getAll())]);
        const pieces = keys.flatMap((key, at) => (String(key).startsWith('log/') ? [{ key: String(key), text: String(values[at]) }] : []));
        const lines = pieces.sort((one, other) => (one.key < other.key ? -1 : 1)).flatMap(({ text }) => text.split('\n'));
        return lines.slice(Math.max(0, type === undefined ? 0 : lines.findLastIndex((line) => line.includes(`"type":"${type}"`))));
      } finally {
        base.close();
      }
    }, from),
  );
}

/** The whole log through the export that the student has, from the map. */
export async function exported(page: Page): Promise<GameEvent[]> {
  await page.goto(`${page.url().split('#')[0]}#/play`);
  await page.getByRole('button', { name: /who plays/i }).click();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save my log' }).click()]);
  return parsed(readFileSync(await download.path(), 'utf8').split('\n'));
}
