import type { GameEvent } from '../core/event.ts';

/** A learner on this device. `id` is random; `name` is a nickname of animals and colours, never typed. */
export type Learner = { readonly id: string; readonly name: { readonly colour: number; readonly animal: number }; readonly since: number };

/** A teacher's lesson, as the student got it: packed, with what they said to it. `number`: in a study theirs in the class; null where they have none. */
export type Assigned = { readonly packed: string; readonly letter?: string; readonly number?: number | null; readonly journal?: boolean };

/**
 * Where a log is kept. `durable` is false where the browser gives no IndexedDB or no room: then this visit won't be
 * remembered, all of it stays in memory and can be exported, and every append tries again.
 */
export type Store = {
  readonly durable: () => boolean;
  /** Told whenever the trouble changes, and at once where there is some already; undefined once all is kept again. */
  readonly onTrouble: (listener: (trouble: Trouble | undefined) => void) => void;
  readonly learners: () => Promise<readonly Learner[]>;
  /** @throws where this id was deleted */
  readonly addLearner: (learner: Learner) => Promise<void>;
  readonly lastLearner: () => Promise<string | undefined>;
  readonly setLastLearner: (id: string) => Promise<void>;
  /** the lesson that this learner plays; undefined for none */
  readonly assigned: (learner: string) => Promise<Assigned | undefined>;
  readonly assign: (learner: string, assigned: Assigned | undefined) => Promise<void>;
  /**
   * Appends events of one session; resolves once they would survive a killed browser, or, where `durable` is false then,
   * are held in memory. Order of calls is the order of the log. Events of a deleted learner are dropped.
   */
  readonly append: (learner: string, events: readonly GameEvent[]) => Promise<void>;
  /** The events of the learner's last session, for going on; empty for a new learner. */
  readonly lastSession: (learner: string) => Promise<LastSession>;
  /** The whole log, oldest first, as JSON Lines, in pieces. Lines that can't be read here are passed on as they are. */
  readonly exportLog: (learner: string) => AsyncIterable<string>;
  /** Deletes all of the learner's data, leaving a tombstone: an id that is never used again. */
  readonly forget: (learner: string) => Promise<void>;
  /** Asks the browser to keep the storage; false where it won't promise. */
  readonly persist: () => Promise<boolean>;
};

/** `unreadable`: the learner's last session is of a newer version, so nothing is written after it. */
export type Trouble = 'no-storage' | 'no-room' | 'unreadable';

export type LastSession =
  | { readonly ok: true; readonly events: readonly GameEvent[] }
  /** `newer`: written by a newer version; shown read-only, never overwritten */
  | { readonly ok: false; readonly code: 'newer' | 'unreadable'; readonly why: string };

/** One tab writes for a learner; another is read-only until it takes over. */
export type Lease = {
  readonly held: () => boolean;
  /** Takes over; the tab that held it is told. */
  readonly take: () => Promise<void>;
  readonly release: () => Promise<void>;
  readonly onLost: (listener: () => void) => void;
};
