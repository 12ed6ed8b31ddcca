// Who is in which arm of each study, where they stand in its blocks, and what speaks for leaving them out. A little for each learner:
// the page knows the experiment, and which places of it are taken.

import type { Measured } from './measures.ts';
import { type Fit, type Seat, type Studied, shareOf, testedOf } from './study.ts';
import type { Told } from './tell.ts';

/** A learner of a study. `pre`: share right in the test before, all measures; null where none of it was answered. */
export type Person = Pick<Seat, 'arm' | 'class' | 'number'> & { readonly pre: number | null; readonly fit: Fit };

export type StudyChart = { readonly study: string; readonly people: readonly Person[] };

export type Balance = {
  readonly take: (told: Told) => void;
  /** @param rows all levels of a learner, in all worlds */
  readonly learner: (rows: readonly Measured[]) => void;
  readonly chart: () => readonly StudyChart[];
};

/** Of whom nothing but their place is known. */
const NOTHING: Pick<Studied, 'answers' | 'played'> & { readonly journal: boolean | null } = { answers: [], played: 0, journal: null };

export function balance(): Balance {
  const seats = new Map<string, Seat & { readonly simulated: boolean }>();
  const known = new Map<string, typeof NOTHING>();
  return {
    take: ({ event, subject, visit }) => {
      if ((event.type === 'enrolled' || event.type === 'opened') && visit.seat !== null)
        seats.set(subject, { ...visit.seat, simulated: event.simulated === true });
    },
    learner: (rows) => {
      const [one] = rows;
      if (one && seats.has(one.subject)) known.set(one.subject, { answers: one.answers, played: one.played, journal: one.journal });
    },
    chart: () => {
      const studies = new Map<string, Person[]>();
      for (const [subject, { study, arm, class: group, number, simulated }] of seats) {
        const { journal, played, answers } = known.get(subject) ?? NOTHING;
        const fit = { consent: journal === true || simulated, played, tested: testedOf({ answers }) };
        const people = studies.get(study) ?? [];
        studies.set(study, people);
        people.push({ arm, class: group, number, pre: shareOf({ answers }, 'pre'), fit });
      }
      return [...studies].map(([study, people]) => ({ study, people }));
    },
  };
}
