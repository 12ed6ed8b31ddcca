// A turn of the stage's helper: something is acted out, and whoever does anything goes on at once.

import type { AbortSignalLike } from '../core/view.ts';

export type Turn = {
  /** resolves when it has been acted out or was cut short */
  readonly take: (act: (signal: AbortSignalLike) => Promise<void>) => Promise<void>;
  readonly end: () => void;
  /** whether something is being acted out */
  readonly going: () => boolean;
};

/** @param page where any input counts */
export function openTurn(page: EventTarget = window): Turn {
  let going: AbortController | undefined;
  const end = (): void => going?.abort();
  return {
    take: async (act) => {
      end();
      const mine = new AbortController();
      going = mine;
      // The stage itself listens in the bubbling phase: what cuts a turn short still does what it does.
      for (const name of ['pointerdown', 'keydown'] as const)
        page.addEventListener(name, () => mine.abort(), { capture: true, once: true, signal: mine.signal });
      await act(mine.signal);
      mine.abort();
    },
    end,
    going: () => going?.signal.aborted === false,
  };
}
