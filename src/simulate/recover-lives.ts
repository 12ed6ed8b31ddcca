// What lives in full say of the engine: whether gates open when they should, and whether who is said to be about to leave does.

import type { GateReason } from '../core/world.ts';
import type { PullTruth } from './learner.ts';
import type { GateTruth } from './witness.ts';

/**
 * What is needed of a life: its gates, its pulls, and the pulls of the same learner had they never asked for a rung, which
 * are the same until the first one was opened.
 */
export type Lived = {
  readonly gates: readonly Gate[];
  readonly pulls: readonly PullTruth[];
  readonly alone: readonly Pick<PullTruth, 'kind' | 'held'>[];
};

type Gate = Omit<GateTruth, 'assembledWith'>;

/** Openings for one reason, or for all. */
export type Openings = {
  readonly opened: number;
  /** of these: what the reason says of the learner was not so (`isEarly`) */
  readonly early: number;
  /** of these: fewer own ideas than the gate asks for had been tried, and another one was coming within GRACE pulls */
  readonly coming: number;
  /** worlds in which failing had given what the gate asks for, by why the gate opened then; where it never did: `never` */
  readonly ready: number;
  /** of these: the gate stayed shut for more than GRACE pulls more */
  readonly late: number;
};

export type GateRecovery = Openings & {
  readonly reasons: Readonly<Record<string, Openings>>;
  /** chance level of `coming`: moments at which too few ideas had been tried, and of these, those at which another one was coming */
  readonly chance: { readonly moments: number; readonly coming: number };
};

/** Pulls that the gate may take to see what is there; a learner who comes upon an own idea within as many is still finding. */
export const GRACE = 8;
/** Who never failed because they met every goal, and who is let in by hand, gave the reason themselves. */
const GIVEN: readonly (GateReason | null)[] = ['swept', 'study', 'teacher'];
/** Reasons which say that a learner gets no further. */
const STUCK: readonly (GateReason | null)[] = ['exhausted', 'idle'];

/** Of the gate's thresholds: own ideas, and barren misses in a row. */
type Asks = { readonly ideas: number; readonly barren: number };

/** @param asks thresholds of the gate */
export function recoverGates(lives: readonly Lived[], asks: Asks): GateRecovery {
  const { ideas } = asks;
  const reasons: Record<string, Openings> = {};
  const all = lives.flatMap((life) => life.gates.map((gate) => [gate.reason ?? NEVER, openingOf(life, gate, asks)] as const));
  for (const [reason, one] of all) reasons[reason] = both(reasons[reason] ?? NONE, one);
  const moments = lives.flatMap(({ alone, gates }) => gates.flatMap(({ kind }) => momentsOf(heldIn(alone, kind), ideas)));
  return {
    ...all.reduce((sum, [, one]) => both(sum, one), NONE),
    reasons,
    chance: { moments: moments.length, coming: moments.filter((coming) => coming).length },
  };
}

/** Of each moment after a pull at which fewer ideas than asked for had been tried: whether another one was coming. */
const momentsOf = (held: readonly string[], ideas: number): readonly boolean[] =>
  held
    .map((_, at) => at + 1)
    .filter((after) => new Set(held.slice(0, after)).size < ideas)
    .map((after) => isComing(held, held, after, GRACE));

/** The idea held at each pull in one world. */
const heldIn = (pulls: Lived['alone'], kind: string): readonly string[] => pulls.flatMap((pull) => (pull.kind === kind ? [pull.held] : []));

/** Whether, left alone after so many pulls, they try within `more` pulls what they had not tried before. */
const isComing = (held: readonly string[], alone: readonly string[], after: number, more: number): boolean => {
  const tried = new Set(held.slice(0, after));
  return alone.slice(after, after + more).some((idea) => !tried.has(idea));
};

/** A gate that did not open. */
export const NEVER = 'never';
const NONE: Openings = { opened: 0, early: 0, coming: 0, ready: 0, late: 0 };
const both = (one: Openings, other: Openings): Openings => ({
  opened: one.opened + other.opened,
  early: one.early + other.early,
  coming: one.coming + other.coming,
  ready: one.ready + other.ready,
  late: one.late + other.late,
});

function openingOf(life: Lived, gate: Gate, asks: Asks): Openings {
  const { reason, after, readyAfter } = gate;
  const byHand = reason === 'study' || reason === 'teacher';
  // a life that ended within the grace shows nothing either way
  const ready = readyAfter !== null && !byHand && (reason === null ? after > readyAfter + GRACE : after >= readyAfter);
  return {
    opened: reason === null || byHand ? 0 : 1,
    early: isEarly(life, gate, asks) ? 1 : 0,
    coming: !isGiven(reason) && isFinding(life, gate, asks.ideas, GRACE) ? 1 : 0,
    ready: ready ? 1 : 0,
    late: ready && after > readyAfter + GRACE ? 1 : 0,
  };
}

const isGiven = (reason: GateReason | null): boolean => reason === null || GIVEN.includes(reason);

/** Whether fewer own ideas than the gate asks for had been tried, and they would have tried another one within `more` pulls. */
function isFinding({ pulls, alone }: Lived, { kind, after }: Gate, ideas: number, more: number): boolean {
  const held = heldIn(pulls, kind);
  return new Set(held.slice(0, after)).size < ideas && isComing(held, heldIn(alone, kind), after, more);
}

/**
 * Whether a gate opened on what was not so. All evidence says that failing has shown something: it is early where nothing they
 * held had been contradicted. `exhausted` and `idle` say too that nothing more comes: they are early where another own idea was
 * coming within as many pulls as the gate counts barren ones.
 */
const isEarly = (life: Lived, gate: Gate, { ideas, barren }: Asks): boolean =>
  !isGiven(gate.reason) && (!gate.contradicted || (STUCK.includes(gate.reason) && isFinding(life, gate, ideas, barren)));

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
