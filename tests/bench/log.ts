// How fast the log takes in events in Chromium, against bare IndexedDB in the same page, and whether a long log is slower.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { serve } from '../../scripts/serve.mjs';
import { launch, visit } from '../browser/harness.ts';
import { median, type Row, rowAgainst } from './rows.ts';

const ROOT = join(import.meta.dirname, '../..');
const TIMES = 400;
const ROUNDS = 5;
const SHORT = 100;
const LONG = 100_000;

export async function log(): Promise<readonly Row[]> {
  const dir = mkdtempSync(join(tmpdir(), 'not-yet-bench-'));
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    publicDir: false,
    build: {
      outDir: dir,
      rolldownOptions: { input: join(import.meta.dirname, 'log-page.ts'), output: { entryFileNames: 'page.js' } },
    },
  });
  writeFileSync(
    join(dir, 'index.html'),
    '<!doctype html><title>bench</title><link rel="icon" href="data:,"><script type="module" src="page.js"></script>',
  );
  const line = readFileSync(join(ROOT, 'tests/replays/chromium.jsonl'), 'utf8')
    .split('\n')
    .find((one) => one.includes('"type":"pull"'));
  if (line === undefined) throw new Error('the replay has a pull');

  const served = await serve({ dir, port: 0 });
  const browser = await launch();
  try {
    const measured = async (events: number) => {
      const { page, close } = await visit(browser, `http://localhost:${served.port}/`);
      await page.waitForFunction(() => 'bench' in window);
      await page.evaluate(([text, count]) => window.bench.fill(text, count), [line, events] as const);
      const rates: { readonly one: number[]; readonly rawOne: number[]; readonly all: number[]; readonly rawAll: number[] } = {
        one: [],
        rawOne: [],
        all: [],
        rawAll: [],
      };
      for (let round = 0; round < ROUNDS; round++) {
        const ours = (atOnce: boolean) =>
          page.evaluate(([text, session, times, all]) => window.bench.ours(text, session, times, all), [
            line,
            `round-${round}-${atOnce}`,
            TIMES,
            atOnce,
          ] as const);
        const raw = (atOnce: boolean) =>
          page.evaluate(([text, times, all]) => window.bench.raw(text, times, all), [line, TIMES, atOnce] as const);
        rates.one.push(await ours(false));
        rates.rawOne.push(await raw(false));
        rates.all.push(await ours(true));
        rates.rawAll.push(await raw(true));
      }
      await close();
      return { one: median(rates.one), rawOne: median(rates.rawOne), all: median(rates.all), rawAll: median(rates.rawAll) };
    };
    const short = await measured(SHORT);
    const long = await measured(LONG);
    return [
      rowAgainst('appends, all asked for at once', short.all, '/s', 'single IndexedDB puts, all asked for at once', short.rawAll),
      rowAgainst('appends, each awaited', short.one, '/s', 'single IndexedDB puts, each awaited', short.rawOne),
      rowAgainst('appends at 10^5 events, all asked for at once', long.all, '/s', 'at 10^2', short.all),
      rowAgainst('appends at 10^5 events, each awaited', long.one, '/s', 'at 10^2', short.one),
    ];
  } finally {
    await browser.close();
    await served.close();
    rmSync(dir, { recursive: true, force: true });
  }
}
