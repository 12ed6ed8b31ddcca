// Runs in the browser: our log and bare IndexedDB, side by side. The page that loads this has nothing else on it.

import '../../src/core/jitless.ts';
import { type GameEvent, parseEvent } from '../../src/core/event.ts';
import { openBox, sturdy } from '../../src/store/box.ts';
import { openLog } from '../../src/store/log.ts';

declare global {
  interface Window {
    readonly bench: { readonly raw: typeof raw; readonly ours: typeof ours; readonly fill: typeof fill };
  }
}

/** All asked for at once, or each after the one before is kept. */
export type How = 'at-once' | 'awaited';

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

/**
 * Puts a second: each event in a transaction of its own.
 * @param how all asked for at once, or one after another
 */
async function raw(lines: readonly string[], times: number, how: How): Promise<number> {
  const base = await openRaw('raw', 'box');
  const events = lines.map(parsed);
  const put = (event: GameEvent, key: string): Promise<void> => {
    const transaction = base.transaction('box', 'readwrite');
    transaction.objectStore('box').put(event, key);
    return complete(transaction);
  };
  const rate = await timed(times, how, async (index) => {
    for (const [seq, event] of events.entries()) await put(event, `${performance.now()}/${index}/${seq}`);
    return events.length;
  });
  base.close();
  return rate;
}

/** Events a second that our log takes in, in appends of these lines together. */
async function ours(lines: readonly string[], session: string, times: number, how: How): Promise<number> {
  // A copy, for the game makes its events as plain objects; what the schema builds is slower to write out.
  const events = lines.map((line) => structuredClone({ ...parsed(line), session }));
  let trouble: string | undefined;
  const log = openLog(
    sturdy(await openBox('bench-log'), () => {}),
    (what) => {
      trouble ??= what;
    },
  );
  await log.append(LEARNER, events);
  const rate = await timed(times, how, async () => {
    await log.append(LEARNER, events);
    return events.length;
  });
  if (trouble !== undefined) throw new Error(`Nothing was written, which is quick: the log said ${trouble}.`);
  return rate;
}

function parsed(line: string): GameEvent {
  const read = parseEvent(line);
  if (!read.ok) throw new Error(read.why);
  return read.value;
}

/** @returns events a second; `work` says how many it wrote */
async function timed(times: number, how: How, work: (index: number) => Promise<number>): Promise<number> {
  const begun = performance.now();
  let written = 0;
  if (how === 'at-once') for (const count of await Promise.all(Array.from({ length: times }, (_, index) => work(index)))) written += count;
  else for (let index = 0; index < times; index++) written += await work(index);
  return (written * 1000) / (performance.now() - begun);
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
