import { type ReadonlySignal, signal } from '@preact/signals';
import type { Preferences } from '../core/world.ts';

const query = matchMedia('(prefers-reduced-motion: reduce)');
const less = signal(query.matches);
query.addEventListener('change', () => {
  less.value = query.matches;
});

/** Whether the device asks for less motion. */
export const systemLess: ReadonlySignal<boolean> = less;

/** The student's own choice wins over the device's. */
export const wantsLess = (motion: Preferences['motion'], system: boolean): boolean => (motion === 'system' ? system : motion === 'reduced');
