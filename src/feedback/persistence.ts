// Going on: what is counted of it, and how likely somebody is to leave before the next pull.

import type { Beliefs } from '../core/beliefs.ts';
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
};

/**
 * Discrete-time logistic hazard of leaving: logit h = α + β1 misses + β2 barren + β3 repeat + β4 bits + β5 new idea
 * (SCIENCE "Persistence and help"); the coefficients are provisional.
 * @returns a probability
 */
export const hazard = (strain: Strain): number =>
  logistic(
    TABLE.leaveBase +
      TABLE.leaveMiss * strain.missesInRow +
      TABLE.leaveBarren * strain.barren +
      (strain.repeat ? TABLE.leaveRepeat : 0) +
      TABLE.leaveSurprise * strain.bits +
      (strain.newIdea ? TABLE.leaveNovelty : 0),
  );

/** Mastery: three goals in a row on fresh deals (SCIENCE, wheel spinning). */
export const mastered = (beliefs: Beliefs): boolean => beliefs.inRow >= TABLE.mastery;

/** Wheel spinning: ten fresh deals since mastery was last reached, or ever. Fewer are undetermined. */
export const wheelSpinning = (beliefs: Beliefs): boolean => beliefs.opportunities >= TABLE.spinning;

/** The counts of mastery after a pull on a fresh deal; mastery starts the opportunities anew. */
export function opportunity(beliefs: Beliefs, met: boolean): Pick<Beliefs, 'inRow' | 'opportunities'> {
  const inRow = met ? beliefs.inRow + 1 : 0;
  return { inRow, opportunities: inRow >= TABLE.mastery ? 0 : beliefs.opportunities + 1 };
}

/**
 * The counts of going on, after a pull: made after a miss or not, with another idea than the one before or not.
 * @param idea undefined where the pull had none, or was a repeat
 */
export const goingOn = (beliefs: Beliefs, idea: string | undefined): Pick<Beliefs, 'afterMiss' | 'ideaChanges' | 'lastIdea'> => ({
  afterMiss: beliefs.afterMiss + (beliefs.lastMissed ? 1 : 0),
  ideaChanges:
    beliefs.ideaChanges + (beliefs.lastMissed && idea !== undefined && beliefs.lastIdea !== null && beliefs.lastIdea !== idea ? 1 : 0),
  lastIdea: idea ?? beliefs.lastIdea,
});

/** Time since the last pull, in ms; undefined at the first one and where the clock began anew with a session. */
export const sinceLast = (beliefs: Beliefs, t: number): number | undefined =>
  beliefs.lastPullAt === null || t < beliefs.lastPullAt ? undefined : t - beliefs.lastPullAt;
