// What the play door shows and what it can ask for. Everything that is kept goes through the fold; the build under the
// student's hands and the forecast beside the cord are not kept until the cord is let go.

import type { ReadonlySignal } from '@preact/signals';
import type { EventData, Other } from '../core/event.ts';
import type { Json } from '../core/json.ts';
import type { Outcome, Position, Puzzle } from '../core/kind.ts';
import type { Level } from '../core/level.ts';
import type { Words } from '../core/words.ts';
import type { Attempt, Feeling, How, JournalText, Preferences, Rung, Sureness } from '../core/world.ts';
import type { State } from '../session/state.ts';
import type { Due } from '../session/study.ts';

export type Forecast = { readonly reply: string; readonly how: Exclude<How, 'none'> };

/**
 * `build`: hands are free. `hush`: the breath after letting go. `show`: the outcome shows and hands are free. `kept`: the answer
 * of a test is kept, and nothing shows.
 */
export type Phase = 'build' | 'hush' | 'show' | 'kept';

/** What the stage needs to play the consequence of the pull just made. */
export type Pulled = {
  readonly attempt: Attempt;
  readonly position: Position;
  readonly outcome: Outcome;
  readonly newlyRuledOut: readonly string[];
};

export type Game = {
  /** where the session stands, as far as it may show: a pull counts here once its outcome is out */
  readonly state: ReadonlySignal<State>;
  readonly level: ReadonlySignal<Level | undefined>;
  readonly puzzle: ReadonlySignal<Puzzle | undefined>;
  /** somebody else's try, which stands built and is judged; undefined where the student builds */
  readonly other: ReadonlySignal<Other | undefined>;
  /** the build under the student's hands, or somebody else's */
  readonly build: ReadonlySignal<Position | undefined>;
  readonly forecast: ReadonlySignal<Forecast | undefined>;
  /** why the cord can't be pulled yet */
  readonly wanting: ReadonlySignal<Words | undefined>;
  /** an own try of this very build on this very setup: its ghost stands before the pull */
  readonly earlier: ReadonlySignal<Attempt | undefined>;
  /** whether this very build was tried before on this very setup, be it so long ago that the try is no longer kept */
  readonly repeated: ReadonlySignal<boolean>;
  readonly phase: ReadonlySignal<Phase>;
  readonly pulled: ReadonlySignal<Pulled | undefined>;
  /** nothing is left to pull here: the test is answered, or all tries of others were judged */
  readonly over: ReadonlySignal<boolean>;
  /** what a study has them do next; to play where there is none */
  readonly due: ReadonlySignal<Due>;
  readonly canUndo: ReadonlySignal<boolean>;
  /** levels of the playlist that could not be read, and why */
  readonly broken: readonly { readonly id: string; readonly why: string }[];
  /** false in a second tab, or on a log of a newer version: everything shows, nothing is written */
  readonly writing: ReadonlySignal<boolean>;

  readonly enter: (level: string) => Promise<void>;
  /** the policy's next level, of this world where something is ahead there; of the one that is being played where none is named */
  readonly next: (world?: string) => Promise<void>;
  readonly toMap: () => void;
  /** one move; refused answers change nothing */
  readonly change: (answer: Json) => void;
  readonly undo: () => void;
  readonly reset: () => void;
  readonly expect: (reply: string) => void;
  /**
   * Lets go of the prop. Gives what is wanting where the cord can't be pulled yet. Resolves when the pull is kept; with nothing
   * where it is the answer of a test.
   */
  readonly pull: (sureness: Sureness) => Promise<{ readonly wanting: Words } | { readonly pulled: Pulled } | undefined>;
  /** The outcome shows: hands are free as soon as the pull is kept, too. A try that is pinned is a try that is kept. */
  readonly shown: () => void;
  readonly openRung: (rung: Rung) => Promise<void>;
  readonly answerRung: (answer: string) => Promise<void>;
  readonly decline: () => Promise<void>;
  /** the teacher opens the gates of all worlds that are played, with *assemble* in them */
  readonly openByTeacher: () => Promise<void>;
  /** A fresh level, or one with more tries of others: lays out the next deal once the outcome of this one shows. Any change does the same. */
  readonly onward: () => void;
  /** looks back: `pin` is the number of an own try of that world */
  readonly reflect: (kind: string, pin: number | null, feeling: Feeling | null, text: JournalText | null) => Promise<void>;
  /** buys a part for the bench; refused where there are too few sparks */
  readonly buy: (part: string) => Promise<void>;
  /** whether a level is kept back for a later visit */
  readonly waits: (level: string) => boolean;
  /** writes down what the learner is asked, or what they say to it */
  readonly consent: (said: EventData['consent']) => Promise<void>;
  readonly prefer: (preferences: Partial<Preferences>) => Promise<void>;
};
