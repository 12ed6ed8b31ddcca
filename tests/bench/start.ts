// What a student waits for: from navigation to the first frame that can be played, against an empty scene of stock Phaser
// built with the same tools; then frames while a machine runs, and memory after many levels.

import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { serve } from '../../scripts/serve.mjs';
import { launch, type Visit, visit } from '../browser/harness.ts';
import { student } from '../browser/student.ts';
import { median, quantile, type Row, row, rowAgainst } from './rows.ts';

const ROOT = join(import.meta.dirname, '../..');
/** A Chromebook of a school against this processor. */
const SLOWER = 4;
const ROUNDS = 5;
/** How many of the files that are waited for are told, largest first. */
const LARGEST = 8;
/**
 * A machine runs from the press on the cord, so that what the press costs counts, over the breath and the outcome until the
 * beam has all but come to rest, ms. The last small swings are left out: they are the easiest frames, and would hide others.
 */
const RUNNING_MS = 2500;
/** The bag that was hung before has come to rest by then, and the page has taken it in, ms. */
const HUNG_MS = 600;
/** Pulls of a visit, and visits, in turn with as long a look at the empty scene: what else the machine does meets both. */
const PULLS = 10;
const VISITS = 2;
/** Where the bag is hung, in turn, and by how much the right side then pulls more. */
const BUILDS = [
  { peg: 4, difference: -2 },
  { peg: 2, difference: -6 },
] as const;
const LEVELS_ENTERED = 100;
/** Levels entered before memory is first looked at: what is made once is made by then. */
const WARM = 10;

const EMPTY = `
import Phaser from 'phaser';
new Phaser.Game({
  type: Phaser.WEBGL,
  parent: document.body,
  width: innerWidth,
  height: innerHeight,
  banner: false,
  audio: { noAudio: true },
  scene: {
    create() {
      document.body.dataset.stage = 'ready';
    },
  },
});
`;

/** Notes when the first frame after [data-stage="ready"] is on the screen, and every frame from then on. A text: it runs in the page. */
const WATCH_FRAMES = `
window.seen = { frames: [] };
const frame = (now) => {
  window.seen.frames.push(now);
  if (window.seen.ready === undefined && document.querySelector('[data-stage="ready"]') !== null) {
    window.seen.ready = 0;
    requestAnimationFrame(() => { window.seen.ready = performance.now(); });
  }
  requestAnimationFrame(frame);
};
requestAnimationFrame(frame);
`;

declare global {
  interface Window {
    readonly seen: { readonly ready?: number; frames: number[] };
  }
}

type Start = { readonly ms: number; readonly files: readonly string[] };

