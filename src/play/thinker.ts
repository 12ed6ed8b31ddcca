// What the next pull will need is worked out while nobody waits for it, a little at a time.

/** After a level is laid out its stage has so long to come; then this much is worked out at a time, with pauses between, ms. */
const SETTLES = 1200;
const A_THOUGHT = 4;
const BETWEEN = 30;

export type Thinker = {
  /** Works these steps off; what was left of those before is dropped. */
  readonly begin: (steps: Iterator<unknown>) => void;
  readonly end: () => void;
};

export function thinker(): Thinker {
  let thinking: ReturnType<typeof setTimeout> | undefined;
  return {
    begin: (steps) => {
      clearTimeout(thinking);
      const think = (): void => {
        const until = performance.now() + A_THOUGHT;
        do if (steps.next().done === true) return;
        while (performance.now() < until);
        thinking = setTimeout(think, BETWEEN);
      };
      thinking = setTimeout(think, SETTLES);
    },
    end: () => clearTimeout(thinking),
  };
}
