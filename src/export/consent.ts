// What the log says of consent: who was asked for what, and whether their journal may be read.

import type { EventData, GameEvent } from '../core/event.ts';
import { CONSENTS } from '../core/world.ts';
import type { Column } from './column.ts';

/** What was asked and said of a learner's consent, and when. */
export type Consent = {
  /** ms since 1970 */
  readonly at: number;
  readonly seq: number;
  /** undefined in what an older game wrote */
  readonly asks: EventData['consent']['asks'] | undefined;
  /** whether the text of their journal may be read; a no until they said yes, undefined where nobody asked */
  readonly journal: boolean | undefined;
};

/** What an event says of consent; nothing where it says nothing of it. */
export function saidBy(event: GameEvent): Consent | undefined {
  const { at, seq } = event;
  if (event.type === 'opened') return event.data.consent && { at, seq, asks: undefined, journal: event.data.consent.journal };
  if (event.type !== 'consent') return undefined;
  const { asks, journal } = event.data;
  return { at, seq, asks, journal: asks === 'none' ? undefined : journal === true };
}

/** Of two, what was said later; where the clock says the same, the other. */
export const later = (one: Consent | undefined, other: Consent | undefined): Consent | undefined =>
  one && (other === undefined || other.at < one.at) ? one : other;

const ASKS = [undefined, ...CONSENTS] as const;
const ANSWERS = [undefined, false, true] as const;

/** What was said last by row, in three columns: when, as which event of its session, and what, as one number that is 0 for nothing. */
export function consents(times: Column, seqs: Column, codes: Column) {
  return {
    put: (row: number, { at, seq, asks, journal }: Consent): void => {
      if (codes.at(row) > 0 && seq < seqs.at(row)) return;
      times.put(row, at);
      seqs.put(row, seq);
      codes.put(row, 1 + ASKS.indexOf(asks) * ANSWERS.length + ANSWERS.indexOf(journal));
    },
    at: (row: number): Consent | undefined => {
      const code = codes.at(row) - 1;
      return code < 0
        ? undefined
        : { at: times.at(row), seq: seqs.at(row), asks: ASKS[Math.floor(code / ANSWERS.length)], journal: ANSWERS[code % ANSWERS.length] };
    },
  };
}
