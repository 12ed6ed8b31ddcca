// What lives in full say of the engine: whether gates open when they should, and whether who is said to be about to leave does.

import type { PullTruth, Truth } from './learner.ts';

export type GateRecovery = {
  /** gates opened by evidence before what failing can give was there, as a share of all so opened */
  readonly early: number;
  /** worlds in which it was there and the gate stayed shut for more than GRACE pulls more, as a share of all in which it was there */
  readonly late: number;
  readonly opened: number;
  readonly ready: number;
};

/** Pulls that the gate may take to see what is there. */
export const GRACE = 8;

export function recoverGates(truths: readonly Pick<Truth, 'gates'>[]): GateRecovery {
  const gates = truths.flatMap((truth) => truth.gates);
  const opened = gates.filter(({ reason }) => reason !== null && reason !== 'study' && reason !== 'teacher');
  // a visit that ended within the grace shows nothing either way
  const ready = gates.filter(
    ({ reason, after, readyAfter }) => readyAfter !== null && (reason === null ? after > readyAfter + GRACE : after >= readyAfter),
  );
  const late = ready.filter(({ after, readyAfter }) => after > (readyAfter ?? 0) + GRACE);
  return {
    early: share(opened.filter((gate) => !gate.ready).length, opened.length),
    late: share(late.length, ready.length),
    opened: opened.length,
    ready: ready.length,
  };
}

const share = (count: number, of: number): number => (of === 0 ? 0 : count / of);

/** A bin of pulls: what the hazard was on average, how many left, out of how many. */
export type HazardBin = { readonly hazard: number; readonly left: number; readonly pulls: number };
export type LeavingRecovery = {
  /** expected calibration error: mean distance of hazard and share that left over bins of equally many pulls, a probability */
  readonly calibration: number;
  readonly bins: readonly HazardBin[];
};

const BINS = 10;

export function recoverLeaving(pulls: readonly Pick<PullTruth, 'hazard' | 'left'>[]): LeavingRecovery {
  const sorted = [...pulls].sort((a, b) => a.hazard - b.hazard);
  const bins = Array.from({ length: BINS }, (_, bin) =>
    sorted.slice(Math.floor((bin * sorted.length) / BINS), Math.floor(((bin + 1) * sorted.length) / BINS)),
  )
    .filter((some) => some.length > 0)
    .map((some) => ({
      hazard: some.reduce((sum, { hazard }) => sum + hazard, 0) / some.length,
      left: some.filter(({ left }) => left).length / some.length,
      pulls: some.length,
    }));
  const calibration = bins.reduce((sum, bin) => sum + bin.pulls * Math.abs(bin.hazard - bin.left), 0) / Math.max(1, sorted.length);
  return { calibration, bins };
}
