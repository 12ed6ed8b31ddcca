// Asking for a pull without a word: when the hand of the first minute is there, and how far it has drawn the knot.

import { type Guide, openGuide, SHOWN_FAR, shownAt } from './guide.ts';
import type { Ground } from './stage.ts';

export type Asking = {
  readonly want: (now: boolean) => void;
  /** how far the first knot is drawn down after `ms` more, CSS pixels; undefined where the hand is not there and was not before */
  readonly after: (ms: number) => number | undefined;
  readonly hide: () => void;
  /** from its beginning, after a hand of flesh was there */
  readonly again: () => void;
  /** anew, after the stage has another size */
  readonly place: () => void;
};

/** @param waits whether a pull would do anything new: a machine that was let go asks for the next build first */
export function openAsking(stage: Ground, waits: () => boolean): Asking {
  let guide: Guide | undefined;
  let wanted = false;
  /** ms since the hand began to show how */
  let shown = 0;
  const away = (): number | undefined => (guide?.show(undefined) === true ? 0 : undefined);
  return {
    want: (now) => {
      if (wanted !== now) shown = 0;
      wanted = now;
    },
    after: (ms) => {
      shown = wanted && waits() ? shown + ms : 0;
      const far = shown === 0 ? undefined : shownAt(shown, stage.reduced());
      if (far === undefined) return away();
      const { cord, unit } = stage.layout();
      const down = stage.reduced() ? 0 : far * SHOWN_FAR * unit;
      guide?.show({ x: cord.x, y: cord.knots[0], down });
      return down;
    },
    hide: () => {
      guide?.show(undefined);
    },
    again: () => {
      shown = 0;
    },
    place: () => {
      guide?.destroy();
      guide = openGuide(stage);
    },
  };
}
