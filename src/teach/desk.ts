// What the teacher has on the desk: the lesson that is being put together, and the others. Each change is kept at once.

import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Assignment, Led, Own } from '../core/assignment.ts';
import { isExplore, type Level, PLACES } from '../core/level.ts';
import { randomId } from '../store/ids.ts';
import type { KeptLesson, Lessons } from '../store/lessons.ts';
import { linkHash, pack } from '../store/pack.ts';

export type Desk = {
  readonly lesson: ReadonlySignal<Assignment>;
  /** those that are kept, newest first */
  readonly lessons: ReadonlySignal<readonly KeptLesson[]>;
  /** the lesson, packed; undefined while it is being packed, and where this browser can't */
  readonly packed: ReadonlySignal<string | undefined>;
  /** whether this browser can make no link */
  readonly linkless: ReadonlySignal<boolean>;
  /** where the link leads; undefined as `packed` is */
  readonly link: ReadonlySignal<string | undefined>;
  readonly edit: (change: Partial<Assignment>) => void;
  readonly add: (level: string) => void;
  readonly remove: (level: string) => void;
  /** @param to its new place, from 0; beyond the ends is the end */
  readonly move: (level: string, to: number) => void;
  readonly setLetter: (letter: string, own: Own | undefined) => void;
  /** Puts the teacher's own try before the class, and its level into the lesson; undefined takes the try out again. */
  readonly lead: (led: Led | undefined) => void;
  /** puts another lesson on the desk */
  readonly take: (lesson: Assignment) => void;
  readonly copy: (name: string) => void;
  readonly fresh: (name: string) => void;
  readonly drop: (id: string) => void;
  readonly bringBack: (kept: KeptLesson) => void;
};

/** A short random id: letters and digits of a UUID. */
const lessonId = (): string => randomId().replaceAll('-', '').slice(0, 6);

/** How many levels of each place a lesson begins with that nobody has put together yet: what fits in 21 minutes of exploring, and a look back. */
const FIRST = { entry: 1, explore: 3, main: 1, consolidate: 1, transfer: 1, sandbox: 0, test: 0 } as const;

/** A lesson to begin with, of the first world there is. */
export function firstLesson(shelf: readonly Level[], name: string): Assignment {
  const mine = shelf.filter(({ kind }) => kind === shelf[0]?.kind);
  const chosen = PLACES.flatMap((place) => mine.filter((level) => level.place === place).slice(0, FIRST[place]));
  return {
    ...{ v: 1, id: lessonId(), name, gate: 'standard', policy: 'fixed', assemble: 'teacher', consent: 'play', letters: {} },
    levels: mine.filter((level) => chosen.includes(level)).map(({ id }) => id),
  };
}

/** The level of a lesson that a teacher tries first: one that students explore, whose build stays. */
export const firstToTry = (levels: readonly Level[]): Level | undefined =>
  levels.find(({ place, deal }) => isExplore(place) && deal === 'same') ?? levels[0];

/** The lesson with this try of the teacher's before it, or with none. */
function withLed({ led: _, ...lesson }: Assignment, led: Led | undefined): Assignment {
  return led === undefined ? lesson : { ...lesson, led };
}

/** The list with one of it at another place. */
export function moved<T>(list: readonly T[], one: T, to: number): readonly T[] {
  const rest = list.filter((other) => other !== one);
  if (rest.length === list.length) return list;
  const at = Math.max(0, Math.min(rest.length, to));
  return [...rest.slice(0, at), one, ...rest.slice(at)];
}

/** @param clock wall clock, ms @param address of the page, without what stands behind # */
export async function openDesk(
  kept: Lessons,
  shelf: readonly Level[],
  { name, clock, address }: { readonly name: string; readonly clock: () => number; readonly address: string },
): Promise<Desk> {
  const lessons = signal(await kept.all());
  const lesson = signal(lessons.peek()[0]?.assignment ?? firstLesson(shelf, name));
  const packed = signal<string | undefined>();
  const linkless = signal(false);

  function put(assignment: Assignment): void {
    lesson.value = assignment;
    const now: KeptLesson = { assignment, at: clock() };
    lessons.value = [now, ...lessons.peek().filter((one) => one.assignment.id !== assignment.id)];
    void kept.keep(now);
  }
  const edit = (change: Partial<Assignment>): void => put({ ...lesson.peek(), ...change });

  effect(() => {
    const now = lesson.value;
    packed.value = undefined;
    if (now.levels.length === 0) return;
    pack(now).then(
      (text) => {
        if (lesson.peek() === now) packed.value = text;
      },
      () => {
        linkless.value = true;
      },
    );
  });

  return {
    lesson,
    lessons,
    packed,
    linkless,
    link: computed(() => (packed.value === undefined ? undefined : address + linkHash(packed.value))),
    edit,
    add: (level) => {
      const { levels } = lesson.peek();
      if (!levels.includes(level)) edit({ levels: [...levels, level] });
    },
    remove: (level) => {
      const { levels, led } = lesson.peek();
      put(withLed({ ...lesson.peek(), levels: levels.filter((id) => id !== level) }, led?.level === level ? undefined : led));
    },
    move: (level, to) => {
      const { levels } = lesson.peek();
      const next = [...moved(levels, level, to)];
      if (next.some((id, at) => id !== levels[at])) edit({ levels: next });
    },
    setLetter: (letter, own) => {
      const { [letter]: _, ...others } = lesson.peek().letters;
      edit({ letters: own === undefined ? others : { ...others, [letter]: own } });
    },
    lead: (led) => {
      const { levels } = lesson.peek();
      const missing = led !== undefined && !levels.includes(led.level);
      put(withLed({ ...lesson.peek(), levels: missing ? [...levels, led.level] : levels }, led));
    },
    take: put,
    copy: (copyName) => put({ ...lesson.peek(), id: lessonId(), name: copyName }),
    fresh: (freshName) => put(firstLesson(shelf, freshName)),
    drop: (id) => {
      lessons.value = lessons.peek().filter((one) => one.assignment.id !== id);
      void kept.drop(id);
    },
    bringBack: (one) => {
      lessons.value = [...lessons.peek(), one].sort((a, b) => b.at - a.at);
      void kept.keep(one);
    },
  };
}
