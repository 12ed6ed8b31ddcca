import type { Lease } from './types.ts';

/** A page that is being reloaded lets go a moment after the new one has asked, ms. */
const GRACE = 400;

/** The lease where there are Web Locks. */
export async function lockLease(learner: string, locks: LockManager): Promise<Lease> {
  const name = `not-yet/${learner}`;
  const listeners = new Set<() => void>();
  let letGo: (() => void) | undefined;

  /** Resolves with whether the lock was got; it is held until it is let go or stolen. */
  const hold = (options: LockOptions): Promise<boolean> =>
    new Promise((got) => {
      const kept = (lock: Lock | null) => {
        got(lock !== null);
        return lock === null ? undefined : new Promise<void>((resolve) => (letGo = resolve));
      };
      locks.request(name, options, kept).catch(() => {
        // Refused while it waited, or stolen while it was held.
        if (letGo === undefined) return got(false);
        letGo = undefined;
        for (const listener of listeners) listener();
      });
    });

  if (!(await hold({ ifAvailable: true }))) await hold({ signal: AbortSignal.timeout(GRACE) });
  return {
    held: () => letGo !== undefined,
    take: async () => {
      if (letGo === undefined) await hold({ steal: true });
    },
    release: async () => {
      letGo?.();
      letGo = undefined;
    },
    onLost: (listener) => void listeners.add(listener),
  };
}
