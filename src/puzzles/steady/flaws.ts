// What a level must not have: archers of whom those who measure do not all say the same. Only what is there to be discussed may.

import type { Goal } from '../../core/kind.ts';
import { disagreement } from './measures.ts';
import { letterOf, type Setup } from './model.ts';

export function flaws(setup: Setup, goal: Goal | null): readonly string[] {
  if (setup.task === 'discuss') return goal === null ? [] : ['"discuss" knows no truth, so its level can have no goal'];
  if (setup.task === 'place') return [];
  return setup.wall.flatMap(({ shots }, at) => {
    const odd = disagreement(shots);
    if (odd === undefined) return [];
    const [one, other] = odd.pair.map(letterOf);
    return [
      `wall.${at}: the accepted measures do not agree on ${one} and ${other}: "${odd.measure}" says otherwise, or that they are equal`,
    ];
  });
}
