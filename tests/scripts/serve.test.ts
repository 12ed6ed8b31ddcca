import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { networkInterfaces, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serve } from '../../scripts/serve.mjs';

const SERVE = resolve(import.meta.dirname, '../../scripts/serve.mjs');

let dir = '';
let served: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'not-yet-serve-'));
  mkdirSync(join(dir, 'assets'));
  writeFileSync(join(dir, 'index.html'), '<!doctype html>page');
  writeFileSync(join(dir, 'assets/code-1a2b.js'), 'code();');
  writeFileSync(join(dir, 'assets/code-1a2b.js.gz'), gzipSync('code();'));
  served = await serve({ dir, port: 0 });
});
afterAll(async () => {
  await served.close();
  rmSync(dir, { recursive: true, force: true });
});
const get = (path: string, init?: RequestInit) => fetch(`http://localhost:${served.port}${path}`, init);

describe('what is served', () => {
  test('the page is asked for anew each time, and may load from nowhere else', async () => {
    const page = await get('/');
    expect(await page.text()).toBe('<!doctype html>page');
    expect(page.headers.get('cache-control')).toBe('no-cache');
    expect(page.headers.get('etag')).not.toBeNull();
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toMatch(/https?:|\*|unsafe-eval/);
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
    expect(page.headers.get('referrer-policy')).toBe('no-referrer');
  });

  test('a page that is still the same is not sent again', async () => {
    const etag = (await get('/')).headers.get('etag') ?? '';
    expect((await get('/', { headers: { 'If-None-Match': etag } })).status).toBe(304);
  });

  test('a file whose name says what is in it is kept for ever, and comes squeezed', async () => {
    const code = await get('/assets/code-1a2b.js');
    expect(await code.text()).toBe('code();');
    expect(code.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(code.headers.get('content-encoding')).toBe('gzip');
    expect(code.headers.get('content-type')).toMatch(/javascript/);
  });

  test.each(['/nothing', '/../package.json', '/%2e%2e/package.json', '/assets/'])('%s is not there', async (path) => {
    expect((await get(path)).status).toBe(404);
  });

  test.each(['POST', 'PUT', 'DELETE'])('%s is refused', async (method) => {
    expect((await get('/', { method })).status).toBe(405);
  });
});

describe('the command', () => {
  const run = (port: string, folder = dir) =>
    spawn(process.execPath, [SERVE, folder], { env: { ...process.env, PORT: port }, stdio: ['ignore', 'pipe', 'pipe'] });
  async function ended(port: string, folder = dir) {
    const child = run(port, folder);
    let printed = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => (printed += piece));
    const [status] = await once(child, 'close');
    return { status, printed };
  }

  test.each(['SIGINT', 'SIGTERM'] as const)('prints where the page is, serves it, and ends on %s', async (signal) => {
    const child = run('0');
    let printed = '';
    child.stdout.on('data', (piece) => (printed += piece));
    await expect.poll(() => printed).toMatch(/on this machine {2}http:\/\/localhost:\d+\/\n/);
    const url = /http:\/\/localhost:\d+\//.exec(printed)?.[0] ?? '';
    expect(await (await fetch(url)).text()).toBe('<!doctype html>page');
    const networks = Object.values(networkInterfaces()).flatMap(
      (list) => list?.filter((one) => one.family === 'IPv4' && !one.internal) ?? [],
    );
    await expect.poll(() => printed.match(/in this network/g)?.length ?? 0).toBe(networks.length);
    child.kill(signal);
    expect(await once(child, 'close')).toEqual([0, null]);
  });

  test('says in one sentence that its port is in use, and which to take', async () => {
    expect(await ended(String(served.port))).toEqual({
      status: 1,
      printed: `Port ${served.port} is in use by another program: choose another, for instance PORT=${served.port + 1} npm start.\n`,
    });
  });

  test('says that there is no build yet', async () => {
    expect(await ended('0', join(dir, 'assets'))).toEqual({
      status: 1,
      printed: 'There is no build to serve yet: run npm run build first.\n',
    });
  });

  test.each(['twelve', '-1', '80.5', '65536'])('says that PORT=%s is no port', async (port) => {
    expect(await ended(port)).toEqual({
      status: 1,
      printed: `PORT is "${port}", which is no port: give a whole number from 0 to 65535.\n`,
    });
  });
});
