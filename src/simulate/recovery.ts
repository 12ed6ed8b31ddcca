// All that `recover` finds, and the short form of it that is printed as JSON.

import type { Json } from '../core/json.ts';
import type { AbilityRecovery } from './recover-ability.ts';
import type { GateRecovery, LeavingRecovery } from './recover-lives.ts';
import type { StrategyRecovery } from './recover-strategies.ts';

export type Recovery = {
  readonly strategies: readonly StrategyRecovery[];
  readonly ability: AbilityRecovery;
  readonly gate: GateRecovery;
  readonly leaving: LeavingRecovery;
};

/** `{"strategy":{KIND:{STRATEGY:{"after":{"1":share,…}}}},"ability":{"coverage"},"gate":{"early","late"},"leaving":{"calibration"}}` */
export const short = ({ strategies, ability, gate, leaving }: Recovery): Json => ({
  strategy: Object.fromEntries(
    strategies.map(({ kind, right }) => [
      kind,
      Object.fromEntries(
        Object.entries(right).map(([strategy, shares]) => [
          strategy,
          { after: Object.fromEntries(shares.map((share, at) => [String(at + 1), share])) },
        ]),
      ),
    ]),
  ),
  ability: { coverage: ability.coverage },
  gate: { early: gate.early, late: gate.late },
  leaving: { calibration: leaving.calibration },
});
