import { signal } from '@preact/signals';
import type * as Pages from './pages.ts';

type All = typeof Pages;

/** The pages beside the level, once they are there. */
export const pages = signal<All | undefined>();
/** Whether they were needed and did not come. Some browsers remember that until the page is loaded anew. */
export const late = signal(false);

/** Fetches them for later. A network that fails is tried again when they are needed. */
export async function fetchPages(): Promise<void> {
  pages.value ??= await import('./pages.ts').catch(() => undefined);
}

/** Fetches them for now. @returns whether they are there */
export async function needPages(): Promise<boolean> {
  await fetchPages();
  late.value = pages.value === undefined;
  return !late.value;
}
