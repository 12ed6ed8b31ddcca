// Which case to ask about next: the one whose forecast is expected to say most about what somebody thinks.

import { log2 } from '../core/real.ts';
import { faded, type Posterior, posteriorOf, replyLikelihood } from './diagnosis.ts';
import type { Case } from './reading.ts';
import { TABLE } from './table.ts';

/** A case that could be asked about. */
export type Item = Omit<Case, 'builds'>;

/**
 * The bits that a forecast of this case is expected to tell: I(strategy; forecast) = H(forecast) − Σ P(k) H(forecast | k),
 * which is the expected Bayesian surprise over `student` (SCIENCE, "Next diagnostic item"; Lindley 1956 [l]).
 * @param student what they seem to think as they are asked
 * @param slip ε of the forecast, 0 to 1
 * @returns from 0 up to log2 of the number of replies
 */
export function expectedBits(student: Posterior, { expects, replies }: Item, slip: number = TABLE.studentSlip): number {
  const strategies = Object.entries(student).filter(([, weight]) => weight > 0);
  let bits = 0;
  for (const reply of replies) {
    let marginal = 0;
    for (const [id, weight] of strategies) {
      const chance = replyLikelihood(expects[id]?.[reply] ?? 0, replies.length, slip);
      marginal += weight * chance;
      if (chance > 0) bits += weight * chance * log2(chance);
    }
    if (marginal > 0) bits -= marginal * log2(marginal);
  }
  return Math.max(0, bits);
}

/**
 * The case to ask about next: the one of most expected bits, the first where some are equal. Somebody may have changed
 * their mind since the last try (`studentSwitch`), as `heard` will read the forecast.
 * @param student what they seem to have thought at the last try
 * @returns undefined where there is none
 */
export function mostInformative<T extends Item>(student: Posterior, items: readonly T[], slip: number = TABLE.studentSlip): T | undefined {
  const now = posteriorOf(Object.keys(student), faded(Object.values(student), TABLE.studentSwitch));
  let best: T | undefined;
  let most = -1;
  for (const item of items) {
    const bits = expectedBits(now, item, slip);
    if (bits > most) {
      most = bits;
      best = item;
    }
  }
  return best;
}
