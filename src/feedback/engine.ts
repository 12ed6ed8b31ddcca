// One call a pull: what it means, what it is worth, what should come of it. Every equation has its own file beside this
// one; here they are put together. Beliefs go in and come out, time is an argument, nothing is drawn by chance. Pull after pull
// of one learner goes on in a `Mind`; the log and the session hold the same as `Beliefs`, where every strategy has its name.

import type { Beliefs } from '../core/beliefs.ts';
import { type Calibration, leavingOf } from '../core/calibration.ts';
import type { Sparks, Why } from '../core/event.ts';
import type { GateThresholds } from '../core/playlist.ts';
import { difficultyOf, drifted, guessFloor, learnt, newSkill, rested } from './ability.ts';
import { even, heard, type Likelihoods, likelihoodsOf, posteriorOf, type Shares, sharesOf, type Tenable, tenable } from './diagnosis.ts';
import type { Figure } from './figures.ts';
import { goingOn, hazard, mastered, opportunity, sinceLast, wheelSpinning } from './persistence.ts';
import { type Case, NO_IDEA, type Reading } from './reading.ts';
import { NO_SPARKS, sparksFor } from './reward.ts';
import { corrected, ownBits, shannonBits } from './surprise.ts';
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

/** Beliefs with both posteriors as lists, in the order of the strategies of the cases that are read. */
export type Mind = Omit<Beliefs, 'student' | 'world'> & { readonly student: Shares; readonly world: Shares };

/** Beliefs as the engine goes on from them. @param strategies of the kind, the canonical one first */
export const recalled = (strategies: readonly string[], beliefs: Beliefs): Mind =>
  holding(beliefs, sharesOf(strategies, beliefs.student), sharesOf(strategies, beliefs.world));

/** The same with each strategy's name, as it is logged. */
const told = (strategies: readonly string[], mind: Mind): Beliefs =>
  holding(mind, posteriorOf(strategies, mind.student), posteriorOf(strategies, mind.world));

/** All else with these posteriors. Field by field as in `learn`, so that V8 sees objects of one shape: of several it reads half as fast. */
const holding = <P>(all: Omit<Beliefs, 'student' | 'world'>, student: P, world: P) => ({
  ability: all.ability,
  shared: all.shared,
  sharing: all.sharing,
  difficulty: all.difficulty,
  student,
  world,
  value: all.value,
  associability: all.associability,
  pulls: all.pulls,
  repeats: all.repeats,
  missesInRow: all.missesInRow,
  barren: all.barren,
  missIdeas: all.missIdeas,
  lastIdea: all.lastIdea,
  ideaChanges: all.ideaChanges,
  afterMiss: all.afterMiss,
  lastMissed: all.lastMissed,
  lastSurprised: all.lastSurprised,
  afterGate: all.afterGate,
  inRow: all.inRow,
  opportunities: all.opportunities,
  idle: all.idle,
  lastPullAt: all.lastPullAt,
  leaving: all.leaving,
});

/** What an outcome did to what is tenable. */
type Told = Pick<Tenable, 'ruledOut' | 'newlyRuledOut' | 'bits'>;

export type Learnt = Told & {
  readonly mind: Mind;
  /** the figures that have a meaning for this pull; FIGURES says what each is */
  readonly figures: Readonly<Record<string, number>>;
  readonly paid: Sparks;
  readonly why: Why;
};

export type Observed = Omit<Learnt, 'mind'> & { readonly beliefs: Beliefs };

/** As `learn`, from beliefs as they are logged, to beliefs as they are logged. */
export function observe(beliefs: Beliefs, reading: Reading, thresholds: GateThresholds, calibration?: Calibration): Observed {
  const { strategies } = likelihoodsOf(reading.case);
  const { mind, ...seen } = learn(recalled(strategies, beliefs), reading, thresholds, calibration);
  return { beliefs: told(strategies, mind), ...seen };
}

/**
 * Reads one pull. A repeat moves no belief about strategies or ability and pays nothing: its outcome was known. A pull
 * whose outcome was not shown moves `student` and ability alone. Without a goal there is nothing to meet or miss.
 * @param before recalled with the strategies of the case
 * @param thresholds the gate's, which the reason for the teacher speaks of
 * @param calibration what was fitted to logs, if anything
 */
