// What the browser tests share: starting Chromium, pages that note every error and every request to elsewhere, screens of
// several sizes, a browser that can be killed and opened again, and axe-core.

import { mkdtempSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { inject } from 'vitest';
import { findChromium } from '../../scripts/chromium.mjs';
import { fewFrames } from './frames.ts';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // a name that is not this machine's own: a page there is as bare as in a class, with no Web Locks and no randomUUID
  '--host-resolver-rules=MAP classroom.test 127.0.0.1',
];

/** Where the build is served. */
export function gameUrl(): string {
  const game = inject('game');
  if ('why' in game) throw new Error(game.why);
  return game.url;
}

/** The screens of the design. The projector is 3840×2160, drawn at twice its 1920×1080 CSS px. */
export const SCREENS = {
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 },
  landscape: { viewport: { width: 844, height: 390 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 },
  tablet: { viewport: { width: 820, height: 1180 }, hasTouch: true, isMobile: true, deviceScaleFactor: 1 },
  chromebook: { viewport: { width: 1366, height: 768 }, deviceScaleFactor: 1 },
  projector: { viewport: { width: 1920, height: 1080 }, deviceScaleFactor: 2 },
} as const satisfies Record<string, BrowserContextOptions>;
export type Screen = keyof typeof SCREENS;

export type VisitOptions = {
  /** chromebook where nothing is said */
  readonly screen?: Screen;
  /** a language tag such as `es-MX`; `en-US` where nothing is said */
  readonly locale?: string;
  readonly reducedMotion?: 'reduce' | 'no-preference';
  /** all of them where nothing is said */
  readonly frames?: 'few' | 'all';
  /** runs in every page before any script of its own: a text, or a function that stands alone */
  readonly before?: string | (() => void);
  readonly more?: BrowserContextOptions;
};

/** A browser context with its first page. `errors` and `foreign` fill while it is open: both should end empty. */
export type Visit = {
  readonly context: BrowserContext;
  readonly page: Page;
  /** errors on the console, exceptions that nobody caught, requests that came to nothing */
  readonly errors: readonly string[];
  /** requests to any other origin */
  readonly foreign: readonly string[];
  readonly close: () => Promise<void>;
};

/** A visit whose browser can be ended as a crash or an impatient hand ends it. */
export type Killable = Visit & { readonly kill: () => Promise<void> };

function executable(): string {
  const path = findChromium();
  if (path === undefined) throw new Error('No Chromium was found: run node scripts/chromium.mjs, or set CHROMIUM to where it is.');
  return path;
}

/** One browser for many visits; each visit has a storage of its own. */
export const launch = (): Promise<Browser> => chromium.launch({ executablePath: executable(), args: FLAGS });

const contextOptions = (options: VisitOptions): BrowserContextOptions => ({
  locale: options.locale ?? 'en-US',
  reducedMotion: options.reducedMotion ?? 'no-preference',
  // what a test serves is what the page gets, and not what an earlier visit kept
  serviceWorkers: 'block',
  ...SCREENS[options.screen ?? 'chromebook'],
  ...options.more,
});

async function watched(context: BrowserContext, url: string, options: VisitOptions): Promise<Visit> {
  const errors: string[] = [];
  const foreign: string[] = [];
  const { origin } = new URL(url);
  context.on('console', (message) => {
    if (message.type() === 'error') errors.push(`${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => errors.push(error.error().stack ?? error.error().message));
  context.on('request', (request) => {
    const target = new URL(request.url());
    if (target.origin !== origin && target.protocol !== 'data:' && target.protocol !== 'blob:') foreign.push(request.url());
  });
  if (options.frames === 'few') await context.addInitScript(fewFrames);
  if (options.before !== undefined) await context.addInitScript(options.before);
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(url);
  return { context, page, errors, foreign, close: () => context.close() };
}

/** Opens `url` in a context of its own. */
export async function visit(browser: Browser, url: string, options: VisitOptions = {}): Promise<Visit> {
  return watched(await browser.newContext(contextOptions(options)), url, options);
}

/** A folder for the storage of a browser that will be opened more than once. */
export function profile(): { readonly path: string; readonly remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'not-yet-profile-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }) };
}

/** Opens `url` in a browser of its own that keeps its storage in `path`, so that it can be killed and opened again. */
export async function visitKept(path: string, url: string, options: VisitOptions = {}): Promise<Killable> {
  const context = await chromium.launchPersistentContext(path, {
    executablePath: executable(),
    args: FLAGS,
    ...contextOptions(options),
  });
  const made = await watched(context, url, options);
  const kill = async (): Promise<void> => {
    const gone = new Promise((resolve) => context.once('close', resolve));
    // Chromium marks its storage folder with the machine's name and its own process number.
    const pid = Number(/-(\d+)$/.exec(readlinkSync(join(path, 'SingletonLock')))?.[1]);
    process.kill(pid, 'SIGKILL');
    await gone;
    rmSync(join(path, 'SingletonLock'), { force: true });
  };
  return { ...made, kill };
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Waits until what moves has come to its end: a paper that fades in is fainter than it will be. What has no end is let be. */
export const atRest = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    for (;;) {
      const moving = document
        .getAnimations()
        .filter(({ playState, effect }) => playState === 'running' && Number.isFinite(Number(effect?.getComputedTiming().endTime)));
      if (moving.length === 0) return;
      await Promise.allSettled(moving.map(({ finished }) => finished));
    }
  });

/** What axe-core finds on the page once it is at rest: one line each, with what it is about. Should be empty. */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  await atRest(page);
  await page.evaluate(AXE);
  const { violations } = await page.evaluate<AxeResults>('axe.run(document)');
  return violations.flatMap((one) => one.nodes.map((node) => `${one.id}: ${one.help}: ${node.target.join(' ')}`));
}
