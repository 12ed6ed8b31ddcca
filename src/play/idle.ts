/** Anything a person does with the page. */
const INPUTS = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;
const EVERY = 1000;

/**
 * Tells about once a second how long, in ms, the page has been in view without any input. Time in which the page was
 * hidden does not count.
 */
export function watchIdle(tell: (ms: number) => void): void {
  let idle = 0;
  let last = performance.now();
  const touched = () => {
    idle = 0;
  };
  for (const type of INPUTS) addEventListener(type, touched, { passive: true, capture: true });
  setInterval(() => {
    const now = performance.now();
    if (document.visibilityState === 'visible') {
      idle += now - last;
      tell(idle);
    }
    last = now;
  }, EVERY);
}
