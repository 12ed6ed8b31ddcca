// Does the engine see which strategy somebody holds? Learners hold one each and keep to it; each is asked for forecasts of
// the cases that are expected to tell most, and the likeliest strategy is compared with the one they hold.

import type { Kind } from '../core/kind.ts';
import type { Level } from '../core/level.ts';
import { observeForecast, startBeliefs } from '../feedback/engine.ts';
import { mostInformative } from '../feedback/informative.ts';
import { casesOf } from './cases.ts';
import { ownChance } from './chance.ts';
import { says } from './mind.ts';

/** Forecasts that each learner makes. */
export const ASKED = 15;

export type StrategyRecovery = {
  readonly kind: string;
  readonly strategies: readonly string[];
  /** of each strategy */
  readonly learners: number;
  /** strategy held → shares right after 1, 2, … ASKED forecasts */
  readonly right: Readonly<Record<string, readonly number[]>>;
  /** strategy held → strategy found after the last one → share */
  readonly confusion: Readonly<Record<string, Readonly<Record<string, number>>>>;
};

export type Asking = {
  /** learners of each strategy */
  readonly learners: number;
  /** how often they say otherwise than they think, 0 to 1 */
  readonly slip: number;
  readonly seed: number;
};

/** @param levels whose builds can be asked about, beside cases that are made */
export function recoverStrategies(kind: Kind, levels: readonly Level[], { learners, slip, seed }: Asking): StrategyRecovery {
  const cases = casesOf(kind, levels, ownChance(`cases ${seed} ${kind.id}`));
  const found = kind.strategies.map((held) => {
    const random = ownChance(`forecasts ${seed} ${kind.id} ${held}`);
    const right = Array.from({ length: ASKED }, () => 0);
    const ends: Record<string, number> = Object.fromEntries(kind.strategies.map((id) => [id, 0]));
    for (let learner = 0; learner < learners; learner++) {
      let beliefs = startBeliefs(kind.strategies);
      const left = new Map(cases.map((one) => [one, one.many]));
      for (let asked = 0; asked < ASKED; asked++) {
        const next = mostInformative(beliefs.student, [...left.keys()]);
        if (next === undefined) break;
        const many = left.get(next) ?? 0;
        if (many > 1) left.set(next, many - 1);
        else left.delete(next);
        const said = says(held, next.expects, next.replies, slip, random);
        beliefs = observeForecast(beliefs, next, said, undefined).beliefs;
        if (likeliest(beliefs.student) === held) right[asked] = (right[asked] ?? 0) + 1;
      }
      const end = likeliest(beliefs.student);
      ends[end] = (ends[end] ?? 0) + 1;
    }
    return { held, right: right.map((count) => count / learners), ends };
  });
  return {
    kind: kind.id,
    strategies: kind.strategies,
    learners,
    right: Object.fromEntries(found.map(({ held, right }) => [held, right])),
    confusion: Object.fromEntries(
      found.map(({ held, ends }) => [held, Object.fromEntries(Object.entries(ends).map(([id, count]) => [id, count / learners]))]),
    ),
  };
}

/** The first in the kind's order where some are equal. */
export const likeliest = (student: Readonly<Record<string, number>>): string =>
  Object.entries(student).reduce((best, one) => (one[1] > best[1] ? one : best), ['', -1] as [string, number])[0];
