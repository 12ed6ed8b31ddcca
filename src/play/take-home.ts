// What the take-home page tells: facts of the log about how someone worked, none about how much or how fast.

import type { Attempt, World } from '../core/world.ts';
import { isOwn } from './journal.ts';
import { surprised } from './pins.ts';

/** Marks of the trail that fit on one line of the sheet. */
const TRAIL = 24;

export type Mark = 'idea' | 'repeat' | 'surprise';

export type TakeHome = {
  readonly tries: number;
  readonly ideas: number;
  /** surprises after which the next try was another build, and all surprises that a try followed */
  readonly looked: { readonly changed: number; readonly of: number };
  /** times that the open gate was declined */
  readonly declined: number;
  readonly cards: readonly string[];
  /** the most surprising try: as the journal says, or the surest surprise that ruled out most */
  readonly surprise: Attempt | undefined;
  /** the last tries in order */
  readonly trail: readonly Mark[];
};

const SURE = { guess: 0, 'think-so': 1, sure: 2 } as const;

/** @param won cards of the album */
export function takeHomeOf(world: World | undefined, won: readonly string[]): TakeHome {
  const tries = (world?.tries ?? []).filter(isOwn);
  const followed = tries.flatMap((attempt, index) => {
    const next = tries[index + 1];
    return surprised(attempt) && next !== undefined ? [next] : [];
  });
  return {
    tries: world?.beliefs.pulls ?? 0,
    ideas: new Set(tries.filter((attempt) => !attempt.repeat).map((attempt) => attempt.idea)).size,
    looked: { changed: followed.filter((next) => !next.repeat).length, of: followed.length },
    declined: world?.gate.declined ?? 0,
    cards: won,
    surprise: world?.journal.findLast((entry) => entry.pin !== null)?.pin ?? surest(tries),
    trail: tries.slice(-TRAIL).map((attempt) => (attempt.repeat ? 'repeat' : surprised(attempt) ? 'surprise' : 'idea')),
  };
}

function surest(tries: readonly Attempt[]): Attempt | undefined {
  const weight = (attempt: Attempt): number => SURE[attempt.sureness ?? 'guess'] + attempt.bits;
  return tries
    .filter(surprised)
    .reduce<Attempt | undefined>((most, attempt) => (most === undefined || weight(attempt) > weight(most) ? attempt : most), undefined);
}
