// What makes a beam hard, in logits: our own first guesses [o], to be replaced by what learners' pulls say.

import type { Figures, Goal } from '../../core/kind.ts';
import { unsealed } from './beam.ts';
import { type Arms, type Hang, type Setup, stock, type Tipping } from './model.ts';
import { asked } from './number.ts';
import { conflict } from './rules.ts';
import { leftOf, rightOf, summed } from './side.ts';
import { builds, reaches } from './solver.ts';

const LOGITS = {
  /** where a beam with nothing hard about it starts */
  start: -2,
  /** each time the share of builds that reach the goal halves */
  luck: 0.35,
  /** a level goal that hanging the mirror image reaches */
  copy: -0.7,
  /** a side, or an arm, that holds several bags: their pulls have to be added */
  several: 1,
  /** a knot: both distances change at once */
  both: 0.5,
  /** a weight that has to be found out first */
  sealed: 1,
  /** each arm after the second, or after the first that is to be numbered where others are given */
  arm: 0.3,
  /** each pair of arms of which one is heavier and the other farther out */
  crossing: 0.3,
  /** each pair of arms that pull the same */
  tied: 0.5,
};

/** Builds looked at for the share that reaches the goal. */
const LOOKED = 2000;

/** What makes this setup hard, each in logits; their sum is the prior mean of its difficulty. @param goal undefined: nothing is asked */
export function features(setup: Setup, goal: Goal | undefined): Figures {
  if (setup.task === 'number') return armFeatures(setup);
  const luck = goal ? LOGITS.luck * halvings(share(setup, goal)) : 0;
  switch (setup.task) {
    case 'hang':
      return {
        start: LOGITS.start,
        luck,
        copy: goal && 'reply' in goal && goal.reply === 'level' && copies(setup) ? LOGITS.copy : 0,
        several: several(setup) ? LOGITS.several : 0,
      };
    case 'mobile':
      return { start: LOGITS.start, luck, both: LOGITS.both, several: setup.rod.length > 2 ? LOGITS.several : 0 };
    case 'parcel':
      return { start: LOGITS.start, luck, sealed: LOGITS.sealed, several: several(unsealed(setup)) ? LOGITS.several : 0 };
  }
}

/** Whether a side holds several bags, or is to hold them. */
function several(setup: Hang): boolean {
  const fuller = Math.max(leftOf(setup.fixed).length, rightOf(setup.fixed).length);
  return fuller > 1 || setup.use === 'two' || (setup.use === 'all' && stock(setup).length > 1);
}

function armFeatures(setup: Arms): Figures {
  const arms = setup.arms.map(summed);
  const both = asked(setup).flatMap(([i, j]) => {
    const [a, b] = [arms[i], arms[j]];
    return a && b ? [[a, b] as const] : [];
  });
  return {
    start: LOGITS.start,
    arm: LOGITS.arm * (arms.length - (setup.given === undefined ? 2 : setup.given + 1)),
    crossing: LOGITS.crossing * both.filter(([a, b]) => conflict(a, b)).length,
    tied: LOGITS.tied * both.filter(([a, b]) => a.pull === b.pull).length,
    several: arms.some((arm) => arm.bags > 1) ? LOGITS.several : 0,
  };
}

/** The share of builds that reach the goal, 0 to 1. */
function share(setup: Tipping, goal: Goal): number {
  let [all, reached] = [0, 0];
  for (const answer of builds(setup)) {
    if (all === LOOKED) break;
    all++;
    if (reaches(setup, goal, answer)) reached++;
  }
  return reached / all;
}

/** How often a share halves from 1 down, at most to one in `LOOKED`: its surprise in whole bits. */
function halvings(part: number): number {
  let count = 0;
  for (let left = part; left < 1 && 1 << count < LOOKED; left *= 2) count++;
  return count;
}

/** Whether the left side's mirror image can be hung on the right. */
function copies(setup: Hang): boolean {
  const mirror = leftOf(setup.fixed).map(({ weight, peg }) => ({ weight, peg: -peg }));
  const have = (bag: { readonly weight: number; readonly peg: number }) =>
    setup.box.includes(bag.weight) && !setup.shut.includes(bag.peg) && !setup.fixed.some(({ peg }) => peg === bag.peg);
  return mirror.length > 0 && mirror.every(have);
}
