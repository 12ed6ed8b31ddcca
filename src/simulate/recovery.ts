// All that `recover` finds, and the short form of it that is printed as JSON.

import type { Json } from '../core/json.ts';
import type { AbilityRecovery } from './recover-ability.ts';
import type { GateRecovery, LeavingRecovery, Openings } from './recover-lives.ts';
import type { StrategyRecovery } from './recover-strategies.ts';

export type Recovery = {
  readonly strategies: readonly StrategyRecovery[];
  /** one for each world */
  readonly abilities: readonly AbilityRecovery[];
  readonly gate: GateRecovery;
  readonly leaving: LeavingRecovery;
};

/** What is aimed at: SCIENCE's share right after 15 best-chosen forecasts; how often a 95% interval should hold; early openings. */
export const AIMS = { right: 0.85, coverage: [0.93, 0.97], early: 0.05 } as const;

/** A share of none is 0. */
export const shareOf = (count: number, of: number): number => (of === 0 ? 0 : count / of);

/** Share of all intervals that hold, over all worlds. */
export const coverageOf = (abilities: Recovery['abilities']): number =>
  abilities.reduce((sum, { coverage }) => sum + coverage, 0) / Math.max(1, abilities.length);

/** Shares of the openings that were early, of those after which another own idea was coming, and of the worlds in which it was late, 0 to 1, each with what it is a share of. */
const openings = ({ opened, early, coming, ready, late }: Openings) => ({
  early: shareOf(early, opened),
  coming: shareOf(coming, opened),
  opened,
  late: shareOf(late, ready),
  ready,
});

/**
 * `{"strategy":{KIND:{STRATEGY:{"after":{"1":share,…}}}},"ability":{"coverage","worlds":{KIND:{"coverage","after":{"1":share,…}}}},
 * "gate":{"early","coming","opened","late","ready","chance","reasons":{REASON:{…}}},"leaving":{"calibration"}}`
 */
export const short = ({ strategies, abilities, gate, leaving }: Recovery): Json => ({
  strategy: Object.fromEntries(
    strategies.map(({ kind, right }) => [
      kind,
      Object.fromEntries(Object.entries(right).map(([strategy, shares]) => [strategy, { after: numbered(shares) }])),
    ]),
  ),
  ability: {
    coverage: coverageOf(abilities),
    worlds: Object.fromEntries(abilities.map(({ kind, coverage, after }) => [kind, { coverage, after: numbered(after) }])),
  },
  gate: {
    ...openings(gate),
    chance: shareOf(gate.chance.coming, gate.chance.moments),
    reasons: Object.fromEntries(Object.entries(gate.reasons).map(([reason, one]) => [reason, openings(one)])),
  },
  leaving: { calibration: leaving.calibration },
});

const numbered = (shares: readonly number[]): Json => Object.fromEntries(shares.map((share, at) => [String(at + 1), share]));
