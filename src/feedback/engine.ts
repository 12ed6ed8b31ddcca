// One call a pull: what it means, what it is worth, what should come of it. Every equation has its own file beside this
// one; here they are put together. Beliefs go in and come out, time is an argument, nothing is drawn by chance.

import type { Beliefs } from '../core/beliefs.ts';
import { type Calibration, leavingOf } from '../core/calibration.ts';
import type { Sparks, Why } from '../core/event.ts';
import type { GateThresholds } from '../core/playlist.ts';
import { difficultyOf, drifted, guessFloor, learnt, newSkill, rested } from './ability.ts';
import {
  buildLikelihoods,
  type Expects,
  even,
  heard,
  type Likelihood,
  type Listed,
  listed,
  type Posterior,
  posteriorOf,
  replyLikelihoods,
  ruledOutOf,
  sharesOf,
  updated,
  weightOn,
  worldSlip,
} from './diagnosis.ts';
import type { Figure } from './figures.ts';
import { goingOn, hazard, mastered, opportunity, sinceLast, wheelSpinning } from './persistence.ts';
import { NO_IDEA, type Reading } from './reading.ts';
import { NO_SPARKS, sparksFor } from './reward.ts';
import { bayesBits, corrected, ownChance, shannonBits } from './surprise.ts';
import { TABLE } from './table.ts';

export { caughtUp } from './ability.ts';
export { type Evidence, type EvidenceReason, type Opening, opening as gateOpening } from './gate.ts';
export { type Candidate, type Next, nextLevel } from './policy.ts';
export { contrastSparks, reflectionSparks, total } from './reward.ts';
export { ENGINE_VERSION } from './table.ts';

/** What is believed of somebody nothing is known of. @param strategies of the kind, the canonical one first */
export const startBeliefs = (strategies: readonly string[]): Beliefs => ({
  ability: newSkill.ability,
  shared: newSkill.shared,
  sharing: newSkill.sharing,
  difficulty: newSkill.difficulty,
  student: even(strategies),
  world: even(strategies),
  value: TABLE.value,
  associability: TABLE.associability,
  pulls: 0,
  repeats: 0,
  missesInRow: 0,
  barren: 0,
  missIdeas: [],
  lastIdea: null,
  ideaChanges: 0,
  afterMiss: 0,
  lastMissed: false,
  lastSurprised: false,
  afterGate: 0,
  inRow: 0,
  opportunities: 0,
  idle: 0,
  lastPullAt: null,
  leaving: 0,
});

export type Observed = {
  readonly beliefs: Beliefs;
  /** the figures that have a meaning for this pull; FIGURES says what each is */
  readonly figures: Readonly<Record<string, number>>;
  /** every strategy that is ruled out now */
  readonly ruledOut: string[];
  /** those that this pull ruled out */
  readonly newlyRuledOut: string[];
  /** Bayesian surprise over `world`, from 0 up: what the pull ruled out */
  readonly bits: number;
  readonly paid: Sparks;
  readonly why: Why;
};

/**
 * Reads one pull. A repeat moves no belief about strategies or ability and pays nothing: its outcome was known. A pull
 * whose outcome was not shown moves `student` and ability alone. Without a goal there is nothing to meet or miss.
 * @param thresholds the gate's, which the reason for the teacher speaks of
 * @param calibration what was fitted to logs, if anything
 */
