// Two visits that bring about every sort of event, whose log has to verify bit for bit in Node. `KEEP_REPLAY=1` keeps it as
// the golden replay, tests/replays/chromium.jsonl: to be done whenever the engine, or what is logged, changes.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { EventType } from '../../src/core/event.ts';
import { kinds } from '../../src/puzzles/models.ts';
import { verify } from '../../src/session/verify.ts';
import { gameUrl, launch, visit } from './harness.ts';
import { type Student, student } from './student.ts';
import { exported } from './world/log.ts';

const REPLAY = join(import.meta.dirname, '../replays/chromium.jsonl');
/** Idle time after which a tick is logged, and what it takes to be told, ms. */
const IDLE = 17_000;

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

async function go(page: Page, level: string): Promise<void> {
  await page.goto(`${page.url().split('#')[0]}#/play/${level}`);
  await page.waitForFunction((id) => location.hash.endsWith(id) && document.querySelector('[data-stage="ready"]') !== null, level);
}

/** Pulls, and waits until the try is pinned. */
async function pull(who: Student, sureness: 'guess' | 'think-so' | 'sure' = 'think-so'): Promise<void> {
  const before = await who.tries();
  await who.pull(sureness);
  await expect.poll(() => who.tries(), { timeout: 30_000 }).toBe(before + 1);
}

it('two visits with numbers, idle time, a hint declined and fresh deals verify in Node, bit for bit', { timeout: 300_000 }, async () => {
  // without an address whoever is new begins with the first minute, whose first level this is
  const visited = await visit(browser, `${gameUrl()}#/play`);
  const { page } = visited;
  await page.locator('.map').waitFor();
  await go(page, 'B01');
  const who = await student(page, 'mouse');
  await who.hang(5, 3, [5]);
  await pull(who, 'sure');

  await go(page, 'B02');
  await who.hang(2, 4, [2]);
  await who.expect('tips left');
  await pull(who, 'sure');

  await go(page, 'B05');
  await who.write([5, 3, 1]);
  await pull(who, 'sure');

  await go(page, 'B04');
  await who.hang(3, 3, [1, 2, 3, 5, 6]);
  await who.expect('rests level');
  await pull(who, 'sure');
  await who.hang(5, 2, [1, 2, 3, 5, 6]);
  await pull(who, 'guess');
  await who.press(page.getByRole('button', { name: 'A hint, if you like' }));
  await who.press(page.getByRole('button', { name: 'Let me try more' }));
  await page.waitForTimeout(IDLE);
  await who.press(page.getByRole('button', { name: 'A hint, if you like' }));
  await who.press(page.getByRole('button', { name: /Two of mine/ }));
  await who.press(page.getByRole('button', { name: 'not sure yet' }));
  await who.press(page.getByRole('button', { name: /A new case/ }));
  await who.expect('rests level');
  await who.press(page.getByRole('button', { name: 'See what it does' }));
  await page.locator('.did-side').waitFor();

  await page.goto(`${gameUrl()}#/play`);
  await page.reload();
  await go(page, 'B05');
  await who.write([5, 9, 6]);
  await pull(who, 'sure');
  await go(page, 'B12');
  await who.hang(2, 6, [1, 2, 5, 6]);
  await pull(who);
  await who.press(page.getByRole('button', { name: 'New numbers' }));
  await who.hang(3, 4, [1, 3, 4, 5]);
  await pull(who);
  const log = await exported(page);

  const types = new Set(log.map((event) => event.type));
  const EXPECTED: readonly EventType[] = ['opened', 'level', 'dealt', 'pull', 'gate', 'rung', 'answered', 'declined', 'tick'];
  for (const type of EXPECTED) expect(types, type).toContain(type);
  expect(log.filter((event) => event.type === 'opened')).toHaveLength(2);
  expect(log.flatMap((event) => (event.type === 'pull' ? [[event.data.level, event.data.reply]] : []))).toEqual([
    ['B01', 'right'],
    ['B02', 'left'],
    ['B05', 'arms-1-2'],
    ['B04', 'left'],
    ['B04', 'left'],
    ['B05', 'holds'],
    ['B12', 'level'],
    ['B12', 'level'],
  ]);
  expect(verify(kinds, log)).toMatchObject({ is: 'checked', sessions: 2, mismatches: [], others: [], unexplained: [] });
  expect(visited.errors).toEqual([]);
  await visited.close();
  if (process.env.KEEP_REPLAY) writeFileSync(REPLAY, log.map((event) => `${JSON.stringify(event)}\n`).join(''));
});
