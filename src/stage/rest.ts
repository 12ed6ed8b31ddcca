// Where nobody does anything only idle life moves, and half the frames show it as well: a class of tablets on their
// batteries draws half as often. The next touch or key wakes it, within the same frame.

/** Nobody did anything for so long, ms: longer than any consequence takes to come to rest. */
const REST_AFTER = 6000;
/** Frames a second of idle life; and where there is none, those that catch what comes by itself. */
const FRAMES = { idle: 30, still: 5 } as const;
const SIGNS = ['pointerdown', 'pointermove', 'keydown', 'click', 'resize'] as const;

export type Rest = {
  readonly wake: () => void;
  readonly close: () => void;
};

/**
 * @param loop told how many frames a second are enough, 0 for as many as the screen shows
 * @param still whether nothing moves by itself
 * @param busy whether something is being acted out that nobody started by hand
 * @param page where any input counts
 */
export function openRest(
  loop: { readonly setFPSLimit: (frames: number) => unknown },
  still: () => boolean,
  busy: () => boolean,
  page: EventTarget = window,
): Rest {
  let limit = 0;
  const draw = (frames: number): void => {
    if (limit === frames) return;
    limit = frames;
    loop.setFPSLimit(frames);
  };
  const rest = (): void => {
    if (busy()) wake();
    else draw(still() ? FRAMES.still : FRAMES.idle);
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  function wake(): void {
    clearTimeout(timer);
    timer = setTimeout(rest, REST_AFTER);
    draw(0);
  }
  for (const sign of SIGNS) page.addEventListener(sign, wake, { capture: true, passive: true });
  wake();
  return {
    wake,
    close: () => {
      clearTimeout(timer);
      for (const sign of SIGNS) page.removeEventListener(sign, wake, { capture: true });
    },
  };
}