export function observe(beliefs: Beliefs, reading: Reading, thresholds: GateThresholds, calibration?: Calibration): Observed {
  const { expects, replies, repeat, seen } = reading;
  const asked = listed(expects);
  const student = thinking(asked, beliefs.student, reading);
  const { world, bits, ruledOut: out, newlyRuledOut } = tenable(asked, beliefs.world, replies, seen && !repeat ? reading.reply : undefined);

  const own = reading.builds !== undefined;
  const tried = own && !repeat;
  const counted = tried && seen;
  const met = own && reading.met;
  const named = tried && reading.idea !== NO_IDEA;
  const newIdea = named && reading.newIdea;

  const forecast = forecastOf(reading);
  const guessed = reading.level.place === 'sandbox' && reading.forecast?.how === 'chosen';
  const floor = guessFloor(reading.builds?.luck ?? 0, reading.rungs ?? 0);
  const skill = tried ? skillAfter(beliefs, reading, floor, calibration) : undefined;
  const expected = counted ? corrected(beliefs, met ? 1 : 0) : undefined;
  const missesInRow = !counted ? beliefs.missesInRow : met ? 0 : beliefs.missesInRow + 1;
  const barren = !counted ? beliefs.barren : met || newlyRuledOut.length > 0 ? 0 : beliefs.barren + 1;
  const newMiss = counted && !met && named && !beliefs.missIdeas.includes(reading.idea);

  const fresh = tried && reading.level.fresh;
  const skilled = skill ?? beliefs;
  const expecting = expected ?? beliefs;
  const going = goingOn(beliefs, named ? reading.idea : undefined);
  const counts = fresh ? opportunity(beliefs, met) : beliefs;
  // The inner loop of simulation: each field by its name, since a copy of the beliefs before it takes ten times as long.
  const after: Beliefs = {
    ability: skilled.ability,
    shared: skilled.shared,
    sharing: skilled.sharing,
    difficulty: skilled.difficulty,
    student,
    world,
    value: expecting.value,
    associability: expecting.associability,
    pulls: beliefs.pulls + 1,
    repeats: beliefs.repeats + (repeat ? 1 : 0),
    missesInRow,
    barren,
    missIdeas: newMiss ? [...beliefs.missIdeas, reading.idea] : beliefs.missIdeas,
    lastIdea: going.lastIdea,
    ideaChanges: going.ideaChanges,
    afterMiss: going.afterMiss,
    lastMissed: own && seen && !met,
    lastSurprised: seen && forecast !== undefined && forecast !== reading.reply,
    afterGate: beliefs.afterGate + (reading.gateOpen ? 1 : 0),
    inRow: counts.inRow,
    opportunities: counts.opportunities,
    idle: 0,
    lastPullAt: reading.t,
    leaving: hazard({ missesInRow, barren, repeat, bits, newIdea, idle: beliefs.idle }, leavingOf(calibration)),
  };

  const { sparks: earned, solvedBefore, newWay } = reading.level;
  const paid = repeat || !seen ? NO_SPARKS : sparksFor({ bits, newIdea, met, earned, solvedBefore, newWay, guessed });
  const contradicted = weightOn(student, out);
  const figures: { [F in Figure]?: number } = {
    bayes_bits: bits,
    associability: after.associability,
    ability_mean: after.ability.mean,
    ability_variance: after.ability.variance,
    shared_mean: after.shared.mean,
    shared_variance: after.shared.variance,
    conflict: contradicted,
    hazard: after.leaving,
  };
  if (skill !== undefined) {
    figures.p_met = skill.chance;
    figures.guess_floor = floor;
    figures.shannon_bits = shannonBits(met ? skill.chance : 1 - skill.chance);
    const difficulty = skill.difficulty[reading.level.id];
    if (difficulty !== undefined) {
      figures.difficulty_mean = difficulty.mean;
      figures.difficulty_variance = difficulty.variance;
    }
  }
  if (expected !== undefined) figures.rpe = expected.rpe;
  const surprise = ownSurprise(reading);
  if (surprise !== undefined) figures.own_bits = surprise;
  const since = sinceLast(beliefs, reading.t);
  if (since !== undefined) {
    figures.ms_since_last = since;
    figures[beliefs.lastSurprised ? 'ms_after_surprise' : 'ms_after_expected'] = since;
  }
  if (fresh) {
    figures.mastered = mastered(after) ? 1 : 0;
    figures.wheel_spinning = wheelSpinning(after) ? 1 : 0;
  }
  const why = whyOf(reading, after, newlyRuledOut.length, contradicted, thresholds);
  return { beliefs: after, figures, ruledOut: out, newlyRuledOut, bits, paid, why };
}

/** The forecast's reply, default or chosen; undefined where none was made. */
const forecastOf = (reading: Reading): string | undefined => (reading.forecast?.how === 'none' ? undefined : reading.forecast?.reply);

/** Builds and chosen forecasts say what somebody thinks; a default forecast says nothing, nor does a repeat. */
function thinking(asked: Listed, student: Posterior, { replies, builds, forecast, repeat }: Reading): Posterior {
  const built =
    repeat || builds === undefined ? undefined : buildLikelihoods(asked.strategies, builds.chances, builds.options, TABLE.studentSlip);
  const said =
    !repeat && forecast?.how === 'chosen' ? replyLikelihoods(asked, forecast.reply, replies.length, TABLE.studentSlip) : undefined;
  return hearing(asked, student, built, said);
}

