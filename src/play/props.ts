import type { ReadonlySignal } from '@preact/signals';
import type { Kinds } from '../core/kind.ts';
import type { Result } from '../core/result.ts';
import type { SealedView } from '../core/view.ts';
import type { Language } from '../core/world.ts';
import type { Speak } from '../stage/speak.ts';
import type { Stage, StageHandle, StageOptions } from '../stage/stage.ts';
import type { Learner, Trouble } from '../store/types.ts';
import type { Game } from './game.ts';

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
  readonly switchLearner: (id: string) => Promise<void>;
  readonly addLearner: () => Promise<void>;
};
