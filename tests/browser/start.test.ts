// Errors that nobody sees: to say where one was made, V8 reads the whole script once more, which costs the first frame more than
// all else that runs before it.

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { gameUrl, launch, visit } from './harness.ts';

/** Notes where each error is made. A text: it runs in the page. */
const NOTE_ERRORS = `
window.made = [];
const note = (work) => (of, ...rest) => {
  window.made.push(new of().stack);
  return Reflect[work](of, ...rest);
};
window.Error = new Proxy(Error, { construct: note('construct'), apply: note('apply') });
`;

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

test('no error is made or caught before the first frame', async () => {
  const { context, page, close } = await visit(browser, 'about:blank', { before: NOTE_ERRORS });
  const session = await context.newCDPSession(page);
  const thrown: string[] = [];
  session.on('Debugger.paused', ({ data }) => {
    thrown.push(String(data?.description));
    void session.send('Debugger.resume');
  });
  await session.send('Debugger.enable');
  await session.send('Debugger.setPauseOnExceptions', { state: 'all' });
  await page.goto(gameUrl());
  await page.locator('[data-stage="ready"]').waitFor();
  expect(await page.evaluate<readonly string[]>('window.made')).toEqual([]);
  expect(thrown).toEqual([]);
  await close();
});
