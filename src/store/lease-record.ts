// One record a learner in IndexedDB. Reading and writing it is one transaction, so two tabs can't both see it free.

import { z } from 'zod';
import { lazily } from '../core/once.ts';

const DATABASE = 'not-yet-leases';
const STORE = 'leases';

const recordSchema = lazily(() => z.strictObject({ holder: z.string(), beat: z.number() }));
/** `beat` is the wall clock of the holder's last sign of life, ms. */
export type LeaseRecord = Readonly<z.infer<ReturnType<typeof recordSchema>>>;

/** Looks at the record and puts another in its place, or none; gives back what stands there then. */
export type Swap = (change: (now: LeaseRecord | undefined) => LeaseRecord | undefined) => Promise<LeaseRecord | undefined>;

/** @throws where this browser gives no IndexedDB */
export async function leaseRecord(learner: string): Promise<Swap> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open(DATABASE, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  return (change) =>
    new Promise((resolve, reject) => {
      const transaction = database.transaction(STORE, 'readwrite');
      const store = transaction.objectStore(STORE);
      const reading = store.get(learner);
      let next: LeaseRecord | undefined;
      reading.onsuccess = () => {
        const read = recordSchema().safeParse(reading.result);
        const now = read.success ? read.data : undefined;
        next = change(now);
        if (next === undefined) store.delete(learner);
        else if (next !== now) store.put(next, learner);
      };
      transaction.oncomplete = () => resolve(next);
      transaction.onabort = () => reject(transaction.error);
    });
}
