// The teacher's lessons, on this device: one key each, as they were last seen by the teacher.

import { z } from 'zod';
import { type Assignment, readAssignment } from '../core/assignment.ts';
import { LANGUAGES, type Language } from '../core/world.ts';
import { openBox, sturdy } from './box.ts';
import type { Trouble } from './types.ts';

/** `at`: when it was last changed, ms since 1970. */
export type KeptLesson = { readonly assignment: Assignment; readonly at: number };

export type Lessons = {
  /** newest first; what can't be read is passed over, and stays where it is */
  readonly all: () => Promise<readonly KeptLesson[]>;
  readonly keep: (lesson: KeptLesson) => Promise<void>;
  readonly drop: (id: string) => Promise<void>;
  readonly language: () => Promise<Language | undefined>;
  readonly setLanguage: (language: Language) => Promise<void>;
};

const LESSON = 'lesson/';
const LANGUAGE = 'language';
const keptSchema = z.strictObject({ assignment: z.unknown(), at: z.number() });

/** @param tell what stands in the way of keeping; undefined once all is kept */
export async function openLessons(tell: (trouble: Trouble | undefined) => void): Promise<Lessons> {
  const box = await openBox('not-yet-teach');
  if (box === undefined) tell('no-storage');
  const facts = sturdy(box, tell);
  return {
    all: async () => {
      const keys = (await facts.keys()).filter((key) => key.startsWith(LESSON));
      const stored = await Promise.all(keys.map(facts.get));
      const read = stored.flatMap((value) => {
        const kept = keptSchema.safeParse(value);
        const lesson = kept.success ? readAssignment(kept.data.assignment) : undefined;
        return kept.success && lesson?.ok ? [{ assignment: lesson.value, at: kept.data.at }] : [];
      });
      return read.sort((one, other) => other.at - one.at);
    },
    keep: (lesson) => facts.set(LESSON + lesson.assignment.id, lesson),
    drop: (id) => facts.remove(LESSON + id),
    language: async () => {
      const kept = await facts.get(LANGUAGE);
      return LANGUAGES.find((one) => one === kept);
    },
    setLanguage: (wanted) => facts.set(LANGUAGE, wanted),
  };
}
