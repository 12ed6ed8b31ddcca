// The stage's sounds in a real browser: both formats decode with every sound in its place, the page plays after a click and
// not before, and where there is no audio nothing breaks.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { serve } from '../../scripts/serve.mjs';
import { launch, visit } from './harness.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const PAGE =
  '<!doctype html><html lang="en"><head><title>sound</title><link rel="icon" href="data:,"></head><body><button>play</button><script type="module" src="./page.ts"></script></body></html>';
/** A click on the button plays what `data-play` names, at the rate of `data-rate`. */
const SCRIPT = `
import { openSound } from ${JSON.stringify(join(ROOT, 'src/stage/sound.ts'))};
const sound = openSound();
document.querySelector('button').addEventListener('click', ({ currentTarget: { dataset } }) => sound.play(dataset.play, { rate: Number(dataset.rate ?? 1) }));
`;

type Heard = typeof globalThis & {
  heard: { readonly contexts: AudioContext[]; readonly sources: AudioBufferSourceNode[]; readonly at: number[] };
};

/** Notes every audio context that is made, and every part of the recording that begins while it can be heard. */
function listen(): void {
  const heard: Heard['heard'] = { contexts: [], sources: [], at: [] };
  Object.assign(globalThis, { heard });
  const Made = globalThis.AudioContext;
  globalThis.AudioContext = class extends Made {
    constructor(options?: AudioContextOptions) {
      super(options);
      heard.contexts.push(this);
    }
  };
  const { start } = AudioBufferSourceNode.prototype;
  AudioBufferSourceNode.prototype.start = function (this: AudioBufferSourceNode, when?: number, offset = 0, duration?: number) {
    start.call(this, when, offset, duration);
    // Howler also plays a single sample of its own, to unlock audio.
    if (this.context.state !== 'running' || (this.buffer?.duration ?? 0) < 1) return;
    heard.sources.push(this);
    heard.at.push(Math.round(offset * 1000));
  };
}

/** Where in the recording each began, ms, and the rate that it plays at. */
const started = (page: Page): Promise<readonly { readonly at: number; readonly rate: number }[]> =>
  page.evaluate(() => {
    const { sources, at } = (globalThis as Heard).heard;
    return sources.map(({ playbackRate }, index) => ({ at: at[index] ?? -1, rate: playbackRate.value }));
  });

let dir = '';
let url = '';
let close = async () => {};
let browser: Browser;
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'not-yet-sound-'));
  writeFileSync(join(dir, 'index.html'), PAGE);
  writeFileSync(join(dir, 'page.ts'), SCRIPT);
  await build({
    root: dir,
    base: './',
    configFile: false,
    logLevel: 'error',
    publicDir: join(ROOT, 'assets/sound'),
    build: { target: 'es2022' },
  });
  const served = await serve({ dir: join(dir, 'dist'), port: 0 });
  url = `http://localhost:${served.port}/`;
  close = served.close;
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
  await close();
  rmSync(dir, { recursive: true, force: true });
});

const places = z
  .record(z.string(), z.tuple([z.number(), z.number()]))
  .parse(JSON.parse(readFileSync(join(ROOT, 'assets/sound/stage.json'), 'utf8')));

/** Where each sound of a format is, as this browser decodes it: ms after its place that it reaches a tenth of its peak; and how loud it is just before. */
const decoded = (page: Page, file: string) =>
  page.evaluate(
    async ([name, where]) => {
      const bytes = await (await fetch(name)).arrayBuffer();
      const context = new AudioContext({ sampleRate: 44_100 });
      const sound = await context.decodeAudioData(bytes);
      await context.close();
      const samples = sound.getChannelData(0);
      const between = (from: number, to: number) => samples.subarray(Math.round(from * 44.1), Math.round(to * 44.1)).map(Math.abs);
      const peak = (of: Float32Array) => of.reduce((most, value) => Math.max(most, value), 0);
      const sounds = Object.entries(where).map(([id, [start, length]]) => {
        const own = between(start, start + length);
        const most = peak(own);
        return { id, peak: most, onset: own.findIndex((value) => value > most / 10) / 44.1, before: peak(between(start - 55, start - 15)) };
      });
      return { seconds: sound.duration, channels: sound.numberOfChannels, sounds };
    },
    [file, places] as const,
  );

