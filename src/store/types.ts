import type { GameEvent } from '../core/event.ts';

/** A learner on this device. `id` is random; `name` is a nickname of animals and colours, never typed. */
export type Learner = { readonly id: string; readonly name: { readonly colour: number; readonly animal: number }; readonly since: number };

/** Where a log is kept. `durable` is false where the browser gives no IndexedDB or no room: then this visit won't be remembered. */
export type Store = {
  readonly durable: () => boolean;
  /** Called whenever `durable` changes. */
  readonly onTrouble: (listener: (trouble: Trouble) => void) => void;
  readonly learners: () => Promise<readonly Learner[]>;
  readonly addLearner: (learner: Learner) => Promise<void>;
  readonly lastLearner: () => Promise<string | undefined>;
  readonly setLastLearner: (id: string) => Promise<void>;
  /** Appends; resolves once the events would survive a killed browser. Order of calls is the order of the log. */
  readonly append: (learner: string, events: readonly GameEvent[]) => Promise<void>;
  /** The events of the learner's last session, for going on; empty for a new learner. */
  readonly lastSession: (learner: string) => Promise<LastSession>;
  /** The whole log, oldest first, as JSON Lines, in pieces. */
  readonly exportLog: (learner: string) => AsyncIterable<string>;
  /** Deletes all of the learner's data, leaving a tombstone: an id that is never used again. */
  readonly forget: (learner: string) => Promise<void>;
  /** Asks the browser to keep the storage; false where it won't promise. */
  readonly persist: () => Promise<boolean>;
};

export type Trouble = 'no-storage' | 'no-room' | 'unreadable';

export type LastSession =
  | { readonly ok: true; readonly events: readonly GameEvent[] }
  /** written by a newer version: shown read-only, never overwritten */
  | { readonly ok: false; readonly code: 'newer' | 'unreadable'; readonly why: string };

/** One tab writes for a learner; another is read-only until it takes over. */
export type Lease = {
  readonly held: () => boolean;
  readonly take: () => Promise<void>;
  readonly release: () => Promise<void>;
  readonly onLost: (listener: () => void) => void;
};
