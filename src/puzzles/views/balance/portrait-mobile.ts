// A mobile, as a card shows it: it hangs at its knot, and numbers count from there.

import { type Knot, MOST_HOLES, type Mobile } from '../../balance/model.ts';
import { turned } from './geometry.ts';
import { drawnAs } from './ornament.ts';
import { framed, put, thing } from './portrait-parts.ts';
import { DRAWN } from './rod.ts';

/** The rod: how high it hangs, how large it is drawn, and how far it tips. */
const ROD = { y: 82, scale: 0.6, thick: 0.8, tilt: 9 };
/** Its middle stays so close to that of the card that no end leaves it. */
const ASIDE = 28;
/** How large what hangs is drawn, its discs, its hook above; an untied string ends so far above the rod. */
const SIZE = { thing: 0.66, disc: 0.86, tie: 0.66, hook: 0.42, loose: 28 };
const PROP = { hole: 4, long: 320, foot: 212 };

export function mobilePortrait(setup: Mobile, { knot }: Knot, reply: string | undefined): string {
  const step = DRAWN.step * ROD.scale;
  const degrees = knot === null ? 0 : reply === 'left' ? -ROD.tilt : reply === 'right' ? ROD.tilt : 0;
  const aside = Math.max(-ASIDE, Math.min(ASIDE, -(knot ?? 0) * step));
  const about = { x: 205 + aside + (knot ?? 0) * step, y: ROD.y };
  const at = (hole: number) => {
    const point = turned({ x: (hole - (knot ?? 0)) * step, y: 0 }, degrees);
    return { x: about.x + point.x, y: about.y + point.y };
  };
  const discs = Array.from({ length: 2 * MOST_HOLES + 1 }, (_, index) => index - MOST_HOLES)
    .filter((hole) => hole !== knot)
    .map((hole) => put(`peg-${knot === null ? 0 : Math.abs(hole - knot)}`, at(hole), SIZE.disc));
  const things = setup.rod.map(({ weight, hole }) => {
    const name = drawnAs(weight);
    const { x, y } = at(hole);
    return name === undefined ? thing(weight, { x, y: y + 8 }, SIZE.thing * 0.8, 'given', 'bag') : put(name, { x, y }, SIZE.thing);
  });
  const props =
    reply === undefined
      ? [-PROP.hole, PROP.hole].map((hole) =>
          put('mobile-prop', { x: 205 + aside + hole * step, y: ROD.y }, ROD.scale, (PROP.foot - ROD.y) / PROP.long),
        )
      : [];
  const end = about.y - (knot === null ? SIZE.loose : 0);
  const string = `<path d="M${about.x} 12V${end - 18}" stroke="#0F5263" stroke-width="5.6"/><path d="M${about.x} 12V${end - 18}" stroke="#57B0A8" stroke-width="2.2" stroke-dasharray="8 5"/>`;
  return framed(
    props.join('') +
      put('mobile-rod', at(0), ROD.scale, ROD.thick, degrees) +
      discs.join('') +
      things.join('') +
      string +
      put('mobile-tie', { x: about.x, y: end }, SIZE.tie) +
      put('mobile-hook', { x: about.x, y: 12 }, SIZE.hook),
  );
}
