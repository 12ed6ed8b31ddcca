import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { type Hand, type Layout, layoutOf } from '../layout.ts';

const windowSize = () => ({ width: window.innerWidth, height: window.innerHeight });
const size = signal(windowSize());

/** How much of the window's top a message takes, CSS px: everything else moves down, so that it covers nothing. */
export const taken = signal(0);

/** The hand that pulls. */
export const hand = signal<Hand>('right');

/** The layout of what is left of the window, in CSS pixels. */
export const layout: ReadonlySignal<Layout> = computed(() =>
  layoutOf(size.value.width, Math.max(1, size.value.height - taken.value), hand.value),
);

/** Keeps `layout` and the style sheets' `--u` and `--taken` in step with the window until the function it gives back is called. */
export function followWindow(): () => void {
  const measure = () => {
    size.value = windowSize();
  };
  window.addEventListener('resize', measure);
  const stop = effect(() => {
    const { style } = document.documentElement;
    style.setProperty('--u', `${layout.value.unit}px`);
    style.setProperty('--taken', `${taken.value}px`);
  });
  measure();
  return () => {
    stop();
    window.removeEventListener('resize', measure);
  };
}