/** As `heard`, of a belief that names its strategies. */
function hearing({ strategies }: Listed, student: Posterior, built: Likelihood | undefined, said: Likelihood | undefined): Posterior {
  return posteriorOf(strategies, heard(sharesOf(strategies, student), built, said));
}

type Tenable = { readonly world: Posterior; readonly bits: number; readonly ruledOut: string[]; readonly newlyRuledOut: string[] };

/** What is tenable once the reply was seen; undefined where it was not, or was known already. */
function tenable(asked: Listed, world: Posterior, replies: readonly string[], reply: string | undefined): Tenable {
  const { strategies } = asked;
  const before = sharesOf(strategies, world);
  const after = reply === undefined ? before : updated(before, replyLikelihoods(asked, reply, replies.length, worldSlip(replies.length)));
  const gone = ruledOutOf(strategies, before);
  const ruledOut = ruledOutOf(strategies, after);
  const newlyRuledOut = ruledOut.filter((id) => !gone.includes(id));
  return { world: posteriorOf(strategies, after), bits: bayesBits(after, before), ruledOut, newlyRuledOut };
}

function skillAfter(beliefs: Beliefs, { level, met }: Reading, floor: number, calibration: Calibration | undefined) {
  const difficulty = difficultyOf(beliefs.difficulty, level.id, level.features, calibration?.levels);
  const { ability, associability, shared, sharing, difficulty: others } = beliefs;
  const skill = { ability: drifted(ability, associability), shared, sharing, difficulty: others };
  return learnt(skill, { id: level.id, difficulty }, met, floor);
}

/** In bits; undefined where nothing was forecast. Computed on default forecasts too: whoever leaves the goal standing and pulls to *sure* can be surprised. */
function ownSurprise(reading: Reading): number | undefined {
  const forecast = forecastOf(reading);
  if (forecast === undefined || reading.sureness === undefined || !reading.seen) return undefined;
  return shannonBits(ownChance(forecast === reading.reply, reading.sureness, reading.replies.length));
}

function whyOf(reading: Reading, after: Beliefs, newlyRuledOut: number, contradicted: number, thresholds: GateThresholds): Why {
  if (reading.repeat) return { key: 'why.pull.repeat', values: {} };
  if (!reading.seen) return { key: 'why.pull.unseen', values: {} };
  if (reading.builds === undefined) return { key: 'why.pull.free', values: {} };
  if (newlyRuledOut > 0)
    return {
      key: 'why.pull.ruled-out',
      values: {
        count: newlyRuledOut,
        ideas: after.missIdeas.length,
        needed: thresholds.ideas,
        conflict: contradicted,
      },
    };
  if (reading.met) return { key: 'why.pull.met', values: {} };
  return { key: 'why.pull.barren', values: { barren: after.barren, limit: thresholds.barren } };
}

/**
 * Reads a forecast that came without a pull of one's own build: of a contrast, of Oops, of somebody else's try.
 * @param expects what each strategy expected of the case
 * @param forecast the reply that was chosen; undefined where none was
 * @param outcome the reply that was shown; undefined where it was not
 * @returns `bits`: Bayesian surprise over `world`, from 0 up
 */
export function observeForecast(
  beliefs: Beliefs,
  replies: readonly string[],
  expects: Expects,
  forecast: string | undefined,
  outcome: string | undefined,
): Omit<Tenable, 'world'> & { readonly beliefs: Beliefs } {
  const asked = listed(expects);
  const said = forecast === undefined ? undefined : replyLikelihoods(asked, forecast, replies.length, TABLE.studentSlip);
  const student = hearing(asked, beliefs.student, undefined, said);
  const { world, ...out } = tenable(asked, beliefs.world, replies, outcome);
  return { beliefs: { ...beliefs, student, world, idle: 0 }, ...out };
}

/** Idle time in view goes by. @param ms since the last input of any sort, from 0 up */
export const idle = (beliefs: Beliefs, ms: number): Beliefs => ({ ...beliefs, idle: ms });

/** A learner comes back: the clock of the session starts anew, and ability was left alone for so many days. */
export const returned = (beliefs: Beliefs, days: number): Beliefs => ({
  ...beliefs,
  ability: rested(beliefs.ability, days),
  lastPullAt: null,
  idle: 0,
});

/** "Let me try more": going on is an input like any other, so idle time starts anew. */
export const declined = (beliefs: Beliefs): Beliefs => ({ ...beliefs, idle: 0 });