export function learn(before: Mind, reading: Reading, thresholds: GateThresholds, calibration?: Calibration): Learnt {
  const { repeat, seen } = reading;
  const { builds } = reading.case;
  const likelihoods = likelihoodsOf(reading.case);
  const student = thinking(likelihoods, before.student, reading);
  const came = seen && !repeat ? likelihoods.came[reading.case.replies.indexOf(reading.reply)] : undefined;
  const { world, bits, ruledOut, newlyRuledOut, conflict } = tenable(likelihoods.strategies, student, before.world, came);

  const own = builds !== undefined;
  const tried = own && !repeat;
  const counted = tried && seen;
  const met = own && reading.met;
  const named = tried && reading.idea !== NO_IDEA;
  const newIdea = named && reading.newIdea;

  const forecast = forecastOf(reading);
  const guessed = reading.level.place === 'sandbox' && reading.forecast?.how === 'chosen';
  const floor = guessFloor(builds?.luck ?? 0, reading.rungs ?? 0);
  const skill = tried ? skillAfter(before, reading, floor, calibration) : undefined;
  const expected = counted ? corrected(before, met ? 1 : 0) : undefined;
  const missesInRow = !counted ? before.missesInRow : met ? 0 : before.missesInRow + 1;
  const barren = !counted ? before.barren : met || newlyRuledOut.length > 0 ? 0 : before.barren + 1;
  const newMiss = counted && !met && named && !before.missIdeas.includes(reading.idea);

  const fresh = tried && reading.level.fresh;
  const skilled = skill ?? before;
  const expecting = expected ?? before;
  const going = goingOn(before, named ? reading.idea : undefined);
  const counts = fresh ? opportunity(before, met) : before;
  // The inner loop of simulation: each field by its name, since a copy of what was before takes ten times as long.
  const mind: Mind = {
    ability: skilled.ability,
    shared: skilled.shared,
    sharing: skilled.sharing,
    difficulty: skilled.difficulty,
    student,
    world,
    value: expecting.value,
    associability: expecting.associability,
    pulls: before.pulls + 1,
    repeats: before.repeats + (repeat ? 1 : 0),
    missesInRow,
    barren,
    missIdeas: newMiss ? [...before.missIdeas, reading.idea] : before.missIdeas,
    lastIdea: going.lastIdea,
    ideaChanges: going.ideaChanges,
    afterMiss: going.afterMiss,
    lastMissed: own && seen && !met,
    lastSurprised: seen && forecast !== undefined && forecast !== reading.reply,
    afterGate: before.afterGate + (reading.gateOpen ? 1 : 0),
    inRow: counts.inRow,
    opportunities: counts.opportunities,
    idle: 0,
    lastPullAt: reading.t,
    leaving: hazard({ missesInRow, barren, repeat, bits, newIdea, idle: before.idle }, leavingOf(calibration)),
  };

  const { sparks: earned, solvedBefore, newWay } = reading.level;
  const paid = repeat || !seen ? NO_SPARKS : sparksFor({ bits, newIdea, met, earned, solvedBefore, newWay, guessed });
  const figures: { [F in Figure]?: number } = {
    bayes_bits: bits,
    associability: mind.associability,
    ability_mean: mind.ability.mean,
    ability_variance: mind.ability.variance,
    shared_mean: mind.shared.mean,
    shared_variance: mind.shared.variance,
    conflict,
    hazard: mind.leaving,
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
  const since = sinceLast(before, reading.t);
  if (since !== undefined) {
    figures.ms_since_last = since;
    if (before.lastSurprised) figures.ms_after_surprise = since;
    else figures.ms_after_expected = since;
  }
  if (fresh) {
    figures.mastered = mastered(mind) ? 1 : 0;
    figures.wheel_spinning = wheelSpinning(mind) ? 1 : 0;
  }
  const why = whyOf(reading, mind, newlyRuledOut.length, conflict, thresholds);
  return { mind, figures, ruledOut, newlyRuledOut, bits, paid, why };
}

/** The forecast's reply, default or chosen; undefined where none was made. */
const forecastOf = (reading: Reading): string | undefined => (reading.forecast?.how === 'none' ? undefined : reading.forecast?.reply);

/** Builds and chosen forecasts say what somebody thinks; a default forecast says nothing, nor does a repeat. */
function thinking({ built, said }: Likelihoods, student: Shares, { case: { replies }, forecast, repeat }: Reading): Shares {
  if (repeat) return student;
  return heard(student, built, forecast?.how === 'chosen' ? said[replies.indexOf(forecast.reply)] : undefined);
}

function skillAfter(beliefs: Mind, { level, met }: Reading, floor: number, calibration: Calibration | undefined) {
  const difficulty = difficultyOf(beliefs.difficulty, level.id, level.features, calibration?.levels);
  const { ability, associability, shared, sharing, difficulty: others } = beliefs;
  const skill = { ability: drifted(ability, associability), shared, sharing, difficulty: others };
  return learnt(skill, { id: level.id, difficulty }, met, floor);
}

/** In bits; undefined where nothing was forecast. Computed on default forecasts too: whoever leaves the goal standing and pulls to *sure* can be surprised. */
function ownSurprise(reading: Reading): number | undefined {
  const forecast = forecastOf(reading);
  if (forecast === undefined || reading.sureness === undefined || !reading.seen) return undefined;
  return ownBits(forecast === reading.reply, reading.sureness, reading.case.replies.length);
}

function whyOf(reading: Reading, after: Mind, newlyRuledOut: number, conflict: number, thresholds: GateThresholds): Why {
  if (reading.repeat) return { key: 'why.pull.repeat', values: {} };
  if (!reading.seen) return { key: 'why.pull.unseen', values: {} };
  if (reading.case.builds === undefined) return { key: 'why.pull.free', values: {} };
  if (newlyRuledOut > 0)
    return {
      key: 'why.pull.ruled-out',
      values: {
        count: newlyRuledOut,
        ideas: after.missIdeas.length,
        needed: thresholds.ideas,
        conflict,
      },
    };
  if (reading.met) return { key: 'why.pull.met', values: {} };
  return { key: 'why.pull.barren', values: { barren: after.barren, limit: thresholds.barren } };
}

/**
 * Reads a forecast that came without a pull of one's own build: of a contrast, of Oops, of somebody else's try.
 * @param asked the case, whose `builds` are nobody's
 * @param forecast the reply that was chosen; undefined where none was
 * @param outcome the reply that was shown; undefined where it was not
 */
export function observeForecast(
  beliefs: Beliefs,
  asked: Omit<Case, 'builds'>,
  forecast: string | undefined,
  outcome: string | undefined,
): Told & { readonly beliefs: Beliefs } {
  const { strategies, said, came } = likelihoodsOf(asked);
  const place = (reply: string | undefined): number => (reply === undefined ? -1 : asked.replies.indexOf(reply));
  const before = recalled(strategies, beliefs);
  const student = heard(before.student, undefined, said[place(forecast)]);
  const { world, bits, ruledOut, newlyRuledOut } = tenable(strategies, student, before.world, came[place(outcome)]);
  return { beliefs: told(strategies, { ...before, student, world, idle: 0 }), bits, ruledOut, newlyRuledOut };
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
