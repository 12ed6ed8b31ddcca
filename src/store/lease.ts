import { beatLease } from './lease-beat.ts';
import { lockLease } from './lease-locks.ts';
import type { Lease } from './types.ts';

/**
 * Asks to be the one tab that writes for this learner; another tab that does so already makes `held` false. A browser's
 * locks say so at once and let go when a tab crashes; a page over plain http has none, and keeps a record of its own.
 */
export const openLease = (learner: string): Promise<Lease> =>
  'locks' in navigator && navigator.locks !== undefined ? lockLease(learner, navigator.locks) : beatLease(learner);
