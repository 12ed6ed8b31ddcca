import { z } from 'zod';
import { lazily } from '../core/once.ts';
import { randomId } from './ids.ts';
import { leaseRecord, type Swap } from './lease-record.ts';
import type { Lease } from './types.ts';

/** How often the holder writes that it lives, ms. */
const BEAT_EVERY = 1000;
/** How long another tab has to say that it lives, ms. Its page may be busy drawing. */
const ANSWER_WITHIN = 600;
/** Where tabs can't speak with each other: a record this old is of a tab that crashed, ms. */
const STALE_AFTER = 5000;

const messageSchema = lazily(() => z.strictObject({ says: z.enum(['who', 'me', 'mine']), tab: z.string() }));

/** The lease over plain http: a record with a heartbeat, and a channel on which tabs ask each other whether they live. */
export async function beatLease(learner: string): Promise<Lease> {
  const me = randomId();
  const listeners = new Set<() => void>();
  const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(`not-yet-lease/${learner}`);
  const say = (says: 'who' | 'me' | 'mine') => channel?.postMessage({ says, tab: me });
  let beating: ReturnType<typeof setInterval> | undefined;
  let answered: (() => void) | undefined;

  let swap: Swap;
  try {
    swap = await leaseRecord(learner);
  } catch {
    // Without IndexedDB each tab keeps a log of its own in memory: there is nothing to share.
    return { held: () => true, take: async () => {}, release: async () => {}, onLost: () => {} };
  }

  const mine = () => ({ holder: me, beat: Date.now() });
  const stop = () => {
    clearInterval(beating);
    beating = undefined;
  };
  const lose = () => {
    if (beating === undefined) return;
    stop();
    for (const listener of listeners) listener();
  };
  const beat = async () => {
    const now = await swap((now) => (now?.holder === me ? mine() : now)).catch(() => undefined);
    if (now !== undefined && now.holder !== me) lose();
  };
  const start = () => {
    stop();
    beating = setInterval(beat, BEAT_EVERY);
  };

  /** Whether the tab that holds the record lives. */
  const lives = (since: number): Promise<boolean> => {
    if (channel === undefined) return Promise.resolve(Math.abs(Date.now() - since) < STALE_AFTER);
    return new Promise((resolve) => {
      const silence = setTimeout(() => resolve(false), ANSWER_WITHIN);
      answered = () => {
        clearTimeout(silence);
        resolve(true);
      };
      say('who');
    });
  };

  if (channel !== undefined)
    channel.onmessage = ({ data }) => {
      const message = messageSchema().safeParse(data);
      if (!message.success) return;
      if (message.data.says === 'who' && beating !== undefined) say('me');
      if (message.data.says === 'me') answered?.();
      if (message.data.says === 'mine') lose();
    };

  let now = await swap((now) => now ?? mine());
  if (now !== undefined && now.holder !== me && !(await lives(now.beat))) {
    const dead = now.holder;
    now = await swap((now) => (now === undefined || now.holder === dead ? mine() : now));
  }
  if (now?.holder === me) start();

  return {
    held: () => beating !== undefined,
    take: async () => {
      if (beating !== undefined) return;
      await swap(mine);
      start();
      say('mine');
    },
    release: async () => {
      stop();
      await swap((now) => (now?.holder === me ? undefined : now));
      channel?.close();
    },
    onLost: (listener) => void listeners.add(listener),
  };
}
