// When failing has been productive, or has stopped being so, the gate opens. The teacher's and the study's reasons come
// with commands; the five here come from evidence.

import type { Beliefs } from '../core/beliefs.ts';
import type { Why } from '../core/event.ts';
import type { GateThresholds } from '../core/playlist.ts';
import { type Gate, type GateReason, RUNGS, type Rung } from '../core/world.ts';
import { conflict } from './diagnosis.ts';

export type EvidenceReason = Exclude<GateReason, 'teacher' | 'study' | 'instruction'>;

/** What the gate reads beside the beliefs: whether the playlist has explore levels in this world, and all of them are solved. */
export type Evidence = { readonly exploreSolved: boolean };

export type Opening = { readonly reason: EvidenceReason; readonly rungs: readonly Rung[]; readonly why: Why };

/**
 * What each reason offers (DESIGN 2, 5). *Assemble* stands in the offer from the start; that it follows an answered
 * contrast, or in class the teacher's key, is the session's rule.
 */
const OFFERED: Readonly<Record<EvidenceReason, readonly Rung[]>> = {
  productive: RUNGS,
  swept: RUNGS,
  leaving: RUNGS,
  idle: RUNGS,
  exhausted: ['notice'],
};

type Reading = { readonly beliefs: Beliefs; readonly evidence: Evidence; readonly conflict: number };

/** Those that offer most come first; among equals, the one that praises most. */
const REASONS: readonly {
  readonly reason: EvidenceReason;
  readonly holds: (reading: Reading, thresholds: GateThresholds) => boolean;
  readonly why: (reading: Reading) => Why['values'];
}[] = [
  {
    reason: 'productive',
    holds: (reading, thresholds) => reading.beliefs.missIdeas.length >= thresholds.ideas && reading.conflict >= thresholds.conflict,
    why: (reading) => ({ ideas: reading.beliefs.missIdeas.length, conflict: reading.conflict }),
  },
  {
    reason: 'swept',
    holds: (reading) => reading.evidence.exploreSolved,
    why: () => ({}),
  },
  {
    reason: 'leaving',
    holds: (reading, thresholds) => reading.beliefs.pulls > 0 && reading.beliefs.leaving >= thresholds.leaving,
    why: (reading) => ({ misses: reading.beliefs.missesInRow, hazard: reading.beliefs.leaving }),
  },
  {
    reason: 'idle',
    // whoever has not missed yet has nothing to be helped with: a pause before the first try, or after a solve, is a pause
    holds: (reading, thresholds) => reading.beliefs.missesInRow > 0 && reading.beliefs.idle >= thresholds.idle,
    why: (reading) => ({ seconds: Math.floor(reading.beliefs.idle / 1000) }),
  },
  {
    reason: 'exhausted',
    holds: (reading, thresholds) => reading.beliefs.barren >= thresholds.barren,
    why: (reading) => ({ barren: reading.beliefs.barren }),
  },
];

/**
 * Why the gate opens now, and which rungs it then offers; undefined where nothing opens it, or where it already offers as
 * much. A gate that exhaustion opened for *notice* alone widens so when another reason holds later.
 * @param thresholds of the playlist (GATE_PRESETS)
 */
export function opening(beliefs: Beliefs, gate: Gate, evidence: Evidence, thresholds: GateThresholds): Opening | undefined {
  const reading: Reading = { beliefs, evidence, conflict: conflict(beliefs.student, beliefs.world) };
  const found = REASONS.find(
    ({ reason, holds }) => OFFERED[reason].some((rung) => !gate.rungs.includes(rung)) && holds(reading, thresholds),
  );
  if (found === undefined) return undefined;
  const rungs = RUNGS.filter((rung) => gate.rungs.includes(rung) || OFFERED[found.reason].includes(rung));
  return { reason: found.reason, rungs, why: { key: `why.gate.${found.reason}`, values: found.why(reading) } };
}
