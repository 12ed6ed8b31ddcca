import type { ReadonlySignal, Signal } from '@preact/signals';
import type { AssignmentTrouble } from '../core/assignment.ts';
import type { Kinds } from '../core/kind.ts';
import type { Result } from '../core/result.ts';
import type { SealedView } from '../core/view.ts';
import type { Language } from '../core/world.ts';
import type { Speak } from '../stage/speak.ts';
import type { Stage, StageHandle, StageOptions } from '../stage/stage.ts';
import type { Learner, Trouble } from '../store/types.ts';
import type { Game } from './game.ts';
import type { Lesson } from './lesson.ts';

/** Opens the stage in an element of the page; refused where the browser can't draw it. */
export type OpenStage = (host: HTMLElement, options: StageOptions) => Promise<Result<StageHandle>>;

/** Why nothing is written: another tab plays, or the log comes from a newer version, or can't be read. */
export type ReadOnly = 'other-tab' | 'newer' | 'unreadable';

/** What the play door needs of the page that it stands in. */
export type AppProps = {
  /** undefined until a learner's log is read */
  readonly game: ReadonlySignal<Game | undefined>;
  readonly speak: ReadonlySignal<Speak>;
  /** the language that is really spoken */
  readonly spoken: ReadonlySignal<Language>;
  readonly kinds: Kinds;
  readonly views: Readonly<Record<string, SealedView<Stage>>>;
  readonly openStage: OpenStage;
  readonly learners: ReadonlySignal<readonly Learner[]>;
  /** who plays */
  readonly learner: ReadonlySignal<Learner | undefined>;
  readonly trouble: ReadonlySignal<Trouble | undefined>;
  readonly readOnly: ReadonlySignal<ReadOnly | undefined>;
  /** play in this tab, and no longer in the other */
  readonly takeOver: () => Promise<void>;
  /** gives the whole log of the one who plays as a file */
  readonly exportLog: () => Promise<void>;
  /** deletes all data of the one who plays */
  readonly forget: () => Promise<void>;
  /** the teacher's lesson that is played; undefined for none */
  readonly lesson: ReadonlySignal<Lesson | undefined>;
  /** whether the sheet about the lesson is open: it opens by itself when the lesson comes */
  readonly lessonOpen: Signal<boolean>;
  /** why the link of this visit holds no lesson */
  readonly lessonTrouble: Signal<AssignmentTrouble | undefined>;
  /** the sheet about the lesson is open: what it asks for is told to the log */
  readonly lessonShown: () => Promise<void>;
  /** says whether researchers may read the journal, or one's letter or number, which begins a session of its own */
  readonly answerLesson: (
    answer: { readonly letter: string | undefined } | { readonly number: number | null } | { readonly journal: boolean },
  ) => Promise<void>;
  readonly leaveLesson: () => Promise<void>;
  /** whether this device can hand a file on to another program */
  readonly canShare: boolean;
  /** gives the whole log of the one who plays to the teacher, as a file with their nickname */
  readonly handIn: (by: 'save' | 'share') => Promise<void>;
  readonly switchLearner: (id: string) => Promise<void>;
  readonly addLearner: () => Promise<void>;
};