async function slowed(visited: Visit): Promise<void> {
  const session = await visited.context.newCDPSession(visited.page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
}

/** Opens `url` in a new context with nothing kept, on a processor that is slowed. */
async function open(browser: Browser, url: string): Promise<Visit> {
  const visited = await visit(browser, 'about:blank', { before: WATCH_FRAMES });
  await slowed(visited);
  await visited.page.goto(url);
  await visited.page.waitForFunction(() => (window.seen.ready ?? 0) > 0, undefined, { timeout: 60_000, polling: 100 });
  return visited;
}

async function startOf(browser: Browser, url: string): Promise<Start> {
  const visited = await open(browser, url);
  const { ready = Number.NaN, files } = await visited.page.evaluate(() => {
    const { ready = Number.NaN } = window.seen;
    const entries = performance.getEntriesByType('resource').filter((entry) => entry.startTime < ready);
    return { ready, files: entries.map((entry) => entry.name) };
  });
  await visited.close();
  return { ms: ready, files: ['', ...files.filter((name) => name.startsWith('http')).map((name) => new URL(name).pathname.slice(1))] };
}

/** Brotli bytes of each file, largest first. */
const weighed = (dir: string, files: readonly string[]): readonly (readonly [name: string, bytes: number])[] =>
  [...new Set(files)]
    .map((name) => {
      const content = readFileSync(join(dir, name === '' ? 'index.html' : name));
      return [name === '' ? 'index.html' : name, Math.min(content.length, brotliCompressSync(content).length)] as const;
    })
    .sort((a, b) => b[1] - a[1]);
const sum = (files: readonly (readonly [string, number])[]): number => files.reduce((all, [, bytes]) => all + bytes, 0);

/** Lengths of the frames that pass while `work` goes on, ms. */
async function framesDuring(page: Page, work: () => Promise<void>): Promise<readonly number[]> {
  await page.evaluate(() => {
    window.seen.frames = [];
  });
  await work();
  const times = await page.evaluate(() => window.seen.frames);
  return times.slice(1).map((time, index) => time - (times[index] ?? time));
}

/** Lengths of the frames of each pull, ms. */
async function running(browser: Browser, url: string): Promise<readonly (readonly number[])[]> {
  const visited = await open(browser, url);
  const who = await student(visited.page, 'mouse');
  const pulls: (readonly number[])[] = [];
  for (let pull = 0; pull < PULLS; pull++) {
    const [before, now] = [BUILDS[(pull + 1) % 2], BUILDS[pull % 2]];
    await who.hang(2, now?.peg ?? 0, [2], pull === 0 ? undefined : before);
    // asked for beforehand: to ask is work of the page, and no machine runs yet
    const { x, knots } = (await who.layout()).cord;
    await visited.page.waitForTimeout(HUNG_MS);
    const frames = framesDuring(visited.page, async () => {
      await who.point({ x, y: knots[1] });
      await visited.page.waitForTimeout(RUNNING_MS);
    });
    pulls.push(await frames);
  }
  await visited.page
    .locator('article.pin')
    .nth(PULLS - 1)
    .waitFor();
  if ((await who.tries()) !== PULLS) throw new Error('A machine did not run: each pull leaves a pin.');
  await visited.close();
  return pulls;
}

/** The same of a scene that does nothing. */
async function idling(browser: Browser, url: string): Promise<readonly (readonly number[])[]> {
  const visited = await open(browser, url);
  const stretches: (readonly number[])[] = [];
  for (let pull = 0; pull < PULLS; pull++) stretches.push(await framesDuring(visited.page, () => visited.page.waitForTimeout(RUNNING_MS)));
  await visited.close();
  return stretches;
}

/** Bytes of the heap after collecting what nobody holds any more, after WARM and after LEVELS_ENTERED levels. */
async function memory(browser: Browser, url: string): Promise<readonly [number, number]> {
  const visited = await visit(browser, `${url}#/play/B01`);
  const { page } = visited;
  const session = await visited.context.newCDPSession(page);
  await session.send('Performance.enable');
  const heap = async (): Promise<number> => {
    await session.send('HeapProfiler.collectGarbage');
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find((metric) => metric.name === 'JSHeapUsedSize')?.value ?? Number.NaN;
  };
  await page.locator('[data-stage="ready"]').waitFor();
  let after = Number.NaN;
  for (let entered = 1; entered <= LEVELS_ENTERED; entered++) {
    const level = `B0${(entered % 4) + 1}`;
    await page.evaluate((hash) => {
      location.hash = hash;
    }, `#/play/${level}`);
    await page.waitForFunction((hash) => location.hash === hash, `#/play/${level}`);
    await page.waitForTimeout(50);
    if (entered === WARM) after = await heap();
  }
  const end = await heap();
  await visited.close();
  return [after, end];
}

async function buildEmpty(dir: string): Promise<void> {
  writeFileSync(
    join(dir, 'index.html'),
    '<!doctype html><html lang="en"><head><title>empty</title><link rel="icon" href="data:,"></head><body><script type="module" src="/main.js"></script></body></html>',
  );
  writeFileSync(join(dir, 'main.js'), EMPTY);
  await build({
    configFile: false,
    root: dir,
    base: './',
    logLevel: 'error',
    resolve: { alias: { phaser: join(ROOT, 'node_modules/phaser/dist/phaser.esm.js') } },
    build: { target: 'es2022', chunkSizeWarningLimit: 2000 },
  });
}

/** @param dist the build of the game */
export async function start(dist = join(ROOT, 'dist')): Promise<readonly Row[]> {
  if (!existsSync(join(dist, 'index.html'))) throw new Error('There is no build to measure: run npm run build first.');
  const dir = mkdtempSync(join(tmpdir(), 'not-yet-empty-'));
  await buildEmpty(dir);
  const empty = await serve({ dir: join(dir, 'dist'), port: 0 });
  const ours = await serve({ dir: dist, port: 0 });
  const emptyUrl = `http://localhost:${empty.port}/`;
  const ourUrl = `http://localhost:${ours.port}/`;
  const browser = await launch();
  try {
    const starts: { readonly ours: Start[]; readonly level: Start[]; readonly empty: Start[] } = { ours: [], level: [], empty: [] };
    for (let round = 0; round < ROUNDS; round++) {
      starts.empty.push(await startOf(browser, emptyUrl));
      starts.ours.push(await startOf(browser, ourUrl));
      starts.level.push(await startOf(browser, `${ourUrl}#/play/B02`));
    }
    const ms = (which: readonly Start[]): number => median(which.map((one) => one.ms));
    const files = weighed(dist, starts.ours[0]?.files ?? []);
    const emptyFiles = weighed(join(dir, 'dist'), starts.empty[0]?.files ?? []);
    const frames: { readonly ours: (readonly number[])[]; readonly empty: (readonly number[])[] } = { ours: [], empty: [] };
    for (let visited = 0; visited < VISITS; visited++) {
      frames.empty.push(...(await idling(browser, emptyUrl)));
      frames.ours.push(...(await running(browser, `${ourUrl}#/play/B02`)));
    }
    const share = (which: readonly (readonly number[])[], of: number): number => quantile(which.flat(), of);
    const longest = (which: readonly (readonly number[])[]): number => median(which.map((lengths) => Math.max(...lengths)));
    const [few, many] = await memory(browser, ourUrl);
    const kept = (name: string): string => name.replace(/^assets\//, '').replace(/-[\w-]{8}(\.\w+)$/, '$1');
    return [
      rowAgainst(
        `first playable frame of a new learner, processor ${SLOWER} times slower`,
        ms(starts.ours),
        'ms',
        'empty scene',
        ms(starts.empty),
      ),
      rowAgainst(
        `first playable frame of a level by its address, processor ${SLOWER} times slower`,
        ms(starts.level),
        'ms',
        'empty scene',
        ms(starts.empty),
      ),
      rowAgainst('Brotli bytes asked for before it', sum(files), 'B', 'empty scene', sum(emptyFiles)),
      ...files.slice(0, LARGEST).map(([name, bytes]) => row(`of these, ${kept(name)}`, bytes, 'B')),
      ...[0.5, 0.99].map((of) =>
        rowAgainst(
          `${100 * of}th percentile of frames while a machine runs, ${VISITS * PULLS} pulls`,
          share(frames.ours, of),
          'ms',
          'empty scene',
          share(frames.empty, of),
        ),
      ),
      rowAgainst('longest frame of a pull, median', longest(frames.ours), 'ms', 'empty scene in as long', longest(frames.empty)),
      rowAgainst(`heap after ${LEVELS_ENTERED} levels`, many, 'B', `after ${WARM}`, few),
    ];
  } finally {
    await browser.close();
    await ours.close();
    await empty.close();
    rmSync(dir, { recursive: true, force: true });
  }
}
