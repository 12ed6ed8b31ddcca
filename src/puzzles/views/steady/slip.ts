// A slip of paper that says why something sprang back, and is gone after a while.

import type { Words } from '../../../core/words.ts';
import { INK } from '../../../stage/ink.ts';
import type { Point } from '../../../stage/layout.ts';
import type { Stage } from '../../../stage/stage.ts';
import { type Easel, LEAST, openEasel } from './easel.ts';

export type Slip = {
  /** @param at the middle of its lower edge */
  readonly say: (words: Words | undefined, at?: Point) => void;
  readonly destroy: () => void;
};

/** So long it stays, ms: what it takes to read two short lines. */
const STAYS = 3200;
const LOOK = { widest: 230, inside: 12, high: 52, size: 17 };

export function openSlip(stage: Stage): Slip {
  let easel: Easel | undefined;
  let staying: ReturnType<typeof stage.motion.wait> | undefined;
  const clear = (): void => {
    staying?.stop();
    easel?.destroy();
    easel = undefined;
  };
  return {
    say: (said, at) => {
      clear();
      if (said === undefined || at === undefined) return;
      const { unit, width } = stage.layout();
      const size = Math.max(LEAST, LOOK.size * unit);
      const [w, h] = [LOOK.widest * Math.max(unit, 0.9), LOOK.high * Math.max(unit, 0.9)];
      const x = Math.max(6, Math.min(width - w - 6, at.x - w / 2));
      const box = { x, y: at.y - h - 8, w, h };
      easel = openEasel(stage, { x: x - 4, y: box.y - 4, w: w + 8, h: h + 16 });
      easel.paint((pen) => {
        pen.round({ ...box, y: box.y + 5 }, 12 * unit, INK.edge);
        pen.round(box, 12 * unit, INK.paper);
        const middle = { x: x + w / 2, y: box.y + h / 2 };
        pen.write(stage.speak(said), middle, { font: 'read', size, colour: INK.ink, widest: w - 2 * LOOK.inside });
      });
      staying = stage.motion.wait(STAYS);
      void staying.done.then((ended) => ended && clear());
    },
    destroy: clear,
  };
}
