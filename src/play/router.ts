import { type ReadonlySignal, signal } from '@preact/signals';
import { canonicalText } from '../core/json.ts';
import { makeRoute, parseRoute, type Route } from './route.ts';

const current = signal<Route>(parseRoute(location.hash));

/** Where the address says that we are. */
export const route: ReadonlySignal<Route> = current;

window.addEventListener('hashchange', () => {
  current.value = parseRoute(location.hash);
});

/** Changes the address; the way back leads to where one was. */
export function goTo(to: Route): void {
  if (canonicalText(to) === canonicalText(parseRoute(location.hash)) && location.hash !== '') return;
  location.hash = makeRoute(to);
}
