import localforage from 'localforage';
import { DRIVER, defineDriver, STORE } from './driver.ts';
import type { Trouble } from './types.ts';

/** Keys and values that outlive the page. Any call may reject. */
export type Box = {
  /** undefined where there is no such key */
  readonly get: (key: string) => Promise<unknown>;
  /** resolves when the transaction is complete */
  readonly set: (key: string, value: unknown) => Promise<void>;
  readonly remove: (key: string) => Promise<void>;
  readonly keys: () => Promise<readonly string[]>;
};

/**
 * A box in IndexedDB, or undefined where this browser gives none. localForage would fall back to localStorage without a
 * word, and there a log is lost at five megabytes: so the driver is fixed.
 */
export async function openBox(name: string): Promise<Box | undefined> {
  let forage: typeof localforage;
  try {
    await defineDriver();
    forage = localforage.createInstance({ name, storeName: STORE, driver: DRIVER });
    await forage.ready();
    await forage.getItem('');
  } catch {
    return undefined;
  }
  return {
    get: async (key) => (await forage.getItem<unknown>(key)) ?? undefined,
    set: async (key, value) => void (await forage.setItem(key, value)),
    remove: (key) => forage.removeItem(key),
    keys: () => forage.keys(),
  };
}

/** A box that never refuses: what could not be written is held in memory, found there, and tried again with the next write. */
export type Keep = Box & {
  /** Holds a value in memory without trying to write it. */
  readonly hold: (key: string, value: unknown) => void;
};

/**
 * @param box undefined: everything is held in memory
 * @param tell told after each write what stands in its way; undefined where nothing does
 */
export function sturdy(box: Box | undefined, tell: (trouble: Trouble | undefined) => void): Keep {
  /** what is yet to be written, oldest first */
  const waiting = new Map<string, unknown>();
  const held = new Map<string, unknown>();
  let writes: Promise<void> | undefined;

  async function write(): Promise<void> {
    for (const [key, value] of waiting) {
      try {
        if (box === undefined) return tell('no-storage');
        await box.set(key, value);
      } catch (error) {
        return tell(isFull(error) ? 'no-room' : 'no-storage');
      }
      if (waiting.get(key) === value) waiting.delete(key);
    }
    tell(undefined);
  }

  return {
    get: async (key) => (held.has(key) ? held.get(key) : waiting.has(key) ? waiting.get(key) : await box?.get(key)),
    set: (key, value) => {
      waiting.set(key, value);
      const mine = writes === undefined ? write() : writes.then(write);
      writes = mine;
      return mine.then(() => {
        if (writes === mine) writes = undefined;
      });
    },
    hold: (key, value) => void held.set(key, value),
    remove: async (key) => {
      held.delete(key);
      waiting.delete(key);
      await writes;
      await box?.remove(key);
    },
    // A box that stopped answering must not keep what is in memory from being exported.
    keys: async () => [...new Set([...((await box?.keys().catch(() => [])) ?? []), ...waiting.keys(), ...held.keys()])],
  };
}

const isFull = (error: unknown): boolean => error instanceof Error && error.name === 'QuotaExceededError';
