// What only a simulation knows of a life, written down as it goes: when a gate opened against what had been true by then.

import type { GateReason } from '../core/world.ts';
import type { Mind } from './mind.ts';
import type { Build } from './sight.ts';

/** When a gate opened first, against what only a simulation knows. */
export type GateTruth = {
  readonly kind: string;
  /** why it opened; null where it never did */
  readonly reason: GateReason | null;
  /** pulls and cases in this world until it opened, or until the end */
  readonly after: number;
  /** whether by then an outcome that they saw had contradicted the idea they held */
  readonly contradicted: boolean;
  /** the same until as many own ideas as the gate asks for were tried and one they held was contradicted; null: never */
  readonly readyAfter: number | null;
  /** own ideas tried when *assemble* was opened; null where it never was */
  readonly assembledWith: number | null;
};

/** What has been true of a learner in one world so far, as the gate should know it. */
type Readiness = {
  /** whether an outcome that they saw contradicted the idea they held at the time */
  contradicted: boolean;
  pulls: number;
  readyAfter: number | null;
  assembledWith: number | null;
  gate: { readonly reason: GateReason; readonly after: number; readonly contradicted: boolean } | undefined;
};

export type Witness = {
  /** A pull or a case whose outcome is seen. */
  readonly saw: (kind: string, mind: Mind, build: Build) => void;
  readonly gateOpened: (kind: string, reason: GateReason) => void;
  /** *Assemble* was opened by who has tried so many own ideas. */
  readonly assembled: (kind: string, ideas: number) => void;
  readonly gates: () => readonly GateTruth[];
};

/** @param kinds ids of the worlds @param ideas that the gate asks for */
export function witness(kinds: readonly string[], ideas: number): Witness {
  const worlds = new Map(
    kinds.map((id): [string, Readiness] => [id, { contradicted: false, pulls: 0, readyAfter: null, assembledWith: null, gate: undefined }]),
  );
  return {
    saw: (kind, mind, build) => {
      const ready = worlds.get(kind);
      if (ready === undefined) return;
      ready.contradicted ||= (build.expects[mind.held]?.[build.reply] ?? 0) < 0.5;
      ready.pulls++;
      if (ready.contradicted && mind.activated.length >= ideas) ready.readyAfter ??= ready.pulls;
    },
    gateOpened: (kind, reason) => {
      const ready = worlds.get(kind);
      if (ready !== undefined) ready.gate ??= { reason, after: ready.pulls, contradicted: ready.contradicted };
    },
    assembled: (kind, tried) => {
      const ready = worlds.get(kind);
      if (ready !== undefined) ready.assembledWith ??= tried;
    },
    gates: () =>
      [...worlds].map(([kind, { pulls: after, contradicted, readyAfter, assembledWith, gate }]) => ({
        kind,
        ...(gate ?? { reason: null, after, contradicted }),
        readyAfter,
        assembledWith,
      })),
  };
}
