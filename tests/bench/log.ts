// How fast the log takes in events in Chromium, against bare IndexedDB in the same page, and whether a long log is slower.
// One append that is waited for is one put in one transaction, as with the bare database, and the text of the event besides:
// about 12 of 300 microseconds. Saying at once that nothing follows (store/driver.ts) wins back about as much. More than that
// no log that keeps each event before it says so can win; the game appends all the events of a pull together.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { serve } from '../../scripts/serve.mjs';
import { launch, visit } from '../browser/harness.ts';
import type { How } from './log-page.ts';
import { median, type Row, rowAgainst } from './rows.ts';

const ROOT = join(import.meta.dirname, '../..');
/** Appends in a round. Rounds of ours and of the bare database take turns and are short, so that a busy machine slows both alike. */
const TIMES = 60;
const ROUNDS = 60;
const SHORT = 100;
const LONG = 100_000;

/** The pull that is measured: the line of a recorded game, alone and with the deal that follows it in the same append. */
function lines(): { readonly pull: string; readonly dealt: string } {
  const all = readFileSync(join(ROOT, 'tests/replays/chromium.jsonl'), 'utf8').split('\n');
  const line = (type: string): string => {
    const found = all.find((one) => one.includes(`"type":"${type}"`));
    if (found === undefined) throw new Error(`the replay has an event of type ${type}`);
    return found;
  };
  return { pull: line('pull'), dealt: line('dealt') };
}

const MEASURED = {
  /** a pull that is asked for while others are being written */
  all: { how: 'at-once', batch: ['pull'] },
  /** one pull after another, each kept before the next */
  one: { how: 'awaited', batch: ['pull'] },
  /** what a pull on a fresh deal really appends, kept before hands are free again */
  fresh: { how: 'awaited', batch: ['pull', 'dealt'] },
} as const satisfies Record<string, { readonly how: How; readonly batch: readonly ('pull' | 'dealt')[] }>;
type Name = keyof typeof MEASURED;
type Rates = { readonly ours: number; readonly raw: number };

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
  const text = lines();
  const served = await serve({ dir, port: 0 });
  const browser = await launch();
  try {
    const measured = async (events: number): Promise<Readonly<Record<Name, Rates>>> => {
      const { page, close } = await visit(browser, `http://localhost:${served.port}/`);
      await page.waitForFunction(() => 'bench' in window);
      await page.evaluate(([text, count]) => window.bench.fill(text, count), [text.pull, events] as const);
      const rates = async (name: Name): Promise<Rates> => {
        const { how, batch } = MEASURED[name];
        const wrote = batch.map((type) => text[type]);
        const [ours, raw]: [number[], number[]] = [[], []];
        for (let round = 0; round < ROUNDS; round++) {
          const session = `${name}-${round}`;
          ours.push(await page.evaluate(([all, id, n, way]) => window.bench.ours(all, id, n, way), [wrote, session, TIMES, how] as const));
          raw.push(await page.evaluate(([all, n, way]) => window.bench.raw(all, n, way), [wrote, TIMES, how] as const));
        }
        return { ours: median(ours), raw: median(raw) };
      };
      const made = { all: await rates('all'), one: await rates('one'), fresh: await rates('fresh') };
      await close();
      return made;
    };
    const short = await measured(SHORT);
    const long = await measured(LONG);
    const against = (name: string, { ours, raw }: Rates, how: string): Row =>
      rowAgainst(name, ours, '/s', `single IndexedDB puts, ${how}`, raw);
    return [
      against('appends, all asked for at once', short.all, 'all asked for at once'),
      against('appends, each awaited', short.one, 'each awaited'),
      against('events of a pull on a fresh deal, each pull awaited', short.fresh, 'each awaited'),
      rowAgainst('appends at 10^5 events, all asked for at once', long.all.ours, '/s', 'at 10^2', short.all.ours),
      rowAgainst('appends at 10^5 events, each awaited', long.one.ours, '/s', 'at 10^2', short.one.ours),
    ];
  } finally {
    await browser.close();
    await served.close();
    rmSync(dir, { recursive: true, force: true });
  }
}
