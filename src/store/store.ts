import { z } from 'zod';
import { lazily } from '../core/once.ts';
import { openBox, sturdy } from './box.ts';
import { openLog } from './log.ts';
import type { Assigned, Learner, Store, Trouble } from './types.ts';

const learnerSchema = lazily(() =>
  z.strictObject({
    id: z.string().min(1),
    name: z.strictObject({ colour: z.int().min(0), animal: z.int().min(0) }),
    since: z.number(),
  }),
);

const assignedSchema = lazily(() =>
  z.strictObject({
    packed: z.string(),
    letter: z.string().exactOptional(),
    number: z.int().nullable().exactOptional(),
    journal: z.boolean().exactOptional(),
  } satisfies Record<keyof Assigned, z.ZodType>),
);

const LAST_LEARNER = 'last-learner';
const LEARNER = 'learner/';
const ASSIGNED = 'assigned/';
const TOMBSTONE = 'tombstone/';

/**
 * Opens the store of this device. It always opens: without IndexedDB all is held in memory, and `durable` is false.
 * @param kept false: a visit of which nothing is kept, and that is no trouble
 */
export async function openStore(kept = true): Promise<Store> {
  const listeners = new Set<(trouble: Trouble | undefined) => void>();
  const troubles = new Map<'facts' | 'log' | 'newer', Trouble>();
  const trouble = (): Trouble | undefined => [...troubles.values()][0];
  const tell =
    (about: 'facts' | 'log' | 'newer') =>
    (what: Trouble | undefined): void => {
      if (!kept) return;
      const before = trouble();
      if (what === undefined) troubles.delete(about);
      else troubles.set(about, what);
      if (trouble() !== before) for (const listener of listeners) listener(trouble());
    };

  const [factsBox, logBox] = kept ? await Promise.all([openBox('not-yet-facts'), openBox('not-yet-log')]) : [];
  if (factsBox === undefined) tell('facts')('no-storage');
  if (logBox === undefined) tell('log')('no-storage');
  const facts = sturdy(factsBox, tell('facts'));
  const log = openLog(sturdy(logBox, tell('log')), tell('newer'));

  const factKeys = async (prefix: string): Promise<readonly string[]> =>
    (await facts.keys()).filter((key) => key.startsWith(prefix)).sort();
  const forgotten = new Set((await factKeys(TOMBSTONE)).map((key) => key.slice(TOMBSTONE.length)));

  async function learners(): Promise<readonly Learner[]> {
    const stored = await Promise.all((await factKeys(LEARNER)).map(facts.get));
    const read = stored.flatMap((value) => {
      const learner = learnerSchema().safeParse(value);
      return learner.success ? [learner.data] : [];
    });
    return read.sort((one, other) => one.since - other.since);
  }

  async function lastLearner(): Promise<string | undefined> {
    const id = z.string().safeParse(await facts.get(LAST_LEARNER));
    return id.success ? id.data : undefined;
  }

  async function forget(learner: string): Promise<void> {
    forgotten.add(learner);
    await facts.set(TOMBSTONE + learner, true);
    await facts.remove(LEARNER + learner);
    await facts.remove(ASSIGNED + learner);
    if ((await lastLearner()) === learner) await facts.remove(LAST_LEARNER);
    await log.forget(learner);
  }

  // A browser that was killed half way through deleting goes on with it; and what another tab wrote after it goes, too.
  for (const learner of forgotten) {
    await forget(learner);
  }

  return {
    durable: () => trouble() === undefined,
    onTrouble: (listener) => {
      listeners.add(listener);
      const now = trouble();
      if (now !== undefined) listener(now);
    },
    learners,
    addLearner: async (learner) => {
      if (forgotten.has(learner.id)) throw new Error('This learner was deleted: an id is never used again.');
      await facts.set(LEARNER + learner.id, learner);
    },
    lastLearner,
    setLastLearner: (id) => facts.set(LAST_LEARNER, id),
    assigned: async (learner) => {
      const assigned = assignedSchema().safeParse(await facts.get(ASSIGNED + learner));
      return assigned.success ? assigned.data : undefined;
    },
    assign: async (learner, assigned) => {
      if (forgotten.has(learner)) return;
      await (assigned === undefined ? facts.remove(ASSIGNED + learner) : facts.set(ASSIGNED + learner, assigned));
    },
    append: async (learner, events) => {
      if (!forgotten.has(learner)) await log.append(learner, events);
    },
    lastSession: log.lastSession,
    exportLog: log.lines,
    forget,
    // A page over plain http has no storage manager.
    persist: async () => 'storage' in navigator && (await navigator.storage.persist()),
  };
}
