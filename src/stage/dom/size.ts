import { type ReadonlySignal, signal } from '@preact/signals';
import { type Layout, layoutOf } from '../layout.ts';

const measured = (): Layout => layoutOf(window.innerWidth, window.innerHeight);
const current = signal<Layout>(measured());

/** The layout of the window as it is now, in CSS pixels. */
export const layout: ReadonlySignal<Layout> = current;

/** Keeps `layout` and the style sheets' unit `--u` in step with the window until the function it gives back is called. */
export function followWindow(): () => void {
  const measure = () => {
    current.value = measured();
    document.documentElement.style.setProperty('--u', `${current.value.unit}px`);
  };
  window.addEventListener('resize', measure);
  measure();
  return () => window.removeEventListener('resize', measure);
}
