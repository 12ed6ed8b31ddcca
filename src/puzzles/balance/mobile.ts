// The task `mobile`: nothing to hang, only where the string is tied. Both distances change at once.

import type { Move, Outcome, Step } from '../../core/kind.ts';
import { type Words, words } from '../../core/words.ts';
import { tied } from './beam.ts';
import { judgeHang, place } from './hang.ts';
import type { Knot, Mobile } from './model.ts';

/** What the rod does when it hangs by this knot. */
export const judgeMobile = (setup: Mobile, knot: Knot): Outcome => judgeHang(tied(setup, knot), [], 'mobile');

/** That the string is not tied yet; undefined where it is. */
export const mobileWanting = ({ knot }: Knot): Words | undefined => (knot === null ? words('balance.wanting.mobile') : undefined);

/** The knot, which is the whole build. */
export const mobileKey = ({ knot }: Knot): string => (knot === null ? '-' : `knot ${knot}`);

/** Every knot that can be tied. */
export const mobileBuilds = ({ knots }: Mobile): readonly Knot[] => knots.map((knot) => ({ knot }));

/** Tie the string at any other hole, or take it off. It slides from hole to hole; while it is off, from the middle. */
export function mobileMoves({ knots }: Mobile, { knot }: Knot): readonly Move<Knot>[] {
  const part = words('balance.part.string');
  const from = knot ?? 0;
  const left = Math.max(...knots.filter((hole) => hole < from));
  const right = Math.min(...knots.filter((hole) => hole > from));
  const stepTo = (hole: number): { readonly step?: Step } => (hole === left ? { step: 'left' } : hole === right ? { step: 'right' } : {});
  const ties = knots
    .filter((hole) => hole !== knot)
    .map((hole) => ({ part, words: words('balance.move.tie', { at: holeWords(hole) }), to: { knot: hole }, ...stepTo(hole) }));
  return knot === null ? ties : [...ties, { part, words: words('balance.move.untie'), to: { knot: null } }];
}

const holeWords = (hole: number): Words => {
  const { side, peg } = place(hole);
  return words('balance.hole', { side: hole === 0 ? 'middle' : side, hole: peg });
};

/** The rod in words, and what it did where there is an outcome. */
export function mobilePosition(setup: Mobile, { knot }: Knot, outcome: Outcome | undefined): Words {
  const bags = setup.rod.map(({ weight, hole }) => words('balance.rod-bag', { weight, at: holeWords(hole) }));
  if (knot === null) return words('balance.position.mobile.untied', { bags });
  return words(`balance.position.mobile.${outcome?.reply ?? 'ready'}`, { bags, at: holeWords(knot) });
}
