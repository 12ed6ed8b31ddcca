import { signal } from '@preact/signals';
import type * as Pages from './pages.ts';

type All = typeof Pages;

/** The pages beside the level, once they are there. */
export const pages = signal<All | undefined>();

/** Fetches them. Asked again after the network failed, it tries again. */
export async function fetchPages(): Promise<void> {
  pages.value ??= await import('./pages.ts');
}
