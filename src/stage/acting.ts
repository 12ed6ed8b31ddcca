// What every outcome has in common, whatever it is that moves: a pull has its turn, which the next change ends; what is
// under way can be cut short, and jumps to its end.

import type { Show } from '../core/view.ts';
import type { Glide } from './motion.ts';
import type { Stage } from './stage.ts';

/** One pull's turn. */
export type Turn = {
  /** whether nothing has come since */
  readonly mine: () => boolean;
  /** whether the show was cut short: what is left of it comes at once */
  readonly cut: () => boolean;
  /** moves for so long, ms, or not at all where it was cut short; resolves with whether the turn goes on */
  readonly play: (ms: number, step?: (t: number) => void) => Promise<boolean>;
  /** A still that fades into the next where less motion is wanted and nobody waits: says whether it was one. */
  readonly still: (change: () => void) => Promise<boolean>;
};

export type Acting = {
  /** the pull of what was laid out last */
  readonly begin: (told: Show) => Turn;
  /** what is laid out changed: whoever has the turn loses it */
  readonly turned: () => number;
  readonly turn: () => number;
  /** goes on after the turn, until all is jumped to its end */
  readonly also: (glide: Glide) => void;
  /** whatever is under way is there */
  readonly finish: () => void;
  readonly destroy: () => void;
};

export function openActing(stage: Pick<Stage, 'motion' | 'reduced' | 'crossfade'>): Acting {
  let turn = 0;
  let glides: Glide[] = [];
  const turned = (): number => {
    turn += 1;
    return turn;
  };
  return {
    begin: ({ signal }) => {
      const own = turn;
      const mine = (): boolean => turn === own;
      let cut = signal.aborted;
      let under: Glide | undefined;
      signal.addEventListener('abort', () => {
        cut = true;
        under?.finish();
      });
      return {
        mine,
        cut: () => cut,
        play: async (ms, step = () => undefined) => {
          under = stage.motion.glide(cut ? 0 : ms, step);
          glides.push(under);
          await under.done;
          return mine();
        },
        still: async (change) => {
          if (!stage.reduced() || cut) return false;
          await stage.crossfade(() => {
            if (mine()) change();
          });
          return true;
        },
      };
    },
    turned,
    turn: () => turn,
    also: (glide) => glides.push(glide),
    finish: () => {
      for (const glide of glides) glide.finish();
      glides = [];
    },
    destroy: () => {
      turned();
      for (const glide of glides) glide.stop();
    },
  };
}
