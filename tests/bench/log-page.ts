// Runs in the browser: our log and bare IndexedDB, side by side. The page that loads this has nothing else on it.

import { parseEvent } from '../../src/core/event.ts';
import { openBox, sturdy } from '../../src/store/box.ts';
import { openLog } from '../../src/store/log.ts';

declare global {
  interface Window {
    readonly bench: { readonly raw: typeof raw; readonly ours: typeof ours; readonly fill: typeof fill };
  }
}

const LEARNER = 'bench';
/** Keys put in one transaction where only the filling counts. */
const BATCH = 1000;

const request = <T>(asked: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
const complete = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });

async function openRaw(name: string, store: string): Promise<IDBDatabase> {
  const asked = indexedDB.open(name);
  asked.onupgradeneeded = () => asked.result.createObjectStore(store);
  return request(asked);
}

/** Puts a second: each in a transaction of its own, all asked for at once or one after another. */
async function raw(line: string, times: number, atOnce: boolean): Promise<number> {
  const base = await openRaw('raw', 'box');
  const put = (key: string): Promise<void> => {
    const transaction = base.transaction('box', 'readwrite');
    transaction.objectStore('box').put(line, key);
    return complete(transaction);
  };
  const rate = await timed(times, atOnce, (index) => put(`${performance.now()}/${index}`));
  base.close();
  return rate;
}

/** Appends a second through our store, in the same way. */
async function ours(line: string, session: string, times: number, atOnce: boolean): Promise<number> {
  const read = parseEvent(line);
  if (!read.ok) throw new Error(read.why);
  const event = { ...read.value, session };
  const log = openLog(
    sturdy(await openBox('bench-log'), () => {}),
    () => {},
  );
  await log.append(LEARNER, [event]);
  return timed(times, atOnce, () => log.append(LEARNER, [event]));
}

async function timed(times: number, atOnce: boolean, work: (index: number) => Promise<void>): Promise<number> {
  const begun = performance.now();
  if (atOnce) await Promise.all(Array.from({ length: times }, (_, index) => work(index)));
  else for (let index = 0; index < times; index++) await work(index);
  return (times * 1000) / (performance.now() - begun);
}

/** Makes the log `events` long, each in a piece of its own as it lies after as many pulls, in sessions of a thousand. */
async function fill(line: string, events: number): Promise<void> {
  await openBox('bench-log');
  const base = await openRaw('bench-log', 'box');
  const digits = (value: number): string => String(value).padStart(6, '0');
  for (let from = 0; from < events; from += BATCH) {
    const transaction = base.transaction('box', 'readwrite');
    const store = transaction.objectStore('box');
    const number = from / BATCH;
    for (let piece = 0; piece < Math.min(BATCH, events - from); piece++)
      store.put(line, `log/${LEARNER}/${digits(number)}/filled-${number}/${digits(piece)}`);
    store.put({ number, session: `filled-${number}` }, `last/${LEARNER}`);
    await complete(transaction);
  }
  base.close();
}

Object.assign(window, { bench: { raw, ours, fill } });