test('both formats decode, and every sound lies in both where the list says', async () => {
  const { page, errors, foreign, close: leave } = await visit(browser, url);
  await page.click('button');
  const [ogg, mp3] = [await decoded(page, 'stage.ogg'), await decoded(page, 'stage.mp3')];
  const end = Math.max(...Object.values(places).map(([start, length]) => start + length)) / 1000;
  for (const format of [ogg, mp3]) {
    expect(format.channels).toBe(1);
    expect(format.seconds).toBeGreaterThanOrEqual(end - 0.03);
    expect(format.seconds).toBeLessThan(end + 0.2);
    for (const { id, peak, before } of format.sounds) {
      expect(peak, id).toBeGreaterThan(0.05);
      expect(peak, id).toBeLessThan(0.6);
      expect(before, `silence before ${id}`).toBeLessThan(0.004);
    }
  }
  for (const [index, { id, onset }] of ogg.sounds.entries()) expect(Math.abs(onset - (mp3.sounds[index]?.onset ?? 0)), id).toBeLessThan(15);
  expect([errors, foreign]).toEqual([[], []]);
  await leave();
});

test('nothing is fetched before a click; after it the page plays, at the pitch it is asked for', async () => {
  const { page, errors, close: leave } = await visit(browser, url, { before: listen });
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  await page.evaluate(() => document.querySelector('button')?.setAttribute('data-play', 'tock'));
  await page.waitForTimeout(200);
  expect(fetched).toEqual([]);

  await page.click('button');
  await expect.poll(() => fetched.filter((one) => /\.(ogg|mp3)$/.test(one)).length).toBe(1);
  // The silent one with which the player finds out whether it is heard.
  await expect.poll(() => started(page)).toContainEqual({ at: 0, rate: 1 });
  await page.click('button');
  await expect.poll(() => started(page)).toContainEqual({ at: places.tock?.[0], rate: 1 });
  await page.evaluate(() => Object.assign(document.querySelector('button')?.dataset ?? {}, { play: 'open-second', rate: '1.5' }));
  await page.click('button');
  await expect.poll(() => started(page)).toContainEqual({ at: places['open-second']?.[0], rate: 1.5 });
  expect(errors).toEqual([]);
  await leave();
});

test('a device that was put to rest, as by a switch of tabs, is awake again for the next sound', async () => {
  const { page, errors, close: leave } = await visit(browser, url, { before: listen });
  await page.evaluate(() => document.querySelector('button')?.setAttribute('data-play', 'knock'));
  await page.click('button');
  await expect.poll(async () => (await started(page)).length).toBeGreaterThan(0);
  const before = (await started(page)).length;
  await page.evaluate(() =>
    Promise.all((globalThis as Heard).heard.contexts.filter(({ state }) => state === 'running').map((one) => one.suspend())),
  );
  await page.click('button');
  await expect.poll(async () => (await started(page)).slice(before)).toEqual([{ at: places.knock?.[0], rate: 1 }]);
  expect(errors).toEqual([]);
  await leave();
});

test('without audio a click is a click', async () => {
  const {
    page,
    errors,
    close: leave,
  } = await visit(browser, url, {
    before: () => {
      for (const name of ['AudioContext', 'webkitAudioContext', 'Audio']) Reflect.deleteProperty(globalThis, name);
    },
  });
  await page.evaluate(() => document.querySelector('button')?.setAttribute('data-play', 'tock'));
  for (let times = 0; times < 3; times++) await page.click('button');
  await page.waitForTimeout(200);
  expect(errors).toEqual([]);
  await leave();
});

test('a recording that can not be had leaves the page silent', async () => {
  const { page, close: leave } = await visit(browser, url, { before: listen });
  await page.route(/\.(ogg|mp3)$/, (route) => route.fulfill({ status: 200, body: 'no sound' }));
  const thrown: string[] = [];
  page.on('pageerror', (error) => thrown.push(error.message));
  await page.evaluate(() => document.querySelector('button')?.setAttribute('data-play', 'tock'));
  for (let times = 0; times < 3; times++) await page.click('button');
  await page.waitForTimeout(300);
  expect(await started(page)).toEqual([]);
  expect(thrown).toEqual([]);
  await leave();
});
