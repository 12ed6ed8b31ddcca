// Keeps the game on this device, and brings a newer build in without ever disturbing a level.

import { TAKE_OVER } from '../worker/message.ts';

/** The first level comes first: the rest of the game is fetched this long after the page has loaded, ms. */
const AFTER_LOAD_MS = 5000;
/** How often it is looked whether a build that waits may take over, ms. */
const LOOK_MS = 500;
/** A page may stay open for days: on the map a newer build is asked for again after this long, ms. */
const ASK_MS = 10 * 60_000;

/**
 * Registers the service worker where there can be one: over https or on this machine, and not over plain http in a class.
 * @param free whether the page may be loaded anew without anything being lost: on the map, with nothing open
 */
export function keepOffline(free: () => boolean): void {
  if (!import.meta.env.PROD || !window.isSecureContext || !('serviceWorker' in navigator)) return;
  const { serviceWorker } = navigator;
  /** the first worker takes over a page that is of its own build: nothing to load anew */
  let controlled = serviceWorker.controller !== null;
  let outdated = false;
  let reloading = false;

  serviceWorker.addEventListener('controllerchange', () => {
    outdated = controlled;
    controlled = true;
  });

  async function keep(): Promise<void> {
    const registration = await serviceWorker.register('sw.js', { updateViaCache: 'none' });
    // a browser that blocks workers may answer with nothing, whatever the types say
    if (!registration) return;
    let asked = Number.NEGATIVE_INFINITY;
    setInterval(() => {
      if (reloading || !free()) return;
      if (outdated) {
        reloading = true;
        location.reload();
      } else if (controlled && registration.waiting) registration.waiting.postMessage(TAKE_OVER);
      else if (performance.now() - asked > ASK_MS) {
        asked = performance.now();
        registration.update().catch(unreachable);
      }
    }, LOOK_MS);
  }

  const begin = (): void => void setTimeout(() => void keep().catch(unreachable), controlled ? 0 : AFTER_LOAD_MS);
  if (document.readyState === 'complete') begin();
  else addEventListener('load', begin, { once: true });
}

/** Without a network, or where the browser refuses storage, the game goes on as it is. */
function unreachable(): void {}
