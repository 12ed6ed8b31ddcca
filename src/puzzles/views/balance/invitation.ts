// What the first minute says without a word: the bag wobbles, and dots run from it to one hook.

import { INK } from '../../../stage/ink.ts';
import type { Point } from '../../../stage/layout.ts';
import { strokeDashes } from '../../../stage/pen.ts';
import { DEPTH, type Stage } from '../../../stage/stage.ts';

/** LOOK: it wobbles by 9 degrees every 2.4 s. */
const WOBBLE = { degrees: 9, every: 2400, ms: 1100, swings: 3 };
/** The ring around the hook, and the dots, units. */
const RING = { radius: 19, width: 3.6, dash: 8, gap: 6 };
const DOTS = { apart: 13, radius: 3.2, sway: 7, speed: 26 };
/** Strokes beside a bag that wobbles, units from its middle. */
const STROKES = { far: 62, up: 44, long: 30, width: 4.5 };
/** How far out the hook is that is shown, as a share of the pegs: most things are lifted from there. */
const OUT = 2 / 3;

/** How the bag leans at this time, degrees. @param ms since it began */
export function wobbleAt(ms: number): number {
  const t = (ms % WOBBLE.every) / WOBBLE.ms;
  return t >= 1 ? 0 : WOBBLE.degrees * Math.sin(t * WOBBLE.swings * 2 * Math.PI) * Math.sin(t * Math.PI);
}

/** The peg that is shown: on the side across from the given bags, or else on the right; undefined where none is open. */
export function shownPeg(pegs: number, open: readonly number[], given: readonly number[]): number | undefined {
  const side = given.reduce((sum, peg) => sum + Math.sign(peg), 0) > 0 ? -1 : 1;
  const wanted = Math.ceil(pegs * OUT);
  const far = (peg: number): number => Math.abs(Math.abs(peg) - wanted);
  return open.filter((peg) => peg * side > 0).toSorted((a, b) => far(a) - far(b) || Math.abs(b) - Math.abs(a))[0];
}

export type Invitation = {
  /** `from` the bag's loop, `to` the hook, CSS pixels; undefined where nothing is to be shown */
  readonly draw: (way: { readonly from: Point; readonly to: Point; readonly ms: number } | undefined) => void;
  readonly destroy: () => void;
};

export function openInvitation(stage: Stage): Invitation {
  const pen = stage.scene.add.graphics().setDepth(DEPTH.machine + 0.95);
  const u = stage.layout().pivot.scale;
  return {
    draw: (way) => {
      pen.clear();
      if (way === undefined) return;
      const { from, to, ms } = way;
      const ring = Array.from({ length: 33 }, (_, step) => {
        const angle = (step / 16) * Math.PI;
        return { x: to.x + RING.radius * u * Math.cos(angle), y: to.y + RING.radius * u * Math.sin(angle) };
      });
      pen.lineStyle(RING.width * u, INK.paper, 1);
      strokeDashes(pen, ring, RING.dash * u, RING.gap * u);
      const end = { x: to.x, y: to.y + (RING.radius + 6) * u };
      const start = { x: from.x, y: from.y - 16 * u };
      const length = Math.hypot(end.x - start.x, end.y - start.y);
      const run = stage.reduced() ? 0 : ((ms / 1000) * DOTS.speed * u) % (DOTS.apart * u);
      pen.fillStyle(INK.paper, 1);
      for (let along = run; along < length; along += DOTS.apart * u) {
        const t = along / length;
        const aside = DOTS.sway * u * Math.sin(t * Math.PI * 2);
        pen.fillCircle(start.x + (end.x - start.x) * t + aside, start.y + (end.y - start.y) * t, DOTS.radius * u);
      }
      const wobble = stage.reduced() ? 0 : Math.abs(wobbleAt(ms)) / WOBBLE.degrees;
      if (wobble < 0.15) return;
      pen.lineStyle(STROKES.width * u, INK.paper, Math.min(1, wobble * 1.4));
      for (const side of [-1, 1])
        for (const [far, share] of [
          [STROKES.far, 1],
          [STROKES.far + 12, 0.7],
        ] as const) {
          const x = from.x + side * far * u;
          const y = from.y - STROKES.up * u * (1 - share) - 8 * u;
          const long = STROKES.long * share * u;
          pen.lineBetween(x, y, x + side * long * 0.8, y + long * 0.6);
        }
    },
    destroy: () => pen.destroy(),
  };
}
