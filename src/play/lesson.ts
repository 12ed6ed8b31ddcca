// A teacher's lesson as the student plays it. It is fetched only where there is one.

import { type Assignment, type AssignmentTrouble, playedOfAssignment } from '../core/assignment.ts';
import type { EventData } from '../core/event.ts';
import { ARMS, type Arm, assign, opensOn } from '../core/experiment.ts';
import type { Level } from '../core/level.ts';
import type { Playlist } from '../core/playlist.ts';
import type { Enrolled } from '../core/world.ts';
import { unpack } from '../store/pack.ts';
import type { Assigned } from '../store/types.ts';

/**
 * What is assigned, and what is played of it. `journal`: whether researchers may read the journal; undefined until it was asked for
 * and answered. `condition`: the arm they are in; `enrols`: what the log is told where they only now come into it.
 */
export type Lesson = Assigned & {
  readonly assignment: Assignment;
  readonly playlist: Playlist;
  readonly condition: EventData['opened']['condition'];
  readonly enrols?: EventData['enrolled'];
  /** whether they are to say which number they have before they begin: chance falls by it */
  readonly numberless: boolean;
};

/** Who comes to a lesson. */
export type Visitor = {
  readonly learner: string;
  /** the study that they are in */
  readonly enrolled: Enrolled | undefined;
  /** the day, `YYYY-MM-DD`, UTC */
  readonly today: string;
  /** the arm of whoever only walks through one; nobody is enrolled by that */
  readonly walks: Arm | undefined;
};

type Study = NonNullable<Assignment['study']>;
type LessonRead = { readonly ok: true; readonly lesson: Lesson } | { readonly ok: false; readonly trouble: AssignmentTrouble };

/** What a student plays who is in no study. */
const NO_STUDY = { arm: ARMS[0], chance: 1 } as const;

/**
 * @param shelf every level that there is
 * @param visitor undefined: only whether there is a lesson is asked
 * @param fetchTests the test levels that studies have beside the shelf
 */
export async function readLesson(
  assigned: Assigned,
  shelf: Playlist,
  visitor: Visitor | undefined,
  fetchTests: () => Promise<readonly Level[]>,
): Promise<LessonRead> {
  const read = await unpack(assigned.packed);
  if (!read.ok) return read;
  const assignment = read.value;
  const place = visitor && assignment.study && placeOf(assignment.study, assigned, visitor);
  if (place === 'early' || place === 'ended') return { ok: false, trouble: place };
  const arm = ARMS.find((one) => one === place?.condition.arm);
  const tests = arm && { levels: await fetchTests(), arm };
  const playlist = playedOfAssignment(assignment, shelf.levels, assigned.letter, tests);
  if (playlist === undefined) return { ok: false, trouble: 'no-levels' };
  const numberless = visitor !== undefined && assignment.study !== undefined && place === undefined;
  return { ok: true, lesson: { ...assigned, assignment, playlist, condition: NO_STUDY, ...place, numberless } };
}

type Place = Pick<Lesson, 'condition' | 'enrols'>;

/** Where a visitor is in a study; undefined while they have not said which number they have, and chance falls by it. */
function placeOf({ experiment, class: group }: Study, { number }: Assigned, visitor: Visitor): Place | 'early' | 'ended' | undefined {
  const { study, unit } = experiment;
  const { enrolled, walks, today, learner } = visitor;
  if (walks !== undefined) return { condition: { arm: walks, chance: 1 } };
  if (enrolled?.study === study) return { condition: { arm: enrolled.arm, chance: enrolled.chance } };
  const opens = opensOn(experiment, today);
  if (opens !== 'open') return opens;
  if (unit === 'learner' && number === undefined) return undefined;
  const condition = assign(experiment, { class: group, number: number ?? undefined }, learner);
  return { condition, enrols: { study, ...condition, class: group, number: number ?? null } };
}

/** What a lesson says of consent, as keys of the locale files, in their order: what the sheet shows and the log tells. */
export const CONSENT_TEXTS = {
  none: [],
  play: ['play.lesson.seen'],
  research: ['play.lesson.seen', 'play.lesson.journal'],
} as const satisfies Readonly<Record<Assignment['consent'], readonly string[]>>;

/** What the log tells when the sheet is opened, and when the learner answers it. */
export const consentSaid = ({ assignment: { consent }, journal }: Lesson, how: EventData['consent']['how']): EventData['consent'] => ({
  how,
  asks: consent,
  texts: [...CONSENT_TEXTS[consent]],
  journal: consent === 'research' ? (journal ?? null) : null,
});

/** What the first event of a session says of consent: nothing where nobody asked; a no until they said yes. */
export const consentOf = ({ assignment, journal }: Lesson): { readonly journal: boolean } | undefined =>
  assignment.consent === 'none' ? undefined : { journal: assignment.consent === 'research' && journal === true };
