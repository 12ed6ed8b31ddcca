// The page that the store's tests open: it lays the store bare, so that a test can call it from outside.

import { type GameEvent, LOG_VERSION } from '../../../src/core/event.ts';
import { openBox } from '../../../src/store/box.ts';
import { randomId, randomSeed } from '../../../src/store/ids.ts';
import { openLease } from '../../../src/store/lease.ts';
import { openStore } from '../../../src/store/store.ts';
import type { Lease } from '../../../src/store/types.ts';

const store = await openStore();
const troubles: (string | undefined)[] = [];
store.onTrouble((trouble) => troubles.push(trouble));

/** Events `from` to `to` of a session, the smallest that the log's table allows. */
const events = (session: string, from: number, to: number): GameEvent[] =>
  Array.from({ length: to - from }, (_, index) => ({
    v: LOG_VERSION,
    session,
    seq: from + index,
    at: 1_700_000_000_000,
    t: from + index,
    type: 'closed',
    data: { why: 'left' },
  }));

async function exported(learner: string): Promise<string> {
  let text = '';
  for await (const piece of store.exportLog(learner)) text += piece;
  return text;
}

const boxNamed = async (name: string) => {
  const box = await openBox(name);
  if (box === undefined) throw new Error(`There is no box ${name}.`);
  return box;
};

const house = {
  store,
  troubles,
  events,
  exported,
  randomId,
  randomSeed,
  openLease,
  /** what is really in IndexedDB, behind the store's back */
  kept: async (name: 'not-yet-log' | 'not-yet-facts') => {
    const box = await boxNamed(name);
    const keys = [...(await box.keys())].sort();
    return Promise.all(keys.map(async (key) => [key, await box.get(key)] as const));
  },
  plant: async (name: 'not-yet-log' | 'not-yet-facts', key: string, value: unknown) => (await boxNamed(name)).set(key, value),
  lease: undefined as Lease | undefined,
  lost: 0,
};
export type House = typeof house;

declare global {
  interface Window {
    house: House;
  }
}
window.house = house;
