// localForage's own driver for IndexedDB, but for one thing: a write tells the browser at once that nothing follows it in its
// transaction. Otherwise the browser first has to say that the value is there, and to find that nobody asks for more.

import localforage from 'localforage';

export const DRIVER = 'not-yet-indexeddb';
/** The one store of each of our databases. */
export const STORE = 'box';

/**
 * Makes the driver known to localForage; again where it is known already.
 * @throws where this browser has no IndexedDB
 */
export async function defineDriver(): Promise<void> {
  const whole = await localforage.getDriver(localforage.INDEXEDDB);
  await localforage.defineDriver({
    ...whole,
    _driver: DRIVER,
    setItem<T>(key: string, value: T): Promise<T> {
      const transaction = writing(this);
      if (transaction === undefined) return whole.setItem.call(this, key, value).then(() => value);
      return new Promise((resolve, reject) => {
        transaction.oncomplete = () => resolve(value);
        transaction.onabort = () => reject(transaction.error ?? new Error('the browser took a write back'));
        transaction.objectStore(STORE).put(value, key);
        transaction.commit();
      });
    },
  });
}

/** A transaction on localForage's connection; undefined where it has none, or it was closed: localForage's own way opens another. */
function writing(forage: object): IDBTransaction | undefined {
  const info = '_dbInfo' in forage ? forage._dbInfo : undefined;
  if (typeof info !== 'object' || info === null || !('db' in info) || !(info.db instanceof IDBDatabase)) return undefined;
  try {
    return info.db.transaction(STORE, 'readwrite');
  } catch {
    return undefined;
  }
}
