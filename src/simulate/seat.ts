// Where a simulated learner sits: what is played there, in which arm, and what the log is told of it.

import { type Assignment, playedOfAssignment } from '../core/assignment.ts';
import type { EventData } from '../core/event.ts';
import { type Arm, assign, CHANGES, type Experiment } from '../core/experiment.ts';
import type { Level } from '../core/level.ts';
import type { Playlist } from '../core/playlist.ts';

/** An experiment as it is run: its lesson, in so many classes, which are equally large. */
export type Run = {
  readonly experiment: Experiment;
  readonly lesson: Assignment;
  readonly classes: number;
  /** what it tests with */
  readonly tests: readonly Level[];
  /** wall clock of the first visit, ms */
  readonly begins: number;
};

export type Seats = {
  readonly playlist: Playlist;
  /** that all are in; `pf` is the game as it is without a study */
  readonly arm: Arm;
  /** an experiment, which draws arms by chance; left out where there is none */
  readonly run?: Run;
};

export type Seat = {
  readonly playlist: Playlist;
  readonly condition: EventData['opened']['condition'];
  /** left out where nobody is enrolled in anything */
  readonly enrols?: EventData['enrolled'];
};

/** An arm without any test. */
const UNTESTED = { pre: [], post: [], delayed: [], delay_days: 7 };

/**
 * Learners go round the classes one by one, so that the one of number `index`, from 0, is the next of their class.
 * @param learner their pseudonym
 * @throws where a level that the experiment tests with is not among its tests, or none that it plays is there
 */
export function seatOf({ playlist, arm, run }: Seats, index: number, learner: string): Seat {
  if (run === undefined) {
    const settings = arm === 'pf' ? playlist.settings : { ...playlist.settings, study: { ...CHANGES[arm], ...UNTESTED } };
    return { playlist: { ...playlist, settings }, condition: { arm, chance: 1 } };
  }
  const { experiment, lesson, classes, tests } = run;
  const placed = { class: (index % classes) + 1, number: Math.floor(index / classes) + 1 };
  const { arm: drawn, chance } = assign(experiment, placed, learner);
  const study = { experiment, class: placed.class };
  const played = playedOfAssignment({ ...lesson, study }, playlist.levels, undefined, { levels: tests, arm: drawn });
  if (played === undefined) throw new Error(`Levels of the study "${experiment.study}" are not there.`);
  const condition = { arm: drawn, chance };
  return { playlist: played, condition, enrols: { study: experiment.study, ...condition, ...placed } };
}
