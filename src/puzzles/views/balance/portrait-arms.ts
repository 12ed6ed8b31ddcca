// Arms with their numbers, as a card shows them: dipped as far as their pulls take them, where they were let go.

import type { Point } from '../../../stage/layout.ts';
import type { Arms, Numbers } from '../../balance/model.ts';
import { summed } from '../../balance/side.ts';
import { outlined } from '../digits.ts';
import { reachOf } from './bag.ts';
import { turned } from './geometry.ts';
import { framed, put, thing } from './portrait-parts.ts';

/** Where the rail stands, between the slates and the arms. */
const RAIL = { x: 104, half: 8, top: 8, bottom: 226 };
/** The first arm; how far apart arms stand at most and at least, and how low anything of theirs may reach. */
const ROWS = { first: 30, widest: 68, closest: 22, low: 222 };
/** From the rail to the last peg's tip. */
const LONG = 282;
/** LOOK: so many degrees a unit of pull, and at most. */
const DIP = { per: 0.62, most: 12 };
/** Sizes in the drawings of the parts. */
const DRAWN = { plank: 306, cap: 22, tip: 28, hookY: 16.6, slope: 0.6, ring: { x: 3, y: -2 }, disc: 8 / 10.5 };
const SLATE = { x: -56, y: -18, digit: { y: 26, one: 0.33, two: 0.26 } };

type Row = { readonly gap: number; readonly k: number; readonly step: number; readonly bag: number };

/** Everything of an arm shrinks with the room that it has. */
function rowOf(setup: Arms, gap: number): Row {
  const k = Math.min(0.84, gap / 66);
  const heaviest = Math.max(...setup.arms.flat().map(({ weight }) => reachOf(weight, 'bag')));
  return { gap, k, step: (LONG / k - DRAWN.tip) / setup.pegs, bag: Math.min(0.6, (gap / k - 20) / heaviest) };
}

const hookOf = ({ step }: Row, peg: number, degrees: number): Point =>
  turned({ x: peg * step, y: DRAWN.hookY - DRAWN.slope * peg }, degrees);

/** As far apart as fits when all have dipped, so that arms stand where they stood. */
function spread(setup: Arms, degrees: readonly number[]): Row {
  const low = (row: Row): number =>
    Math.max(
      ...setup.arms.flatMap((bags, arm) =>
        bags.map(
          ({ weight, peg }) =>
            ROWS.first + arm * row.gap + row.k * (hookOf(row, peg, degrees[arm] ?? 0).y + row.bag * reachOf(weight, 'bag')),
        ),
      ),
    );
  let gap = ROWS.widest;
  while (gap > ROWS.closest && low(rowOf(setup, gap)) > ROWS.low) gap -= 1;
  return rowOf(setup, gap);
}

export function armsPortrait(setup: Arms, { numbers }: Numbers, dipped: boolean): string {
  const pulls = setup.arms.map((bags) => summed(bags).pull);
  const per = Math.min(DIP.per, DIP.most / Math.max(...pulls));
  const dips = pulls.map((pull) => per * pull);
  const row = spread(setup, dips);
  const { gap, k, step, bag } = row;
  const rows = setup.arms.map((bags, arm) => {
    const degrees = dipped ? (dips[arm] ?? 0) : 0;
    const tip = step * setup.pegs + DRAWN.tip;
    const pegs = Array.from({ length: setup.pegs }, (_, index) => index + 1);
    const hooks = pegs.map((peg) => put('hook', hookOf(row, peg, degrees), 0.74));
    const plank =
      put('arm-plank', { x: 0, y: 0 }, (tip - 4) / DRAWN.plank, 1) +
      put('arm-cap', { x: tip - DRAWN.cap, y: 0 }) +
      pegs.map((peg) => put(`peg-${peg}`, { x: peg * step, y: 0 }, DRAWN.disc)).join('');
    const hung = bags.map(({ weight, peg }) => {
      const hook = hookOf(row, peg, degrees);
      return thing(weight, { x: hook.x + DRAWN.ring.x, y: hook.y + DRAWN.ring.y }, bag, 'given', 'bag');
    });
    return (
      `<g transform="translate(${RAIL.x} ${ROWS.first + arm * gap}) scale(${Math.round(k * 1000) / 1000})">` +
      `${hooks.join('')}<g transform="rotate(${Math.round(degrees * 100) / 100})">${plank}</g>${hung.join('')}` +
      `<path d="M${SLATE.x + 30} 4H-14" stroke="#B9782B" stroke-width="3.5"/>${put(dipped ? 'arm-free' : 'arm-held', { x: 0, y: 0 })}` +
      `${slate(numbers[arm] ?? null, arm < (setup.given ?? 0))}</g>`
    );
  });
  // Behind all arms, where each was before.
  const rests = dipped
    ? setup.arms.map((_, arm) => {
        const y = Math.round(ROWS.first + arm * gap);
        return `<path d="M${RAIL.x + 22} ${y}H${RAIL.x + LONG}" stroke="#FFF6E6" stroke-width="2.4" stroke-dasharray="3.5 8" stroke-linecap="round"/>`;
      })
    : [];
  const { x, half, top, bottom } = RAIL;
  const rail = `<path d="M${x - half} ${top + 6}A6 6 0 0 1 ${x - half + 6} ${top}H${x + half - 6}A6 6 0 0 1 ${x + half} ${top + 6}V${bottom}H${x - half}Z" fill="#473A6C"/><path d="M${x + 2} ${top}H${x + half - 6}A6 6 0 0 1 ${x + half} ${top + 6}V${bottom}H${x + 2}Z" fill="#2A2046"/>`;
  return framed(rests.join('') + rail + rows.join(''));
}

function slate(number: number | null, given: boolean): string {
  const { y, one, two } = SLATE.digit;
  const digits = number === null ? '' : outlined(number, 0, y, number > 9 ? two : one, '#FFF6E6');
  return `<g transform="translate(${SLATE.x} ${SLATE.y})">${put('slate', { x: 0, y: 0 })}${digits}${given ? put('lock', { x: -34, y: 48 }) : ''}</g>`;
}
