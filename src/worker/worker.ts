// The service worker: keeps one whole build on the device and answers from it, so that the second visit needs no network.
// A newer build is kept beside it and waits until a page says that it may take over.

import type { Build } from './build.ts';
import { TAKE_OVER } from './message.ts';

/** Files fetched at a time: a class shares one wireless link with whoever plays already. */
const AT_ONCE = 4;
/** Where the files lie whose names carry a hash of what is in them. */
const HASHED = 'assets/';

export function keepBuild(worker: ServiceWorkerGlobalScope, build: Build): void {
  const { scope } = worker.registration;
  // Several games may be served from one address, each under a path of its own.
  const mine = `not-yet ${scope} `;
  const own = mine + build.version;
  const addressOf = (path: string): string => new URL(path, scope).href;
  const kept = async (): Promise<readonly string[]> => (await caches.keys()).filter((name) => name.startsWith(mine));

  async function install(): Promise<void> {
    const cache = await caches.open(own);
    const left = Object.entries(build.files);
    const one = async (): Promise<void> => {
      for (let next = left.shift(); next !== undefined; next = left.shift()) {
        const [path, hash] = next;
        await cache.put(addressOf(path), await find(path, hash));
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, one));
  }

  /** @throws where the server can't be reached or hands out another build: then this one is not kept, and is tried again */
  async function find(path: string, hash: string): Promise<Response> {
    const before = path.startsWith(HASHED) ? await caches.match(addressOf(path)) : undefined;
    if (before !== undefined) return before;
    const response = await fetch(addressOf(path), { cache: path.startsWith(HASHED) ? 'default' : 'no-cache' });
    const bytes = await response.clone().arrayBuffer();
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
    const found = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    if (!response.ok || found !== hash) throw new Error(`${path} is not of this build`);
    // A page must not be answered with a response that came by a detour.
    return response.redirected
      ? new Response(bytes, { headers: { 'Content-Type': response.headers.get('Content-Type') ?? '' } })
      : response;
  }

  async function takeOver(): Promise<void> {
    const others = (await kept()).filter((name) => name !== own);
    // The build before this one stays: another tab may be in the middle of a level of it.
    await Promise.all(others.slice(0, -1).map((name) => caches.delete(name)));
    await worker.clients.claim();
  }

  /** The path that is answered from what is kept; undefined: the network's own business. */
  function pathOf(request: Request): string | undefined {
    if (request.method !== 'GET' || !request.url.startsWith(scope)) return undefined;
    const [path = ''] = request.url.slice(scope.length).split(/[?#]/);
    const file = request.mode === 'navigate' && path === 'index.html' ? '' : path;
    return Object.hasOwn(build.files, file) || file.startsWith(HASHED) ? file : undefined;
  }

  async function answer(request: Request, path: string): Promise<Response> {
    const cache = await caches.open(own);
    return (await cache.match(addressOf(path))) ?? (await caches.match(addressOf(path))) ?? fetch(request);
  }

  worker.addEventListener('install', (event) => event.waitUntil(install()));
  worker.addEventListener('activate', (event) => event.waitUntil(takeOver()));
  worker.addEventListener('message', (event) => {
    if (event.data === TAKE_OVER) event.waitUntil(worker.skipWaiting());
  });
  worker.addEventListener('fetch', (event) => {
    const path = pathOf(event.request);
    if (path !== undefined) event.respondWith(answer(event.request, path));
  });
}
