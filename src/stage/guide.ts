// The hand that shows how the cord is pulled, in the first minute: no text says it.

import { INK } from './ink.ts';
import type { Point } from './layout.ts';
import { strokeDashes } from './pen.ts';
import { DEPTH, type Ground } from './stage.ts';

/** LOOK: a knot is drawn 26 px down and back in 1.4 s, twice, then every 8 s. */
export const SHOWN_FAR = 26;
const SHOWN = { ms: 1400, first: 2, every: 8000, after: 900 };

/**
 * How far it has drawn the knot, 0 to 1; undefined while it is away. In stills it stays beside the knot.
 * @param ms since it was asked for
 */
export function shownAt(ms: number, still: boolean): number | undefined {
  const begun = ms - SHOWN.after;
  if (begun < 0) return undefined;
  if (still) return 0;
  const first = SHOWN.first * SHOWN.ms;
  const into = begun < first ? begun % SHOWN.ms : ((begun - first) % SHOWN.every) - SHOWN.every + SHOWN.ms;
  if (into < 0) return undefined;
  const half = Math.sin((into / SHOWN.ms) * Math.PI);
  return half * half;
}

/** Where its fingertip rests on the knot, and the arrow beside it, design units from the knot at rest. */
const TIP = { x: -16, y: 8 };
const ARROW = { x: -46, from: -4, to: 38, head: 11, width: 5 };
/** The dashed place of the knot that was drawn down, and the soft light on it. */
const RING = { rx: 24, ry: 16, width: 3.4, dash: 8, gap: 6 };
const GLOW = { radius: 50, alpha: 0.32 };

export type Guide = {
  /** at the knot, `down` CSS pixels from where it rests; undefined puts the hand away. Says whether it was there. */
  readonly show: (at: (Point & { readonly down: number }) | undefined) => boolean;
  readonly destroy: () => void;
};

export function openGuide(stage: Ground): Guide {
  const { unit, hand } = stage.layout();
  const side = hand === 'left' ? -1 : 1;
  const pen = stage.scene.add.graphics().setDepth(DEPTH.held);
  const image = stage
    .parts()
    .image('hand-nudge', -side * unit, unit)
    .setDepth(DEPTH.held)
    .setVisible(false);
  return {
    show: (at) => {
      const was = image.visible;
      pen.clear();
      image.setVisible(at !== undefined);
      if (at === undefined) return was;
      const u = unit;
      image.setPosition(at.x + side * TIP.x * u, at.y + TIP.y * u + at.down);
      pen.fillStyle(INK.butter, GLOW.alpha);
      pen.fillCircle(at.x, at.y + at.down, GLOW.radius * u);
      const ring = Array.from({ length: 33 }, (_, step) => {
        const angle = (step / 16) * Math.PI;
        return { x: at.x + RING.rx * u * Math.cos(angle), y: at.y + RING.ry * u * Math.sin(angle) };
      });
      pen.lineStyle(RING.width * u, INK.paper, 1);
      strokeDashes(pen, ring, RING.dash * u, RING.gap * u);
      const x = at.x + side * ARROW.x * u;
      const [top, low, head] = [at.y + ARROW.from * u, at.y + ARROW.to * u, ARROW.head * u];
      pen.lineStyle(ARROW.width * u, INK.paper, 1);
      pen.lineBetween(x, top, x, low);
      pen.lineBetween(x - head, low - head, x, low);
      pen.lineBetween(x + head, low - head, x, low);
      pen.fillStyle(INK.paper, 1);
      for (const end of [
        { x, y: top },
        { x, y: low },
        { x: x - head, y: low - head },
        { x: x + head, y: low - head },
      ])
        pen.fillCircle(end.x, end.y, (ARROW.width * u) / 2);
      return was;
    },
    destroy: () => {
      pen.destroy();
      image.destroy();
    },
  };
}
