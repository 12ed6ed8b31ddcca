// Going on: what is counted of it, and how likely somebody is to leave before the next pull.

import type { Beliefs } from '../core/beliefs.ts';
import type { Leaving } from '../core/calibration.ts';
import { logistic } from '../core/real.ts';
import { TABLE } from './table.ts';

/** What the hazard reads of the pull just made, misses counted with it. */
export type Strain = {
  readonly missesInRow: number;
  readonly barren: number;
  readonly repeat: boolean;
  /** what it ruled out, in bits */
  readonly bits: number;
  readonly newIdea: boolean;
  /** idle time in view before it, ms */
  readonly idle: number;
};

/** The hazard's coefficients where no logs have been fitted: those of simulated learners (docs/engine.md), logits. */
export const LEAVING: Leaving = {
  base: TABLE.leaveBase,
  miss: TABLE.leaveMiss,
  barren: TABLE.leaveBarren,
  repeat: TABLE.leaveRepeat,
  surprise: TABLE.leaveSurprise,
  novelty: TABLE.leaveNovelty,
  idle: TABLE.leaveIdle,
};

/** What each coefficient is multiplied by: misses, bits, minutes, or 1 where it applies and 0 where not. */
export const loads = ({ missesInRow, barren, repeat, bits, newIdea, idle }: Strain): Leaving => ({
  base: 1,
  miss: missesInRow,
  barren,
  repeat: repeat ? 1 : 0,
  surprise: bits,
  novelty: newIdea ? 1 : 0,
  idle: idle / MINUTE,
});
/** ms */
const MINUTE = 60_000;

/**
 * Discrete-time logistic hazard of leaving before the next pull: logit h = α + β1 misses + β2 barren + β3 repeat + β4 bits +
 * β5 new idea + β6 idle minutes (SCIENCE "Persistence and help").
 * @param leaving the coefficients, in logits
 * @returns a probability
 */
export function hazard(strain: Strain, leaving: Leaving = LEAVING): number {
  const load = loads(strain);
  const { base, miss, barren, repeat, surprise, novelty, idle } = leaving;
  const known = base * load.base + miss * load.miss + barren * load.barren + repeat * load.repeat;
  return logistic(known + surprise * load.surprise + novelty * load.novelty + idle * load.idle);
}

/** What is counted of somebody, whatever they think. */
type Counts = Omit<Beliefs, 'student' | 'world'>;

/** Mastery: three goals in a row on fresh deals (SCIENCE, wheel spinning). */
export const mastered = (beliefs: Counts): boolean => beliefs.inRow >= TABLE.mastery;

/** Wheel spinning: ten fresh deals since mastery was last reached, or ever. Fewer are undetermined. */
export const wheelSpinning = (beliefs: Counts): boolean => beliefs.opportunities >= TABLE.spinning;

/** The counts of mastery after a pull on a fresh deal; mastery starts the opportunities anew. */
export function opportunity(beliefs: Counts, met: boolean): Pick<Counts, 'inRow' | 'opportunities'> {
  const inRow = met ? beliefs.inRow + 1 : 0;
  return { inRow, opportunities: inRow >= TABLE.mastery ? 0 : beliefs.opportunities + 1 };
}

/**
 * The counts of going on, after a pull: made after a miss or not, with another idea than the one before or not.
 * @param idea undefined where the pull had none, or was a repeat
 */
export const goingOn = (beliefs: Counts, idea: string | undefined): Pick<Counts, 'afterMiss' | 'ideaChanges' | 'lastIdea'> => ({
  afterMiss: beliefs.afterMiss + (beliefs.lastMissed ? 1 : 0),
  ideaChanges:
    beliefs.ideaChanges + (beliefs.lastMissed && idea !== undefined && beliefs.lastIdea !== null && beliefs.lastIdea !== idea ? 1 : 0),
  lastIdea: idea ?? beliefs.lastIdea,
});

/** Time since the last pull, in ms; undefined at the first one and where the clock began anew with a session. */
export const sinceLast = (beliefs: Counts, t: number): number | undefined =>
  beliefs.lastPullAt === null || t < beliefs.lastPullAt ? undefined : t - beliefs.lastPullAt;
