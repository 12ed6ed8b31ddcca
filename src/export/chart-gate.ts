// Pulls before the gate: how many pulls of a world each learner had made when its gate first opened, and why it opened.

import { GATE_REASONS, type GateReason } from '../core/world.ts';

export type GateChart = readonly {
  readonly reason: GateReason;
  /** pulls → learners, pulls going up */
  readonly learners: readonly (readonly [pulls: number, learners: number])[];
}[];

export type Gates = {
  /** @param pulls of this world, over all sessions, when it opened or offered more */
  readonly opened: (subject: string, reason: GateReason, pulls: number) => void;
  readonly chart: () => GateChart;
};

/** Only what opened it first counts: later openings offer more. */
export function gates(): Gates {
  const first = new Map<string, { readonly reason: GateReason; readonly pulls: number }>();
  return {
    opened: (subject, reason, pulls) => {
      const before = first.get(subject);
      if (before === undefined || pulls < before.pulls) first.set(subject, { reason, pulls });
    },
    chart: () =>
      GATE_REASONS.flatMap((reason) => {
        const counts = new Map<number, number>();
        for (const one of first.values()) if (one.reason === reason) counts.set(one.pulls, (counts.get(one.pulls) ?? 0) + 1);
        return counts.size === 0 ? [] : [{ reason, learners: [...counts].sort(([one], [other]) => one - other) }];
      }),
  };
}
