// A teacher's lesson as the student plays it. It is fetched only where there is one.

import { type Assignment, type AssignmentTrouble, playedOfAssignment } from '../core/assignment.ts';
import type { EventData } from '../core/event.ts';
import type { Playlist } from '../core/playlist.ts';
import { unpack } from '../store/pack.ts';
import type { Assigned } from '../store/types.ts';

/** What is assigned, and what is played of it. `journal`: whether researchers may read the journal; undefined until it was asked for and answered. */
export type Lesson = Assigned & { readonly assignment: Assignment; readonly playlist: Playlist };

type LessonRead = { readonly ok: true; readonly lesson: Lesson } | { readonly ok: false; readonly trouble: AssignmentTrouble };

/** @param shelf every level that there is */
export async function readLesson(assigned: Assigned, shelf: Playlist): Promise<LessonRead> {
  const read = await unpack(assigned.packed);
  if (!read.ok) return read;
  const playlist = playedOfAssignment(read.value, shelf.levels, assigned.letter);
  if (playlist === undefined) return { ok: false, trouble: 'no-levels' };
  return { ok: true, lesson: { ...assigned, assignment: read.value, playlist } };
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
